//! Average speed of answer.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "average-speed-of-answer",
    title: word("Average speed of answer"),
    rank: 6,
    group: Group::Speed,
    methods: &[
        Method {
            id: "with_queue",
            title: word("Including the queue"),
            examples: &[Example {
                inputs: || WithQueue { queue_total: 14_400.0, calls_answered: 120.0 }.write(),
                currency: None,
                results: &[("mean", 120.0)],
            }],
            ..totals::only::<WithQueue>()
        },
        Method {
            id: "ring_only",
            title: word("Ringing only"),
            examples: &[Example {
                inputs: || RingOnly { ring_total: 960.0, calls_answered: 120.0 }.write(),
                currency: None,
                results: &[("mean", 8.0)],
            }],
            ..totals::only::<RingOnly>()
        },
    ],
    survey: Some(&Binding::durations_from_zero("ASA")),
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[
    ("with_queue", totals::mean_of::<WithQueue, _>),
    ("ring_only", totals::mean_of::<RingOnly, _>),
];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How quickly are calls answered?"),
    synonyms: word("ASA | speed to answer | answer time | time to answer | pick up"),
    methods: &[
        AboutMethod {
            id: "with_queue",
            hint: word("The usual definition: from joining the queue to the agent's answer."),
            sources: &[word("4 h in the queue ÷ 120 calls")],
            ..totals::about::only::<WithQueue>()
        },
        AboutMethod {
            id: "ring_only",
            hint: word("Used by at least one vendor: how long the agent’s phone rings. Without the queue it is much shorter."),
            sources: &[word("16 min of ringing ÷ 120 calls")],
            ..totals::about::only::<RingOnly>()
        },
    ],
    benchmarks: Benchmarks::Known(&[Benchmark {
        result: "mean",
        low: 120.0,
        high: None,
        currency: None,
        definition: word("Average speed of answer in contact centres"),
        source: word("CCMA"),
        year: Some(2023),
        place: Some(word("United Kingdom")),
        trust: Trust::High,
        link: Some("https://www.ccma.org.uk/insight/2023-uk-contact-centre-decision-makers-guide/"),
        methods: &["with_queue"],
    }]),
    words: &["speed of answer", "answer speed", "speed ans", "asa", "time to answer", "απαντησησ κλησ", "ταχυτητα απαντησησ", "应答速度", "应答时间", "接听速度", "應答速度", "應答時間", "接聽速度"],
    silences: &[],
    levers: &["queue_total", "ring_total"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("service-level", &[("calls_answered", "answered")]),
        Next::to("abandonment-rate", &[]),
        Next::to("staffing", &[]),
    ],
};

inputs! {
    /// Inputs of the method `with_queue`.
    WithQueue {
        /// All waiting times of answered calls added up, ringing included, such as 240 min or 4:00:00.
        queue_total: f64 = Input::seconds("Total time in the queue"),
        /// Calls that an agent answered.
        calls_answered: f64 = Input::count("Calls answered"),
    }
}

inputs! {
    /// Inputs of the method `ring_only`.
    RingOnly {
        /// All ringing at agents’ phones added up, such as 16 min.
        ring_total: f64 = Input::seconds("Total ringing time"),
        /// Calls that an agent answered.
        calls_answered: f64 = Input::count("Calls answered"),
    }
}
