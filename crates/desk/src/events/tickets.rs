//! Rows as tickets, and reviews, which are tickets whose reply is the first response.

mod messages;
mod parts;

use base::opening_hours::Opened;
use base::zone::Zone;

use crate::answers::{Answers, Once, ReplyFrom};
use crate::events::moments::{self, Groups, NONE, is_moment};
use crate::events::{Cause, LeftOut};
use crate::log::Log;
use crate::once;
use crate::roles::Role;
use crate::statuses::{StatusClass, yes_no};
use parts::{goals, groups, ratings, stars, waiting};

/// What is known of a goal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Goal {
    /// Nothing.
    #[default]
    Unknown,
    /// Met.
    Met,
    /// Missed.
    Breached,
    /// Still in time.
    Running,
}

/// Tickets as columns. Moments are in milliseconds of UTC, lengths of time in seconds, NaN where there is none.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs, reason = "the fields are the roles of the same name")]
pub struct Tickets {
    /// Rows of the file.
    pub rows: u64,
    /// The latest moment of the log.
    pub last: i64,
    /// What was left out of all figures.
    pub left_out: LeftOut,
    /// No zone is known: stamps were subtracted as the clocks showed them.
    pub is_without_zone: bool,
    /// Created times are times of day without a date.
    pub created: Vec<i64>,
    /// From when the time to a reply counts: of tickets their creation, of reviews their last edit if one wants it so.
    pub begins: Vec<i64>,
    pub first: Vec<i64>,
    pub resolved: Vec<i64>,
    pub updated: Vec<i64>,
    pub is_solved: Vec<bool>,
    pub first_span: Vec<f64>,
    pub first_business: Vec<f64>,
    pub resolution_span: Vec<f64>,
    pub resolution_business: Vec<f64>,
    pub first_resolution_span: Vec<f64>,
    pub reopens: Vec<f64>,
    pub replies: Vec<f64>,
    pub goal_first: Vec<Goal>,
    pub goal_resolution: Vec<Goal>,
    /// Satisfied, not satisfied, or no answer.
    pub satisfied: Vec<Option<bool>>,
    /// The number of the rating.
    pub stars: Vec<f64>,
    /// A reply that waits to be published.
    pub is_waiting: Vec<bool>,
    /// The roles that columns, or the answers, give: a figure is made only of what is there.
    pub has: Vec<Role>,
    /// Groups by role: priority, agent, team, channel, category, customer, version.
    pub groups: Vec<(Role, Groups)>,
}

impl Tickets {
    /// Tickets.
    pub fn len(&self) -> usize {
        self.created.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.created.is_empty()
    }

    /// Whether a column, or an answer, gives this.
    pub fn has(&self, role: Role) -> bool {
        self.has.contains(&role)
    }

    /// The groups of a role.
    pub fn groups(&self, role: Role) -> Option<&Groups> {
        self.groups.iter().find(|(one, _)| *one == role).map(|(_, groups)| groups)
    }
}

