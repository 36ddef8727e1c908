//! The field for a name.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use crate::ui::boxed::{effect, handler};
use crate::words::{self, keep as w};

/// A field for a name with one in it, which gets the focus as it comes and again when the name is not fit. It has no name of its own: it is no input of the
/// calculator.
#[component]
pub fn Naming(name: String, action: &'static str, wrong: Signal<bool>, keep: Callback<String>) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    let go = move || {
        if let Some(field) = field.get_untracked() {
            keep.run(field.value());
        }
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            go();
        }
    };
    effect(move || {
        wrong.track();
        if let Some(field) = field.get() {
            let _ = field.focus();
        }
    });
    view! {
        <div class="saving__line">
            <label for="saving-name">{w::NAME.text()}</label>
            <input
                type="text"
                id="saving-name"
                value=name
                autocomplete="off"
                node_ref=field
                on:keydown=handler(on_key)
            />
            <button type="button" class="button" id="saving-go" data-action=action on:click=handler(move |_| go())>
                {words::ACTION_SAVE.text()}
            </button>
        </div>
    }
}
