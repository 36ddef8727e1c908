//! Customer training participation.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "training-participation",
    title: word("Customer training participation"),
    rank: 8,
    group: Group::Loyalty,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        inputs: Training::INPUTS,
        results: &[&SHARE],
        examples: &[Example {
            inputs: || Training { trained_customers: 90.0, customers: 360.0 }.write(),
            currency: None,
            results: &[("share", 25.0)],
        }],
    }],
    survey: None,
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[(ONLY, |values, confidence| shares::first_of_second(&SHARE, Training::INPUTS, values, confidence))];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How many customers take part in your training?"),
    synonyms: word("customer education | onboarding | webinar | courses | trained customers | academy"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Training::HINTS,
        sources: &[word("90 out of 360 customers")],
        formula: |values, confidence| shares::first_of_second(&SHARE, Training::INPUTS, values, confidence),
    }],
    benchmarks: Benchmarks::none("No benchmark is shown: training can mean anything from a video to a course of several days, so figures differ too much."),
    words: &[],
    silences: &[],
    levers: &["trained_customers"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("ticket-volume", &[]),
        Next::to("customer-engagement", &[]),
        Next::to("churn-rate", &[]),
    ],
};

static SHARE: Measure = shares::of_count("share", "Participation", Better::Higher);

inputs! {
    /// Inputs of the metric.
    Training {
        /// Customers who took part in at least one training session in the period; each counts once, whatever the number of courses.
        trained_customers: f64 = Input::count("Trained customers"),
        /// All customers who could attend the training.
        customers: f64 = Input::count("Customers"),
    }
}
