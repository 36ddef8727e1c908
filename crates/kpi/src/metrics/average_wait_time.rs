//! Average wait time in the queue.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "average-wait-time",
    title: word("Average wait time in the queue"),
    rank: 5,
    group: Group::Speed,
    methods: &[Method {
        examples: &[Example {
            inputs: || Waiting { wait_total: 30_000.0, customers_served: 200.0 }.write(),
            currency: None,
            results: &[("mean", 150.0)],
        }],
        ..totals::only::<Waiting>()
    }],
    survey: Some(&Binding::durations_from_zero("AWT")),
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[(ONLY, totals::mean_of::<Waiting, _>)];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How long do customers wait in the queue?"),
    synonyms: word("AWT | wait | waiting time | queue time | hold the line"),
    methods: &[AboutMethod {
        sources: &[word("500 minutes ÷ 200 calls = 2.5 minutes")],
        ..totals::about::only::<Waiting>()
    }],
    benchmarks: Benchmarks::Known(&[Benchmark {
        result: "mean",
        low: 90.0,
        high: None,
        currency: None,
        definition: word("Callers hang up after about this long; 34% of those who did not get through never call again"),
        source: word("Yihai Software blog, citing AT&T"),
        year: Some(2023),
        place: None,
        trust: Trust::Quoted,
        link: Some("https://xiayuyun.com/zonghe/151732.html"),
        methods: &[ONLY],
    }]),
    words: &["wait time", "waiting time", "waited", "queue time", "time in queue", "wartezeit", "temps d'attente", "tiempo de espera", "tempo de espera", "χρονοσ αναμονησ", "等待时间", "等待時間", "待ち時間", "대기 시간"],
    silences: &[],
    levers: &["wait_total"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("abandonment-rate", &[]),
        Next::to("staffing", &[]),
        Next::to("average-speed-of-answer", &[]),
    ],
};

inputs! {
    /// Inputs of the metric.
    Waiting {
        /// All waiting times added up, such as 500 min or 8:20:00.
        wait_total: f64 = Input::seconds("Total waiting time"),
        /// Customers who were served, not counting those who hung up.
        customers_served: f64 = Input::count("Customers served"),
    }
}
