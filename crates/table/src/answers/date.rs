//! Days as exports write them, with or without a time: `2024-01-15`, `15.1.2024`, `1/15/24`, `2024年1月15日`, `15 Jan 2024`, `20240115`, and as a
//! spreadsheet numbers them: `45306`.

use serde::{Deserialize, Serialize};

use crate::answers::answer::Answer;
use crate::answers::day_number;
use crate::answers::value::Value;
use base::calendar;

/// Which of two short numbers before a year is the day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    /// Day, month, year.
    #[default]
    Dmy,
    /// Month, day, year.
    Mdy,
}

/// How the days of a column are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Writing {
    /// The order.
    pub order: Order,
    /// Whether it follows from the values.
    pub sure: bool,
    /// Whether any value depends on it.
    pub matters: bool,
}

/// The first three letters of months without accents, in English, German, French, Spanish and Portuguese.
const MONTHS: [&[&str]; 12] = [
    &["jan", "ene"],
    &["feb", "fev"],
    &["mar", "mrz"],
    &["apr", "avr", "abr"],
    &["may", "mai"],
    &["jun"],
    &["jul"],
    &["aug", "aou", "ago"],
    &["sep", "set"],
    &["oct", "okt", "out"],
    &["nov"],
    &["dec", "dez", "dic"],
];

/// Bytes of the longest date.
const LONGEST: usize = 48;

/// The numbers of a day as they stand in a text.
#[derive(Clone, Copy)]
enum Parts {
    /// Year, month, day.
    Known(i32, u32, u32),
    /// Two short numbers and a year.
    Short(u32, u32, i32),
}

/// The day of a text as days since 1970-01-01.
pub fn read(text: &str, order: Order) -> Option<i32> {
    let (year, month, day) = match parts(text)? {
        Parts::Known(year, month, day) => (year, month, day),
        Parts::Short(first, second, year) if order == Order::Dmy => (year, second, first),
        Parts::Short(first, second, year) => (year, first, second),
    };
    number(year, month, day)
}

/// The day of a text as a browser's date field writes it, as days since 1970-01-01.
pub fn day_of(text: &str) -> Option<i32> {
    read(text, Order::Dmy).filter(|_| text.len() == 10)
}

/// Whether a text is a day, in either order.
pub fn is_date(text: &str) -> bool {
    match parts(text) {
        None => false,
        Some(Parts::Known(year, month, day)) => number(year, month, day).is_some(),
        Some(Parts::Short(a, b, year)) => number(year, b, a).or_else(|| number(year, a, b)).is_some(),
    }
}

/// A whole number that is a day: 20240115.
pub fn is_compact(value: i64) -> bool {
    (1900..2100).contains(&(value / 10_000)) && compact(value).is_some()
}

fn compact(value: i64) -> Option<i32> {
    number((value / 10_000) as i32, (value / 100 % 100) as u32, (value % 100) as u32)
}

fn parts(text: &str) -> Option<Parts> {
    if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let value: i64 = text.parse().ok()?;
        return is_compact(value).then_some(Parts::Known(
            (value / 10_000) as i32,
            (value / 100 % 100) as u32,
            (value % 100) as u32,
        ));
    }
    let year = |(value, length): (u32, usize)| match (length, value) {
        (4, _) => Some(value as i32),
        (2, 70..) => Some(1900 + value as i32),
        (2, _) => Some(2000 + value as i32),
        _ => None,
    };
    if text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
        && let Some((year, month, day)) = day_number::read(text)
    {
        return Some(Parts::Known(year, month, day));
    }
    if let Some(found) = glued(text) {
        return Some(found);
    }
    let (numbers, rest) = leading(text);
    // What follows a day is a time, a weekday or nothing.
    let ends = rest.is_empty() || rest.starts_with(['T', ' ', ',', '.', '(']);
    match numbers.as_slice() {
        [(first, 4), (month, 1..=2), (day, 1..=2)] if ends => Some(Parts::Known(*first as i32, *month, *day)),
        [(first, 4), (month, 1..=2)] if rest.is_empty() && !text.contains('.') => {
            Some(Parts::Known(*first as i32, *month, 1))
        }
        [(first, 1..=2), (second, 1..=2), third] if ends => Some(Parts::Short(*first, *second, year(*third)?)),
        _ => named(text, year),
    }
}

/// `13022019 10:45`: a day in eight digits before a time, with the year last.
fn glued(text: &str) -> Option<Parts> {
    let (day, time) = text.split_at_checked(8)?;
    let is_time = time.starts_with([' ', 'T']) && time.contains(':');
    let number = |from: usize, to: usize| day.get(from..to)?.parse::<u32>().ok();
    if !is_time || !day.bytes().all(|byte| byte.is_ascii_digit()) || is_compact(day.parse().ok()?) {
        return None;
    }
    Some(Parts::Short(number(0, 2)?, number(2, 4)?, i32::try_from(number(4, 8)?).ok()?))
}

