//! Transfer rate.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "transfer-rate",
    title: word("Transfer rate"),
    rank: 3,
    group: Group::Resolution,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        inputs: Calls::INPUTS,
        results: &[&SHARE],
        examples: &[Example {
            inputs: || Calls { transferred: 45.0, connected: 600.0 }.write(),
            currency: None,
            results: &[("share", 7.5)],
        }],
    }],
    survey: Some(&Binding::yes_no("")),
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[(ONLY, |values, confidence| shares::first_of_second(&SHARE, Calls::INPUTS, values, confidence))];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How many calls are passed on to someone else?"),
    synonyms: word("transferred calls | escalation | passed on | handover | call transfer"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Calls::HINTS,
        sources: &[word("45 out of 600 calls")],
        formula: |values, confidence| shares::first_of_second(&SHARE, Calls::INPUTS, values, confidence),
    }],
    benchmarks: Benchmarks::none("No benchmark is shown: what counts as a transfer differs between phone systems."),
    words: &["transfer", "escalat", "passed on", "weitergeleitet", "weiterleitung", "eskal", "transfere", "transferid", "escalad", "μεταβιβ", "转接", "轉接", "転送", "이관", "μεταφορα κλησ", "μεταφορασ κλησ"],
    silences: &[],
    levers: &["transferred"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("first-contact-resolution", &[]),
        Next::to("average-handle-time", &[]),
        Next::to("contacts-per-resolution", &[]),
    ],
};

static SHARE: Measure = shares::of_count("share", "Transfer rate", Better::Lower);

inputs! {
    /// Inputs of the metric.
    Calls {
        /// Calls that an agent passed on to someone else; a call passed on twice counts once.
        transferred: f64 = Input::count("Transferred calls"),
        /// Calls that reached an agent.
        connected: f64 = Input::count("Connected calls"),
    }
}
