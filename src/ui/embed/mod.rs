//! The page "Embed a calculator": what is chosen, the calculator as it will look, and the HTML for somebody else's page.

pub mod choices;
mod html;
#[cfg(feature = "browser")]
mod live;
mod preview;
pub mod state;

use leptos::prelude::*;

use super::anew::part;
use super::boxed::{dynamic, handler};
use crate::metric::{Group, Metric};
use crate::metrics;
use crate::words::{self, embed as w};
use choices::{ChoiceFields, Start};
use html::{Html, Tags};
#[cfg(feature = "browser")]
pub use live::mount;
use preview::Preview;
use state::Making;

/// The page. `told` is what the calculator said last, as text.
#[component]
pub fn EmbedPage(making: Making, told: RwSignal<String>) -> impl IntoView {
    let start = move || (!making.numbers().is_empty()).then(|| view! { <Start choices=making.choices /> });
    view! {
        <section class="intro">
            <h1 tabindex="-1">{w::PAGE_TITLE.text()}</h1>
            <p class="lead">{w::PAGE_LEAD.text()}</p>
        </section>
        <div class="making">
            <form
                class="embedding"
                id="embed-form"
                novalidate
                autocomplete="off"
                on:submit=handler(|event: leptos::ev::SubmitEvent| event.prevent_default())
            >
                <Calculators making />
                {part(start)}
                <ChoiceFields choices=making.choices />
            </form>
            <div class="making__seen"><Preview making /></div>
            <div class="making__html"><Html making told /><Tags told /></div>
        </div>
    }
}

/// The choice of the calculator, by group.
#[component]
fn Calculators(making: Making) -> impl IntoView {
    let first = making.metric.get_untracked().id;
    let option = |metric: &&'static Metric| {
        view! { <option value=metric.id selected=metric.id == first>{metric.title.text()}</option> }
    };
    let groups: Vec<_> = Group::ALL
        .into_iter()
        .map(|group| {
            let options: Vec<_> = metrics::all().iter().filter(|metric| metric.group == group).map(option).collect();
            view! { <optgroup label=words::group(group).text()>{options}</optgroup> }
        })
        .collect();
    view! {
        <div class="field">
            <label for="embed-metric">{w::METRIC.text()}</label>
            <select
                id="embed-metric"
                name="metric"
                prop:value=dynamic(move || making.metric.get().id)
                on:change=handler(move |event| {
                    if let Some(metric) = metrics::find(&event_target_value(&event)) {
                        making.metric.set(metric);
                    }
                })
            >
                {groups}
            </select>
        </div>
    }
}