/// The first up to three numbers, each set apart by one sign of dates, and what follows.
fn leading(text: &str) -> (Vec<(u32, usize)>, &str) {
    let mut numbers = Vec::new();
    let mut rest = text;
    while numbers.len() < 3 {
        let end = rest.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(rest.len());
        let (digits, behind) = rest.split_at(end);
        let Ok(number) = digits.parse::<u32>() else { break };
        if end > 4 {
            break;
        }
        numbers.push((number, end));
        rest = behind;
        let marks = ['-', '/', '.', '年', '月', '日', '년', '월', '일'];
        let Some(next) = rest.strip_prefix(marks) else { break };
        let spaced = next.trim_start_matches(' ');
        // A month alone may end with its sign, a day may be followed by a time.
        if numbers.len() == 3 || spaced.is_empty() {
            rest = next;
            break;
        }
        rest = spaced;
    }
    (numbers, rest)
}

/// A day with the name of its month: `15 Jan 2024`, `January 15, 2024`, `15-Jan-24`, `Mon, 15. Januar 2024`.
fn named(text: &str, year_of: impl Fn((u32, usize)) -> Option<i32>) -> Option<Parts> {
    let is_month = |word: &str| month(word).is_some();
    if text.len() < 6
        || !text.split(|sign: char| !sign.is_alphabetic()).filter(|word| word.len() >= 3).take(3).any(is_month)
    {
        return None;
    }
    let mut words = text.split([' ', '-', '/', ',', '.', 'T']).filter(|word| !word.is_empty()).take(6);
    let (mut day, mut named, mut year) = (None, None, None);
    for word in words.by_ref() {
        if let Ok(number) = word.trim_end_matches(['s', 't', 'n', 'd', 'r', 'h', 'º']).parse::<u32>() {
            if day.is_none() && word.len() <= 4 && (1..=31).contains(&number) {
                day = Some(number);
            } else if year.is_none() {
                year = Some(year_of((number, word.len()))?);
            }
        } else if named.is_none() {
            named = month(word);
        }
        if let (Some(day), Some(month), Some(year)) = (day, named, year) {
            return Some(Parts::Known(year, month, day));
        }
    }
    None
}

/// The month of a name.
fn month(word: &str) -> Option<u32> {
    let mut start = [0; 3];
    for (place, sign) in start.iter_mut().zip(word.chars()) {
        *place = match sign.to_ascii_lowercase() {
            'ä' => b'a',
            'é' => b'e',
            'û' => b'u',
            sign => u8::try_from(sign).ok()?,
        };
    }
    let found = MONTHS.iter().position(|names| names.iter().any(|name| name.as_bytes() == start))?;
    (word.len() <= 10 && word.chars().all(char::is_alphabetic)).then_some(found as u32 + 1)
}

/// Days from 1970-01-01 to a day of the years 1900 to 2200; `None` if there is no such day.
pub fn number(year: i32, month: u32, day: u32) -> Option<i32> {
    let days = (1900..=2200).contains(&year).then(|| calendar::number(year, month as i32, day as i32))?;
    days.map(|days| days as i32)
}

