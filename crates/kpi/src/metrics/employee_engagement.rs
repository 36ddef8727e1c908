//! Employee engagement.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "employee-engagement",
    title: word("Employee engagement"),
    rank: 6,
    group: Group::Satisfaction,
    methods: &[
        Method {
            id: "rating",
            title: word("Ratings from 1 to 10"),
            inputs: Ratings::INPUTS,
            results: &[&MEAN],
            examples: &[Example {
                inputs: || {
                    let counts = vec![0.0, 1.0, 1.0, 2.0, 3.0, 5.0, 9.0, 11.0, 6.0, 2.0];
                    Ratings { scores: Distribution { low: 1, counts } }.write()
                },
                currency: None,
                results: &[("engagement", 7.075)],
            }],
        },
        Method {
            id: "participation",
            title: word("Share who actively help"),
            inputs: Participation::INPUTS,
            results: &[&SHARE],
            examples: &[Example {
                inputs: || Participation { active_helpers: 18.0, employees: 40.0 }.write(),
                currency: None,
                results: &[("engagement", 45.0)],
            }],
        },
    ],
    survey: None,
    silences: &[Question::Definitions],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[
    ("rating", |values, confidence| run(values, confidence, rating)),
    ("participation", |values, confidence| shares::first_of_second(&SHARE, Participation::INPUTS, values, confidence)),
];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How engaged are the people who serve your customers?"),
    synonyms: word("engagement | agent satisfaction | staff survey | team morale | employees"),
    methods: &[
        AboutMethod {
            id: "rating",
            hint: word("If you asked employees how engaged they feel: the mean of their answers."),
            hints: Ratings::HINTS,
            sources: &[word("the answers of 40 employees add up to 283")],
            formula: |values, confidence| run(values, confidence, rating),
        },
        AboutMethod {
            id: "participation",
            hint: word("If you count employees who actively or voluntarily helped customers in the past month: needs no survey."),
            hints: Participation::HINTS,
            sources: &[word("18 out of 40 employees")],
            formula: |values, confidence| shares::first_of_second(&SHARE, Participation::INPUTS, values, confidence),
        },
    ],
    benchmarks: Benchmarks::none("No benchmark is shown: published figures use questionnaires with several questions, not a single rating from 1 to 10."),
    words: &[],
    silences: &[Silence {
        question: Question::Definitions,
        why: "Ratings do not tell who takes an active part, nor the other way round: one cannot be worked out from the numbers of the other.",
    }],
    levers: &["scores-9", "scores-10", "active_helpers"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("employee-nps", &[("employees", "employees")]),
        Next::to("shrinkage", &[]),
        Next::to("internal-quality-score", &[]),
    ],
};

static MEAN: Measure = Measure {
    interval: IntervalKind::StudentT,
    ..shares::plain("engagement", "Mean engagement", Unit::Number, Better::Higher)
};

static SHARE: Measure = shares::of_count("engagement", "Engaged employees", Better::Higher);

inputs! {
    /// Inputs of the method `rating`.
    Ratings {
        /// How many employees gave each answer, from 1 (not engaged at all) to 10 (fully engaged); 0 if no one did.
        scores: Distribution = Input::distribution("Answers", 1, High::Fixed(10)),
    }
}

inputs! {
    /// Inputs of the method `participation`.
    Participation {
        /// Employees who actively or voluntarily helped customers at least once in the past month.
        active_helpers: f64 = Input::count("Active helpers"),
        /// All employees who could have done so.
        employees: f64 = Input::count("Employees"),
    }
}

fn rating<E: Explain>(i: &Ratings, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let steps: Vec<(f64, f64)> = i.scores.steps().map(|(answer, k)| (f64::from(answer), k)).collect();
    let summary = Summary::of_distribution(&steps).ok_or_else(|| Fault::at("scores", Finding::NoAnswers))?;
    let points = i.scores.steps().map(|(answer, k)| Expr::from(f64::from(answer)) * count(&format!("scores-{answer}"), k));
    Ok(Outcome::of(|| sum(points.collect()) / sum_of_answers(&i.scores, 1, 10))
        .within(&MEAN, summary.mean, shares::mean_interval(&summary, 1.0, 10.0, confidence))
        .drawn(|| Chart::scale(&i.scores, &|answer| match answer {
            8.. => Tone::Good,
            4.. => Tone::Middling,
            _ => Tone::Bad,
        })))
}
