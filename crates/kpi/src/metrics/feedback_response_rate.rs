//! Feedback response rate.

use super::prelude::*;

/// The definition of the metric.
pub static METRIC: Metric = Metric {
    id: "feedback-response-rate",
    title: word("Feedback response rate"),
    rank: 9,
    group: Group::Loyalty,
    summary: aside("The share of customers’ comments that you answered, with its confidence interval."),
    synonyms: aside("answered comments | replies to reviews | review response | reply rate | comments"),
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        hint: Word::NONE,
        inputs: Feedback::INPUTS,
        results: &[&SHARE],
        evaluate: |values, confidence| shares::first_of_second(&SHARE, Feedback::INPUTS, values, confidence),
        examples: &[Example {
            inputs: || Feedback { feedback_answered: 72.0, feedback_received: 90.0 }.write(),
            currency: None,
            results: &[("share", 80.0)],
            source: aside("Worked by hand from the definition: 72 of 90"),
        }],
    }],
    benchmarks: Benchmarks::none("No benchmark is shown: it depends on which comments count, those of a review site or all there are, and no published figure says it."),
    survey: None,
    silences: &[],
    moves: &[],
    readings: &[],
};

static SHARE: Measure = shares::of_count("share", "Feedback answered", Better::Higher);

inputs! {
    /// Inputs of the metric.
    Feedback {
        /// Comments to which somebody replied by hand; automatic thanks do not count.
        feedback_answered: f64 = Input::count("Comments answered"),
        /// All comments of the period that could be answered.
        feedback_received: f64 = Input::count("Comments received"),
    }
}
