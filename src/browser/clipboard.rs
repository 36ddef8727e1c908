//! Copying the link of what stands in the form, and other texts.

use js_sys::Promise;
use leptos::prelude::*;

use super::{address, dom};
use crate::site::Route;
use crate::ui::calculator::Calculator;
use crate::ui::calculator::state::Said;
use crate::words::{self, units};

/// Chat programs and shorteners cut links beyond some 2,000 characters.
const LONG: usize = 1800;

/// The whole address of what stands in the form.
pub fn link_of(calculator: Calculator) -> String {
    address::link_to(Route::Calculator(calculator.metric), &calculator.link.get_untracked())
}

/// Copies the link and says so.
pub fn copy_link(calculator: Calculator) {
    let address = link_of(calculator);
    let fields = calculator.board.with_untracked(|board| words::link_contents(&board.scenario));
    let mut message = words::ACTION_COPIED.with(&[("fields", &fields)]);
    if address.len() > LONG {
        message = units::sentences(&message, &words::ACTION_LONG_LINK.with(&[("count", &address.len().to_string())]));
    }
    let written = write(&address);
    copied(written, move |done| {
        calculator.said.set(if done { Said::Text(message) } else { Said::NotCopied(address) });
    });
}

/// Copies the text of an element; says in the signal what came of it. Where the browser refuses, the visitor has to do it.
pub fn copy_text(text: &str, said: RwSignal<String>) {
    copied(write(text), move |done| {
        let word = if done { words::ACTION_TEXT_COPIED } else { words::ACTION_TEXT_FAILED };
        said.set(word.text().to_owned());
    });
}

/// Copies a text, and says whether that went well.
pub fn copy(text: &str, then: impl FnOnce(bool) + 'static) {
    copied(write(text), then);
}

fn copied(written: Option<Promise>, then: impl FnOnce(bool) + 'static) {
    match written {
        Some(written) => dom::when(&written, Box::new(move |done| then(done.is_some()))),
        None => then(false),
    }
}

/// Hands the text to the browser, which refuses it outside secure contexts and without permission.
fn write(text: &str) -> Option<Promise> {
    let navigator = window().navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).ok()?;
    clipboard.is_object().then(|| navigator.clipboard().write_text(text))
}
