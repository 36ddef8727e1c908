//! The form: the choice of method, the fields, currency and confidence, and the buttons.

use leptos::prelude::*;

use crate::ui::anew::keyed;
use crate::ui::boxed::{dynamic, handler};

use super::Saving;
use super::buttons::Buttons;
use super::group::Group;
use super::live::paste;
use super::settings::Settings;
use super::shape::shape_of_input;
use super::state::Calculator;
use crate::metric::Input;
use crate::ui::link::href;
use crate::words;

/// The form of a calculator, on its own page or in a frame.
#[component]
pub fn Form(calculator: Calculator, embedded: bool) -> impl IntoView {
    let metric = calculator.metric;
    let methods = metric.has_choice_of_methods().then(|| view! { <Methods calculator /> });
    let below = (!embedded).then(|| {
        let survey = metric.survey.is_some().then(|| {
            view! { <p class="hint"><a href=href("survey")>{words::FROM_SURVEY.text()}</a></p> }
        });
        view! { <Saving calculator />{survey} }
    });
    view! {
        <form class="form" data-metric=metric.id novalidate autocomplete="off" on:submit=handler(|event: leptos::ev::SubmitEvent| event.prevent_default()) on:paste=handler(move |event| paste(calculator, &event))>
            {methods}
            <Fields calculator />
            <p class="hint promise">{words::FORM_PROMISE.text()}</p>
            <Settings calculator />
            <Buttons calculator embedded />
            {below}
        </form>
    }
}

/// The fields of the method in the form.
#[component]
pub fn Fields(calculator: Calculator) -> impl IntoView {
    let inputs = move || {
        calculator.scenario(|scenario| {
            let shown = |input: &&'static Input| scenario.shows(input);
            scenario.method.inputs.iter().filter(shown).collect::<Vec<_>>()
        })
    };
    // Methods that ask for the same thing share its field: it stays where it is, with what was typed and with the focus.
    let key = |input: &&'static Input| {
        let (optional, shape) = (if input.optional { "?" } else { "" }, shape_of_input(input).to_string());
        [input.id, " ", input.label.text(), optional, &shape].concat()
    };
    let group = move |input: &'static Input| {
        view! { <div class="field-group" id=["group-", input.id].concat()><Group calculator input /></div> }
    };
    view! { <div class="fields" id="fields">{keyed(inputs, key, group)}</div> }
}

/// The choice between definitions.
#[component]
fn Methods(calculator: Calculator) -> impl IntoView {
    let methods: Vec<_> = calculator
        .metric
        .methods
        .iter()
        .map(|method| {
            let id = method.id;
            view! {
                <label class="method">
                    <input
                        type="radio"
                        name="method"
                        id=["method-", id].concat()
                        value=id
                        checked=untrack(|| calculator.method() == id)
                        prop:checked=dynamic(move || calculator.method() == id)
                        on:change=handler(move |_| {
                            calculator.change(&mut |scenario| *scenario = scenario.with_method(id, calculator.format));
                        })
                    />
                    <span class="method__title">{method.title.text()}</span>
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class="methods">
            <legend class="visually-hidden">{words::METHOD_LEGEND.text()}</legend>
            <div class="methods__row">{methods}</div>
            <p class="hint" id="method-hint">{dynamic(move || calculator.method_hint(calculator.method()))}</p>
        </fieldset>
    }
}
