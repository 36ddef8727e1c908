//! What a calculator does in the browser besides showing itself: the address follows it, the device remembers it, keys and pasted blocks reach it.

use std::rc::Rc;

use leptos::ev::{self, ClipboardEvent, KeyboardEvent};
use leptos::prelude::*;

use crate::ui::boxed::effect;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::answers::Asked;
use super::asking;
use super::link;
use super::state::Calculator;
use crate::board::Board;
use crate::browser::{address, dom};
use crate::number;
use crate::route::Route;
use crate::ui::later;
use crate::words;

/// Begins it, until the page is left. `write` says that the address does not name yet what stands in the form, `target` is what was typed
/// as a target before.
pub fn live(calculator: Calculator, write: bool, target: Option<String>) {
    calculator.follow_fields();
    asking::follow(calculator);
    if let Some(target) = target {
        asking::ask(calculator, Asked::Target(target));
    }
    let route = Route::Calculator(calculator.metric);
    let mut is_first = true;
    effect(move || {
        // Only a memo that was read once tells of a change.
        calculator.link.with(|_| ());
        // The visitor may have gone elsewhere meanwhile.
        if (write || !std::mem::take(&mut is_first)) && address::route() == route {
            write_address(calculator);
        }
    });
    let listeners = [
        window_event_listener(ev::keydown, move |event| undo_key(calculator, &event)),
        window_event_listener(ev::beforeprint, move |_| print_address(calculator)),
    ];
    on_cleanup(move || listeners.into_iter().for_each(leptos::prelude::WindowListenerHandle::remove));
}

/// The page is about to be left: what was typed last is in its address.
pub fn settle(calculator: Calculator) {
    if calculator.history.with_untracked(|history| history.has(true)) {
        write_address(calculator);
    }
}

/// Has the address name what stands in the form.
fn write_address(calculator: Calculator) {
    let fragment = if is_untouched(calculator) { String::new() } else { calculator.link.get_untracked() };
    address::show_fragment(
        Route::Calculator(calculator.metric),
        fragment,
        Rc::new(move |room| {
            // The page may be gone by now.
            calculator.kept.try_set(room);
        }),
    );
}

/// An untouched example needs no scenario in the address.
fn is_untouched(calculator: Calculator) -> bool {
    let is_example =
        |board: &Board| board.len() == 1 && board.name.is_empty() && board.scenario.is_example(calculator.format);
    calculator.board.with_untracked(is_example)
}

/// Undo and redo of the whole form: a field's own would bring back half of what was done. Text fields of anything else keep theirs.
fn undo_key(calculator: Calculator, event: &KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return;
    }
    let back = match (event.key().as_str(), event.shift_key()) {
        ("z" | "Z", shift) => !shift,
        ("y" | "Y", false) => false,
        _ => return,
    };
    let elsewhere =
        dom::closest(event, "input").is_some() && dom::closest(event, "form, #board, [data-slider]").is_none();
    if !elsewhere {
        event.prevent_default();
        calculator.step(back);
    }
}

/// A block pasted into a field of a list fills its rows from there on, a column pasted into a distribution its counts.
pub fn paste(calculator: Calculator, event: &ClipboardEvent) {
    let Some(data) = event.clipboard_data() else { return };
    let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
    let (text, name) = (data.get_data("text/plain").unwrap_or_default(), input.name());
    if calculator.scenario(|scenario| scenario.takes_block(&name, &text) || scenario.takes_column(&name, &text)) {
        event.prevent_default();
        // The second part is on its way since the field has the focus.
        later::load(move |later| {
            if let Ok(later) = later {
                (later.paste)(calculator, &name, &text);
            }
        });
    }
}

/// Paper has no address bar: writes how numbers are written, and the address of what is shown.
fn print_address(calculator: Calculator) {
    let numbers = number::shown(1234.5, 1, calculator.format);
    for (id, text) in [
        ("#print-numbers", words::PRINT_NUMBERS.with(&[("number", &numbers)])),
        ("#print-address", link::whole(calculator)),
    ] {
        if let Some(place) = dom::find(id) {
            place.set_text_content(Some(&text));
        }
    }
}
