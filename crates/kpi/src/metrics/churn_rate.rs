//! Customer churn rate.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "churn-rate",
    title: word("Customer churn rate"),
    rank: 2,
    group: Group::Loyalty,
    methods: &[
        Method {
            id: "start",
            title: word("Based on customers at the start"),
            inputs: OfStart::INPUTS,
            results: &[&CHURN_OF_START, &YEARLY, &shares::measures::LIFETIME_PERIODS],
            examples: &[Example {
                inputs: || OfStart { customers_lost: 20.0, customers_start: 250.0, periods_per_year: Some(12.0) }.write(),
                currency: None,
                results: &[("churn", 8.0), ("yearly_churn", 63.233_361_234_511_76), ("lifetime_periods", 12.5)],
            }],
        },
        Method {
            id: "average",
            title: word("Based on the average number of customers"),
            inputs: OfAverage::INPUTS,
            results: &[&CHURN_OF_AVERAGE, &YEARLY, &shares::measures::LIFETIME_PERIODS],
            examples: &[Example {
                inputs: || {
                    OfAverage { customers_lost: 20.0, customers_start: 250.0, customers_end: 270.0, periods_per_year: Some(12.0) }.write()
                },
                currency: None,
                results: &[("churn", 100.0 * 20.0 / 260.0), ("lifetime_periods", 13.0)],
            }],
        },
    ],
    survey: Some(&Binding::yes_no("")),
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[
    ("start", |values, confidence| run(values, confidence, of_start)),
    ("average", |values, confidence| run(values, confidence, of_average)),
];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How many customers do you lose?"),
    synonyms: word("churn | turnover | attrition | cancellations | lost customers | defection"),
    methods: &[
        AboutMethod {
            id: "start",
            hint: word("The usual definition. Too high if the base grows fast and new customers leave within the period."),
            hints: OfStart::HINTS,
            sources: &[word("20 out of 250 customers lost in a month = 8%")],
            formula: |values, confidence| run(values, confidence, of_start),
        },
        AboutMethod {
            id: "average",
            hint: word("Divides by the mean of start and end: steadier if the base grows or shrinks."),
            hints: OfAverage::HINTS,
            sources: &[word("20 customers lost, from an average base of (250 + 270) ÷ 2 = 260")],
            formula: |values, confidence| run(values, confidence, of_average),
        },
    ],
    benchmarks: Benchmarks::none("No benchmark is shown: base and period differ too much between reports, and few state both."),
    words: &["churn", "attrition", "cancelled", "canceled", "gekundigt", "gekündigt", "流失", "解约", "解約", "해지", "αποχωρησ"],
    silences: &[],
    levers: &["customers_lost"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("retention-profit", &[("customers_end", "customers")]),
        Next::to("lifetime-value", &[]),
        Next::to("revenue-retention", &[("periods_per_year", "periods_per_year")]),
    ],
};

static CHURN_OF_START: Measure = churn(IntervalKind::Wilson);
static CHURN_OF_AVERAGE: Measure = churn(IntervalKind::None);

const fn churn(interval: IntervalKind) -> Measure {
    Measure { id: "churn", label: word("Churn rate"), unit: Unit::Percent, places: 2, better: Better::Lower, interval }
}

static YEARLY: Measure = Measure {
    id: "yearly_churn",
    label: word("Yearly churn"),
    unit: Unit::Percent,
    places: 2,
    better: Better::Lower,
    interval: IntervalKind::None,
};

inputs! {
    /// Inputs of the method `start`.
    OfStart {
        /// Customers you had at the start who left during the period.
        customers_lost: f64 = Input::count("Customers lost"),
        /// All customers on the first day of the period.
        customers_start: f64 = Input::count("Customers at the start"),
        /// 12 for months, 4 for quarters; needed only for the yearly churn.
        periods_per_year: Option<f64> = Input::number("Periods per year").at_least(0.01).at_most(366.0),
    }
}

inputs! {
    /// Inputs of the method `average`.
    OfAverage {
        /// Customers who left during the period.
        customers_lost: f64 = Input::count("Customers lost"),
        /// All customers on the first day of the period.
        customers_start: f64 = Input::count("Customers at the start"),
        /// All customers on the last day of the period.
        customers_end: f64 = Input::count("Customers at the end"),
        /// 12 for months, 4 for quarters; needed only for the yearly churn.
        periods_per_year: Option<f64> = Input::number("Periods per year").at_least(0.01).at_most(366.0),
    }
}

fn of_start<E: Explain>(i: &OfStart, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let share = Share::new(("customers_lost", i.customers_lost), ("customers_start", i.customers_start))?;
    let formula = || count("customers_lost", i.customers_lost) / count("customers_start", i.customers_start) * 100.0;
    let outcome = Outcome::of(formula).within(&CHURN_OF_START, share.percent(), Ok(share.interval(confidence)));
    Ok(onwards(outcome, share, i.periods_per_year))
}

fn of_average<E: Explain>(i: &OfAverage, _: Confidence) -> Result<Outcome<E>, Fault> {
    let base = f64::midpoint(i.customers_start, i.customers_end);
    if base <= 0.0 {
        return Err(Fault::at("customers_start", Finding::DividedByZero));
    }
    let share = Share { part: i.customers_lost, whole: base };
    let average = || (count("customers_start", i.customers_start) + count("customers_end", i.customers_end)) / 2.0;
    let formula = || count("customers_lost", i.customers_lost) / average() * 100.0;
    let outcome = Outcome::of(formula).within(&CHURN_OF_AVERAGE, share.percent(), Err(NoInterval::NotAShareOfACount));
    Ok(onwards(outcome, share, i.periods_per_year))
}

/// What follows when every period loses the same share: churn compounds, 1 − (1 − c)^periods, and a customer stays 1/c periods on average.
fn onwards<E: Explain>(outcome: Outcome<E>, share: Share, periods: Option<f64>) -> Outcome<E> {
    let churn = share.part / share.whole;
    // Of the average base more can leave than it has; nothing of that goes on for a year.
    let above = churn > 1.0;
    let yearly = periods.ok_or(Undefined::Needs("periods_per_year")).map(|periods| 100.0 * compounded(churn, periods));
    let yearly = if above { Err(Undefined::AboveBase) } else { yearly };
    let lifetime = match churn {
        _ if above => Err(Undefined::AboveBase),
        churn if churn > 0.0 => Ok(share.whole / share.part),
        _ => Err(Undefined::NobodyLeft),
    };
    outcome
        .maybe(&YEARLY, yearly)
        .maybe(&shares::measures::LIFETIME_PERIODS, lifetime)
        .drawn(|| Chart::survival((1.0 - churn).max(0.0)))
}

/// 1 − (1 − c)^periods without losing the digits of a small c.
fn compounded(churn: f64, periods: f64) -> f64 {
    if churn < 1.0 { 0.0 - (periods * (-churn).ln_1p()).exp_m1() } else { 1.0 }
}
