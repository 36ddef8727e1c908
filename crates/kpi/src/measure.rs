//! A result of a method: its name, its unit, which way is better, and the kind of its interval.

use serde::{Deserialize, Serialize};

use base::number::Format;
use base::unit::{Currency, Unit};
use base::word::Word;
use stats::interval::Interval;

/// A result of a method.
#[derive(Debug)]
pub struct Measure {
    /// Its key for scripts.
    pub id: &'static str,
    /// Its name.
    pub label: Word,
    /// Its unit.
    pub unit: Unit,
    /// How many decimals a reader sees at most.
    pub places: usize,
    /// In which direction it is better.
    pub better: Better,
    /// The interval that comes with it.
    pub interval: IntervalKind,
}

impl Measure {
    /// A value of this result as a reader sees it, or an end of the interval `ends` around it: with the digits that the interval leaves certain.
    pub fn shown(&self, value: f64, ends: Option<Interval>, currency: Currency, format: Format) -> String {
        self.unit.measured(value, ends.map(|ends| (ends.low, ends.high)), self.places, currency, format)
    }
}

/// In which direction a result is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Better {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
    /// Neither, or it depends.
    Neither,
}

/// The kind of interval of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum IntervalKind {
    /// None: a total, a count, a sum of money.
    None,
    /// Wilson score interval of a share of a count.
    Wilson,
    /// Adjusted Wald interval of a Net Promoter Score.
    AdjustedWald,
    /// t interval of a mean of known values.
    StudentT,
    /// Newcombe's interval of the difference of two shares.
    Newcombe,
    /// None of its own, but the value, or results of rows beside it, hold for the chosen confidence: a sample size, a ranking.
    AtConfidence,
}
