//! Average talk time.

use super::prelude::*;

/// The definition of the metric.
pub static METRIC: Metric = Metric {
    id: "average-talk-time",
    title: word("Average talk time"),
    rank: 8,
    group: Group::Speed,
    summary: aside("How long agents talk with a caller on average (ATT): the total talk time over the calls handled, without hold and after-call work."),
    synonyms: aside("ATT | conversation time | call length | call duration | time on the phone"),
    methods: &[Method {
        examples: &[Example {
            inputs: || Calls { talk_total: 19_200.0, calls_handled: 80.0 }.write(),
            currency: None,
            results: &[("mean", 240.0)],
            source: aside("Worked by hand: 320 min ÷ 80"),
        }],
        ..totals::only::<Calls>()
    }],
    benchmarks: Benchmarks::none(
        "No benchmark is shown: published figures are of handle time, which includes hold or after-call work.",
    ),
    survey: Some(&Feed::durations("average-talk-time", "ATT", &["talk time", "talk duration", "talktime", "call duration", "conversation duration", "gesprachsdauer", "gesprächsdauer", "duree d'appel", "通话时长", "通話時間", "통화 시간"])),
    silences: &[],
    moves: &[],
    readings: &[],
};

inputs! {
    /// Inputs of the metric.
    Calls {
        /// All talking added up, such as 320 min or 5:20:00, without hold and after-call work.
        talk_total: f64 = Input::seconds("Talk time in total"),
        /// Calls that agents took.
        calls_handled: f64 = Input::count("Calls handled"),
    }
}
