//! Whether the site is kept on the device for when there is no network.

use js_sys::{Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::JsCast;

use super::dom;

/// Goes on once the site is kept: from then on the files of a worker cost no network.
pub fn when_kept(then: impl FnOnce() + 'static) {
    let kept = Reflect::get(&window().navigator(), &"serviceWorker".into());
    let ready = kept.and_then(|kept| Reflect::get(&kept, &"ready".into()));
    if let Some(ready) = ready.ok().and_then(|ready| ready.dyn_into::<Promise>().ok()) {
        dom::when(
            &ready,
            Box::new(move |ready| {
                if ready.is_some() {
                    then();
                }
            }),
        );
    }
}
