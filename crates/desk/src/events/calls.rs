//! Rows as calls: a call is one call whatever its queues, rings and legs.

mod columns;

use base::zone::Zone;

use crate::answers::{Answers, Once};
use crate::events::moments::{self, NONE, is_moment};
use crate::events::{Cause, LeftOut};
use crate::exports::System;
use crate::log::Log;
use crate::once;
use crate::roles::Role;
use crate::statuses::{OutcomeClass, is_nobody};
use columns::{Columns, columns};

/// Calls as columns. Moments are in milliseconds of UTC, lengths of time in seconds, NaN where there is none.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs, reason = "the fields are the roles of the same name")]
pub struct Calls {
    /// Rows of the file.
    pub rows: u64,
    /// Different calls in it, those left out included.
    pub distinct: u64,
    /// The latest moment of the log.
    pub last: i64,
    /// What was left out of all figures.
    pub left_out: LeftOut,
    /// No zone is known: moments are as the clocks showed them.
    pub is_without_zone: bool,
    /// Calls of which several legs were answered one after the other.
    pub transferred: u64,
    /// Calls answered in another queue than their first.
    pub in_second_queue: u64,
    pub arrived: Vec<i64>,
    /// Answered, or else given up.
    pub is_answered: Vec<bool>,
    pub wait: Vec<f64>,
    pub talk: Vec<f64>,
    pub hold: Vec<f64>,
    pub after_call: Vec<f64>,
    pub handle: Vec<f64>,
    pub agent: Vec<u32>,
    pub agents: Vec<String>,
    pub queue: Vec<u32>,
    pub queues: Vec<String>,
    /// Of all different calls: satisfied, not satisfied, or no answer.
    pub satisfied: Vec<Option<bool>>,
    /// The waits of calls whose outcome is not known.
    pub unknown_waits: Vec<f64>,
    /// Seconds that agents were logged in, of which they paused so many; where the log says it.
    pub staffed: Option<(f64, f64)>,
    /// The roles that columns give.
    pub has: Vec<Role>,
    /// Talk holds the time on hold.
    pub hold_is_in_talk: bool,
    /// What handle time is made of.
    pub handle_parts: Vec<Role>,
}

impl Calls {
    /// Offered calls: answered and given up.
    pub fn len(&self) -> usize {
        self.arrived.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.arrived.is_empty()
    }

    /// Whether a column gives this.
    pub fn has(&self, role: Role) -> bool {
        self.has.contains(&role)
    }

    pub(crate) fn push(&mut self, call: &Call) {
        self.arrived.push(call.arrived);
        self.is_answered.push(call.class == OutcomeClass::Answered);
        self.wait.push(call.wait);
        self.talk.push(call.talk);
        self.hold.push(call.hold);
        self.after_call.push(call.after_call);
        self.handle.push(call.handle);
        self.agent.push(call.agent);
        self.queue.push(call.queue);
    }
}

/// A call, or a leg of one.
#[derive(Clone, Copy, Debug)]
#[allow(clippy::struct_field_names, reason = "after-call work is what it is called")]
pub(crate) struct Call {
    pub arrived: i64,
    pub class: OutcomeClass,
    pub wait: f64,
    pub talk: f64,
    pub hold: f64,
    pub after_call: f64,
    pub handle: f64,
    pub agent: u32,
    pub queue: u32,
}

/// Why a call of this class is left out; none if it was offered.
pub(crate) const fn cause_of(class: OutcomeClass) -> Option<Cause> {
    match class {
        OutcomeClass::Answered | OutcomeClass::Abandoned => None,
        OutcomeClass::Menu => Some(Cause::Menu),
        OutcomeClass::Busy => Some(Cause::Busy),
        OutcomeClass::Voicemail => Some(Cause::Voicemail),
        OutcomeClass::KeyExit => Some(Cause::LeftWithKey),
        OutcomeClass::TimedOut => Some(Cause::TimedOut),
        OutcomeClass::Outbound => Some(Cause::Outbound),
        OutcomeClass::OtherMedia => Some(Cause::OtherMedia),
        OutcomeClass::InProgress => Some(Cause::InProgress),
        OutcomeClass::Ignored => Some(Cause::Ignored),
    }
}

/// A sum in which what is missing counts as nought, unless all is missing.
fn sum(values: &[f64]) -> f64 {
    let known = values.iter().filter(|value| !value.is_nan());
    if known.clone().count() == 0 { f64::NAN } else { known.sum() }
}

fn is_several(answers: &Answers, name: &str) -> bool {
    answers.system == Some(System::Genesys) && name.contains(';')
}