/// The tickets of a log.
pub fn read(log: &Log, answers: &Answers, zone: Option<&Zone>) -> Tickets {
    let rows = log.cells.rows;
    // Each column is read once: the latest moment of the log is one of theirs, or of a column without a role.
    let latest = std::cell::RefCell::new(Vec::new());
    let stamps = |role: Role| {
        let moments = moments::of_role(log, answers, zone, role)?;
        let last = moments.iter().copied().max().unwrap_or(NONE);
        latest.borrow_mut().extend(answers.column(role).map(|column| (column, last)));
        Some(moments)
    };
    let none = || vec![NONE; rows];
    let times = stamps(Role::CreatedTime);
    let mut created = moments::with_time_of_day(stamps(Role::Created).unwrap_or_else(none), times, zone);
    let updated = stamps(Role::Updated);
    let mut resolved = stamps(Role::Resolved).or_else(|| stamps(Role::Closed));
    let mut class = classes(log, answers, resolved.as_deref());
    let closed = if answers.column(Role::Resolved).is_some() { stamps(Role::Closed) } else { resolved.clone() };
    if let (Some(closed), Some(updated)) = (closed, &updated) {
        // A row that was written before its ticket was closed, and yet says when that was: the closing is what is known last.
        let rows = class.iter_mut().zip(closed.iter().zip(updated));
        for (class, _) in rows.filter(|(class, (closed, updated))| {
            **class == Some(StatusClass::Open) && is_moment(**closed) && is_moment(**updated) && closed > updated
        }) {
            *class = Some(StatusClass::Solved);
        }
    }
    let mut left_out = LeftOut::default();
    let keep = kept(log, answers, &class, updated.as_deref().or(Some(&created)), &mut left_out);
    if answers.once == Once::FirstToLast {
        first_to_last(log, answers, &mut created, resolved.get_or_insert_with(none), &keep);
    }
    let pick = |values: Option<Vec<i64>>| -> Vec<i64> {
        values.map_or_else(
            || vec![NONE; keep.len()],
            |values| keep.iter().map(|row| values.get(*row).copied().unwrap_or(NONE)).collect(),
        )
    };
    let pick_f = |values: Option<Vec<f64>>| -> Vec<f64> {
        values.map_or_else(
            || vec![f64::NAN; keep.len()],
            |values| keep.iter().map(|row| values.get(*row).copied().unwrap_or(f64::NAN)).collect(),
        )
    };
    let spans = |role: Role| moments::spans_of(log, answers, role);
    let first = stamps(Role::FirstResponse);
    let by_messages = messages::first_responses(log, answers, zone, first.as_deref());
    let is_by_messages = by_messages.is_some();
    let first = by_messages.or(first);
    let is_solved: Vec<bool> = keep
        .iter()
        .map(|row| match class.get(*row) {
            Some(Some(StatusClass::Solved)) => true,
            Some(Some(StatusClass::Cancelled | StatusClass::Duplicate)) => answers.cancelled_are_solved,
            _ => false,
        })
        .collect();
    let mut tickets = Tickets {
        rows: rows as u64,
        is_without_zone: zone.is_none(),
        created: pick(Some(created)),
        first: pick(first),
        resolved: pick(resolved),
        updated: pick(updated),
        first_span: pick_f(spans(Role::FirstResponseSpan)),
        first_business: pick_f(spans(Role::FirstResponseBusiness)),
        resolution_span: pick_f(spans(Role::ResolutionSpan)),
        resolution_business: pick_f(spans(Role::ResolutionBusiness)),
        first_resolution_span: pick_f(spans(Role::FirstResolutionSpan)),
        reopens: pick_f(moments::numbers_of(log, answers, Role::Reopens)),
        replies: pick_f(moments::numbers_of(log, answers, Role::Replies)),
        satisfied: ratings(log, answers, &keep),
        stars: stars(log, answers, &keep),
        is_waiting: waiting(log, answers, &keep),
        has: answers.bindings.iter().map(|one| one.role).collect(),
        groups: groups(log, answers, &keep),
        is_solved,
        left_out,
        ..Tickets::default()
    };
    if is_by_messages && !tickets.has(Role::FirstResponse) {
        tickets.has.push(Role::FirstResponse);
    }
    tickets.last = moments::last_but(log, answers, zone, &latest.borrow());
    let due = pick(stamps(Role::Due));
    tickets.goal_first = goals(log, answers, &keep, &tickets, &due, true);
    tickets.goal_resolution = goals(log, answers, &keep, &tickets, &due, false);
    if answers.once == Once::FirstToLast || answers.column(Role::Closed).is_some() {
        tickets.has.push(Role::Resolved);
    }
    tickets.begin_from_update(answers);
    tickets.business_hours(answers, zone);
    tickets
}

impl Tickets {
    /// The reply to a review counts from the last edit, if one wants it so.
    fn begin_from_update(&mut self, answers: &Answers) {
        self.begins.clone_from(&self.created);
        if answers.reply_from == ReplyFrom::LastUpdate && self.has(Role::Updated) {
            let begins = self.updated.iter().zip(&self.created);
            self.begins =
                begins.map(|(updated, created)| if is_moment(*updated) { *updated } else { *created }).collect();
        }
    }

    /// Business times out of the stamps, where no column holds them and the hours of the desk are known.
    fn business_hours(&mut self, answers: &Answers, zone: Option<&Zone>) {
        let (Some(hours), Some(zone)) = (&answers.hours, zone) else { return };
        let moments = self.created.iter().chain(&self.first).chain(&self.resolved).filter(|ms| is_moment(**ms));
        let (first, last) = moments.fold((i64::MAX, i64::MIN), |(first, last), ms| (first.min(*ms), last.max(*ms)));
        // Hours of two centuries would be a stamp that is wrong.
        if first > last || (last - first) / 86_400_000 > 40_000 {
            return;
        }
        let opened = Opened::new(hours, zone, first / 1000, last / 1000);
        let between = |from: i64, to: i64| {
            if is_moment(from) && is_moment(to) && to >= from {
                opened.between(from as f64 / 1000.0, to as f64 / 1000.0)
            } else {
                f64::NAN
            }
        };
        if self.has(Role::FirstResponse) && !self.has(Role::FirstResponseBusiness) {
            self.first_business = self.created.iter().zip(&self.first).map(|(from, to)| between(*from, *to)).collect();
            self.has.push(Role::FirstResponseBusiness);
        }
        if self.has(Role::Resolved) && !self.has(Role::ResolutionBusiness) {
            self.resolution_business =
                self.created.iter().zip(&self.resolved).map(|(from, to)| between(*from, *to)).collect();
            self.has.push(Role::ResolutionBusiness);
        }
    }
}

