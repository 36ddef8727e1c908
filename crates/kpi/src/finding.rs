//! What is wrong, as data without words: `words.rs` makes the sentences.

use serde::{Deserialize, Serialize};

use base::id::{self, Id};

/// What is wrong with the text of one field or with how fields fit together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Finding {
    /// The field is empty and needs a value.
    Missing,
    /// The text is no number.
    NotANumber {
        /// The text as typed.
        text: String,
    },
    /// An amount with the sign or code of another currency than the form has.
    OtherCurrency {
        /// The text as typed.
        text: String,
    },
    /// The text is no duration.
    NotADuration {
        /// The text as typed.
        text: String,
    },
    /// The text is no date with a time of day.
    NotAMoment {
        /// The text as typed.
        text: String,
    },
    /// The text is no time of day.
    NotATimeOfDay {
        /// The text as typed.
        text: String,
    },
    /// No calendar has that day.
    NoSuchDay {
        /// The text as typed.
        text: String,
    },
    /// A year before 1900 or after 2200.
    YearOutOfRange,
    /// A text of more characters than the field takes.
    TooLong {
        /// As many it takes.
        most: usize,
    },
    /// A count with a fraction.
    NotWhole,
    /// Below the smallest value that makes sense.
    TooSmall {
        /// That value, in the field's unit.
        min: f64,
    },
    /// Above the largest value that makes sense.
    TooLarge {
        /// That value, in the field's unit.
        max: f64,
    },
    /// Not one of the values on offer.
    NotOnOffer {
        /// The text as it came, from a link.
        text: String,
    },
    /// A part is larger than its whole.
    PartAboveWhole {
        /// The input that holds the whole, or the field in the same row.
        #[serde(deserialize_with = "id::read")]
        whole: Id,
    },
    /// This input less another is larger than its whole: more customers kept than there were.
    RestAboveWhole {
        /// The input that is taken off.
        #[serde(deserialize_with = "id::read")]
        less: Id,
        /// The input that holds the whole.
        #[serde(deserialize_with = "id::read")]
        whole: Id,
    },
    /// A part is larger than what is left of the whole.
    AboveRest {
        /// The input that holds the whole.
        #[serde(deserialize_with = "id::read")]
        whole: Id,
        /// The input that is taken off.
        #[serde(deserialize_with = "id::read")]
        less: Id,
    },
    /// This input is larger than two others together: more solved than were open and came in.
    AboveSum {
        /// One of the two.
        #[serde(deserialize_with = "id::read")]
        first: Id,
        /// The other.
        #[serde(deserialize_with = "id::read")]
        second: Id,
    },
    /// Two inputs together exceed the whole of 100 %.
    SharesAboveWhole,
    /// The number that the result is divided by is zero.
    DividedByZero,
    /// The result is divided by what is left of this input after another is taken off, and nothing is left.
    NothingLeft {
        /// The input that takes everything off.
        #[serde(deserialize_with = "id::read")]
        taken_by: Id,
    },
    /// No answers: every count is zero.
    NoAnswers,
    /// The numbers of one column of a list are all zero.
    AllZero {
        /// The field of the list's rows that holds them.
        #[serde(deserialize_with = "id::read")]
        column: Id,
    },
    /// A moment before another that must come first.
    Before {
        /// The input that must come first, or the field in the same row.
        #[serde(deserialize_with = "id::read")]
        first: Id,
    },
    /// Two inputs that must differ are the same.
    SameAs {
        /// The other input.
        #[serde(deserialize_with = "id::read")]
        other: Id,
    },
    /// A list without a row.
    NoRows,
    /// A series that never ends: retention of 100 % without discount.
    NeverEnds,
    /// Answers that cannot differ need no sample: a share of 0 or 100 %, a standard deviation of 0.
    NoVariation,
    /// More agents are needed than are computed.
    TooManyAgents {
        /// The most that are.
        most: f64,
    },
    /// A target of 100 %, which no number of agents reaches for certain.
    NeverCertain,
    /// Neither of two samples has any spread, so that nothing can be said of their difference.
    NoSpread,
    /// The bounds of satisfied and dissatisfied overlap.
    BoundsOverlap,
    /// The numbers are so large or so small that the result is beyond what can be computed.
    Overflow,
}

/// A finding and the field that shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// The field's name in the form.
    pub field: String,
    /// What is wrong.
    pub finding: Finding,
}

impl Fault {
    /// A finding at a field.
    #[inline(never)]
    pub fn at(field: &str, finding: Finding) -> Self {
        Self { field: field.to_owned(), finding }
    }
}
