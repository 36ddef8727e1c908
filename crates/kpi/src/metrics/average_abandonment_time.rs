//! Average time to abandonment.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "average-abandonment-time",
    title: word("Average time to abandonment"),
    rank: 11,
    group: Group::Speed,
    methods: &[Method {
        examples: &[Example {
            inputs: || Calls { abandoned_wait_total: 2700.0, calls_abandoned: 60.0 }.write(),
            currency: None,
            results: &[("mean", 45.0)],
        }],
        ..totals::only_in_range::<Calls>()
    }],
    survey: None,
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[(ONLY, totals::mean_in_range::<Calls, _>)];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How long do callers wait before they give up?"),
    synonyms: word("ATA | time to abandon | abandon time | patience | giving up"),
    methods: &[AboutMethod { sources: &[word("45 min ÷ 60 callers")], ..totals::about::only_in_range::<Calls>() }],
    benchmarks: Benchmarks::Known(&[
        Benchmark {
            definition: word("Recommended range"),
            low: 20.0,
            high: Some(60.0),
            ..SOURCE_003
        },
        Benchmark { definition: word("Industry average"), low: 60.0, high: None, ..SOURCE_003 },
    ]),
    words: &[],
    silences: &[],
    levers: &["abandoned_wait_total"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("abandonment-rate", &[("calls_abandoned", "abandoned")]),
        Next::to("lost-callers", &[("calls_abandoned", "abandoned")]),
        Next::to("staffing", &[]),
    ],
};

const SOURCE_003: Benchmark = Benchmark {
    result: "mean",
    low: 0.0,
    high: None,
    currency: None,
    definition: Word::NONE,
    source: word("Yihai Software blog"),
    year: Some(2023),
    place: None,
    trust: Trust::Rough,
    link: Some("https://xiayuyun.com/zonghe/151732.html"),
    methods: &[ONLY],
};

inputs! {
    /// Inputs of the metric.
    Calls {
        /// The waiting times of all callers who hung up, added up, such as 45 min.
        abandoned_wait_total: f64 = Input::seconds("Total wait before hanging up"),
        /// Calls whose callers hung up before an agent answered.
        calls_abandoned: f64 = Input::count("Abandoned calls"),
    }
}
