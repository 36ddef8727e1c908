//! What is asked of a log, and the answers that are proposed.

use crate::answers::{Answers, Once};
use crate::content::Content;
use crate::events::moments;
use crate::exports::{Export, System};
use crate::log::Log;
use crate::once;
use crate::proposal::{contradicting, order, ratings, units};
use crate::questions::Question;
use crate::roles::{LogKind, Role, RoleKind};
use crate::stamps::{OrderEvidence, Stamp};
use crate::statuses;

/// Distinct values that are asked about.
const VALUES: usize = 200;

/// Asks, and puts what is proposed into the answers.
pub fn ask(log: &Log, contents: &[Content], export: Option<&Export>, answers: &mut Answers) -> Vec<Question> {
    let mut questions = Vec::new();
    let content = |column: usize| contents.get(column);
    let totals = once::total_rows(log, answers);
    questions.extend(ask_once(log, answers, &totals));
    let totals = totals.len() as u64;
    if totals > 0 {
        questions.push(Question::TotalRows { rows: totals });
    }
    questions.extend(zone(log, contents, answers));
    questions.extend(day_order(log, contents, answers));
    for binding in answers.bindings.iter().filter(|one| one.role.kind() == RoleKind::Span) {
        let is_filled = content(binding.column).is_some_and(|content| content.filled > 0);
        if is_filled {
            let proposed = units::of(log, contents, export, binding);
            questions.push(Question::Unit { role: binding.role, column: log.name(binding.column), proposed });
        }
    }
    if let Some(column) = answers.column(Role::Status) {
        let values = classes(log, column, statuses::status);
        answers.statuses = values.iter().map(|(text, _, class)| (text.clone(), *class)).collect();
        questions.push(Question::Statuses { column: log.name(column), values });
    }
    let is_call = matches!(answers.kind, LogKind::Calls);
    if let Some(column) = answers.column(Role::Outcome).filter(|_| is_call) {
        let values = classes(log, column, statuses::outcome);
        answers.outcomes = values.iter().map(|(text, _, class)| (text.clone(), *class)).collect();
        questions.push(Question::Outcomes { column: log.name(column), values });
    }
    if let Some(column) = answers.column(Role::Direction).filter(|_| is_call) {
        let values = classes(log, column, statuses::is_inbound);
        answers.inbound = values.iter().map(|(text, _, is_in)| (text.clone(), *is_in)).collect();
        questions.push(Question::Inbound { column: log.name(column), values });
    }
    questions.extend(zeros(log, contents, answers));
    if let Some(column) = answers.column(Role::Rating) {
        let name = log.name(column);
        let values: Vec<(String, u64)> =
            log.cells.distinct(column, VALUES).into_iter().filter(|(_, rows)| *rows > 0).collect();
        // Stars are of five wherever reviews are written.
        let scale = if answers.kind == LogKind::Reviews { format!("{name} (1-5)") } else { name.clone() };
        let meaning = ratings::meaning(&scale, &values);
        let of = |says: bool| {
            values
                .iter()
                .zip(&meaning)
                .filter(|(_, one)| **one == Some(says))
                .map(|((text, _), _)| text.clone())
                .collect()
        };
        (answers.satisfied, answers.not_satisfied) = (of(true), of(false));
        let values = values.into_iter().zip(meaning).map(|((text, rows), one)| (text, rows, one)).collect();
        questions.push(Question::Satisfied { column: name, values });
    }
    let tests = once::tests(log, answers).iter().filter(|is_test| **is_test).count() as u64;
    if tests > 0 {
        // Where many rows speak of tests, these are what the desk works on.
        answers.leave_out_tests = tests * 20 <= log.cells.rows as u64;
        questions.push(Question::TestRows { rows: tests, proposed: answers.leave_out_tests });
    }
    let merged = once::merged(log, answers).iter().filter(|is_merged| **is_merged).count() as u64;
    if merged > 0 && answers.kind == LogKind::Tickets {
        questions.push(Question::Merged { rows: merged });
    }
    if let (LogKind::Reviews, Some(submitted), Some(updated), Some(_)) = (
        answers.kind,
        answers.column(Role::Created),
        answers.column(Role::Updated),
        answers.column(Role::FirstResponse),
    ) {
        questions.push(Question::ReplyFrom { submitted: log.name(submitted), updated: log.name(updated) });
    }
    if let Some(column) = answers.column(Role::Ring).filter(|_| answers.column(Role::Wait).is_none()) {
        questions.push(Question::Ringing { column: log.name(column) });
    }
    if let (Some(talk), Some(hold)) = (answers.column(Role::Talk), answers.column(Role::Hold)) {
        questions.push(Question::HoldInTalk { talk: log.name(talk), hold: log.name(hold) });
    }
    let remaining: Vec<String> = [Role::SlaFirstResponseRemaining, Role::SlaResolutionRemaining]
        .iter()
        .filter_map(|role| answers.column(*role))
        .map(|column| log.name(column))
        .collect();
    if !remaining.is_empty() {
        questions.push(Question::Remaining { columns: remaining });
    }
    if matches!(answers.kind, LogKind::Calls | LogKind::QueueLog | LogKind::Intervals) {
        questions.push(Question::ServiceLevel);
    }
    questions.extend(contradicting(log, contents).into_iter().map(|column| Question::Contradicts { column }));
    let has = |role: Role| answers.column(role).is_some();
    if answers.kind == LogKind::Tickets && (has(Role::FirstResponse) || has(Role::Resolved)) {
        questions.push(Question::Hours);
    }
    questions
}

