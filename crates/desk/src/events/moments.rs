//! Columns of stamps and lengths of time as numbers.

use base::zone::{Utc, Zone};
use table::Order;

use crate::answers::Answers;
use crate::log::Log;
use crate::roles::Role;
use crate::spans;
use crate::stamps::{self, Stamp};

/// No moment.
pub const NONE: i64 = i64::MIN;
/// A text that is no moment, or can be read both ways.
pub const UNREADABLE: i64 = i64::MIN + 1;

/// Seconds of three thousand years: a longer one is no length of time, and a greater number no count.
const LONGEST: f64 = 1e11;

/// Whether a number is a moment.
pub const fn is_moment(ms: i64) -> bool {
    ms > UNREADABLE
}

/// The moments of a column in milliseconds since 1970-01-01 00:00 UTC; by the clocks of the file where no zone is known. A time of day is counted
/// from midnight.
pub fn column(log: &Log, answers: &Answers, zone: Option<&Zone>, column: usize) -> Vec<i64> {
    let order = answers.order;
    // Counted as the clocks show it, which is UTC.
    let zone = zone.filter(|_| !answers.stamps_are_utc);
    let mut days = Days::new(zone);
    log.cells.map(column, |text| days.moment(text.as_bytes()).unwrap_or_else(|| moment(text, order, zone)))
}

/// The moments of the column with a role; none where no column has it.
pub fn of_role(log: &Log, answers: &Answers, zone: Option<&Zone>, role: Role) -> Option<Vec<i64>> {
    answers.column(role).map(|place| self::column(log, answers, zone, place))
}

/// The moment of a text.
pub fn moment(text: &str, order: Option<Order>, zone: Option<&Zone>) -> i64 {
    if text.is_empty() {
        return NONE;
    }
    // Not even those that prove their own order, nor those in which it makes no difference: of a part of a column no figure is made.
    if order.is_none() && matches!(stamps::take(text), stamps::Taken::Either { .. }) {
        return UNREADABLE;
    }
    match stamps::read(text, order.unwrap_or_default()) {
        Stamp::Blank => NONE,
        Stamp::Civil(ms) => to_utc(ms, zone),
        Stamp::Utc(ms) | Stamp::TimeOfDay(ms) => ms,
        Stamp::OutOfRange | Stamp::Unreadable => UNREADABLE,
    }
}

/// Days that are kept.
const DAYS: usize = 1024;

/// The beginning of days in UTC, kept by day: a log has many stamps of each.
struct Days<'a> {
    zone: Option<&'a Zone>,
    /// A day as one number, and its beginning in milliseconds of UTC; none where the clocks change near it, or it is no day.
    known: Vec<(i32, Option<i64>)>,
}

impl<'a> Days<'a> {
    fn new(zone: Option<&'a Zone>) -> Self {
        Self { zone, known: vec![(0, None); DAYS] }
    }

    /// The moment of `2026-03-02 14:05[:09]`, or with a `T`, on a day without a change of clocks; none for any other text.
    #[inline]
    fn moment(&mut self, text: &[u8]) -> Option<i64> {
        let digits = |at: usize| {
            let (tens, ones) = (text.get(at)?.wrapping_sub(b'0'), text.get(at + 1)?.wrapping_sub(b'0'));
            (tens < 10 && ones < 10).then(|| i32::from(tens) * 10 + i32::from(ones))
        };
        let seconds = match text.len() {
            19 if text.get(16) == Some(&b':') => digits(17)?,
            16 => 0,
            _ => return None,
        };
        let marks = [text.get(4)?, text.get(7)?, text.get(13)?];
        if marks != [&b'-', &b'-', &b':'] || !matches!(text.get(10), Some(b' ' | b'T')) {
            return None;
        }
        let (year, month, day) = (digits(0)? * 100 + digits(2)?, digits(5)?, digits(8)?);
        let (hour, minute) = (digits(11)?, digits(14)?);
        if hour > 23 || minute > 59 || seconds > 59 {
            return None;
        }
        let key = (year * 100 + month) * 100 + day;
        let place = (year * 372 + month * 31 + day) as usize % DAYS;
        let slot = self.known.get_mut(place)?;
        if slot.0 != key {
            *slot = (key, begin(year, month, day, self.zone));
        }
        Some(slot.1? + i64::from((hour * 60 + minute) * 60 + seconds) * 1000)
    }
}

/// The beginning of a day in milliseconds of UTC, if the clocks do not change near it.
fn begin(year: i32, month: i32, day: i32, zone: Option<&Zone>) -> Option<i64> {
    let second = base::calendar::number(year, month, day).filter(|_| stamps::YEARS.contains(&year))? * 86_400;
    let Some(zone) = zone else { return Some(second * 1000) };
    let changes = zone.changes_between(second - 2 * 86_400, second + 3 * 86_400);
    (changes == 0).then(|| (second - i64::from(zone.ahead(second))) * 1000)
}

