//! Customer satisfaction score.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "csat",
    title: word("Customer satisfaction score"),
    rank: 1,
    group: Group::Satisfaction,
    methods: &[
        Method {
            id: "counts",
            title: word("Satisfied out of surveyed"),
            inputs: Counts::INPUTS,
            results: &[&CSAT],
            examples: &[
                Example {
                    inputs: || Counts { satisfied: 30.0, surveyed: 50.0 }.write(),
                    currency: None,
                    results: &[("csat", 60.0)],
                },
                Example {
                    inputs: || Counts { satisfied: 1000.0, surveyed: 1500.0 }.write(),
                    currency: None,
                    results: &[("csat", 200.0 / 3.0)],
                },
            ],
        },
        Method {
            id: "distribution",
            title: word("Answers on a scale"),
            inputs: Answers::INPUTS,
            results: &[&CSAT, &MEAN, &MEDIAN, &NET, &TOP_BOX, &shares::measures::ANSWERS],
            examples: &[Example {
                inputs: || {
                    let scores = Distribution { low: 1, counts: vec![5.0, 5.0, 10.0, 40.0, 40.0] };
                    Answers { scale: "5", scores, satisfied_from: None, dissatisfied_to: None }.write()
                },
                currency: None,
                results: &[("csat", 80.0), ("mean", 4.05), ("median", 4.0), ("net", 70.0), ("top_box", 40.0), ("answers", 100.0)],
            }],
        },
    ],
    survey: Some(&Binding::steps("CSAT", &[(1, 3), (1, 4), (1, 5), (1, 6), (1, 7), (1, 10)])),
    silences: &[Question::Definitions],
    readings: &["csat", "top_box", "net", "mean"],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[
    ("counts", |values, confidence| run(values, confidence, counts)),
    ("distribution", |values, confidence| run(values, confidence, distribution)),
];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How many of your customers are satisfied?"),
    synonyms: word("CSAT | satisfaction | happy customers | top box | rating | stars | survey"),
    methods: &[
        AboutMethod {
            id: "counts",
            hint: word("If you already know how many customers were satisfied."),
            hints: Counts::HINTS,
            sources: &[word("30 positive answers out of 50 = 60%"), word("1,000 satisfied out of 1,500")],
            formula: |values, confidence| run(values, confidence, counts),
        },
        AboutMethod {
            id: "distribution",
            hint: word("If you know how many customers gave each answer: also gives the mean and the net score."),
            hints: Answers::HINTS,
            sources: &[word("(40 + 40) out of 100 answers are 4 or 5")],
            formula: |values, confidence| run(values, confidence, distribution),
        },
    ],
    benchmarks: Benchmarks::none(
        "No benchmark is shown: published figures (such as the American Customer Satisfaction Index) are indices from 0 to 100, not the share of satisfied customers, and the same ratings give very different scores under different definitions.",
    ),
    words: &[
        "satisf", "csat", "*zufrieden", "*bewert", "满意", "滿意", "评分", "評分", "ικανοποι", "αξιολογ", "満足", "만족", "~rate", "~rating", "~sat$", "~score$", "~stars$",
        "~happy", "~quality", "~experience", "~expectation", "~grade", "~helpful", "survey result", "*schulnote", "*benotung",
        "~hilfreich", "évalu", "~notez", "valora", "calific", "puntua", "puntúa", "~útil", "avali", "βαθμολογ", "打分", "评价", "評價", "評価", "평가",
        "평점",
    ],
    silences: &[Silence {
        question: Question::Definitions,
        why: "The methods are ways to enter the same definition; the definitions in use are results of the distribution.",
    }],
    levers: &["satisfied"],
    moves: &[
        Move {
            methods: &["counts"],
            label: word("New answers, all of them satisfied"),
            changes: &[("satisfied", 1.0), ("surveyed", 1.0)],
        },
        Move {
            methods: &["distribution"],
            label: word("Answers of 2 turned into 3"),
            changes: &[("scores-2", -1.0), ("scores-3", 1.0)],
        },
        Move {
            methods: &["distribution"],
            label: word("Answers of 3 turned into 4"),
            changes: &[("scores-3", -1.0), ("scores-4", 1.0)],
        },
        Move {
            methods: &["distribution"],
            label: word("Answers of 4 turned into 5"),
            changes: &[("scores-4", -1.0), ("scores-5", 1.0)],
        },
        Move {
            methods: &["distribution"],
            label: word("Answers of 5 turned into 6"),
            changes: &[("scores-5", -1.0), ("scores-6", 1.0)],
        },
        Move {
            methods: &["distribution"],
            label: word("Answers of 7 turned into 8"),
            changes: &[("scores-7", -1.0), ("scores-8", 1.0)],
        },
    ],
    readings: &[
        Reading { result: "csat", used_by: word("Most help desks: 4 and 5 out of 5 count as satisfied.") },
        Reading { result: "top_box", used_by: word("SQM and others who count only the top answer: the strictest figure.") },
        Reading { result: "net", used_by: word("Surveys that subtract dissatisfied from satisfied customers.") },
        Reading { result: "mean", used_by: word("Reports that average the answers; it hides how many are unhappy.") },
    ],
    next: [
        Next::to("margin-of-error", &[("surveyed", "answers"), ("answers", "answers"), ("csat", "observed")]).by("share"),
        Next::to("compare-scores", &[("satisfied", "after_yes"), ("surveyed", "after_n"), ("answers", "after_n")]).by("share"),
        Next::to("first-contact-resolution", &[]),
    ],
};

