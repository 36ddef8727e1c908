//! Applies patches where they differ from what was applied before.

use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

use crate::browser::address;
use crate::html::{Patch, Slot};
use crate::texts;

thread_local! {
    /// What was applied, spread over lists by a hash of the ids.
    static APPLIED: RefCell<Vec<Vec<Patch>>> = const { RefCell::new(Vec::new()) };
}

/// So many lists: a form of two thousand rows has some ten thousand patches.
const LISTS: usize = 1024;

/// The list of an id.
fn place(id: &str) -> usize {
    id.bytes().fold(0, |hash: usize, byte| hash.wrapping_mul(31).wrapping_add(usize::from(byte))) % LISTS
}

/// Forgets everything: the page was laid out anew.
pub fn forget() {
    APPLIED.with_borrow_mut(Vec::clear);
}

/// Applies the patches. Once content with elements of its own changed, whatever comes later in the list is written again, since it may stand
/// inside.
pub fn apply(patches: Vec<Patch>) {
    APPLIED.with_borrow_mut(|applied| {
        let mut anew = false;
        applied.resize_with(LISTS, Vec::new);
        for patch in patches {
            let Some(list) = applied.get_mut(place(&patch.id)) else { continue };
            let before = list.iter_mut().find(|before| before.slot == patch.slot && before.id == patch.id);
            // What a visitor types changes the element without us: a value is held against the element itself.
            let same = patch.slot != Slot::Value
                && patch.slot != Slot::Checked
                && before.as_ref().is_some_and(|before| before.value == patch.value);
            if same && !anew {
                continue;
            }
            if let Some(element) =
                document().get_element_by_id(&patch.id).filter(|element| !is_held(element, patch.slot))
            {
                write(&element, patch.slot, patch.value.as_deref());
                anew |= patch.slot == Slot::Html && !same && holds_places(patch.value.as_deref());
                match before {
                    Some(before) => before.value = patch.value,
                    None => list.push(patch),
                }
            }
        }
    });
}

/// Whether other patches may be meant for what stands inside.
fn holds_places(html: Option<&str>) -> bool {
    html.is_some_and(|html| texts::holds(html, " id=\""))
}

/// Whether a slider is on the move in it, which would be torn from the hand: what it says comes as a value, all else when it was let go.
fn is_held(element: &Element, slot: Slot) -> bool {
    slot == Slot::Html && matches!(element.query_selector("[data-slider]:is(:focus,:active)"), Ok(Some(_)))
}

fn write(element: &Element, slot: Slot, value: Option<&str>) {
    match slot {
        Slot::Html => element.set_inner_html(&address::based(value.unwrap_or_default())),
        Slot::Text => element.set_text_content(value),
        Slot::Attribute(name) => {
            let _ = match value {
                Some(value) => element.set_attribute(name, value),
                None => element.remove_attribute(name),
            };
        }
        Slot::Checked => {
            if let Some(input) =
                element.dyn_ref::<HtmlInputElement>().filter(|input| input.checked() != value.is_some())
            {
                input.set_checked(value.is_some());
            }
        }
        Slot::Value => {
            let value = value.unwrap_or_default();
            // Writing the same text again would move the caret in some browsers.
            if let Some(input) = element.dyn_ref::<HtmlInputElement>().filter(|input| input.value() != value) {
                input.set_value(value);
            } else if let Some(select) = element.dyn_ref::<HtmlSelectElement>().filter(|select| select.value() != value)
            {
                select.set_value(value);
            }
        }
    }
}