/// Distinct values of a column with their rows and the meaning that is proposed, the most frequent first.
fn classes<C>(log: &Log, column: usize, of: impl Fn(&str) -> Option<C>) -> Vec<(String, u64, Option<C>)> {
    let mut values: Vec<(String, u64)> =
        log.cells.distinct(column, VALUES).into_iter().filter(|(text, rows)| *rows > 0 && !text.is_empty()).collect();
    values.sort_by_key(|(_, rows)| std::cmp::Reverse(*rows));
    values.into_iter().map(|(text, rows)| (text.clone(), rows, of(&text))).collect()
}

fn ask_once(log: &Log, answers: &mut Answers, totals: &[usize]) -> Option<Question> {
    let column = answers.column(Role::Id).filter(|_| answers.kind != LogKind::QueueLog)?;
    let (distinct, rows) = once::distinct_ids(log, column, totals);
    if distinct == rows || distinct == 0 {
        return None;
    }
    let has = |role: Role| answers.column(role).is_some();
    answers.once = match answers.kind {
        _ if once::are_cut(log, column) => Once::EveryRow,
        LogKind::Calls if answers.system == Some(System::Connect) || has(Role::Updated) => Once::LatestRow,
        LogKind::Calls if answers.system.is_some() || legs_are_close(log, answers, column) => Once::Legs,
        LogKind::Calls => Once::EveryRow,
        LogKind::Tickets
            if has(Role::Resolved) || has(Role::Updated) || has(Role::Closed) || has(Role::ResolutionSpan) =>
        {
            Once::LatestRow
        }
        LogKind::Tickets if has(Role::Created) => Once::FirstToLast,
        _ => Once::LatestRow,
    };
    Some(Question::Once {
        column: log.name(column),
        distinct: distinct as u64,
        rows: rows as u64,
        proposed: answers.once,
    })
}

/// Whether the rows of a repeated id can be legs of one call; numbers of calls may begin anew.
fn legs_are_close(log: &Log, answers: &Answers, column: usize) -> bool {
    let Some(stamps) = moments::of_role(log, answers, None, Role::Created) else { return true };
    let (numbers, count) = once::id_numbers(log, column);
    once::are_close(&numbers, count, &stamps)
}

fn zone(log: &Log, contents: &[Content], answers: &Answers) -> Option<Question> {
    let is_civil = |column: usize| {
        log.cells
            .distinct(column, 200)
            .iter()
            .any(|(text, _)| matches!(crate::stamps::read(text, answers.order.unwrap_or_default()), Stamp::Civil(_)))
    };
    let bound = answers.bindings.iter().filter(|one| one.role.kind() == RoleKind::Stamp && one.role != Role::Due);
    let columns: Vec<String> = bound
        .filter(|one| contents.get(one.column).is_some_and(Content::is_stamps) && is_civil(one.column))
        .map(|one| log.name(one.column))
        .collect();
    if !columns.is_empty() {
        return Some(Question::Zone { columns });
    }
    // Counts of seconds fall into half hours and days of a zone, too.
    let epochs = answers.bindings.iter().any(|one| {
        contents.get(one.column).is_some_and(|content| one.role.kind() == RoleKind::Stamp && content.is_epochs())
    });
    epochs.then(|| Question::Zone {
        columns: answers.column(Role::Created).map(|column| log.name(column)).into_iter().collect(),
    })
}

fn day_order(log: &Log, contents: &[Content], answers: &Answers) -> Option<Question> {
    let mut all = OrderEvidence::default();
    let mut columns = Vec::new();
    for (column, content) in contents.iter().enumerate().filter(|(_, content)| content.is_stamps()) {
        if content.order.matters() && answers.bindings.iter().any(|one| one.column == column) {
            columns.push(log.name(column));
        }
        all.join(content.order);
    }
    let proposed = order(contents);
    (!columns.is_empty()).then(|| Question::DayOrder {
        columns,
        proposed,
        is_proved: all.proved().is_some(),
        contradicts: all.contradicts(),
    })
}

/// Noughts in the columns of lengths of time of tickets: at once, or not yet?
fn zeros(log: &Log, contents: &[Content], answers: &mut Answers) -> Vec<Question> {
    let mut questions = Vec::new();
    for role in [
        Role::FirstResponseSpan,
        Role::FirstResponseBusiness,
        Role::ResolutionSpan,
        Role::ResolutionBusiness,
        Role::FirstResolutionSpan,
    ] {
        let Some(column) = answers.column(role) else { continue };
        let Some(rows) = contents.get(column).map(|content| content.zeros).filter(|rows| *rows > 0) else { continue };
        let stamp = match role {
            Role::FirstResponseSpan | Role::FirstResponseBusiness => Role::FirstResponse,
            _ => Role::Resolved,
        };
        // The whole column may be nought although nothing is known of it.
        let stamp_decides = answers.column(stamp).is_some();
        answers.zeros.push((role, None));
        questions.push(Question::Zeros { role, column: log.name(column), rows, stamp_decides });
    }
    questions
}
