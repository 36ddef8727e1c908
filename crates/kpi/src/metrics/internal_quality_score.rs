//! Internal quality score.

use super::prelude::*;
use crate::weighted::{self, Weighted};

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "internal-quality-score",
    title: word("Internal quality score"),
    rank: 5,
    group: Group::Resolution,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        inputs: Review::INPUTS,
        results: &[&SCORE],
        examples: &[Example {
            inputs: || {
                let rows = const { [
                    (word("Solution is right"), 3.0, 4.0, 5.0),
                    (word("Tone"), 1.0, 9.0, 10.0),
                    (word("Spelling and form"), 1.0, 7.0, 10.0),
                ] };
                let criterion = |(name, weight, score, of): (Word, f64, f64, f64)| Criterion {
                    name: name.text().to_owned(),
                    weight,
                    score,
                    of,
                };
                Review { criteria: rows.map(criterion).to_vec() }.write()
            },
            currency: None,
            results: &[("score", 80.0)],
        }],
    }],
    survey: None,
    silences: &[],
    readings: &[],
};

/// Too heavy for pages: the worker computes it.
pub static FORMULAS: Formulas = &[];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How well do your answers meet your own standards?"),
    synonyms: word("IQS | QA score | quality assurance | conversation review | scorecard | quality monitoring"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Review::HINTS,
        sources: &[word("(3 × 4/5 + 1 × 9/10 + 1 × 7/10) ÷ 5")],
        formula: |values, confidence| run(values, confidence, review),
    }],
    benchmarks: Benchmarks::none("No benchmark is shown: every team reviews by its own criteria, so scores of two teams can’t be compared."),
    words: &[],
    silences: &[],
    levers: &["criteria/score"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("csat", &[]),
        Next::to("agent-activity", &[]),
        Next::to("first-contact-resolution", &[]),
    ],
};

static SCORE: Measure = shares::plain("score", "Internal quality score", Unit::Number, Better::Higher);

static CONTRIBUTION: Measure = shares::plain("contribution", "Points of the score", Unit::Number, Better::Neither);

inputs! {
    /// A criterion of the review.
    Criterion {
        /// What is reviewed.
        name: String = Input::name("Criterion"),
        /// How much it counts beside the others.
        weight: f64 = Input::number("Weight"),
        /// Points given.
        score: f64 = Input::number("Points"),
        /// Maximum points.
        of: f64 = Input::number("Out of"),
    }
}

inputs! {
    /// Inputs of the metric.
    Review {
        /// A row for each criterion: how much it counts compared with the others, the points given, and the maximum points.
        criteria: Vec<Criterion> = Input::rows("Criteria", Criterion::INPUTS),
    }
}

fn review<E: Explain>(i: &Review, _: Confidence) -> Result<Outcome<E>, Fault> {
    let mut weighted = Vec::new();
    for (row, criterion) in i.criteria.iter().enumerate() {
        let name = |field: &str| format!("criteria-{row}-{field}");
        if criterion.of <= 0.0 {
            return Err(Fault::at(&name("of"), Finding::DividedByZero));
        }
        if criterion.score > criterion.of {
            return Err(Fault::at(&name("score"), Finding::PartAboveWhole { whole: "of" }));
        }
        weighted.push(Weighted {
            name: criterion.name.clone(),
            weight: criterion.weight,
            value: 100.0 * criterion.score / criterion.of,
            formula: number(&name("score"), criterion.score) / number(&name("of"), criterion.of),
        });
    }
    weighted::score("criteria", &weighted, &SCORE, &CONTRIBUTION)
}
