//! Net Promoter Score.

use super::prelude::*;
use crate::promoters::{self, DETRACTORS, PASSIVES, PROMOTERS, Poll};

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "nps",
    title: word("Net Promoter Score"),
    rank: 2,
    group: Group::Satisfaction,
    methods: &[
        Method {
            id: "counts",
            title: word("Counts"),
            inputs: Counts::INPUTS,
            results: RESULTS,
            examples: &[Example {
                inputs: || Counts { promoters: 50.0, passives: 30.0, detractors: 20.0 }.write(),
                currency: None,
                results: &[
                    ("nps", 30.0),
                    ("promoters_share", 50.0),
                    ("passives_share", 30.0),
                    ("detractors_share", 20.0),
                    ("answers", 100.0),
                ],
            }],
        },
        Method {
            id: "percentages",
            title: word("Percentages"),
            inputs: Percentages::INPUTS,
            results: RESULTS,
            examples: &[Example {
                inputs: || Percentages { promoters_percent: 70.0, detractors_percent: 10.0, responses: None }.write(),
                currency: None,
                results: &[("nps", 60.0), ("promoters_share", 70.0), ("passives_share", 20.0), ("detractors_share", 10.0)],
            }],
        },
        Method {
            id: "distribution",
            title: word("Answers from 0 to 10"),
            inputs: Answers::INPUTS,
            results: RESULTS,
            examples: &[Example {
                inputs: || {
                    let counts = vec![2.0, 1.0, 1.0, 2.0, 3.0, 5.0, 6.0, 12.0, 18.0, 22.0, 28.0];
                    Answers { scores: Distribution { low: 0, counts } }.write()
                },
                currency: None,
                results: &[
                    ("nps", 30.0),
                    ("promoters_share", 50.0),
                    ("passives_share", 30.0),
                    ("detractors_share", 20.0),
                    ("answers", 100.0),
                ],
            }],
        },
    ],
    survey: Some(&Binding::steps("NPS", &[(0, 10)])),
    silences: &[Question::Definitions],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[
    ("counts", |values, confidence| run(values, confidence, counts)),
    ("percentages", |values, confidence| run(values, confidence, percentages)),
    ("distribution", |values, confidence| run(values, confidence, distribution)),
];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How likely are customers to recommend you?"),
    synonyms: word("NPS | promoters | passives | detractors | recommend | recommendation | loyalty | 0-10"),
    methods: &[
        AboutMethod {
            id: "counts",
            hint: word("If you know how many promoters, passives and detractors there are: the most reliable way."),
            hints: Counts::HINTS,
            sources: &[word("50 promoters, 30 passives, 20 detractors")],
            formula: |values, confidence| run(values, confidence, counts),
        },
        AboutMethod {
            id: "percentages",
            hint: word("If a report gives only the percentages; add the number of answers to get an interval."),
            hints: Percentages::HINTS,
            sources: &[word("70% promoters minus 10% detractors = 60")],
            formula: |values, confidence| run(values, confidence, percentages),
        },
        AboutMethod {
            id: "distribution",
            hint: word("If you know how many customers gave each answer."),
            hints: Answers::HINTS,
            sources: &[word("50 answers of 9 and 10, 30 of 7 and 8, 20 from 0 to 6")],
            formula: |values, confidence| run(values, confidence, distribution),
        },
    ],
    benchmarks: Benchmarks::Known(&[
        Benchmark {
            result: "nps",
            low: 28.4,
            high: None,
            currency: None,
            definition: word("Retail, the highest of 22 consumer industries; 10,000 consumers surveyed"),
            source: word("XM Institute"),
            year: Some(2022),
            place: Some(word("United States")),
            trust: Trust::High,
            link: Some("https://www.xminstitute.com/data-snippets/xmi-ratings-nps-2022/"),
            methods: &["counts", "percentages", "distribution"],
        },
        Benchmark {
            result: "nps",
            low: 1.4,
            high: None,
            currency: None,
            definition: word("Consumer payments, the lowest of 22 consumer industries; 10,000 consumers surveyed"),
            source: word("XM Institute"),
            year: Some(2022),
            place: Some(word("United States")),
            trust: Trust::High,
            link: Some("https://www.xminstitute.com/data-snippets/xmi-ratings-nps-2022/"),
            methods: &["counts", "percentages", "distribution"],
        },
    ]),
    words: &[
        "recommend", "nps", "promoter", "*weiterempf", "*empfehl", "recomend", "recommand", "συστησ", "συστηνε", "συνιστ", "推荐", "推薦",
        "勧め", "薦め", "추천",
    ],
    silences: &[Silence {
        question: Question::Definitions,
        why: "The methods are ways to enter the same definition.",
    }],
    levers: &["promoters", "promoters_percent", "detractors_percent", "scores-9", "scores-10"],
    moves: &[
        Move {
            methods: &["distribution"],
            label: word("Answers of 6 turned into 9"),
            changes: &[("scores-6", -1.0), ("scores-9", 1.0)],
        },
        Move {
            methods: &["distribution"],
            label: word("Answers of 8 turned into 9"),
            changes: &[("scores-8", -1.0), ("scores-9", 1.0)],
        },
        Move {
            methods: &["counts"],
            label: word("Detractors turned into promoters"),
            changes: &[("detractors", -1.0), ("promoters", 1.0)],
        },
        Move {
            methods: &["counts"],
            label: word("Passives turned into promoters"),
            changes: &[("passives", -1.0), ("promoters", 1.0)],
        },
        Move {
            methods: &["counts"],
            label: word("Detractors turned into passives"),
            changes: &[("detractors", -1.0), ("passives", 1.0)],
        },
    ],
    readings: &[],
    next: [
        Next::to("margin-of-error", &[("promoters", "promoters"), ("passives", "passives"), ("detractors", "detractors")]).by("nps"),
        Next::to("compare-scores", &[("promoters", "after_promoters"), ("passives", "after_passives"), ("detractors", "after_detractors")]).by("nps"),
        Next::to("sample-size", &[("promoters_percent", "promoters_percent"), ("detractors_percent", "detractors_percent"), ("promoters_share", "promoters_percent"), ("detractors_share", "detractors_percent")]).by("nps"),
    ],
};

