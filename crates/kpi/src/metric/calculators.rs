//! Calculators in the rows of a list: the fields that every row has, how those of its calculator are called there, and which calculators are on offer.

use super::{Better, Choice, Input, Kind, Method, Metric};
use base::word::word;

/// More calculators than this are no scorecard: nobody looks at them all.
pub const MOST: usize = 5;

/// The fields that every row has, in their order; `method` only where the calculator has a choice.
pub static FIELDS: [Input; 5] = [
    Input { id: "metric", ..Input::choice("KPI", &[]) },
    Input { id: "target", ..Input::number("Target") },
    Input { id: "direction", ..Input::choice("Higher is better?", &DIRECTIONS) },
    Input { id: "previous", optional: true, ..Input::number("Previous value") },
    Input { id: "method", optional: true, ..Input::choice("How it is calculated", &[]) },
];

/// Whether a result shall be above or below its target.
pub static DIRECTIONS: [Choice; 2] =
    [Choice { id: "higher", label: word("Higher is better") }, Choice { id: "lower", label: word("Lower is better") }];

/// A calculator on offer with the methods that need no list, and the choice between them.
#[derive(Debug)]
pub struct Offer {
    /// The calculator.
    pub metric: &'static Metric,
    /// Its methods without a list, at least one.
    pub methods: Vec<&'static Method>,
    /// The choice between them.
    pub choices: Vec<Choice>,
}

impl Offer {
    fn of(metric: &'static Metric) -> Option<Self> {
        let is_flat =
            |method: &Method| method.inputs.iter().all(|i| !matches!(i.kind, Kind::Rows(_) | Kind::Calculators(..)));
        let methods: Vec<&'static Method> = metric.methods.iter().filter(|method| is_flat(method)).collect();
        let choices = methods.iter().map(|method| Choice { id: method.id, label: method.title }).collect();
        (!methods.is_empty()).then_some(Self { metric, methods, choices })
    }

    /// In which direction the headline is better.
    pub fn direction(&self) -> &'static str {
        let headline = self.methods.first().and_then(|method| method.results.first());
        if headline.is_some_and(|measure| measure.better == Better::Lower) { "lower" } else { "higher" }
    }
}

/// The calculators that a row may hold. The metric with such a list hands them in, since it alone knows all metrics.
#[derive(Debug)]
pub struct OnOffer {
    /// Each of them.
    pub offers: Vec<Offer>,
    /// The choice between them.
    pub choices: Vec<Choice>,
}

impl OnOffer {
    /// Those of these metrics that have a method without a list.
    pub fn of(metrics: &[&'static Metric]) -> Self {
        let offers: Vec<Offer> = metrics.iter().copied().filter_map(Offer::of).collect();
        let choices = offers.iter().map(|offer| Choice { id: offer.metric.id, label: offer.metric.title }).collect();
        Self { offers, choices }
    }

    /// The one of an id.
    pub fn find(&self, id: &str) -> Option<&Offer> {
        self.offers.iter().find(|offer| offer.metric.id == id)
    }
}

/// The name that an input of the calculator in a row has there.
pub fn name_in_row(list: &str, row: usize, input: &str) -> String {
    let own = input.split('-').next().unwrap_or_default();
    let its = if FIELDS.iter().any(|field| field.id == own) { "its-" } else { "" };
    format!("{list}-{row}-{its}{input}")
}
