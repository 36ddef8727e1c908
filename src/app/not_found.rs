//! The page for addresses that lead nowhere.

use leptos::prelude::*;

use crate::words;

/// Says that there is no such page and where to go on.
#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <section class="intro">
            <h1 tabindex="-1">{words::NOT_FOUND_TITLE.text()}</h1>
            <p class="lead">{words::NOT_FOUND_TEXT.text()}</p>
            <p><a class="button" href="/">{words::NAV_HOME.text()}</a></p>
        </section>
    }
}
