//! How the named inputs of a method are read from checked values.

use super::Input;
use crate::explain::Explain;
use crate::finding::{Fault, Finding};
use crate::hint::Hint;
use crate::outcome::Outcome;
use crate::value::{Field, Reader, Value};
use stats::interval::Confidence;

impl<Row: Inputs> Field for Vec<Row> {
    const HINTS: &'static [Hint] = Row::HINTS;

    fn read(values: &mut Reader) -> Self {
        let rows = values.rows();
        let read = rows.iter().map(|row| {
            let mut cells = Reader::of(row);
            let row = Row::read(&mut cells);
            values.differs |= cells.differs;
            row
        });
        read.collect()
    }

    fn write(&self) -> Value {
        Value::Rows(self.iter().map(Inputs::write).collect())
    }
}

/// The named inputs of a method; implemented by the macro `inputs!`.
pub trait Inputs: Sized {
    /// Their definitions in order.
    const INPUTS: &'static [Input];

    /// What belongs into their fields, in the same order. Apart from the definitions, so that whoever needs no hints carries none.
    const HINTS: &'static [Hint];

    /// The struct from checked values in the order of `INPUTS`.
    fn read(values: &mut Reader) -> Self;

    /// The values in the order of `INPUTS`.
    fn write(&self) -> Vec<Value>;
}

/// Calls a formula over named inputs with values by position.
///
/// # Errors
/// What the formula finds wrong with the values.
pub fn run<T: Inputs, E: Explain>(
    values: &[Value],
    confidence: Confidence,
    formula: fn(&T, Confidence) -> Result<Outcome<E>, Fault>,
) -> Result<Outcome<E>, Fault> {
    let first = T::INPUTS.first().map_or("", |input| input.id);
    let mut values = Reader::of(values);
    let inputs = T::read(&mut values);
    if values.differs { Err(Fault::at(first, Finding::Missing)) } else { formula(&inputs, confidence) }
}
