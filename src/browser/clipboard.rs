//! Copying texts.

use js_sys::Promise;
use leptos::prelude::*;

use super::dom;
use crate::words;

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