/// The calls of a log.
pub fn read(log: &Log, answers: &Answers, zone: Option<&Zone>) -> Calls {
    let columns = columns(log, answers, zone);
    let rows = log.cells.rows;
    let has: Vec<Role> = answers
        .bindings
        .iter()
        .filter(|one| one.role.kind() != crate::roles::RoleKind::Span || one.unit.is_some())
        .map(|one| one.role)
        .collect();
    let parts = [Role::Talk, Role::Hold, Role::AfterCall].into_iter().filter(|role| has.contains(role)).collect();
    let mut calls = Calls {
        rows: rows as u64,
        last: moments::last(log, answers, zone),
        is_without_zone: zone.is_none(),
        agents: columns
            .agents
            .names
            .iter()
            // Several users stand in one cell of Genesys: whose call it was nobody can tell.
            .map(|name| if is_nobody(name) || is_several(answers, name) { String::new() } else { name.clone() })
            .collect(),
        queues: columns.queues.names.clone(),
        has,
        hold_is_in_talk: answers.hold_is_in_talk,
        handle_parts: parts,
        ..Calls::default()
    };
    let totals = once::total_rows(log, answers);
    calls.left_out.add_many(Cause::TotalRow, totals.len() as u64);
    let parent = answers.column(Role::Parent);
    let has_children = parent.is_some_and(|column| !log.cells.sample(column, 1).is_empty());
    for rows in grouped(log, answers, &totals, &columns, &mut calls.left_out) {
        calls.distinct += 1;
        // The leg of the parent is `completed` even when nobody answered: those of the children say it.
        let is_child =
            |row: &&usize| answers.column(Role::Parent).is_some_and(|column| !log.cells.text(column, **row).is_empty());
        let children: Vec<usize> = rows.iter().filter(is_child).copied().collect();
        let deciding = if answers.system == Some(System::Twilio) && !children.is_empty() { &children } else { &rows };
        let is_outbound = |row: &usize| columns.class.get(*row).copied().flatten() == Some(OutcomeClass::Outbound);
        if deciding.len() < rows.len() && rows.iter().any(is_outbound) {
            calls.left_out.add(Cause::Outbound);
            continue;
        }
        let legs: Vec<Option<Call>> = deciding.iter().map(|row| columns.leg(answers, *row)).collect();
        // What was rated was rated, whatever became of the call.
        let rating = rows.iter().rev().find_map(|row| columns.satisfied.get(*row).copied().flatten());
        calls.satisfied.push(rating);
        let Some(call) = together(&legs, &mut calls.transferred) else {
            calls.left_out.add(Cause::UnknownMeaning);
            let waits =
                deciding.iter().map(|row| columns.wait_of(answers, *row, OutcomeClass::Ignored)).collect::<Vec<_>>();
            calls.unknown_waits.push(sum(&waits));
            continue;
        };
        let call = if answers.system == Some(System::Twilio) {
            twilio(call, &columns, &rows, deciding, &legs, has_children)
        } else {
            call
        };
        match cause_of(call.class) {
            Some(cause) => calls.left_out.add(cause),
            None => calls.push(&call),
        }
    }
    calls
}

/// A call of Twilio by its legs: the caller waits in the parent's, which is `completed` even if nobody was dialled.
fn twilio(
    call: Call,
    columns: &Columns,
    rows: &[usize],
    deciding: &[usize],
    legs: &[Option<Call>],
    has_children: bool,
) -> Call {
    if deciding.len() == rows.len() {
        let is_menu = has_children && call.class == OutcomeClass::Answered;
        return Call { class: if is_menu { OutcomeClass::Menu } else { call.class }, ..call };
    }
    let Some(parent) = rows.iter().copied().find(|row| !deciding.contains(row)) else { return call };
    let is_answered = |leg: &Option<Call>| leg.is_some_and(|leg| leg.class == OutcomeClass::Answered);
    let answered = legs.iter().position(is_answered).and_then(|place| deciding.get(place)).copied();
    let arrived = columns.arrived.get(parent).copied().unwrap_or(NONE);
    Call { arrived, wait: columns.wait_of_parent(parent, answered), ..call }
}

