//! What a log is taken for, before anybody has said anything.

mod kind;
mod questions;
mod ratings;
mod units;
mod utc;

use serde::{Deserialize, Serialize};
use table::Order;

use crate::answers::{Answers, Binding, Once, ReplyFrom};
use crate::content::Content;
use crate::exports::{self, Export, System, Use};
use crate::headers::role_of;
use crate::log::Log;
use crate::numbers::Marks;
use crate::questions::Question;
use crate::roles::{LogKind, Role, RoleKind, SpanUnit};
use crate::stamps::OrderEvidence;

/// What is proposed for a log.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// The answers that are proposed; what is not known is open in them.
    pub answers: Answers,
    /// What is asked.
    pub questions: Vec<Question>,
    /// The headers of the columns, to show and to choose from.
    pub columns: Vec<String>,
}

/// Makes a proposal; none for a file in which no log is recognised.
pub fn propose(log: &Log) -> Option<Proposal> {
    let contents: Vec<Content> = (0..log.cells.columns.len()).map(|column| Content::of(log, column)).collect();
    let export = exports::recognise(&log.names);
    let (kind, system, mut bindings) = if log.is_queue_log {
        (LogKind::QueueLog, Some(System::QueueLog), queue_log())
    } else if log.has_header() {
        let bindings = bind(log, &contents, export.as_ref());
        let kind = export.map(|export| export.kind).or_else(|| kind::of(&bindings))?;
        (kind, export.map(|export| export.system), kind::adapted(log, &contents, kind, bindings))
    } else if let Some(bindings) = kind::smdr(log, &contents) {
        (LogKind::Calls, Some(System::AvayaSmdr), bindings)
    } else {
        (LogKind::Calls, Some(System::AsteriskCdr), kind::asterisk(log, &contents)?)
    };
    for binding in &mut bindings {
        if binding.role.kind() == RoleKind::Span {
            binding.unit = units::of(log, &contents, export.as_ref(), binding).map(|(unit, _)| unit);
        }
    }
    Some(proposal(log, &contents, export.as_ref(), (kind, system, bindings)))
}

/// The proposal for columns whose roles a person has said, and for what a row is by that person. Units that are known stay.
pub fn propose_as(log: &Log, kind: LogKind, mut bindings: Vec<Binding>) -> Proposal {
    let contents: Vec<Content> = (0..log.cells.columns.len()).map(|column| Content::of(log, column)).collect();
    let export = exports::recognise(&log.names);
    for binding in bindings.iter_mut().filter(|one| one.role.kind() == RoleKind::Span && one.unit.is_none()) {
        binding.unit = units::of(log, &contents, export.as_ref(), binding).map(|(unit, _)| unit);
    }
    let system = export.map(|export| export.system);
    proposal(log, &contents, export.as_ref(), (kind, system, bindings))
}

fn proposal(
    log: &Log,
    contents: &[Content],
    export: Option<&Export>,
    (kind, system, bindings): (LogKind, Option<System>, Vec<Binding>),
) -> Proposal {
    let mut answers = Answers {
        fingerprint: log.fingerprint(),
        kind,
        system,
        bindings,
        zone: None,
        stamps_are_utc: false,
        order: order(contents),
        statuses: Vec::new(),
        outcomes: Vec::new(),
        inbound: Vec::new(),
        zeros: Vec::new(),
        satisfied: Vec::new(),
        not_satisfied: Vec::new(),
        once: Once::EveryRow,
        leave_out_tests: true,
        merged_are_tickets: false,
        cancelled_are_solved: false,
        hours: None,
        short: 5.0,
        threshold: 20.0,
        ringing_waits: true,
        hold_is_in_talk: system == Some(System::AvayaSmdr),
        reply_from: ReplyFrom::Submitted,
    };
    answers.zone = named_zone(log, &answers);
    answers.stamps_are_utc = utc::is_proved(log, &answers);
    let questions = questions::ask(log, contents, export, &mut answers);
    let columns = (0..log.cells.columns.len()).map(|column| log.name(column)).collect();
    Proposal { answers, questions, columns }
}

/// The order of day and month, where dates can be read both ways: proved by dates of any column, since one program wrote them all.
fn order(contents: &[Content]) -> Option<Order> {
    let mut all = OrderEvidence::default();
    contents.iter().filter(|content| content.is_stamps()).for_each(|content| all.join(content.order));
    if all.matters() { all.proved() } else { Some(all.proved().unwrap_or_default()) }
}

fn queue_log() -> Vec<Binding> {
    [(Role::Created, 0), (Role::Id, 1), (Role::Queue, 2), (Role::Agent, 3), (Role::Outcome, 4)]
        .map(|(role, column)| Binding { role, column, unit: None })
        .to_vec()
}

