//! Average hold time.

use super::prelude::*;

/// The definition of the metric.
pub static METRIC: Metric = Metric {
    id: "average-hold-time",
    title: word("Average hold time"),
    rank: 10,
    group: Group::Speed,
    summary: aside("How long callers are put on hold during a call, on average over the calls that were put on hold."),
    synonyms: aside("hold | on hold | put on hold | hold music | customer hold time"),
    methods: &[Method {
        examples: &[Example {
            inputs: || Calls { hold_total: 2400.0, calls_held: 32.0 }.write(),
            currency: None,
            results: &[("mean", 75.0)],
            source: aside("Worked by hand: 40 min ÷ 32"),
        }],
        ..totals::only::<Calls>()
    }],
    benchmarks: Benchmarks::none(
        "No benchmark is shown: published figures do not say whether they divide by all calls or by those put on hold.",
    ),
    survey: Some(&Feed::durations("average-hold-time", "", &["hold time", "holdtime", "on hold", "haltezeit"])),
    silences: &[],
    moves: &[],
    readings: &[],
};

inputs! {
    /// Inputs of the metric.
    Calls {
        /// All time on hold during calls added up, such as 40 min. Waiting in the queue is none of it.
        hold_total: f64 = Input::seconds("Hold time in total"),
        /// Calls that were put on hold at least once, each counted once.
        calls_held: f64 = Input::count("Calls put on hold"),
    }
}
