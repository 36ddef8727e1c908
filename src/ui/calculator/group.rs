//! The fields of one input: a single one, the answers of a distribution, or the rows of a list.

use leptos::prelude::*;

use crate::ui::anew::{Anew, keyed};

use super::field::{ErrorText, Field};
use super::rows::Rows;
use super::state::Calculator;
use crate::field_view;
use crate::metric::{Input, Kind};
use crate::scenario::{Control, Place};
use crate::ui::later;
use crate::words::{self, units};

/// The fields of an input.
#[component]
pub fn Group(calculator: Calculator, input: &'static Input) -> impl IntoView {
    let hint = Signal::derive(move || calculator.hint(input.id));
    match input.kind {
        Kind::Distribution { .. } => Anew::of(view! { <Answers calculator input hint /> }),
        Kind::Rows(_) => {
            let hint = Signal::derive(move || units::sentences(&hint.get(), words::ROW_PASTE.text()));
            Anew::of(view! { <Rows calculator input hint /> })
        }
        Kind::Calculators(..) => Anew::of(view! { <Rows calculator input hint /> }),
        _ => {
            let control = calculator.board.with_untracked(|board| board.scenario.controls_of(input)).into_iter().next();
            let label = input.label.text().to_owned();
            Anew::of(control.map(|control| view! { <Field calculator control label hint /> }))
        }
    }
}

/// The counts of the answers of a scale. Another scale keeps the fields that both have.
#[component]
fn Answers(calculator: Calculator, input: &'static Input, hint: Signal<String>) -> impl IntoView {
    let controls = move || calculator.scenario(|scenario| scenario.controls_of(input));
    let answer = move |control: Control| {
        view! { <Field calculator label=answer_label(&control) control hint=Signal::default() /> }
    };
    view! {
        <fieldset class="group-of-fields" aria-describedby=["hint-", input.id].concat()>
            <GroupHead calculator input hint />
            <div class="scale">
                {keyed(controls, |control| control.name.clone(), answer)}
            </div>
        </fieldset>
    }
}

/// What stands above several fields: their heading, their hint, and the findings about all of them.
#[component]
pub fn GroupHead(calculator: Calculator, input: &'static Input, hint: Signal<String>) -> impl IntoView {
    let error = Signal::derive(move || {
        let Some(later) = later::get() else { return String::new() };
        calculator.found.with(|found| {
            if field_view::is_neutral(found.problems.get(input.id)) && !calculator.is_left(input.id) {
                return String::new();
            }
            calculator.board.with(|board| (later.error)(input.id, &board.scenario, &found.problems, calculator.format))
        })
    });
    view! {
        <legend>{input.label.text()}</legend>
        <p class="hint" id=["hint-", input.id].concat()>{hint}</p>
        <ErrorText id=["error-", input.id].concat() of=input.id.to_owned() error />
    }
}

/// The label of the count of an answer.
pub fn answer_label(control: &Control) -> String {
    match control.place {
        Place::Answer(answer) => words::ANSWER_LABEL.with(&[("answer", &answer.to_string())]),
        Place::Whole | Place::Cell { .. } => String::new(),
    }
}
