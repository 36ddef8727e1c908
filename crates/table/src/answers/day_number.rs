//! Days as numbers, as a spreadsheet counts them.

use crate::answers::folding::fold;
use base::calendar;

/// Days that a spreadsheet has counted from 1899-12-30, in the years 2000 to 2050. Whether a number is one is for the name of its column to say.
const SERIALS: std::ops::RangeInclusive<i64> = 36_526..=55_000;
/// The first of those days, as days since 1970-01-01, less its number.
const SERIAL_ZERO: i64 = -25_569;

/// Whether a number may be a day that a spreadsheet has counted.
pub(crate) fn is_one(number: f64) -> bool {
    SERIALS.contains(&(number.floor() as i64))
}

/// The day of a number that a spreadsheet has counted; what is behind its point is the time.
pub(crate) fn read(text: &str) -> Option<(i32, u32, u32)> {
    let whole = text.split(['.', ',']).next().unwrap_or(text);
    let day: i64 = whole.parse().ok().filter(|day| SERIALS.contains(day) && whole.len() == 5)?;
    let (year, month, day) = calendar::civil(day + SERIAL_ZERO);
    Some((year, u32::try_from(month).ok()?, u32::try_from(day).ok()?))
}

/// Words in the names of columns of days, folded; the whole word counts.
const NAMES: &[&str] = &[
    "date",
    "dates",
    "timestamp",
    "created",
    "submitted",
    "completed",
    "answered",
    "received",
    "datum",
    "zeitstempel",
    "fecha",
    "data",
    "ημερομηνια",
];
/// The same in languages that set no words apart.
const NAMES_ANYWHERE: &[&str] = &["日期", "日付", "날짜", "일자", "일시"];

/// Whether a column of this name may hold days.
pub(crate) fn are_named(question: &str) -> bool {
    let name = fold(question);
    name.split(|sign: char| !sign.is_alphabetic()).any(|word| NAMES.contains(&word))
        || NAMES_ANYWHERE.iter().any(|word| name.contains(word))
}

#[cfg(test)]
mod tests {
    use super::{are_named, is_one, read};

    #[test]
    fn days_are_those_of_the_spreadsheet() {
        assert_eq!(read("45306"), Some((2024, 1, 15)));
        assert_eq!(read("45306.75"), Some((2024, 1, 15)));
        assert_eq!(read("36526"), Some((2000, 1, 1)));
        assert!(is_one(45_306.5) && !is_one(12_345.0) && read("12345").is_none() && read("045306").is_none());
        assert!(are_named("Date of answer") && are_named("创建日期") && !are_named("Update count"));
        // Seconds of a long time are no days.
        assert!(!are_named("Resolution time") && !are_named("等待时间"));
    }
}
