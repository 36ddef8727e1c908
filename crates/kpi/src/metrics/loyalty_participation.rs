//! Loyalty programme participation.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "loyalty-participation",
    title: word("Loyalty programme participation"),
    rank: 7,
    group: Group::Loyalty,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        inputs: Programme::INPUTS,
        results: &[&SHARE],
        examples: &[Example {
            inputs: || Programme { participating_members: 320.0, customers: 800.0 }.write(),
            currency: None,
            results: &[("share", 40.0)],
        }],
    }],
    survey: None,
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[(ONLY, |values, confidence| shares::first_of_second(&SHARE, Programme::INPUTS, values, confidence))];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How many customers take part in your loyalty programme?"),
    synonyms: word("loyalty program | loyalty card | bonus programme | members | points card | rewards"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Programme::HINTS,
        sources: &[word("320 out of 800 customers")],
        formula: |values, confidence| shares::first_of_second(&SHARE, Programme::INPUTS, values, confidence),
    }],
    benchmarks: Benchmarks::none("No benchmark is shown: some programmes count everyone who signed up and others only active members."),
    words: &[],
    silences: &[],
    levers: &["participating_members"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("repeat-purchase-rate", &[]),
        Next::to("retention-rate", &[]),
        Next::to("lifetime-value", &[]),
    ],
};

static SHARE: Measure = shares::of_count("share", "Participation", Better::Higher);

inputs! {
    /// Inputs of the metric.
    Programme {
        /// Members who earned or redeemed something in the period; those who only signed up long ago don’t count.
        participating_members: f64 = Input::count("Participating members"),
        /// All customers in the period, members or not.
        customers: f64 = Input::count("Customers"),
    }
}
