//! Copying the link of a scenario, and saying what it holds.

use js_sys::Promise;
use leptos::prelude::*;

use super::{address, dom, locale, patcher, state};
use crate::html::{Patch, fill};
use crate::link;
use crate::number;
use crate::scenario::Scenario;
use crate::site::Route;
use crate::words::{self, units};

/// Chat programs and shorteners cut links beyond some 2,000 characters.
const LONG: usize = 1800;

/// What stands in the form, and its link.
fn scenario_and_link() -> Option<(Scenario, String)> {
    let board = state::with(|state| state.desk.as_ref().map(|desk| desk.board.clone()))?;
    let fragment = link::encode_board(&board, locale::format());
    let link = address::link_to(Route::Calculator(board.scenario.metric), &fragment);
    Some((board.scenario, link))
}

/// Writes how numbers are written, and the address of what is shown, where it is printed.
pub fn write_address() {
    let address = scenario_and_link().map_or_else(|| window().location().href().unwrap_or_default(), |(_, link)| link);
    let numbers = words::PRINT_NUMBERS.with(&[("number", &number::shown(1234.5, 1, locale::format()))]);
    patcher::apply(vec![Patch::text("print-numbers", numbers), Patch::text("print-address", address)]);
}

/// Copies the link and says so.
pub fn copy_link() {
    let Some((scenario, address)) = scenario_and_link() else { return };
    let mut message = words::ACTION_COPIED.with(&[("fields", &words::link_contents(&scenario))]);
    if address.len() > LONG {
        message = units::sentences(&message, &words::ACTION_LONG_LINK.with(&[("count", &address.len().to_string())]));
    }
    match write_to_clipboard(&address) {
        Some(written) => dom::when(&written, Box::new(move |done| say(done.is_some(), &message, &address))),
        None => say(false, &message, &address),
    }
}

fn say(copied: bool, message: &str, address: &str) {
    let said = if copied {
        fill("{}", &[message])
    } else {
        fill(
            "{} <input class=\"share__address\" type=\"text\" readonly aria-label=\"{}\" value=\"{}\">",
            &[words::ACTION_COPY_FAILED.text(), words::ACTION_COPY.text(), address],
        )
    };
    patcher::apply(vec![Patch::html("share", said)]);
}

/// What was said of one state is not true of the next.
pub fn forget() {
    patcher::apply(vec![Patch::html("share", "")]);
}

/// Copies the text of an element; where the browser refuses, it is marked for the visitor to copy.
pub fn copy_text(of: &str) {
    let Some(element) = dom::find(&["#", of].concat()) else { return };
    let text = element.text_content().unwrap_or_default();
    let said = move |done: bool| {
        let word = if done { words::ACTION_TEXT_COPIED } else { words::ACTION_TEXT_FAILED };
        patcher::apply(vec![Patch::text("take-said", word.text())]);
    };
    match write_to_clipboard(&text) {
        Some(written) => dom::when(&written, Box::new(move |done| said(done.is_some()))),
        None => said(false),
    }
}

/// Hands the text to the browser, which refuses it outside secure contexts and without permission.
fn write_to_clipboard(text: &str) -> Option<Promise> {
    let navigator = window().navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).ok()?;
    clipboard.is_object().then(|| navigator.clipboard().write_text(text))
}
