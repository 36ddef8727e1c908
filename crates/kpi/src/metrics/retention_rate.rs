//! Customer retention rate.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "retention-rate",
    title: word("Customer retention rate"),
    rank: 1,
    group: Group::Loyalty,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        inputs: Customers::INPUTS,
        results: &[&RETENTION, &CHURN, &shares::measures::LIFETIME_PERIODS],
        examples: &[Example {
            inputs: || Customers { customers_end: 200.0, customers_new: 20.0, customers_start: 200.0 }.write(),
            currency: None,
            results: &[("retention", 90.0), ("churn", 10.0), ("lifetime_periods", 10.0)],
        }],
    }],
    survey: None,
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[(ONLY, |values, confidence| run(values, confidence, retention))];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How many of your customers stay?"),
    synonyms: word("CRR | retention | keep customers | renewal | loyalty"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Customers::HINTS,
        sources: &[word("(200 − 20) out of 200 customers = 90%")],
        formula: |values, confidence| run(values, confidence, retention),
    }],
    benchmarks: Benchmarks::none(
        "No benchmark is shown: a retention rate depends on the length of the period and the kind of contract, and no published figure states both.",
    ),
    words: &[],
    silences: &[],
    levers: &["customers_end"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("retention-profit", &[("customers_end", "customers")]),
        Next::to("lifetime-value", &[]),
        Next::to("revenue-retention", &[]),
    ],
};

static RETENTION: Measure = Measure {
    id: "retention",
    label: word("Retention rate"),
    unit: Unit::Percent,
    places: 2,
    better: Better::Higher,
    interval: IntervalKind::Wilson,
};

static CHURN: Measure = Measure {
    id: "churn",
    label: word("Churn rate"),
    unit: Unit::Percent,
    places: 2,
    better: Better::Lower,
    interval: IntervalKind::None,
};

inputs! {
    /// Inputs of the metric.
    Customers {
        /// All customers on the last day of the period.
        customers_end: f64 = Input::count("Customers at the end"),
        /// Customers who joined during the period and are still there.
        customers_new: f64 = Input::count("New customers"),
        /// All customers on the first day of the period.
        customers_start: f64 = Input::count("Customers at the start"),
    }
}

fn retention<E: Explain>(i: &Customers, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let retained = i.customers_end - i.customers_new;
    if retained < 0.0 {
        return Err(Fault::at("customers_new", Finding::PartAboveWhole { whole: "customers_end" }));
    }
    let share = Share::new(("customers_end", retained), ("customers_start", i.customers_start))
        .map_err(|fault| match fault.finding {
            // What exceeds the start is the retained customers, so either number above may be wrong: say which sum.
            Finding::PartAboveWhole { whole } => Fault::at("customers_end", Finding::RestAboveWhole { less: "customers_new", whole }),
            _ => fault,
        })?;
    let lost = i.customers_start - retained;
    let lifetime = if lost > 0.0 { Ok(i.customers_start / lost) } else { Err(Undefined::NobodyLeft) };
    let formula = || {
        (count("customers_end", i.customers_end) - count("customers_new", i.customers_new))
        / count("customers_start", i.customers_start)
        * 100.0
    };
    Ok(Outcome::of(formula)
        .within(&RETENTION, share.percent(), Ok(share.interval(confidence)))
        .with(&CHURN, 100.0 * lost / i.customers_start)
        .maybe(&shares::measures::LIFETIME_PERIODS, lifetime)
        .drawn(|| Chart::survival(share.percent() / 100.0)))
}