static CSAT: Measure = Measure {
    id: "csat",
    label: word("Customer satisfaction"),
    unit: Unit::Percent,
    places: 2,
    better: Better::Higher,
    interval: IntervalKind::Wilson,
};

static MEAN: Measure = Measure {
    id: "mean",
    label: word("Mean answer"),
    unit: Unit::Number,
    places: 2,
    better: Better::Higher,
    interval: IntervalKind::StudentT,
};

static MEDIAN: Measure = Measure {
    id: "median",
    label: word("Median answer"),
    unit: Unit::Number,
    places: 1,
    better: Better::Higher,
    interval: IntervalKind::None,
};

static NET: Measure = Measure {
    id: "net",
    label: word("Satisfied minus dissatisfied"),
    unit: Unit::Points,
    places: 2,
    better: Better::Higher,
    interval: IntervalKind::None,
};

static TOP_BOX: Measure = Measure {
    id: "top_box",
    label: word("Top answer only"),
    unit: Unit::Percent,
    places: 2,
    better: Better::Higher,
    interval: IntervalKind::Wilson,
};

inputs! {
    /// Inputs of the method `counts`.
    Counts {
        /// Customers who said they were satisfied, for example with a 4 or 5 out of 5.
        satisfied: f64 = Input::count("Satisfied customers"),
        /// Customers who answered the question; blank answers don’t count.
        surveyed: f64 = Input::count("Surveyed customers"),
    }
}

inputs! {
    /// Inputs of the method `distribution`.
    Answers {
        /// From 1, the worst answer, to the best.
        scale: &'static str = Input::choice("Scale", SCALES),
        /// How many customers gave each answer; 0 if no one did.
        scores: Distribution = Input::distribution("Answers", 1, High::Chosen("scale")),
        /// Leave blank for the usual cut-off: the top answer on a 3-point scale, the top two on 4–7, the top three on 10.
        satisfied_from: Option<f64> = Input::count("Satisfied from").at_least(1.0).at_most(10.0),
        /// Leave blank to count the same number of steps at the bottom; 0 if no answer counts as dissatisfied.
        dissatisfied_to: Option<f64> = Input::count("Dissatisfied up to").at_most(10.0),
    }
}

const SCALES: &[Choice] = &[
    Choice { id: "5", label: word("1 to 5") },
    Choice { id: "3", label: word("1 to 3") },
    Choice { id: "4", label: word("1 to 4") },
    Choice { id: "6", label: word("1 to 6") },
    Choice { id: "7", label: word("1 to 7") },
    Choice { id: "10", label: word("1 to 10") },
];

fn counts<E: Explain>(i: &Counts, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let share = Share::new(("satisfied", i.satisfied), ("surveyed", i.surveyed))?;
    let interval = share.interval(confidence);
    Ok(Outcome::of(|| count("satisfied", i.satisfied) / count("surveyed", i.surveyed) * 100.0)
        .within(&CSAT, share.percent(), Ok(interval))
        .drawn(|| share.chart(CSAT.id, "satisfied", Rest::NotSatisfied, Some(interval), true)))
}

fn distribution<E: Explain>(i: &Answers, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let high = i.scores.high();
    let boxes = usual_boxes(high);
    let from = bound("satisfied_from", i.satisfied_from, high - boxes + 1, high)?;
    let to = bound("dissatisfied_to", i.dissatisfied_to, boxes, high)?;
    if to >= from {
        return Err(Fault::at(if i.dissatisfied_to.is_some() { "dissatisfied_to" } else { "satisfied_from" }, Finding::BoundsOverlap));
    }
    let steps: Vec<(f64, f64)> = i.scores.steps().map(|(answer, count)| (f64::from(answer), count)).collect();
    let summary = Summary::of_distribution(&steps).ok_or_else(|| Fault::at("scores", Finding::NoAnswers))?;
    let n = summary.n;
    let satisfied = Share { part: i.scores.between(from, high), whole: n };
    let top = Share { part: i.scores.between(high, high), whole: n };
    let dissatisfied = 100.0 * i.scores.between(1, to) / n;
    let answers = |from, to| sum_of_answers(&i.scores, from, to);
    Ok(Outcome::of(|| answers(from, high) / answers(1, high) * 100.0)
        .within(&CSAT, satisfied.percent(), Ok(satisfied.interval(confidence)))
        .within(&MEAN, summary.mean, shares::mean_interval(&summary, 1.0, f64::from(high), confidence))
        .with(&MEDIAN, summary.median)
        .with(&NET, satisfied.percent() - dissatisfied)
        .within(&TOP_BOX, top.percent(), Ok(top.interval(confidence)))
        .with(&shares::measures::ANSWERS, n)
        .drawn(|| Chart::scale(&i.scores, &|answer| match answer {
            answer if answer >= from => Tone::Good,
            answer if answer <= to => Tone::Bad,
            _ => Tone::Middling,
        })))
}

/// How many answers at the top count as satisfied when nobody says otherwise: 1 of 3, 2 of 4 to 7, 3 of 10.
const fn usual_boxes(high: i32) -> i32 {
    match high {
        ..=3 => 1,
        4..=7 => 2,
        _ => 3,
    }
}

/// A bound as entered, or the usual one.
fn bound(field: &'static str, entered: Option<f64>, usual: i32, high: i32) -> Result<i32, Fault> {
    match entered {
        None => Ok(usual),
        Some(value) if value > f64::from(high) => Err(Fault::at(field, Finding::TooLarge { max: f64::from(high) })),
        Some(value) => Ok(value as i32),
    }
}
