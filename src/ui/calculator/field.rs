//! One field of the form: label, hint, control, what it was read as, and what is wrong with it.

use leptos::prelude::*;

use crate::ui::anew::{Anew, part};
use crate::ui::boxed::{dynamic, handler};

use super::state::Calculator;
use crate::field_view::{FieldView, keyboard};
use crate::metric::Choice;
use crate::scenario::{Control, Entry, Place};
use crate::words;

/// The id of the control of a field.
pub fn control_id(name: &str) -> String {
    ["f-", name].concat()
}

/// A field. `hint` is empty for a cell of a list, whose hint stands above all of them.
#[component]
pub fn Field(calculator: Calculator, control: Control, label: String, hint: Signal<String>) -> impl IntoView {
    let view = calculator.field(&control);
    let name = control.name.clone();
    let has_hint = matches!(control.place, Place::Whole);
    let error_id = ["error-", &name].concat();
    let hint_id = ["hint-", &name].concat();
    let described = if has_hint { [&hint_id, " ", &error_id].concat() } else { error_id.clone() };
    let optional = control.optional.then(|| view! { " " <span class="optional">{words::OPTIONAL.text()}</span> });
    let hint = has_hint.then(|| view! { <p class="hint" id=hint_id>{hint}</p> });
    let widget = match control.kind {
        Entry::Choice(choices) => Anew::of(view! { <Select calculator view name=name.clone() described choices /> }),
        kind => Anew::of(view! { <TextBox calculator view name=name.clone() described kind /> }),
    };
    view! {
        <div class="field">
            <label for=control_id(&name)>{label}{optional}</label>
            {hint}
            {widget}
            <ErrorText id=error_id of=name error=Signal::derive(move || view.with(|view| view.error.clone())) />
        </div>
    }
}

/// What is wrong, as a sentence; empty if nothing is.
#[component]
pub fn ErrorText(id: String, of: String, error: Signal<String>) -> impl IntoView {
    let sentence = move || {
        let error = error.get();
        (!error.is_empty())
            .then(|| view! { <span class="visually-hidden">{words::ERROR_PREFIX.text()}" "</span>{error} })
    };
    view! { <p class="error" id=id data-error-for=of>{part(sentence)}</p> }
}

#[component]
fn TextBox(
    calculator: Calculator,
    view: RwSignal<FieldView>,
    name: String,
    described: String,
    kind: Entry,
) -> impl IntoView {
    let (mode, example) = match kind {
        Entry::Quantity { unit, .. } => (keyboard(unit), None),
        Entry::Time(clock) => ("text", Some(clock.example())),
        _ => ("text", None),
    };
    let (unit_id, echo_id) = (["unit-", &name].concat(), ["echo-", &name].concat());
    let (typed, changed, left) = (name.clone(), name.clone(), name.clone());
    let input = calculator.focused_when_new(&name);
    view! {
        <div class="field__line">
            <input
                id=control_id(&name)
                name=name
                type="text"
                node_ref=input
                inputmode=mode
                spellcheck="false"
                placeholder=example
                aria-describedby=described
                aria-invalid=dynamic(move || invalid(view))
                value=view.with_untracked(|view| view.text.clone())
                prop:value=dynamic(move || view.with(|view| view.text.clone()))
                on:input=handler(move |event| calculator.typed(&typed, &event_target_value(&event)))
                on:change=handler(move |_| calculator.leave(&changed))
                on:blur=handler(move |_| calculator.leave(&left))
            />
            <span class="field__unit" id=unit_id aria-hidden="true" hidden=dynamic(move || view.with(|view| view.unit.is_empty()))>{dynamic(move || view.with(|view| view.unit.to_owned()))}</span>
        </div>
        <p class="echo" id=echo_id>{dynamic(move || view.with(|view| view.echo.clone()))}</p>
    }
}

#[component]
fn Select(
    calculator: Calculator,
    view: RwSignal<FieldView>,
    name: String,
    described: String,
    choices: &'static [Choice],
) -> impl IntoView {
    let first = view.with_untracked(|view| view.text.clone());
    let options: Vec<_> = choices
        .iter()
        .map(|choice| view! { <option value=choice.id selected=choice.id == first>{choice.label.text()}</option> })
        .collect();
    let chosen = name.clone();
    view! {
        <select
            id=control_id(&name)
            name=name
            aria-describedby=described
            aria-invalid=dynamic(move || invalid(view))
            prop:value=dynamic(move || view.with(|view| view.text.clone()))
            // Some browsers send no `input` for choices.
            on:change=handler(move |event| {
                let text = event_target_value(&event);
                calculator.change(&mut |scenario| scenario.take(&chosen, &text, calculator.format));
            })
        >
            <option value="" hidden>{words::CHOOSE.text()}</option>
            {options}
        </select>
    }
}

fn invalid(view: RwSignal<FieldView>) -> Option<&'static str> {
    view.with(|view| (!view.error.is_empty()).then_some("true"))
}
