//! Currency and confidence, where the method has money and intervals.

use leptos::prelude::*;

use crate::ui::anew::part;
use crate::ui::boxed::{dynamic, handler, memo};

use super::state::Calculator;
use crate::stats::interval::Confidence;
use crate::unit::Currency;
use crate::words;

/// The settings; nothing where the method has neither money nor an interval.
#[component]
pub fn Settings(calculator: Calculator) -> impl IntoView {
    let has_money = memo(move || calculator.scenario(|scenario| scenario.method.has_money()));
    let has_interval = memo(move || calculator.scenario(|scenario| scenario.method.has_interval()));
    view! {
        <div class="form__settings" id="settings">
            {part(move || has_money.get().then(|| view! { <CurrencyField calculator /> }))}
            {part(move || has_interval.get().then(|| view! { <ConfidenceField calculator /> }))}
        </div>
    }
}

fn take(calculator: Calculator, name: &'static str, event: &leptos::ev::Event) {
    let text = event_target_value(event);
    calculator.change(&mut |scenario| scenario.take(name, &text, calculator.format));
}

#[component]
fn CurrencyField(calculator: Calculator) -> impl IntoView {
    let code = move || calculator.scenario(|scenario| scenario.currency.code().to_owned());
    let first = untrack(code);
    let options: Vec<_> = Currency::all()
        .map(Currency::code)
        .map(|code| view! { <option value=code selected=code == first>{code}</option> })
        .collect();
    view! {
        <div class="field field--short">
            <label for="f-currency">{words::CURRENCY_LABEL.text()}</label>
            <select
                id="f-currency"
                name="currency"
                aria-describedby="hint-currency"
                prop:value=dynamic(code)
                on:change=handler(move |event| take(calculator, "currency", &event))
            >
                {options}
            </select>
            <p class="hint" id="hint-currency">{words::CURRENCY_HINT.text()}</p>
        </div>
    }
}

#[component]
fn ConfidenceField(calculator: Calculator) -> impl IntoView {
    let percent = move || calculator.scenario(|scenario| scenario.confidence.percent().to_string());
    let first = untrack(percent);
    let options: Vec<_> = Confidence::ALL
        .iter()
        .map(|confidence| confidence.percent().to_string())
        .map(|percent| {
            let label = words::CONFIDENCE_CHOICE.with(&[("percent", &percent)]);
            view! { <option value=percent.clone() selected=percent == first>{label}</option> }
        })
        .collect();
    view! {
        <div class="field field--short">
            <label for="f-confidence">{words::CONFIDENCE_LABEL.text()}</label>
            <select
                id="f-confidence"
                name="confidence"
                prop:value=dynamic(percent)
                on:change=handler(move |event| take(calculator, "confidence", &event))
            >
                {options}
            </select>
        </div>
    }
}
