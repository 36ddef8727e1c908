//! Average handle time.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "average-handle-time",
    title: word("Average handle time"),
    rank: 7,
    group: Group::Speed,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        inputs: Calls::INPUTS,
        results: &[&shares::measures::MEAN_OF_TOTAL, &TALK, &HOLD, &AFTER_CALL],
        examples: &[Example {
            inputs: || Calls { talk_total: 19_200.0, hold_total: Some(2400.0), after_call_total: 4800.0, calls_handled: 80.0 }.write(),
            currency: None,
            results: &[("mean", 330.0), ("talk", 240.0), ("hold", 30.0), ("after_call", 60.0)],
        }],
    }],
    survey: None,
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[(ONLY, |values, confidence| run(values, confidence, handle))];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How long does a call keep an agent busy?"),
    synonyms: word("AHT | handling time | talk time | call duration | wrap-up"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Calls::HINTS,
        sources: &[word("(320 + 40 + 80) minutes for 80 calls")],
        formula: |values, confidence| run(values, confidence, handle),
    }],
    benchmarks: Benchmarks::Known(&[
        Benchmark {
            result: "mean",
            low: 420.0,
            high: None,
            currency: None,
            definition: word("Over 7 minutes on average"),
            source: word("ContactBabel"),
            year: Some(2024),
            place: Some(word("United States")),
            trust: Trust::Fair,
            link: Some("https://contactcenterpipeline.com/Article/the-great-contact-center-standoff"),
            methods: &[ONLY],
        },
        Benchmark {
            result: "mean",
            low: 553.0,
            high: None,
            currency: None,
            definition: word("Average of member contact centres"),
            source: word("CCMA"),
            year: Some(2024),
            place: Some(word("United Kingdom")),
            trust: Trust::Fair,
            link: Some("https://contact-centres.com/data-reveals-quicker-contact-centre-response-times-lower-attrition-rates"),
            methods: &[ONLY],
        },
    ]),
    words: &[],
    silences: &[],
    levers: &["talk_total", "hold_total", "after_call_total"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("staffing", &[("mean", "handle_time")]),
        Next::to("occupancy", &[("talk_total", "talk_total"), ("hold_total", "hold_total"), ("after_call_total", "after_call_total")]),
        Next::to("capacity-options", &[("mean", "handle_time")]),
    ],
};

static TALK: Measure = part("talk", "Talking");
static HOLD: Measure = part("hold", "On hold");
static AFTER_CALL: Measure = part("after_call", "After-call work");

const fn part(id: &'static str, label: &'static str) -> Measure {
    Measure { id, label: word(label), unit: Unit::Seconds, places: 2, better: Better::Lower, interval: IntervalKind::None }
}

inputs! {
    /// Inputs of the metric.
    Calls {
        /// All talk time added up, such as 320 min or 5:20:00.
        talk_total: f64 = Input::seconds("Total talk time"),
        /// All the time customers were put on hold during calls; leave blank if your figure excludes hold.
        hold_total: Option<f64> = Input::seconds("Total hold time"),
        /// All work that belongs to calls and follows them.
        after_call_total: f64 = Input::seconds("Total after-call work"),
        /// Calls that agents took.
        calls_handled: f64 = Input::count("Calls handled"),
    }
}

fn handle<E: Explain>(i: &Calls, _: Confidence) -> Result<Outcome<E>, Fault> {
    let calls = ("calls_handled", i.calls_handled);
    let parts: Vec<(&'static str, &'static Measure, f64)> = [
        ("talk_total", &TALK, Some(i.talk_total)),
        ("hold_total", &HOLD, i.hold_total),
        ("after_call_total", &AFTER_CALL, Some(i.after_call_total)),
    ]
    .into_iter()
    .filter_map(|(name, measure, total)| Some((name, measure, total?)))
    .collect();
    let mean = shares::mean(parts.iter().map(|(.., total)| total).sum(), calls)?;
    let per_call = |total: f64| total / i.calls_handled;
    let bars: Vec<_> =
        parts.iter().map(|(_, measure, total)| (Label::Result(measure.id), per_call(*total), Tone::Plain)).collect();
    Ok(Outcome::of(|| sum(parts.iter().map(|(name, _, total)| seconds(name, *total)).collect()) / count(calls.0, calls.1))
        .within(&shares::measures::MEAN_OF_TOTAL, mean, Err(NoInterval::OnlyTotals))
        .with(&TALK, per_call(i.talk_total))
        .maybe(&HOLD, i.hold_total.map(per_call).ok_or(Undefined::Needs("hold_total")))
        .with(&AFTER_CALL, per_call(i.after_call_total))
        .drawn(|| Chart::parts(Quantity::Duration, &bars)))
}
