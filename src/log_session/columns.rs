//! What each column of a log is, to be changed by hand, and what a row is.

use desk::answers::{Answers, Binding};
use desk::log::Log;
use desk::proposal::{Proposal, propose_as};
use desk::roles::{LogKind, Role, RoleKind};
use table::columns::every_cell::CellColumn;

use crate::log_view::LogQuestion;
use crate::log_words as said;
use crate::words as w;

use super::choices::{OPEN, choice, options};

/// The question, and before the number of a column.
pub const COLUMNS: &str = "columns";
pub const KIND: &str = "kind";
const ROLE: &str = "role";
/// A role that is not on offer: only an export that is known has it.
const AS_IS: &str = "as-is";

/// What rows can be said to be, with their names in an answer.
pub const KINDS: [(LogKind, &str, w::Word); 4] = [
    (LogKind::Tickets, "tickets", w::DESK_KIND_TICKETS),
    (LogKind::Calls, "calls", w::DESK_KIND_CALLS),
    (LogKind::Intervals, "intervals", w::DESK_KIND_INTERVALS),
    (LogKind::Reviews, "reviews", w::DESK_KIND_REVIEWS),
];

/// The question with what each column is taken for; none for a log whose lines are events of a known form.
pub fn asked(log: &Log, answers: &Answers) -> Option<LogQuestion> {
    if answers.kind == LogKind::QueueLog {
        return None;
    }
    let kinds = KINDS.iter().map(|(_, value, word)| ((*value).to_owned(), word.text().to_owned())).collect();
    let kind = KINDS.iter().find(|one| one.0 == answers.kind).map_or(OPEN, |one| one.1);
    let mut choices = vec![choice(KIND.to_owned(), w::DESK_ASK_KIND.text().to_owned(), kinds, kind)];
    let roles = said::roles(answers.kind);
    for (column, cells) in log.cells.columns.iter().enumerate() {
        if matches!(cells, CellColumn::Dropped) {
            continue;
        }
        let bound = answers.bindings.iter().find(|one| one.column == column).map(|one| one.role);
        let mut all = options(&[(OPEN, w::DESK_ROLE_NONE)]);
        all.extend(roles.iter().map(|(role, word)| (id(*role), word.text().to_owned())));
        let is_known = bound.is_none_or(|role| roles.iter().any(|(known, _)| *known == role));
        if !is_known {
            all.push((AS_IS.to_owned(), w::DESK_ROLE_AS_IS.text().to_owned()));
        }
        let chosen = if is_known { bound.map_or_else(String::new, id) } else { AS_IS.to_owned() };
        choices.push(choice(format!("{ROLE}-{column}"), log.name(column), all, &chosen));
    }
    // Nothing can be made of rows without a beginning or a length.
    let is_open = !answers.bindings.iter().any(|one| matches!(one.role.kind(), RoleKind::Stamp | RoleKind::Span));
    Some(LogQuestion { id: COLUMNS.to_owned(), text: w::DESK_ASK_COLUMNS.text().to_owned(), is_open, choices })
}

/// The name of a role in an answer: as it stands in a recipe.
fn id(role: Role) -> String {
    serde_json::to_value(role).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}

/// A proposal for what the visitor says of a column or of the rows; what was answered of all others stays. None where nothing changes.
pub fn proposed(log: &Log, answers: &Answers, name: &str, value: &str) -> Option<Proposal> {
    let mut bindings = answers.bindings.clone();
    let mut kind = answers.kind;
    if name == KIND {
        kind = KINDS.iter().find(|(_, known, _)| *known == value)?.0;
        let roles = said::roles(kind);
        bindings.retain(|one| roles.iter().any(|(role, _)| *role == one.role));
    } else {
        let column = name.strip_prefix(ROLE)?.strip_prefix('-')?.parse::<usize>().ok()?;
        let role = said::roles(kind).iter().map(|(role, _)| *role).find(|role| id(*role) == value);
        if value == AS_IS {
            return None;
        }
        bindings.retain(|one| one.column != column && Some(one.role) != role);
        bindings.extend(role.map(|role| Binding { role, column, unit: None }));
    }
    let mut proposal = propose_as(log, kind, bindings);
    carry(answers, &mut proposal.answers);
    Some(proposal)
}

/// What was answered before and still has a question.
fn carry(old: &Answers, new: &mut Answers) {
    new.zone.clone_from(&old.zone);
    new.hours.clone_from(&old.hours);
    new.order = old.order.or(new.order);
    (new.short, new.threshold, new.ringing_waits) = (old.short, old.threshold, old.ringing_waits);
    for (value, class) in &mut new.statuses {
        let known = old.statuses.iter().find(|(one, _)| one == value);
        *class = known.map_or(*class, |(_, class)| *class);
    }
    for (value, class) in &mut new.outcomes {
        let known = old.outcomes.iter().find(|(one, _)| one == value);
        *class = known.map_or(*class, |(_, class)| *class);
    }
    for (role, zeros) in &old.zeros {
        if let Some(zeros) = zeros.filter(|_| new.column(*role).is_some()) {
            new.set_zeros(*role, zeros);
        }
    }
}

/// Answers that were given for another file of the same headers, with statuses and outcomes that are new in this one as they are proposed.
pub fn completed(mut given: Answers, proposed: &Answers) -> Answers {
    for (value, class) in &proposed.statuses {
        if !given.statuses.iter().any(|(known, _)| known == value) {
            given.statuses.push((value.clone(), *class));
        }
    }
    for (value, class) in &proposed.outcomes {
        if !given.outcomes.iter().any(|(known, _)| known == value) {
            given.outcomes.push((value.clone(), *class));
        }
    }
    for (value, is_in) in &proposed.inbound {
        if !given.inbound.iter().any(|(known, _)| known == value) {
            given.inbound.push((value.clone(), *is_in));
        }
    }
    for (value, says) in [(&proposed.satisfied, true), (&proposed.not_satisfied, false)]
        .into_iter()
        .flat_map(|(values, says)| values.iter().map(move |value| (value, says)))
    {
        if given.satisfied.contains(value) || given.not_satisfied.contains(value) {
            continue;
        }
        if says { given.satisfied.push(value.clone()) } else { given.not_satisfied.push(value.clone()) }
    }
    given
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_on_offer_are_told_apart_by_their_names() {
        for (kind, ..) in KINDS {
            let mut ids: Vec<String> = said::roles(kind).iter().map(|(role, _)| id(*role)).collect();
            let count = ids.len();
            ids.sort();
            ids.dedup();
            assert!(ids.len() == count && count > 5 && !ids.contains(&String::new()), "{ids:?}");
        }
    }
}
