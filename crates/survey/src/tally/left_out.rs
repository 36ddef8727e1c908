//! Rows that were left out, by reason, with the first few of each.

use serde::{Deserialize, Serialize};

/// Rows shown of each reason.
const SAMPLES: usize = 5;
/// Characters shown of a cell.
const LENGTH: usize = 80;

/// Why a row is not among the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// The cell is empty.
    Blank,
    /// The cell says that there is no answer.
    NotApplicable,
    /// The cell holds something other than a number.
    NotANumber,
    /// The words of the cell were taken for no answer.
    NotAnAnswer,
    /// The cell holds no time span.
    NotATime,
    /// The time is 0, which says that nothing happened yet.
    ZeroTime,
    /// The time is a plain number, and nobody said of which unit.
    NoUnit,
    /// The number lies outside the scale.
    OutOfScale,
    /// The number lies between two steps.
    BetweenSteps,
    /// The row is a sum or a mean of those above.
    SummaryRow,
    /// The row was written while the survey was tried out.
    Preview,
    /// The row has no text at all.
    EmptyRow,
    /// The column that says how often the row counts holds no whole number.
    NoCount,
    /// A filter leaves the row out.
    Filtered,
}

impl Reason {
    /// All reasons, in the order in which they are told.
    pub const ALL: [Self; 14] = [
        Self::Blank,
        Self::NotApplicable,
        Self::NotANumber,
        Self::NotAnAnswer,
        Self::NotATime,
        Self::ZeroTime,
        Self::NoUnit,
        Self::OutOfScale,
        Self::BetweenSteps,
        Self::SummaryRow,
        Self::Preview,
        Self::EmptyRow,
        Self::NoCount,
        Self::Filtered,
    ];
}

/// Rows left out for one reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeftOut {
    /// The reason.
    pub reason: Reason,
    /// How many rows.
    pub rows: u64,
    /// The first of them: the number of the row as in the file, and what its cell says.
    pub samples: Vec<(u64, String)>,
}

/// The first rows of each reason.
#[derive(Default)]
pub(crate) struct Gathered([Vec<(u64, String)>; Reason::ALL.len()]);

impl Gathered {
    /// Keeps a row if there is room; only then it is looked up. Says whether there was.
    pub(crate) fn sample(&mut self, reason: Reason, row: impl FnOnce() -> (u64, String)) -> bool {
        let Some(samples) = self.0.get_mut(reason as usize).filter(|samples| samples.len() < SAMPLES) else {
            return false;
        };
        let (row, text) = row();
        samples.push((row, text.chars().take(LENGTH).collect()));
        true
    }

    /// The reasons with their rows and samples.
    pub(crate) fn into_list(mut self, counts: &[(Reason, u64)]) -> Vec<LeftOut> {
        counts
            .iter()
            .map(|&(reason, rows)| {
                let samples = self.0.get_mut(reason as usize).map(std::mem::take).unwrap_or_default();
                LeftOut { reason, rows, samples }
            })
            .collect()
    }
}
