//! Customer lifetime value.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "lifetime-value",
    title: word("Customer lifetime value"),
    rank: 3,
    group: Group::Loyalty,
    methods: &[
        Method {
            id: "basic",
            title: word("Average customer"),
            inputs: Basic::INPUTS,
            results: RESULTS,
            examples: &[Example {
                inputs: || {
                    Basic { average_purchase: 50.0, purchases_per_year: 5.0, lifespan_years: 3.0, margin: None, acquisition_cost: None }.write()
                },
                currency: None,
                results: &[("value", 750.0)],
            }],
        },
        Method {
            id: "historic",
            title: word("Purchases so far (historic)"),
            inputs: Historic::INPUTS,
            results: RESULTS,
            examples: &[Example {
                inputs: || {
                    let purchases = [120.0, 80.0, 100.0].map(|amount| Purchase { amount }).to_vec();
                    Historic { purchases, margin: 40.0, acquisition_cost: None }.write()
                },
                currency: None,
                results: &[("value", 120.0)],
            }],
        },
        Method {
            id: "predictive",
            title: word("By month (predictive)"),
            inputs: Predictive::INPUTS,
            results: RESULTS,
            examples: &[Example {
                inputs: || {
                    Predictive { monthly_transactions: 0.5, average_order: 60.0, lifespan_months: 24.0, margin: None, acquisition_cost: None }
                        .write()
                },
                currency: None,
                results: &[("value", 720.0)],
            }],
        },
        Method {
            id: "discounted",
            title: word("Discounted margins"),
            inputs: Discounted::INPUTS,
            results: RESULTS,
            examples: &[Example {
                inputs: || {
                    Discounted { margin_per_period: 100.0, retention: 80.0, discount: 10.0, acquisition_cost: None }.write()
                },
                currency: None,
                results: &[("value", 800.0 / 3.0)],
            }],
        },
    ],
    survey: None,
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[
    ("basic", |values, confidence| run(values, confidence, basic)),
    ("historic", |values, confidence| run(values, confidence, historic)),
    ("predictive", |values, confidence| run(values, confidence, predictive)),
    ("discounted", |values, confidence| run(values, confidence, discounted)),
];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How much is a customer worth over the whole relationship?"),
    synonyms: word("CLV | LTV | CLTV | customer value | revenue per customer | CAC | acquisition cost"),
    methods: &[
        AboutMethod {
            id: "basic",
            hint: word("Average purchase × purchases a year × years. With a margin, it is profit; without, revenue."),
            hints: Basic::HINTS,
            sources: &[word("50 × 5 × 3 = 750")],
            formula: |values, confidence| run(values, confidence, basic),
        },
        AboutMethod {
            id: "historic",
            hint: word("Adds up what a customer has bought: no forecast, no assumptions."),
            hints: Historic::HINTS,
            sources: &[word("300 × 40%")],
            formula: |values, confidence| run(values, confidence, historic),
        },
        AboutMethod {
            id: "predictive",
            hint: word("Transactions a month × average order × months."),
            hints: Predictive::HINTS,
            sources: &[word("0.5 × 60 × 24")],
            formula: |values, confidence| run(values, confidence, predictive),
        },
        AboutMethod {
            id: "discounted",
            hint: word("Margin × retention ÷ (1 + discount − retention): later money counts less, and no one stays for ever."),
            hints: Discounted::HINTS,
            sources: &[word("100 × 0.8 ÷ (1 + 0.1 − 0.8)")],
            formula: |values, confidence| run(values, confidence, discounted),
        },
    ],
    benchmarks: Benchmarks::none("No benchmark is shown: what a customer is worth depends on your prices and margins."),
    words: &[],
    silences: &[],
    levers: &[
        "average_purchase",
        "purchases_per_year",
        "lifespan_years",
        "purchases",
        "monthly_transactions",
        "average_order",
        "lifespan_months",
        "margin",
        "margin_per_period",
        "retention",
    ],
    moves: &[],
    readings: &[],
    next: [
        Next::to("customer-acquisition-cost", &[("value", "lifetime_value")]),
        Next::to("retention-profit", &[]),
        Next::to("churn-rate", &[]),
    ],
};

const RESULTS: &[&Measure] = &[&VALUE, &VALUE_TO_COST];

static VALUE: Measure = Measure {
    id: "value",
    label: word("Lifetime value"),
    unit: Unit::Money,
    places: 2,
    better: Better::Higher,
    interval: IntervalKind::None,
};

static VALUE_TO_COST: Measure = Measure {
    id: "value_to_cost",
    label: word("Value compared with acquisition cost (LTV : CAC)"),
    unit: Unit::Number,
    places: 2,
    better: Better::Higher,
    interval: IntervalKind::None,
};

inputs! {
    /// Inputs of the method `basic`.
    Basic {
        /// Average amount spent per purchase.
        average_purchase: f64 = Input::money("Average purchase"),
        /// How often a customer buys in a year.
        purchases_per_year: f64 = Input::number("Purchases a year"),
        /// How long a customer stays.
        lifespan_years: f64 = Input::number("Years as a customer"),
        /// What is left of the price after the cost of the goods; leave blank for revenue instead of profit.
        margin: Option<f64> = Input::percent("Gross margin"),
        /// What it costs to win a customer; needed only for the comparison.
        acquisition_cost: Option<f64> = Input::money("Acquisition cost"),
    }
}

