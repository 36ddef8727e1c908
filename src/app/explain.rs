//! What explains a result: the interval in words, the formula, the benchmark.

use leptos::prelude::*;

use super::calculator::Desk;
use super::erase::{flag, part, text};
use super::locale;
use super::result::shown;
use crate::figure::fitting_benchmarks;
use crate::mathml::{self, Mode};
use crate::metric::{Benchmark, Benchmarks, IntervalKind, Measure};
use crate::scenario::Scenario;
use crate::words;

/// What the interval of the headline means, or why there is none.
pub fn interval_words(desk: Desk) -> Option<String> {
    desk.evaluation.with(|evaluation| {
        let answer = evaluation.outcome.as_ref()?.answers.first()?;
        let scenario = desk.scenario.get_untracked();
        let interval = match answer.interval {
            Ok(interval) => interval,
            Err(reason) => return words::no_interval_sentence(&scenario, reason),
        };
        let sentence = words::interval_sentence(answer.measure, &scenario, interval, locale::format());
        let wide = is_wide(answer.measure, interval.high - interval.low);
        Some(if wide { format!("{sentence} {}", words::INTERVAL_SMALL.text()) } else { sentence })
    })
}

/// An interval so wide that the score says little: a quarter of the whole range of shares or scores.
fn is_wide(measure: &Measure, width: f64) -> bool {
    match measure.interval {
        IntervalKind::Wilson => width > 25.0,
        IntervalKind::AdjustedWald => width > 50.0,
        IntervalKind::StudentT | IntervalKind::None => false,
    }
}

/// The formula in words and with the visitor's numbers.
#[component]
pub fn Formula() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let written = move |mode: Mode| {
        desk.evaluation.with(|evaluation| {
            let outcome = evaluation.outcome.as_ref()?;
            let answer = outcome.answers.first()?;
            let scenario = desk.scenario.get_untracked();
            let result = match mode {
                Mode::Words => answer.measure.label.to_owned(),
                Mode::Numbers => shown(desk, answer.measure, answer.value.ok()?),
            };
            Some(mathml::render(outcome.formula.as_ref()?, &result, mode, &scenario, locale::format()))
        })
    };
    let none = flag(move || desk.evaluation.with(|evaluation| evaluation.outcome.is_none()));
    let line = |label: &'static str, mode: Mode| {
        let math = text(move || written(mode).unwrap_or_default());
        view! {
            <p class="formula__label">{label}</p>
            <div class="formula__math" tabindex="0" role="group" aria-label=label inner_html=math></div>
        }
    };
    view! {
        <section class="formula" hidden=none>
            <h3>{words::FORMULA_HEADING.text()}</h3>
            {line(words::FORMULA_WORDS.text(), Mode::Words)}
            {line(words::FORMULA_NUMBERS.text(), Mode::Numbers)}
        </section>
    }
}

/// What others reach, with source, year and how far to trust it; or why nothing is shown.
#[component]
pub fn BenchmarkList() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let chosen = Memo::new(move |_| desk.scenario.with(|scenario| (scenario.method.id, scenario.currency.code())));
    let item = move |scenario: &Scenario, benchmark: &'static Benchmark| {
        let measure = scenario.method.measure(benchmark.result);
        let figure = |value: f64| measure.map_or_else(String::new, |measure| shown(desk, measure, value));
        let figures = match benchmark.high {
            Some(high) => words::INTERVAL_RANGE.with(&[("low", &figure(benchmark.low)), ("high", &figure(high))]),
            None => figure(benchmark.low),
        };
        view! {
            <li>
                <strong>{figures}</strong>" – "{benchmark.definition}"."<br />
                <span class="hint">{words::benchmark_sentence(benchmark)}</span>
            </li>
        }
    };
    let list = part(move || {
        chosen.track();
        let scenario = desk.scenario.get_untracked();
        let items: Vec<_> = fitting_benchmarks(&scenario).map(|benchmark| item(&scenario, benchmark)).collect();
        if items.is_empty() {
            view! { <p>{why_none(&scenario)}</p> }.into_any()
        } else {
            view! { <ul class="benchmarks">{items}</ul> }.into_any()
        }
    });
    view! {
        <section class="benchmark">
            <h3>{words::BENCHMARK_HEADING.text()}</h3>
            {list}
        </section>
    }
}

fn why_none(scenario: &Scenario) -> String {
    let known = match scenario.metric.benchmarks {
        Benchmarks::None(reason) => return reason.to_owned(),
        Benchmarks::Known(known) => known,
    };
    let of_method = known.iter().filter(|benchmark| benchmark.methods.contains(&scenario.method.id));
    let currencies: Vec<&str> = of_method.filter_map(|benchmark| benchmark.currency).collect();
    if currencies.is_empty() {
        return words::BENCHMARK_OTHER_METHOD.text().to_owned();
    }
    words::BENCHMARK_OTHER_CURRENCY.with(&[("currency", scenario.currency.code()), ("known", &currencies.join(", "))])
}