/// The rows of each call, in the order of the file.
fn grouped(
    log: &Log,
    answers: &Answers,
    totals: &[usize],
    columns: &Columns,
    left_out: &mut LeftOut,
) -> Vec<Vec<usize>> {
    let rows = (0..log.cells.rows).filter(|row| !totals.contains(row));
    let Some(column) = answers.column(Role::Id).filter(|_| answers.once != Once::EveryRow) else {
        return by_parent(log, answers, rows.map(|row| vec![row]).collect());
    };
    let (numbers, count) = once::id_numbers(log, column);
    let mut groups: Vec<Vec<usize>> = vec![Vec::new(); count];
    for row in rows {
        if let Some(group) = numbers.get(row).and_then(|number| groups.get_mut(*number as usize)) {
            group.push(row);
        }
    }
    if answers.once == Once::Legs {
        groups.retain(|group| !group.is_empty());
        return by_parent(log, answers, groups);
    }
    let updated = moments::of_role(log, answers, None, Role::Updated).unwrap_or_else(|| columns.arrived.clone());
    let latest = once::latest_rows(&numbers, count, Some(&updated), &|row| totals.contains(&row));
    let earlier: usize = groups.iter().map(|group| group.len().saturating_sub(1)).sum();
    left_out.add_many(Cause::EarlierRow, earlier as u64);
    let latest = latest.into_iter().flatten().map(|row| vec![row]).collect();
    by_parent(log, answers, latest)
}

/// Calls that name the one from which they came belong to it.
fn by_parent(log: &Log, answers: &Answers, calls: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
    let (Some(parent), Some(id)) = (answers.column(Role::Parent), answers.column(Role::Id)) else { return calls };
    let mut places: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
    let mut joined: Vec<Vec<usize>> = Vec::new();
    for rows in calls {
        let Some(row) = rows.first().copied() else { continue };
        let named = log.cells.text(parent, row);
        let key = if crate::stamps::is_missing(&named) { log.cells.text(id, row) } else { named };
        let place = *places.entry(key).or_insert_with(|| {
            joined.push(Vec::new());
            joined.len() - 1
        });
        if let Some(legs) = joined.get_mut(place) {
            legs.extend(rows);
        }
    }
    joined
}

/// The legs as one call: answered if any leg is; legs that begin at once ring together, others follow each other.
fn together(legs: &[Option<Call>], transferred: &mut u64) -> Option<Call> {
    let mut known: Vec<Call> = legs.iter().flatten().copied().collect();
    // Files need not hold the legs in their order.
    known.sort_by_key(|leg| leg.arrived);
    let first = *known.first()?;
    if known.len() == 1 {
        return Some(first);
    }
    let answered: Vec<&Call> = known.iter().filter(|leg| leg.class == OutcomeClass::Answered).collect();
    let rank = |class: OutcomeClass| match class {
        OutcomeClass::Answered => 0,
        OutcomeClass::Abandoned => 1,
        OutcomeClass::Voicemail => 2,
        OutcomeClass::TimedOut => 3,
        OutcomeClass::KeyExit => 4,
        _ => 5,
    };
    let begins = known.iter().map(|leg| leg.arrived).filter(|ms| is_moment(*ms)).min().unwrap_or(NONE);
    // What came in is one call, whatever was dialled for it.
    let class = known
        .iter()
        .filter(|leg| leg.class != OutcomeClass::Outbound)
        .map(|leg| leg.class)
        .min_by_key(|class| rank(*class))
        .unwrap_or(first.class);
    let connects = answered.first().map(|leg| leg.arrived);
    // Legs at the same moment ring together: the one that was answered counts, else the longest.
    let mut moments: Vec<i64> = known.iter().map(|leg| leg.arrived).collect();
    moments.sort_unstable();
    moments.dedup();
    let mut waits = Vec::new();
    for moment in moments {
        if connects.is_some_and(|connects| moment > connects) {
            continue;
        }
        let here: Vec<&Call> = known.iter().filter(|leg| leg.arrived == moment).collect();
        let winner = here.iter().find(|leg| leg.class == OutcomeClass::Answered);
        let longest = here.iter().map(|leg| leg.wait).fold(f64::NAN, f64::max);
        waits.push(winner.map_or(longest, |leg| leg.wait));
    }
    *transferred += u64::from(answered.len() > 1);
    let add = |of: fn(&Call) -> f64| sum(&answered.iter().map(|leg| of(leg)).collect::<Vec<_>>());
    let leg = answered.first().map_or(first, |leg| **leg);
    Some(Call {
        arrived: begins,
        class,
        wait: sum(&waits),
        talk: add(|leg| leg.talk),
        hold: add(|leg| leg.hold),
        after_call: add(|leg| leg.after_call),
        handle: add(|leg| leg.handle),
        agent: leg.agent,
        queue: leg.queue,
    })
}
