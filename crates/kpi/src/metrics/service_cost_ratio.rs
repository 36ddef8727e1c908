//! Service cost to revenue.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "service-cost-ratio",
    title: word("Service cost to revenue"),
    rank: 4,
    group: Group::Cost,
    methods: &[
        Method {
            id: ONLY,
            title: Word::NONE,
            inputs: Amounts::INPUTS,
            results: &[&RATIO, &COST_PER_CUSTOMER],
            examples: &[Example {
                inputs: || Amounts { service_cost: 60_000.0, revenue: 1_500_000.0, customers: Some(5000.0) }.write(),
                currency: None,
                results: &[("ratio", 4.0), ("cost_per_customer", 12.0)],
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
    summary: word("What customer service costs for each 100 of revenue, and for each customer."),
    synonyms: word("support cost ratio | cost of support | service cost percentage of revenue | cost per customer | support spend"),
    methods: &[
        AboutMethod {
            id: ONLY,
            hint: Word::NONE,
            hints: Amounts::HINTS,
            sources: &[word("Worked by hand: 60,000 of 1,500,000, and 60,000 ÷ 5,000")],
            formula: |values, confidence| run(values, confidence, ratio),
        },
    ],
    benchmarks: Benchmarks::none("No benchmark is shown: the share depends on what is sold, and published figures mix service with repair, returns or the whole of customer success."),
    words: &[],
    silences: &[],
    levers: &["service_cost", "revenue"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("cost-per-resolution", &[("service_cost", "service_cost")]),
        Next::to("cost-per-conversation", &[("service_cost", "service_cost")]),
        Next::to("retention-profit", &[("customers", "customers")]),
    ],
};

static RATIO: Measure = shares::plain("ratio", "Service cost to revenue", Unit::Percent, Better::Lower);
static COST_PER_CUSTOMER: Measure = shares::plain("cost_per_customer", "Cost per customer", Unit::Money, Better::Lower);

inputs! {
    /// Inputs of the metric.
    Amounts {
        /// Everything that customer service cost during the period: pay, programs, rooms.
        service_cost: f64 = Input::money("Cost of the service"),
        /// Revenue of the same period, after returns and without sales tax.
        revenue: f64 = Input::money("Revenue"),
        /// Customers of the same period; needed only for the cost per customer.
        customers: Option<f64> = Input::count("Customers").aside(),
    }
}

fn ratio<E: Explain>(i: &Amounts, _: Confidence) -> Result<Outcome<E>, Fault> {
    let ratio = 100.0 * shares::mean(i.service_cost, ("revenue", i.revenue))?;
    let each = match i.customers {
        None => Err(Undefined::Needs("customers")),
        Some(customers) if customers > 0.0 => Ok(i.service_cost / customers),
        Some(_) => Err(Undefined::ZeroIn("customers")),
    };
    let bars = [
        (Label::Input("service_cost"), i.service_cost, Tone::Bad),
        (Label::Input("revenue"), i.revenue, Tone::Plain),
    ];
    Ok(Outcome::of(|| money("service_cost", i.service_cost) / money("revenue", i.revenue) * 100.0)
        .within(&RATIO, ratio, Err(NoInterval::OnlyTotals))
        .maybe(&COST_PER_CUSTOMER, each)
        .drawn(|| Chart::parts(Quantity::Money, &bars)))
}
