//! Figures of a report of intervals: sums, and means weighted by their calls.

use base::zone::Zone;

use crate::events::Cause;
use crate::events::intervals::Intervals;
use crate::events::moments::is_moment;
use crate::figures::service_level::{self, Counts};
use crate::figures::volume::{busiest, civil};
use crate::figures::{Figure, Report, Unit};
use crate::roles::Role;

/// Adds the figures.
pub fn add(intervals: &Intervals, zone: Option<&Zone>, report: &mut Report) {
    let sum = |role: Role| intervals.sum(role);
    let totals = intervals.left_out.of(Cause::TotalRow) as usize;
    if totals > 0 {
        report.figures.push(Figure::count("left_out_total_row", totals, "Rows of totals that were left out."));
    }
    for (id, role) in [
        ("offered", Role::Offered),
        ("answered", Role::AnsweredCount),
        ("abandoned", Role::AbandonedCount),
        ("abandoned_short", Role::ShortCount),
    ] {
        if let Some(count) = sum(role) {
            report.figures.push(Figure::new(id, count, Unit::Count, "The sum over all intervals."));
        }
    }
    let (offered, answered, abandoned) = (sum(Role::Offered), sum(Role::AnsweredCount), sum(Role::AbandonedCount));
    if let (Some(offered), Some(abandoned)) = (offered, abandoned) {
        report.figures.extend(Figure::share_of(
            "abandoned_share",
            abandoned,
            offered,
            "Given up, of all offered calls.",
        ));
        if let Some(short) = sum(Role::ShortCount) {
            let definition = "Given up, of all offered calls, short ones left out of both.";
            report.figures.extend(Figure::share_of(
                "abandoned_share_without_short",
                abandoned - short,
                offered - short,
                definition,
            ));
        }
    }
    let mut mean = |id: &str, total: Option<f64>, calls: Option<f64>, definition: &str| {
        if let (Some(total), Some(calls)) = (total, calls.filter(|calls| *calls > 0.0)) {
            report.figures.push(Figure { n: Some(calls), ..Figure::new(id, total / calls, Unit::Seconds, definition) });
        }
    };
    let (wait, lost) = (sum(Role::TotalWaitAnswered), sum(Role::TotalWaitAbandoned));
    let (talk, hold, after) = (sum(Role::TotalTalk), sum(Role::TotalHold), sum(Role::TotalAfterCall));
    mean(
        "speed_of_answer",
        wait,
        answered,
        "The mean wait of the answered calls, weighted by the calls of each interval.",
    );
    mean(
        "time_to_abandonment",
        lost,
        abandoned,
        "The mean wait of the calls that were given up, weighted by the calls of each interval.",
    );
    mean(
        "patience",
        wait.zip(lost).map(|(wait, lost)| wait + lost),
        abandoned,
        "The waiting of all offered calls, divided by those given up.",
    );
    mean("talk_mean", talk, answered, "The mean talk of the answered calls, weighted by the calls of each interval.");
    mean("hold_mean_all_answered", hold, answered, "The mean time on hold of all answered calls.");
    mean("after_call_mean", after, answered, "The mean work after the answered calls.");
    let parts = talk.map(|talk| talk + hold.unwrap_or(0.0) + after.unwrap_or(0.0));
    mean(
        "handle_mean",
        sum(Role::MeanHandle).or(parts),
        answered,
        "Handle time of the answered calls: talk, hold and after-call work, as far as they are there.",
    );
    if let (Some(within), Some(answered), Some(abandoned)) = (sum(Role::AnsweredWithin), answered, abandoned) {
        let counts = Counts {
            answered_within: within,
            answered,
            abandoned_within: sum(Role::AbandonedWithin).unwrap_or(0.0),
            abandoned,
            short: sum(Role::ShortCount).unwrap_or(0.0),
        };
        service_level::add(counts, sum(Role::ShortCount).is_some(), sum(Role::AbandonedWithin).is_some(), report);
    }
    if let (Some(busy), Some(available)) = (parts, sum(Role::TotalAvailable)) {
        let definition = "Busy time divided by busy and available time.";
        let share = Figure::share_of("occupancy", busy, busy + available, definition);
        report.figures.extend(share.map(|figure| Figure { interval: None, ..figure }));
    }
    let counts: Vec<(i64, f64)> = intervals
        .start
        .iter()
        .zip(&intervals.offered)
        .filter(|(start, _)| is_moment(**start))
        .map(|(start, offered)| (civil(*start, zone), *offered))
        .collect();
    report.figures.extend(busiest(&counts));
}
