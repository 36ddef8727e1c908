//! What stands beside and below the results: what explains them, scenarios side by side, what-if sliders, what a target would take, what moves the
//! result, other definitions, and the result to take along. A worker works it out and answers with data; the page's own file shows all of it
//! for the example, so that a first look needs no worker.

mod before;
mod benchmarks;
pub(in crate::ui) mod chart;
mod compare;
mod definitions;
mod drivers;
mod explained;
mod export;
mod formula;
mod goal;
mod what_if;

use leptos::html;
use leptos::prelude::*;

use crate::ui::anew::part;
use crate::ui::boxed::{dynamic, effect, handler};

use super::answers::Answers;
use super::state::Calculator;
use crate::metric::Question;
use crate::ui::kept;
use crate::ui::later;
use crate::words;
use before::Before;
use compare::Compare;
use definitions::Definitions;
use drivers::Drivers;
use explained::Explanation;
use export::TakeAlong;
use goal::Goal;
use what_if::WhatIf;

/// What explains the results.
#[component]
pub fn Explained(calculator: Calculator) -> impl IntoView {
    let answers = calculator.answers;
    let place = NodeRef::<html::Div>::new();
    let there = answers.are_there();
    kept::take_over("explained", place, there);
    view! {
        <div
            class="explained"
            id="explained"
            data-kept="explained"
            aria-busy=dynamic(move || answers.busy.get().first.then_some("true"))
            hidden=answers.failed
            node_ref=place
        >
            {part(move || there.get().then(later::get).flatten().map(|later| (later.explanation)(calculator)))}
        </div>
    }
}

/// What stands below the calculator.
#[component]
pub fn Panels(calculator: Calculator) -> impl IntoView {
    let answers = calculator.answers;
    let place = NodeRef::<html::Div>::new();
    let before = Before::new(calculator);
    let over = before.is_over();
    kept::take_over("insight", place, over);
    effect(move || {
        if over.get() {
            // Behind whatever takes away what the page's file had.
            leptos::task::spawn_local(async move { before.catch_up(place) });
        }
    });
    view! {
        <p class="error" id="insight-failed" role="status">
            {dynamic(move || if answers.failed.get() { words::INSIGHT_FAILED.text().to_owned() } else { String::new() })}
        </p>
        <div
            class="insight"
            id="insight"
            data-kept="insight"
            aria-busy=dynamic(move || answers.busy.get().second.then_some("true"))
            hidden=answers.failed
            node_ref=place
            on:focusin=handler(move |_| calculator.want())
            on:pointerdown=handler(move |event: leptos::ev::PointerEvent| before.held(&event))
            on:input=handler(move |event| before.typed(&event))
            on:change=handler(move |event| before.chosen(&event))
            on:click=handler(move |event: leptos::ev::MouseEvent| before.pressed(&event))
        >
            {part(move || over.get().then(later::get).flatten().map(|later| (later.panels)(calculator)))}
        </div>
    }
}

/// What explains the results, for [`later::Later`].
pub fn explanation(calculator: Calculator) -> AnyView {
    view! { <Explanation calculator /> }.into_any()
}

/// The sections below the calculator, for [`later::Later`].
pub fn all(calculator: Calculator) -> AnyView {
    view! { <All calculator answers=calculator.answers /> }.into_any()
}

/// The sections that a metric has.
#[component]
fn All(calculator: Calculator, answers: Answers) -> impl IntoView {
    let metric = calculator.metric;
    let goal = metric.answers(Question::Goal).then(|| view! { <Goal calculator answers /> });
    let drivers = metric.answers(Question::Drivers).then(|| view! { <Drivers answers /> });
    let has_definitions = metric.has_choice_of_methods() && metric.answers(Question::Definitions);
    let definitions =
        (has_definitions || !metric.readings.is_empty()).then(|| view! { <Definitions calculator answers /> });
    view! {
        <Compare calculator answers />
        <WhatIf calculator answers />
        {goal}
        {drivers}
        {definitions}
        <TakeAlong calculator answers />
    }
}
