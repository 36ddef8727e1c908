//! The heading of what the page shows now, which gets the focus as it comes.

use leptos::html;
use leptos::prelude::*;

/// A heading that takes the focus, so that who hears the page is told where it goes on.
#[component]
pub fn Heading(text: String) -> impl IntoView {
    let place = NodeRef::<html::H2>::new();
    #[cfg(target_family = "wasm")]
    place.on_load(|heading| {
        // It has the browser lay out everything: once the page says that it is there.
        gloo::timers::callback::Timeout::new(0, move || {
            let _ = heading.focus();
        })
        .forget();
    });
    view! { <h2 tabindex="-1" node_ref=place>{text}</h2> }
}
