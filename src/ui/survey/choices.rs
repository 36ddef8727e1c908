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
        {part(controls)}
    }
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
        <div class="column__selects" role="group" aria-label=words::CONTROLS_NAME.text()>
            <Fields survey fields=of(fields::rows) />
            {part(days)}
            <Fields survey fields=of(fields::compared) />
        </div>
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
