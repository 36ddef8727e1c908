//! First response and resolution: mean, median and 90th percentile, with intervals, in calendar and in business hours.

use base::zone::Zone;
use stats::interval::{Confidence, Interval};
use stats::quantile;
use stats::student;

use crate::answers::{Answers, Zeros};
use crate::events::moments::{NONE, UNREADABLE, is_moment};
use crate::events::tickets::Tickets;
use crate::events::{Cause, LeftOut};
use crate::figures::{Figure, Report, Unit};
use crate::roles::Role;

/// Seconds of a length of time that is rather a mistake.
const VERY_LONG: f64 = 2.0 * 365.25 * 86_400.0;

const FIRST: &str = "From creation to the first public reply of a person. Not yet answered tickets, negative times and tickets that began as answered are left out.";
const FIRST_BUSINESS: &str = "The same in business hours.";
const RESOLUTION: &str = "From creation to the last time solved, of tickets that are solved now.";
const RESOLUTION_BUSINESS: &str = "The same in business hours.";
const FIRST_RESOLUTION: &str = "From creation to the first time solved, of tickets that are solved now.";

/// Mean, median and 90th percentile of lengths of time.
pub fn summary(id: &str, mut values: Vec<f64>, left_out: &LeftOut, definition: &str, report: &mut Report) {
    values.sort_unstable_by(f64::total_cmp);
    let n = values.len();
    report.figures.push(Figure::count(&format!("{id}_n"), n, definition).without(left_out));
    if n == 0 {
        return;
    }
    let mut left_out = left_out.clone();
    left_out.add_many(Cause::VeryLong, values.iter().filter(|seconds| **seconds > VERY_LONG).count() as u64);
    let mean = values.iter().sum::<f64>() / n as f64;
    let push = |report: &mut Report, name: &str, value: f64, interval: Option<Interval>| {
        let figure = Figure { interval, ..Figure::new(&format!("{id}_{name}"), value, Unit::Seconds, definition) };
        report.figures.push(figure.of(n).without(&left_out));
    };
    let variance = values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / (n as f64 - 1.0).max(1.0);
    let interval = (n > 1 && variance > 0.0).then(|| {
        let half = student::quantile(Confidence::P95, n as f64 - 1.0) * (variance / n as f64).sqrt();
        Interval { low: (mean - half).max(0.0), high: mean + half }
    });
    push(report, "mean", mean, interval);
    for (name, share) in [("median", 0.5), ("p90", 0.9)] {
        if let Some(value) = quantile::quantile(&values, share) {
            push(report, name, value, quantile::interval(&values, share, Confidence::P95));
        }
    }
}

/// The length of time of a ticket, or why there is none.
type Length = Result<f64, Cause>;

fn between(from: i64, to: i64) -> Length {
    match (from, to) {
        (_, NONE) => Err(Cause::NotYet),
        (UNREADABLE, _) | (_, UNREADABLE) => Err(Cause::Unreadable),
        (NONE, _) => Err(Cause::NoStart),
        (from, to) if to < from => Err(Cause::Negative),
        (from, to) => Ok((to - from) as f64 / 1000.0),
    }
}

fn of_span(seconds: f64, zeros: Option<Zeros>) -> Length {
    match seconds {
        seconds if seconds.is_nan() => Err(Cause::NotYet),
        seconds if seconds < 0.0 => Err(Cause::Negative),
        seconds if seconds.abs() < f64::EPSILON && zeros != Some(Zeros::Count) => Err(Cause::Zero),
        seconds => Ok(seconds),
    }
}

fn get(values: &[f64], at: usize) -> f64 {
    values.get(at).copied().unwrap_or(f64::NAN)
}

fn stamp(values: &[i64], at: usize) -> i64 {
    values.get(at).copied().unwrap_or(NONE)
}

/// Whether a column of lengths of time has any, so that its unit is known.
fn has_lengths(values: &[f64]) -> bool {
    values.iter().any(|seconds| !seconds.is_nan())
}