const RESULTS: &[&Measure] = &[&NPS, &PROMOTERS, &PASSIVES, &DETRACTORS, &shares::measures::ANSWERS];

static NPS: Measure = Measure {
    id: "nps",
    label: word("Net Promoter Score"),
    unit: Unit::Points,
    places: 2,
    better: Better::Higher,
    interval: IntervalKind::AdjustedWald,
};

inputs! {
    /// Inputs of the method `counts`.
    Counts {
        /// Customers who answered 9 or 10.
        promoters: f64 = Input::count("Promoters"),
        /// Customers who answered 7 or 8; they count towards the total.
        passives: f64 = Input::count("Passives"),
        /// Customers who answered from 0 to 6.
        detractors: f64 = Input::count("Detractors"),
    }
}

inputs! {
    /// Inputs of the method `percentages`.
    Percentages {
        /// Share of all answers that are 9 or 10.
        promoters_percent: f64 = Input::percent("Promoters"),
        /// Share of all answers from 0 to 6.
        detractors_percent: f64 = Input::percent("Detractors"),
        /// How many customers answered; needed only for the interval.
        responses: Option<f64> = Input::count("Answers"),
    }
}

inputs! {
    /// Inputs of the method `distribution`.
    Answers {
        /// How many customers gave each answer; 0 if no one did. A 1–10 question can’t give you an NPS.
        scores: Distribution = Input::distribution("Answers", 0, High::Fixed(10)),
    }
}

fn counts<E: Explain>(i: &Counts, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    promoters::of_counts([i.promoters, i.passives, i.detractors], &Poll::of_many(&NPS, confidence))
}

fn percentages<E: Explain>(i: &Percentages, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let shares = [i.promoters_percent, i.detractors_percent];
    promoters::of_percentages(shares, i.responses, &Poll::of_many(&NPS, confidence))
}

fn distribution<E: Explain>(i: &Answers, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    promoters::of_answers(&i.scores, &Poll::of_many(&NPS, confidence))
}
