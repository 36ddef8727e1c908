//! Net and gross revenue retention.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "revenue-retention",
    title: word("Net and gross revenue retention"),
    rank: 12,
    group: Group::Loyalty,
    methods: &[
        Method {
            id: ONLY,
            title: Word::NONE,
            inputs: Revenue::INPUTS,
            results: &[&NET, &GROSS, &YEARLY_NET, &YEARLY_GROSS],
            examples: &[Example {
                inputs: || Revenue { recurring_start: 200_000.0, expansion: 9000.0, contraction: 2000.0, churned: 4000.0, periods_per_year: Some(12.0) }.write(),
                currency: None,
                results: &[("net", 101.5), ("gross", 97.0)],
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
    summary: word("How much recurring revenue you keep from the customers you started with: with upgrades (net), without them (gross), and compounded to a year."),
    synonyms: word("NRR | NDR | GRR | net dollar retention | net revenue retention | expansion | upsell | downgrade | MRR churn"),
    methods: &[
        AboutMethod {
            id: ONLY,
            hint: Word::NONE,
            hints: Revenue::HINTS,
            sources: &[word("Worked by hand: (200,000 + 9,000 − 2,000 − 4,000) ÷ 200,000, and the same without the 9,000")],
            formula: |values, confidence| run(values, confidence, retention),
        },
    ],
    benchmarks: Benchmarks::none("No benchmark is shown: published figures are of subscription software, for a year, and differ by the size of the customers."),
    words: &[],
    silences: &[],
    levers: &["churned", "contraction", "expansion"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("churn-rate", &[("periods_per_year", "periods_per_year")]),
        Next::to("lifetime-value", &[]),
        Next::to("customer-acquisition-cost", &[]),
    ],
};

static NET: Measure = shares::plain("net", "Net revenue retention", Unit::Percent, Better::Higher);
static GROSS: Measure = shares::plain("gross", "Gross revenue retention", Unit::Percent, Better::Higher);
static YEARLY_NET: Measure = shares::plain("yearly_net", "Net in a year", Unit::Percent, Better::Higher);
static YEARLY_GROSS: Measure = shares::plain("yearly_gross", "Gross in a year", Unit::Percent, Better::Higher);

/// What sums of binary fractions may be off, as a part of the whole: 0.1 + 0.2 is a hair above 0.3.
const NOISE: f64 = 1e-12;

inputs! {
    /// Inputs of the metric.
    Revenue {
        /// Recurring revenue on the first day of the period.
        recurring_start: f64 = Input::money("Recurring revenue at the start"),
        /// What customers of the start pay more at the end: upgrades, more seats. New customers count nowhere here.
        expansion: f64 = Input::money("Expansion"),
        /// What customers who stayed pay less at the end.
        contraction: f64 = Input::money("Contraction"),
        /// What customers who left paid at the start.
        churned: f64 = Input::money("Lost with customers who left"),
        /// 12 for months, 4 for quarters; needed only for the figures of a year.
        periods_per_year: Option<f64> = Input::number("Periods in a year").aside(),
    }
}

fn retention<E: Explain>(i: &Revenue, _: Confidence) -> Result<Outcome<E>, Fault> {
    let start = i.recurring_start;
    if start <= 0.0 {
        return Err(Fault::at("recurring_start", Finding::DividedByZero));
    }
    if i.contraction > start {
        return Err(Fault::at("contraction", Finding::PartAboveWhole { whole: "recurring_start" }));
    }
    let lost = i.contraction + i.churned;
    if lost > start * (1.0 + NOISE) {
        return Err(Fault::at("churned", Finding::AboveRest { whole: "recurring_start", less: "contraction" }));
    }
    // A hair that is left over of nothing would grow when it is compounded to a year.
    let part = |kept: f64| if kept > start * NOISE { kept / start } else { 0.0 };
    let (net, gross) = (part(start + i.expansion - lost), part(start - lost));
    // None as long as the number of periods is missing; beyond what can be computed it is the number of periods that is wrong.
    let periods = i.periods_per_year.filter(|periods| *periods > 0.0);
    let yearly = |kept: f64| periods.map(|periods| 100.0 * kept.powf(periods));
    let shown = |yearly: Option<f64>| match yearly {
        Some(value) if value.is_finite() => Ok(value),
        Some(_) | None => Err(Undefined::Needs("periods_per_year")),
    };
    let (yearly_net, yearly_gross) = (yearly(net), yearly(gross));
    let kept = || money("recurring_start", start) + money("expansion", i.expansion) - money("contraction", i.contraction);
    let formula = || (kept() - money("churned", i.churned)) / money("recurring_start", start) * 100.0;
    let bars = [
        (Label::Input("recurring_start"), start, Tone::Plain),
        (Label::Input("expansion"), i.expansion, Tone::Good),
        (Label::Input("contraction"), i.contraction, Tone::Middling),
        (Label::Input("churned"), i.churned, Tone::Bad),
    ];
    let mut outcome = Outcome::of(formula)
        .within(&NET, 100.0 * net, Err(NoInterval::OnlyTotals))
        .with(&GROSS, 100.0 * gross)
        .maybe(&YEARLY_NET, shown(yearly_net))
        .maybe(&YEARLY_GROSS, shown(yearly_gross))
        .drawn(|| Chart::parts(Quantity::Money, &bars));
    if i.periods_per_year.is_some() && periods.is_none() {
        outcome.faults.push(Fault::at("periods_per_year", Finding::DividedByZero));
    }
    if yearly_net.is_some_and(|value| !value.is_finite()) {
        outcome.faults.push(Fault::at("periods_per_year", Finding::Overflow));
    }
    Ok(outcome)
}
