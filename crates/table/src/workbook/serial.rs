//! Numbers of a workbook as its reader sees them: days since 1900 as dates, fractions of a day as times, shares as percent.

use base::calendar;
use std::fmt::Write;

/// What a number format makes of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Look {
    /// The number itself.
    #[default]
    Plain,
    /// A day.
    Day,
    /// A day and a time.
    Moment,
    /// A time of day.
    Time,
    /// Hours, minutes and seconds, more than a day of them too.
    Span,
    /// A hundred times the number, with a sign.
    Percent,
}

/// The look of the built-in formats.
pub(crate) fn built_in(id: u32) -> Look {
    match id {
        9 | 10 => Look::Percent,
        14..=17 | 27..=31 | 36 | 50..=54 | 57 | 58 => Look::Day,
        22 => Look::Moment,
        18..=21 | 32..=35 | 55 | 56 => Look::Time,
        45..=47 => Look::Span,
        _ => Look::Plain,
    }
}

/// The look of a format code such as `dd.mm.yyyy hh:mm`, by its letters outside quotes.
pub(crate) fn of_code(code: &str) -> Look {
    let (mut day, mut time, mut span, mut percent, mut minutes) = (false, false, false, false, false);
    let mut signs = code.split(';').next().unwrap_or(code).chars();
    while let Some(sign) = signs.next() {
        match sign {
            '"' => while !matches!(signs.next(), Some('"') | None) {},
            '\\' | '_' | '*' => _ = signs.next(),
            '[' => {
                let inner: String = signs.by_ref().take_while(|&sign| sign != ']').collect();
                let letters = inner.to_ascii_lowercase();
                span |= !letters.is_empty() && letters.chars().all(|letter| matches!(letter, 'h' | 'm' | 's'));
            }
            'y' | 'Y' | 'd' | 'D' | 'e' | 'g' => day = true,
            'h' | 'H' | 's' | 'S' => time = true,
            // Months, or minutes if there are hours or seconds.
            'm' | 'M' => minutes = true,
            '%' => percent = true,
            // `General`, `E+00`: no date.
            'G' | 'E' => return Look::Plain,
            _ => {}
        }
    }
    match (span, day, time) {
        (true, ..) => Look::Span,
        (_, true, true) => Look::Moment,
        (_, true, false) => Look::Day,
        (_, _, true) => Look::Time,
        _ if minutes => Look::Day,
        _ if percent => Look::Percent,
        _ => Look::Plain,
    }
}

/// Adds the text of a number as its format shows it. `base_1904` says where days are counted from.
pub(crate) fn write(number: f64, look: Look, base_1904: bool, into: &mut Vec<u8>) {
    let mut text = String::new();
    let seconds = (number.abs() * 86_400.0).round();
    let whole = number.abs() < 3_000_000.0;
    match look {
        Look::Day | Look::Moment if whole && number >= 1.0 => {
            let (days, rest) = (seconds as u64 / 86_400, seconds as u64 % 86_400);
            let (year, month, day) = date(days, base_1904);
            if year > 9999 {
                _ = write!(text, "{}", year / 10_000);
            }
            for (number, end) in [(year / 100, ""), (year % 100, "-"), (month, "-"), (day, "")] {
                two(number.unsigned_abs(), &mut text);
                text.push_str(end);
            }
            if look == Look::Moment || rest != 0 {
                text.push(' ');
                clock(rest, &mut text);
            }
        }
        Look::Time | Look::Day | Look::Moment if (0.0..1.0).contains(&number) => clock(seconds as u64, &mut text),
        Look::Time if whole && number >= 0.0 => {
            return write(number, Look::Moment, base_1904, into);
        }
        Look::Span if whole => {
            text.push_str(if number < 0.0 { "-" } else { "" });
            clock(seconds as u64, &mut text);
        }
        Look::Percent => {
            plain(number * 100.0, &mut text);
            text.push('%');
        }
        _ => plain(number, &mut text),
    }
    into.extend_from_slice(text.as_bytes());
}

fn clock(seconds: u64, text: &mut String) {
    if seconds >= 360_000 {
        _ = write!(text, "{}", seconds / 360_000);
    }
    for (number, end) in [(seconds / 3600 % 100, ":"), (seconds / 60 % 60, ":"), (seconds % 60, "")] {
        two(number as u32, text);
        text.push_str(end);
    }
}