inputs! {
    /// A purchase of the method `historic`.
    Purchase {
        /// What the customer paid.
        amount: f64 = Input::money("Amount"),
    }
}

inputs! {
    /// Inputs of the method `historic`.
    Historic {
        /// One row for each purchase the customer made.
        purchases: Vec<Purchase> = Input::rows("Purchases", Purchase::INPUTS),
        /// What is left of the price after the cost of the goods.
        margin: f64 = Input::percent("Gross margin"),
        /// What it costs to win a customer; needed only for the comparison.
        acquisition_cost: Option<f64> = Input::money("Acquisition cost"),
    }
}

inputs! {
    /// Inputs of the method `predictive`.
    Predictive {
        /// How often a customer buys in a month, on average.
        monthly_transactions: f64 = Input::number("Transactions a month"),
        /// Average amount spent per purchase.
        average_order: f64 = Input::money("Average order"),
        /// How long a customer stays, in months.
        lifespan_months: f64 = Input::number("Months as a customer"),
        /// What is left of the price after the cost of the goods; leave blank for revenue instead of profit.
        margin: Option<f64> = Input::percent("Gross margin"),
        /// What it costs to win a customer; needed only for the comparison.
        acquisition_cost: Option<f64> = Input::money("Acquisition cost"),
    }
}

inputs! {
    /// Inputs of the method `discounted`.
    Discounted {
        /// The profit a customer brings in one period.
        margin_per_period: f64 = Input::money("Margin per period"),
        /// The share of customers who stay from one period to the next.
        retention: f64 = Input::percent("Retention per period"),
        /// How much less money is worth when it comes one period later.
        discount: f64 = Input::percent("Discount per period").at_most(1000.0),
        /// What it costs to win a customer; needed only for the comparison.
        acquisition_cost: Option<f64> = Input::money("Acquisition cost"),
    }
}

fn basic<E: Explain>(i: &Basic, _: Confidence) -> Result<Outcome<E>, Fault> {
    let a_year = money("average_purchase", i.average_purchase) * number("purchases_per_year", i.purchases_per_year);
    Ok(steady(a_year, Steps::Years, ("lifespan_years", i.lifespan_years), i.margin, i.acquisition_cost))
}

fn predictive<E: Explain>(i: &Predictive, _: Confidence) -> Result<Outcome<E>, Fault> {
    let a_month = number("monthly_transactions", i.monthly_transactions) * money("average_order", i.average_order);
    Ok(steady(a_month, Steps::Months, ("lifespan_months", i.lifespan_months), i.margin, i.acquisition_cost))
}

/// The same income in every step of a lifespan.
fn steady<E: Explain>(
    income: Expr,
    steps: Steps,
    lifespan: (&'static str, f64),
    margin: Option<f64>,
    cost: Option<f64>,
) -> Outcome<E> {
    let each_step = income.value() * margin.map_or(1.0, |margin| margin / 100.0);
    let mut formula = income * number(lifespan.0, lifespan.1);
    if let Some(margin) = margin {
        formula = formula * percent("margin", margin);
    }
    valued(formula, cost).drawn(|| Chart::growth(steps, lifespan.1, level(cost), &|step| each_step * step))
}

fn historic<E: Explain>(i: &Historic, _: Confidence) -> Result<Outcome<E>, Fault> {
    if i.purchases.is_empty() {
        return Err(Fault::at("purchases", Finding::NoRows));
    }
    let amounts: Vec<f64> = i.purchases.iter().map(|purchase| purchase.amount).collect();
    let formula = sum_of_rows("purchases", "amount", &amounts, Unit::Money) * percent("margin", i.margin);
    let after = |step: f64| amounts.iter().take(step as usize).sum::<f64>() * i.margin / 100.0;
    Ok(valued(formula, i.acquisition_cost).drawn(|| {
        Chart::growth(Steps::Purchases, i.purchases.len() as f64, level(i.acquisition_cost), &after)
    }))
}

fn discounted<E: Explain>(i: &Discounted, _: Confidence) -> Result<Outcome<E>, Fault> {
    let (r, d) = (i.retention / 100.0, i.discount / 100.0);
    if 1.0 + d - r <= 0.0 {
        return Err(Fault::at("retention", Finding::NeverEnds));
    }
    let formula = money("margin_per_period", i.margin_per_period) * percent("retention", i.retention)
        / (Expr::from(1.0) + percent("discount", i.discount) - percent("retention", i.retention));
    // The sum of m·(r/(1 + d))^t over the first periods, which tends to the formula.
    let q = r / (1.0 + d);
    let after = |step: f64| i.margin_per_period * q * (1.0 - q.powf(step)) / (1.0 - q);
    Ok(valued(formula, i.acquisition_cost).drawn(|| Chart::growth(Steps::Periods, 24.0, level(i.acquisition_cost), &after)))
}

fn level(cost: Option<f64>) -> Option<(&'static str, f64)> {
    cost.map(|cost| ("acquisition_cost", cost))
}

fn valued<E: Explain>(formula: Expr, cost: Option<f64>) -> Outcome<E> {
    let value = formula.value();
    let to_cost = match cost {
        None => Err(Undefined::Needs("acquisition_cost")),
        Some(cost) if cost > 0.0 => Ok(value / cost),
        Some(_) => Err(Undefined::ZeroIn("acquisition_cost")),
    };
    Outcome::of(|| formula).with(&VALUE, value).maybe(&VALUE_TO_COST, to_cost)
}