/// What the status of each row means; without a status, a stamp of the solution or a yes says solved.
fn classes(log: &Log, answers: &Answers, resolved: Option<&[i64]>) -> Vec<Option<StatusClass>> {
    let by_flag = answers.column(Role::IsSolved).map(|column| {
        log.cells.map(column, |text| match yes_no(text) {
            Some(true) => Some(StatusClass::Solved),
            Some(false) => Some(StatusClass::Open),
            None => crate::statuses::status(text),
        })
    });
    let by_status = answers.column(Role::Status).map(|column| {
        log.cells.map(column, |text| {
            let known = answers.statuses.iter().find(|(status, _)| status == text);
            if text.is_empty() { Some(StatusClass::Open) } else { known.and_then(|(_, class)| *class) }
        })
    });
    let rows = log.cells.rows;
    let both = match (by_flag, by_status) {
        // A flag that is blank leaves it to the status.
        (Some(flags), Some(statuses)) => {
            Some(flags.into_iter().zip(statuses).map(|(flag, status)| flag.or(status)).collect())
        }
        (flags, statuses) => flags.or(statuses),
    };
    let mut classes: Vec<Option<StatusClass>> = both.unwrap_or_else(|| {
        let is_solved = |row: usize| resolved.and_then(|stamps| stamps.get(row)).is_some_and(|ms| is_moment(*ms));
        (0..rows).map(|row| Some(if is_solved(row) { StatusClass::Solved } else { StatusClass::Open })).collect()
    });
    // Help Scout keeps what was deleted, and says so beside the status.
    let is_help_scout = answers.system == Some(crate::exports::System::HelpScout);
    let state = log.names.iter().position(|name| is_help_scout && crate::headers::plain(name) == "state");
    if let Some(column) = state {
        let deleted = log.cells.map(column, |text| text.eq_ignore_ascii_case("deleted"));
        classes
            .iter_mut()
            .zip(deleted)
            .filter(|(_, is)| *is)
            .for_each(|(class, _)| *class = Some(StatusClass::Deleted));
    }
    if !answers.merged_are_tickets {
        let merged = once::merged(log, answers);
        let rows = classes.iter_mut().zip(merged).filter(|(_, is_merged)| *is_merged);
        rows.for_each(|(class, _)| *class = Some(StatusClass::Merged));
    }
    classes
}

/// The rows that are tickets, each once.
fn kept(
    log: &Log,
    answers: &Answers,
    class: &[Option<StatusClass>],
    stamps: Option<&[i64]>,
    left_out: &mut LeftOut,
) -> Vec<usize> {
    let rows = log.cells.rows;
    let mut is_out = vec![false; rows];
    for row in once::total_rows(log, answers) {
        left_out.add(Cause::TotalRow);
        if let Some(out) = is_out.get_mut(row) {
            *out = true;
        }
    }
    if let Some(column) = answers.column(Role::Id).filter(|_| answers.once != Once::EveryRow) {
        let (numbers, count) = once::id_numbers(log, column);
        let latest = once::latest_rows(&numbers, count, stamps, &|row| is_out.get(row) == Some(&true));
        for (row, number) in numbers.iter().enumerate() {
            let is_latest = latest.get(*number as usize).copied().flatten() == Some(row);
            if let Some(out) = is_out.get_mut(row).filter(|out| !**out && !is_latest) {
                *out = true;
                left_out.add(Cause::EarlierRow);
            }
        }
    }
    let tests = if answers.leave_out_tests { once::tests(log, answers) } else { Vec::new() };
    let mut keep = Vec::with_capacity(rows);
    for row in (0..rows).filter(|row| is_out.get(*row) == Some(&false)) {
        let cause = match class.get(row).copied().flatten() {
            None => Some(Cause::UnknownMeaning),
            Some(StatusClass::Spam) => Some(Cause::Spam),
            Some(StatusClass::Deleted) => Some(Cause::Deleted),
            Some(StatusClass::Merged) => Some(Cause::Merged),
            Some(StatusClass::NotATicket) => Some(Cause::Ignored),
            Some(StatusClass::Cancelled | StatusClass::Duplicate) if !answers.cancelled_are_solved => {
                Some(Cause::NotDone)
            }
            Some(_) if tests.get(row) == Some(&true) => Some(Cause::TestRow),
            Some(_) => None,
        };
        match cause {
            Some(cause) => left_out.add(cause),
            None => keep.push(row),
        }
    }
    keep
}

/// Events of a ticket: it begins with the first and, if it is solved, ends with the last.
fn first_to_last(log: &Log, answers: &Answers, created: &mut [i64], resolved: &mut [i64], keep: &[usize]) {
    let Some(column) = answers.column(Role::Id) else { return };
    let (numbers, count) = once::id_numbers(log, column);
    let mut ends = vec![(i64::MAX, NONE); count];
    for (number, ms) in numbers.iter().zip(created.iter()).filter(|(_, ms)| is_moment(**ms)) {
        if let Some((first, last)) = ends.get_mut(*number as usize) {
            (*first, *last) = ((*first).min(*ms), (*last).max(*ms));
        }
    }
    for row in keep {
        let end = numbers.get(*row).and_then(|number| ends.get(*number as usize)).copied();
        let (Some((first, last)), Some(start), Some(stop)) = (end, created.get_mut(*row), resolved.get_mut(*row))
        else {
            continue;
        };
        if is_moment(last) {
            (*start, *stop) = (first, last);
        }
    }
}
