//! The contract of a metric: one static value from which form, page, link, catalogue, search and tests are derived.

mod benchmark;
pub mod calculators;
mod input;
mod inputs;
mod question;
mod survey_binding;

use crate::finding::Fault;
use crate::outcome::Outcome;
use crate::value::Value;
use base::unit::Unit;
use base::word::Word;
use stats::interval::Confidence;

pub use crate::measure::{Better, IntervalKind, Measure};
pub use benchmark::{Benchmark, Benchmarks, Trust};
pub use input::{Choice, High, Input, Kind, LARGEST};
pub use inputs::{Inputs, run};
pub use question::{Move, Question, Reading, Silence};
pub use survey_binding::{Feed, Takes, YES_NO};

/// A calculator: everything that is known of it.
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
    /// One or two sentences: what it measures. Also the description that search engines show.
    pub summary: Word,
    /// Other words under which people look for it, set apart by bars.
    pub synonyms: Word,
    /// The definitions in use, the default first; a single one has the id [`ONLY`].
    pub methods: &'static [Method],
    /// What others reach.
    pub benchmarks: Benchmarks,
    /// The survey answers that can feed it.
    pub survey: Option<&'static Feed>,
    /// The questions that make no sense for it; the page stays silent on them.
    pub silences: &'static [Silence],
    /// Ways to a target that change several inputs at once.
    pub moves: &'static [Move],
    /// Results of one method that are definitions in use of their own, with a sentence on who uses which.
    pub readings: &'static [Reading],
}

/// A text that stands in the page's own file: the program on the page does not carry it, the build and the worker do.
pub const fn aside(english: &'static str) -> Word {
    if cfg!(feature = "browser") { Word::NONE } else { Word::of(english) }
}

/// Computes the results of a method from checked values in the order of its inputs.
pub type Evaluate = fn(&[Value], Confidence) -> Result<Outcome, Fault>;

/// A formula that the worker computes: too heavy to be carried by every page, for a calculator that few visit.
pub const fn in_worker(formula: Evaluate) -> Evaluate {
    if cfg!(feature = "browser") { later } else { formula }
}

/// The page's own stand-in: a fault at no field, which [`crate::evaluation`] takes for a result that is still to come.
fn later(_: &[Value], _: Confidence) -> Result<Outcome, Fault> {
    Err(Fault::at("", crate::finding::Finding::Missing))
}

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
    /// Who uses it, or what choosing it changes.
    pub hint: Word,
    /// What the visitor enters.
    pub inputs: &'static [Input],
    /// What comes out, the headline first.
    pub results: &'static [&'static Measure],
    /// Computes the results from checked values in the order of `inputs`.
    pub evaluate: Evaluate,
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
    /// Where the example comes from.
    pub source: Word,
}

impl Metric {
    /// The method of an id.
    pub fn method(&self, id: &str) -> Option<&'static Method> {
        self.methods.iter().find(|method| method.id == id)
    }

    /// Whether the page answers a question.
    pub fn answers(&self, question: Question) -> bool {
        self.silences.iter().all(|silence| silence.question != question)
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
