//! A field: label, unit, hint, what it was read as, and what is wrong with it.

use leptos::prelude::*;

use super::calculator::Desk;
use super::erase::{flag, maybe, part, text};
use super::{dom, locale};
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
    let described = [(!hint.is_empty()).then(|| format!("hint-{name}")), Some(format!("error-{name}"))];
    let described = described.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let optional = control.optional.then(|| view! { <span class="optional">{words::OPTIONAL.text()}</span> });
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
    let echo = {
        let name = name.clone();
        text(move || echo(desk, &name, unit).unwrap_or_default())
    };
    let sign = text(move || match unit {
        Unit::Money => desk.scenario.with(|scenario| scenario.currency.code().to_owned()),
        Unit::Percent => "%".to_owned(),
        Unit::Seconds => words::UNIT_SECONDS.text().to_owned(),
        Unit::Count | Unit::Number | Unit::Points => String::new(),
    });
    // Durations need a colon and letters, which number pads do not have.
    let mode = match unit {
        Unit::Count => "numeric",
        Unit::Seconds => "text",
        _ => "decimal",
    };
    let (value, invalid) = (text_of(desk, name.clone()), invalid(desk, name.clone()));
    let (id, key) = (name.clone(), name.clone());
    let typed = move |event| desk.type_into(&key, dom::text_of(&event));
    view! {
        <div class="field__line">
            <input
                id=id
                name=name
                type="text"
                inputmode=mode
                spellcheck="false"
                aria-describedby=described
                aria-invalid=invalid
                prop:value=value
                on:input=typed
            />
            <span class="field__unit" aria-hidden="true">{sign}</span>
        </div>
        <p class="echo">{echo}</p>
    }
}

/// What a number was read as, where that is not plain to see.
fn echo(desk: Desk, name: &str, unit: Unit) -> Option<String> {
    desk.evaluation.with(|evaluation| {
        let reading = evaluation.readings.get(name)?;
        desk.scenario.with_untracked(|scenario| {
            let typed = scenario.text(name).trim();
            let plain = typed.bytes().all(|b| b.is_ascii_digit());
            // A duration in seconds is told in minutes once it is longer than one.
            let told = if unit == Unit::Seconds { reading.value >= 60.0 || !plain } else { !plain };
            let own = typed == unit.editable(reading.value, locale::format()) && !reading.ambiguous;
            (told && !own).then(|| {
                words::READ_AS.with(&[("value", &unit.shown(reading.value, 6, scenario.currency, locale::format()))])
            })
        })
    })
}

/// A choice of values.
#[component]
fn Choice(name: String, options: Vec<(&'static str, &'static str)>, described: String) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let value = text_of(desk, name.clone());
    let known: Vec<&'static str> = options.iter().map(|(id, _)| *id).collect();
    let open = part(move || {
        let open = value.with(|text| !known.contains(&text.as_str()));
        open.then(|| view! { <option value="">{words::CHOOSE.text()}</option> }).into_any()
    });
    let options = options.into_iter().map(|(id, label)| {
        view! { <option value=id selected=flag(move || value.with(|text| text == id))>{label}</option> }
    });
    let (invalid, id, key) = (invalid(desk, name.clone()), name.clone(), name.clone());
    let chosen = move |event| desk.type_into(&key, dom::text_of(&event));
    view! {
        <select id=id name=name aria-describedby=described aria-invalid=invalid on:change=chosen prop:value=value>
            {open}
            {options.collect_view()}
        </select>
    }
}

/// What is wrong with a field; empty while nothing is.
#[component]
pub fn ErrorLine(name: String) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let key = name.clone();
    let sentence = Memo::new(move |_| {
        desk.evaluation.with(|evaluation| {
            let finding = evaluation.problems.get(&key)?;
            let scenario = desk.scenario.get_untracked();
            Some(words::finding_sentence(&scenario, &key, finding, locale::format()))
        })
    });
    let line = part(move || {
        let prefix = words::ERROR_PREFIX.text();
        sentence.get().map(|told| view! { <span class="visually-hidden">{prefix}" "</span>{told} }).into_any()
    });
    view! { <p class="error" id=format!("error-{name}") data-error-for=name>{line}</p> }
}

fn text_of(desk: Desk, name: String) -> Signal<String> {
    Memo::new(move |_| desk.scenario.with(|scenario| scenario.text(&name).to_owned())).into()
}

fn invalid(desk: Desk, name: String) -> Signal<Option<String>> {
    let wrong = move || desk.evaluation.with(|evaluation| evaluation.problems.contains_key(&name));
    maybe(move || wrong().then(|| "true".to_owned()))
}
