//! The first page: all calculators by group, with a search.

#[cfg(not(target_family = "wasm"))]
mod cards;
#[cfg(feature = "browser")]
mod hero;
mod search;

use leptos::prelude::*;

use super::link::href;
use crate::words;
#[cfg(not(target_family = "wasm"))]
pub use cards::HomePage;

/// Makes the first page live. `early` is what was typed into it before.
#[cfg(feature = "browser")]
pub fn mount(of: super::site::Site, early: &crate::browser::early::Early) {
    search::mount(of);
    hero::mount(early);
}

/// Says that there is no such page and where to go on. Where the service worker shows it because there is no network (page/sw.js), it says that instead.
#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <section class="intro" data-when="lost">
            <h1 tabindex="-1">{words::NOT_FOUND_TITLE.text()}</h1>
            <p class="lead">{words::NOT_FOUND_TEXT.text()}</p>
            <p><a class="button" href=href("")>{words::NAV_HOME.text()}</a></p>
        </section>
        <section class="intro" data-when="offline">
            <h1 tabindex="-1">{words::OFFLINE_TITLE.text()}</h1>
            <p class="lead">{words::OFFLINE_TEXT.text()}</p>
            <p class="buttons">
                <button type="button" class="button" data-action="reload">{words::RETRY.text()}</button>
                <a class="button button--plain" href=href("")>{words::NAV_HOME.text()}</a>
            </p>
        </section>
    }
}
