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
    summary: word("How many customer comments do you answer?"),
    synonyms: word("answered comments | replies to reviews | review response | reply rate | comments"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Feedback::HINTS,
        sources: &[word("72 of 90 comments answered")],
        formula: |values, confidence| shares::first_of_second(&SHARE, Feedback::INPUTS, values, confidence),
    }],
    benchmarks: Benchmarks::none("No benchmark is shown: it depends on which comments count, such as those on one review site or all of them, and no published figure says which."),
    words: &[],
    silences: &[],
    levers: &["feedback_answered"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("csat", &[]),
        Next::to("issues-by-type", &[]),
        Next::to("positive-reviews", &[]),
    ],
};

static SHARE: Measure = shares::of_count("share", "Feedback answered", Better::Higher);

inputs! {
    /// Inputs of the metric.
    Feedback {
        /// Comments that someone answered personally; automatic thank-you messages don’t count.
        feedback_answered: f64 = Input::count("Comments answered"),
        /// All comments in the period that could be answered.
        feedback_received: f64 = Input::count("Comments received"),
    }
}