fn to_utc(ms: i64, zone: Option<&Zone>) -> i64 {
    let Some(zone) = zone else { return ms };
    let (second, rest) = (ms.div_euclid(1000), ms.rem_euclid(1000));
    let utc = match zone.utc_of(second) {
        Utc::Once(utc) | Utc::Twice(utc, _) | Utc::Never(utc) => utc,
    };
    utc * 1000 + rest
}

/// The seconds of the column with the role of a length of time; NaN where there is none, and everywhere as long as the unit is not known.
pub fn spans_of(log: &Log, answers: &Answers, role: Role) -> Option<Vec<f64>> {
    let binding = answers.binding(role)?;
    let unit = binding.unit?;
    let texts = log.cells.distinct(binding.column, 3000);
    let decimal = crate::numbers::Marks::of(texts.iter().map(|(text, _)| text.as_str())).decimal()?;
    Some(log.cells.map(binding.column, |text| {
        let seconds = spans::read(text, decimal).seconds(unit);
        seconds.filter(|seconds| seconds.abs() <= LONGEST).unwrap_or(f64::NAN)
    }))
}

/// The numbers of the column with a role; NaN where there is none. A stamp counts as one.
pub fn numbers_of(log: &Log, answers: &Answers, role: Role) -> Option<Vec<f64>> {
    let column = answers.column(role)?;
    let texts = log.cells.distinct(column, 3000);
    let decimal = crate::numbers::Marks::of(texts.iter().map(|(text, _)| text.as_str())).decimal().unwrap_or_default();
    let order = answers.order.unwrap_or_default();
    let stamp = |text: &str| matches!(stamps::read(text, order), Stamp::Civil(_) | Stamp::Utc(_));
    Some(log.cells.map(column, |text| {
        let number = crate::numbers::read(text, decimal).filter(|number| number.abs() <= LONGEST);
        number.unwrap_or(if number.is_none() && stamp(text) { 1.0 } else { f64::NAN })
    }))
}

/// The latest moment of any column that is not about the future, the rows that are left out included.
pub fn last(log: &Log, answers: &Answers, zone: Option<&Zone>) -> i64 {
    last_but(log, answers, zone, &[])
}

/// The same; the latest moments of these columns are known already.
pub fn last_but(log: &Log, answers: &Answers, zone: Option<&Zone>, known: &[(usize, i64)]) -> i64 {
    let mut last = NONE;
    for place in 0..log.cells.columns.len() {
        // Most columns hold no date at all.
        let is_date = |text: &String| !matches!(stamps::take(text), stamps::Taken::Blank | stamps::Taken::Unreadable);
        let sample = log.cells.sample(place, 400);
        if !sample.is_empty() && !sample.iter().any(is_date) {
            continue;
        }
        let role = answers.bindings.iter().find(|one| one.column == place).map(|one| one.role);
        let header = crate::headers::plain(log.names.get(place).map_or("", String::as_str));
        let is_future = role == Some(Role::Due)
            || [
                "due",
                "deadline",
                "fallig",
                "echeance",
                "vencimiento",
                "προθεσμ",
                "截止",
                "expir",
                "follow up",
                "snooz",
            ]
            .iter()
            .any(|word| header.contains(word));
        let content = crate::content::Content::of(log, place);
        let is_moment_role = role.is_some_and(|role| role.kind() == crate::roles::RoleKind::Stamp);
        if is_future || !(content.is_stamps() || is_moment_role && content.is_epochs()) {
            continue;
        }
        let latest = known.iter().find(|(column, _)| *column == place).map(|(_, latest)| *latest);
        last = last
            .max(latest.unwrap_or_else(|| self::column(log, answers, zone, place).into_iter().max().unwrap_or(NONE)));
    }
    last
}

/// The moment of a date column and a column with the time of day beside it.
pub fn with_time_of_day(mut dates: Vec<i64>, times: Option<Vec<i64>>, zone: Option<&Zone>) -> Vec<i64> {
    let Some(times) = times else { return dates };
    for (date, time) in dates.iter_mut().zip(times) {
        if is_moment(*date) && is_moment(time) && (0..stamps::DAY_MS).contains(&time) {
            let civil = zone.map_or(*date, |zone| zone.civil(date.div_euclid(1000)) * 1000);
            if civil.rem_euclid(stamps::DAY_MS) == 0 {
                *date = to_utc(civil + time, zone);
            }
        }
    }
    dates
}

/// The groups of a column: names in the order in which they are met, and the number of each row's.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Groups {
    /// The names; those that differ in capitals and accents alone are one.
    pub names: Vec<String>,
    /// The number of each row.
    pub of: Vec<u32>,
}

/// The groups of the column with a role.
pub fn groups_of(log: &Log, answers: &Answers, role: Role) -> Option<Groups> {
    let column = answers.column(role)?;
    let mut names: Vec<String> = Vec::new();
    let mut known: std::collections::HashMap<String, u32> = std::collections::HashMap::new();
    let of = log.cells.map(column, |text| {
        let folded = base::text::folded(text.trim());
        if let Some(number) = known.get(&folded) {
            return *number;
        }
        let number = names.len() as u32;
        names.push(text.trim().to_owned());
        known.insert(folded, number);
        number
    });
    Some(Groups { names, of })
}
