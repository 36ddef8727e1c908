//! The opening hours of the desk: which are usual, and those of each day as they are typed.

use base::opening_hours::Week;

use crate::calendar;
use crate::log_view::LogQuestion;
use crate::words as w;

use super::choices::{OPEN, choice, options};

/// Opening hours that many desks have: the name of the choice, opening, closing, the days.
const USUAL: [(&str, i64, i64, usize); 4] =
    [("9-17-5", 9, 17, 5), ("8-18-5", 8, 18, 5), ("9-18-6", 9, 18, 6), ("0-24-7", 0, 24, 7)];
const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;
/// The question, and before the number of a day; behind all days stand the holidays.
pub const HOURS: &str = "hours";
pub const HOLIDAYS: &str = "holidays";

const DAYS: [w::Word; 7] =
    [w::DESK_DAY_1, w::DESK_DAY_2, w::DESK_DAY_3, w::DESK_DAY_4, w::DESK_DAY_5, w::DESK_DAY_6, w::DESK_DAY_7];

fn usual(opens: i64, closes: i64, days: usize) -> Week {
    Week::regular(opens * HOUR, closes * HOUR, std::array::from_fn(|day| day < days))
}

/// The question with the hours as they are known.
pub fn asked(hours: Option<&Week>) -> LogQuestion {
    let mut all = options(&[(OPEN, w::DESK_OPT_NO_HOURS)]);
    let days = [w::DESK_OPT_DAYS_5, w::DESK_OPT_DAYS_5, w::DESK_OPT_DAYS_6, w::DESK_OPT_DAYS_7];
    for ((id, opens, closes, _), word) in USUAL.iter().zip(days) {
        let span = spans(&[(opens * HOUR, closes * HOUR)]);
        all.push(((*id).to_owned(), word.with(&[("hours", &span)])));
    }
    all.push((OWN.to_owned(), w::DESK_OPT_OWN_HOURS.text().to_owned()));
    let chosen = hours.map_or(OPEN, |week| {
        let found = USUAL.iter().find(|(_, opens, closes, days)| usual(*opens, *closes, *days).days == week.days);
        found.map_or(OWN, |one| one.0)
    });
    let label = w::DESK_ASK_HOURS.text().to_owned();
    let mut choices = vec![choice(HOURS.to_owned(), label.clone(), all, chosen)];
    if let Some(week) = hours {
        for ((number, name), day) in DAYS.iter().enumerate().zip(&week.days) {
            choices.push(choice(format!("{HOURS}-{number}"), name.text().to_owned(), Vec::new(), &spans(day)));
        }
        let holidays: Vec<String> = week.holidays.iter().map(|day| date(*day)).collect();
        let label = w::DESK_ASK_HOLIDAYS.text().to_owned();
        choices.push(choice(HOLIDAYS.to_owned(), label, Vec::new(), &holidays.join(", ")));
    }
    LogQuestion { id: HOURS.to_owned(), text: label, is_open: false, choices }
}

const OWN: &str = "own";

/// Takes the choice of usual hours.
pub fn take(hours: &mut Option<Week>, value: &str) {
    let holidays = hours.as_ref().map(|week| week.holidays.clone()).unwrap_or_default();
    let found = USUAL.iter().find(|one| one.0 == value).map(|(_, opens, closes, days)| usual(*opens, *closes, *days));
    match (value, found) {
        (OWN, _) => *hours = Some(hours.take().unwrap_or_else(|| usual(9, 17, 5))),
        (_, Some(week)) => *hours = Some(Week { holidays, ..week }),
        _ => *hours = None,
    }
}

/// Takes what was typed for a day or for the holidays; what cannot be read changes nothing and gives a sentence.
pub fn type_in(week: &mut Week, name: &str, text: &str) -> Result<(), String> {
    if name == HOLIDAYS {
        week.holidays = read_dates(text)
            .map_err(|part| w::DESK_BAD_HOLIDAY.with(&[("text", &part), ("example", &date(20_812))]))?;
        return Ok(());
    }
    let number = name.rsplit_once('-').and_then(|(_, number)| number.parse::<usize>().ok()).unwrap_or(usize::MAX);
    let (Some(day), Some(known)) = (week.days.get_mut(number), DAYS.get(number)) else { return Ok(()) };
    let read = read_spans(text);
    *day = read.ok_or_else(|| {
        let example = spans(&[(9 * HOUR, 12 * HOUR), (13 * HOUR, 17 * HOUR + HOUR / 2)]);
        w::DESK_BAD_HOURS.with(&[("day", known.text()), ("example", &example)])
    })?;
    Ok(())
}

