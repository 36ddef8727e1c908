//! Dates with a time of day as logs write them, in any of the usual ways, to the millisecond.
//!
//! A text is taken apart without knowing which of two short numbers is the day; that is decided for a column as a whole.

mod parse;

pub use parse::{Taken, is_missing, take};

use base::calendar;
use serde::{Deserialize, Serialize};
use table::Order;

/// Milliseconds in a day.
pub const DAY_MS: i64 = 86_400_000;
/// Stamps of other years are read as mistakes: the first and the last year that are plausible in a log of a desk.
pub const YEARS: std::ops::RangeInclusive<i32> = 1990..=2100;

/// A moment of a log in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stamp {
    /// No text, or a word for a missing one.
    Blank,
    /// What the wall clock showed, since 1970-01-01 00:00; the zone is not written.
    Civil(i64),
    /// In UTC, since 1970-01-01 00:00: the offset is written, or it is a count of seconds.
    Utc(i64),
    /// A time of day without a date, since midnight.
    TimeOfDay(i64),
    /// A date in a year before 1990 or behind 2100.
    OutOfRange,
    /// Not a stamp.
    Unreadable,
}

/// Reads a text with day and month in this order where both are possible.
pub fn read(text: &str, order: Order) -> Stamp {
    match take(text) {
        Taken::Blank => Stamp::Blank,
        Taken::Unreadable => Stamp::Unreadable,
        Taken::TimeOfDay(time) => Stamp::TimeOfDay(time),
        Taken::Epoch(ms) => plausible(ms).map_or(Stamp::OutOfRange, |()| Stamp::Utc(ms)),
        Taken::Known { year, month, day, time, offset } => put_together(year, month, day, time, offset),
        Taken::Either { first, second, year, time, offset } => {
            let (day, month) = if order == Order::Dmy { (first, second) } else { (second, first) };
            put_together(year, month, day, time, offset)
        }
    }
}

fn plausible(ms: i64) -> Option<()> {
    let (year, _, _) = calendar::civil(ms.div_euclid(DAY_MS));
    YEARS.contains(&year).then_some(())
}

fn put_together(year: i32, month: i32, day: i32, time: i64, offset: Option<i32>) -> Stamp {
    let Some(days) = calendar::number(year, month, day) else { return Stamp::Unreadable };
    if !YEARS.contains(&year) {
        return Stamp::OutOfRange;
    }
    let civil = days * DAY_MS + time;
    offset.map_or(Stamp::Civil(civil), |offset| Stamp::Utc(civil - i64::from(offset) * 1000))
}

/// What the texts of a column say of the order of day and month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderEvidence {
    /// Texts of which the first number can only be a day.
    pub day_first: u64,
    /// Texts of which the second number can only be a day.
    pub month_first: u64,
    /// Texts that can be read both ways, and differ.
    pub either: u64,
}

impl OrderEvidence {
    /// Adds what a text says, which stands in so many rows.
    pub fn add(&mut self, text: &str, rows: u64) {
        if let Taken::Either { first, second, .. } = take(text) {
            match (first > 12, second > 12) {
                (true, _) => self.day_first += rows,
                (_, true) => self.month_first += rows,
                _ if first != second => self.either += rows,
                _ => {}
            }
        }
    }

    /// Adds the evidence of another column.
    pub fn join(&mut self, other: Self) {
        self.day_first += other.day_first;
        self.month_first += other.month_first;
        self.either += other.either;
    }

    /// The order that is proved; none where nothing proves it, or both are.
    pub fn proved(self) -> Option<Order> {
        match (self.day_first > 0, self.month_first > 0) {
            (true, false) => Some(Order::Dmy),
            (false, true) => Some(Order::Mdy),
            _ => None,
        }
    }

    /// Both orders stand in the column.
    pub fn contradicts(self) -> bool {
        self.day_first > 0 && self.month_first > 0
    }

