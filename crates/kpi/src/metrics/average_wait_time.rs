//! Average wait time in the queue.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "average-wait-time",
    title: word("Average wait time in the queue"),
    rank: 5,
    group: Group::Speed,
    methods: &[
        Method {
            id: "of_all_served",
            title: word("Of everyone served"),
            examples: &[Example {
                inputs: || OfAllServed { wait_total: 30_000.0, customers_served: 200.0 }.write(),
                currency: None,
                results: &[("mean", 150.0)],
            }],
            ..totals::only::<OfAllServed>()
        },
        Method {
            id: "of_those_who_waited",
            title: word("Of those who waited"),
            examples: &[Example {
                inputs: || OfThoseWhoWaited { wait_total: 30_000.0, customers_waited: 125.0 }.write(),
                currency: None,
                results: &[("mean", 240.0)],
            }],
            ..totals::only::<OfThoseWhoWaited>()
        },
    ],
    survey: Some(&Binding::durations_from_zero("AWT")),
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[
    ("of_all_served", totals::mean_of::<OfAllServed, _>),
    ("of_those_who_waited", totals::mean_of::<OfThoseWhoWaited, _>),
];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How long do customers wait in the queue?"),
    synonyms: word("AWT | wait | waiting time | queue time | hold the line"),
    methods: &[
        AboutMethod {
            id: "of_all_served",
            hint: word("Everyone counts, also those who were answered at once: the usual average of reports."),
            sources: &[word("500 minutes ÷ 200 calls = 2.5 minutes")],
            ..totals::about::only::<OfAllServed>()
        },
        AboutMethod {
            id: "of_those_who_waited",
            hint: word("Leaves out those who were answered at once: how long somebody waits who has to wait."),
            sources: &[word("500 minutes ÷ 125 calls that had to wait = 4 minutes")],
            ..totals::about::only::<OfThoseWhoWaited>()
        },
    ],
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
        methods: &["of_all_served", "of_those_who_waited"],
    }]),
    words: &["wait time", "waiting time", "waited", "queue time", "time in queue", "wartezeit", "temps d'attente", "tiempo de espera", "tempo de espera", "χρονοσ αναμονησ", "等待时间", "等待時間", "待ち時間", "대기 시간", "awt$", "等待时长", "排队时", "排队等待", "等候時", "等待時長", "排隊時", "排隊等"],
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
    /// Inputs of the method `of_all_served`.
    OfAllServed {
        /// All waiting times added up, such as 500 min or 8:20:00.
        wait_total: f64 = Input::seconds("Total waiting time"),
        /// Customers who were served, not counting those who hung up.
        customers_served: f64 = Input::count("Customers served"),
    }
}

inputs! {
    /// Inputs of the method `of_those_who_waited`.
    OfThoseWhoWaited {
        /// All waiting times added up, such as 500 min or 8:20:00.
        wait_total: f64 = Input::seconds("Total waiting time"),
        /// Customers who had to wait before they were served, not counting those who were answered at once or hung up.
        customers_waited: f64 = Input::count("Customers who waited"),
    }
}