/// The lengths and what was left out.
fn collect(lengths: impl Iterator<Item = Length>) -> (Vec<f64>, LeftOut) {
    let (mut values, mut left_out) = (Vec::new(), LeftOut::default());
    for length in lengths {
        match length {
            Ok(seconds) => values.push(seconds),
            Err(cause) => left_out.add(cause),
        }
    }
    (values, left_out)
}

/// First response, resolution and the median over all tickets.
pub fn tickets(tickets: &Tickets, answers: &Answers, zone: Option<&Zone>, report: &mut Report) {
    let all = 0..tickets.len();
    let solved = || (0..tickets.len()).filter(|at| tickets.is_solved.get(*at) == Some(&true));
    let first = first_response(tickets, answers, zone);
    if let Some(first) = &first {
        let (values, left_out) = collect(first.iter().copied());
        let (not_yet, zero) = (left_out.of(Cause::NotYet), left_out.of(Cause::Zero));
        summary("first_response", values, &left_out, FIRST, report);
        report.figures.push(Figure::count(
            "first_response_not_yet",
            not_yet as usize,
            "Tickets without a first response.",
        ));
        if tickets.has(Role::FirstResponseSpan) && zero > 0 {
            report.figures.push(Figure::count(
                "first_response_zero_left_out",
                zero as usize,
                "Times of 0 that were left out.",
            ));
        }
    }
    if has_lengths(&tickets.first_business) {
        let zeros = answers.zeros_of(Role::FirstResponseBusiness);
        let zero = tickets.first_business.iter().filter(|seconds| seconds.abs() < f64::EPSILON).count();
        if zero > 0 && first.is_some() {
            let definition = "Business times of 0: true where there is a first response, and else not yet.";
            report.figures.push(Figure::count("first_response_zero_cells", zero, definition));
        }
        let business = all.map(|at| {
            let calendar = first.as_ref().and_then(|first| first.get(at)).copied();
            business(get(&tickets.first_business, at), calendar, zeros)
        });
        let (values, left_out) = collect(business);
        summary("first_response_business", values, &left_out, FIRST_BUSINESS, report);
    }
    let resolution = resolution(tickets, answers, zone);
    if let Some(resolution) = &resolution {
        let (values, mut left_out) = collect(solved().filter_map(|at| resolution.get(at)).copied());
        rename(&mut left_out);
        if left_out.of(Cause::Negative) > 0 {
            let count = left_out.of(Cause::Negative) as usize;
            report.figures.push(Figure::count(
                "resolution_negative_left_out",
                count,
                "Solved tickets whose time is below nought.",
            ));
        }
        summary("resolution", values, &left_out, RESOLUTION, report);
        kaplan_meier(tickets, resolution, report);
    }
    if has_lengths(&tickets.resolution_business) {
        let zeros = answers.zeros_of(Role::ResolutionBusiness);
        let lengths = solved().map(|at| {
            let calendar = resolution.as_ref().and_then(|all| all.get(at)).copied();
            business(get(&tickets.resolution_business, at), calendar, zeros)
        });
        let (values, mut left_out) = collect(lengths);
        rename(&mut left_out);
        summary("resolution_business", values, &left_out, RESOLUTION_BUSINESS, report);
    }
    if has_lengths(&tickets.first_resolution_span) {
        let zeros = answers.zeros_of(Role::FirstResolutionSpan);
        let (values, left_out) = collect(solved().map(|at| of_span(get(&tickets.first_resolution_span, at), zeros)));
        summary("first_resolution", values, &left_out, FIRST_RESOLUTION, report);
    }
}

/// A solved ticket without a time has no end, rather than none yet.
fn rename(left_out: &mut LeftOut) {
    left_out.0.iter_mut().filter(|(cause, _)| *cause == Cause::NotYet).for_each(|(cause, _)| *cause = Cause::NoEnd);
}

