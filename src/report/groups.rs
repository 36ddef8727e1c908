//! A score by group and by period.

use serde::{Deserialize, Serialize};

use super::results::{Computer, worth};
use super::{ColumnName, Value};
use crate::outcome::Outcome;
use crate::survey::{self, Period, Segment, Summary};

/// Fewer answers than this say little about a group.
pub const FEW: u64 = 30;
/// Groups shown of a column.
const SHOWN: usize = 200;
/// Groups drawn of a column.
const DRAWN: usize = 40;

/// The groups of a column, the surely good ones first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Breakdown {
    /// The column.
    pub column: ColumnName,
    /// The groups with the most rows, sorted by the lower end of the headline's interval.
    pub lines: Vec<Line>,
    /// How many groups there are, also those that are not shown.
    pub groups: usize,
}

/// The periods one after the other, those without answers included.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trend {
    /// The column of the dates.
    pub column: ColumnName,
    /// How long a period is.
    pub period: Period,
    /// The periods.
    pub lines: Vec<Line>,
    /// Rows used that have no date.
    pub undated: u64,
}

/// A group or a period with its results.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// The group as in the file, or the name of the period; empty for rows without one.
    pub name: String,
    /// Answers, weights included.
    pub answers: u64,
    /// The results, in the order of the score's; empty where there are none.
    pub values: Vec<Value>,
}

impl Line {
    fn of(computer: &Computer<'_>, segment: &Segment) -> (Self, f64) {
        let outcome = computer.outcome(&segment.answers());
        let values = outcome.iter().flat_map(|outcome: &Outcome| &outcome.answers).map(Value::of).collect();
        let line = Self { name: segment.value.clone(), answers: segment.counts.iter().sum(), values };
        (line, worth(outcome.as_ref()))
    }

    /// The value of the headline, where it has one.
    pub fn headline(&self) -> Option<f64> {
        self.values.first()?.value
    }

    /// Whether it has answers, but so few that they say little.
    pub fn is_small(&self) -> bool {
        (1..FEW).contains(&self.answers)
    }
}

impl Breakdown {
    pub(super) fn of(summary: Option<&Summary>, found: &survey::Breakdown, computer: &Computer<'_>) -> Self {
        let mut segments: Vec<&Segment> = found.segments.iter().collect();
        segments.sort_by_key(|segment| std::cmp::Reverse(segment.rows));
        let groups = segments.len();
        segments.truncate(SHOWN);
        let mut lines: Vec<(Line, f64)> = segments.into_iter().map(|segment| Line::of(computer, segment)).collect();
        lines.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        let lines = lines.into_iter().map(|(line, _)| line).collect();
        Self { column: ColumnName::of(summary, found.column), lines, groups }
    }

    /// The groups to draw: the first of those with a headline.
    pub fn drawn(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.headline().is_some()).take(DRAWN)
    }
}

impl Trend {
    pub(super) fn of(summary: Option<&Summary>, found: &survey::Trend, computer: &Computer<'_>) -> Self {
        Self {
            column: ColumnName::of(summary, found.column),
            period: found.period,
            lines: found.periods.iter().map(|period| Line::of(computer, period).0).collect(),
            undated: found.undated,
        }
    }
}
