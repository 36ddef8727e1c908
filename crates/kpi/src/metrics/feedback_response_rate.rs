//! Feedback response rate.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "feedback-response-rate",
    title: word("Feedback response rate"),
    rank: 9,
    group: Group::Loyalty,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        inputs: Feedback::INPUTS,
        results: &[&SHARE],
        examples: &[Example {
            inputs: || Feedback { feedback_answered: 72.0, feedback_received: 90.0 }.write(),
            currency: None,
            results: &[("share", 80.0)],
        }],
    }],
    survey: None,
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[(ONLY, |values, confidence| shares::first_of_second(&SHARE, Feedback::INPUTS, values, confidence))];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("The share of customers’ comments that you answered, with its confidence interval."),
    synonyms: word("answered comments | replies to reviews | review response | reply rate | comments"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Feedback::HINTS,
        sources: &[word("Worked by hand from the definition: 72 of 90")],
        formula: |values, confidence| shares::first_of_second(&SHARE, Feedback::INPUTS, values, confidence),
    }],
    benchmarks: Benchmarks::none("No benchmark is shown: it depends on which comments count, those of a review site or all there are, and no published figure says it."),
    words: &[],
    silences: &[],
    levers: &["feedback_answered"],
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
