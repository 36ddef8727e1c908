//! The results: the headline that stays in sight, and everything that explains it.

use leptos::prelude::*;

use super::calculator::Desk;
use super::chart::ChartFigure;
use super::locale;
use crate::figure::fitting_benchmarks;
use crate::mathml::{self, Mode};
use crate::metric::{Benchmarks, IntervalKind, Measure, Method};
use crate::number;
use crate::outcome::{Answer, RowAnswer};
use crate::scenario::Scenario;
use crate::words;

/// The answer of a result, if there is one.
fn answer_of(desk: Desk, measure: &'static Measure) -> Option<Answer> {
    desk.evaluation.with(|evaluation| {
        evaluation
            .outcome
            .as_ref()
            .and_then(|outcome| outcome.answer(measure.id).cloned())
    })
}

fn shown(desk: Desk, measure: &Measure, value: f64) -> String {
    let currency = desk.scenario.with_untracked(|scenario| scenario.currency);
    measure
        .unit
        .shown(value, measure.places, currency, locale::format())
}

/// A result with its value for readers and for scripts.
#[component]
fn Output(measure: &'static Measure, live: bool) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let answer = Memo::new_with_compare(move |_| answer_of(desk, measure), |_, _| true);
    let value = move || answer.with(|answer| answer.as_ref().and_then(|answer| answer.value.ok()));
    let interval = move || {
        answer.with(|answer| {
            answer
                .as_ref()
                .filter(|answer| answer.value.is_ok())
                .and_then(|answer| answer.interval.ok())
        })
    };
    let text = move || {
        value().map_or_else(
            || words::RESULT_UNDEFINED.text().to_owned(),
            |value| shown(desk, measure, value),
        )
    };
    view! {
        <output
            data-result=measure.id
            data-value=move || value().map(number::canonical)
            data-low=move || interval().map(|interval| number::canonical(interval.low))
            data-high=move || interval().map(|interval| number::canonical(interval.high))
            aria-live=(!live).then_some("off")
        >
            {text}
        </output>
    }
}

/// The interval of a result as a range, or an empty line of the same height.
#[component]
fn Range(measure: &'static Measure) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let range = move || {
        let interval = answer_of(desk, measure)?.interval.ok()?;
        let percent = desk
            .scenario
            .with(|scenario| scenario.confidence.percent().to_string());
        let range = words::INTERVAL_RANGE.with(&[
            ("low", &shown(desk, measure, interval.low)),
            ("high", &shown(desk, measure, interval.high)),
        ]);
        Some(
            view! { <span class="range__label">{words::INTERVAL_LABEL.with(&[("percent", &percent)])}</span>" "{range} },
        )
    };
    view! { <p class="range">{range}</p> }
}

fn memo_of_method(desk: Desk) -> Memo<&'static Method> {
    Memo::new_with_compare(
        move |_| desk.scenario.with(|scenario| scenario.method),
        |a: Option<&&'static Method>, b| a.map(|m| m.id) != b.map(|m| m.id),
    )
}

/// The first result, large; on a phone it stays in sight while one types.
#[component]
pub fn Headline() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let method = memo_of_method(desk);
    let missing = move || desk.evaluation.with(|evaluation| evaluation.outcome.is_none());
    view! {
        <section class="headline" class:headline--open=missing aria-label=words::RESULT_HEADING.text()>
            {move || {
                method.get().results.first().map(|measure| view! {
                    <h2 class="headline__label">{measure.label}</h2>
                    <p class="headline__value"><Output measure=measure live=true /></p>
                    <Range measure=measure />
                })
            }}
            <p class="headline__fix">{move || missing().then(|| words::RESULT_FIX.text())}</p>
        </section>
    }
}

/// The other results, the intervals in words, chart, formula and benchmark.
#[component]
pub fn Details() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let method = memo_of_method(desk);
    view! {
        <section class="details" aria-label=words::RESULT_HEADING.text()>
            {move || {
                let rest = method.get().results.get(1..).unwrap_or_default();
                (!rest.is_empty()).then(|| view! { <dl class="results">{rest.iter().map(|measure| view! { <Secondary measure=measure /> }).collect_view()}</dl> })
            }}
            <Rows />
            <p class="explanation">{move || interval_words(desk)}</p>
            <ChartFigure />
            <Formula />
            <BenchmarkList />
        </section>
    }
}

#[component]
fn Secondary(measure: &'static Measure) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let reason = move || {
        let reason = answer_of(desk, measure)?.value.err()?;
        Some(
            desk.scenario
                .with_untracked(|scenario| words::undefined_sentence(scenario, reason)),
        )
    };
    let has_interval = measure.interval != IntervalKind::None;
    view! {
        <div class="results__item">
            <dt>{measure.label}</dt>
            <dd>
                <Output measure=measure live=false />
                {has_interval.then(|| view! { <Range measure=measure /> })}
                <p class="hint">{reason}</p>
            </dd>
        </div>
    }
}

