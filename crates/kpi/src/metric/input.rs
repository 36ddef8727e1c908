//! What the visitor enters: the definition of an input, and the macro that ties inputs to a struct.

use super::calculators::{FIELDS, OnOffer};
use crate::value::Value;
use base::moment::Clock;
use base::unit::Unit;
use base::word::Word;

/// An input of a method.
#[derive(Clone, Copy, Debug)]
pub struct Input {
    /// The field's name in forms and links.
    pub id: &'static str,
    /// The label above the field.
    pub label: Word,
    /// The kind of value.
    pub kind: Kind,
    /// Whether it may stay empty.
    pub optional: bool,
    /// The field is shown, and counts, only while that choice has that value.
    pub only_if: Option<(&'static str, &'static str)>,
    /// Only results beside the headline need it: while it is wrong they are missing, and the others stand.
    pub aside: bool,
}

/// The kind of value an input takes.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A number in a unit, between two bounds.
    Quantity {
        /// Its unit.
        unit: Unit,
        /// The smallest value that makes sense.
        min: f64,
        /// The largest value that makes sense.
        max: f64,
    },
    /// One of several values.
    Choice(&'static [Choice]),
    /// Counts of answers for each whole value of a scale.
    Distribution {
        /// The lowest answer.
        low: i32,
        /// The highest answer.
        high: High,
    },
    /// A short text of the visitor's own, such as the name of a row; no longer than so many characters.
    Text(usize),
    /// A date with a time of day, or a time of day.
    Time(Clock),
    /// Rows that hold a calculator each: these fields and those of the calculator that is chosen in the first one, out of those on offer; see `parts.rs`.
    Calculators(&'static [Input], fn() -> &'static OnOffer),
    /// Rows of these fields, as many as the visitor likes.
    Rows(&'static [Input]),
}

/// The upper end of a scale.
#[derive(Clone, Copy, Debug)]
pub enum High {
    /// Always this.
    Fixed(i32),
    /// The number chosen in another input.
    Chosen(&'static str),
}

/// A value on offer.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// Its key in links.
    pub id: &'static str,
    /// What the visitor reads.
    pub label: Word,
}

/// The largest number that a field takes: beyond it a count is no longer exact.
pub const LARGEST: f64 = 1e15;

/// A longer name fits no table and no chart.
const LONGEST_NAME: usize = 60;

impl Input {
    const fn quantity(label: &'static str, unit: Unit, max: f64) -> Self {
        Self::of(label, Kind::Quantity { unit, min: 0.0, max })
    }

    const fn of(label: &'static str, kind: Kind) -> Self {
        Self { id: "", label: Word::of(label), kind, optional: false, only_if: None, aside: false }
    }

    /// A whole count.
    pub const fn count(label: &'static str) -> Self {
        Self::quantity(label, Unit::Count, LARGEST)
    }

    /// A real number from 0 on.
    pub const fn number(label: &'static str) -> Self {
        Self::quantity(label, Unit::Number, LARGEST)
    }

    /// A percentage from 0 to 100.
    pub const fn percent(label: &'static str) -> Self {
        Self::quantity(label, Unit::Percent, 100.0)
    }

    /// A difference of percentages, from 0 to 100 points.
    pub const fn points(label: &'static str) -> Self {
        Self::quantity(label, Unit::PercentPoints, 100.0)
    }

    /// A duration.
    pub const fn seconds(label: &'static str) -> Self {
        Self::quantity(label, Unit::Seconds, LARGEST)
    }

    /// An amount of money from 0 on.
    pub const fn money(label: &'static str) -> Self {
        Self::quantity(label, Unit::Money, LARGEST)
    }

    /// One of several values, the first one the default.
    pub const fn choice(label: &'static str, choices: &'static [Choice]) -> Self {
        Self::of(label, Kind::Choice(choices))
    }

    /// Counts per answer.
    pub const fn distribution(label: &'static str, low: i32, high: High) -> Self {
        Self::of(label, Kind::Distribution { low, high })
    }

    /// The name of a row.
    pub const fn name(label: &'static str) -> Self {
        Self::of(label, Kind::Text(LONGEST_NAME))
    }

    /// A date with a time of day.
    pub const fn moment(label: &'static str) -> Self {
        Self::of(label, Kind::Time(Clock::Moment))
    }

    /// A time of day.
    pub const fn time_of_day(label: &'static str) -> Self {
        Self::of(label, Kind::Time(Clock::TimeOfDay))
    }

    /// Rows of calculators out of these.
    pub const fn calculators(label: &'static str, on_offer: fn() -> &'static OnOffer) -> Self {
        Self::of(label, Kind::Calculators(&FIELDS, on_offer))
    }

    /// Rows of fields.
    pub const fn rows(label: &'static str, fields: &'static [Self]) -> Self {
        Self::of(label, Kind::Rows(fields))
    }

    /// The value of a field that cannot be used.
    pub const fn nothing(&self) -> Value {
        match self.kind {
            Kind::Rows(_) => Value::Rows(Vec::new()),
            _ if self.aside => Value::Wrong,
            _ => Value::Absent,
        }
    }

    /// The same with another lower bound.
    #[must_use]
    pub const fn at_least(mut self, bound: f64) -> Self {
        if let Kind::Quantity { ref mut min, .. } = self.kind {
            *min = bound;
        }
        self
    }

    /// The same with another upper bound.
    #[must_use]
    pub const fn at_most(mut self, bound: f64) -> Self {
        if let Kind::Quantity { ref mut max, .. } = self.kind {
            *max = bound;
        }
        self
    }

    /// The same, needed for results beside the headline alone. In the struct it is an `Option`, a list, [`Beside`](crate::value::Beside) where
    /// visitors are asked for it, or [`Either`](crate::value::Either) where a result could do without it.
    #[must_use]
    pub const fn aside(mut self) -> Self {
        self.aside = true;
        self
    }

    /// The same, shown only while the choice `input` has the value `value`.
    #[must_use]
    pub const fn only_if(mut self, input: &'static str, value: &'static str) -> Self {
        self.only_if = Some((input, value));
        self
    }
}

/// Declares the inputs of a method as a struct whose fields are the input ids: `field: type = definition`, the doc comment of a field being
/// its hint. Ties the named fields to the positions of the checked values; `Option` makes an input optional.
#[macro_export]
macro_rules! inputs {
    ($(#[$meta:meta])* $name:ident { $( $(#[doc = $hint:literal])+ $field:ident : $type:ty = $input:expr ),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        pub struct $name { $( $(#[doc = $hint])+ pub $field: $type ),+ }

        impl $crate::metric::Inputs for $name {
            const INPUTS: &'static [$crate::metric::Input] = &[ $(
                $crate::metric::Input {
                    id: stringify!($field),
                    optional: <$type as $crate::value::Field>::OPTIONAL,
                    ..$input
                }
            ),+ ];

            const HINTS: &'static [$crate::hint::Hint] = &[ $(
                $crate::hint::Hint {
                    fields: <$type as $crate::value::Field>::HINTS,
                    ..$crate::hint::Hint::of(stringify!($field), concat!($($hint),+).trim_ascii())
                }
            ),+ ];

            fn read(values: &mut $crate::value::Reader) -> Self {
                Self { $( $field: <$type as $crate::value::Field>::read(values) ),+ }
            }

            fn write(&self) -> Vec<$crate::value::Value> {
                vec![ $( $crate::value::Field::write(&self.$field) ),+ ]
            }
        }
    };
}
