//! The form of a calculator, made from the definition of its method.

use leptos::prelude::*;

use super::calculator::Desk;
use super::erase::{flag, part, text};
use super::field::{self, Field};
use super::result::memo_of_method;
use super::{dom, list, locale, share};
use crate::metric::{Input, Kind, Method};
use crate::scenario::{Place, Scenario};
use crate::stats::interval::Confidence;
use crate::unit::Currency;
use crate::words;

/// The form.
#[component]
pub fn Form() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let metric = desk.scenario.with_untracked(|scenario| scenario.metric);
    let method = memo_of_method(desk);
    let fields = part(move || {
        let method = method.get();
        view! {
            {method.inputs.iter().map(|input| view! { <InputFields input=input /> }).collect_view()}
            <div class="form__settings">
                {method.has_money().then(|| view! { <CurrencyChoice /> })}
                {method.has_interval().then(|| view! { <ConfidenceChoice /> })}
            </div>
        }
        .into_any()
    });
    view! {
        <form class="form" data-metric=metric.id novalidate autocomplete="off" on:submit=|event| event.prevent_default()>
            {metric.has_choice_of_methods().then(|| view! { <Methods /> })}
            {fields}
            <Buttons />
        </form>
    }
}

/// The choice between definitions.
#[component]
fn Methods() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let metric = desk.scenario.with_untracked(|scenario| scenario.metric);
    let option = move |method: &'static Method| {
        let choose =
            move |_| desk.scenario.update(|scenario| *scenario = scenario.with_method(method.id, locale::format()));
        let chosen = flag(move || desk.scenario.with(|scenario| scenario.method.id == method.id));
        view! {
            <label class="method">
                <input type="radio" name="method" value=method.id prop:checked=chosen on:change=choose />
                <span class="method__title">{method.title}</span>
                <span class="method__hint">{method.hint}</span>
            </label>
        }
    };
    view! {
        <fieldset class="methods">
            <legend>{words::METHOD_LEGEND.text()}</legend>
            {metric.methods.iter().map(option).collect_view()}
        </fieldset>
    }
}

/// The fields of an input, while the choices show it.
#[component]
fn InputFields(input: &'static Input) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let shown = Memo::new(move |_| desk.scenario.with(|scenario| scenario.shows(input)));
    let fields = move || match input.kind {
        Kind::Quantity { .. } | Kind::Choice(_) => {
            let control = desk.scenario.with_untracked(|scenario| scenario.controls_of(input)).into_iter().next();
            let field = |control| view! { <Field control=control label=input.label.to_owned() hint=input.hint /> };
            control.map(field).into_any()
        }
        Kind::Distribution { .. } => view! { <Scale input=input /> }.into_any(),
        Kind::Rows(fields) => view! { <list::List input=input fields=fields /> }.into_any(),
    };
    part(move || if shown.get() { fields() } else { ().into_any() })
}

/// One small field for each answer of a scale.
#[component]
fn Scale(input: &'static Input) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let answers = Memo::new(move |_| {
        let of = |scenario: &Scenario| match input.kind {
            Kind::Distribution { low, high } => scenario.scale(low, high),
            _ => (0, 0),
        };
        desk.scenario.with(of)
    });
    let fields = part(move || {
        answers.track();
        let controls = desk.scenario.with_untracked(|scenario| scenario.controls_of(input));
        controls
            .into_iter()
            .map(|control| {
                let label = match control.place {
                    Place::Answer(answer) => words::ANSWER_LABEL.with(&[("answer", &answer.to_string())]),
                    _ => input.label.to_owned(),
                };
                view! { <Field control=control label=label hint="" /> }
            })
            .collect_view()
            .into_any()
    });
    view! {
        <fieldset class="group-of-fields" aria-describedby=format!("hint-{}", input.id)>
            <legend>{input.label}</legend>
            <p class="hint" id=format!("hint-{}", input.id)>{input.hint}</p>
            <field::ErrorLine name=input.id.to_owned() />
            <div class="scale">{fields}</div>
        </fieldset>
    }
}

#[component]
fn CurrencyChoice() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let choose = move |event| {
        if let Some(currency) = Currency::from_code(&dom::text_of(&event)) {
            desk.scenario.update(|scenario| scenario.currency = currency);
        }
    };
    let chosen = Memo::new(move |_| desk.scenario.with(|scenario| scenario.currency.code()));
    view! {
        <div class="field field--short">
            <label for="currency">{words::CURRENCY_LABEL.text()}</label>
            <p class="hint" id="hint-currency">{words::CURRENCY_HINT.text()}</p>
            <select id="currency" name="currency" aria-describedby="hint-currency" on:change=choose prop:value=text(move || chosen.get().to_owned())>
                {Currency::all()
                    .map(|currency| view! {
                        <option value=currency.code() selected=flag(move || chosen.get() == currency.code())>{currency.code()}</option>
                    })
                    .collect_view()}
            </select>
        </div>
    }
}

#[component]
fn ConfidenceChoice() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let choose = move |event| {
        if let Some(confidence) = Confidence::from_percent(&dom::text_of(&event)) {
            desk.scenario.update(|scenario| scenario.confidence = confidence);
        }
    };
    let chosen = Memo::new(move |_| desk.scenario.with(|scenario| scenario.confidence.percent()));
    let option = move |confidence: Confidence| {
        let percent = confidence.percent();
        view! {
            <option value=percent.to_string() selected=flag(move || chosen.get() == percent)>
                {words::CONFIDENCE_CHOICE.with(&[("percent", &percent.to_string())])}
            </option>
        }
    };
    view! {
        <div class="field field--short">
            <label for="confidence">{words::CONFIDENCE_LABEL.text()}</label>
            <select id="confidence" name="confidence" on:change=choose prop:value=text(move || chosen.get().to_string())>
                {Confidence::ALL.map(option).into_iter().collect_view()}
            </select>
        </div>
    }
}

/// Copy link, clear, example.
#[component]
fn Buttons() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let example = move |_| {
        desk.damage.set(Vec::new());
        desk.scenario.update(|scenario| {
            if let Some(example) = scenario.method.examples.first() {
                *scenario = Scenario::of_example(scenario.metric, scenario.method, example, locale::format());
            }
        });
    };
    let clear = move |_| {
        desk.damage.set(Vec::new());
        desk.scenario.update(|scenario| *scenario = scenario.cleared());
        dom::focus(".form input:not([type=radio])");
    };
    let note = text(move || {
        desk.scenario.with(|scenario| {
            let source = scenario.method.examples.iter().find(|example| {
                let other = Scenario::of_example(scenario.metric, scenario.method, example, locale::format());
                scenario.controls().iter().all(|control| scenario.text(&control.name) == other.text(&control.name))
            });
            source.map(|example| words::EXAMPLE_NOTE.with(&[("source", example.source)])).unwrap_or_default()
        })
    });
    let feeds_from_survey = desk.scenario.with_untracked(|scenario| scenario.metric.survey.is_some());
    view! {
        <p class="example-note">{note}</p>
        <div class="buttons">
            <share::CopyLink />
            <button type="button" class="button button--plain" data-action="clear" on:click=clear>{words::ACTION_CLEAR.text()}</button>
            <button type="button" class="button button--plain" data-action="example" on:click=example>{words::ACTION_EXAMPLE.text()}</button>
        </div>
        {feeds_from_survey.then(|| view! { <p class="hint"><a href="/survey">{words::FROM_SURVEY.text()}</a></p> })}
    }
}
