//! The page "Embed a calculator" in the browser.

use gloo::events::EventListener;
use js_sys::{JSON, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::EmbedPage;
use super::state::Making;
use crate::browser::{dom, stylesheet};
use crate::ui::site;
use crate::words::units;

/// The event by which the script of a page tells of a result (`page/embed.js`).
const RESULT: &str = "deskmath:result";

/// Makes the page live that stands in the document.
pub fn mount() {
    let Some(page) = dom::find("#page") else { return };
    stylesheet::load("deskmath-share");
    host();
    page.set_text_content(None);
    site::mount(page, || {
        let making = Making::new(units::LANGUAGE.text(), &window().location().hash().unwrap_or_default());
        let told = RwSignal::new(String::new());
        let listener = EventListener::new(&document(), RESULT, move |event| {
            let detail = Reflect::get(event, &"detail".into()).unwrap_or_default();
            let text = JSON::stringify_with_replacer_and_space(&detail, &JsValue::NULL, &2.into());
            told.set(text.ok().and_then(|text| text.as_string()).unwrap_or_default());
        });
        site::keep(listener);
        making.map(|making| view! { <EmbedPage making told /> })
    });
}

/// Has the page be one that holds calculators: by the script that others load for theirs, once.
fn host() {
    let address = [&dom::meta("deskmath-base"), "embed.js"].concat();
    if dom::find(&["script[src='", &address, "']"].concat()).is_some() {
        return;
    }
    if let (Ok(script), Some(head)) = (document().create_element("script"), document().head()) {
        let _ = script.set_attribute("src", &address);
        let _ = head.append_child(&script);
    }
}
