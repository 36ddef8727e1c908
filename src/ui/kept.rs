//! A part of the page that its file holds ready for the example, and that stays until the program has its own.

use leptos::html;
use leptos::prelude::*;

/// Puts the elements of the page's file into the part with this id for good.
pub fn keep(id: &'static str, place: NodeRef<html::Section>) {
    #[cfg(target_family = "wasm")]
    place.on_load(move |place| {
        crate::browser::prerendered::put_back(id, &place);
    });
    #[cfg(not(target_family = "wasm"))]
    let _ = (id, place);
}

/// Puts the elements of the page's file into the part with this id, with whatever was typed into them, until `ready`. Natively, where pages are written,
/// it does nothing.
pub fn take_over(id: &'static str, place: NodeRef<html::Div>, ready: Signal<bool>) {
    #[cfg(target_family = "wasm")]
    {
        let nodes = StoredValue::new_local(Vec::new());
        place.on_load(move |place| nodes.set_value(crate::browser::prerendered::put_back(id, &place)));
        crate::ui::boxed::effect(move || {
            if ready.get() {
                // Behind whatever lays out the program's own.
                leptos::task::spawn_local(async move {
                    nodes.try_update_value(crate::browser::prerendered::replace);
                });
            }
        });
    }
    #[cfg(not(target_family = "wasm"))]
    let _ = (id, place, ready);
}
