//! Average hold time.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "average-hold-time",
    title: word("Average hold time"),
    rank: 10,
    group: Group::Speed,
    methods: &[Method {
        examples: &[Example {
            inputs: || Calls { hold_total: 2400.0, calls_held: 32.0 }.write(),
            currency: None,
            results: &[("mean", 75.0)],
        }],
        ..totals::only::<Calls>()
    }],
    survey: Some(&Binding::durations("")),
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[(ONLY, totals::mean_of::<Calls, _>)];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How long are callers put on hold?"),
    synonyms: word("hold | on hold | put on hold | hold music | customer hold time"),
    methods: &[AboutMethod { sources: &[word("40 min ÷ 32 calls")], ..totals::about::only::<Calls>() }],
    benchmarks: Benchmarks::none(
        "No benchmark is shown: published figures don’t say whether they divide by all calls or by those put on hold.",
    ),
    words: &["hold time", "holdtime", "on hold", "haltezeit", "αναμονησ εντοσ κλησησ", "αναμονη εντοσ κλησησ", "χρονοσ κρατησησ", "保持时", "通话保持", "持线", "保留時", "通話保留"],
    silences: &[],
    levers: &["hold_total"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("average-handle-time", &[("hold_total", "hold_total")]),
        Next::to("transfer-rate", &[]),
        Next::to("first-contact-resolution", &[]),
    ],
};

inputs! {
    /// Inputs of the metric.
    Calls {
        /// All time on hold during calls added up, such as 40 min. Waiting in the queue doesn’t count.
        hold_total: f64 = Input::seconds("Total hold time"),
        /// Calls that were put on hold at least once, each counted once.
        calls_held: f64 = Input::count("Calls put on hold"),
    }
}
