//! Scorecard of three to five KPIs.

use std::sync::OnceLock;

use super::prelude::*;
use crate::chart::{Bar, BarKind, Bars};
use crate::metric::Kind;
use crate::metric::calculators::{OnOffer, name_in_row};
use crate::metrics;
use crate::value::Value;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "scorecard",
    title: word("KPI scorecard"),
    rank: 5,
    group: Group::Planning,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        inputs: &[Input { id: LIST, ..Input::calculators("KPIs", on_offer) }],
        results: &[&MET],
        examples: &[Example {
            inputs: example,
            currency: None,
            results: &[("met", 2.0)],
        }],
    }],
    survey: None,
    silences: &[Question::Formula, Question::Goal, Question::Drivers],
    readings: &[],
};

/// Too heavy for pages: the worker computes it.
pub static FORMULAS: Formulas = &[];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("Are your most important KPIs on target?"),
    synonyms: word("KPI dashboard | dashboard | balanced scorecard | targets | KPI report | objectives | OKR | three to five KPIs"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: &[Hint::of(LIST, "Choose a calculator for each row, its target and, to see the trend, its value in the previous period; then fill in its own fields.")],
        sources: &[word("90% of customers stay, 150 s of waiting, 437.5 s a call")],
        formula: scorecard,
    }],
    benchmarks: Benchmarks::none("No benchmark is shown: each KPI has its own on the page of its calculator."),
    words: &[],
    silences: &[
        Silence { question: Question::Formula, why: "Each KPI has its own formula, on the page of its calculator." },
        Silence { question: Question::Goal, why: "Each KPI has its own way to its target, on the page of its calculator." },
        Silence { question: Question::Drivers, why: "How many targets are met jumps from one whole number to the next." },
    ],
    levers: &[],
    moves: &[],
    readings: &[],
    next: [
        Next::to("compare-scores", &[]),
        Next::to("margin-of-error", &[]),
        Next::to("forecast-accuracy", &[]),
    ],
};

const LIST: &str = "kpis";

static MET: Measure = Measure {
    interval: IntervalKind::AtConfidence,
    places: 0,
    ..shares::plain("met", "Targets met", Unit::Count, Better::Higher)
};
static ON_TARGET: Measure = shares::plain("on_target", "Target met", Unit::YesNo, Better::Higher);
static TREND: Measure = shares::plain("trend", "Trend", Unit::Trend, Better::Higher);

static RESULTS: [Measure; 7] = in_each_unit("result", "Result");
static TARGETS: [Measure; 7] = in_each_unit("target", "Target");

/// A measure for each unit that a headline can have.
const fn in_each_unit(id: &'static str, label: &'static str) -> [Measure; 7] {
    const fn one(id: &'static str, label: &'static str, unit: Unit) -> Measure {
        shares::plain(id, label, unit, Better::Neither)
    }
    [
        one(id, label, Unit::Number),
        one(id, label, Unit::Percent),
        one(id, label, Unit::Seconds),
        one(id, label, Unit::Money),
        one(id, label, Unit::Points),
        one(id, label, Unit::Count),
        one(id, label, Unit::YesNo),
    ]
}

/// The measure of a unit among those of [`in_each_unit`].
fn in_unit(measures: &'static [Measure; 7], unit: Unit) -> &'static Measure {
    let [first, ..] = measures;
    measures.iter().find(|measure| measure.unit == unit).unwrap_or(first)
}

fn example() -> Vec<Value> {
    let number = Value::Number;
    let row = |(metric, method), direction, target, previous, own: &[Value]| {
        let fields = [Value::Choice(metric), number(target), Value::Choice(direction), number(previous), Value::Choice(method)];
        [&fields[..], own].concat()
    };
    vec![Value::Rows(vec![
        row(("retention-rate", ONLY), "higher", 88.0, 91.0, &[number(200.0), number(20.0), number(200.0)]),
        row(("average-wait-time", "of_all_served"), "lower", 120.0, 170.0, &[number(30_000.0), number(200.0)]),
        row(("average-handle-time", ONLY), "lower", 450.0, 437.5, &[number(5000.0), number(700.0), number(1300.0), number(16.0)]),
    ])]
}

/// A row after it was checked.
struct Kpi<'a> {
    metric: &'static Metric,
    target: f64,
    higher: bool,
    previous: Option<f64>,
    method: &'static Method,
    own: &'a [Value],
}

