//! The answers that a person gave, or let stand: the recipe by which the next export of the same shape is read.

use base::opening_hours::Week;
use serde::{Deserialize, Serialize};
use table::Order;

use crate::exports::System;
use crate::roles::{LogKind, Role, SpanUnit};
use crate::statuses::{OutcomeClass, StatusClass};

/// A column with its role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Binding {
    /// The role.
    pub role: Role,
    /// The column, counted from 0.
    pub column: usize,
    /// The unit of a span; none as long as it is not known, and then nothing is made of the column.
    pub unit: Option<SpanUnit>,
}

/// What rows of the same id are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Once {
    /// Each row stands for itself.
    #[default]
    EveryRow,
    /// Updates of the same thing: the latest counts.
    LatestRow,
    /// Events: the first is the beginning, the last is the end.
    FirstToLast,
    /// Legs of one call: waits and talk are added.
    Legs,
}

/// What a nought in a column of lengths of time means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Zeros {
    /// It did not happen, or began as answered: left out and counted.
    LeaveOut,
    /// It happened at once.
    Count,
}

/// From when the reply to a review is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReplyFrom {
    /// From its submission.
    #[default]
    Submitted,
    /// From its last edit.
    LastUpdate,
}

/// All answers. `Default` is no recipe: a proposal makes the first one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(clippy::struct_excessive_bools, reason = "each answers a question of its own")]
pub struct Answers {
    /// The headers for which they were given, as a number.
    pub fingerprint: String,
    /// What a row is.
    pub kind: LogKind,
    /// Whose export it is, where that is known.
    pub system: Option<System>,
    /// The columns with a role.
    pub bindings: Vec<Binding>,
    /// The zone of stamps that name none; none where it is not known, and then stamps are subtracted as the clocks showed them.
    pub zone: Option<String>,
    /// Stamps that name no zone are in UTC, as the file itself proves; the zone then says only what the wall clock shows.
    #[serde(default)]
    pub stamps_are_utc: bool,
    /// The order of day and month; none where it is not known, and then nothing is made of stamps that can be read both ways.
    pub order: Option<Order>,
    /// What each status means; none where it is not known, and then its tickets are left out and counted.
    pub statuses: Vec<(String, Option<StatusClass>)>,
    /// What each outcome means; none where it is not known, and then its calls are left out and counted.
    pub outcomes: Vec<(String, Option<OutcomeClass>)>,
    /// Which directions and kinds of calls came in.
    pub inbound: Vec<(String, Option<bool>)>,
    /// What noughts mean, by role; none where it is not known, and then they are left out and counted.
    pub zeros: Vec<(Role, Option<Zeros>)>,
    /// Ratings that say satisfied.
    pub satisfied: Vec<String>,
    /// Ratings that are answers and do not say satisfied; all others are no answers.
    pub not_satisfied: Vec<String>,
    /// Rows of the same id.
    pub once: Once,
    /// Rows that seem to be tests are left out.
    pub leave_out_tests: bool,
    /// Rows that a tag or a flag calls merged into another ticket count as tickets.
    #[serde(default)]
    pub merged_are_tickets: bool,
    /// Cancelled tickets and duplicates count as solved.
    pub cancelled_are_solved: bool,
    /// The hours of the desk, in its zone, where business times are to be worked out of stamps.
    pub hours: Option<Week>,
    /// A call given up before so many seconds is short.
    pub short: f64,
    /// The seconds of the service level.
    pub threshold: f64,
    /// Ringing belongs to waiting.
    pub ringing_waits: bool,
    /// Talk holds the time on hold, which is then not added to it.
    pub hold_is_in_talk: bool,
    /// From when the reply to a review is counted.
    pub reply_from: ReplyFrom,
}

impl Answers {
    /// The column with a role.
    pub fn column(&self, role: Role) -> Option<usize> {
        self.binding(role).map(|binding| binding.column)
    }

    /// The column with a role, and its unit.
    pub fn binding(&self, role: Role) -> Option<&Binding> {
        self.bindings.iter().find(|binding| binding.role == role)
    }

    /// Gives a column a role, in place of what had it.
    pub fn bind(&mut self, role: Role, column: usize, unit: Option<SpanUnit>) {
        self.bindings.retain(|binding| binding.role != role && binding.column != column);
        self.bindings.push(Binding { role, column, unit });
    }

    /// What the noughts of a role mean.
    pub fn zeros_of(&self, role: Role) -> Option<Zeros> {
        self.zeros.iter().find(|(one, _)| *one == role).and_then(|(_, zeros)| *zeros)
    }

    /// Says what the noughts of a role mean.
    pub fn set_zeros(&mut self, role: Role, zeros: Zeros) {
        self.zeros.retain(|(one, _)| *one != role);
        self.zeros.push((role, Some(zeros)));
    }
}
