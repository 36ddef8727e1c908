//! Small helpers over the document.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Promise;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement};

/// The nearest element around the source of an event that a selector fits.
pub fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

/// The first element that a selector finds.
pub fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// What a meta element of the page says; nothing when there is no such element.
pub fn meta(name: &str) -> String {
    let element = document().query_selector(&["meta[name=", name, "]"].concat()).ok().flatten();
    element.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}

/// What to do with what a promise brings; `None` if it is broken.
pub type Then = Box<dyn FnOnce(Option<JsValue>)>;

/// What to do with what a promise brings, or with why it is broken.
pub type ThenTold = Box<dyn FnOnce(Result<JsValue, JsValue>)>;

/// Goes on when a promise is kept or broken.
pub fn when(promise: &Promise, then: Then) {
    when_told(promise, Box::new(move |answer| then(answer.ok())));
}

/// The same with the reason. Much smaller than a future, for which each place would bring its own state machine.
pub fn when_told(promise: &Promise, then: ThenTold) {
    let then = Rc::new(Cell::new(Some(then)));
    let settled = |kept: bool| {
        let then = Rc::clone(&then);
        Closure::<dyn FnMut(JsValue)>::new(move |value: JsValue| {
            if let Some(then) = then.take() {
                then(if kept { Ok(value) } else { Err(value) });
            }
        })
    };
    let (kept, broken) = (settled(true), settled(false));
    let _ = promise.then2(&kept, &broken);
    kept.forget();
    broken.forget();
}

/// Says on the root element whether something is so, for style sheets and scripts of the page.
pub fn mark(name: &str, on: bool) {
    if let Some(root) = document().document_element() {
        let _ = if on { root.set_attribute(name, "") } else { root.remove_attribute(name) };
    }
}