    /// Whether anything depends on the order.
    pub fn matters(self) -> bool {
        self.either > 0 || self.contradicts()
    }
}

#[cfg(test)]
mod tests {
    use super::{Stamp, read};
    use table::Order;

    #[test]
    fn stamps_as_logs_write_them() {
        // Milliseconds by Python's `datetime`.
        let civil = Stamp::Civil(1_772_460_300_000);
        for (text, expected) in [
            ("2026-03-02 14:05", civil),
            ("2026-03-02T14:05:00", civil),
            ("2026/3/2 14:05", civil),
            ("2026-03-02 14:05:00.307", Stamp::Civil(1_772_460_300_307)),
            ("2026-03-02T14:05:00Z", Stamp::Utc(1_772_460_300_000)),
            ("2026-03-02T14:05:00.000+0000", Stamp::Utc(1_772_460_300_000)),
            ("2026-03-02T16:05+02:00", Stamp::Utc(1_772_460_300_000)),
            ("2026-03-02 14:05:00 UTC", Stamp::Utc(1_772_460_300_000)),
            ("2026-03-02 09:05:00 CDT", Stamp::Utc(1_772_460_300_000)),
            ("2026-03-02 08:05 CST", Stamp::Utc(1_772_460_300_000)),
            ("2026-03-03 01:05:00 AEDT", Stamp::Utc(1_772_460_300_000)),
            ("2026-03-02 14:05 XYZT", civil),
            ("Mon Mar 02 14:05:00 UTC 2026", Stamp::Utc(1_772_460_300_000)),
            ("Mon Mar  2 14:05:00 2026", civil),
            ("02/03/2026 14:05", civil),
            ("2.3.2026, 14:05:00", civil),
            ("2/3/2026 2:05:00 μμ", civil),
            ("2/3/2026 2:05 μ.μ.", civil),
            ("2/3/26 2:05 PM", civil),
            ("02/Mar/26 2:05 PM", civil),
            ("02/Mär/26 2:05 PM", civil),
            ("Mon, 02 Mar 2026 14:05:00", civil),
            ("Mon, 02 Mar 2026 14:05:00 +0000", Stamp::Utc(1_772_460_300_000)),
            ("Mar 2, 2026, 2:05 PM", civil),
            ("March 2, 2026 14:05", civil),
            ("2 mars 2026 14:05", civil),
            ("2026年3月2日 14:05", civil),
            ("2026年3月2日 下午2:05", civil),
            ("2026/3/2 下午 02:05:00", civil),
            ("20260302140500", civil),
            ("20260302T140500Z", Stamp::Utc(1_772_460_300_000)),
            ("2026-03-02-14.05.00", civil),
            ("1772460300", Stamp::Utc(1_772_460_300_000)),
            ("1772460300307", Stamp::Utc(1_772_460_300_307)),
            ("1772460300.5", Stamp::Utc(1_772_460_300_500)),
            ("0:10:10", Stamp::TimeOfDay(610_000)),
            ("2026-03-02", Stamp::Civil(1_772_409_600_000)),
            ("01/Dez/16 10:28 AM", Stamp::Civil(1_480_588_080_000)),
            ("12/12/2026 12:30 AM", Stamp::Civil(1_797_035_400_000)),
            ("1899-12-30 00:00:00", Stamp::OutOfRange),
            ("0000-00-00 00:00:00", Stamp::Blank),
            ("31/2/2026 10:00", Stamp::Unreadable),
            ("INC0010021", Stamp::Unreadable),
            ("3 - Moderate", Stamp::Unreadable),
            ("4.1.2", Stamp::Unreadable),
            ("-", Stamp::Blank),
            ("?", Stamp::Blank),
            ("", Stamp::Blank),
        ] {
            assert_eq!(read(text, Order::Dmy), expected, "{text}");
        }
        assert_eq!(read("03/02/2026 2:05 PM", Order::Mdy), civil);
    }
}
