//! What becomes of a column with more distinct values than are kept: time stamps are kept by day, times and numbers that come again in full.

use super::codes::Codes;
use super::date;
use super::intern::Dictionary;

/// Values looked at.
const LOOK: usize = 200;
/// Rows for each distinct value from which values come again, in tenths: ids and sums of money do not.
const AGAIN: usize = 13;
/// Bytes of the longest number or time.
const LONGEST: usize = 12;

/// What a column goes on as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Overflow {
    /// The days of time stamps.
    Days,
    /// All values.
    All,
    /// Free text.
    Text,
}

/// The day of a time stamp: what stands before its time.
pub(crate) fn day(text: &[u8]) -> &[u8] {
    let Some(colon) = text.iter().position(|byte| *byte == b':') else { return text };
    let before = text.get(..colon).unwrap_or(text);
    let end = before.iter().rposition(|byte| matches!(byte, b' ' | b'T')).unwrap_or(0);
    if end == 0 { text } else { before.get(..end).unwrap_or(text).trim_ascii_end() }
}

/// What becomes of a column that has so many rows.
pub(crate) fn of(dictionary: &Dictionary, rows: usize) -> Overflow {
    let step = (dictionary.len() / LOOK).max(1);
    let (mut seen, mut days, mut numbers) = (0, 0, 0);
    for value in dictionary.values().skip(1).step_by(step) {
        seen += 1;
        let day = day(value);
        days += usize::from(day.len() < value.len() && std::str::from_utf8(day).is_ok_and(date::is_date));
        let sign = |byte: &u8| byte.is_ascii_digit() || b".,:-".contains(byte);
        numbers += usize::from(value.len() <= LONGEST && value.iter().all(sign));
    }
    match (days * 10 >= seen * 9, numbers * 10 >= seen * 9) {
        (true, _) => Overflow::Days,
        (_, true) if rows * 10 >= dictionary.len() * AGAIN => Overflow::All,
        _ => Overflow::Text,
    }
}

/// Brings the values of a column to their days.
pub(crate) fn to_days(dictionary: &Dictionary, codes: &mut Codes, limit: usize) -> Option<Dictionary> {
    let mut days = Dictionary::new(limit);
    let mut numbers = vec![0; dictionary.len()];
    for (number, value) in numbers.iter_mut().zip(dictionary.values()).skip(1) {
        *number = days.code(day(value))?;
    }
    codes.renumber(&numbers);
    Some(days)
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn the_day_of_a_time_stamp() {
        let cases = [
            ("2024-01-15 09:30:00", "2024-01-15"),
            ("2024-01-15T09:30:00Z", "2024-01-15"),
            ("1/15/2024 9:30:00 PM", "1/15/2024"),
            ("Jan 15, 2024 9:30 AM", "Jan 15, 2024"),
            ("2024-01-15", "2024-01-15"),
            ("09:30:00", "09:30:00"),
        ];
        for (text, expected) in cases {
            assert_eq!(day(text.as_bytes()), expected.as_bytes());
        }
    }
}
