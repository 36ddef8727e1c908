//! Dates with a time of day, and times of day alone, as people write them ↔ seconds.
//!
//! A moment is civil time: what calendar and clock show where the visitor is, without time zone and summer time. It is held in whole seconds since
//! 1970-01-01 00:00 of the Gregorian calendar; years 1900 to 2200. A time of day is held in seconds since midnight, up to 24:00.

use serde::{Deserialize, Serialize};

mod text;

use std::fmt::Write as _;

use crate::calendar;
use crate::number::{self, Format, Reading, Rule};
use crate::text::folded;
use text::Rest;

/// Seconds in a day.
pub const DAY: f64 = 86_400.0;

/// A moment in seconds since 1970-01-01 00:00 of civil time, or a time of day in seconds since midnight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment(pub f64);

/// What is written down: a moment or a time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Clock {
    /// A date with a time of day, midnight where none is written.
    Moment,
    /// A time of day.
    TimeOfDay,
}

/// Why a text is no moment or no time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Nothing but blanks.
    Empty,
    /// Not the shape of one.
    Unreadable,
    /// A day that no calendar has, such as 31 February.
    NoSuchDay,
    /// Before 1900 or after 2200.
    OutOfRange,
}

impl Clock {
    /// Reads `2026-03-02 14:05`, `2.3.2026 14:05`, `02/03/2026 2:05 pm`, `2 March 2026`, or `9:00`, `5:30 pm`, `17`. With bars between its numbers
    /// a date has day and month in the order of the format, unless only the other one is possible; that is ambiguous. Fractions of a second and a
    /// `Z` or `UTC` behind the time are left out.
    ///
    /// # Errors
    /// Says why the text is none.
    pub fn parse(self, text: &str, format: Format) -> Result<Reading, Unfit> {
        let plain = text::with_marks(&folded(&number::plain_characters(text)));
        let mut rest = Rest(plain.trim());
        if rest.0.is_empty() {
            return Err(Unfit::Empty);
        }
        let (mut seconds, mut rule) = (0.0, None);
        if self == Self::Moment {
            let date = rest.date(format.day_first).ok_or(Unfit::Unreadable)?;
            seconds = date.number()? as f64 * DAY;
            let order = if format.day_first { Rule::DayFirst } else { Rule::MonthFirst };
            rule = date.ambiguous.then_some(order);
            rest.skip(", ");
            rest.word("t");
            rest.skip(" ");
        }
        if self == Self::TimeOfDay || !rest.0.is_empty() {
            seconds += rest.time(self == Self::TimeOfDay).ok_or(Unfit::Unreadable)?;
        }
        if rest.0.is_empty() { Ok(Reading { value: seconds, rule }) } else { Err(Unfit::Unreadable) }
    }

    /// What shows how one is written: nine in the morning, of 2 March 2026.
    pub fn example(self) -> String {
        let seconds = 1_772_442_000.0;
        self.editable(if self == Self::Moment { seconds } else { seconds % DAY })
    }

    /// As a field shows it, the same in every format: `2026-03-02 14:05`, `09:00`, with seconds where there are any.
    pub fn editable(self, seconds: f64) -> String {
        self.written(seconds, ' ')
    }

    /// As a link carries it: `2026-03-02T14:05`, `09:00`.
    pub fn canonical(self, seconds: f64) -> String {
        self.written(seconds, 'T')
    }

    /// What [`canonical`](Self::canonical) writes, and nothing else.
    pub fn read_canonical(self, text: &str) -> Option<f64> {
        let seconds = self.parse(text, Format::ENGLISH).ok()?.value;
        (self.canonical(seconds) == text).then_some(seconds)
    }

