//! Customer effort score.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "ces",
    title: word("Customer effort score"),
    rank: 3,
    group: Group::Satisfaction,
    methods: &[
        Method {
            id: "distribution",
            title: word("Answers on a scale"),
            inputs: Answers::INPUTS,
            results: FULL,
            examples: &[Example {
                inputs: || {
                    let scores = Distribution { low: 1, counts: vec![2.0, 3.0, 5.0, 10.0, 20.0, 35.0, 25.0] };
                    Answers { scale: "7", direction: "high_is_easy", scores }.write()
                },
                currency: None,
                results: &[("ces", 5.48), ("share_easy", 80.0), ("net", 70.0), ("answers", 100.0)],
            }],
        },
        Method {
            id: "total",
            title: word("Sum of scores"),
            inputs: Total::INPUTS,
            results: &[&CES_OF_TOTAL],
            examples: &[
                Example {
                    inputs: || Total { score_total: 548.0, responses: 100.0, scale: "7", direction: "high_is_easy" }.write(),
                    currency: None,
                    results: &[("ces", 5.48)],
                },
                Example {
                    inputs: || Total { score_total: 392.0, responses: 100.0, scale: "5", direction: "high_is_easy" }.write(),
                    currency: None,
                    results: &[("ces", 3.92)],
                },
                Example {
                    inputs: || Total { score_total: 305.0, responses: 100.0, scale: "4", direction: "high_is_easy" }.write(),
                    currency: None,
                    results: &[("ces", 3.05)],
                },
            ],
        },
        Method {
            id: "labels",
            title: word("Four words"),
            inputs: Labels::INPUTS,
            results: FULL,
            examples: &[Example {
                inputs: || Labels { very_easy: 40.0, easy: 35.0, difficult: 15.0, very_difficult: 10.0 }.write(),
                currency: None,
                results: &[("ces", 3.05), ("share_easy", 75.0), ("net", 50.0), ("answers", 100.0)],
            }],
        },
    ],
    survey: Some(&Binding::steps("CES", &[(1, 4), (1, 5), (1, 7)])),
    silences: &[Question::Definitions],
    readings: &["ces", "share_easy", "net"],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[
    ("distribution", |values, confidence| run(values, confidence, distribution)),
    ("total", |values, confidence| run(values, confidence, total)),
    ("labels", |values, confidence| run(values, confidence, labels)),
];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How easy was it for customers to get their issue resolved?"),
    synonyms: word("CES | effort | ease | easy | difficult | how easy was it"),
    methods: &[
        AboutMethod {
            id: "distribution",
            hint: word("If you know how many customers gave each answer."),
            hints: Answers::HINTS,
            sources: &[word("the answers add up to 548; 80 out of 100 are 5 to 7, and 10 are 1 to 3")],
            formula: |values, confidence| run(values, confidence, distribution),
        },
        AboutMethod {
            id: "total",
            hint: word("If you know only what the answers add up to: gives the mean alone."),
            hints: Total::HINTS,
            sources: &[word("the scores add up to 548, from 100 answers"), word("the scores add up to 392, from 100 answers"), word("the scores add up to 305, from 100 answers")],
            formula: |values, confidence| run(values, confidence, total),
        },
        AboutMethod {
            id: "labels",
            hint: word("If customers chose between very easy, easy, difficult and very difficult; coded 4, 3, 2 and 1."),
            hints: Labels::HINTS,
            sources: &[word("(160 + 105 + 30 + 10) ÷ 100 answers")],
            formula: |values, confidence| run(values, confidence, labels),
        },
    ],
    benchmarks: Benchmarks::none(
        "No benchmark is shown: effort is asked on different scales and in both directions, so published figures are not comparable.",
    ),
    words: &[
        "effort", "easy", "ease", "easi", "difficult", "ces", "*aufwand", "*einfach", "προσπαθεια", "ευκολ", "容易", "费力", "費力", "簡単", "쉬",
    ],
    silences: &[Silence {
        question: Question::Definitions,
        why: "The methods are ways to enter the same answers; the definitions in use are results of the distribution.",
    }],
    levers: &["score_total"],
    moves: &[
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
            label: word("Answers of 6 turned into 7"),
            changes: &[("scores-6", -1.0), ("scores-7", 1.0)],
        },
        Move {
            methods: &["distribution"],
            label: word("Answers of 4 turned into 3"),
            changes: &[("scores-4", -1.0), ("scores-3", 1.0)],
        },
        Move {
            methods: &["distribution"],
            label: word("Answers of 3 turned into 2"),
            changes: &[("scores-3", -1.0), ("scores-2", 1.0)],
        },
        Move {
            methods: &["distribution"],
            label: word("Answers of 2 turned into 1"),
            changes: &[("scores-2", -1.0), ("scores-1", 1.0)],
        },
        Move {
            methods: &["labels"],
            label: word("Difficult turned into easy"),
            changes: &[("difficult", -1.0), ("easy", 1.0)],
        },
        Move {
            methods: &["labels"],
            label: word("Easy turned into very easy"),
            changes: &[("easy", -1.0), ("very_easy", 1.0)],
        },
        Move {
            methods: &["labels"],
            label: word("Very difficult turned into difficult"),
            changes: &[("very_difficult", -1.0), ("difficult", 1.0)],
        },
    ],
    readings: &[
        Reading { result: "ces", used_by: word("The original: the mean, from 1 to 5 (low is good) or from 1 to 7 (high is good).") },
        Reading { result: "share_easy", used_by: word("Management reports: how many found it easy.") },
        Reading { result: "net", used_by: word("Teams that report it the way they report a Net Promoter Score.") },
    ],
    next: [
        Next::to("first-contact-resolution", &[]),
        Next::to("contacts-per-resolution", &[]),
        Next::to("self-service-rate", &[]),
    ],
};

