//! What the cells of a column look like.

use crate::log::Log;
use crate::numbers::{Decimal, Marks};
use crate::spans::{self, Span};
use crate::stamps::{self, OrderEvidence, Taken, is_missing};

/// Distinct texts of a column that are looked at.
const LOOK: usize = 3000;

/// Distinct texts up to which a column can hold flags.
const FLAGS: usize = 100;

/// Whether a text is a yes, a no or a word for a status; a date is none, and is not looked through for words.
fn says_what_became(text: &str) -> bool {
    let has_digits = text.bytes().any(|byte| byte.is_ascii_digit());
    crate::statuses::yes_no(text).is_some() || !has_digits && crate::statuses::status(text).is_some()
}

/// What a column holds, by its rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Content {
    /// Rows with a text that is no word for a missing one.
    pub filled: u64,
    /// Rows with a date.
    pub stamps: u64,
    /// Rows with a date and a time of day that is not midnight.
    pub with_time: u64,
    /// Rows with a count of seconds or milliseconds that may be a moment.
    pub epochs: u64,
    /// Rows with a time of day, or a length of time that looks like one.
    pub clocks: u64,
    /// Rows with `3:40`.
    pub pairs: u64,
    /// Rows with a length of time that says its unit.
    pub written: u64,
    /// Rows with a plain number.
    pub plain: u64,
    /// Rows with a number or a length of time that is nought.
    pub zeros: u64,
    /// Rows with one below nought.
    pub negative: u64,
    /// Rows with a plain number that is not nought.
    pub plain_above: u64,
    /// Rows with a yes, a no or a word for a status.
    pub flags: u64,
    /// The largest plain number.
    pub largest: f64,
    /// Distinct texts looked at.
    pub distinct: usize,
    /// Day and month.
    pub order: OrderEvidence,
    /// The decimal mark.
    pub marks: Option<Marks>,
}

impl Content {
    /// Of a column.
    pub fn of(log: &Log, column: usize) -> Self {
        let texts = log.cells.distinct(column, LOOK);
        let marks = Marks::of(texts.iter().map(|(text, _)| text.as_str()));
        let mut content = Self { marks: Some(marks), ..Self::default() };
        let decimal = marks.decimal().unwrap_or(Decimal::Point);
        for (text, rows) in texts.iter().filter(|(text, rows)| *rows > 0 && !is_missing(text)) {
            content.filled += rows;
            content.distinct += 1;
            content.order.add(text, *rows);
            if content.distinct <= FLAGS && text.len() <= 60 && says_what_became(text) {
                content.flags += rows;
            }
            match stamps::take(text) {
                Taken::Known { time, .. } | Taken::Either { time, .. } => {
                    content.stamps += rows;
                    content.with_time += if time > 0 { *rows } else { 0 };
                }
                Taken::Epoch(_) => content.epochs += rows,
                Taken::TimeOfDay(_) => content.clocks += rows,
                Taken::Blank | Taken::Unreadable => {}
            }
            match spans::read(text, decimal) {
                Span::Seconds(seconds) => {
                    content.written += rows;
                    content.note(seconds, *rows);
                }
                Span::Pair(first, second) => {
                    content.pairs += rows;
                    content.note(first * 60.0 + second, *rows);
                }
                Span::Number(number) => {
                    content.plain += rows;
                    content.largest = content.largest.max(number);
                    content.plain_above += if number.abs() < f64::EPSILON { 0 } else { *rows };
                    content.note(number, *rows);
                }
                Span::Blank | Span::Unreadable => {}
            }
        }
        content
    }

    fn note(&mut self, number: f64, rows: u64) {
        if number.abs() < f64::EPSILON {
            self.zeros += rows;
        } else if number < 0.0 {
            self.negative += rows;
        }
    }

    fn most(&self, rows: u64) -> bool {
        self.filled > 0 && rows * 10 >= self.filled * 8
    }

    /// Whether it holds dates.
    pub fn is_stamps(&self) -> bool {
        self.most(self.stamps)
    }

    /// Whether it holds times of day, which may be lengths of time as well.
    pub fn is_clocks(&self) -> bool {
        self.most(self.clocks)
    }

    /// Whether it holds counts of seconds since 1970.
    pub fn is_epochs(&self) -> bool {
        self.most(self.epochs)
    }

    /// Whether it can hold lengths of time.
    pub fn is_spans(&self) -> bool {
        self.most(self.written + self.pairs + self.plain) && !self.is_epochs() && self.marks != Some(Marks::Contradict)
    }

    /// Whether plain numbers and clocks stand in it, so that its unit changes somewhere.
    pub fn is_mixed(&self) -> bool {
        let clocks = self.written + self.pairs;
        self.plain_above * 20 >= self.filled && clocks * 20 >= self.filled && self.filled > 0
    }

    /// Whether it says yes or no, or what became of a ticket.
    pub fn is_flags(&self) -> bool {
        self.most(self.flags)
    }

    /// Whether it holds plain numbers.
    pub fn is_numbers(&self) -> bool {
        self.most(self.plain) && self.marks != Some(Marks::Contradict)
    }

    /// The decimal mark.
    pub fn decimal(&self) -> Decimal {
        self.marks.and_then(Marks::decimal).unwrap_or_default()
    }
}
