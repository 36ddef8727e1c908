//! What stands beside and below the results: what explains them, scenarios side by side, what-if sliders, what a target would take, what moves the
//! result, other definitions, and the result to take along. A worker works it out and answers with data; the page's own file shows all of it
//! for the example, so that a first look needs no worker.

mod before;
mod benchmarks;
mod chart;
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

use super::answers::Answers;
use super::state::Calculator;
use crate::metric::{Measure, Question};
use crate::number::Format;
use crate::scenario::Scenario;
use crate::ui::kept;
use crate::words;
use before::Before;
use compare::Compare;
use definitions::Definitions;
use drivers::Drivers;
use explained::Explanation;
use export::TakeAlong;
use goal::Goal;
use what_if::WhatIf;

/// A value of a result as a reader sees it.
fn shown(measure: &Measure, value: f64, scenario: &Scenario, format: Format) -> String {
    measure.unit.shown(value, measure.places, scenario.currency, format)
}

/// What explains the results.
#[component]
pub fn Explained(calculator: Calculator) -> impl IntoView {
    let answers = calculator.answers;
    let place = NodeRef::<html::Div>::new();
    kept::take_over("explained", place, answers.are_there());
    view! {
        <div
            class="explained"
            id="explained"
            data-kept="explained"
            aria-busy=move || answers.busy.get().first.then_some("true")
            hidden=answers.failed
            node_ref=place
        >
            {move || answers.are_there().get().then(|| view! { <Explanation calculator /> })}
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
    Effect::new(move |_| {
        if over.get() {
            before.catch_up(place);
        }
    });
    view! {
        <p class="error" id="insight-failed" role="status">
            {move || if answers.failed.get() { words::INSIGHT_FAILED.text() } else { "" }}
        </p>
        <div
            class="insight"
            id="insight"
            data-kept="insight"
            aria-busy=move || answers.busy.get().second.then_some("true")
            hidden=answers.failed
            node_ref=place
            on:focusin=move |_| answers.want()
            on:pointerdown=move |event| before.held(&event)
            on:input=move |event| before.typed(&event)
            on:change=move |event| before.chosen(&event)
            on:click=move |event| before.pressed(&event)
        >
            {move || over.get().then(|| view! { <All calculator answers /> })}
        </div>
    }
}

/// The sections that a metric has.
#[component]
fn All(calculator: Calculator, answers: Answers) -> impl IntoView {
    let metric = calculator.metric;
    let goal = metric.answers(Question::Goal).then(|| view! { <Goal calculator answers /> });
    let drivers = metric.answers(Question::Drivers).then(|| view! { <Drivers calculator answers /> });
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
