//! What can be chosen beside the scores: which rows count, the column and the steps of the trend, what is compared.

use leptos::prelude::*;

use super::fields;
use super::select::Fields;
use super::state::Survey;
use crate::protocol::survey::{ToSurvey, ViewChange};
use crate::report::{Choices, ColumnName, Days};
use crate::survey_words as said;
use crate::ui::anew::part;
use crate::ui::boxed::{dynamic, handler, memo};
use crate::words::{self, Word};

/// The choices, if there are any.
#[component]
pub fn Controls(survey: Survey) -> impl IntoView {
    let choices = survey.choices;
    let there = memo(move || choices.with(|choices| !choices.is_empty()));
    let several = memo(move || choices.with(|choices| choices.several.clone()));
    let notes = move || {
        let note = |column: &ColumnName| view! { <p class="hint">{words::SEGMENTS_SEVERAL.with(&[("column", &said::column(column))])}</p> };
        there.get().then(|| several.with(|several| several.iter().map(note).collect::<Vec<_>>()))
    };
    let controls = move || there.get().then(|| view! { <All survey /> });
    view! {
        {part(notes)}
        <Chips survey />
        {part(controls)}
    }
}

/// Which rows count, if not all do: each filter goes with a press.
#[component]
fn Chips(survey: Survey) -> impl IntoView {
    let chips = memo(move || survey.choices.with(fields::chips));
    let line = move || {
        chips.with(|chips| (!chips.is_empty()).then(|| chips.clone())).map(|chips| {
            let chips = chips.into_iter().map(|chip| {
                let says = chip.says;
                view! {
                    <button
                        type="button"
                        class="chip"
                        data-action="remove-filter"
                        aria-label=words::FILTER_REMOVE.with(&[("chip", &chip.label)])
                        on:click=handler(move |_| survey.say(&says))
                    >
                        {chip.label.clone()}
                        <span aria-hidden="true">"×"</span>
                    </button>
                }
            });
            view! { <p class="chips">{words::FILTER_ACTIVE.text()}" "{chips.collect::<Vec<_>>()}</p> }
        })
    };
    view! { <div aria-live="polite">{part(line)}</div> }
}

#[component]
fn All(survey: Survey) -> impl IntoView {
    let choices = survey.choices;
    let of = move |read: fn(&Choices) -> Vec<fields::Field>| memo(move || choices.with(read));
    let has_days = memo(move || choices.with(|choices| choices.days.is_some()));
    let days = move || {
        has_days.get().then(|| {
            view! {
                <Day survey name="from" label=words::FILTER_FROM of=|days| &days.from says=ViewChange::From />
                <Day survey name="to" label=words::FILTER_TO of=|days| &days.to says=ViewChange::To />
            }
        })
    };
    view! {
        <details class="controls">
            <summary>{words::CONTROLS_SHOW.text()}</summary>
            <div class="column__selects" role="group" aria-label=words::CONTROLS_NAME.text()>
                <Fields survey fields=of(fields::rows) />
                {part(days)}
                <Fields survey fields=of(fields::compared) />
            </div>
        </details>
    }
}

/// The first or the last day that counts.
#[component]
fn Day(
    survey: Survey,
    name: &'static str,
    label: Word,
    of: fn(&Days) -> &String,
    says: fn(String) -> ViewChange,
) -> impl IntoView {
    let day =
        move || survey.choices.with(|choices| choices.days.as_ref().map(|days| of(days).clone()).unwrap_or_default());
    view! {
        <div class="field field--short">
            <label for=name>{label.text()}</label>
            <input
                type="date"
                id=name
                name=name
                prop:value=dynamic(day)
                on:change=handler(move |event| survey.say(&ToSurvey::View(says(event_target_value(&event)))))
            />
        </div>
    }
}
