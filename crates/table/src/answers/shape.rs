//! Values that look like numbers and are none: dates, times, percentages.

use crate::answers::date;

/// What a text that is neither a number nor words looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A day, with or without a time.
    Date,
    /// A time span or time of day.
    Duration,
    /// A number with a percent sign.
    Percent,
}

/// The shape of a trimmed text.
pub(crate) fn detect(text: &str) -> Option<Shape> {
    if text.len() > 40 {
        return None;
    }
    if let Some(number) = text.strip_suffix('%') {
        return is_number(number.trim_end()).then_some(Shape::Percent);
    }
    if is_duration(text) {
        return Some(Shape::Duration);
    }
    // Eight digits are a number until the whole column turns out to be dates.
    (text.parse::<u32>().is_err() && date::is_date(text)).then_some(Shape::Date)
}

fn is_number(text: &str) -> bool {
    crate::answers::answer::Number::read(text).is_some()
}

/// `4:00`, `00:04:00`, `0:00:17.5`.
fn is_duration(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let mut parts = 0;
    for part in text.split(':') {
        parts += 1;
        let whole = if parts > 1 { part.split(['.', ',']).next().unwrap_or(part) } else { part };
        if whole.is_empty() || whole.len() > 4 || !whole.bytes().all(|byte| byte.is_ascii_digit()) {
            return false;
        }
    }
    (2..=3).contains(&parts)
}

#[cfg(test)]
mod tests {
    use super::{Shape, detect};

    #[test]
    fn shapes() {
        let cases = [
            ("94.01%", Some(Shape::Percent)),
            ("5 %", Some(Shape::Percent)),
            ("about 5%", None),
            ("12% to 18%", None),
            ("4:00", Some(Shape::Duration)),
            ("0:00:17", Some(Shape::Duration)),
            ("1:2:3:4", None),
            ("2024-01-15", Some(Shape::Date)),
            ("2024-01-15T09:30:00Z", Some(Shape::Date)),
            ("11/03/2021 07:40:47 PM", Some(Shape::Date)),
            ("9/18/2017 18:00:16", Some(Shape::Date)),
            ("15.01.2024", Some(Shape::Date)),
            ("2024-01", Some(Shape::Date)),
            ("2024.1", None),
            ("2024年1月5日", Some(Shape::Date)),
            ("130.92.34.66", None),
            ("1.2.3", None),
            ("5 Jan 2024", Some(Shape::Date)),
            ("18-29", None),
            ("$50,000 to $74,999", None),
            ("good", None),
        ];
        for (text, expected) in cases {
            assert_eq!(detect(text), expected, "{text}");
        }
    }
}
