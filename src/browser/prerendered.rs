//! Parts of the page's file that stay as they are until the program has its own.

use std::cell::RefCell;

use leptos::prelude::document;

use super::caret::{self, Focus};
use wasm_bindgen::JsCast;
use web_sys::{DocumentFragment, Element, Node};

thread_local! {
    /// The parts that wait to be put back, by id.
    static PARTS: RefCell<Vec<(String, DocumentFragment)>> = const { RefCell::new(Vec::new()) };
}

/// Takes the parts to keep out of the page, and everything else away.
pub fn take(page: &Element) {
    let mut parts = Vec::new();
    if let Ok(found) = page.query_selector_all("[data-kept]") {
        for place in 0..found.length() {
            let Some(part) = found.get(place).and_then(|node| node.dyn_into::<Element>().ok()) else { continue };
            let fragment = document().create_document_fragment();
            while let Some(child) = part.first_child() {
                let _ = fragment.append_child(&child);
            }
            parts.push((part.get_attribute("data-kept").unwrap_or_default(), fragment));
        }
    }
    PARTS.set(parts);
    page.set_text_content(None);
}

/// Puts the part with this id into its new place, and gives its elements.
pub fn put_back(id: &str, place: &Element) -> Vec<Node> {
    let part = PARTS.with_borrow_mut(|parts| {
        let at = parts.iter().position(|(known, _)| known == id)?;
        Some(parts.remove(at).1)
    });
    let mut nodes = Vec::new();
    while let Some(node) = part.as_ref().and_then(|part| part.first_child()) {
        let _ = place.append_child(&node);
        nodes.push(node);
    }
    nodes
}

/// Takes elements off the page that were put back, now that the program has its own there; one of these with the same id gets the focus.
pub fn replace(nodes: &mut Vec<Node>) {
    // The program's own elements are there already, with the same ids.
    let focus = Focus::read().filter(|_| caret::is_in(nodes));
    for node in nodes.drain(..) {
        if let Some(parent) = node.parent_node() {
            let _ = parent.remove_child(&node);
        }
    }
    if let Some(focus) = focus {
        focus.give();
    }
}
