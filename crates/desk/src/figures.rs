//! The figures of a log. Each has its count, an interval where there is one, its definition, what was left out and what was assumed.

mod assumed;
mod backlog;
mod calls;
mod groups;
mod intervals;
mod reviews;
mod service_level;
mod shares;
mod times;
mod volume;

pub use assumed::Assumed;

use serde::{Deserialize, Serialize};
use stats::interval::{Confidence, Interval, wilson};

use crate::answers::Answers;
use crate::events::{Events, LeftOut};
use crate::log::Log;

/// The unit of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// A number of things.
    Count,
    /// Seconds.
    Seconds,
    /// Percent, 0 to 100.
    Percent,
    /// Stars.
    Stars,
    /// Whole days that have gone by.
    Days,
    /// A number without a unit, such as tickets a customer.
    Number,
    /// A text, such as the busiest half hour.
    Text,
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// Its name in data, such as `first_response_median`.
    pub id: String,
    /// The number; none where the figure is a text.
    pub value: Option<f64>,
    /// The text of a figure that is one.
    pub text: Option<String>,
    /// Its unit.
    pub unit: Unit,
    /// How many it rests on.
    pub n: Option<f64>,
    /// Of a share, how many say yes.
    pub yes: Option<f64>,
    /// Its interval of 95 %.
    pub interval: Option<Interval>,
    /// What it is, in plain English.
    pub definition: String,
    /// What was left out of it, besides what was left out of all.
    pub left_out: LeftOut,
}

/// A number of each group, each day, each half hour.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// Its name in data, such as `tickets_by_priority`.
    pub id: String,
    /// The names of its numbers.
    pub columns: Vec<String>,
    /// Each group with its numbers; none where a number cannot be said.
    pub rows: Vec<(String, Vec<Option<f64>>)>,
}

/// All figures of a log.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Figures in the order in which they are shown.
    pub figures: Vec<Figure>,
    /// Tables.
    pub tables: Vec<Table>,
    /// What was assumed for all of them.
    pub assumed: Vec<Assumed>,
    /// What was left out of all of them.
    pub left_out: LeftOut,
}

impl Report {
    /// The figure of this name.
    pub fn figure(&self, id: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.id == id)
    }

    /// The table of this name.
    pub fn table(&self, id: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.id == id)
    }
}

impl Figure {
    /// A figure of a number.
    pub(crate) fn new(id: &str, value: f64, unit: Unit, definition: &str) -> Self {
        Self {
            id: id.to_owned(),
            value: Some(value),
            text: None,
            unit,
            n: None,
            yes: None,
            interval: None,
            definition: definition.to_owned(),
            left_out: LeftOut::default(),
        }
    }

    /// A number of things.
    pub(crate) fn count(id: &str, count: usize, definition: &str) -> Self {
        Self::new(id, count as f64, Unit::Count, definition)
    }

    /// A share in percent with its Wilson interval; none of nothing.
    pub(crate) fn share(id: &str, yes: usize, n: usize, definition: &str) -> Option<Self> {
        Self::share_of(id, yes as f64, n as f64, definition)
    }

    /// The same of counts that were read from a report.
    pub(crate) fn share_of(id: &str, yes: f64, n: f64, definition: &str) -> Option<Self> {
        (n > 0.0 && yes >= 0.0 && yes <= n).then(|| Self {
            n: Some(n),
            yes: Some(yes),
            interval: Some(wilson(yes, n, Confidence::P95).scaled(100.0)),
            ..Self::new(id, 100.0 * yes / n, Unit::Percent, definition)
        })
    }

    /// With the number that it rests on.
    pub(crate) fn of(self, n: usize) -> Self {
        Self { n: Some(n as f64), ..self }
    }

    /// With what was left out of it.
    pub(crate) fn without(self, left_out: &LeftOut) -> Self {
        Self { left_out: left_out.clone(), ..self }
    }
}

/// All figures of what a log holds. The zone is that of the answers, for days and half hours on the wall clock.
pub fn report(log: &Log, answers: &Answers, events: &Events, zone: Option<&base::zone::Zone>) -> Report {
    let mut report = Report { assumed: assumed::of(log, answers, zone), ..Report::default() };
    report.figures.push(Figure::count("rows", log.cells.rows, "Rows of the file with any text."));
    match events {
        Events::Tickets(tickets) => {
            report.left_out = tickets.left_out.clone();
            times::tickets(tickets, answers, zone, &mut report);
            shares::add(tickets, &mut report);
            backlog::add(tickets, &mut report);
            volume::tickets(tickets, zone, &mut report);
            groups::tickets(tickets, answers, &mut report);
        }
        Events::Reviews(reviews) => {
            report.left_out = reviews.left_out.clone();
            reviews::add(reviews, zone, &mut report);
        }
        Events::Calls(calls) => {
            report.left_out = calls.left_out.clone();
            calls::add(calls, answers, &mut report);
            volume::calls(calls, zone, &mut report);
            groups::calls(calls, &mut report);
        }
        Events::Intervals(intervals) => {
            report.left_out = intervals.left_out.clone();
            intervals::add(intervals, zone, &mut report);
        }
    }
    report
}
