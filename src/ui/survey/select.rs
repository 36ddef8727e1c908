//! The choices of the survey page as elements.

use leptos::prelude::*;

use super::fields::Field;
use super::state::Survey;
use crate::ui::anew::keyed;
use crate::ui::boxed::{dynamic, handler};

/// Choices, each of which stays as long as it offers the same, so that the focus stays in it.
#[component]
pub fn Fields(survey: Survey, fields: Memo<Vec<Field>>) -> impl IntoView {
    keyed(move || fields.get(), Field::key, move |field| view! { <Select survey fields field /> })
}

#[component]
fn Select(survey: Survey, fields: Memo<Vec<Field>>, field: Field) -> impl IntoView {
    let Field { name, label, answer, options, chosen } = field;
    let elements: Vec<_> = options
        .iter()
        .map(|option| {
            view! { <option value=option.value.clone() selected=option.value == chosen>{option.label.clone()}</option> }
        })
        .collect();
    let known = name.clone();
    let chosen = move || {
        fields.with(|fields| {
            let found = fields.iter().find(|field| field.name == known);
            found.map(|field| field.chosen.clone()).unwrap_or_default()
        })
    };
    let choose = move |event| {
        let value = event_target_value(&event);
        if let Some(said) = options.iter().find(|option| option.value == value).and_then(|option| option.says.as_ref())
        {
            survey.say(said);
        }
    };
    let class = if answer.is_some() { "label" } else { "field field--short" };
    view! {
        <div class=class>
            <label for=name.clone()>{label}</label>
            <select
                id=name.clone()
                name=name
                data-label=answer
                prop:value=dynamic(chosen)
                on:change=handler(choose)
            >
                {elements}
            </select>
        </div>
    }
}
