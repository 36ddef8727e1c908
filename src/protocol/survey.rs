//! What the survey page and its worker say to each other.

use serde::{Deserialize, Serialize};

use crate::number::Format;
use crate::report::{Report, Screen};
use crate::survey::{Clock, Direction, Encoding, Order, Period, TimeUnit};
use crate::survey_pictures::Pictures;
use crate::survey_state::{Side, Taken};

/// The page to the worker. The file itself travels beside [`ToSurvey::Read`], as the browser's own object.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ToSurvey {
    /// Reads a file; whatever was read before is forgotten.
    Read {
        /// Its name.
        name: String,
        /// How the visitor writes numbers.
        format: Format,
        /// The width of a chart's place in pixels.
        width: u32,
    },
    /// Reads the same file in another way.
    ReadAs(ReadAs),
    /// A column, from 0, is taken for something else.
    Column(usize, ColumnChange),
    /// Something else is chosen beside the scores.
    View(ViewChange),
    /// Shows every column, also those that are not proposed.
    AllColumns,
    /// Counts what is chosen.
    Confirm,
    /// Goes from the scores back to the columns.
    Back,
    /// The place for charts has another width, in pixels.
    Width(u32),
}

/// Another way to read a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReadAs {
    /// Another of its sheets, members or lists, from 0.
    Part(usize),
    /// In this encoding.
    Encoding(Encoding),
}

/// What else a column is taken for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ColumnChange {
    /// For groups, a metric, ….
    Take(Taken),
    /// Its scale: the lowest and the highest step.
    Scale((i32, i32)),
    /// Which end of its scale is the good one.
    Direction(Direction),
    /// The unit of its time spans.
    Unit(TimeUnit),
    /// What its clocks with one colon mean.
    Clock(Clock),
    /// Whether its times of 0 count.
    Zeros(bool),
    /// How its dates are written.
    Dates(Order),
    /// The step that a label, from 0, stands for, or that it is no answer.
    Label(usize, Option<i32>),
}

/// What else is chosen beside the scores.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ViewChange {
    /// The group of a column to keep, empty for the rows without one; or all.
    Filter(usize, Option<String>),
    /// The first day to keep, as `2024-01-15`; empty for all.
    From(String),
    /// The last day to keep.
    To(String),
    /// The steps of the trend.
    Period(Option<Period>),
    /// The column of dates of the trend, or none.
    Trend(Option<usize>),
    /// The first side of a comparison.
    Before(Option<Side>),
    /// The second side of a comparison.
    After(Option<Side>),
}

/// The worker to the page.
#[allow(clippy::large_enum_variant, reason = "there is one at a time")]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FromSurvey {
    /// What the page shows from now on, unless that are scores.
    Show(Screen),
    /// The scores that the page shows from now on.
    Scores(Scores),
    /// The scores that the page would show next if the visitor confirmed the choice as it stands: it lays them out meanwhile.
    Ahead(Scores),
    /// The visitor did: the page shows the scores that were said ahead last.
    Confirmed,
    /// The charts of the scores that were said last, for another width.
    Pictures(Pictures),
}

/// Scores with their charts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scores {
    /// The scores and how they came about.
    pub report: Report,
    /// Their charts.
    pub pictures: Pictures,
}
