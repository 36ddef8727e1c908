//! Transfer rate.

use super::prelude::*;

/// The definition of the metric.
pub static METRIC: Metric = Metric {
    id: "transfer-rate",
    title: word("Transfer rate"),
    rank: 3,
    group: Group::Resolution,
    summary: aside("The share of connected calls that were passed on to somebody else, with its confidence interval."),
    synonyms: aside("transferred calls | escalation | passed on | handover | call transfer"),
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        hint: Word::NONE,
        inputs: Calls::INPUTS,
        results: &[&SHARE],
        evaluate: |values, confidence| shares::first_of_second(&SHARE, Calls::INPUTS, values, confidence),
        examples: &[Example {
            inputs: || Calls { transferred: 45.0, connected: 600.0 }.write(),
            currency: None,
            results: &[("share", 7.5)],
            source: aside("Worked by hand from the definition: 45 of 600 calls"),
        }],
    }],
    benchmarks: Benchmarks::none("No benchmark is shown: what counts as a transfer differs between telephone systems."),
    survey: Some(&Feed::yes_no("transfer-rate", "", &["transfer", "escalat", "passed on", "weitergeleitet", "weiterleitung", "eskal", "transfere", "transferid", "escalad", "μεταβιβ", "转接", "轉接", "転送", "이관"])),
    silences: &[],
    moves: &[],
    readings: &[],
};

static SHARE: Measure = shares::of_count("share", "Transfer rate", Better::Lower);

inputs! {
    /// Inputs of the metric.
    Calls {
        /// Calls that an agent passed on to another; a call passed on twice counts once.
        transferred: f64 = Input::count("Transferred calls"),
        /// Calls that reached an agent.
        connected: f64 = Input::count("Connected calls"),
    }
}