const FULL: &[&Measure] = &[&CES, &SHARE_EASY, &NET, &shares::measures::ANSWERS];

static CES: Measure = mean(IntervalKind::StudentT);
static CES_OF_TOTAL: Measure = mean(IntervalKind::None);

const fn mean(interval: IntervalKind) -> Measure {
    Measure { id: "ces", label: word("Customer effort score"), unit: Unit::Number, places: 2, better: Better::Neither, interval }
}

static SHARE_EASY: Measure = Measure {
    id: "share_easy",
    label: word("Found it easy"),
    unit: Unit::Percent,
    places: 2,
    better: Better::Higher,
    interval: IntervalKind::Wilson,
};

static NET: Measure = Measure {
    id: "net",
    label: word("Easy minus difficult"),
    unit: Unit::Points,
    places: 2,
    better: Better::Higher,
    interval: IntervalKind::None,
};

const SCALES: &[Choice] =
    &[Choice { id: "7", label: word("1 to 7") }, Choice { id: "5", label: word("1 to 5") }, Choice { id: "4", label: word("1 to 4") }];

const DIRECTIONS: &[Choice] = &[
    Choice { id: "high_is_easy", label: word("A high answer means easy") },
    Choice { id: "low_is_easy", label: word("A low answer means easy") },
];

inputs! {
    /// Inputs of the method `distribution`.
    Answers {
        /// How many steps the question offers.
        scale: &'static str = Input::choice("Scale", SCALES),
        /// For “The company made it easy for me”, high is good; for “How much effort did it take?”, low is good.
        direction: &'static str = Input::choice("Direction", DIRECTIONS),
        /// How many customers gave each answer; 0 if no one did.
        scores: Distribution = Input::distribution("Answers", 1, High::Chosen("scale")),
    }
}

inputs! {
    /// Inputs of the method `total`.
    Total {
        /// All answers added up.
        score_total: f64 = Input::number("Sum of scores"),
        /// How many customers answered.
        responses: f64 = Input::count("Answers"),
        /// How many steps the question offers.
        scale: &'static str = Input::choice("Scale", SCALES),
        /// For “The company made it easy for me”, high is good; for “How much effort did it take?”, low is good.
        direction: &'static str = Input::choice("Direction", DIRECTIONS),
    }
}

inputs! {
    /// Inputs of the method `labels`.
    Labels {
        /// Customers who chose “very easy”.
        very_easy: f64 = Input::count("Very easy"),
        /// Customers who chose “easy”.
        easy: f64 = Input::count("Easy"),
        /// Customers who chose “difficult”.
        difficult: f64 = Input::count("Difficult"),
        /// Customers who chose “very difficult”.
        very_difficult: f64 = Input::count("Very difficult"),
    }
}

