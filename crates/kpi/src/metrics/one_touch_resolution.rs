//! One-touch resolution.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "one-touch-resolution",
    title: word("One-touch resolution"),
    rank: 9,
    group: Group::Resolution,
    methods: &[
        Method {
            id: ONLY,
            title: Word::NONE,
            inputs: Tickets::INPUTS,
            results: &[&SHARE],
            examples: &[Example {
                inputs: || Tickets { one_touch: 520.0, resolved: 800.0 }.write(),
                currency: None,
                results: &[("share", 65.0)],
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
    summary: word("The share of solved tickets that took a single public reply, with its confidence interval."),
    synonyms: word("one-touch tickets | one-reply resolution | single reply | OTR | first reply resolution"),
    methods: &[
        AboutMethod {
            id: ONLY,
            hint: Word::NONE,
            hints: Tickets::HINTS,
            sources: &[word("Worked by hand from the definition: 520 of 800 tickets")],
            formula: |values, confidence| shares::first_of_second(&SHARE, Tickets::INPUTS, values, confidence),
        },
    ],
    benchmarks: Benchmarks::none("No benchmark is shown: help-desk programs disagree on whether a ticket solved without any reply counts, so their figures cannot be compared."),
    words: &["one touch resol", "one-touch resol", "one touch ticket", "one-touch ticket", "single touch", "one reply", "single reply", "mit einer antwort", "une seule reponse", "une seule réponse", "una sola respuesta", "μια απαντησ", "μια μονο απαντησ", "一次回复", "单次回复", "一次回覆", "單次回覆"],
    silences: &[],
    levers: &["one_touch"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("first-contact-resolution", &[]),
        Next::to("reopen-rate", &[("resolved", "resolved")]),
        Next::to("resolution-time", &[("resolved", "tickets")]),
    ],
};

static SHARE: Measure = shares::of_count("share", "One-touch resolution", Better::Higher);

inputs! {
    /// Inputs of the metric.
    Tickets {
        /// Tickets solved with exactly one public reply by an agent; internal notes do not count as replies.
        one_touch: f64 = Input::count("Solved with one reply"),
        /// All tickets that were solved in the period.
        resolved: f64 = Input::count("Tickets solved"),
    }
}
