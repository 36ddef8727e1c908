//! The first page: all calculators by group, with a search.

#[cfg(not(target_family = "wasm"))]
mod cards;
mod search;

use leptos::prelude::*;

use super::link::href;
use crate::words;
#[cfg(not(target_family = "wasm"))]
pub use cards::HomePage;
#[cfg(feature = "browser")]
pub use search::mount;

/// Says that there is no such page and where to go on.
#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <section class="intro">
            <h1 tabindex="-1">{words::NOT_FOUND_TITLE.text()}</h1>
            <p class="lead">{words::NOT_FOUND_TEXT.text()}</p>
            <p><a class="button" href=href("")>{words::NAV_HOME.text()}</a></p>
        </section>
    }
}
