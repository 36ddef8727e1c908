//! Average number of rings.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "average-rings",
    title: word("Average number of rings"),
    rank: 12,
    group: Group::Speed,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        inputs: Rings::INPUTS,
        results: &[&RINGS, &SECONDS],
        examples: &[Example {
            inputs: || Rings { rings_total: 360.0, calls_answered: 120.0, seconds_per_ring: Some(6.0) }.write(),
            currency: None,
            results: &[("rings", 3.0), ("seconds", 18.0)],
        }],
    }],
    survey: None,
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[(ONLY, |values, confidence| run(values, confidence, rings))];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How many times does the phone ring before someone answers?"),
    synonyms: word("rings to answer | ringing | ring count | telephone rings"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Rings::HINTS,
        sources: &[word("360 rings ÷ 120 calls, with 6 s per ring")],
        formula: |values, confidence| run(values, confidence, rings),
    }],
    benchmarks: Benchmarks::none("No benchmark is shown: a ring lasts longer in some countries than in others."),
    words: &[],
    silences: &[],
    levers: &["rings_total"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("average-speed-of-answer", &[("calls_answered", "calls_answered")]),
        Next::to("service-level", &[("calls_answered", "answered")]),
        Next::to("abandonment-rate", &[]),
    ],
};

static RINGS: Measure = Measure {
    id: "rings",
    label: word("Average rings"),
    unit: Unit::Number,
    places: 2,
    better: Better::Lower,
    interval: IntervalKind::None,
};

static SECONDS: Measure = Measure { id: "seconds", label: word("Time until answered"), unit: Unit::Seconds, ..RINGS };

inputs! {
    /// Inputs of the metric.
    Rings {
        /// The rings of all answered calls added up.
        rings_total: f64 = Input::count("Total rings"),
        /// Calls that someone answered.
        calls_answered: f64 = Input::count("Calls answered"),
        /// From the start of one ring to the start of the next, pause included: 6 s in North America, 5 s in Germany.
        seconds_per_ring: Option<f64> = Input::seconds("Length of a ring"),
    }
}

fn rings<E: Explain>(i: &Rings, _: Confidence) -> Result<Outcome<E>, Fault> {
    let rings = shares::mean(i.rings_total, ("calls_answered", i.calls_answered))?;
    let seconds = i.seconds_per_ring.map(|length| rings * length).ok_or(Undefined::Needs("seconds_per_ring"));
    Ok(Outcome::of(|| count("rings_total", i.rings_total) / count("calls_answered", i.calls_answered))
        .within(&RINGS, rings, Err(NoInterval::OnlyTotals))
        .maybe(&SECONDS, seconds)
        .drawn(|| shares::beside_benchmarks("rings", rings, Quantity::Number)))
}
