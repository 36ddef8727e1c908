//! What stands in a field, read: a number with its unit, a choice by its id.

use serde::{Deserialize, Serialize};

use crate::id::{self, Id};
use crate::moment::Clock;
use crate::number::Format;
use crate::scenario::{Control, Entry, Scenario};
use crate::unit::Unit;

/// What stands in a field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Typed {
    /// Nothing, or blanks.
    Empty,
    /// A number.
    Number {
        /// Its value.
        value: f64,
        /// Its unit.
        unit: Unit,
    },
    /// The id of a choice.
    Choice(#[serde(deserialize_with = "id::read")] Id),
    /// A moment, or a time of day.
    Time {
        /// Seconds, as in `moment.rs`.
        at: f64,
        /// Which of them.
        clock: Clock,
    },
    /// A name, or what cannot be read as it should be.
    Text(String),
}

impl Typed {
    /// What stands in a control of the form.
    pub fn of(scenario: &Scenario, control: &Control, format: Format) -> Self {
        let text = scenario.text(&control.name).trim();
        if text.is_empty() {
            return Self::Empty;
        }
        let read = match control.kind {
            Entry::Quantity { unit, .. } => unit
                .parse_in(text, scenario.currency, format)
                .ok()
                .map(|reading| Self::Number { value: reading.value, unit }),
            Entry::Choice(choices) => choices.iter().find(|known| known.id == text).map(|known| Self::Choice(known.id)),
            Entry::Time(clock) => clock.parse(text, format).ok().map(|reading| Self::Time { at: reading.value, clock }),
            Entry::Text(_) => None,
        };
        read.unwrap_or_else(|| Self::Text(text.to_owned()))
    }
}