fn kpi(cells: &[Value]) -> Option<Kpi<'_>> {
    let [Value::Choice(metric), Value::Number(target), Value::Choice(direction), previous, Value::Choice(method), own @ ..] = cells
    else {
        return None;
    };
    let metric = crate::metrics::find(metric)?;
    let previous = if let Value::Number(previous) = previous { Some(*previous) } else { None };
    Some(Kpi { metric, target: *target, higher: *direction == "higher", previous, method: metric.method(method)?, own })
}

/// The calculators that a row may hold: all that need no list.
fn on_offer() -> &'static OnOffer {
    static ON_OFFER: OnceLock<OnOffer> = OnceLock::new();
    ON_OFFER.get_or_init(|| OnOffer::of(metrics::all()))
}

fn scorecard<E: Explain>(values: &[Value], confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let rows: &[Vec<Value>] = if let [Value::Rows(rows), ..] = values { rows } else { &[] };
    if rows.is_empty() {
        return Err(Fault::at(LIST, Finding::NoRows));
    }
    let (mut outcome, mut met, mut bars) = (Outcome::default(), 0.0, Vec::new());
    for (row, cells) in rows.iter().enumerate() {
        let kpi = kpi(cells).ok_or_else(|| Fault::at(&format!("{LIST}-{row}-metric"), Finding::Missing))?;
        let result = metrics::about(kpi.metric)
            .results(kpi.method, kpi.own, confidence)
            .map_err(|fault| Fault { field: field_of(kpi.method, row, &fault.field), ..fault })?;
        let Some(answer) = result.answers.first() else { continue };
        let (key, unit) = (row.to_string(), answer.measure.unit);
        let name = || RowName::Text(kpi.metric.title.text().to_owned());
        // A result that is undefined meets no target; its own page says why it is.
        if let Ok(value) = answer.value {
            let ahead = |than: f64| if kpi.higher { value - than } else { than - value };
            let is_met = ahead(kpi.target) >= 0.0;
            met += f64::from(u8::from(is_met));
            outcome = outcome
                .row_within(in_unit(&RESULTS, unit), &key, name(), value, answer.interval.ok())
                .row(in_unit(&TARGETS, unit), &key, name(), kpi.target)
                .row(&ON_TARGET, &key, name(), f64::from(u8::from(is_met)));
            if let Some(previous) = kpi.previous {
                let ahead = ahead(previous);
                // What the interval of the result holds cannot be told from it.
                let same = answer.interval.is_ok_and(|ends| (ends.low..=ends.high).contains(&previous));
                let trend = if same { 0.0 } else if ahead > 0.0 { 1.0 } else if ahead < 0.0 { -1.0 } else { 0.0 };
                outcome = outcome.row(&TREND, &key, name(), trend);
            }
            let (part, whole) = if kpi.higher { (value, kpi.target) } else { (kpi.target, value) };
            if part >= 0.0 && whole > 0.0 {
                let tone = if is_met { Tone::Good } else { Tone::Bad };
                let label = Label::Text(kpi.metric.title.text().to_owned());
                bars.push(Bar { label, value: 100.0 * part / whole, interval: None, tone });
            }
        }
    }
    outcome = outcome.with(&MET, met);
    if bars.is_empty() {
        return Ok(outcome);
    }
    Ok(outcome.drawn(|| Chart::Bars(Bars { quantity: Quantity::OfTarget, bars, kind: BarKind::Named, compare: None })))
}

/// Where in the row the finding of a calculator shows: one about a whole distribution at the first of its counts.
fn field_of(method: &Method, row: usize, field: &str) -> String {
    let name = name_in_row(LIST, row, field);
    match method.input(field).map(|input| input.kind) {
        Some(Kind::Distribution { low, .. }) => format!("{name}-{low}"),
        _ => name,
    }
}
