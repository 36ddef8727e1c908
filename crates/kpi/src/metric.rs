//! The contract of a metric: two static values from which form, page, link, catalogue, search and tests are derived.
//!
//! [`Metric`] is what a page runs: ids, inputs, results, and the formulas that are light enough for every page to carry. [`About`] is everything else.
//! A metric never names what is known about it, so that the program of a page does without.

mod about;
mod benchmark;
pub mod calculators;
mod input;
mod inputs;
mod next;
mod question;
mod survey_binding;

use crate::explain::Unexplained;
use crate::finding::Fault;
use crate::outcome::Outcome;
use crate::value::Value;
use base::unit::Unit;
use base::word::Word;
use stats::interval::Confidence;

pub use crate::measure::{Better, IntervalKind, Measure};
pub use about::{About, AboutMethod};
pub use benchmark::{Benchmark, Benchmarks, Trust};
pub use input::{Choice, High, Input, Kind, LARGEST};
pub use inputs::{Inputs, run};
pub use next::{Next, Way};
pub use question::{Move, Question, Reading, Silence};
pub use survey_binding::{Binding, Feed, Takes, YES_NO};

/// A calculator: what its page runs. What else is known of it stands in its [`About`].
#[derive(Debug)]
pub struct Metric {
    /// The address of its page and its key in links; never changed once published.
    pub id: &'static str,
    /// The name in full.
    pub title: Word,
    /// Its place within its group, from 1 on.
    pub rank: u8,
    /// The group under which it is listed.
    pub group: Group,
    /// The definitions in use, the default first; a single one has the id [`ONLY`].
    pub methods: &'static [Method],
    /// The survey answers that can feed it.
    pub survey: Option<&'static Binding>,
    /// The questions that make no sense for it; the page stays silent on them.
    pub silences: &'static [Question],
    /// Results of one method, by id, that are definitions in use of their own.
    pub readings: &'static [&'static str],
}

/// Computes the results of a method from checked values in the order of its inputs, with or without what explains them.
pub type Formula<E> = fn(&[Value], Confidence) -> Result<Outcome<E>, Fault>;

/// The formulas that pages run of a metric, by the ids of their methods. What is too heavy for pages is not among them: the worker computes it.
pub type Formulas = &'static [(&'static str, Formula<Unexplained>)];

/// The id of the method of a metric that has but one.
pub const ONLY: &str = "only";

/// Where a metric stands in the list of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// How content customers are.
    Satisfaction,
    /// How long they stay and what they bring.
    Loyalty,
    /// How fast they are served.
    Speed,
    /// Whether their matter is settled.
    Resolution,
    /// How much comes in, of what kind, and through which channel.
    Volume,
    /// What it costs.
    Cost,
    /// How much is needed, and whether a change is real.
    Planning,
}

impl Group {
    /// All groups in the order of the catalogue.
    pub const ALL: [Self; 7] =
        [Self::Satisfaction, Self::Loyalty, Self::Speed, Self::Resolution, Self::Volume, Self::Cost, Self::Planning];

    /// The stable key of the group.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Satisfaction => "satisfaction",
            Self::Loyalty => "loyalty",
            Self::Speed => "speed",
            Self::Resolution => "resolution",
            Self::Volume => "volume",
            Self::Cost => "cost",
            Self::Planning => "planning",
        }
    }
}

/// One definition of a metric.
#[derive(Debug)]
pub struct Method {
    /// Its key in links and forms.
    pub id: &'static str,
    /// Its name in the choice of methods; empty where there is no choice.
    pub title: Word,
    /// What the visitor enters.
    pub inputs: &'static [Input],
    /// What comes out, the headline first.
    pub results: &'static [&'static Measure],
    /// Worked examples; the first fills the form of a new visitor.
    pub examples: &'static [Example],
}

/// A worked example of a method.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The inputs; typed by the metric's own struct, so that renaming an input breaks its example when it is compiled.
    pub inputs: fn() -> Vec<Value>,
    /// The currency it is in, where it has money.
    pub currency: Option<&'static str>,
    /// Results that a reader can check by hand.
    pub results: &'static [(&'static str, f64)],
}

impl Metric {
    /// The method of an id.
    pub fn method(&self, id: &str) -> Option<&'static Method> {
        self.methods.iter().find(|method| method.id == id)
    }

    /// Whether the page answers a question.
    pub fn answers(&self, question: Question) -> bool {
        !self.silences.contains(&question)
    }

    /// Whether the visitor chooses between methods.
    pub const fn has_choice_of_methods(&self) -> bool {
        self.methods.len() > 1
    }
}

impl Method {
    /// The input of an id.
    pub fn input(&self, id: &str) -> Option<&'static Input> {
        self.inputs.iter().find(|input| input.id == id)
    }

    /// The result of an id.
    pub fn measure(&self, id: &str) -> Option<&'static Measure> {
        self.results.iter().copied().find(|measure| measure.id == id)
    }

    /// Whether any result has an interval or depends on the confidence, so that the visitor chooses one.
    pub fn has_interval(&self) -> bool {
        self.results.iter().any(|measure| measure.interval != IntervalKind::None)
    }

    /// Whether anything is in money, so that the visitor chooses a currency.
    pub fn has_money(&self) -> bool {
        fn money(input: &Input) -> bool {
            match input.kind {
                Kind::Quantity { unit, .. } => unit == Unit::Money,
                Kind::Rows(fields) => fields.iter().any(money),
                // Some have it.
                Kind::Calculators(..) => true,
                Kind::Choice(_) | Kind::Distribution { .. } | Kind::Text(_) | Kind::Time(_) => false,
            }
        }
        self.inputs.iter().any(money) || self.results.iter().any(|measure| measure.unit == Unit::Money)
    }
}
