//! Cost per call.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "cost-per-call",
    title: word("Cost per call"),
    rank: 1,
    group: Group::Cost,
    methods: &[
        Method {
            id: "inbound",
            title: word("Inbound calls"),
            inputs: Inbound::INPUTS,
            results: &[&COST, &YEARLY_COST],
            examples: &[
                Example {
                    inputs: || Inbound::example(2500.0, "total").write(),
                    currency: None,
                    results: &[("cost", 4.0), ("yearly_cost", 120_000.0)],
                },
                Example {
                    inputs: || Inbound::example(2500.0, "itemised").write(),
                    currency: None,
                    results: &[("cost", 4.0), ("yearly_cost", 120_000.0)],
                },
            ],
        },
        Method {
            id: "outbound",
            title: word("Outbound calls"),
            inputs: Outbound::INPUTS,
            results: &[&COST, &YEARLY_COST],
            examples: &[Example {
                inputs: || Outbound::example(125.0, "total").write(),
                currency: None,
                results: &[("cost", 80.0), ("yearly_cost", 120_000.0)],
            }],
        },
        Method {
            id: "all_calls",
            title: word("All calls, including machines"),
            inputs: AllCalls::INPUTS,
            results: &[&COST, &YEARLY_COST],
            examples: &[Example {
                inputs: || AllCalls::example(4000.0, "total").write(),
                currency: None,
                results: &[("cost", 2.5), ("yearly_cost", 120_000.0)],
            }],
        },
    ],
    survey: None,
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[
    ("inbound", |values, confidence| run(values, confidence, inbound)),
    ("outbound", |values, confidence| run(values, confidence, outbound)),
    ("all_calls", |values, confidence| run(values, confidence, all_calls)),
];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("What does a call cost you?"),
    synonyms: word("CPC | cost per contact | call centre cost | budget | expenses | cost per lead"),
    methods: &[
        AboutMethod {
            id: "inbound",
            hint: word("All costs divided by the calls that came in."),
            hints: Inbound::HINTS,
            sources: &[word("10,000 ÷ 2,500 calls"), word("the eight items add up to 10,000")],
            formula: |values, confidence| run(values, confidence, inbound),
        },
        AboutMethod {
            id: "outbound",
            hint: word("All costs divided by the sales or leads the calls produced – really a cost per sale."),
            hints: Outbound::HINTS,
            sources: &[word("10,000 ÷ 125 sales or leads")],
            formula: |values, confidence| run(values, confidence, outbound),
        },
        AboutMethod {
            id: "all_calls",
            hint: word("All costs divided by every call that was answered, by a person or a machine."),
            hints: AllCalls::HINTS,
            sources: &[word("10,000 ÷ 4,000 answered calls")],
            formula: |values, confidence| run(values, confidence, all_calls),
        },
    ],
    benchmarks: Benchmarks::Known(&[
        Benchmark {
            result: "cost",
            low: 2.7,
            high: Some(5.6),
            currency: Some("USD"),
            definition: word("Described as the industry standard; varies by business"),
            source: word("LiveAgent, page on cost per call"),
            year: None,
            place: None,
            trust: Trust::Quoted,
            link: None,
            methods: &["inbound"],
        },
        Benchmark {
            result: "cost",
            low: 6.55,
            high: None,
            currency: Some("GBP"),
            definition: word("Cost of an inbound call"),
            source: word("CCMA"),
            year: Some(2023),
            place: Some(word("United Kingdom")),
            trust: Trust::Fair,
            link: Some("https://www.ccma.org.uk/insight/2023-uk-contact-centre-decision-makers-guide/"),
            methods: &["inbound"],
        },
    ]),
    words: &[],
    silences: &[],
    levers: &["cost_total", "salaries", "benefits", "licences", "hardware", "software", "rent", "utilities", "other", "sales_or_leads"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("cost-per-resolution", &[("inbound/cost_total", "service_cost"), ("all_calls/cost_total", "service_cost")]),
        Next::to("self-service-rate", &[("inbound/cost", "cost_per_contact")]),
        Next::to("average-handle-time", &[]),
    ],
};

static COST: Measure = Measure {
    id: "cost",
    label: word("Cost per call"),
    unit: Unit::Money,
    places: 2,
    better: Better::Lower,
    interval: IntervalKind::None,
};

static SHARE: Measure = Measure {
    id: "share",
    label: word("Share of costs"),
    unit: Unit::Percent,
    places: 2,
    better: Better::Neither,
    interval: IntervalKind::None,
};

static YEARLY_COST: Measure = Measure {
    id: "yearly_cost",
    label: word("Yearly cost"),
    unit: Unit::Money,
    places: 2,
    better: Better::Lower,
    interval: IntervalKind::None,
};

const ENTRIES: &[Choice] =
    &[Choice { id: "total", label: word("As one total") }, Choice { id: "itemised", label: word("Item by item") }];

const PERIODS: &[Choice] = &[
    Choice { id: "month", label: word("A month") },
    Choice { id: "week", label: word("A week") },
    Choice { id: "quarter", label: word("A quarter") },
    Choice { id: "year", label: word("A year") },
];