/// A number below a hundred in two digits; the library's way takes half a microsecond, and dates come by the hundred thousand.
fn two(number: u32, text: &mut String) {
    for digit in [number / 10 % 10, number % 10] {
        text.push(char::from(b'0' + digit as u8));
    }
}

/// A number with the 15 digits that a workbook shows, without the noise of its last bits.
fn plain(number: f64, text: &mut String) {
    if !number.is_finite() {
        return;
    }
    let size = number.abs();
    let digits = if size >= 1.0 { 14_i32.saturating_sub(size.log10() as i32) } else { 15 };
    let from = text.len();
    _ = write!(text, "{number:.*}", digits.clamp(0, 15).cast_unsigned() as usize);
    if text.get(from..).is_some_and(|shown| shown.contains('.')) {
        text.truncate(text.trim_end_matches('0').trim_end_matches('.').len());
    }
    if text.get(from..) == Some("-0") {
        text.truncate(from);
        text.push('0');
    }
}

/// The day of a number: 1 is the first of January 1900, and 60 is a day that never was. Or 0 is that day of 1904.
fn date(days: u64, base_1904: bool) -> (i32, i32, i32) {
    let since_1900 = if base_1904 {
        days + 1461
    } else if days < 60 {
        days
    } else {
        days - 1
    };
    // Day 1 is the first of January 1900, 25,567 days before that of 1970.
    calendar::civil(since_1900 as i64 - i64::from(since_1900 > 0) - 25_567)
}

#[cfg(test)]
mod tests {
    use super::{Look, built_in, of_code, write};

    #[test]
    fn formats_are_told_by_their_letters() {
        for (code, look) in [
            ("General", Look::Plain),
            ("0.00E+00", Look::Plain),
            ("#,##0.00 \"days\"", Look::Plain),
            ("[Red]0", Look::Plain),
            ("0.0%", Look::Percent),
            ("dd/mm/yyyy", Look::Day),
            ("mmm-yy", Look::Day),
            ("mmmm", Look::Day),
            ("[$-409]m/d/yy h:mm AM/PM;@", Look::Moment),
            ("yyyy\\-mm\\-dd\\ hh:mm:ss", Look::Moment),
            ("h:mm", Look::Time),
            ("mm:ss", Look::Time),
            ("[h]:mm:ss", Look::Span),
            ("yyyy\"年\"m\"月\"d\"日\"", Look::Day),
        ] {
            assert_eq!(of_code(code), look, "{code}");
        }
        assert_eq!([9, 14, 20, 22, 46, 49].map(built_in), {
            [Look::Percent, Look::Day, Look::Time, Look::Moment, Look::Span, Look::Plain]
        });
    }

    #[test]
    fn numbers_are_written_as_they_are_shown() {
        for (number, look, base_1904, expected) in [
            (5.0, Look::Plain, false, "5"),
            (4.1 - 4e-16, Look::Plain, false, "4.1"),
            (-0.5, Look::Plain, false, "-0.5"),
            (123_456_789_012.5, Look::Plain, false, "123456789012.5"),
            (1e300, Look::Plain, false, &format!("{:.0}", 1e300)),
            (0.91, Look::Percent, false, "91%"),
            (0.123_4, Look::Percent, false, "12.34%"),
            (1.0, Look::Day, false, "1900-01-01"),
            (59.0, Look::Day, false, "1900-02-28"),
            (61.0, Look::Day, false, "1900-03-01"),
            (44_287.0, Look::Day, false, "2021-04-01"),
            (44_287.5, Look::Day, false, "2021-04-01 12:00:00"),
            (44_287.0, Look::Moment, false, "2021-04-01 00:00:00"),
            (44_286.999_999_999, Look::Moment, false, "2021-04-01 00:00:00"),
            (36_585.0, Look::Day, false, "2000-02-29"),
            (42_825.0, Look::Day, true, "2021-04-01"),
            (0.25, Look::Time, false, "06:00:00"),
            (1.5, Look::Span, false, "36:00:00"),
            (41.875, Look::Span, false, "1005:00:00"),
            (2_958_465.0, Look::Day, false, "9999-12-31"),
            (2_958_466.0, Look::Day, false, "10000-01-01"),
            (-1.0, Look::Day, false, "-1"),
            (1e9, Look::Day, false, "1000000000"),
        ] {
            let mut text = Vec::new();
            write(number, look, base_1904, &mut text);
            assert_eq!(String::from_utf8(text).unwrap(), expected, "{number} {look:?}");
        }
    }
}
