//! Rows as tickets, calls, reviews and intervals: compact columns of numbers, without what was left out.

pub mod calls;
pub mod intervals;
pub mod moments;
pub mod queue_log;
pub mod tickets;

use base::zone::Zone;
use serde::{Deserialize, Serialize};

use crate::answers::Answers;
use crate::log::Log;
use crate::roles::LogKind;

/// Why rows or events were left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    /// A row of totals.
    TotalRow,
    /// An earlier row of the same id.
    EarlierRow,
    /// The same row again.
    Duplicate,
    /// Unwanted mail.
    Spam,
    /// Deleted.
    Deleted,
    /// Merged into another one.
    Merged,
    /// Cancelled, rejected or the same as another one.
    NotDone,
    /// A test.
    TestRow,
    /// Its status or outcome is not known yet.
    UnknownMeaning,
    /// Left in the menu.
    Menu,
    /// A busy line, or none.
    Busy,
    /// Left a message.
    Voicemail,
    /// Left the queue by a key.
    LeftWithKey,
    /// Was put out of the queue.
    TimedOut,
    /// Made by an agent.
    Outbound,
    /// Of another medium.
    OtherMedia,
    /// Not a call at all.
    Ignored,
    /// A time below nought.
    Negative,
    /// A nought that is no time.
    Zero,
    /// Not yet: no first response, not solved.
    NotYet,
    /// A stamp that cannot be read, lies before 1990, or can be read both ways.
    Unreadable,
    /// An open ticket that is still in time.
    Undecided,
    /// A reply that waits to be published.
    NotPublished,
    /// Longer than two years, which is rather a mistake: counted all the same.
    VeryLong,
    /// No time at which it ended.
    NoEnd,
    /// No time to begin from.
    NoStart,
    /// Still going on at the end of the log.
    InProgress,
}

impl Cause {
    /// The cause in plain English, behind a number of rows.
    pub const fn text(self) -> &'static str {
        match self {
            Self::TotalRow => "rows of totals",
            Self::EarlierRow => "earlier rows of the same id",
            Self::Duplicate => "rows that stand there twice",
            Self::Spam => "spam",
            Self::Deleted => "deleted",
            Self::Merged => "merged into another ticket",
            Self::NotDone => "cancelled, or the same as another one",
            Self::TestRow => "tests",
            Self::UnknownMeaning => "with a status or an outcome of which it is not known what it means",
            Self::Menu => "left in the menu",
            Self::Busy => "busy or failed",
            Self::Voicemail => "voicemail",
            Self::LeftWithKey => "left the queue by a key",
            Self::TimedOut => "put out of the queue after some time",
            Self::Outbound => "outbound",
            Self::OtherMedia => "of another medium",
            Self::Ignored => "not real",
            Self::Negative => "with a time below nought",
            Self::Zero => "with a time of 0 that is none",
            Self::NotYet => "not yet",
            Self::Unreadable => "with a date that cannot be read",
            Self::Undecided => "still in time",
            Self::NotPublished => "with a reply that waits to be published",
            Self::VeryLong => "longer than two years, counted all the same",
            Self::NoEnd => "without a time at which it ended",
            Self::NoStart => "without a time from which it began",
            Self::InProgress => "still going on at the end of the log",
        }
    }
}

/// What was left out, and how often.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut(pub Vec<(Cause, u64)>);

impl LeftOut {
    /// Counts one more.
    pub fn add(&mut self, cause: Cause) {
        self.add_many(cause, 1);
    }

    /// Counts so many more.
    pub fn add_many(&mut self, cause: Cause, count: u64) {
        if count == 0 {
            return;
        }
        match self.0.iter_mut().find(|(one, _)| *one == cause) {
            Some((_, known)) => *known += count,
            None => self.0.push((cause, count)),
        }
    }

    /// How many for this cause.
    pub fn of(&self, cause: Cause) -> u64 {
        self.0.iter().find(|(one, _)| *one == cause).map_or(0, |(_, count)| *count)
    }
}

/// What a log holds.
#[derive(Clone, Debug)]
pub enum Events {
    /// Tickets.
    Tickets(tickets::Tickets),
    /// Calls.
    Calls(calls::Calls),
    /// Sums of intervals.
    Intervals(intervals::Intervals),
    /// Reviews: a review is a ticket, the reply its first response.
    Reviews(tickets::Tickets),
}

/// Rows become events by these answers. The zone is that of the answers, or none where it is not known.
pub fn read(log: &Log, answers: &Answers, zone: Option<&Zone>) -> Events {
    match answers.kind {
        LogKind::Tickets => Events::Tickets(tickets::read(log, answers, zone)),
        LogKind::Reviews => Events::Reviews(tickets::read(log, answers, zone)),
        LogKind::Calls => Events::Calls(calls::read(log, answers, zone)),
        LogKind::QueueLog => Events::Calls(queue_log::read(log, zone)),
        LogKind::Intervals => Events::Intervals(intervals::read(log, answers, zone)),
    }
}
