//! What better retention is worth.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "retention-profit",
    title: word("Retention profit"),
    rank: 4,
    group: Group::Loyalty,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        inputs: Retention::INPUTS,
        results: &[&PROFIT_CHANGE, &PROFIT_BEFORE, &PROFIT_AFTER, &LIFETIME_BEFORE, &LIFETIME_AFTER],
        examples: &[Example {
            inputs: || {
                Retention { customers: 1000.0, margin_per_customer_year: 50.0, retention: 80.0, improvement_points: 5.0, discount: None }.write()
            },
            currency: None,
            results: &[
                ("profit_change", 100.0 / 3.0),
                ("profit_before", 250_000.0),
                ("profit_after", 1_000_000.0 / 3.0),
                ("lifetime_before", 5.0),
                ("lifetime_after", 20.0 / 3.0),
            ],
        }],
    }],
    survey: None,
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[(ONLY, |values, confidence| run(values, confidence, profit))];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How much is better retention worth?"),
    synonyms: word("retention profit calculator | retention profit | what better retention is worth | value of retention | 5% retention | Reichheld | keep customers | profit increase"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Retention::HINTS,
        sources: &[word("20% leave in a year, so customers stay 5 years; with 15% they stay 6.67")],
        formula: |values, confidence| run(values, confidence, profit),
    }],
    benchmarks: Benchmarks::Known(&[Benchmark {
        result: "profit_change",
        low: 25.0,
        high: Some(95.0),
        currency: None,
        definition: word("Often quoted for 5 points more retention; compare it only with an improvement of 5 points"),
        source: word("Reichheld and Sasser, Harvard Business Review, as often quoted"),
        year: Some(1990),
        place: None,
        trust: Trust::Rough,
        link: Some("https://www.bain.com/insights/zero-defections-quality-comes-to-services-harvard-business-review-hbr/"),
        methods: &[ONLY],
    }]),
    words: &[],
    silences: &[],
    levers: &["improvement_points"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("lifetime-value", &[("margin_per_customer_year", "margin_per_period"), ("retention", "retention"), ("discount", "discount")]).by("discounted"),
        Next::to("churn-rate", &[]),
        Next::to("customer-acquisition-cost", &[]),
    ],
};

static PROFIT_CHANGE: Measure = shares::plain("profit_change", "Change in profit", Unit::Percent, Better::Higher);
static PROFIT_BEFORE: Measure = shares::plain("profit_before", "Profit today", Unit::Money, Better::Higher);
static PROFIT_AFTER: Measure = shares::plain("profit_after", "Profit after the improvement", Unit::Money, Better::Higher);
static LIFETIME_BEFORE: Measure = shares::plain("lifetime_before", "Years a customer stays today", Unit::Number, Better::Higher);
static LIFETIME_AFTER: Measure =
    shares::plain("lifetime_after", "Years a customer stays after the improvement", Unit::Number, Better::Higher);

inputs! {
    /// Inputs of the metric.
    Retention {
        /// The customers you have today.
        customers: f64 = Input::count("Customers"),
        /// The profit a customer leaves you in a year, after the costs of serving them.
        margin_per_customer_year: f64 = Input::money("Margin per customer and year"),
        /// The share of customers who stay from one year to the next.
        retention: f64 = Input::percent("Yearly retention rate"),
        /// Percentage points to add: 5 takes 80% to 85%.
        improvement_points: f64 = Input::points("Improvement in points"),
        /// How much less money is worth when it comes a year later; leave blank to count all years alike.
        discount: Option<f64> = Input::percent("Yearly discount rate"),
    }
}

/// Whoever is there in a year leaves a margin at its end, and a share r of them stays for the next: 1/(1 + d) + r/(1 + d)² + … margins are
/// 1/(1 + d − r) in all, which without discount is the lifetime 1/(1 − r).
fn profit<E: Explain>(i: &Retention, _: Confidence) -> Result<Outcome<E>, Fault> {
    for (name, value) in [("customers", i.customers), ("margin_per_customer_year", i.margin_per_customer_year)] {
        if value <= 0.0 {
            return Err(Fault::at(name, Finding::DividedByZero));
        }
    }
    let left = |retention: f64| if retention > 100.0 - 1e-12 { 0.0 } else { (100.0 - retention) / 100.0 };
    // 33.4 + 66.6 is a hair above 100 in binary.
    if i.retention + i.improvement_points > 100.0 + 1e-12 {
        return Err(Fault::at("improvement_points", Finding::SharesAboveWhole));
    }
    let (before, after) = (left(i.retention), left(i.retention + i.improvement_points));
    let discount = i.discount.unwrap_or(0.0) / 100.0;
    if after + discount <= 0.0 {
        let field = if before > 0.0 { "improvement_points" } else { "retention" };
        return Err(Fault::at(field, Finding::NeverEnds));
    }
    let base = match i.discount {
        Some(rate) => Expr::from(1.0) + percent("discount", rate),
        None => Expr::from(1.0),
    };
    let improvement = percent("improvement_points", i.improvement_points);
    let formula = improvement.clone() / (base - percent("retention", i.retention) - improvement) * 100.0;
    let change = formula.value();
    let yearly = i.customers * i.margin_per_customer_year;
    let lifetime = |leaving: f64| if leaving > 0.0 { Ok(1.0 / leaving) } else { Err(Undefined::NobodyLeft) };
    Ok(Outcome::of(|| formula)
        .with(&PROFIT_CHANGE, change)
        .with(&PROFIT_BEFORE, yearly / (before + discount))
        .with(&PROFIT_AFTER, yearly / (after + discount))
        .maybe(&LIFETIME_BEFORE, lifetime(before))
        .maybe(&LIFETIME_AFTER, lifetime(after))
        .drawn(|| shares::beside_benchmarks("profit_change", change, Quantity::Change)))
}
