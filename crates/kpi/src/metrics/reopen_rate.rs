//! Reopen rate.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "reopen-rate",
    title: word("Reopen rate"),
    rank: 8,
    group: Group::Resolution,
    methods: &[
        Method {
            id: ONLY,
            title: Word::NONE,
            inputs: Tickets::INPUTS,
            results: &[&SHARE],
            examples: &[Example {
                inputs: || Tickets { reopened: 48.0, resolved: 800.0 }.write(),
                currency: None,
                results: &[("share", 6.0)],
            }],
        },
    ],
    survey: Some(&Binding::yes_no("")),
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[(ONLY, |values, confidence| shares::first_of_second(&SHARE, Tickets::INPUTS, values, confidence))];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("The share of solved tickets that were opened again, with its confidence interval."),
    synonyms: word("reopened tickets | ticket reopen rate | reopening | repeat contact | came back"),
    methods: &[
        AboutMethod {
            id: ONLY,
            hint: Word::NONE,
            hints: Tickets::HINTS,
            sources: &[word("Worked by hand from the definition: 48 of 800 tickets")],
            formula: |values, confidence| shares::first_of_second(&SHARE, Tickets::INPUTS, values, confidence),
        },
    ],
    benchmarks: Benchmarks::none("No benchmark is shown: whether a thank-you opens a ticket again, and for how many days one can, differs between help-desk programs."),
    words: &["reopen", "re-open", "opened again", "wiedereroffn", "wiedereröffn", "wieder geoffnet", "wieder geöffnet", "rouvert", "reouvert", "réouvert", "reabiert", "reabert", "ξανανοιξ", "επαναν", "重新打开", "重开", "重新開啟", "重開", "再オープン", "재오픈", "ανοιγουν ξανα", "ανοιγμα ξανα", "ανοιξαν ξανα", "ανοιξε ξανα"],
    silences: &[],
    levers: &["reopened"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("one-touch-resolution", &[("resolved", "resolved")]),
        Next::to("first-contact-resolution", &[]),
        Next::to("internal-quality-score", &[]),
    ],
};

static SHARE: Measure = shares::of_count("share", "Reopen rate", Better::Lower);

inputs! {
    /// Inputs of the metric.
    Tickets {
        /// Solved tickets that were opened again; one opened again three times counts once.
        reopened: f64 = Input::count("Tickets opened again"),
        /// All tickets that were solved in the period, also those opened again.
        resolved: f64 = Input::count("Tickets solved"),
    }
}
