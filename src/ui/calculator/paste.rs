//! A block from a spreadsheet, pasted into the rows of a list or the counts of a distribution. It comes with the second part of the program.

use leptos::prelude::*;

use super::state::{Calculator, Said};
use crate::answers_block::Column;
use crate::rows::Pasted;
use crate::scenario::MOST_ROWS;
use crate::words;

/// Fills the rows of a list from the field of this name on, or a distribution, and says what was left out.
pub fn paste(calculator: Calculator, name: &str, text: &str) {
    let mut said = None;
    calculator.change(&mut |scenario| {
        let format = calculator.format;
        let column = scenario.paste_column(name, text, format);
        said = column.map(|column| of_column(&column)).or_else(|| {
            let takes = scenario.takes_column(name, text);
            scenario.paste(name, text, format).map(|pasted| sentence(&pasted)).or_else(|| takes.then(no_answers))
        });
    });
    if let Some(said) = said {
        calculator.said.set(Said::Text(said));
    }
}

fn no_answers() -> String {
    words::PASTE_NO_ANSWERS.text().to_owned()
}

fn of_column(column: &Column) -> String {
    match column {
        Column::Counts(count) => words::PASTE_COUNTS.with(&[("count", &count.to_string())]),
        Column::Answers { counted, left_out, named } => {
            let said = words::PASTE_ANSWERS.with(&[("count", &counted.to_string())]);
            if *left_out == 0 {
                return said;
            }
            let rest = [("count", left_out.to_string()), ("list", words::units::list(named))];
            let rest = rest.each_ref().map(|(name, text)| (*name, text.as_str()));
            words::units::sentences(&said, &words::PASTE_LEFT_OUT.with(&rest))
        }
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
