//! A field: label, unit, hint, what it was read as, and what is wrong with it.

use leptos::prelude::*;

use super::calculator::Desk;
use super::{dom, locale};
use crate::number;
use crate::scenario::{Control, Entry};
use crate::unit::Unit;
use crate::words;

/// A control with its words.
#[component]
#[allow(clippy::needless_pass_by_value, reason = "a component owns its properties")]
pub fn Field(
    /// What it takes.
    control: Control,
    /// Its label.
    label: String,
    /// What belongs into it; empty where the group around it says so.
    hint: &'static str,
) -> impl IntoView {
    let name = control.name.clone();
    let described = [
        (!hint.is_empty()).then(|| format!("hint-{name}")),
        Some(format!("error-{name}")),
    ];
    let described = described.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let optional = control
        .optional
        .then(|| view! { <span class="optional">{words::OPTIONAL.text()}</span> });
    let choice = matches!(control.kind, Entry::Choice(_));
    view! {
        <div class="field" class:field--choice=choice>
            <label for=name.clone()>{label}" "{optional}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=format!("hint-{name}")>{hint}</p> })}
            {match control.kind {
                Entry::Quantity { unit, .. } => view! { <Quantity name=name.clone() unit=unit described=described /> }.into_any(),
                Entry::Choice(choices) => {
                    let options = choices.iter().map(|choice| (choice.id, choice.label)).collect();
                    view! { <Choice name=name.clone() options=options described=described /> }.into_any()
                }
            }}
            <ErrorLine name=name />
        </div>
    }
}

/// A text field for a number, with its unit beside it.
#[component]
fn Quantity(name: String, unit: Unit, described: String) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let text = memo_of_text(desk, name.clone());
    let wrong = memo_of_problem(desk, name.clone());
    let echo = {
        let name = name.clone();
        move || {
            desk.evaluation.with(|evaluation| {
                let reading = evaluation.readings.get(&name)?;
                let (currency, typed) = desk
                    .scenario
                    .with_untracked(|scenario| (scenario.currency, scenario.text(&name).trim().to_owned()));
                // What is plain digits needs no echo; a duration in seconds is echoed once it is longer than a minute.
                let plain = typed == number::canonical(reading.value)
                    || unit == Unit::Count && !reading.ambiguous && !typed.contains(['.', ',']);
                let told = reading.ambiguous || !plain || unit == Unit::Seconds && reading.value >= 60.0;
                told.then(|| {
                    words::READ_AS
                        .with(&[("value", &unit.shown(reading.value, 6, currency, locale::format()))])
                })
            })
        }
    };
    let sign = move || match unit {
        Unit::Money => Some(desk.scenario.with(|scenario| scenario.currency.code().to_owned())),
        Unit::Percent => Some("%".to_owned()),
        Unit::Seconds => Some("s, m:ss".to_owned()),
        Unit::Count | Unit::Number | Unit::Points => None,
    };
    // Durations need a colon and letters, which number pads do not have.
    let mode = match unit {
        Unit::Count => "numeric",
        Unit::Seconds => "text",
        _ => "decimal",
    };
    let typed = {
        let name = name.clone();
        move |event| desk.type_into(&name, dom::text_of(&event))
    };
    view! {
        <div class="field__line">
            <input
                id=name.clone()
                name=name
                type="text"
                inputmode=mode
                spellcheck="false"
                aria-describedby=described
                aria-invalid=move || wrong.get().then_some("true")
                prop:value=move || text.get()
                on:input=typed
            />
            <span class="field__unit" aria-hidden="true">{sign}</span>
        </div>
        <p class="echo">{echo}</p>
    }
}

/// A choice of values.
#[component]
fn Choice(name: String, options: Vec<(&'static str, &'static str)>, described: String) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let text = memo_of_text(desk, name.clone());
    let wrong = memo_of_problem(desk, name.clone());
    let known: Vec<&'static str> = options.iter().map(|(id, _)| *id).collect();
    let open = move || text.with(|text| !known.contains(&text.as_str()));
    let chosen = {
        let name = name.clone();
        move |event| desk.type_into(&name, dom::text_of(&event))
    };
    view! {
        <select
            id=name.clone()
            name=name
            aria-describedby=described
            aria-invalid=move || wrong.get().then_some("true")
            on:change=chosen
            prop:value=move || text.get()
        >
            {move || open().then(|| view! { <option value="">{words::CHOOSE.text()}</option> })}
            {options
                .into_iter()
                .map(|(id, label)| view! { <option value=id selected=move || text.with(|text| text == id)>{label}</option> })
                .collect_view()}
        </select>
    }
}

/// What is wrong with a field; empty while nothing is.
#[component]
pub fn ErrorLine(name: String) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let sentence = {
        let name = name.clone();
        move || {
            desk.evaluation.with(|evaluation| {
                let finding = evaluation.problems.get(&name)?;
                let scenario = desk.scenario.get_untracked();
                let sentence = words::finding_sentence(&scenario, &name, finding, locale::format());
                Some(view! { <span class="visually-hidden">{words::ERROR_PREFIX.text()}" "</span>{sentence} })
            })
        }
    };
    view! { <p class="error" id=format!("error-{name}") data-error-for=name>{sentence}</p> }
}

fn memo_of_text(desk: Desk, name: String) -> Memo<String> {
    Memo::new(move |_| desk.scenario.with(|scenario| scenario.text(&name).to_owned()))
}

fn memo_of_problem(desk: Desk, name: String) -> Memo<bool> {
    Memo::new(move |_| {
        desk.evaluation
            .with(|evaluation| evaluation.problems.contains_key(&name))
    })
}