fn distribution<E: Explain>(i: &Answers, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let fields: Vec<(i32, f64, Expr)> =
        i.scores.steps().map(|(answer, k)| (answer, k, count(&format!("scores-{answer}"), k))).collect();
    let high_is_easy = i.direction == "high_is_easy";
    let outcome = scored(&fields, i.scores.high(), high_is_easy, "scores", confidence)?;
    let (high, boxes) = (i.scores.high(), boxes(i.scores.high()));
    Ok(outcome.drawn(|| Chart::scale(&i.scores, &|answer| tone(if high_is_easy { answer } else { high + 1 - answer }, high, boxes))))
}

fn labels<E: Explain>(i: &Labels, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let parts = [(1, "very_difficult", i.very_difficult), (2, "difficult", i.difficult), (3, "easy", i.easy), (4, "very_easy", i.very_easy)];
    let fields: Vec<(i32, f64, Expr)> = parts.iter().map(|(code, name, k)| (*code, *k, count(name, *k))).collect();
    let bars: Vec<_> = parts.into_iter().map(|(code, name, k)| (Label::Input(name), k, tone(code, 4, 2))).collect();
    Ok(scored(&fields, 4, true, "very_easy", confidence)?.drawn(|| Chart::whole(Quantity::Answers, &bars)))
}

fn total<E: Explain>(i: &Total, _: Confidence) -> Result<Outcome<E>, Fault> {
    let high = f64::from(i.scale.parse::<u8>().unwrap_or(7));
    let mean = shares::mean(i.score_total, ("responses", i.responses))?;
    if mean < 1.0 {
        return Err(Fault::at("score_total", Finding::TooSmall { min: i.responses }));
    }
    if mean > high {
        return Err(Fault::at("score_total", Finding::TooLarge { max: i.responses * high }));
    }
    Ok(Outcome::of(|| number("score_total", i.score_total) / count("responses", i.responses))
        .within(&CES_OF_TOTAL, mean, Err(NoInterval::OnlyTotals))
        .drawn(|| shares::beside_benchmarks("ces", mean, Quantity::Score)))
}

/// Mean, share and net of answers with their codes and the fields that hold their counts.
fn scored<E: Explain>(
    answers: &[(i32, f64, Expr)],
    high: i32,
    high_is_easy: bool,
    field: &'static str,
    confidence: Confidence,
) -> Result<Outcome<E>, Fault> {
    let steps: Vec<(f64, f64)> = answers.iter().map(|(code, k, _)| (f64::from(*code), *k)).collect();
    let summary = Summary::of_distribution(&steps).ok_or_else(|| Fault::at(field, Finding::NoAnswers))?;
    let boxes = boxes(high);
    let among = |from: i32, to: i32| answers.iter().filter(|(code, ..)| (from..=to).contains(code)).map(|(_, k, _)| k).sum::<f64>();
    let (top, bottom) = (among(high - boxes + 1, high), among(1, boxes));
    let (easy, difficult) = if high_is_easy { (top, bottom) } else { (bottom, top) };
    let easy = Share { part: easy, whole: summary.n };
    let weighted = || sum(answers.iter().map(|(code, _, field)| Expr::from(f64::from(*code)) * field.clone()).collect());
    let all = || sum(answers.iter().map(|(_, _, field)| field.clone()).collect());
    Ok(Outcome::of(|| weighted() / all())
        .within(&CES, summary.mean, shares::mean_interval(&summary, 1.0, f64::from(high), confidence))
        .within(&SHARE_EASY, easy.percent(), Ok(easy.interval(confidence)))
        .with(&NET, easy.percent() - 100.0 * difficult / summary.n)
        .with(&shares::measures::ANSWERS, summary.n))
}

/// How many answers at either end count as easy and as difficult: 3 of 7, 2 of 4 and 5.
const fn boxes(high: i32) -> i32 {
    if high >= 7 { 3 } else { 2 }
}

/// The tone of an answer that runs towards ease.
const fn tone(ease: i32, high: i32, boxes: i32) -> Tone {
    if ease > high - boxes {
        Tone::Good
    } else if ease <= boxes {
        Tone::Bad
    } else {
        Tone::Middling
    }
}
