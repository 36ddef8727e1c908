//! A button of the survey page.

use leptos::prelude::*;

use crate::ui::boxed::handler;

/// A button by its name in the contract.
#[component]
pub fn Action(name: &'static str, label: String, act: Callback<()>, #[prop(optional)] is_main: bool) -> impl IntoView {
    view! {
        <button
            type="button"
            class=if is_main { "button" } else { "button button--plain" }
            data-action=name
            on:click=handler(move |_| act.run(()))
        >
            {label}
        </button>
    }
}
