//! All calculators by group, with a search that works by keyboard alone.

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::frame::Navigator;
use super::{dom, erase};
use crate::metric::{Group, Metric};
use crate::search::search;
use crate::words;

/// The first page.
#[component]
pub fn Home() -> impl IntoView {
    let text = RwSignal::new(String::new());
    let found = Memo::new_with_compare(move |_| text.with(|text| search(text)), |_, _| true);
    let searching = move || text.with(|text| !text.trim().is_empty());
    let count = erase::text(move || match found.with(Vec::len) {
        0 => words::SEARCH_NONE.with(&[("text", text.get().trim())]),
        1 => words::SEARCH_COUNT_ONE.text().to_owned(),
        count => words::SEARCH_COUNT.with(&[("count", &count.to_string())]),
    });
    let navigator = expect_context::<Navigator>();
    let on_key = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            event.prevent_default();
            if let Some(first) = found.with(|found| found.first().copied()).filter(|_| searching()) {
                navigator.go(&format!("/{}", first.id));
            }
        }
        "ArrowDown" => {
            event.prevent_default();
            dom::focus(".card");
        }
        "Escape" => text.set(String::new()),
        _ => {}
    };
    view! {
        <section class="intro intro--home">
            <h1 tabindex="-1">{words::SITE_TAGLINE.text()}</h1>
            <p class="lead">{words::PROMISE.text()}</p>
            <div class="search" role="search">
                <label for="search">{words::SEARCH_LABEL.text()}</label>
                <input
                    id="search"
                    type="search"
                    name="search"
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby="search-hint search-count"
                    prop:value=erase::text(move || text.get())
                    on:input=move |event| text.set(dom::text_of(&event))
                    on:keydown=on_key
                />
                <p class="hint" id="search-hint">{words::SEARCH_HINT.text()}</p>
                <p class="search__count" id="search-count" role="status">{count}</p>
            </div>
        </section>
        <div class="catalogue" on:keydown=|event| move_between_cards(&event)>
            {erase::part(move || {
                if searching() {
                    view! { <ul class="cards">{found.get().into_iter().map(card).collect_view()}</ul> }.into_any()
                } else {
                    groups().into_any()
                }
            })}
        </div>
        <p class="survey-invitation">
            <span>{words::HOME_SURVEY.text()}</span>
            <a class="button" href="/survey">{words::HOME_SURVEY_LINK.text()}</a>
        </p>
    }
}

fn groups() -> impl IntoView {
    let group = |group: Group| {
        let metrics: Vec<&'static Metric> =
            crate::metrics::all().iter().copied().filter(|metric| metric.group == group).collect();
        (!metrics.is_empty()).then(|| {
            view! {
                <section class="group" aria-labelledby=format!("group-{}", group.id())>
                    <h2 id=format!("group-{}", group.id())>{words::group(group).text()}</h2>
                    <ul class="cards">{metrics.into_iter().map(card).collect_view()}</ul>
                </section>
            }
        })
    };
    Group::ALL.map(group).collect_view()
}

fn card(metric: &'static Metric) -> impl IntoView {
    view! {
        <li>
            <a class="card" href=format!("/{}", metric.id)>
                <span class="card__title">{metric.title}</span>
                <span class="card__short">{metric.summary}</span>
            </a>
        </li>
    }
}

/// Arrow keys go from card to card; up from the first one leads back to the search.
fn move_between_cards(event: &KeyboardEvent) {
    let step: i32 = match event.key().as_str() {
        "ArrowDown" | "ArrowRight" => 1,
        "ArrowUp" | "ArrowLeft" => -1,
        _ => return,
    };
    let Ok(cards) = document().query_selector_all(".card") else {
        return;
    };
    let Some(target) = dom::target_element(event) else {
        return;
    };
    let Some(here) =
        (0..cards.length()).find(|at| cards.item(*at).is_some_and(|card| card.is_same_node(Some(&target))))
    else {
        return;
    };
    event.prevent_default();
    match here as i32 + step {
        -1 => dom::focus("#search"),
        next => {
            if let Some(card) = cards.item(next as u32) {
                let _ = wasm_bindgen::JsCast::unchecked_into::<web_sys::HtmlElement>(card).focus();
            }
        }
    }
}
