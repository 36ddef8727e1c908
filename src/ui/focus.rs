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

/// Takes the focus from whatever has it inside an element that a selector finds: what is about to go. A browser that takes the focused element away lays out
/// the whole page at once, with all that came in its place.
#[cfg_attr(
    not(target_family = "wasm"),
    allow(unused_variables, reason = "nothing has the focus where pages are written")
)]
pub fn leave(selector: &str) {
    #[cfg(target_family = "wasm")]
    if let Some(element) =
        document().active_element().filter(|element| matches!(element.closest(selector), Ok(Some(_))))
        && let Ok(element) = element.dyn_into::<HtmlElement>()
    {
        let _ = element.blur();
    }
}

fn give(element: Option<web_sys::Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
