//! Average resolution time.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "resolution-time",
    title: word("Average resolution time"),
    rank: 3,
    group: Group::Speed,
    methods: &[
        Method {
            examples: &[Example {
                inputs: || Total { resolution_total: 345_600.0, tickets: 12.0 }.write(),
                currency: None,
                results: &[("mean", 28_800.0)],
            }],
            ..totals::of_total::<Total>()
        },
        Method {
            examples: &[Example {
                inputs: || Times { times: totals::rows(&[3600.0, 7200.0, 14_400.0, 21_600.0, 97_200.0]) }.write(),
                currency: None,
                results: &[("mean", 28_800.0), ("median", 14_400.0), ("p90", 66_960.0)],
            }],
            ..totals::of_times::<Times>()
        },
    ],
    survey: Some(&Binding::durations("TTR")),
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
    summary: word("How long does it take to resolve a ticket?"),
    synonyms: word("TTR | MTTR | time to resolution | time to resolve | time to close | ticket age"),
    methods: &[
        AboutMethod { sources: &[word("96 h ÷ 12 tickets")], ..totals::about::of_total::<Total>() },
        AboutMethod {
            sources: &[word("tickets resolved in 1, 2, 4, 6 and 27 hours")],
            ..totals::about::of_times::<Times>()
        },
    ],
    benchmarks: Benchmarks::none(
        "No benchmark is shown: published figures don’t say whether they count nights, weekends and reopened tickets.",
    ),
    words: &["resolution time", "time to resol", "time to close", "losungszeit", "lösungszeit", "temps de resolution", "temps de résolution", "tiempo de resolucion", "tiempo de resolución", "χρονοσ επιλυσησ", "解决时间", "解決時間", "해결 시간", "ttr$", "解决时长", "解決時長"],
    silences: &[Silence { question: Question::Definitions, why: totals::SAME_DEFINITION }],
    levers: &["resolution_total", "times"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("sla-attainment", &[]),
        Next::to("backlog", &[("tickets", "resolved")]),
        Next::to("reopen-rate", &[("tickets", "resolved")]),
    ],
};

inputs! {
    /// Inputs of the method `total`.
    Total {
        /// The times from opening to resolving added up, such as 96 h or 4 days.
        resolution_total: f64 = Input::seconds("Total resolution time"),
        /// Tickets that were resolved; those still open don’t have a time yet.
        tickets: f64 = Input::count("Resolved tickets"),
    }
}

inputs! {
    /// Inputs of the method `times`.
    Times {
        /// One row for each resolved ticket: from opening it to resolving it for good.
        times: Vec<totals::Time> = Input::rows("Resolution times", totals::Time::INPUTS),
    }
}