/// How the days of a column are written, by its values in the order in which they came.
pub fn writing(values: &[Value]) -> Writing {
    let (mut day_first, mut month_first) = (0, 0);
    let (mut points, mut halves, mut unpadded, mut matters) = (false, false, false, false);
    let mut back = [0_u32; 2];
    let mut last = [i32::MIN; 2];
    let mut spans = [(i32::MAX, i32::MIN); 2];
    for value in
        values.iter().filter(|value| value.rows > 0 && !matches!(value.answer, Answer::Blank | Answer::Missing))
    {
        let Some(Parts::Short(first, second, _)) = parts(&value.text) else { continue };
        matters = true;
        day_first += u32::from(first > 12 && second <= 12);
        month_first += u32::from(second > 12 && first <= 12);
        points |= value.text.contains('.') && !value.text.contains('/');
        let end = value.text.to_lowercase();
        halves |= end.ends_with("am") || end.ends_with("pm");
        unpadded |= (first < 10 && value.text.starts_with(['1', '2', '3', '4', '5', '6', '7', '8', '9']))
            && value.text.contains('/');
        let both = back.iter_mut().zip(&mut last).zip(&mut spans);
        for (((back, last), (first, end)), order) in both.zip([Order::Dmy, Order::Mdy]) {
            if let Some(day) = read(&value.text, order) {
                *back += u32::from(day < *last);
                *last = day;
                (*first, *end) = (day.min(*first), day.max(*end));
            }
        }
    }
    let known = |order, sure| Writing { order, sure, matters };
    let [back_dmy, back_mdy] = back;
    let [span_dmy, span_mdy] = spans.map(|(first, end)| i64::from(end) - i64::from(first));
    match (day_first, month_first) {
        (0, 0) if points => known(Order::Dmy, true),
        (0, 0) if halves => known(Order::Mdy, true),
        // Most exports are written in the order of time.
        (0, 0) if back_dmy == 0 && back_mdy > 1 => known(Order::Dmy, true),
        (0, 0) if back_mdy == 0 && back_dmy > 1 => known(Order::Mdy, true),
        // A file is of some weeks: read in the wrong order its days lie months apart. That is a guess, too.
        (0, 0) if span_dmy * 2 < span_mdy => known(Order::Dmy, !matters),
        (0, 0) if span_mdy * 2 < span_dmy => known(Order::Mdy, !matters),
        // Americans write no zero before a short number; that is a hint and no proof.
        (0, 0) if unpadded || back_mdy < back_dmy => known(Order::Mdy, !matters),
        (0, 0) => known(Order::Dmy, !matters),
        (_, 0) => known(Order::Dmy, true),
        (0, _) => known(Order::Mdy, true),
        (days, months) => known(if days >= months { Order::Dmy } else { Order::Mdy }, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_many_writings() {
        let day = number(2024, 1, 15);
        for text in [
            "2024-01-15",
            "2024-01-15 09:30:00",
            "2024-01-15T09:30:00Z",
            "2024/1/15 9:30",
            "2024.01.15",
            "15.01.2024",
            "15.1.24, 09:30",
            "15/1/2024 9:30:00 PM",
            "15-01-2024",
            "2024年1月15日",
            "2024年1月15日 9:30",
            "2024년 1월 15일",
            "2024. 1. 15. 오전 9:30",
            "15 Jan 2024",
            "Jan 15, 2024 9:30 AM",
            "January 15, 2024",
            "15-Jan-24",
            "Mon, 15 Jan 2024 09:30:00 +0000",
            "15. Januar 2024",
            "15 janvier 2024",
            "20240115",
            "45306",
            "45306.75",
            "45306,75",
            "15/Jan/24 10:28 AM",
            "15012024  10:45:25",
        ] {
            assert_eq!(read(text, Order::Dmy), day, "{text}");
        }
        assert_eq!(read("1/15/2024 7:40:47 PM", Order::Mdy), day);
        assert_eq!(read("2024-01", Order::Dmy), number(2024, 1, 1));
        for text in [
            "",
            "18-29",
            "2024",
            "31.02.2024",
            "13/13/2024",
            "1.2",
            "130.92.34.66",
            "good",
            "5 stars",
            "12345678",
            "12345",
            "99999",
            "2024-01-15x",
        ] {
            assert!(!is_date(text), "{text}");
        }
    }

    #[test]
    fn numbers_of_days_are_those_of_the_calendar() {
        for (date, days) in [((1970, 1, 1), 0), ((2000, 3, 1), 11_017), ((2024, 2, 29), 19_782), ((1969, 12, 31), -1)] {
            assert_eq!(number(date.0, date.1, date.2), Some(days));
            assert_eq!(calendar::civil(i64::from(days)), (date.0, date.1 as i32, date.2 as i32));
        }
        for days in (-20_000..40_000).step_by(37) {
            let (year, month, day) = calendar::civil(i64::from(days));
            assert_eq!(number(year, month as u32, day as u32), Some(days));
        }
    }

    #[test]
    fn the_order_follows_from_the_values() {
        let cases = [
            ("13/1/2024|2/3/2024", Order::Dmy, true, true),
            ("1/13/2024|2/3/2024", Order::Mdy, true, true),
            ("1.2.2024|3.2.2024", Order::Dmy, true, true),
            ("1/2/2024 3:00 PM|1/2/2024 4:00 AM", Order::Mdy, true, true),
            ("1/9/2024|2/9/2024|1/10/2024|2/10/2024|1/11/2024", Order::Dmy, true, true),
            ("9/1/2024|9/2/2024|10/1/2024|10/2/2024|11/1/2024", Order::Mdy, true, true),
            ("1/2/2024|2/3/2024", Order::Mdy, false, true),
            ("01/02/2024|02/03/2024", Order::Dmy, false, true),
            ("2024-01-02|2024-03-04", Order::Dmy, true, false),
            ("03/04/2026|04/04/2026|05/04/2026|06/04/2026|07/04/2026", Order::Dmy, false, true),
            ("04/03/2026|04/04/2026|04/05/2026|04/06/2026", Order::Mdy, false, true),
            ("3/4/2026|4/4/2026|5/4/2026", Order::Dmy, false, true),
        ];
        for (texts, order, sure, matters) in cases {
            let value = |text: &str| Value { text: text.to_owned(), answer: Answer::Words, rows: 1 };
            let found = writing(&texts.split('|').map(value).collect::<Vec<_>>());
            assert_eq!(found, Writing { order, sure, matters }, "{texts}");
        }
    }
}
