//! After-call work.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "after-call-work",
    title: word("After-call work"),
    rank: 9,
    group: Group::Speed,
    methods: &[Method {
        examples: &[Example {
            inputs: || Calls { after_call_total: 4500.0, calls_handled: 100.0 }.write(),
            currency: None,
            results: &[("mean", 45.0)],
        }],
        ..totals::only_in_range::<Calls>()
    }],
    survey: Some(&Binding::durations_from_zero("ACW")),
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[(ONLY, totals::mean_in_range::<Calls, _>)];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How long do agents spend on a call after it ends?"),
    synonyms: word("ACW | wrap-up time | wrap up | after-call time | post-call processing | call notes"),
    methods: &[AboutMethod {
        sources: &[word("75 min ÷ 100 calls")],
        ..totals::about::only_in_range::<Calls>()
    }],
    benchmarks: Benchmarks::Known(&[Benchmark {
        result: "mean",
        low: 30.0,
        high: Some(60.0),
        currency: None,
        definition: word("Recommended average for a contact centre"),
        source: word("Yihai Software blog"),
        year: Some(2023),
        place: None,
        trust: Trust::Rough,
        link: Some("https://xiayuyun.com/zonghe/151732.html"),
        methods: &[ONLY],
    }]),
    words: &["after call", "after-call", "wrap up", "wrap-up", "wrapup", "acw", "nachbearbeitung", "μετα την κλησ", "μετα απο την κλησ", "话后", "事后处理", "后处理时", "話後", "後處理時"],
    silences: &[],
    levers: &["after_call_total"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("average-handle-time", &[("after_call_total", "after_call_total"), ("calls_handled", "calls_handled")]),
        Next::to("occupancy", &[("after_call_total", "after_call_total")]),
        Next::to("average-talk-time", &[("calls_handled", "calls_handled")]),
    ],
};

inputs! {
    /// Inputs of the metric.
    Calls {
        /// All work that belongs to calls and follows them, added up, such as 75 min or 1:15:00.
        after_call_total: f64 = Input::seconds("Total after-call work"),
        /// Calls that agents took, with or without work afterwards.
        calls_handled: f64 = Input::count("Calls handled"),
    }
}
