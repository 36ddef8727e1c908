//! Puts the texts that the page's own file holds where the page wants them.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Fills every element that names a text of the method.
pub fn show(method: &str) {
    let Ok(places) = document().query_selector_all("[data-aside]") else { return };
    for place in 0..places.length() {
        let Some(element) = places.get(place).and_then(|node| node.dyn_into::<Element>().ok()) else { continue };
        let key = element.get_attribute("data-aside").unwrap_or_default();
        let selector = ["#asides [data-text='", method, ".", &key, "']"].concat();
        let text = document().query_selector(&selector).ok().flatten().and_then(|text| text.text_content());
        if text.is_some() && text != element.text_content() {
            element.set_text_content(text.as_deref());
        }
    }
}