/// Results of single rows, such as the share of each cost item.
#[component]
fn Rows() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let rows = move || {
        desk.evaluation.with(|evaluation| {
            evaluation
                .outcome
                .as_ref()
                .map(|outcome| outcome.rows.clone())
                .unwrap_or_default()
        })
    };
    let line = move |row: RowAnswer| {
        let label = desk
            .scenario
            .with_untracked(|scenario| words::field_label(scenario, &row.label));
        view! {
            <tr>
                <th scope="row">{label}</th>
                <td>
                    <output data-result=row.measure.id data-row=row.row data-value=number::canonical(row.value) aria-live="off">
                        {shown(desk, row.measure, row.value)}
                    </output>
                </td>
            </tr>
        }
    };
    view! {
        {move || {
            let rows = rows();
            let heading = rows.first().map(|row| words::ROWS_HEADING.with(&[("result", row.measure.label)]))?;
            Some(view! {
                <table class="table"><caption>{heading}</caption><tbody>{rows.into_iter().map(line).collect_view()}</tbody></table>
            })
        }}
    }
}

/// What the interval of the headline means, or why there is none.
fn interval_words(desk: Desk) -> Option<String> {
    desk.evaluation.with(|evaluation| {
        let outcome = evaluation.outcome.as_ref()?;
        let answer = outcome.answers.first()?;
        let scenario: Scenario = desk.scenario.get_untracked();
        match answer.interval {
            Ok(interval) => {
                let sentence =
                    words::interval_sentence(answer.measure, &scenario, interval, locale::format());
                Some(if is_wide(answer.measure, interval.high - interval.low) {
                    format!("{sentence} {}", words::INTERVAL_SMALL.text())
                } else {
                    sentence
                })
            }
            Err(reason) => words::no_interval_sentence(&scenario, reason),
        }
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
fn Formula() -> impl IntoView {
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
            Some(mathml::render(
                outcome.formula.as_ref()?,
                &result,
                mode,
                &scenario,
                locale::format(),
            ))
        })
    };
    let is_there = move || desk.evaluation.with(|evaluation| evaluation.outcome.is_some());
    view! {
        <section class="formula" hidden=move || !is_there()>
            <h3>{words::FORMULA_HEADING.text()}</h3>
            <p class="formula__label">{words::FORMULA_WORDS.text()}</p>
            <div class="formula__math" tabindex="0" role="group" aria-label=words::FORMULA_WORDS.text() inner_html=move || written(Mode::Words).unwrap_or_default()></div>
            <p class="formula__label">{words::FORMULA_NUMBERS.text()}</p>
            <div class="formula__math" tabindex="0" role="group" aria-label=words::FORMULA_NUMBERS.text() inner_html=move || written(Mode::Numbers).unwrap_or_default()></div>
        </section>
    }
}

/// What others reach, with source, year and how far to trust it; or why nothing is shown.
#[component]
fn BenchmarkList() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let chosen = Memo::new(move |_| {
        desk.scenario
            .with(|scenario| (scenario.method.id, scenario.currency.code()))
    });
    let list = move || {
        chosen.track();
        let scenario = desk.scenario.get_untracked();
        let items: Vec<_> = fitting_benchmarks(&scenario)
            .map(|benchmark| {
                let figure = |value: f64| scenario.method.measure(benchmark.result).map_or_else(String::new, |measure| shown(desk, measure, value));
                let figures = match benchmark.high {
                    Some(high) => words::INTERVAL_RANGE.with(&[("low", &figure(benchmark.low)), ("high", &figure(high))]),
                    None => figure(benchmark.low),
                };
                view! {
                    <li><strong>{figures}</strong>" – "{benchmark.definition}"."<br /><span class="hint">{words::benchmark_sentence(benchmark)}</span></li>
                }
            })
            .collect();
        if items.is_empty() {
            view! { <p>{why_none(&scenario)}</p> }.into_any()
        } else {
            view! { <ul class="benchmarks">{items}</ul> }.into_any()
        }
    };
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
    let of_method: Vec<_> = known
        .iter()
        .filter(|benchmark| benchmark.methods.contains(&scenario.method.id))
        .collect();
    let currencies: Vec<&str> = of_method
        .iter()
        .filter_map(|benchmark| benchmark.currency)
        .collect();
    if currencies.is_empty() {
        words::BENCHMARK_OTHER_METHOD.text().to_owned()
    } else {
        words::BENCHMARK_OTHER_CURRENCY.with(&[
            ("currency", scenario.currency.code()),
            ("known", &currencies.join(", ")),
        ])
    }
}
