//! Referral conversion.

use super::prelude::*;
use crate::value::Either;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "referral-conversion",
    title: word("Referral conversion"),
    rank: 11,
    group: Group::Loyalty,
    methods: &[
        Method {
            id: ONLY,
            title: Word::NONE,
            inputs: Referrals::INPUTS,
            results: &[&CONVERSION, &COST],
            examples: &[Example {
                inputs: || Referrals { referred: 200.0, converted: 30.0, reward: Either::Given(20.0), programme_cost: Either::Given(600.0) }.write(),
                currency: None,
                results: &[("conversion", 15.0), ("cost", 40.0)],
            }],
        },
    ],
    survey: None,
    silences: &[],
    readings: &[],
};

/// Few visit it: the worker computes it, and no page carries it.
pub static FORMULAS: Formulas = &[];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("The share of referred people who became customers, with its confidence interval, and what each of them cost in rewards and running the programme."),
    synonyms: word("referral programme | refer a friend | recommended customers | referral reward | cost per referral"),
    methods: &[
        AboutMethod {
            id: ONLY,
            hint: Word::NONE,
            hints: Referrals::HINTS,
            sources: &[word("Worked by hand: 30 of 200, and 20 + 600 ÷ 30")],
            formula: |values, confidence| run(values, confidence, conversion),
        },
    ],
    benchmarks: Benchmarks::none("No benchmark is shown: programmes count a referral at different moments, some when a link is sent, some when it is opened."),
    words: &[],
    silences: &[],
    levers: &["converted"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("lifetime-value", &[("cost", "acquisition_cost")]),
        Next::to("customer-acquisition-cost", &[]),
        Next::to("referral-rate", &[]),
    ],
};

static CONVERSION: Measure = shares::of_count("conversion", "Referral conversion", Better::Higher);
static COST: Measure = shares::plain("cost", "Cost per customer won", Unit::Money, Better::Lower);

inputs! {
    /// Inputs of the metric.
    Referrals {
        /// People who were referred to you during the period.
        referred: f64 = Input::count("People referred"),
        /// People of these who became customers.
        converted: f64 = Input::count("Became customers"),
        /// What you pay for each who becomes a customer, to both sides together.
        reward: Either = Input::money("Reward per customer won").aside(),
        /// Everything else that the programme cost in the same time: tools, advertising, work.
        programme_cost: Either = Input::money("Other cost of the programme").aside(),
    }
}

fn conversion<E: Explain>(i: &Referrals, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    // Of one that is empty there is none; one that is wrong would be missing in the cost.
    let cost = match (i.reward, i.programme_cost) {
        (Either::Empty, Either::Empty) | (Either::Wrong, _) => Err(Undefined::Needs("reward")),
        (_, Either::Wrong) => Err(Undefined::Needs("programme_cost")),
        _ if i.converted <= 0.0 => Err(Undefined::ZeroIn("converted")),
        (Either::Given(reward), Either::Given(other)) => Ok(reward + other / i.converted),
        (Either::Given(reward), Either::Empty) => Ok(reward),
        (Either::Empty, Either::Given(other)) => Ok(other / i.converted),
    };
    let outcome = shares::share(&CONVERSION, ("converted", i.converted), ("referred", i.referred), confidence)?;
    Ok(outcome.maybe(&COST, cost))
}
