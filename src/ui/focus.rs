//! Where the focus goes when what had it is gone.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Gives the focus to the element of an id.
pub fn now(id: &str) {
    give(document().get_element_by_id(id));
}

/// Gives the focus to the heading of the page.
pub fn heading() {
    first("h1");
}

/// Gives the focus to the first element that a selector finds.
pub fn first(selector: &str) {
    give(document().query_selector(selector).ok().flatten());
}

fn give(element: Option<web_sys::Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
