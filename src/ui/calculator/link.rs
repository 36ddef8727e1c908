//! The whole address of what stands in the form, and copying it.

use leptos::prelude::*;

use super::state::{Calculator, Said};
use crate::browser::{address, clipboard};
use crate::route::Route;
use crate::words::{self, units};

/// Chat programs and shorteners cut links beyond some 2,000 characters.
const LONG: usize = 1800;

/// The whole address of what stands in the form.
pub fn whole(calculator: Calculator) -> String {
    address::link_to(Route::Calculator(calculator.metric), &calculator.link.get_untracked())
}

/// Copies the link and says so.
pub fn copy(calculator: Calculator) {
    let address = whole(calculator);
    let fields = calculator.board.with_untracked(|board| words::link_contents(&board.scenario));
    let mut message = words::ACTION_COPIED.with(&[("fields", &fields)]);
    if address.len() > LONG {
        message = units::sentences(&message, &words::ACTION_LONG_LINK.with(&[("count", &address.len().to_string())]));
    }
    let text = address.clone();
    clipboard::copy(&text, move |done| {
        calculator.said.set(if done { Said::Text(message) } else { Said::NotCopied(address) });
    });
}
