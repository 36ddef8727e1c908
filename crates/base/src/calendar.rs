//! Days of the Gregorian calendar as numbers, from 1970-01-01 on (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2021).

/// The first of March of the year 0, before the first of January 1970. Years that begin in March have their leap day at the end.
const MARCH_0: i64 = 719_468;

/// The number of a day; `None` if the calendar has no such day. Years from 1 on.
pub fn number(year: i32, month: i32, day: i32) -> Option<i64> {
    let shifted = i64::from(if month <= 2 { year - 1 } else { year });
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let days = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + i64::from(day_of_year) - MARCH_0;
    // A day that does not exist comes back as another.
    (civil(days) == (year, month, day)).then_some(days)
}

/// Year, month and day of a number, the inverse.
pub fn civil(days: i64) -> (i32, i32, i32) {
    let (era, day) = ((days + MARCH_0).div_euclid(146_097), (days + MARCH_0).rem_euclid(146_097));
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day_of_year = day - (365 * year + year / 4 - year / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12 + 1;
    ((year + era * 400) as i32 + i32::from(month <= 2), month as i32, day as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers by Python's `date.toordinal() - 719163`.
    #[test]
    fn known_days() {
        for (date, days) in [
            ((1970, 1, 1), 0),
            ((1900, 1, 1), -25_567),
            ((2000, 2, 29), 11_016),
            ((2026, 11, 22), 20_779),
            ((2200, 12, 31), 84_370),
        ] {
            assert_eq!(number(date.0, date.1, date.2), Some(days), "{date:?}");
            assert_eq!(civil(days), date);
        }
        for (year, month, day) in
            [(2026, 2, 31), (1900, 2, 29), (2026, 13, 1), (2026, 0, 1), (2026, 4, 31), (2026, 1, 0)]
        {
            assert_eq!(number(year, month, day), None, "{year}-{month}-{day}");
        }
    }
}
