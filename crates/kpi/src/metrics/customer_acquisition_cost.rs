//! Customer acquisition cost.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "customer-acquisition-cost",
    title: word("Customer acquisition cost"),
    rank: 13,
    group: Group::Loyalty,
    methods: &[
        Method {
            id: ONLY,
            title: Word::NONE,
            inputs: Costs::INPUTS,
            results: &[&COST, &PAYBACK, &VALUE_TO_COST],
            examples: &[Example {
                inputs: || Costs { marketing_cost: 30_000.0, sales_cost: 20_000.0, customers_won: 100.0, margin_per_month: Some(50.0), lifetime_value: Some(1500.0) }.write(),
                currency: None,
                results: &[("cost", 500.0), ("payback_months", 10.0), ("value_to_cost", 3.0)],
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
    summary: word("What it costs to win a customer (CAC), how many months a customer takes to earn it back, and how the cost compares with the customer’s lifetime value."),
    synonyms: word("CAC | cost per acquisition | CPA | payback period | LTV to CAC | cost of winning a customer"),
    methods: &[
        AboutMethod {
            id: ONLY,
            hint: Word::NONE,
            hints: Costs::HINTS,
            sources: &[word("Worked by hand: (30,000 + 20,000) ÷ 100 = 500; 500 ÷ 50 months; 1,500 ÷ 500")],
            formula: |values, confidence| run(values, confidence, acquisition),
        },
    ],
    benchmarks: Benchmarks::none("No benchmark is shown: what belongs to the cost differs between companies, and the often-quoted ratio of 3 is a rule of thumb."),
    words: &[],
    silences: &[],
    levers: &["customers_won", "marketing_cost", "sales_cost"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("lifetime-value", &[("cost", "acquisition_cost")]),
        Next::to("referral-conversion", &[]),
        Next::to("churn-rate", &[]),
    ],
};

static COST: Measure = shares::plain("cost", "Customer acquisition cost", Unit::Money, Better::Lower);
static PAYBACK: Measure = shares::plain("payback_months", "Months until it is earned back", Unit::Number, Better::Lower);
static VALUE_TO_COST: Measure = shares::plain("value_to_cost", "Lifetime value to cost", Unit::Number, Better::Higher);

inputs! {
    /// Inputs of the metric.
    Costs {
        /// Everything spent on marketing in the period: advertising, tools, pay.
        marketing_cost: f64 = Input::money("Cost of marketing"),
        /// Everything spent on sales in the same period: pay, commissions, travel.
        sales_cost: f64 = Input::money("Cost of sales"),
        /// Customers who bought for the first time in the period.
        customers_won: f64 = Input::count("Customers won"),
        /// What a customer leaves you in a month after direct costs; needed only for the months.
        margin_per_month: Option<f64> = Input::money("Margin per customer and month").aside(),
        /// What a customer brings over the whole relationship; needed only for the comparison.
        lifetime_value: Option<f64> = Input::money("Customer lifetime value").aside(),
    }
}

fn acquisition<E: Explain>(i: &Costs, _: Confidence) -> Result<Outcome<E>, Fault> {
    let total = i.marketing_cost + i.sales_cost;
    let cost = shares::mean(total, ("customers_won", i.customers_won))?;
    let payback = match i.margin_per_month {
        None => Err(Undefined::Needs("margin_per_month")),
        Some(margin) if margin > 0.0 => Ok(cost / margin),
        Some(_) => Err(Undefined::ZeroIn("margin_per_month")),
    };
    let ratio = match i.lifetime_value {
        None => Err(Undefined::Needs("lifetime_value")),
        Some(value) if cost > 0.0 => Ok(value / cost),
        Some(_) => Err(Undefined::ZeroIn("marketing_cost")),
    };
    let costs = || sum_of(&[("marketing_cost", i.marketing_cost), ("sales_cost", i.sales_cost)], Unit::Money);
    Ok(Outcome::of(|| costs() / count("customers_won", i.customers_won))
        .within(&COST, cost, Err(NoInterval::OnlyTotals))
        .maybe(&PAYBACK, payback)
        .maybe(&VALUE_TO_COST, ratio)
        .drawn(|| shares::spread(total, i.customers_won)))
}
