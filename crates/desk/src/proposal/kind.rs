//! What the rows of a log are, and the roles that follow from it.

use crate::answers::Binding;
use crate::content::Content;
use crate::headers::plain;
use crate::log::Log;
use crate::roles::{LogKind, Role};

/// Headers that are counts in a report of intervals and stamps or flags in a list of calls.
const ANSWERED: &[&str] = &[
    "answered",
    "angenommen",
    "repondus",
    "repondu",
    "atendida",
    "contestada",
    "contestadas",
    "atendidas",
    "απαντημενεσ",
    "απαντηθηκε",
    "接听",
    "接通",
    "接聽",
    "已接听",
    "已接聽",
    "answer",
];
const ABANDONED: &[&str] = &[
    "abandoned",
    "abandon",
    "aban",
    "aufgelegt",
    "abandonnes",
    "abandonne",
    "abandonadas",
    "abandonada",
    "εγκαταλειφθηκαν",
    "εγκαταλειμμενεσ",
    "εγκαταλειφθηκε",
    "放弃",
    "放棄",
    "lost",
];

/// What the rows are, by the roles that were found.
pub fn of(bindings: &[Binding]) -> Option<LogKind> {
    let has = |role: Role| bindings.iter().any(|binding| binding.role == role);
    let count = |roles: &[Role]| roles.iter().filter(|role| has(**role)).count();
    let has_time = has(Role::Created) || has(Role::IntervalStart);
    let sums = count(&[
        Role::Offered,
        Role::AnsweredCount,
        Role::AbandonedCount,
        Role::AnsweredWithin,
        Role::MeanWaitAnswered,
        Role::TotalTalk,
        Role::MeanTalk,
    ]);
    if has_time && (has(Role::IntervalStart) && sums >= 1 || has(Role::Offered) && sums >= 2 || sums >= 3) {
        return Some(LogKind::Intervals);
    }
    let calls = count(&[
        Role::Talk,
        Role::Wait,
        Role::QueueWait,
        Role::Ring,
        Role::Hold,
        Role::AfterCall,
        Role::AnsweredAt,
        Role::Queued,
        Role::AbandonedFlag,
        Role::Handle,
        Role::Ended,
        Role::Direction,
        Role::Outcome,
    ]);
    let tickets = count(&[
        Role::Status,
        Role::FirstResponse,
        Role::Resolved,
        Role::FirstResponseSpan,
        Role::ResolutionSpan,
        Role::Priority,
        Role::Replies,
        Role::Reopens,
        Role::Subject,
        Role::Closed,
        Role::FirstResponseBusiness,
        Role::ResolutionBusiness,
    ]);
    if has(Role::Rating) && count(&[Role::ReviewText, Role::ReplyText]) > 0 && tickets <= 2 && calls == 0 {
        return Some(LogKind::Reviews);
    }
    if calls >= 2 && calls >= tickets || calls == 1 && tickets == 0 && has_time {
        return Some(LogKind::Calls);
    }
    if tickets >= 2 || tickets == 1 && has_time {
        return Some(LogKind::Tickets);
    }
    None
}

/// The bindings with the roles that words have in a log of this kind.
pub fn adapted(log: &Log, contents: &[Content], kind: LogKind, mut bindings: Vec<Binding>) -> Vec<Binding> {
    for (column, name) in log.names.iter().enumerate() {
        let plain = plain(name);
        let Some(content) = contents.get(column) else { continue };
        let bound = bindings.iter().position(|binding| binding.column == column);
        let is = |words: &[&str]| words.contains(&crate::headers::without_brackets(&plain).as_str());
        let role = match kind {
            LogKind::Intervals => {
                interval_role(&plain, content, &is, bound.and_then(|at| bindings.get(at)).map(|one| one.role))
            }
            LogKind::Calls if is(ABANDONED) && !content.is_stamps() => Some(Role::AbandonedFlag),
            LogKind::Calls if is(ANSWERED) && content.is_stamps() => Some(Role::AnsweredAt),
            LogKind::Calls if is(ANSWERED) => Some(Role::Answered),
            LogKind::Calls => match bound.and_then(|at| bindings.get(at)).map(|one| one.role) {
                Some(Role::Status) if !bindings.iter().any(|one| one.role == Role::Outcome) => Some(Role::Outcome),
                Some(Role::MeanHandle | Role::ResolutionSpan) => Some(Role::Handle),
                Some(Role::Team) if !bindings.iter().any(|one| one.role == Role::Queue) => Some(Role::Queue),
                role => role,
            },
            _ => bound.and_then(|at| bindings.get(at)).map(|one| one.role),
        };
        match (bound, role) {
            (Some(at), Some(role)) if bindings.get(at).is_some_and(|one| one.role != role) => {
                if let Some(one) = bindings.get_mut(at) {
                    one.role = role;
                }
            }
            (Some(at), None) => {
                bindings.remove(at);
            }
            (None, Some(role)) if !bindings.iter().any(|one| one.role == role) => {
                bindings.push(Binding { role, column, unit: None });
            }
            _ => {}
        }
    }
    if kind == LogKind::Intervals && !bindings.iter().any(|one| one.role == Role::IntervalStart) {
        bindings.iter_mut().filter(|one| one.role == Role::Created).for_each(|one| one.role = Role::IntervalStart);
    }
    bindings
}

