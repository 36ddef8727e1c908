//! The first page: the search, and going through its cards by keyboard.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use super::{address, dom, frame, patcher, state};
use crate::html;
use crate::metric::Metric;
use crate::search::search;
use crate::site::Route;

/// A card that the search does not hide.
const VISIBLE_CARD: &str = "div:not([hidden]) > .cards .card, div:not([hidden]) > .group .card";

/// Brings the page up to the search.
pub fn show() {
    patcher::apply(state::with(|state| html::home::patches(&state.search, &names)));
}

/// The other words for a metric, as its card on the page has them.
fn names(metric: &Metric) -> String {
    let card = dom::find(&["#groups [href$=\"/", metric.id, "\"]"].concat());
    card.and_then(|card| card.get_attribute(html::home::NAMES)).unwrap_or_default()
}

/// Keys in the search and on the cards.
pub fn on_key(event: &KeyboardEvent) {
    let in_search = dom::closest(event, "#search").is_some();
    match (event.key().as_str(), in_search) {
        ("Enter", true) => {
            event.prevent_default();
            let text = state::with(|state| state.search.clone());
            if let Some(first) = search(&text, &names).first().filter(|_| !text.trim().is_empty()) {
                frame::go(&address::of(Route::Calculator(first)));
            }
        }
        ("ArrowDown", true) => {
            event.prevent_default();
            dom::focus(VISIBLE_CARD);
        }
        ("ArrowDown" | "ArrowRight", false) => move_between_cards(event, 1),
        ("ArrowUp" | "ArrowLeft", false) => move_between_cards(event, -1),
        _ => {}
    }
}

/// Arrow keys go from card to card; up from the first one leads back to the search.
fn move_between_cards(event: &KeyboardEvent, step: i32) {
    let Some(here) = dom::closest(event, VISIBLE_CARD) else { return };
    let Ok(cards) = document().query_selector_all(VISIBLE_CARD) else { return };
    let place = (0..cards.length()).find(|at| cards.item(*at).is_some_and(|card| card.is_same_node(Some(&here))));
    event.prevent_default();
    match place.map(|place| place as i32 + step) {
        Some(-1) => dom::focus("#search"),
        Some(next) => {
            if let Some(card) = cards.item(next as u32).and_then(|card| card.dyn_into::<HtmlElement>().ok()) {
                let _ = card.focus();
            }
        }
        None => {}
    }
}
