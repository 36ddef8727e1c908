//! Sums of intervals: means are weighted by their calls, never taken over rows.

use base::zone::Zone;

use crate::answers::Answers;
use crate::events::moments::{self, NONE, is_moment};
use crate::events::{Cause, LeftOut};
use crate::log::Log;
use crate::once;
use crate::roles::Role;

/// Sums of a report.
#[derive(Clone, Debug, Default)]
pub struct Intervals {
    /// Rows of the file.
    pub rows: u64,
    /// What was left out.
    pub left_out: LeftOut,
    /// No zone is known: moments are as the clocks showed them.
    pub is_without_zone: bool,
    /// The beginning of each interval, in milliseconds of UTC.
    pub start: Vec<i64>,
    /// The seconds that intervals are long, where that is known.
    pub length: Option<f64>,
    /// Calls offered in each.
    pub offered: Vec<f64>,
    /// The sums by role: counts, and seconds of all calls.
    pub sums: Vec<(Role, f64)>,
    /// The number of seconds that stands in the header of `answered within 20 s`.
    pub threshold: Option<f64>,
}

impl Intervals {
    /// A sum; none where no column gives it.
    pub fn sum(&self, role: Role) -> Option<f64> {
        self.sums.iter().find(|(one, _)| *one == role).map(|(_, sum)| *sum)
    }
}

/// Means, the calls by which each is weighted, and the sum that it gives.
const MEANS: [(Role, Role, Role); 5] = [
    (Role::MeanWaitAnswered, Role::AnsweredCount, Role::TotalWaitAnswered),
    (Role::MeanWaitAbandoned, Role::AbandonedCount, Role::TotalWaitAbandoned),
    (Role::MeanTalk, Role::AnsweredCount, Role::TotalTalk),
    (Role::MeanHold, Role::AnsweredCount, Role::TotalHold),
    (Role::MeanAfterCall, Role::AnsweredCount, Role::TotalAfterCall),
];
const COUNTS: [Role; 6] = [
    Role::Offered,
    Role::AnsweredCount,
    Role::AbandonedCount,
    Role::ShortCount,
    Role::AnsweredWithin,
    Role::AbandonedWithin,
];
const TOTALS: [Role; 6] = [
    Role::TotalWaitAnswered,
    Role::TotalWaitAbandoned,
    Role::TotalTalk,
    Role::TotalHold,
    Role::TotalAfterCall,
    Role::TotalAvailable,
];

/// The sums of a report of intervals.
pub fn read(log: &Log, answers: &Answers, zone: Option<&Zone>) -> Intervals {
    let totals = once::total_rows(log, answers);
    let mut keep: Vec<usize> = (0..log.cells.rows).filter(|row| !totals.contains(row)).collect();
    let all = keep.len();
    if let Some(column) = answers.column(Role::Media) {
        let voice = log.cells.map(column, crate::statuses::is_voice);
        // A report of chats alone is one of chats.
        if keep.iter().any(|row| voice.get(*row) == Some(&true)) {
            keep.retain(|row| voice.get(*row) == Some(&true));
        }
    }
    let mut intervals =
        Intervals { rows: log.cells.rows as u64, is_without_zone: zone.is_none(), ..Intervals::default() };
    intervals.left_out.add_many(Cause::TotalRow, totals.len() as u64);
    intervals.left_out.add_many(Cause::OtherMedia, (all - keep.len()) as u64);
    let counts: Vec<(Role, Vec<f64>)> =
        COUNTS.into_iter().filter_map(|role| Some((role, moments::numbers_of(log, answers, role)?))).collect();
    let count = |role: Role, row: usize| {
        let column = counts.iter().find(|(one, _)| *one == role)?;
        column.1.get(row).copied().filter(|number| !number.is_nan())
    };
    let sum_of = |values: &dyn Fn(usize) -> Option<f64>| keep.iter().filter_map(|row| values(*row)).sum::<f64>();
    for (role, _) in &counts {
        intervals.sums.push((*role, sum_of(&|row| count(*role, row))));
    }
    for role in TOTALS {
        if let Some(column) = moments::spans_of(log, answers, role) {
            let cell = |row: usize| column.get(row).copied().filter(|seconds| !seconds.is_nan());
            intervals.sums.push((role, sum_of(&cell)));
        }
    }
    for (mean, weight, total) in MEANS {
        let Some(column) = moments::spans_of(log, answers, mean).filter(|_| intervals.sum(total).is_none()) else {
            continue;
        };
        let cell =
            |row: usize| Some(column.get(row).copied().filter(|seconds| !seconds.is_nan())? * count(weight, row)?);
        let sum = sum_of(&cell);
        intervals.sums.push((total, sum));
    }
    if let Some(column) = moments::spans_of(log, answers, Role::MeanHandle) {
        let cell = |row: usize| {
            Some(column.get(row).copied().filter(|seconds| !seconds.is_nan())? * count(Role::AnsweredCount, row)?)
        };
        let sum = sum_of(&cell);
        intervals.sums.push((Role::MeanHandle, sum));
    }
    for (one, from, less) in [
        (Role::Offered, Role::AnsweredCount, Some(Role::AbandonedCount)),
        (Role::AbandonedCount, Role::Offered, None),
        (Role::AnsweredCount, Role::Offered, None),
    ] {
        if intervals.sum(one).is_some() {
            continue;
        }
        let other = if one == Role::AbandonedCount { Role::AnsweredCount } else { Role::AbandonedCount };
        let found = match less {
            Some(less) => intervals.sum(from).zip(intervals.sum(less)).map(|(a, b)| a + b),
            None => intervals.sum(from).zip(intervals.sum(other)).map(|(a, b)| a - b),
        };
        intervals.sums.extend(found.map(|sum| (one, sum)));
    }
    let starts = moments::of_role(log, answers, zone, Role::IntervalStart);
    let starts = starts
        .map(|dates| moments::with_time_of_day(dates, moments::of_role(log, answers, zone, Role::CreatedTime), zone));
    let start = |row: usize| starts.as_ref().and_then(|starts| starts.get(row)).copied().unwrap_or(NONE);
    intervals.start = keep.iter().map(|row| start(*row)).collect();
    let offered = |row: usize| {
        count(Role::Offered, row).or_else(|| Some(count(Role::AnsweredCount, row)? + count(Role::AbandonedCount, row)?))
    };
    intervals.offered = keep.iter().map(|row| offered(*row).unwrap_or(0.0)).collect();
    let mut distinct: Vec<i64> = intervals.start.iter().copied().filter(|ms| is_moment(*ms)).collect();
    distinct.sort_unstable();
    distinct.dedup();
    intervals.length = distinct
        .windows(2)
        .filter_map(|pair| Some((pair.last()? - pair.first()?) as f64 / 1000.0))
        .min_by(f64::total_cmp);
    intervals.threshold = answers.column(Role::AnsweredWithin).and_then(|column| {
        let digits: String = log.name(column).chars().filter(char::is_ascii_digit).collect();
        digits.parse().ok()
    });
    intervals
}
