//! What others reach, with source, year and how far to trust it; or why nothing is shown.

use leptos::prelude::*;

use crate::ui::boxed::part;

use crate::insight::explanation::{Reference, References};
use crate::number::Format;
use crate::scenario::Scenario;
use crate::ui::calculator::state::Calculator;
use crate::unit::Currency;
use crate::words;

/// The benchmarks that fit the method in the form.
#[component]
pub fn Benchmarks(calculator: Calculator) -> impl IntoView {
    let known = move || {
        calculator.answers.beside.with(|beside| {
            let known = &beside.as_ref()?.explanation.benchmarks;
            Some(calculator.scenario(|scenario| listed(known, scenario, calculator.format)))
        })
    };
    view! {
        <section class="benchmark">
            <h3>{words::BENCHMARK_HEADING.text()}</h3>
            <div id="benchmark">{part(known)}</div>
        </section>
    }
}

fn listed(known: &References, scenario: &Scenario, format: Format) -> impl IntoView + use<> {
    let (mut items, mut sentence) = (Vec::new(), None);
    match known {
        References::Known(known) => items = known.iter().map(|known| benchmark(scenario, known, format)).collect(),
        References::None { reason_text } => sentence = Some(reason_text.clone()),
        References::OtherMethod => sentence = Some(words::BENCHMARK_OTHER_METHOD.text().to_owned()),
    }
    let list = (!items.is_empty()).then(|| view! { <ul class="benchmarks">{items}</ul> });
    view! { {list}{sentence.map(|sentence| view! { <p>{sentence}</p> })} }
}

fn benchmark(scenario: &Scenario, known: &Reference, format: Format) -> impl IntoView + use<> {
    let measure = scenario.method.measure(known.result);
    let other = known.other_currency.as_deref();
    let currency = other.and_then(Currency::from_code).unwrap_or(scenario.currency);
    let figure = |value: f64| measure.map_or_else(String::new, |measure| measure.shown(value, None, currency, format));
    let figures = match known.high {
        Some(high) => words::INTERVAL_RANGE.with(&[("low", &figure(known.low)), ("high", &figure(high))]),
        None => figure(known.low),
    };
    let place = match other {
        Some(code) => {
            let currencies = [("known", code), ("currency", scenario.currency.code())];
            words::BENCHMARK_OTHER_CURRENCY.with(&currencies)
        }
        None => words::benchmark_place(known.position).to_owned(),
    };
    let measured = format!(" – {}. {place}", known.definition_text);
    view! {
        <li data-other-currency=other.map(str::to_owned)>
            <strong>{figures}</strong>
            {measured}
            <br />
            <span class="hint">{words::benchmark_sentence(known)}{known.link.as_deref().map(page)}</span>
        </li>
    }
}

/// The way to the page that says so, by the name of its host. The page asks nobody until somebody follows it.
fn page(link: &str) -> impl IntoView + use<> {
    let host = host_of(link).to_owned();
    let link = link.to_owned();
    view! { " " <a href=link rel="noopener" lang="en">{host}</a> }
}

/// The host of an address, without the `www.` that says nothing.
fn host_of(link: &str) -> &str {
    let rest = link.split_once("//").map_or(link, |(_, rest)| rest);
    let host = rest.split_once('/').map_or(rest, |(host, _)| host);
    host.strip_prefix("www.").unwrap_or(host)
}
