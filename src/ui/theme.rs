//! The button for the colours of the page.

use leptos::prelude::*;

use crate::ui::boxed::{dynamic, handler};

use crate::words;

#[cfg(feature = "browser")]
fn is_dark() -> bool {
    let chosen = document().document_element().and_then(|root| root.get_attribute("data-theme"));
    let system =
        || window().match_media("(prefers-color-scheme: dark)").ok().flatten().is_some_and(|query| query.matches());
    chosen.map_or_else(system, |theme| theme == "dark")
}

/// Offers the other look.
#[component]
pub fn ThemeButton(#[prop(optional)] dark: bool) -> impl IntoView {
    let dark = RwSignal::new(dark);
    let change = move |_| {
        dark.update(|dark| *dark = !*dark);
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("data-theme", if dark.get_untracked() { "dark" } else { "light" });
        }
    };
    let label =
        move || if dark.get() { words::THEME_LIGHT.text().to_owned() } else { words::THEME_DARK.text().to_owned() };
    view! {
        <button type="button" class="tool" id="theme" data-action="theme" title=dynamic(label) on:click=handler(change)>
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
                <circle cx="12" cy="12" r="9"></circle>
                <path class="icon__full" d="M12 3a9 9 0 0 1 0 18z"></path>
            </svg>
            <span class="visually-hidden">{dynamic(label)}</span>
        </button>
    }
}

/// Puts the live button in the place of the one that the page's file holds. It stays from page to page.
#[cfg(feature = "browser")]
pub fn mount() {
    if let Some(place) = crate::browser::dom::find("#theme-place") {
        place.set_text_content(None);
        leptos::mount::mount_to(place, || view! { <ThemeButton dark=is_dark() /> }).forget();
    }
}
