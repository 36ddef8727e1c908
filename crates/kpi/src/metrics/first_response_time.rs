//! First response time.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "first-response-time",
    title: word("First response time"),
    rank: 1,
    group: Group::Speed,
    methods: &[
        Method {
            examples: &[Example {
                inputs: || Total { first_response_total: 12_000.0, tickets: 5.0 }.write(),
                currency: None,
                results: &[("mean", 2400.0)],
            }],
            ..totals::of_total::<Total>()
        },
        Method {
            examples: &[Example {
                inputs: || Times { times: totals::rows(&[600.0, 900.0, 1200.0, 2100.0, 7200.0]) }.write(),
                currency: None,
                results: &[("mean", 2400.0), ("median", 1200.0), ("p90", 5160.0)],
            }],
            ..totals::of_times::<Times>()
        },
    ],
    survey: Some(&Binding::durations("FRT")),
    silences: &[Question::Definitions],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[
    ("total", totals::mean_of::<Total, _>),
    ("times", totals::times_of::<Times, _>),
];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How long do customers wait for the first reply?"),
    synonyms: word("FRT | first reply time | response time | reply time | time to first response"),
    methods: &[
        AboutMethod {
            sources: &[word("200 min ÷ 5 tickets")],
            ..totals::about::of_total::<Total>()
        },
        AboutMethod {
            sources: &[word("first responses after 10, 15, 20, 35 and 120 minutes")],
            ..totals::about::of_times::<Times>()
        },
    ],
    benchmarks: Benchmarks::Known(&[Benchmark {
        result: "mean",
        low: 600.0,
        high: None,
        currency: None,
        definition: word("What customers expect, not what companies achieve: 82% expect an answer within 10 minutes"),
        source: word("LiveAgent"),
        year: None,
        place: None,
        trust: Trust::Quoted,
        link: Some("https://www.liveagent.gr/akadimia/metrisis-pelaton"),
        methods: &["total", "times"],
    }]),
    words: &["first response", "first reply", "time to first", "frt", "erstantwort", "erste antwort", "premiere reponse", "première réponse", "primera respuesta", "primeira resposta", "πρωτη απαντηση", "πρωτησ απαντησησ", "首次响应", "首次回复", "首次回覆", "初回応答", "첫 응답", "πρωτησ αποκρισησ", "πρωτη αποκριση", "首次响应时间", "首次回复时间", "首次回應", "首次回應時間", "首次回覆時間"],
    silences: &[Silence { question: Question::Definitions, why: totals::SAME_DEFINITION }],
    levers: &["first_response_total", "times"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("sla-attainment", &[]),
        Next::to("average-response-time", &[]),
        Next::to("resolution-time", &[]),
    ],
};

inputs! {
    /// Inputs of the method `total`.
    Total {
        /// All first response times added up, such as 200 min or 3:20:00. Only replies by people count.
        first_response_total: f64 = Input::seconds("Total first response time"),
        /// Tickets that got a first response.
        tickets: f64 = Input::count("Tickets"),
    }
}

inputs! {
    /// Inputs of the method `times`.
    Times {
        /// One row for each ticket: from the customer's first message to the first reply by a person.
        times: Vec<totals::Time> = Input::rows("First response times", totals::Time::INPUTS),
    }
}
