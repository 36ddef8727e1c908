//! Views of which one is shown at a time, each behind its tab. On paper all of them are.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::ui::anew::Anew;
use crate::ui::boxed::{dynamic, handler};

/// A view and what its tab is called.
pub struct Tab {
    /// The name on the tab.
    pub name: String,
    /// The view.
    pub view: Anew,
}

/// The tabs and their views; where there is one, it stands by itself. `id` begins the ids of all of them.
pub fn tabs(name: &str, id: &str, tabs: Vec<Tab>) -> Anew {
    if tabs.len() < 2 {
        return Anew::of(tabs.into_iter().map(|tab| tab.view).collect::<Vec<_>>());
    }
    let chosen = RwSignal::new(0);
    let last = tabs.len() - 1;
    let (buttons, views): (Vec<_>, Vec<_>) = tabs
        .into_iter()
        .enumerate()
        .map(|(place, tab)| (button(chosen, place, last, id, tab.name), panel(chosen, place, id, tab.view)))
        .unzip();
    Anew::of(view! {
        <div class="tabs" role="tablist" aria-label=name.to_owned()>{buttons}</div>
        {views}
    })
}

fn button(chosen: RwSignal<usize>, place: usize, last: usize, id: &str, name: String) -> impl IntoView + use<> {
    let is_chosen = move || chosen.get() == place;
    let go = move |event: KeyboardEvent| {
        let next = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => place.checked_add(1).filter(|next| *next <= last).unwrap_or(0),
            "ArrowLeft" | "ArrowUp" => place.checked_sub(1).unwrap_or(last),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        chosen.set(next);
        focus(&event, next);
    };
    view! {
        <button
            type="button"
            role="tab"
            id=format!("{id}-tab-{place}")
            aria-controls=format!("{id}-part-{place}")
            aria-selected=dynamic(move || if is_chosen() { "true" } else { "false" })
            tabindex=dynamic(move || if is_chosen() { "0" } else { "-1" })
            on:click=handler(move |_| chosen.set(place))
            on:keydown=handler(go)
        >
            {name}
        </button>
    }
}

fn panel(chosen: RwSignal<usize>, place: usize, id: &str, view: Anew) -> impl IntoView + use<> {
    view! {
        <div
            class="tabs__part"
            role="tabpanel"
            id=format!("{id}-part-{place}")
            aria-labelledby=format!("{id}-tab-{place}")
            hidden=dynamic(move || chosen.get() != place)
        >
            {view}
        </div>
    }
}

/// Puts the focus into the tab at a place of the same list.
fn focus(event: &KeyboardEvent, place: usize) {
    let here = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let list = here.and_then(|tab| tab.parent_element());
    let next = list.and_then(|list| list.children().item(u32::try_from(place).unwrap_or_default()));
    if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
        let _ = next.focus();
    }
}
