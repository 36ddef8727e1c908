//! Customer training participation.

use super::prelude::*;

/// The definition of the metric.
pub static METRIC: Metric = Metric {
    id: "training-participation",
    title: word("Customer training participation"),
    rank: 8,
    group: Group::Loyalty,
    summary: aside("The share of customers who took part in training, with its confidence interval."),
    synonyms: aside("customer education | onboarding | webinar | courses | trained customers | academy"),
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        hint: Word::NONE,
        inputs: Training::INPUTS,
        results: &[&SHARE],
        evaluate: |values, confidence| shares::first_of_second(&SHARE, Training::INPUTS, values, confidence),
        examples: &[Example {
            inputs: || Training { trained_customers: 90.0, customers: 360.0 }.write(),
            currency: None,
            results: &[("share", 25.0)],
            source: aside("Worked by hand from the definition: 90 of 360"),
        }],
    }],
    benchmarks: Benchmarks::none("No benchmark is shown: what counts as training, from a video to a course of several days, differs too much."),
    survey: None,
    silences: &[],
    moves: &[],
    readings: &[],
};

static SHARE: Measure = shares::of_count("share", "Participation", Better::Higher);

inputs! {
    /// Inputs of the metric.
    Training {
        /// Customers who took part in at least one training of the period; each counts once, whatever the number of courses.
        trained_customers: f64 = Input::count("Trained customers"),
        /// All customers to whom the training was open.
        customers: f64 = Input::count("Customers"),
    }
}
