//! Positive reviews.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "positive-reviews",
    title: word("Positive reviews"),
    rank: 5,
    group: Group::Satisfaction,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        inputs: Reviews::INPUTS,
        results: &[&SHARE, &PER_WEEK],
        examples: &[Example {
            inputs: || Reviews { five_star: 84.0, reviews: 120.0, period_days: 28.0, mean_days_to_review: Some(10.0) }.write(),
            currency: None,
            results: &[("share", 70.0), ("per_week", 21.0)],
        }],
    }],
    survey: None,
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[(ONLY, |values, confidence| run(values, confidence, reviews))];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How many of your reviews give five stars?"),
    synonyms: word("five stars | 5 stars | reviews | ratings | Google reviews | Trustpilot | app store"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Reviews::HINTS,
        sources: &[word("84 out of 120 reviews in 28 days")],
        formula: |values, confidence| run(values, confidence, reviews),
    }],
    benchmarks: Benchmarks::none(
        "No benchmark is shown: the share of five-star reviews depends on the site and on who is asked, and published figures don’t state both.",
    ),
    words: &[],
    silences: &[],
    levers: &["five_star"],
    moves: &[
        Move {
            methods: &["only"],
            label: word("New reviews, all with five stars"),
            changes: &[("five_star", 1.0), ("reviews", 1.0)],
        },
    ],
    readings: &[],
    next: [
        Next::to("feedback-response-rate", &[]),
        Next::to("social-insights", &[]),
        Next::to("referral-rate", &[]),
    ],
};

static SHARE: Measure = shares::of_count("share", "Five-star reviews", Better::Higher);
static PER_WEEK: Measure = shares::plain("per_week", "Five-star reviews a week", Unit::Number, Better::Higher);
static TO_COME: Measure = shares::plain("to_come", "Still to come", Unit::Number, Better::Neither);

inputs! {
    /// Inputs of the metric.
    Reviews {
        /// Reviews in the period with five out of five stars.
        five_star: f64 = Input::count("Five-star reviews"),
        /// All reviews in the period, whatever their stars.
        reviews: f64 = Input::count("Reviews"),
        /// How many days the period has: 7 for a week, 30 for a month.
        period_days: f64 = Input::number("Days in the period"),
        /// How long customers take on average from the purchase to a five-star review; shows how many such reviews are still to come.
        mean_days_to_review: Option<f64> = Input::number("Days until the review"),
    }
}

fn reviews<E: Explain>(i: &Reviews, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let outcome = shares::share(&SHARE, ("five_star", i.five_star), ("reviews", i.reviews), confidence)?;
    let per_day = shares::mean(i.five_star, ("period_days", i.period_days))?;
    let outcome = outcome.with(&PER_WEEK, per_day * 7.0);
    Ok(match i.mean_days_to_review {
        // What comes in a day times how long each takes is how many are on their way (Little 1961, Operations Research 9).
        Some(days) => outcome.row(&TO_COME, "five_star", RowName::Input("five_star"), per_day * days),
        None => outcome,
    })
}
