//! Cost per resolution.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "cost-per-resolution",
    title: word("Cost per resolution"),
    rank: 3,
    group: Group::Cost,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        inputs: Issues::INPUTS,
        results: &[&COST],
        examples: &[Example {
            inputs: || Issues { service_cost: 10_000.0, issues_resolved: 800.0 }.write(),
            currency: None,
            results: &[("cost", 12.5)],
        }],
    }],
    survey: None,
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[(ONLY, |values, _| shares::first_over_second(&COST, Issues::INPUTS, values))];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("What does it cost to resolve an issue, however many contacts it takes?"),
    synonyms: word("cost per issue | cost per resolved ticket | cost per case | resolution cost"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Issues::HINTS,
        sources: &[word("10,000 ÷ 800 issues")],
        formula: |values, _| shares::first_over_second(&COST, Issues::INPUTS, values),
    }],
    benchmarks: Benchmarks::none("No benchmark is shown: published figures are per call or contact, and an issue may take several."),
    words: &[],
    silences: &[],
    levers: &["service_cost", "issues_resolved"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("service-cost-ratio", &[("service_cost", "service_cost")]),
        Next::to("contacts-per-resolution", &[("issues_resolved", "issues_resolved")]),
        Next::to("first-contact-resolution", &[]),
    ],
};

static COST: Measure = shares::plain("cost", "Cost per resolution", Unit::Money, Better::Lower);

inputs! {
    /// Inputs of the metric.
    Issues {
        /// Everything that customer service cost during the period: pay, programs, rooms.
        service_cost: f64 = Input::money("Cost of the service"),
        /// Issues that were resolved in the same period, whatever the number of contacts.
        issues_resolved: f64 = Input::count("Issues resolved"),
    }
}