/// In a report of intervals every length of time is a sum or a mean, which its header has to say.
fn interval_role(plain: &str, content: &Content, is: &dyn Fn(&[&str]) -> bool, role: Option<Role>) -> Option<Role> {
    if content.is_numbers() {
        if is(ANSWERED) {
            return Some(Role::AnsweredCount);
        }
        if is(ABANDONED) {
            return Some(Role::AbandonedCount);
        }
        for (words, role) in [
            (["answered within", "angenommen innerhalb", "angenommen in", "answered in"], Role::AnsweredWithin),
            (["abandoned within", "aufgelegt innerhalb", "aufgelegt in", "abandoned in"], Role::AbandonedWithin),
            (["short abandon", "abandoned short", "short aband", "kurz"], Role::ShortCount),
        ] {
            if words.iter().any(|word| plain.starts_with(word)) {
                return Some(role);
            }
        }
    }
    let has = |words: &[&str]| words.iter().any(|word| plain.contains(word));
    let total = has(&["total", "sum", "gesamt", "summe", "somme", "συνολ", "总", "總"]);
    let mean = has(&["avg", "average", "mean", "durchschn", "moyen", "medio", "media", "promedio", "μεσ", "平均"]);
    let (sum, average) = match role? {
        Role::Talk => (Role::TotalTalk, Role::MeanTalk),
        Role::Hold => (Role::TotalHold, Role::MeanHold),
        Role::AfterCall => (Role::TotalAfterCall, Role::MeanAfterCall),
        Role::Wait | Role::QueueWait => (Role::TotalWaitAnswered, Role::MeanWaitAnswered),
        Role::Handle => (Role::MeanHandle, Role::MeanHandle),
        role => return Some(role),
    };
    match (total, mean) {
        (true, false) => Some(sum),
        (false, true) => Some(average),
        // Nothing is made of a length of time of which it is not known whether it is a sum or a mean.
        _ => None,
    }
}

/// Call records of Asterisk without a header: a disposition, with stamps and two lengths of time before it.
pub fn asterisk(log: &Log, contents: &[Content]) -> Option<Vec<Binding>> {
    let is_disposition = |text: &str| matches!(text, "ANSWERED" | "NO ANSWER" | "BUSY" | "FAILED" | "CONGESTION");
    let disposition = (0..contents.len()).find(|column| {
        let values = log.cells.distinct(*column, 50);
        let filled = values.iter().filter(|(text, rows)| !text.is_empty() && *rows > 0);
        filled.clone().count() > 0 && filled.clone().all(|(text, _)| is_disposition(text))
    })?;
    let numbers = |back: usize| {
        let column = disposition.checked_sub(back)?;
        contents.get(column).filter(|content| content.is_numbers()).map(|_| column)
    };
    let stamps = |column: usize| contents.get(column).is_some_and(|content| content.is_stamps() || content.filled == 0);
    let (billsec, duration) = (numbers(1)?, numbers(2)?);
    let start = duration.checked_sub(3)?;
    let mut bindings = vec![(Role::Outcome, disposition), (Role::Talk, billsec), (Role::Duration, duration)];
    if stamps(start) && stamps(start + 1) && stamps(start + 2) {
        bindings.extend([(Role::Created, start), (Role::AnsweredAt, start + 1), (Role::Ended, start + 2)]);
    } else if contents.get(duration.checked_sub(1)?).is_some_and(Content::is_stamps) {
        bindings.push((Role::Created, duration - 1));
    } else {
        return None;
    }
    // The channel's last application stands two columns before the stamps.
    if let Some(application) = start.checked_sub(2) {
        bindings.push((Role::Application, application));
    }
    // The unique id begins with the second of the call.
    let id = (disposition + 1..contents.len()).find(|column| contents.get(*column).is_some_and(Content::is_epochs));
    bindings.extend(id.map(|column| (Role::Id, column)));
    Some(bindings.into_iter().map(|(role, column)| Binding { role, column, unit: None }).collect())
}

/// Call records of Avaya IP Office without a header: start, connected time, ringing, caller, `I` or `O`, two numbers, account, internal, call id and
/// continuation, then the parties, hold and park. Ringing, hold and park are seconds or clocks.
pub fn smdr(log: &Log, contents: &[Content]) -> Option<Vec<Binding>> {
    let content = |column: usize| contents.get(column);
    let holds_only = |column: usize, allowed: &[&str]| {
        let values = log.cells.sample(column, 10);
        !values.is_empty() && values.iter().all(|text| allowed.contains(&text.as_str()))
    };
    let is_it = content(0)?.is_stamps()
        && content(1)?.written > 0
        && content(1)?.is_spans()
        && content(2)?.is_spans()
        && holds_only(4, &["I", "O"])
        && holds_only(8, &["0", "1"])
        && content(9)?.is_numbers()
        && holds_only(10, &["0", "1"]);
    let roles = [
        (Role::Created, 0),
        (Role::Talk, 1),
        (Role::Ring, 2),
        (Role::Customer, 3),
        (Role::Direction, 4),
        (Role::Id, 9),
        (Role::Leg, 10),
        (Role::Agent, 12),
        (Role::Hold, 15),
    ];
    let known = roles.into_iter().filter(|(_, column)| *column < contents.len());
    is_it.then(|| known.map(|(role, column)| Binding { role, column, unit: None }).collect())
}
