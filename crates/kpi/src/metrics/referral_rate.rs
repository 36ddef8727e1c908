//! Referral rate.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "referral-rate",
    title: word("Referral rate"),
    rank: 5,
    group: Group::Loyalty,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        inputs: Customers::INPUTS,
        results: &[&SHARE],
        examples: &[Example {
            inputs: || Customers { referring_customers: 45.0, customers: 600.0 }.write(),
            currency: None,
            results: &[("share", 7.5)],
        }],
    }],
    survey: None,
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[(ONLY, |values, confidence| shares::first_of_second(&SHARE, Customers::INPUTS, values, confidence))];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How many customers bring you new ones?"),
    synonyms: word("referrals | word of mouth | recommend a friend | refer a friend | advocates"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Customers::HINTS,
        sources: &[word("45 out of 600 customers")],
        formula: |values, confidence| shares::first_of_second(&SHARE, Customers::INPUTS, values, confidence),
    }],
    benchmarks: Benchmarks::none("No benchmark is shown: what counts as a referral, and over which period, differs from one programme to the next."),
    words: &[],
    silences: &[],
    levers: &["referring_customers"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("referral-conversion", &[]),
        Next::to("nps", &[]),
        Next::to("lifetime-value", &[]),
    ],
};

static SHARE: Measure = shares::of_count("share", "Referral rate", Better::Higher);

inputs! {
    /// Inputs of the metric.
    Customers {
        /// Customers who brought in at least one other customer in the period; each counts once. Affiliates, who are paid for each buyer they send, do not count.
        referring_customers: f64 = Input::count("Customers who referred someone"),
        /// All customers in the period who could have referred someone.
        customers: f64 = Input::count("Customers"),
    }
}
