//! The results: the headline that stays in sight, and everything that explains it.

use leptos::prelude::*;

use super::calculator::Desk;
use super::chart::ChartFigure;
use super::erase::{flag, maybe, part, text};
use super::{explain, locale};
use crate::metric::{IntervalKind, Measure, Method};
use crate::number;
use crate::outcome::{Answer, RowAnswer};
use crate::stats::interval::Interval;
use crate::words;

/// The answer of a result, if there is one.
pub fn answer_of(desk: Desk, measure: &'static Measure) -> Option<Answer> {
    desk.evaluation
        .with(|evaluation| evaluation.outcome.as_ref().and_then(|outcome| outcome.answer(measure.id).cloned()))
}

/// A value as a reader sees it.
pub fn shown(desk: Desk, measure: &Measure, value: f64) -> String {
    let currency = desk.scenario.with_untracked(|scenario| scenario.currency);
    measure.unit.shown(value, measure.places, currency, locale::format())
}

/// A result with its value for readers and for scripts.
#[component]
fn Output(measure: &'static Measure, live: bool) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let answer = Memo::new_with_compare(move |_| answer_of(desk, measure), |_, _| true);
    let value = move || answer.with(|answer| answer.as_ref().and_then(|answer| answer.value.ok()));
    let interval = move || {
        answer.with(|answer| {
            answer.as_ref().filter(|answer| answer.value.is_ok()).and_then(|answer| answer.interval.ok())
        })
    };
    let written = text(move || {
        value().map_or_else(|| words::RESULT_UNDEFINED.text().to_owned(), |value| shown(desk, measure, value))
    });
    view! {
        <output
            data-result=measure.id
            data-value=maybe(move || value().map(number::canonical))
            data-low=maybe(move || interval().map(|interval| number::canonical(interval.low)))
            data-high=maybe(move || interval().map(|interval| number::canonical(interval.high)))
            aria-live=(!live).then_some("off")
        >
            {written}
        </output>
    }
}

/// The interval of a result as a range, or an empty line of the same height.
#[component]
fn Range(measure: &'static Measure) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let interval = move || answer_of(desk, measure)?.interval.ok();
    let label = text(move || {
        let percent = desk.scenario.with(|scenario| scenario.confidence.percent().to_string());
        interval().map(|_| words::INTERVAL_LABEL.with(&[("percent", &percent)])).unwrap_or_default()
    });
    let range = text(move || {
        let shown = |value: f64| shown(desk, measure, value);
        let words = |i: Interval| words::INTERVAL_RANGE.with(&[("low", &shown(i.low)), ("high", &shown(i.high))]);
        interval().map(words).unwrap_or_default()
    });
    view! { <p class="range"><span class="range__label">{label}</span>" "{range}</p> }
}

/// The method, told only when it changes.
pub fn memo_of_method(desk: Desk) -> Memo<&'static Method> {
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
    let fix = text(move || if missing() { words::RESULT_FIX.text().to_owned() } else { String::new() });
    let value = part(move || {
        let first = method.get().results.first();
        first
            .map(|measure| {
                view! {
                    <h2 class="headline__label">{measure.label}</h2>
                    <p class="headline__value"><Output measure=measure live=true /></p>
                    <Range measure=measure />
                }
            })
            .into_any()
    });
    view! {
        <section class="headline" class:headline--open=flag(missing) aria-label=words::RESULT_HEADING.text()>
            {value}
            <p class="headline__fix">{fix}</p>
        </section>
    }
}

/// The other results, the intervals in words, chart, formula and benchmark.
#[component]
pub fn Details() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let method = memo_of_method(desk);
    let others = part(move || {
        let rest = method.get().results.get(1..).unwrap_or_default();
        let items = rest.iter().map(|measure| view! { <Secondary measure=measure /> }).collect_view();
        (!rest.is_empty()).then(|| view! { <dl class="results">{items}</dl> }).into_any()
    });
    view! {
        <section class="details" aria-label=words::RESULT_DETAILS.text()>
            {others}
            <Rows />
            <p class="explanation">{text(move || explain::interval_words(desk).unwrap_or_default())}</p>
            <ChartFigure />
            <explain::Formula />
            <explain::BenchmarkList />
        </section>
    }
}

#[component]
fn Secondary(measure: &'static Measure) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let reason = text(move || {
        let reason = answer_of(desk, measure).and_then(|answer| answer.value.err());
        let sentence = |reason| desk.scenario.with_untracked(|scenario| words::undefined_sentence(scenario, reason));
        reason.map(sentence).unwrap_or_default()
    });
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
    let line = move |row: &RowAnswer| {
        let label = desk.scenario.with_untracked(|scenario| words::field_label(scenario, &row.label));
        let (value, shown) = (number::canonical(row.value), shown(desk, row.measure, row.value));
        view! {
            <tr>
                <th scope="row">{label}</th>
                <td><output data-result=row.measure.id data-row=row.row.clone() data-value=value aria-live="off">{shown}</output></td>
            </tr>
        }
    };
    part(move || {
        desk.evaluation.with(|evaluation| {
            let rows = evaluation.outcome.as_ref().map(|outcome| outcome.rows.as_slice()).unwrap_or_default();
            let table = |first: &RowAnswer| {
                let heading = words::ROWS_HEADING.with(&[("result", first.measure.label)]);
                let lines = rows.iter().map(line).collect_view();
                view! { <table class="table"><caption>{heading}</caption><tbody>{lines}</tbody></table> }
            };
            rows.first().map(table).into_any()
        })
    })
}