/// `9:00–12:00, 13:00–17:30`; nothing for a day that is closed.
fn spans(day: &[(i64, i64)]) -> String {
    let clock = |second: i64| format!("{}:{:02}", second / HOUR, second % HOUR / 60);
    let all: Vec<String> = day.iter().map(|(opens, closes)| format!("{}–{}", clock(*opens), clock(*closes))).collect();
    all.join(", ")
}

/// The spans of a day as they are typed: `9-17`, `9:00–12:30, 13.30–18`; no text for a closed day. None where they cannot be read, overlap or end before they begin.
fn read_spans(text: &str) -> Option<Vec<(i64, i64)>> {
    let mut found = Vec::new();
    for part in text.split([',', ';', '，', '、', '；']).map(str::trim).filter(|part| !part.is_empty()) {
        let (opens, closes) = part.split_once(['-', '–', '—', '−', '~', '～'])?;
        let span = (clock(opens)?, clock(closes)?);
        if span.0 >= span.1 {
            return None;
        }
        found.push(span);
    }
    found.sort_unstable();
    let is_apart = found.iter().zip(found.iter().skip(1)).all(|(one, next)| one.1 <= next.0);
    is_apart.then_some(found)
}

/// Seconds since midnight of `9`, `9:30`, `9.30`, `09h30`, `17時`.
fn clock(text: &str) -> Option<i64> {
    let text = text.trim().trim_end_matches(['h', '时', '時', '點', '点']).trim();
    let (hour, minute) = text.split_once([':', '.', 'h', '：', '时', '時', '點', '点']).unwrap_or((text, "0"));
    let minute = minute.trim_end_matches('分');
    let is_number = |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(hour) || !is_number(minute) {
        return None;
    }
    let second = hour.parse::<i64>().ok()? * HOUR + minute.parse::<i64>().ok().filter(|minute| *minute < 60)? * 60;
    (second <= DAY).then_some(second)
}

fn date(day: i64) -> String {
    let (year, month, day) = calendar::civil(day);
    format!("{year}-{month:02}-{day:02}")
}

/// Days as they are typed, in any order: `2026-12-25, 26.12.2026`. The part that is no day comes back.
fn read_dates(text: &str) -> Result<Vec<i64>, String> {
    let mut days = Vec::new();
    for part in text.split([',', ';', '，', '、', '；', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
        days.push(read_date(part).ok_or_else(|| part.to_owned())?);
    }
    days.sort_unstable();
    days.dedup();
    Ok(days)
}

/// A day with the year first, or with a day that can only be read one way.
fn read_date(text: &str) -> Option<i64> {
    let parts: Vec<&str> =
        text.split(['-', '/', '.', '年', '月', '日', ' ']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let numbers = [first, second, third].map(|part| part.parse::<i32>().ok());
    let [Some(one), Some(two), Some(three)] = numbers else { return None };
    if first.len() == 4 {
        return calendar::number(one, two, three);
    }
    if third.len() != 4 {
        return None;
    }
    // With dots the day stands first everywhere; with slashes it may not.
    let is_day_first = text.contains('.') || one > 12 || one == two;
    let is_month_first = !text.contains('.') && two > 12;
    match (is_day_first, is_month_first) {
        (true, _) => calendar::number(three, two, one),
        (_, true) => calendar::number(three, one, two),
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail by panicking")]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        for text in ["9-17", "9:00–17:00", "9.00 - 17.00", "09h–17h", "9时～17时"] {
            assert_eq!(read_spans(text), Some(vec![(9 * HOUR, 17 * HOUR)]), "{text}");
        }
        assert_eq!(read_spans("13-17:30, 9-12"), Some(vec![(9 * HOUR, 12 * HOUR), (13 * HOUR, 63_000)]));
        assert_eq!(read_spans(" "), Some(Vec::new()));
        assert_eq!(read_spans("0-24"), Some(vec![(0, DAY)]));
        for text in ["17-9", "9", "9-12, 11-17", "9-25", "nine to five", "9:75-17"] {
            assert_eq!(read_spans(text), None, "{text}");
        }
        let day = [(9 * HOUR, 12 * HOUR), (13 * HOUR, 17 * HOUR + 1800)];
        assert_eq!(read_spans(&spans(&day)).unwrap(), day);
    }

    #[test]
    fn holidays_are_days_that_can_be_read_one_way() {
        let christmas = calendar::number(2026, 12, 25).unwrap();
        for text in ["2026-12-25", "25.12.2026", "25/12/2026", "12/25/2026", "2026年12月25日", "2026/12/25"] {
            assert_eq!(read_dates(text), Ok(vec![christmas]), "{text}");
        }
        assert_eq!(read_dates("2026-12-26; 2026-12-25, 2026-12-25"), Ok(vec![christmas, christmas + 1]));
        assert_eq!(read_dates("3/4/2026"), Err("3/4/2026".to_owned()));
        assert_eq!(read_dates("2026-02-30"), Err("2026-02-30".to_owned()));
    }
}
