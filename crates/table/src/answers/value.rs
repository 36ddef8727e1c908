//! A distinct value of a column.

use crate::answers::answer::Answer;

/// A distinct value of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// The text, trimmed.
    pub text: String,
    /// What it is understood as.
    pub answer: Answer,
    /// How many rows have it.
    pub rows: u64,
}