/// The costs of a period as entered; which of the two entries counts is the visitor's choice.
struct Costs {
    itemised: bool,
    total: Option<f64>,
    items: [(&'static str, Option<f64>); 8],
    periods_per_year: f64,
}

/// The inputs of a method: the count that the costs are spread over, and the costs, which all methods ask alike.
macro_rules! costs_over {
    ($name:ident, $(#[doc = $hint:literal])+ $count:ident, $label:literal) => {
        inputs! {
            /// Inputs of a method.
            $name {
                $(#[doc = $hint])+
                $count: f64 = Input::count($label),
                /// One figure, or item by item; the other entry is kept but doesn’t count.
                costs_entry: &'static str = Input::choice("Costs", ENTRIES),
                /// Everything the calls of the period cost.
                cost_total: Option<f64> = Input::money("Total costs").only_if("costs_entry", "total"),
                /// Pay of agents, team leads and the people who support them.
                salaries: Option<f64> = Input::money("Salaries").only_if("costs_entry", "itemised"),
                /// Insurance, pensions, bonuses.
                benefits: Option<f64> = Input::money("Benefits").only_if("costs_entry", "itemised"),
                /// Agent licences and their fees.
                licences: Option<f64> = Input::money("Licences").only_if("costs_entry", "itemised"),
                /// Computers, headsets, telephones.
                hardware: Option<f64> = Input::money("Hardware").only_if("costs_entry", "itemised"),
                /// Software subscriptions, and software you bought or developed.
                software: Option<f64> = Input::money("Software").only_if("costs_entry", "itemised"),
                /// Office space.
                rent: Option<f64> = Input::money("Rent").only_if("costs_entry", "itemised"),
                /// Electricity, heating, telephone lines.
                utilities: Option<f64> = Input::money("Utilities").only_if("costs_entry", "itemised"),
                /// Training, travel and everything else; 0 if there is none.
                other: Option<f64> = Input::money("Other").only_if("costs_entry", "itemised"),
                /// The period that costs and calls cover.
                period: &'static str = Input::choice("Period", PERIODS),
            }
        }

        impl $name {
            fn costs(&self) -> Costs {
                Costs {
                    itemised: self.costs_entry == "itemised",
                    total: self.cost_total,
                    items: [
                        ("salaries", self.salaries),
                        ("benefits", self.benefits),
                        ("licences", self.licences),
                        ("hardware", self.hardware),
                        ("software", self.software),
                        ("rent", self.rent),
                        ("utilities", self.utilities),
                        ("other", self.other),
                    ],
                    periods_per_year: match self.period {
                        "week" => 52.0,
                        "month" => 12.0,
                        "quarter" => 4.0,
                        _ => 1.0,
                    },
                }
            }

            fn example($count: f64, costs_entry: &'static str) -> Self {
                Self {
                    $count,
                    costs_entry,
                    cost_total: Some(10_000.0),
                    salaries: Some(6500.0),
                    benefits: Some(1200.0),
                    licences: Some(500.0),
                    hardware: Some(300.0),
                    software: Some(400.0),
                    rent: Some(700.0),
                    utilities: Some(200.0),
                    other: Some(200.0),
                    period: "month",
                }
            }
        }
    };
}

costs_over!(
    Inbound,
    /// Calls that came in during the period.
    calls,
    "Calls"
);
costs_over!(
    Outbound,
    /// Sales or leads that the calls of the period produced.
    sales_or_leads,
    "Sales or leads"
);
costs_over!(
    AllCalls,
    /// Calls in the period that were answered, by a person or a machine.
    calls,
    "Calls answered"
);

fn inbound<E: Explain>(i: &Inbound, _: Confidence) -> Result<Outcome<E>, Fault> {
    cost(&i.costs(), ("calls", i.calls))
}

fn outbound<E: Explain>(i: &Outbound, _: Confidence) -> Result<Outcome<E>, Fault> {
    cost(&i.costs(), ("sales_or_leads", i.sales_or_leads))
}

fn all_calls<E: Explain>(i: &AllCalls, _: Confidence) -> Result<Outcome<E>, Fault> {
    cost(&i.costs(), ("calls", i.calls))
}

fn cost<E: Explain>(costs: &Costs, contacts: (&'static str, f64)) -> Result<Outcome<E>, Fault> {
    let given = |name: &'static str, value: Option<f64>| value.map(|value| (name, value)).ok_or_else(|| Fault::at(name, Finding::Missing));
    let items = if costs.itemised {
        costs.items.into_iter().map(|(name, value)| given(name, value)).collect::<Result<Vec<_>, _>>()?
    } else {
        vec![given("cost_total", costs.total)?]
    };
    let total: f64 = items.iter().map(|(_, value)| value).sum();
    let each = shares::mean(total, contacts)?;
    let mut outcome = Outcome::of(|| sum_of(&items, Unit::Money) / count(contacts.0, contacts.1))
        .with(&COST, each)
        .with(&YEARLY_COST, total * costs.periods_per_year);
    if costs.itemised && total > 0.0 {
        for (name, value) in &items {
            outcome = outcome.row(&SHARE, name, RowName::Input(name), 100.0 * value / total);
        }
        let bars: Vec<_> = items.into_iter().map(|(name, value)| (Label::Input(name), value, Tone::Plain)).collect();
        return Ok(outcome.drawn(|| Chart::parts(Quantity::Money, &bars)));
    }
    Ok(outcome.drawn(|| shares::spread(total, contacts.1)))
}