/// A time in business hours counts where the calendar time does; a nought is then a true one.
fn business(seconds: f64, calendar: Option<Length>, zeros: Option<Zeros>) -> Length {
    match calendar {
        Some(Err(cause)) => Err(cause),
        Some(Ok(_)) if seconds.is_nan() => Err(Cause::NotYet),
        Some(Ok(_)) if seconds < 0.0 => Err(Cause::Negative),
        Some(Ok(_)) if zeros != Some(Zeros::LeaveOut) => Ok(seconds),
        _ => of_span(seconds, zeros),
    }
}

/// Stamps decide; where their zone is not known and a column of lengths of time is there, the lengths do, which no change of clocks moves.
fn stamps_decide(zone: Option<&Zone>, spans: &[f64]) -> bool {
    zone.is_some() || !has_lengths(spans)
}

/// The first response of each ticket; none where no column says it, or in no known unit.
pub fn first_response(tickets: &Tickets, answers: &Answers, zone: Option<&Zone>) -> Option<Vec<Length>> {
    let zeros = answers.zeros_of(Role::FirstResponseSpan);
    let all = 0..tickets.len();
    if tickets.has(Role::FirstResponse) && stamps_decide(zone, &tickets.first_span) {
        return Some(all.map(|at| between(stamp(&tickets.created, at), stamp(&tickets.first, at))).collect());
    }
    if !has_lengths(&tickets.first_span) {
        return None;
    }
    let lengths = all.map(|at| {
        let has_stamp = is_moment(stamp(&tickets.first, at));
        of_span(get(&tickets.first_span, at), if has_stamp { Some(Zeros::Count) } else { zeros })
    });
    Some(lengths.collect())
}

/// The resolution of each ticket; none where no column says it, or in no known unit.
fn resolution(tickets: &Tickets, answers: &Answers, zone: Option<&Zone>) -> Option<Vec<Length>> {
    let zeros = answers.zeros_of(Role::ResolutionSpan);
    let all = 0..tickets.len();
    let has_stamps = tickets.has(Role::Resolved) && tickets.resolved.iter().any(|ms| is_moment(*ms));
    if has_stamps && stamps_decide(zone, &tickets.resolution_span) {
        return Some(all.map(|at| between(stamp(&tickets.created, at), stamp(&tickets.resolved, at))).collect());
    }
    if !has_lengths(&tickets.resolution_span) {
        return None;
    }
    Some(all.map(|at| of_span(get(&tickets.resolution_span, at), zeros)).collect())
}

/// The median over all tickets, those that are still open counted as such.
fn kaplan_meier(tickets: &Tickets, resolution: &[Length], report: &mut Report) {
    let mut times = Vec::with_capacity(resolution.len());
    for (at, length) in resolution.iter().enumerate() {
        let created = stamp(&tickets.created, at);
        match (tickets.is_solved.get(at), length) {
            (Some(true), Ok(seconds)) => times.push((*seconds, true)),
            (Some(false), _) if is_moment(created) && is_moment(tickets.last) && tickets.last >= created => {
                times.push(((tickets.last - created) as f64 / 1000.0, false));
            }
            _ => {}
        }
    }
    let found = quantile::kaplan_meier(&mut times, Confidence::P95);
    let definition = "The time within which half of all tickets are solved, those that are still open counted as open until the end of the log (Kaplan and Meier).";
    for (id, count) in [("events", found.events), ("censored", found.censored)] {
        report.figures.push(Figure::count(&format!("resolution_kaplan_meier_{id}"), count, definition));
    }
    if let Some(median) = found.median {
        let interval = found.low.zip(found.high).map(|(low, high)| Interval { low, high });
        let figure = Figure::new("resolution_kaplan_meier_median", median, Unit::Seconds, definition);
        report.figures.push(Figure { interval, yes: Some(found.events as f64), ..figure }.of(times.len()));
    }
}