    fn written(self, seconds: f64, between: char) -> String {
        let mut out = String::new();
        let mut second = seconds as i64;
        if self == Self::Moment {
            let days = second.div_euclid(86_400);
            second = second.rem_euclid(86_400);
            let (year, month, day) = calendar::civil(days);
            let _ = write!(out, "{year}-{month:02}-{day:02}{between}");
        }
        let _ = write!(out, "{:02}:{:02}", second / 3600, second / 60 % 60);
        if second % 60 != 0 {
            let _ = write!(out, ":{:02}", second % 60);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::text::Date;
    use super::*;

    const MONTH_FIRST: Format = Format { day_first: false, ..Format::ENGLISH };

    /// Seconds by Python's `datetime`.
    #[test]
    fn reads_moments_as_people_write_them() {
        for (text, expected) in [
            ("2026-03-02 14:05", 1_772_460_300.0),
            ("2026-03-02T14:05", 1_772_460_300.0),
            ("2026-03-02t14:05:00.000Z", 1_772_460_300.0),
            ("2026-03-02 14:05:30 UTC", 1_772_460_330.0),
            ("2026/3/2, 14:05", 1_772_460_300.0),
            ("2.3.2026 14:05", 1_772_460_300.0),
            ("02.03.26 14:05", 1_772_460_300.0),
            ("02/03/2026 2:05 pm", 1_772_460_300.0),
            ("02/03/2026, 2:05\u{202f}PM", 1_772_460_300.0),
            ("2 March 2026 14:05", 1_772_460_300.0),
            ("2. Mar 2026 14:05", 1_772_460_300.0),
            ("2-Mar-2026 14:05", 1_772_460_300.0),
            ("Mar 2, 2026, 2:05pm", 1_772_460_300.0),
            ("２０２６−０３−０２ １４：０５", 1_772_460_300.0),
            ("2026年3月2日 下午2:05", 1_772_460_300.0),
            ("2026年3月2日14时05分", 1_772_460_300.0),
            ("2026年3月2日 下午2點5分", 1_772_460_300.0),
            ("2026年3月2日", 1_772_409_600.0),
            ("2026/3/2 下午 2:05:30", 1_772_460_330.0),
            ("2/3/2026 2:05 μ.μ.", 1_772_460_300.0),
            ("2/3/2026, 2:05 ΜΜ", 1_772_460_300.0),
            ("2.3.2026 2:05 p.m.", 1_772_460_300.0),
            ("2026-03-02", 1_772_409_600.0),
            ("2026-03-02 12 am", 1_772_409_600.0),
            ("2026-03-02 12:00 pm", 1_772_452_800.0),
            ("2026-03-01 24:00", 1_772_409_600.0),
            ("1970-01-01 00:00", 0.0),
            ("1900-01-01 00:00", -2_208_988_800.0),
            ("2200-12-31 23:59:59", 7_289_654_399.0),
            ("2000-02-29 12:00", 951_825_600.0),
        ] {
            let reading = Clock::Moment.parse(text, Format::ENGLISH);
            assert_eq!(reading.map(|reading| reading.value), Ok(expected), "{text}");
        }
    }

    #[test]
    fn day_and_month_stand_in_the_order_of_the_format_where_both_are_possible() {
        for (text, day_first, month_first, ambiguous) in [
            ("02/03/2026", "2026-03-02 00:00", "2026-02-03 00:00", true),
            ("02-03-2026", "2026-03-02 00:00", "2026-02-03 00:00", true),
            ("3/3/2026", "2026-03-03 00:00", "2026-03-03 00:00", false),
            ("13/03/2026", "2026-03-13 00:00", "2026-03-13 00:00", false),
            ("03/13/2026", "2026-03-13 00:00", "2026-03-13 00:00", false),
            ("02.03.2026", "2026-03-02 00:00", "2026-03-02 00:00", false),
            ("2026/02/03", "2026-02-03 00:00", "2026-02-03 00:00", false),
        ] {
            for (format, expected) in [(Format::ENGLISH, day_first), (MONTH_FIRST, month_first)] {
                let reading = Clock::Moment.parse(text, format).unwrap();
                let read = (Clock::Moment.editable(reading.value), reading.rule.is_some());
                assert_eq!(read, (expected.to_owned(), ambiguous));
            }
        }
    }

    #[test]
    fn refuses_what_is_no_moment() {
        for (text, why) in [
            ("", Unfit::Empty),
            (" \u{202e} ", Unfit::Empty),
            ("abc", Unfit::Unreadable),
            ("-5", Unfit::Unreadable),
            ("5", Unfit::Unreadable),
            ("1e999", Unfit::Unreadable),
            ("1/0", Unfit::Unreadable),
            ("NaN", Unfit::Unreadable),
            ("a Monday", Unfit::Unreadable),
            ("2026-03-02 14", Unfit::Unreadable),
            ("2026-03-02 14:5", Unfit::Unreadable),
            ("2026-03-02 14:60", Unfit::Unreadable),
            ("2026-03-02 24:01", Unfit::Unreadable),
            ("2026-03-02 13:00 pm", Unfit::Unreadable),
            ("2026-03-02 14:05 +02:00", Unfit::Unreadable),
            ("2026-03-02 14:05 x", Unfit::Unreadable),
            ("2026-03.02", Unfit::Unreadable),
            ("2 Mayday 2026", Unfit::Unreadable),
            ("99999999999-03-02", Unfit::Unreadable),
            ("31.2.2026", Unfit::NoSuchDay),
            ("2026-02-29 10:00", Unfit::NoSuchDay),
            ("1900-02-29", Unfit::NoSuchDay),
            ("2026-00-10", Unfit::NoSuchDay),
            ("2026-13-10", Unfit::NoSuchDay),
            ("2026-04-31", Unfit::NoSuchDay),
            ("2026-04-00", Unfit::NoSuchDay),
            ("13/13/2026", Unfit::NoSuchDay),
            ("1899-12-31", Unfit::OutOfRange),
            ("2201-01-01", Unfit::OutOfRange),
            ("0026-01-01", Unfit::OutOfRange),
        ] {
            assert_eq!(Clock::Moment.parse(text, Format::ENGLISH), Err(why), "{text}");
        }
    }

    #[test]
    fn reads_times_of_day() {
        for (text, expected) in [
            ("9:00", Some(32_400.0)),
            ("09:00", Some(32_400.0)),
            ("9", Some(32_400.0)),
            ("9 am", Some(32_400.0)),
            ("5:30 pm", Some(63_000.0)),
            ("17:30:15", Some(63_015.0)),
            ("5:30 μ.μ.", Some(63_000.0)),
            ("9 π.μ.", Some(32_400.0)),
            ("下午5:30", Some(63_000.0)),
            ("上午9点", Some(32_400.0)),
            ("下午5点半", Some(63_000.0)),
            ("17h30", Some(63_000.0)),
            ("中午12点", Some(43_200.0)),
            ("晚上12点", None),
            ("12 am", Some(0.0)),
            ("24:00", Some(86_400.0)),
            ("24:01", None),
            ("25", None),
            ("-5", None),
            ("9:0", None),
            ("0 pm", None),
            ("noon", None),
        ] {
            assert_eq!(
                Clock::TimeOfDay.parse(text, Format::ENGLISH).ok().map(|reading| reading.value),
                expected,
                "{text}"
            );
        }
    }

    #[test]
    fn every_day_of_three_centuries_comes_back() {
        // 1900-01-01 to 2200-12-31.
        let mut before = (1899, 12, 31);
        for days in -25_567..=84_370 {
            let (year, month, day) = calendar::civil(days);
            assert!((year, month, day) > before && (1..=12).contains(&month) && (1..=31).contains(&day));
            assert_eq!(Date { year, month, day, ambiguous: false }.number(), Ok(days));
            before = (year, month, day);
        }
        assert_eq!(before, (2200, 12, 31));
        for clock in [Clock::Moment, Clock::TimeOfDay] {
            for seconds in [0.0, 1.0, 59.0, 3600.0, 45_296.0, 86_399.0, 86_400.0] {
                let text = clock.canonical(seconds);
                assert_eq!(clock.read_canonical(&text), Some(seconds), "{text}");
                assert_eq!(
                    clock.parse(&clock.editable(seconds), MONTH_FIRST).unwrap().value.to_bits(),
                    seconds.to_bits()
                );
            }
        }
        for text in
            ["2026-3-2T14:05", "2026-03-02 14:05", "02.03.2026", "2026-03-02T14:05:00", "9:00", "2026-02-31T00:00"]
        {
            assert_eq!(Clock::Moment.read_canonical(text).or(Clock::TimeOfDay.read_canonical(text)), None, "{text}");
        }
    }
}
