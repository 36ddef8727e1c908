//! Average talk time.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "average-talk-time",
    title: word("Average talk time"),
    rank: 8,
    group: Group::Speed,
    methods: &[Method {
        examples: &[Example {
            inputs: || Calls { talk_total: 19_200.0, calls_handled: 80.0 }.write(),
            currency: None,
            results: &[("mean", 240.0)],
        }],
        ..totals::only::<Calls>()
    }],
    survey: Some(&Binding::durations("ATT")),
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[(ONLY, totals::mean_of::<Calls, _>)];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How long do agents talk with a caller?"),
    synonyms: word("ATT | conversation time | call length | call duration | time on the phone"),
    methods: &[AboutMethod { sources: &[word("320 min ÷ 80 calls")], ..totals::about::only::<Calls>() }],
    benchmarks: Benchmarks::none(
        "No benchmark is shown: published figures are for handle time, which includes hold or after-call work.",
    ),
    words: &["talk time", "talk duration", "talktime", "call duration", "conversation duration", "gesprachsdauer", "gesprächsdauer", "duree d'appel", "通话时长", "通話時間", "통화 시간", "~att$", "χρονοσ συνομιλιασ", "διαρκεια συνομιλιασ", "χρονοσ ομιλιασ", "διαρκεια ομιλιασ", "通话时间", "交谈时", "通話時長", "交談時"],
    silences: &[],
    levers: &["talk_total"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("average-handle-time", &[("talk_total", "talk_total"), ("calls_handled", "calls_handled")]),
        Next::to("after-call-work", &[("calls_handled", "calls_handled")]),
        Next::to("first-contact-resolution", &[]),
    ],
};

inputs! {
    /// Inputs of the metric.
    Calls {
        /// All talk time added up, such as 320 min or 5:20:00, without hold and after-call work.
        talk_total: f64 = Input::seconds("Total talk time"),
        /// Calls that agents took.
        calls_handled: f64 = Input::count("Calls handled"),
    }
}
