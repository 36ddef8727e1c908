//! What makes two fields the same to a visitor: keyed lists keep the element of a field whose shape stays.

use crate::metric::{Input, Kind};
use crate::scenario::Entry;

/// A number that differs where the controls differ.
pub type Shape = usize;

/// The shape of an input, of one control or of several.
pub fn shape_of_input(input: &Input) -> Shape {
    match input.kind {
        Kind::Quantity { unit, .. } => unit as Shape,
        Kind::Text(_) => 20,
        Kind::Time(clock) => 21 + clock as Shape,
        Kind::Distribution { .. } => 30,
        Kind::Choice(choices) => choices.as_ptr() as Shape,
        Kind::Rows(fields) | Kind::Calculators(fields, _) => fields.as_ptr() as Shape,
    }
}

/// The shape of a control.
pub fn shape_of(entry: Entry) -> Shape {
    match entry {
        Entry::Quantity { unit, .. } => unit as Shape,
        Entry::Text(_) => 20,
        Entry::Time(clock) => 21 + clock as Shape,
        Entry::Choice(choices) => choices.as_ptr() as Shape,
    }
}
