//! Ratings, groups and goals of tickets.

use super::{Goal, Tickets};
use crate::answers::Answers;
use crate::events::moments::{self, Groups, is_moment};
use crate::log::Log;
use crate::roles::Role;
use crate::statuses::{is_nobody, yes_no};

const GROUPS: [Role; 8] = [
    Role::Priority,
    Role::Agent,
    Role::Team,
    Role::Channel,
    Role::Category,
    Role::Customer,
    Role::Version,
    Role::Status,
];

pub(super) fn ratings(log: &Log, answers: &Answers, keep: &[usize]) -> Vec<Option<bool>> {
    let Some(column) = answers.column(Role::Rating) else { return vec![None; keep.len()] };
    let all = log.cells.map(column, |text| {
        let is = |texts: &[String]| texts.iter().any(|one| one == text);
        if is(&answers.satisfied) { Some(true) } else { is(&answers.not_satisfied).then_some(false) }
    });
    keep.iter().map(|row| all.get(*row).copied().flatten()).collect()
}

pub(super) fn stars(log: &Log, answers: &Answers, keep: &[usize]) -> Vec<f64> {
    let Some(column) = answers.column(Role::Rating) else { return vec![f64::NAN; keep.len()] };
    let all = log.cells.map(column, |text| leading_number(text).unwrap_or(f64::NAN));
    keep.iter().map(|row| all.get(*row).copied().unwrap_or(f64::NAN)).collect()
}

fn leading_number(text: &str) -> Option<f64> {
    let end = text.find(|sign: char| !(sign.is_ascii_digit() || sign == '.')).unwrap_or(text.len());
    text.get(..end)?.parse().ok()
}

pub(super) fn waiting(log: &Log, answers: &Answers, keep: &[usize]) -> Vec<bool> {
    let Some(column) = answers.column(Role::ReplyState) else { return vec![false; keep.len()] };
    let all = log.cells.map(column, |text| text.eq_ignore_ascii_case("PENDING_PUBLISH"));
    keep.iter().map(|row| all.get(*row) == Some(&true)).collect()
}

pub(super) fn groups(log: &Log, answers: &Answers, keep: &[usize]) -> Vec<(Role, Groups)> {
    GROUPS
        .into_iter()
        .filter_map(|role| {
            let mut groups = moments::groups_of(log, answers, role)?;
            groups.of = keep.iter().map(|row| groups.of.get(*row).copied().unwrap_or(0)).collect();
            if role == Role::Agent {
                groups.names.iter_mut().filter(|name| is_nobody(name)).for_each(String::clear);
            }
            Some((role, groups))
        })
        .collect()
}

/// What is known of the goal of a first response, or of a solution.
pub(super) fn goals(
    log: &Log,
    answers: &Answers,
    keep: &[usize],
    tickets: &Tickets,
    due: &[i64],
    is_first: bool,
) -> Vec<Goal> {
    let (flag, remaining) = if is_first {
        (Role::SlaFirstResponse, Role::SlaFirstResponseRemaining)
    } else {
        (Role::SlaResolution, Role::SlaResolutionRemaining)
    };
    let is_breached_header = answers.column(flag).is_some_and(|column| {
        let plain = crate::headers::plain(&log.name(column));
        [
            "breach",
            "violat",
            "verletzt",
            "overdue",
            "late",
            "超时",
            "逾時",
            "逾期",
            "违约",
            "違反",
            "παραβιασ",
            "depass",
            "incumpl",
        ]
        .iter()
        .any(|word| plain.contains(word))
    });
    let flags = answers.column(flag).map(|column| log.cells.map(column, yes_no));
    let left = moments::spans_of(log, answers, remaining);
    let is_over = |at: usize| due.get(at).is_some_and(|due| is_moment(*due) && *due < tickets.last);
    keep.iter()
        .enumerate()
        .map(|(at, row)| {
            let is_done = if is_first {
                tickets.first.get(at).is_some_and(|ms| is_moment(*ms))
                    || tickets.first_span.get(at).is_some_and(|span| *span > 0.0)
            } else {
                tickets.is_solved.get(at) == Some(&true)
            };
            if let Some(left) = &left {
                return match left.get(*row).copied() {
                    Some(left) if left < 0.0 => Goal::Breached,
                    Some(left) if left >= 0.0 && is_done => Goal::Met,
                    Some(left) if left >= 0.0 => Goal::Running,
                    _ => Goal::Unknown,
                };
            }
            let Some(flags) = &flags else { return Goal::Unknown };
            let met = flags.get(*row).copied().flatten().map(|yes| yes != is_breached_header);
            match met {
                Some(false) => Goal::Breached,
                Some(true) if is_done => Goal::Met,
                Some(true) if is_first && answers.column(Role::FirstResponse).is_none() => Goal::Met,
                Some(true) => Goal::Running,
                // A ticket that is open past its time has missed it, though nothing says so yet.
                None if !is_first && !is_done && is_over(at) => Goal::Breached,
                None if !is_done && !is_first => Goal::Running,
                None => Goal::Unknown,
            }
        })
        .collect()
}
