//! What the visitor takes the columns for, and which rows shall count.

use crate::propose::proposal::Direction;
use crate::propose::times::Spans;
use crate::tally::period::Period;
use table::answers::date::Order;

/// What the visitor takes a column for.
#[derive(Clone, Debug, PartialEq)]
pub enum Role {
    /// Nothing.
    Ignore,
    /// The answers of a metric.
    Score {
        /// The id of the metric.
        metric: String,
        /// The lowest and the highest step.
        scale: (i32, i32),
        /// Which end is the good one; counts are turned so that the highest step is the best.
        direction: Direction,
    },
    /// The time spans of a metric.
    Times {
        /// The id of the metric.
        metric: String,
        /// How they are read.
        spans: Spans,
    },
    /// Groups to break the answers down by.
    Segment,
    /// How often each row counts.
    Count,
    /// How much each row weighs.
    Weight,
    /// When the row was answered.
    Date(Order),
}

/// What the visitor chose for a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The column, from 0.
    pub column: usize,
    /// What it is taken for.
    pub role: Role,
}

/// What some values of a column stand for.
#[derive(Clone, Debug, PartialEq)]
pub struct Steps {
    /// The column, from 0.
    pub column: usize,
    /// Numbers of values, each with its step or that it is no answer.
    pub steps: Vec<(u16, Option<i32>)>,
}

/// Rows that shall count.
#[derive(Clone, Debug, PartialEq)]
pub enum Filter {
    /// Those with this text in a column; empty for those without.
    Value {
        /// The column.
        column: usize,
        /// The text.
        text: String,
    },
    /// Those of these days, counted from 1970-01-01, both included.
    Days {
        /// The first.
        from: Option<i32>,
        /// The last.
        to: Option<i32>,
    },
}

/// All that the visitor chose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// What each column is taken for.
    pub choices: Vec<Choice>,
    /// What words stand for.
    pub steps: Vec<Steps>,
    /// Which rows count.
    pub filters: Vec<Filter>,
    /// How long a step of the trend is; by the span of the dates if not chosen.
    pub period: Option<Period>,
}

impl Plan {
    /// The columns chosen for a role.
    pub(crate) fn columns<'a>(&'a self, role: &'a Role) -> impl Iterator<Item = usize> + 'a {
        self.choices.iter().filter(move |choice| choice.role == *role).map(|choice| choice.column)
    }

    /// The column of dates and how they are written.
    pub(crate) fn dates(&self) -> Option<(usize, Order)> {
        self.choices.iter().find_map(|choice| match choice.role {
            Role::Date(order) => Some((choice.column, order)),
            _ => None,
        })
    }
}
