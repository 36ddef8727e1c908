//! Applies patches where they differ from what was applied before.

use std::cell::RefCell;
use std::collections::BTreeMap;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

use crate::html::{Patch, Slot};

thread_local! {
    static APPLIED: RefCell<BTreeMap<(String, Slot), Option<String>>> = const { RefCell::new(BTreeMap::new()) };
}

/// Forgets everything: the page was laid out anew.
pub fn forget() {
    APPLIED.with_borrow_mut(BTreeMap::clear);
}

/// Applies the patches. Once the content of an element changed, whatever comes later in the list is written again, since it may stand inside.
pub fn apply(patches: Vec<Patch>) {
    APPLIED.with_borrow_mut(|applied| {
        let mut anew = false;
        for Patch { id, slot, value } in patches {
            let key = (id, slot);
            // What a visitor types changes the element without us: a value is held against the element itself.
            let same = slot != Slot::Value && slot != Slot::Checked && applied.get(&key) == Some(&value);
            if same && !anew {
                continue;
            }
            if let Some(element) = document().get_element_by_id(&key.0) {
                write(&element, slot, value.as_deref());
                anew |= slot == Slot::Html && !same;
                applied.insert(key, value);
            }
        }
    });
}

fn write(element: &Element, slot: Slot, value: Option<&str>) {
    match slot {
        Slot::Html => element.set_inner_html(value.unwrap_or_default()),
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
