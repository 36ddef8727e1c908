//! Callers who never call again.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "lost-callers",
    title: word("Callers who never call again"),
    rank: 9,
    group: Group::Volume,
    methods: &[
        Method {
            id: ONLY,
            title: Word::NONE,
            inputs: Callers::INPUTS,
            results: &[&LOST, &VALUE_AT_RISK],
            examples: &[Example {
                inputs: || Callers { abandoned: 200.0, never_again: 34.0, value_per_caller: Some(25.0) }.write(),
                currency: None,
                results: &[("lost", 68.0), ("value_at_risk", 1700.0)],
            }],
        },
    ],
    survey: None,
    silences: &[],
    readings: &[],
};

/// Few visit it: the worker computes it, and no page carries it.
pub static FORMULAS: Formulas = &[];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How many callers who hang up are lost for good, and what they would have been worth."),
    synonyms: word("lost callers | abandoned calls | never call back | lost customers | value at risk | hang up"),
    methods: &[
        AboutMethod {
            id: ONLY,
            hint: Word::NONE,
            hints: Callers::HINTS,
            sources: &[word("Worked by hand: 34% of 200, and 68 × 25")],
            formula: |values, confidence| run(values, confidence, lost),
        },
    ],
    benchmarks: Benchmarks::none("No benchmark is shown: the only figure known, 34%, is often quoted, at times in the name of AT&T, but nobody names the survey. The field starts with it."),
    words: &[],
    silences: &[],
    levers: &["abandoned", "never_again"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("staffing", &[]),
        Next::to("lifetime-value", &[]),
        Next::to("abandonment-rate", &[("abandoned", "abandoned")]),
    ],
};

static LOST: Measure = shares::plain("lost", "Callers lost", Unit::Number, Better::Lower);
static VALUE_AT_RISK: Measure = shares::plain("value_at_risk", "Value at risk", Unit::Money, Better::Lower);

inputs! {
    /// Inputs of the metric.
    Callers {
        /// Calls whose callers hung up before anybody answered.
        abandoned: f64 = Input::count("Abandoned calls"),
        /// The share of them who do not try again. 34 is often quoted, from an unknown survey; your own call lists show better.
        never_again: f64 = Input::percent("Never call again"),
        /// What a caller is worth on average: an order, or the margin of a year; needed only for the value at risk.
        value_per_caller: Option<f64> = Input::money("Value of a caller").aside(),
    }
}

fn lost<E: Explain>(i: &Callers, _: Confidence) -> Result<Outcome<E>, Fault> {
    let lost = i.abandoned * i.never_again / 100.0;
    let value = i.value_per_caller.map(|value| lost * value).ok_or(Undefined::Needs("value_per_caller"));
    let bars = [
        (Label::Result("lost"), lost, Tone::Bad),
        (Label::Rest(Rest::OfWhole), i.abandoned - lost, Tone::Plain),
    ];
    Ok(Outcome::of(|| count("abandoned", i.abandoned) * percent("never_again", i.never_again))
        .within(&LOST, lost, Err(NoInterval::OnlyTotals))
        .maybe(&VALUE_AT_RISK, value)
        .drawn(|| Chart::parts(Quantity::Number, &bars)))
}
