//! First responses out of messages: a row a message, and beside each who wrote it. A bot's is none, nor is a note among colleagues.

use base::zone::Zone;

use crate::answers::Answers;
use crate::events::moments::{self, NONE, is_moment};
use crate::exports::System;
use crate::headers::plain;
use crate::log::Log;
use crate::once;
use crate::roles::Role;

/// Milliseconds within which a stamp is that of a message.
const SAME: i64 = 1500;

/// Who wrote a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Author {
    Person,
    Bot,
    Customer,
}

fn author(text: &str) -> Option<Author> {
    match plain(text).as_str() {
        "admin" | "teammate" | "agent" | "team" => Some(Author::Person),
        "bot" | "operator" | "workflow" | "fin" | "answer bot" => Some(Author::Bot),
        "user" | "lead" | "contact" | "customer" | "visitor" => Some(Author::Customer),
        _ => None,
    }
}

/// Whether a customer sees a message of this kind.
fn is_public(kind: &str) -> bool {
    let kind = plain(kind);
    !["note", "assign", "away", "snooze", "participant", "tag"].iter().any(|word| kind.contains(word))
}

/// The first and second kind of a message of a conversation, as moments.
#[derive(Clone, Copy)]
struct First {
    person: i64,
    bot: i64,
}

fn earlier(known: i64, ms: i64) -> i64 {
    if is_moment(known) { known.min(ms) } else { ms }
}

/// The first response of each row's conversation; none where the log is no list of messages whose authors are said.
///
/// A stamp of the export counts as long as it is not that of a bot's message; where there is none, the first message of a person is it.
pub(super) fn first_responses(
    log: &Log,
    answers: &Answers,
    zone: Option<&Zone>,
    stamps: Option<&[i64]>,
) -> Option<Vec<i64>> {
    if answers.system != Some(System::IntercomMessages) {
        return None;
    }
    let named = |name: &str| log.names.iter().position(|one| plain(one) == name);
    let authors = log.cells.map(named("message author type")?, author);
    if !authors.contains(&Some(Author::Person)) {
        return None;
    }
    let times = moments::column(log, answers, zone, named("message created at")?);
    let public = named("message type").map(|column| log.cells.map(column, is_public));
    let (numbers, count) = once::id_numbers(log, answers.column(Role::Id)?);
    let mut firsts = vec![First { person: NONE, bot: NONE }; count];
    for (row, (number, ms)) in numbers.iter().zip(&times).enumerate().filter(|(_, (_, ms))| is_moment(**ms)) {
        let is_seen = public.as_ref().is_none_or(|public| public.get(row) == Some(&true));
        let (Some(first), true) = (firsts.get_mut(*number as usize), is_seen) else { continue };
        match authors.get(row).copied().flatten() {
            Some(Author::Person) => first.person = earlier(first.person, *ms),
            Some(Author::Bot) => first.bot = earlier(first.bot, *ms),
            Some(Author::Customer) | None => {}
        }
    }
    let of = |row: usize| {
        let first = numbers.get(row).and_then(|number| firsts.get(*number as usize))?;
        let stamp = stamps.and_then(|stamps| stamps.get(row)).copied().filter(|ms| is_moment(*ms));
        let is_of = |message: i64| is_moment(message) && stamp.is_some_and(|stamp| (stamp - message).abs() <= SAME);
        Some(match stamp {
            Some(stamp) if is_of(first.person) || !is_of(first.bot) => stamp,
            _ => first.person,
        })
    };
    Some((0..log.cells.rows).map(|row| of(row).unwrap_or(NONE)).collect())
}
