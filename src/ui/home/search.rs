//! The search of the first page, and going through its cards by keyboard.

use leptos::prelude::*;

#[cfg(feature = "browser")]
use crate::ui::anew::keyed;
#[cfg(feature = "browser")]
use crate::ui::boxed::dynamic;
use crate::ui::boxed::handler;

use crate::metric::Metric;
#[cfg(feature = "browser")]
use crate::search::related;
use crate::search::{Known, search};
#[cfg(feature = "browser")]
use crate::ui::link::href;
use crate::words;

/// What the search is about.
#[derive(Clone, Copy)]
pub struct Query {
    /// The text as typed.
    pub text: RwSignal<String>,
    /// The calculators that it finds, the best match first; all of them for an empty text.
    found: Memo<Vec<&'static Metric>>,
}

impl Query {
    /// A search for this text. `known` gives what is known of a metric besides its title.
    pub fn new(text: String, known: fn(&Metric) -> Known) -> Self {
        let text = RwSignal::new(text);
        // Metrics are told apart by their ids, which are not compared here: what is found follows from the text.
        let found = Memo::new_with_compare(move |_| text.with(|text| search(text, &known)), |_, _| true);
        Self { text, found }
    }

    #[cfg(feature = "browser")]
    fn is_empty(self) -> bool {
        self.text.with(|text| text.trim().is_empty())
    }
}

/// The field for the search, and how many it finds.
#[component]
pub fn SearchField(query: Query) -> impl IntoView {
    let count = move || match query.found.with(Vec::len) {
        0 => words::SEARCH_NONE.with(&[("text", query.text.get().trim())]),
        1 => words::SEARCH_COUNT_ONE.text().to_owned(),
        count => words::SEARCH_COUNT.with(&[("count", &count.to_string())]),
    };
    view! {
        <div class="search" role="search">
            <label for="search">{words::SEARCH_LABEL.text()}</label>
            <input
                id="search"
                type="search"
                name="search"
                autocomplete="off"
                spellcheck="false"
                aria-describedby="search-hint"
                prop:value=query.text
                on:input=handler(move |event| query.text.set(event_target_value(&event)))
            />
            <p class="hint" id="search-hint">{words::SEARCH_HINT.text()}</p>
            <p class="search__count" id="search-count" role="status">{count}</p>
        </div>
    }
}

/// The cards of what was found; nothing while nothing is looked for.
#[cfg(feature = "browser")]
#[component]
pub fn Found(query: Query) -> impl IntoView {
    let card = |metric: &'static Metric| {
        view! {
            <li>
                <a class="card" href=href(metric.id)>
                    <span class="card__title">{metric.title.text()}</span>
                    <span class="card__short">{words::group(metric.group).text()}</span>
                </a>
            </li>
        }
    };
    let found = move || if query.is_empty() { Vec::new() } else { query.found.get() };
    let beside = move || if query.is_empty() { Vec::new() } else { query.found.with(|found| related(found)) };
    view! {
        <ul class="cards" hidden=dynamic(move || query.is_empty())>
            {keyed(found, |metric| metric.id.to_owned(), card)}
        </ul>
        <h2 class="related" id="related" hidden=dynamic(move || beside().is_empty())>{words::SEARCH_RELATED.text()}</h2>
        <ul class="cards" hidden=dynamic(move || beside().is_empty()) aria-labelledby="related">
            {keyed(beside, |metric| metric.id.to_owned(), card)}
        </ul>
    }
}

#[cfg(feature = "browser")]
pub use live::mount;

#[cfg(feature = "browser")]
mod live {
    use leptos::ev::{self, KeyboardEvent};
    use wasm_bindgen::JsCast;
    use web_sys::{HtmlElement, HtmlInputElement};

    use leptos::prelude::*;

    use crate::ui::boxed::effect;

    use super::{Found, Query, SearchField};
    use crate::browser::{address, dom};
    use crate::metric::Metric;
    use crate::route::Route;
    use crate::search::Known;
    use crate::ui::focus;
    use crate::ui::site::{self, Site};

    /// A card that the search does not hide.
    const VISIBLE_CARD: &str = "div:not([hidden]) > .cards:not([hidden]) .card, div:not([hidden]) > .group .card";

    /// What the card of a metric on the page says besides its title.
    fn known(metric: &Metric) -> Known {
        let Some(card) = dom::find(&["#groups [href$=\"/", metric.id, "\"]"].concat()) else { return Known::default() };
        let summary = card.query_selector(".card__short").ok().flatten().and_then(|short| short.text_content());
        Known { names: card.get_attribute("data-names").unwrap_or_default(), summary: summary.unwrap_or_default() }
    }

    /// Makes the search of the page live.
    pub fn mount(of: Site) {
        let (Some(field), Some(found)) = (dom::find("#search-place"), dom::find("#found")) else { return };
        let typed = dom::find("#search").and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
        let typed = typed.map(|input| input.value()).unwrap_or_default();
        field.set_text_content(None);
        found.set_text_content(None);
        let query = Query::new(typed, known);
        site::mount(field, move || {
            effect(move || {
                if let Some(groups) = dom::find("#groups") {
                    groups.set_hidden(!query.is_empty());
                }
            });
            let keys = window_event_listener(ev::keydown, move |event| on_key(of, query, &event));
            on_cleanup(move || keys.remove());
            view! { <SearchField query /> }
        });
        site::mount(found, move || view! { <Found query /> });
    }

    /// Keys in the search and on the cards.
    fn on_key(of: Site, query: Query, event: &KeyboardEvent) {
        let in_search = dom::closest(event, "#search").is_some();
        match (event.key().as_str(), in_search) {
            ("Enter", true) => {
                event.prevent_default();
                let first = query.found.with_untracked(|found| found.first().copied());
                if let Some(first) = first.filter(|_| !untrack(|| query.is_empty())) {
                    of.go(&address::of(Route::Calculator(first)));
                }
            }
            ("ArrowDown", true) => {
                event.prevent_default();
                focus::first(VISIBLE_CARD);
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
            Some(-1) => focus::first("#search"),
            Some(next) => {
                if let Some(card) = cards.item(next as u32).and_then(|card| card.dyn_into::<HtmlElement>().ok()) {
                    let _ = card.focus();
                }
            }
            None => {}
        }
    }
}