/// The columns by their headers, as far as their cells agree.
fn bind(log: &Log, contents: &[Content], export: Option<&Export>) -> Vec<Binding> {
    let mut bindings: Vec<Binding> = Vec::new();
    for (column, (name, content)) in log.names.iter().zip(contents).enumerate() {
        let found = match export.and_then(|export| export.use_of(name)) {
            Some(Use::Not) => None,
            Some(Use::As(role) | Use::Span(role, _)) => Some(role),
            None => role_of(name).map(|(role, _)| role),
        };
        let Some(role) = found.and_then(|role| fitting(role, content, export)) else { continue };
        // Of two columns the one with cells counts, else the first.
        let is_better =
            |other: &Binding| contents.get(other.column).is_some_and(|other| other.filled == 0 && content.filled > 0);
        match bindings.iter_mut().find(|binding| binding.role == role) {
            Some(other) if is_better(other) => *other = Binding { role, column, unit: None },
            Some(_) => {}
            None => bindings.push(Binding { role, column, unit: None }),
        }
    }
    bindings
}

/// The role, or one of the same name for cells of another kind: `first response` may be a stamp or a length of time.
fn fitting(role: Role, content: &Content, export: Option<&Export>) -> Option<Role> {
    if content.filled == 0 {
        return Some(role);
    }
    let is_jira = export.is_some_and(|export| matches!(export.system, System::Jira | System::Otrs | System::Zammad));
    match role {
        Role::SlaFirstResponseRemaining if !is_jira => return fitting(Role::FirstResponseSpan, content, export),
        Role::SlaResolutionRemaining if !is_jira => return fitting(Role::ResolutionSpan, content, export),
        Role::CreatedTime if !content.is_clocks() && content.pairs == 0 => return None,
        Role::CreatedTime => return Some(role),
        _ => {}
    }
    match role.kind() {
        RoleKind::Stamp if content.is_stamps() || content.is_epochs() || content.is_clocks() => Some(role),
        RoleKind::Stamp if content.is_spans() => match role {
            Role::FirstResponse => Some(Role::FirstResponseSpan),
            Role::Resolved | Role::Closed if content.largest > 1.0 || content.written > 0 => Some(Role::ResolutionSpan),
            Role::Resolved => Some(Role::IsSolved),
            Role::AnsweredAt if content.largest > 1.0 || content.written > 0 => Some(Role::Wait),
            Role::IntervalStart => Some(role),
            _ => None,
        },
        RoleKind::Stamp => match role {
            // Dates that nobody can read do not say whether anything was solved.
            Role::Resolved | Role::Closed => content.is_flags().then_some(Role::IsSolved),
            Role::IntervalStart => Some(role),
            _ => None,
        },
        RoleKind::Span if content.is_spans() => Some(role),
        RoleKind::Span if content.is_stamps() => match role {
            Role::FirstResponseSpan => Some(Role::FirstResponse),
            Role::ResolutionSpan => Some(Role::Resolved),
            _ => None,
        },
        RoleKind::Span => None,
        RoleKind::Count if role == Role::Rating => Some(role),
        RoleKind::Count if role == Role::Reopens && content.is_stamps() => Some(role),
        RoleKind::Count => content.is_numbers().then_some(role),
        RoleKind::Words => Some(role),
    }
}

/// The zone that stands in the header of a stamp: `Started at (Europe/Athens)`, `Created (UTC)`.
fn named_zone(log: &Log, answers: &Answers) -> Option<String> {
    let stamps = answers.bindings.iter().filter(|one| one.role.kind() == RoleKind::Stamp);
    stamps.filter_map(|one| log.names.get(one.column)).find_map(|name| {
        let (_, rest) = name.split_once(['(', '['])?;
        let inside = rest.split([')', ']']).next()?.trim();
        let is_place = inside.split_once('/').is_some_and(|(region, city)| {
            let is_word = |text: &str| {
                text.len() > 2 && text.chars().all(|sign| sign.is_ascii_alphabetic() || "_/-".contains(sign))
            };
            region.starts_with(|sign: char| sign.is_ascii_uppercase()) && is_word(region) && is_word(city)
        });
        (is_place || matches!(inside, "UTC" | "GMT")).then(|| inside.to_owned())
    })
}

/// Columns with a role by their words whose numbers contradict each other.
pub(crate) fn contradicting(log: &Log, contents: &[Content]) -> Vec<String> {
    let is_span = |name: &String| {
        role_of(name).is_some_and(|(role, _)| role.kind() == RoleKind::Span) || crate::headers::unit_of(name).is_some()
    };
    let contradicts =
        |content: &Content| (content.marks == Some(Marks::Contradict) || content.is_mixed()) && !content.is_stamps();
    log.names
        .iter()
        .zip(contents)
        .filter(|(name, content)| contradicts(content) && is_span(name))
        .map(|(name, _)| name.clone())
        .collect()
}

/// The unit that an export gives a role.
fn export_unit(export: Option<&Export>, name: &str) -> Option<SpanUnit> {
    match export.and_then(|export| export.use_of(name)) {
        Some(Use::Span(_, unit)) => Some(unit),
        _ => None,
    }
}
