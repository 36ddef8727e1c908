//! Checked values and how the named inputs of a metric are read from them.

use crate::finding::{Fault, Finding};
use crate::metric::Input;
use crate::outcome::Outcome;
use crate::stats::interval::Confidence;

/// A checked value of one input.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// An optional input that is empty, or one that the form does not show.
    Absent,
    /// A number within its bounds, in the unit of its input.
    Number(f64),
    /// The id of a choice.
    Choice(&'static str),
    /// The count of each answer, lowest answer first.
    Distribution(Distribution),
    /// The rows of a list.
    Rows(Vec<Vec<Value>>),
}

/// How many answers each whole value of a scale got.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution {
    /// The lowest answer of the scale.
    pub low: i32,
    /// The count of each answer from `low` on.
    pub counts: Vec<f64>,
}

impl Distribution {
    /// Answers with their counts, lowest first.
    pub fn steps(&self) -> impl Iterator<Item = (i32, f64)> + Clone + '_ {
        (self.low..).zip(self.counts.iter().copied())
    }

    /// How many answers fall on `from` to `to`.
    pub fn between(&self, from: i32, to: i32) -> f64 {
        self.steps().filter(|(answer, _)| (from..=to).contains(answer)).map(|(_, count)| count).sum()
    }

    /// The highest answer of the scale.
    pub fn high(&self) -> i32 {
        self.low + self.counts.len() as i32 - 1
    }

    /// How many answers in all.
    pub fn total(&self) -> f64 {
        self.counts.iter().sum()
    }
}

/// A type that an input can have in the struct of a method.
pub trait Field: Sized {
    /// Whether the input may stay empty.
    const OPTIONAL: bool = false;

    /// The field from its checked value; `None` only where definition and struct disagree, which a test over all metrics rules out.
    fn read(value: &Value) -> Option<Self>;

    /// The value of the field.
    fn write(&self) -> Value;
}

impl Field for f64 {
    fn read(value: &Value) -> Option<Self> {
        if let Value::Number(number) = value { Some(*number) } else { None }
    }

    fn write(&self) -> Value {
        Value::Number(*self)
    }
}

impl Field for Option<f64> {
    const OPTIONAL: bool = true;

    fn read(value: &Value) -> Option<Self> {
        match value {
            Value::Absent => Some(None),
            Value::Number(number) => Some(Some(*number)),
            _ => None,
        }
    }

    fn write(&self) -> Value {
        self.map_or(Value::Absent, Value::Number)
    }
}

impl Field for &'static str {
    fn read(value: &Value) -> Option<Self> {
        if let Value::Choice(id) = value { Some(id) } else { None }
    }

    fn write(&self) -> Value {
        Value::Choice(self)
    }
}

impl Field for Distribution {
    fn read(value: &Value) -> Option<Self> {
        if let Value::Distribution(distribution) = value { Some(distribution.clone()) } else { None }
    }

    fn write(&self) -> Value {
        Value::Distribution(self.clone())
    }
}

impl<Row: Inputs> Field for Vec<Row> {
    fn read(value: &Value) -> Option<Self> {
        if let Value::Rows(rows) = value { rows.iter().map(|row| Row::read(row)).collect() } else { None }
    }

    fn write(&self) -> Value {
        Value::Rows(self.iter().map(Inputs::write).collect())
    }
}

/// The named inputs of a method; implemented by the macro `inputs!`.
pub trait Inputs: Sized {
    /// Their definitions in order.
    const INPUTS: &'static [Input];

    /// The struct from checked values in the order of `INPUTS`.
    fn read(values: &[Value]) -> Option<Self>;

    /// The values in the order of `INPUTS`.
    fn write(&self) -> Vec<Value>;
}

/// Calls a formula over named inputs with values by position.
///
/// # Errors
/// What the formula finds wrong with the values.
pub fn run<T: Inputs>(
    values: &[Value],
    confidence: Confidence,
    formula: fn(&T, Confidence) -> Result<Outcome, Fault>,
) -> Result<Outcome, Fault> {
    let first = T::INPUTS.first().map_or("", |input| input.id);
    let inputs = T::read(values).ok_or_else(|| Fault::at(first, Finding::Missing))?;
    formula(&inputs, confidence)
}
