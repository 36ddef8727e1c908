//! Customer engagement score.

use super::prelude::*;
use crate::weighted::{self, Weighted};

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "customer-engagement",
    title: word("Customer engagement score"),
    rank: 6,
    group: Group::Loyalty,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        inputs: Engagement::INPUTS,
        results: &[&SCORE],
        examples: &[Example {
            inputs: || {
                let rows = const { [
                    (word("Uses the product weekly"), 3.0, 60.0),
                    (word("Opens newsletters"), 1.0, 32.0),
                    (word("Takes part in the community"), 1.0, 18.0),
                ] };
                let sign = |(name, weight, value): (Word, f64, f64)| Sign { name: name.text().to_owned(), weight, value };
                Engagement { inputs: rows.map(sign).to_vec() }.write()
            },
            currency: None,
            results: &[("score", 46.0)],
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
    summary: word("How actively do customers use what you offer?"),
    synonyms: word("engagement score | health score | customer health | active users | usage"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Engagement::HINTS,
        sources: &[word("(3 × 60 + 1 × 32 + 1 × 18) ÷ 5")],
        formula: |values, confidence| run(values, confidence, engagement),
    }],
    benchmarks: Benchmarks::none("No benchmark is shown: everyone chooses different signs and weights, so scores of two companies can’t be compared."),
    words: &[],
    silences: &[],
    levers: &["inputs/value"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("churn-rate", &[]),
        Next::to("repeat-purchase-rate", &[]),
        Next::to("loyalty-participation", &[]),
    ],
};

static SCORE: Measure = shares::plain("score", "Engagement score", Unit::Number, Better::Higher);

static CONTRIBUTION: Measure = shares::plain("contribution", "Points towards the score", Unit::Number, Better::Neither);

inputs! {
    /// A sign of engagement.
    Sign {
        /// What customers do.
        name: String = Input::name("Sign of engagement"),
        /// How much it counts compared with the others.
        weight: f64 = Input::number("Weight"),
        /// The percentage of customers who do it, or how close they are to a goal.
        value: f64 = Input::percent("Value"),
    }
}

inputs! {
    /// Inputs of the metric.
    Engagement {
        /// A row for each sign: what customers do, how much it counts compared with the others, and the percentage of customers who do it.
        inputs: Vec<Sign> = Input::rows("Signs of engagement", Sign::INPUTS),
    }
}

fn engagement<E: Explain>(i: &Engagement, _: Confidence) -> Result<Outcome<E>, Fault> {
    let weighted = i.inputs.iter().enumerate().map(|(row, sign)| Weighted {
        name: sign.name.clone(),
        weight: sign.weight,
        value: sign.value,
        formula: percent(&format!("inputs-{row}-value"), sign.value),
    });
    let weighted: Vec<Weighted> = weighted.collect();
    weighted::score("inputs", &weighted, &SCORE, &CONTRIBUTION)
}
