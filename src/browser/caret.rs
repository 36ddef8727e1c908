//! The element with the focus and the marked part of its text, to be given to an element that takes its place.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, Node};

/// Where the focus is: an element by its id, and the marked part of its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Focus {
    id: String,
    marked: Option<(u32, u32)>,
}

impl Focus {
    /// Where it is now; nothing where no element with an id has it.
    pub fn read() -> Option<Self> {
        let element = document().active_element()?;
        let marked = element
            .dyn_ref::<HtmlInputElement>()
            .and_then(|input| Some((input.selection_start().ok()??, input.selection_end().ok()??)));
        Some(Self { id: element.id(), marked }).filter(|focus| !focus.id.is_empty())
    }

    /// Gives it to the element that now has the id.
    pub fn give(&self) {
        let element = document().get_element_by_id(&self.id).and_then(|found| found.dyn_into::<HtmlElement>().ok());
        let Some(element) = element else { return };
        let _ = element.focus();
        if let (Some((start, end)), Some(input)) = (self.marked, element.dyn_ref::<HtmlInputElement>()) {
            let _ = input.set_selection_range(start, end);
        }
    }
}

/// Whether the focus is in one of these.
pub fn is_in(nodes: &[Node]) -> bool {
    let element = document().active_element();
    element.is_some_and(|element| nodes.iter().any(|node| node.contains(Some(&element))))
}
