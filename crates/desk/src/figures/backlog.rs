//! Tickets that are open at the end of the log, by their age.

use crate::events::moments::is_moment;
use crate::events::tickets::Tickets;
use crate::events::{Cause, LeftOut};
use crate::figures::{Figure, Report, Table, Unit};

/// Bands of age in whole days, the last open.
const BANDS: [(i64, i64, &str); 6] = [
    (0, 2, "backlog_age_0_2_days"),
    (3, 5, "backlog_age_3_5_days"),
    (6, 10, "backlog_age_6_10_days"),
    (11, 20, "backlog_age_11_20_days"),
    (21, 30, "backlog_age_21_30_days"),
    (31, i64::MAX, "backlog_age_31_up_days"),
];

/// Adds the backlog now, and over time.
pub fn add(tickets: &Tickets, report: &mut Report) {
    if !is_moment(tickets.last) {
        return;
    }
    let open: Vec<i64> = tickets
        .created
        .iter()
        .zip(&tickets.is_solved)
        .filter(|(created, solved)| !**solved && is_moment(**created))
        .map(|(created, _)| (tickets.last - created).max(0) / 86_400_000)
        .collect();
    let definition = "Tickets that are open at the latest moment of the log.";
    // One whose creation nobody can read is open all the same; its age is not known.
    let all = tickets.is_solved.iter().filter(|solved| !**solved).count();
    let mut left_out = LeftOut::default();
    left_out.add_many(Cause::NoStart, (all - open.len()) as u64);
    report.figures.push(Figure::count("backlog", all, definition));
    if all > 0 && open.is_empty() {
        return;
    }
    for (low, high, id) in BANDS {
        let count = open.iter().filter(|days| (low..=high).contains(*days)).count();
        let figure = Figure::count(id, count, "Open tickets by whole days since they were created.");
        report.figures.push(figure.without(&left_out));
    }
    if let Some(oldest) = open.iter().max() {
        let definition = "Whole days since the oldest open ticket was created.";
        report.figures.push(Figure::new("backlog_oldest", *oldest as f64, Unit::Days, definition).of(open.len()));
    }
    over_time(tickets, report);
    days_to_clear(tickets, all, report);
}

/// Open tickets at the end of each week, counted back from the end of the log.
fn over_time(tickets: &Tickets, report: &mut Report) {
    let first = tickets.created.iter().copied().filter(|ms| is_moment(*ms)).min().unwrap_or(tickets.last);
    let week = 7 * 86_400_000;
    let weeks = ((tickets.last - first) / week).min(104);
    let last = weeks as usize;
    // The first of the weeks' ends, counted from the end of the log, that does not lie before a moment.
    let place = |ms: i64| last - ((tickets.last - ms).div_euclid(week).clamp(0, weeks) as usize);
    let mut steps = vec![0_i64; last + 2];
    let mut step = |at: usize, by: i64| {
        if let Some(step) = steps.get_mut(at) {
            *step += by;
        }
    };
    for (at, created) in tickets.created.iter().enumerate() {
        if !is_moment(*created) || *created > tickets.last {
            continue;
        }
        let resolved = tickets.resolved.get(at).copied().filter(|ms| is_moment(*ms));
        match (tickets.is_solved.get(at) == Some(&true), resolved) {
            (false, _) => step(place(*created), 1),
            // Open up to the last end before its solution.
            (true, Some(resolved)) if resolved > *created => {
                step(place(*created), 1);
                if resolved <= tickets.last {
                    step(place(resolved), -1);
                }
            }
            (true, _) => {}
        }
    }
    let mut open = 0_i64;
    let mut rows = Vec::with_capacity(last + 1);
    for (back, step) in (0..=weeks).rev().zip(steps) {
        open += step;
        let at = tickets.last - back * week;
        let date = base::moment::Clock::Moment.editable(at as f64 / 1000.0);
        rows.push((date.get(..10).unwrap_or(&date).to_owned(), vec![Some(open as f64)]));
    }
    report.tables.push(Table { id: "backlog_by_week".to_owned(), columns: vec!["open".to_owned()], rows });
}

/// How many days the backlog takes at the pace of the last four weeks.
fn days_to_clear(tickets: &Tickets, open: usize, report: &mut Report) {
    let span = 28_i64 * 86_400_000;
    let first = tickets.created.iter().copied().filter(|ms| is_moment(*ms)).min().unwrap_or(tickets.last);
    let days = (tickets.last - first).min(span) as f64 / 86_400_000.0;
    let solved = tickets.resolved.iter().filter(|ms| is_moment(**ms) && **ms > tickets.last - span).count();
    if solved > 0 && days >= 1.0 {
        let definition = "Open tickets divided by the tickets solved a day in the last four weeks, as if none came in.";
        let value = open as f64 / (solved as f64 / days);
        report.figures.push(Figure::new("days_to_clear", value, Unit::Number, definition).of(open));
    }
}
