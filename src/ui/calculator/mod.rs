//! The page of a calculator: form beside result; on a phone the result above the form and always in sight.

pub mod answers;
mod asking;
mod buttons;
pub mod damage;
mod echoes;
pub mod field;
mod form;
pub mod found;
pub mod gauge;
mod group;
mod hero;
mod link;
mod live;
pub mod next;
pub mod notes;
pub mod own_texts;
pub mod panels;
pub mod paste;
pub mod result_view;
mod results;
pub mod row_results;
pub mod row_table;
mod rows;
pub mod scenarios;
mod settings;
mod shape;
pub mod share;
pub mod state;
pub mod worker;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::ui::anew::part;
use crate::ui::boxed::{effect, handler};

#[cfg(not(target_family = "wasm"))]
use crate::about;
use crate::metric::Metric;
use crate::ui::kept;
use crate::ui::later;
#[cfg(not(target_family = "wasm"))]
use crate::ui::link::href;
use crate::words;
use damage::DamageNote;
use form::Form;
pub use hero::Hero;
pub use live::{live, settle};
use next::NextCalculators;
use notes::NoteList;
pub use notes::Notes;
use panels::{Explained, Panels};
use results::{Headline, OtherResults};
use row_results::RowResults;
use scenarios::Scenarios;
use share::Sharing;
pub use state::Calculator;
use state::Said;

/// The calculator on its own page, or in a frame of another site: there without what leads elsewhere.
#[component]
pub fn CalculatorPage(calculator: Calculator, embedded: bool) -> impl IntoView {
    let metric = calculator.metric;
    let notes = (!embedded).then(|| view! { <NoteList calculator /> });
    view! {
        <Intro metric embedded />
        {notes}
        <DamageNote calculator />
        <Scenarios calculator />
        <div class="desk">
            <div class="outcome">
                <Headline calculator />
                <OtherResults calculator />
            </div>
            <div class="entry" on:focusin=handler(move |event| enter(calculator, &event))>
                <Form calculator embedded />
            </div>
            <section class="details" aria-label=words::RESULT_DETAILS.text() on:focusin=handler(move |_| calculator.want())>
                <RowResults calculator />
                <Explained calculator />
            </section>
            <Panels calculator />
        </div>
        {(!embedded).then(|| view! { <NextCalculators calculator /> <Sharing calculator /> })}
        <OwnTexts calculator />
    }
}

/// Somebody is about to type. The text of an untouched example is chosen, so that the first key takes its place.
fn enter(calculator: Calculator, event: &leptos::ev::FocusEvent) {
    calculator.want();
    if !calculator.scenario(|scenario| scenario.is_example(calculator.format)) {
        return;
    }
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    if let Some(input) = input.filter(|input| input.type_() == "text") {
        // The press that gave the focus sets the caret after this.
        request_animation_frame(move || {
            if document().active_element().as_ref() == Some(input.as_ref()) {
                input.select();
            }
        });
    }
}

/// What the calculator is. Nothing in it ever changes: in the browser it is what the page's file holds.
#[component]
fn Intro(metric: &'static Metric, embedded: bool) -> impl IntoView {
    let place = NodeRef::<html::Section>::new();
    kept::keep("intro", place);
    view! { <section class="intro" data-kept="intro" node_ref=place>{introduction(metric, embedded)}</section> }
}

/// What the page's file says of the calculator.
#[cfg(not(target_family = "wasm"))]
fn introduction(metric: &'static Metric, embedded: bool) -> impl IntoView {
    let crumb = (!embedded).then(|| {
        view! { <p class="crumb"><a href=href("")>{words::NAV_HOME.text()}</a>" / "{words::group(metric.group).text()}</p> }
    });
    let lead = (!embedded).then(|| view! { <p class="lead">{about::of(metric).summary.text()}</p> });
    view! { {crumb}<h1 tabindex="-1">{metric.title.text()}</h1>{lead} }
}

/// The program takes it from there.
#[cfg(target_family = "wasm")]
const fn introduction(_: &'static Metric, _: bool) {}

/// The texts of the metric, hidden, for the program, which does not carry those of all metrics.
#[component]
fn OwnTexts(calculator: Calculator) -> impl IntoView {
    let texts =
        calculator.own_texts().into_iter().map(|(key, text)| view! { <p data-text=key>{text}</p> }).collect::<Vec<_>>();
    view! { <div id="asides" hidden>{texts}</div> }
}

/// Where the name of a scenario to save is asked for, and what is said of it.
#[component]
pub fn Saving(calculator: Calculator) -> impl IntoView {
    come_when(calculator, calculator.saving);
    view! { <div class="saving">{part(move || calculator.later(|later| later.saving))}</div> }
}

/// Has the second part of the program come once this was asked for.
pub(super) fn come_when(calculator: Calculator, asked: RwSignal<u32>) {
    let there = calculator.later;
    effect(move || {
        // Zero is how often it was asked for when the page came.
        if asked.get() == 0 || there.get_untracked() {
            return;
        }
        calculator.said.set(Said::Text(words::SHARE_WAIT.text().to_owned()));
        later::load(move |later| {
            let said = if later.is_ok() { Said::Nothing } else { Said::Text(words::INSIGHT_FAILED.text().to_owned()) };
            // The page may be gone by now.
            calculator.said.try_set(said);
            there.try_set(later.is_ok());
        });
    });
}
