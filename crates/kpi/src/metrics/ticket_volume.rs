//! Ticket volume.

use super::prelude::*;
use stats::poisson;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "ticket-volume",
    title: word("Ticket volume"),
    rank: 2,
    group: Group::Volume,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        inputs: Tickets::INPUTS,
        results: &[&PER_CUSTOMER, &CHANGE, &P],
        examples: &[Example {
            inputs: || {
                let usual = (Some(100.0), Some(1000.0));
                Tickets { tickets: 130.0, customers: 1000.0, usual_tickets: usual.0, usual_customers: usual.1 }.write()
            },
            currency: None,
            results: &[("per_customer", 0.13), ("change", 30.0), ("p", 0.003_690_946_798_256_338_7)],
        }],
    }],
    survey: None,
    silences: &[],
    readings: &[],
};

/// Too heavy for pages: the worker computes it.
pub static FORMULAS: Formulas = &[];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How many tickets do customers send, and is that unusual?"),
    synonyms: word("tickets | number of tickets | contact rate | tickets per customer | spike | unusual | Poisson"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Tickets::HINTS,
        sources: &[word("130 tickets where 100 are usual; p adds up the probabilities of all counts no likelier than 130")],
        formula: |values, confidence| run(values, confidence, tickets),
    }],
    benchmarks: Benchmarks::none("No benchmark is shown: how often customers write depends on the product."),
    words: &[],
    silences: &[],
    levers: &["tickets"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("backlog", &[("tickets", "opened")]),
        Next::to("issues-by-type", &[]),
        Next::to("forecast-accuracy", &[]),
    ],
};

static PER_CUSTOMER: Measure = measure("per_customer", "Tickets per customer", Unit::Number);
static CHANGE: Measure = measure("change", "Compared with usual", Unit::Percent);
static P: Measure = measure("p", "Probability by chance alone (p)", Unit::Probability);

const fn measure(id: &'static str, label: &'static str, unit: Unit) -> Measure {
    Measure { id, label: word(label), unit, places: 4, better: Better::Neither, interval: IntervalKind::None }
}

inputs! {
    /// Inputs of the metric.
    Tickets {
        /// Tickets in the period.
        tickets: f64 = Input::count("Tickets"),
        /// Customers who could have written.
        customers: f64 = Input::count("Customers"),
        /// The mean of earlier periods of the same length; needed only for the comparison.
        usual_tickets: Option<f64> = Input::number("Usual tickets"),
        /// Customers in those periods; leave blank if there were as many as now.
        usual_customers: Option<f64> = Input::number("Usual customers"),
    }
}

fn tickets<E: Explain>(i: &Tickets, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let each = shares::mean(i.tickets, ("customers", i.customers))?;
    if i.usual_customers.is_some_and(|usual| usual <= 0.0) {
        return Err(Fault::at("usual_customers", Finding::DividedByZero));
    }
    // The usual number, as if there had always been as many customers as now.
    let usual = match i.usual_tickets {
        None => Err(Undefined::Needs("usual_tickets")),
        Some(usual) if usual <= 0.0 => Err(Undefined::ZeroIn("usual_tickets")),
        Some(usual) => Ok(usual * i.usual_customers.map_or(1.0, |before| i.customers / before)),
    };
    let p = usual.map(|usual| poisson::two_sided(i.tickets, usual));
    let mut bars = vec![(Label::Input("tickets"), i.tickets, Tone::Plain)];
    bars.extend(usual.ok().map(|usual| (Label::Input("usual_tickets"), usual, Tone::Reference)));
    let outcome = Outcome::of(|| count("tickets", i.tickets) / count("customers", i.customers))
        .with(&PER_CUSTOMER, each)
        .maybe(&CHANGE, usual.map(|usual| 100.0 * (i.tickets / usual - 1.0)))
        .maybe(&P, p)
        .drawn(|| Chart::parts(Quantity::Number, &bars));
    Ok(match p {
        Ok(p) => outcome.found(Verdict::Counted { unusual: p < 2.0 * confidence.tail(), p }),
        Err(_) => outcome,
    })
}
