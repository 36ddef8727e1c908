//! A block from a spreadsheet, pasted into the rows of a list. It comes with the second part of the program.

use leptos::prelude::*;

use super::state::{Calculator, Said};
use crate::rows::Pasted;
use crate::scenario::MOST_ROWS;
use crate::words;

/// Fills the rows of a list from the field of this name on, and says what was left out.
pub fn paste(calculator: Calculator, name: &str, text: &str) {
    let mut pasted = None;
    calculator.change(&mut |scenario| pasted = scenario.paste(name, text, calculator.format));
    if let Some(pasted) = pasted {
        calculator.said.set(Said::Text(sentence(&pasted)));
    }
}

fn sentence(pasted: &Pasted) -> String {
    let mut said = String::new();
    if let Some(headings) = &pasted.headings {
        said += &words::ROWS_HEADINGS.with(&[("text", headings)]);
    }
    if pasted.is_too_wide {
        said += words::ROWS_WIDE.text();
    }
    if pasted.is_too_long {
        said += &words::ROWS_LIMIT.with(&[("count", &MOST_ROWS.to_string())]);
    }
    said
}
