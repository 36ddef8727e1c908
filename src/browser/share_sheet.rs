//! The system's own way to share something.

use js_sys::{Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::dom;

/// Whether the system has one.
pub fn is_there() -> bool {
    if cfg!(not(target_family = "wasm")) {
        return false;
    }
    Reflect::get(&window().navigator(), &"share".into()).is_ok_and(|share| share.is_function())
}

/// Hands an address to it; `failed` is called unless it was sent or the visitor thought better of it.
pub fn send(address: &str, failed: impl FnOnce() + 'static) {
    let data = Object::new();
    let _ = Reflect::set(&data, &"title".into(), &document().title().into());
    let _ = Reflect::set(&data, &"url".into(), &address.into());
    let navigator = window().navigator();
    let share =
        Reflect::get(&navigator, &"share".into()).ok().and_then(|share| share.dyn_into::<js_sys::Function>().ok());
    let sent = share.and_then(|share| share.call1(&navigator, &data).ok()).map(js_sys::Promise::from);
    match sent {
        Some(sent) => dom::when_told(
            &sent,
            Box::new(move |answer| {
                let aborted = |error: &wasm_bindgen::JsValue| {
                    Reflect::get(error, &"name".into()).is_ok_and(|name| name == "AbortError")
                };
                if answer.is_err_and(|error| !aborted(&error)) {
                    failed();
                }
            }),
        ),
        None => failed(),
    }
}
