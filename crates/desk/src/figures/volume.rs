//! How many came in, by month, day, weekday, hour and half hour on the wall clock.

use std::collections::BTreeMap;

use base::calendar;
use base::zone::Zone;

use crate::events::calls::Calls;
use crate::events::moments::is_moment;
use crate::events::tickets::Tickets;
use crate::figures::{Figure, Report, Table, Unit};
use crate::stamps::DAY_MS;

/// Milliseconds of half an hour.
const HALF_HOUR: i64 = 1_800_000;
/// Half hours of some sixty years: those of a log that is longer are not counted in a list.
const WIDEST: i64 = 1 << 20;
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// What the wall clock shows at a moment, in milliseconds since 1970-01-01 00:00.
pub fn civil(ms: i64, zone: Option<&Zone>) -> i64 {
    zone.map_or(ms, |zone| zone.civil(ms.div_euclid(1000)) * 1000 + ms.rem_euclid(1000))
}

/// A moment is a time of day without a date.
fn is_time_of_day(civil: i64) -> bool {
    (0..DAY_MS).contains(&civil)
}

/// The month of a moment on the wall clock, such as `2026-03`.
pub fn month(civil: i64) -> String {
    let (year, month, _) = calendar::civil(civil.div_euclid(DAY_MS));
    format!("{year}-{month:02}")
}

fn day(civil: i64) -> String {
    let (year, month, day) = calendar::civil(civil.div_euclid(DAY_MS));
    format!("{year}-{month:02}-{day:02}")
}

fn clock(ms: i64) -> String {
    format!("{:02}:{:02}", ms.div_euclid(3_600_000), ms.div_euclid(60_000) % 60)
}

fn counted(id: &str, name: &str, counts: BTreeMap<String, f64>, report: &mut Report) {
    let rows = counts.into_iter().map(|(key, count)| (key, vec![Some(count)])).collect();
    report.tables.push(Table { id: id.to_owned(), columns: vec![name.to_owned()], rows });
}

fn tables(what: &str, moments: &[i64], report: &mut Report) {
    // Moments of the same half hour have the same day, hour and weekday.
    let halves = half_hours(moments.iter().map(|ms| (*ms, 1.0)));
    let count = |of: &dyn Fn(i64) -> String| {
        let mut named: BTreeMap<String, f64> = BTreeMap::new();
        for (half, count) in &halves {
            *named.entry(of(half * HALF_HOUR)).or_default() += count;
        }
        named
    };
    if !moments.iter().all(|ms| is_time_of_day(*ms)) {
        counted(&format!("{what}_by_month"), what, count(&month), report);
        counted(&format!("{what}_by_day"), what, count(&day), report);
        let weekday = |ms: i64| (ms.div_euclid(DAY_MS) + 3).rem_euclid(7) as usize;
        let mut week = [0.0; 7];
        for (half, count) in &halves {
            if let Some(day) = week.get_mut(weekday(half * HALF_HOUR)) {
                *day += count;
            }
        }
        let rows = WEEKDAYS.iter().zip(week).map(|(name, count)| ((*name).to_owned(), vec![Some(count)])).collect();
        report.tables.push(Table { id: format!("{what}_by_weekday"), columns: vec![what.to_owned()], rows });
    }
    let hour = |ms: i64| clock(ms.rem_euclid(DAY_MS) / 3_600_000 * 3_600_000);
    counted(&format!("{what}_by_hour"), what, count(&hour), report);
    let half = |ms: i64| clock(ms.rem_euclid(DAY_MS) / HALF_HOUR * HALF_HOUR);
    counted(&format!("{what}_by_half_hour"), what, count(&half), report);
}

/// The sums of each half hour in which there is any, in order.
fn half_hours(counts: impl Iterator<Item = (i64, f64)> + Clone) -> Vec<(i64, f64)> {
    let places = counts.map(|(ms, count)| (ms.div_euclid(HALF_HOUR), count));
    let (first, last) =
        places.clone().fold((i64::MAX, i64::MIN), |(first, last), (half, _)| (first.min(half), last.max(half)));
    let width = last.saturating_sub(first);
    if first > last || width > WIDEST {
        let mut sums: BTreeMap<i64, f64> = BTreeMap::new();
        places.for_each(|(half, count)| *sums.entry(half).or_default() += count);
        return sums.into_iter().collect();
    }
    let mut sums = vec![0.0; width as usize + 1];
    for (half, count) in places {
        if let Some(sum) = sums.get_mut((half - first) as usize) {
            *sum += count;
        }
    }
    (first..).zip(sums).filter(|(_, sum)| *sum > 0.0).collect()
}

/// Tickets by time.
pub fn tickets(tickets: &Tickets, zone: Option<&Zone>, report: &mut Report) {
    let moments: Vec<i64> = tickets.created.iter().filter(|ms| is_moment(**ms)).map(|ms| civil(*ms, zone)).collect();
    if !moments.is_empty() {
        tables("tickets", &moments, report);
    }
}

/// Calls by time, and the busiest half hour.
pub fn calls(calls: &Calls, zone: Option<&Zone>, report: &mut Report) {
    let moments: Vec<i64> = calls.arrived.iter().filter(|ms| is_moment(**ms)).map(|ms| civil(*ms, zone)).collect();
    if !moments.is_empty() {
        tables("calls", &moments, report);
    }
    let counts = moments.iter().map(|ms| (*ms, 1.0)).collect::<Vec<_>>();
    report.figures.extend(busiest(&counts));
}

/// The half hour with the most calls; of several all are named, in order.
pub fn busiest(calls: &[(i64, f64)]) -> Option<Figure> {
    let counts = half_hours(calls.iter().copied());
    let most = counts.iter().map(|(_, count)| *count).fold(0.0, f64::max);
    if most <= 0.0 {
        return None;
    }
    let name = |half: i64| {
        let ms = half * HALF_HOUR;
        let time = clock(ms.rem_euclid(DAY_MS));
        if is_time_of_day(ms) { time } else { format!("{} {time}", day(ms)) }
    };
    let names: Vec<String> =
        counts.iter().filter(|(_, count)| (*count - most).abs() < 1e-9).map(|(half, _)| name(*half)).collect();
    let definition = "The half hour, by the arrival on the wall clock, in which the most calls were offered. Of several all are named.";
    let figure = Figure::new("busiest_half_hour", most, Unit::Text, definition);
    Some(Figure { text: Some(names.join(" = ")), n: Some(most), ..figure })
}
