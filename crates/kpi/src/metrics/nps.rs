//! Net Promoter Score.

use super::prelude::*;
use stats::two_nps;

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

static PROMOTERS: Measure = share("promoters_share", "Promoters", Better::Higher);
static PASSIVES: Measure = share("passives_share", "Passives", Better::Neither);
static DETRACTORS: Measure = share("detractors_share", "Detractors", Better::Lower);

const fn share(id: &'static str, label: &'static str, better: Better) -> Measure {
    Measure { id, label: word(label), unit: Unit::Percent, places: 2, better, interval: IntervalKind::None }
}

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
    let n = i.promoters + i.passives + i.detractors;
    if n <= 0.0 {
        return Err(Fault::at("promoters", Finding::NoAnswers));
    }
    let parts = [("promoters", i.promoters), ("passives", i.passives), ("detractors", i.detractors)];
    let all = || sum_of(&parts, Unit::Count);
    let formula = || (count("promoters", i.promoters) - count("detractors", i.detractors)) / all() * 100.0;
    let bars = [
        (Label::Input("promoters"), i.promoters, Tone::Good),
        (Label::Input("passives"), i.passives, Tone::Middling),
        (Label::Input("detractors"), i.detractors, Tone::Bad),
    ];
    Ok(scored(formula, i.promoters, i.detractors, n, confidence).drawn(|| Chart::parts(Quantity::Answers, &bars)))
}

fn distribution<E: Explain>(i: &Answers, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let two_nps::Sample { promoters, detractors, n } = two_nps::Sample::of_answers(i.scores.steps());
    if n <= 0.0 {
        return Err(Fault::at("scores", Finding::NoAnswers));
    }
    let answers = |from, to| sum_of_answers(&i.scores, from, to);
    let formula = || (answers(9, 10) - answers(0, 6)) / answers(0, 10) * 100.0;
    Ok(scored(formula, promoters, detractors, n, confidence).drawn(|| Chart::scale(&i.scores, &|answer| match answer {
        9.. => Tone::Good,
        7.. => Tone::Middling,
        _ => Tone::Bad,
    })))
}

fn scored<E: Explain>(formula: impl FnOnce() -> Expr, promoters: f64, detractors: f64, n: f64, confidence: Confidence) -> Outcome<E> {
    let (score, _) = interval::nps_plain(promoters, detractors, n);
    Outcome::of(formula)
        .within(&NPS, score, Ok(interval::nps_adjusted(promoters, detractors, n, confidence)))
        .with(&PROMOTERS, 100.0 * promoters / n)
        .with(&PASSIVES, 100.0 * (n - promoters - detractors) / n)
        .with(&DETRACTORS, 100.0 * detractors / n)
        .with(&shares::measures::ANSWERS, n)
}

fn percentages<E: Explain>(i: &Percentages, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let passives = 100.0 - i.promoters_percent - i.detractors_percent;
    // 33.4 + 66.6 is a hair above 100 in binary.
    if passives < -1e-9 {
        return Err(Fault::at("detractors_percent", Finding::SharesAboveWhole));
    }
    let passives = passives.max(0.0);
    let score = i.promoters_percent - i.detractors_percent;
    // The counts behind rounded percentages are taken as they come, unrounded: rounding them would be one more guess.
    let interval = match i.responses {
        Some(n) if n > 0.0 => {
            let count = |percent: f64| percent * n / 100.0;
            let found = interval::nps_adjusted(count(i.promoters_percent), count(i.detractors_percent), n, confidence);
            Ok(found.within(-100.0, 100.0, score))
        }
        Some(_) => return Err(Fault::at("responses", Finding::NoAnswers)),
        None => Err(NoInterval::Needs("responses")),
    };
    let bars = [
        (Label::Result("promoters_share"), i.promoters_percent, Tone::Good),
        (Label::Result("passives_share"), passives, Tone::Middling),
        (Label::Result("detractors_share"), i.detractors_percent, Tone::Bad),
    ];
    Ok(Outcome::of(|| number("promoters_percent", i.promoters_percent) - number("detractors_percent", i.detractors_percent))
        .within(&NPS, score, interval)
        .with(&PROMOTERS, i.promoters_percent)
        .with(&PASSIVES, passives)
        .with(&DETRACTORS, i.detractors_percent)
        .maybe(&shares::measures::ANSWERS, i.responses.ok_or(Undefined::Needs("responses")))
        .drawn(|| Chart::parts(Quantity::Share, &bars)))
}
