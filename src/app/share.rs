//! Copying the link of a scenario, and saying what it holds.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use super::calculator::Desk;
use super::erase::{part, text};
use super::{address, locale};
use crate::link;
use crate::scenario::Scenario;
use crate::site::Route;
use crate::words;

/// Chat programs and shorteners cut links beyond some 2,000 characters.
const LONG: usize = 1800;

/// The button and what it says afterwards.
#[component]
pub fn CopyLink() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let told = RwSignal::new(String::new());
    let by_hand = RwSignal::new(String::new());
    let copy = move |_| {
        let scenario = desk.scenario.get_untracked();
        let address = address::link_to(Route::Calculator(scenario.metric), &link::encode(&scenario, locale::format()));
        let mut message = words::ACTION_COPIED.with(&[("fields", &contents(&scenario))]);
        if address.len() > LONG {
            message = format!("{message} {}", words::ACTION_LONG_LINK.with(&[("count", &address.len().to_string())]));
        }
        spawn_local(async move {
            let copied = write_to_clipboard(&address).await;
            by_hand.set(if copied { String::new() } else { address });
            told.set(if copied { message } else { words::ACTION_COPY_FAILED.text().to_owned() });
        });
    };
    // What was said of one state is not true of the next.
    Effect::new(move || {
        desk.scenario.track();
        told.set(String::new());
        by_hand.set(String::new());
    });
    view! {
        <button type="button" class="button" data-action="copy-link" on:click=copy>{words::ACTION_COPY.text()}</button>
        <p class="share" role="status">
            {text(move || told.get())}
            {part(move || {
                let address = by_hand.get();
                (!address.is_empty()).then(|| view! {
                    <input class="share__address" type="text" readonly aria-label=words::ACTION_COPY.text() value=address
                        on:focus=|event| { if let Some(input) = super::dom::target_element(&event) {
                            wasm_bindgen::JsCast::unchecked_into::<web_sys::HtmlInputElement>(input).select();
                        } } />
                }).into_any()
            })}
        </p>
    }
}

/// The fields that the link of a scenario holds, in words.
fn contents(scenario: &Scenario) -> String {
    let mut parts: Vec<String> = Vec::new();
    if scenario.metric.has_choice_of_methods() {
        parts.push(words::SHARE_METHOD.text().to_owned());
    }
    let mut inputs: Vec<&str> = scenario
        .controls()
        .iter()
        .filter(|control| !scenario.text(&control.name).trim().is_empty())
        .map(|control| control.input.label)
        .collect();
    inputs.dedup();
    parts.extend(inputs.into_iter().map(|label| format!("“{label}”")));
    if scenario.method.has_money() {
        parts.push(words::SHARE_CURRENCY.text().to_owned());
    }
    if scenario.method.has_interval() {
        parts.push(words::SHARE_CONFIDENCE.text().to_owned());
    }
    parts.join(", ")
}

/// Whether the browser took it; it refuses outside secure contexts and without permission.
async fn write_to_clipboard(text: &str) -> bool {
    let navigator = window().navigator();
    let has_clipboard =
        js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    has_clipboard && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
