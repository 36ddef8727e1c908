//! Average response time.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "average-response-time",
    title: word("Average response time"),
    rank: 2,
    group: Group::Speed,
    methods: &[
        Method {
            examples: &[Example {
                inputs: || Total { response_total: 36_000.0, responses: 40.0 }.write(),
                currency: None,
                results: &[("mean", 900.0)],
            }],
            ..totals::of_total::<Total>()
        },
        Method {
            examples: &[Example {
                inputs: || Times { times: totals::rows(&[300.0, 600.0, 720.0, 900.0, 1980.0]) }.write(),
                currency: None,
                results: &[("mean", 900.0), ("median", 720.0), ("p90", 1548.0)],
            }],
            ..totals::of_times::<Times>()
        },
        Method {
            id: "per_enquiry",
            title: word("Per enquiry"),
            examples: &[Example {
                inputs: || PerEnquiry { response_total: 36_000.0, enquiries: 25.0 }.write(),
                currency: None,
                results: &[("mean", 1440.0)],
            }],
            ..totals::only::<PerEnquiry>()
        },
    ],
    survey: Some(&Binding::durations("ART")),
    silences: &[Question::Definitions],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[
    ("total", totals::mean_of::<Total, _>),
    ("times", totals::times_of::<Times, _>),
    ("per_enquiry", totals::mean_of::<PerEnquiry, _>),
];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How long do customers wait for a reply to any message?"),
    synonyms: word("ART | response time | reply time | time to respond | every reply"),
    methods: &[
        AboutMethod {
            sources: &[word("10 h ÷ 40 responses")],
            ..totals::about::of_total::<Total>()
        },
        AboutMethod {
            sources: &[word("responses after 5, 10, 12, 15 and 33 minutes")],
            ..totals::about::of_times::<Times>()
        },
        AboutMethod {
            id: "per_enquiry",
            hint: word("Divided by enquiries, not by responses: an enquiry with three responses counts once, with all three waits."),
            sources: &[word("10 h ÷ 25 enquiries")],
            ..totals::about::only::<PerEnquiry>()
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
    words: &["response time", "reply time", "antwortzeit", "temps de reponse", "temps de réponse", "tiempo de respuesta", "tempo de resposta", "χρονοσ αποκρισησ", "响应时间", "回应时间", "応答時間", "응답 시간", "~art$", "响应时长", "回复时间", "回复时长", "回應時間", "回應時長", "回覆時間", "回覆時長"],
    silences: &[Silence { question: Question::Definitions, why: "Responses and enquiries are different counts, and the visitor enters one of them." }],
    levers: &["response_total", "times"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("first-response-time", &[]),
        Next::to("resolution-time", &[]),
        Next::to("sla-attainment", &[]),
    ],
};

inputs! {
    /// Inputs of the method `total`.
    Total {
        /// The waiting time before every response added up, such as 600 min or 10:00:00.
        response_total: f64 = Input::seconds("Total response time"),
        /// All responses you sent, the first one and later ones.
        responses: f64 = Input::count("Responses"),
    }
}

inputs! {
    /// Inputs of the method `times`.
    Times {
        /// One row for each response: from the customer's message to the response to it.
        times: Vec<totals::Time> = Input::rows("Response times", totals::Time::INPUTS),
    }
}

inputs! {
    /// Inputs of the method `per_enquiry`.
    PerEnquiry {
        /// The waiting time before every response added up, such as 600 min or 10:00:00.
        response_total: f64 = Input::seconds("Total response time"),
        /// Enquiries that got a response; each counts once, however many responses it took.
        enquiries: f64 = Input::count("Enquiries"),
    }
}
