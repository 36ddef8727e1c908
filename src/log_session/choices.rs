//! Questions about a log with what can be chosen, and the answers that follow.

use desk::answers::{Answers, ReplyFrom, Zeros};
use desk::questions::Question;
use desk::roles::Role;
use desk::statuses::{OutcomeClass, StatusClass};

use crate::log_view::{Choice, LogQuestion};
use crate::log_words as said;
use crate::number::Format;
use crate::table::Order;
use crate::words::{self as w, Word, units};

/// No answer.
pub const OPEN: &str = "";
const YES: &str = "yes";
const NO: &str = "no";
const LEFT_OUT: &str = "left-out";
const SUBMITTED: &str = "submitted";
const LAST_EDIT: &str = "last-edit";

/// Seconds within which calls should be answered, and up to which an abandoned one is short: what is usual.
const THRESHOLDS: [f64; 6] = [10.0, 15.0, 20.0, 30.0, 60.0, 120.0];
const SHORTS: [f64; 5] = [0.0, 3.0, 5.0, 10.0, 20.0];

pub type Options = Vec<(String, String)>;

pub fn options(of: &[(&str, Word)]) -> Options {
    of.iter().map(|(value, word)| ((*value).to_owned(), word.text().to_owned())).collect()
}

fn yes_no(of: Option<bool>) -> &'static str {
    match of {
        Some(true) => YES,
        Some(false) => NO,
        None => OPEN,
    }
}

pub fn choice(name: String, label: String, options: Options, chosen: &str) -> Choice {
    Choice { name, label, options, chosen: chosen.to_owned() }
}

/// A question as the page asks it by the answers as they stand. One that is two for a visitor gives two.
#[allow(clippy::too_many_lines, reason = "an arm for each question, and nothing besides")]
pub fn asked(question: &Question, answers: &Answers, zones: &[String], format: Format) -> Vec<LogQuestion> {
    let rows = |count: u64| said::count(count as f64, format);
    let one = |id: &str, text: String, choices: Vec<Choice>| {
        // What is open has no answer yet, and nothing is made of it.
        let is_open = choices.iter().any(|choice| choice.chosen == OPEN)
            && !matches!(question, Question::Satisfied { .. } | Question::Inbound { .. });
        vec![LogQuestion { id: id.to_owned(), text, is_open, choices }]
    };
    let plain = |id: &str, text: String| one(id, text, Vec::new());
    match question {
        Question::Zone { .. } => {
            let mut all = options(&[(OPEN, w::DESK_OPT_OPEN)]);
            let own = answers.zone.iter().filter(|own| !zones.contains(own));
            all.extend(own.chain(zones).map(|name| (name.clone(), name.clone())));
            let text = w::DESK_ASK_ZONE.text().to_owned();
            let chosen = answers.zone.as_deref().unwrap_or(OPEN);
            one("zone", text.clone(), vec![choice("zone".to_owned(), text, all, chosen)])
        }
        Question::DayOrder { .. } => {
            let all = options(&[(OPEN, w::DESK_OPT_OPEN), ("dmy", w::DESK_OPT_DMY), ("mdy", w::DESK_OPT_MDY)]);
            let chosen = match answers.order {
                Some(Order::Dmy) => "dmy",
                Some(Order::Mdy) => "mdy",
                None => OPEN,
            };
            let text = w::DESK_ASK_ORDER.text().to_owned();
            one("order", text.clone(), vec![choice("order".to_owned(), text, all, chosen)])
        }
        Question::Unit { role, column, .. } => {
            let Some(binding) = answers.binding(*role) else { return Vec::new() };
            let mut all = options(&[(OPEN, w::DESK_OPT_OPEN)]);
            all.extend(said::UNITS.iter().map(|(_, value, word)| ((*value).to_owned(), word.text().to_owned())));
            let chosen = said::UNITS.iter().find(|(unit, ..)| Some(*unit) == binding.unit).map_or(OPEN, |one| one.1);
            let text = w::DESK_ASK_UNIT.with(&[("column", column)]);
            one("unit", text.clone(), vec![choice(format!("unit-{}", binding.column), text, all, chosen)])
        }
        Question::Statuses { column, values } => {
            let counts = values.iter().map(|(value, count, _)| (value.as_str(), *count)).collect::<Vec<_>>();
            let of = &answers.statuses;
            let choices = each(
                "status",
                &counts,
                of.iter().map(|(value, class)| (value, status(*class))),
                format,
                &[
                    (OPEN, w::DESK_OPT_OPEN),
                    ("resolved", w::DESK_OPT_RESOLVED),
                    ("open", w::DESK_OPT_STILL_OPEN),
                    (LEFT_OUT, w::DESK_OPT_LEFT_OUT),
                ],
            );
            one("statuses", w::DESK_ASK_STATUSES.with(&[("column", column)]), choices)
        }
        Question::Outcomes { column, values } => {
            let counts = values.iter().map(|(value, count, _)| (value.as_str(), *count)).collect::<Vec<_>>();
            let of = &answers.outcomes;
            let choices = each(
                "outcome",
                &counts,
                of.iter().map(|(value, class)| (value, outcome(*class))),
                format,
                &[
                    (OPEN, w::DESK_OPT_OPEN),
                    ("answered", w::DESK_OPT_ANSWERED),
                    ("abandoned", w::DESK_OPT_HUNG_UP),
                    (LEFT_OUT, w::DESK_OPT_LEFT_OUT),
                ],
            );
            one("outcomes", w::DESK_ASK_OUTCOMES.with(&[("column", column)]), choices)
        }
        Question::Inbound { column, values } => {
            let counts = values.iter().map(|(value, count, _)| (value.as_str(), *count)).collect::<Vec<_>>();
            let of = &answers.inbound;
            let choices = each(
                "inbound",
                &counts,
                of.iter().map(|(value, is)| (value, yes_no(*is))),
                format,
                &[(OPEN, w::DESK_OPT_OPEN), (YES, w::DESK_OPT_INCOMING), (NO, w::DESK_OPT_NOT_INCOMING)],
            );
            one("inbound", w::DESK_ASK_INBOUND.with(&[("column", column)]), choices)
        }
        Question::Zeros { role, column, rows: count, stamp_decides } => {
            let Some(binding) = answers.binding(*role).filter(|_| !stamp_decides) else { return Vec::new() };
            let all = options(&[
                (OPEN, w::DESK_OPT_OPEN),
                ("count", w::DESK_OPT_ZERO_COUNTS),
                (LEFT_OUT, w::DESK_OPT_ZERO_LEFT_OUT),
            ]);
            let chosen = match answers.zeros_of(*role) {
                Some(Zeros::Count) => "count",
                Some(Zeros::LeaveOut) => LEFT_OUT,
                None => OPEN,
            };
            let text = w::DESK_ASK_ZEROS.with(&[("column", column), ("rows", &rows(*count))]);
            one("zeros", text.clone(), vec![choice(format!("zeros-{}", binding.column), text, all, chosen)])
        }
        Question::Satisfied { column, values } => {
            let is = |value: &String| match () {
                () if answers.satisfied.contains(value) => YES,
                () if answers.not_satisfied.contains(value) => NO,
                () => OPEN,
            };
            let counts = values.iter().map(|(value, count, _)| (value.as_str(), *count)).collect::<Vec<_>>();
            let of = values.iter().map(|(value, ..)| (value, is(value)));
            let mut choices = each(
                "rating",
                &counts,
                of,
                format,
                &[(OPEN, w::DESK_OPT_NO_ANSWER), (YES, w::DESK_OPT_SATISFIED), (NO, w::DESK_OPT_NOT_SATISFIED)],
            );
            // They are told by their text: there is no list of them among the answers.
            for (one, (value, ..)) in choices.iter_mut().zip(values) {
                one.name = format!("rating-{value}");
            }
            one("satisfied", w::DESK_ASK_SATISFIED.with(&[("column", column)]), choices)
        }
        Question::TestRows { rows: count, .. } => {
            let text = w::DESK_ASK_TESTS.with(&[("rows", &rows(*count))]);
            let all = options(&[(YES, units::YES), (NO, units::NO)]);
            let chosen = yes_no(Some(answers.leave_out_tests));
            one("tests", text.clone(), vec![choice("tests".to_owned(), text, all, chosen)])
        }
        Question::Merged { rows: count } => {
            let text = w::DESK_ASK_MERGED.with(&[("rows", &rows(*count))]);
            let all = options(&[(YES, units::YES), (NO, units::NO)]);
            let chosen = yes_no(Some(!answers.merged_are_tickets));
            one("merged", text.clone(), vec![choice("merged".to_owned(), text, all, chosen)])
        }
        Question::ReplyFrom { .. } => {
            let text = w::DESK_ASK_REPLY_FROM.text().to_owned();
            let all = options(&[(SUBMITTED, w::DESK_OPT_SUBMITTED), (LAST_EDIT, w::DESK_OPT_LAST_EDIT)]);
            let chosen = if answers.reply_from == ReplyFrom::LastUpdate { LAST_EDIT } else { SUBMITTED };
            one("reply-from", text.clone(), vec![choice("reply-from".to_owned(), text, all, chosen)])
        }
        Question::Once { column, distinct, rows: count, .. } => {
            let text =
                w::DESK_ASK_ONCE.with(&[("column", column), ("distinct", &rows(*distinct)), ("rows", &rows(*count))]);
            let all = said::ONCE.iter().map(|(_, value, word)| ((*value).to_owned(), word.text().to_owned())).collect();
            let chosen = said::ONCE.iter().find(|(once, ..)| *once == answers.once).map_or(OPEN, |one| one.1);
            one("once", text.clone(), vec![choice("once".to_owned(), text, all, chosen)])
        }
        Question::TotalRows { rows: count } => plain("totals", w::DESK_ASK_TOTALS.with(&[("rows", &rows(*count))])),
        Question::Ringing { column } => {
            let text = w::DESK_ASK_RINGING.with(&[("column", column)]);
            let all = options(&[(YES, units::YES), (NO, units::NO)]);
            let chosen = yes_no(Some(answers.ringing_waits));
            one("ringing", text.clone(), vec![choice("ringing".to_owned(), text, all, chosen)])
        }
        Question::HoldInTalk { talk, hold } => {
            let text = w::DESK_ASK_HOLD.with(&[("talk", talk), ("hold", hold)]);
            let all = options(&[(YES, units::YES), (NO, units::NO)]);
            let chosen = yes_no(Some(answers.hold_is_in_talk));
            one("hold", text.clone(), vec![choice("hold".to_owned(), text, all, chosen)])
        }
        Question::Remaining { columns } => {
            let quoted: Vec<String> = columns.iter().map(|column| units::quoted(column)).collect();
            plain("remaining", w::DESK_ASK_REMAINING.with(&[("columns", &units::list(&quoted))]))
        }
        Question::ServiceLevel => {
            let mut both = one(
                "threshold",
                w::DESK_ASK_THRESHOLD.text().to_owned(),
                vec![of_seconds("threshold", w::DESK_ASK_THRESHOLD, &THRESHOLDS, answers.threshold, format)],
            );
            both.extend(one(
                "short",
                w::DESK_ASK_SHORT.text().to_owned(),
                vec![of_seconds("short", w::DESK_ASK_SHORT, &SHORTS, answers.short, format)],
            ));
            both
        }
        Question::Contradicts { column } => plain("contradicts", w::DESK_ASK_CONTRADICTS.with(&[("column", column)])),
        Question::Hours => vec![super::hours::asked(answers.hours.as_ref())],
    }
}

fn of_seconds(name: &str, label: Word, usual: &[f64], chosen: f64, format: Format) -> Choice {
    let all = usual.iter().map(|value| (value.to_string(), said::seconds(*value, None, format))).collect();
    choice(name.to_owned(), label.text().to_owned(), all, &chosen.to_string())
}

/// A choice for each value of a column: the number in its name is its place among the answers.
fn each<'a>(
    name: &str,
    counts: &[(&str, u64)],
    of: impl Iterator<Item = (&'a String, &'static str)>,
    format: Format,
    words: &[(&str, Word)],
) -> Vec<Choice> {
    of.enumerate()
        .filter_map(|(place, (value, chosen))| {
            // Remembered answers may be about values that this file does not have.
            let count = counts.iter().find(|(known, _)| known == value).map(|(_, count)| *count)?;
            let label = w::DESK_ASK_VALUE.with(&[("value", value), ("rows", &said::count(count as f64, format))]);
            Some(choice(format!("{name}-{place}"), label, options(words), chosen))
        })
        .collect()
}

const fn status(class: Option<StatusClass>) -> &'static str {
    match class {
        None => OPEN,
        Some(StatusClass::Solved) => "resolved",
        Some(StatusClass::Open) => "open",
        Some(_) => LEFT_OUT,
    }
}

const fn outcome(class: Option<OutcomeClass>) -> &'static str {
    match class {
        None => OPEN,
        Some(OutcomeClass::Answered) => "answered",
        Some(OutcomeClass::Abandoned) => "abandoned",
        Some(_) => LEFT_OUT,
    }
}

/// Takes an answer that is on offer.
pub fn take(answers: &mut Answers, name: &str, value: &str) {
    let (what, which) = name.split_once('-').unwrap_or((name, ""));
    let place = which.parse::<usize>().unwrap_or(usize::MAX);
    let role = || answers.bindings.iter().find(|one| one.column == place).map(|one| one.role);
    let seconds = value.parse::<f64>();
    match what {
        "zone" => answers.zone = Some(value.to_owned()).filter(|name| !name.is_empty()),
        "order" => {
            answers.order = match value {
                "dmy" => Some(Order::Dmy),
                "mdy" => Some(Order::Mdy),
                _ => None,
            };
        }
        "unit" => {
            if let Some(binding) = answers.bindings.iter_mut().find(|one| one.column == place) {
                binding.unit = said::UNITS.iter().find(|(_, known, _)| *known == value).map(|one| one.0);
            }
        }
        "status" => {
            if let Some((_, class)) = answers.statuses.get_mut(place) {
                *class = match value {
                    "resolved" => Some(StatusClass::Solved),
                    "open" => Some(StatusClass::Open),
                    LEFT_OUT => Some(StatusClass::NotATicket),
                    _ => None,
                };
            }
        }
        "outcome" => {
            if let Some((_, class)) = answers.outcomes.get_mut(place) {
                *class = match value {
                    "answered" => Some(OutcomeClass::Answered),
                    "abandoned" => Some(OutcomeClass::Abandoned),
                    LEFT_OUT => Some(OutcomeClass::Ignored),
                    _ => None,
                };
            }
        }
        "inbound" => {
            if let Some((_, is_inbound)) = answers.inbound.get_mut(place) {
                *is_inbound = (!value.is_empty()).then_some(value == YES);
            }
        }
        "zeros" => {
            if let Some(role) = role() {
                zeros(answers, role, value);
            }
        }
        "rating" => {
            answers.satisfied.retain(|known| known != which);
            answers.not_satisfied.retain(|known| known != which);
            match value {
                YES => answers.satisfied.push(which.to_owned()),
                NO => answers.not_satisfied.push(which.to_owned()),
                _ => {}
            }
        }
        "tests" => answers.leave_out_tests = value == YES,
        "merged" => answers.merged_are_tickets = value == NO,
        "reply" => answers.reply_from = if value == LAST_EDIT { ReplyFrom::LastUpdate } else { ReplyFrom::Submitted },
        "once" => {
            if let Some((once, ..)) = said::ONCE.iter().find(|(_, known, _)| *known == value) {
                answers.once = *once;
            }
        }
        "ringing" => answers.ringing_waits = value == YES,
        "hold" => answers.hold_is_in_talk = value == YES,
        "threshold" => answers.threshold = seconds.unwrap_or(answers.threshold),
        "short" => answers.short = seconds.unwrap_or(answers.short),
        super::hours::HOURS => super::hours::take(&mut answers.hours, value),
        _ => {}
    }
}

fn zeros(answers: &mut Answers, role: Role, value: &str) {
    match value {
        "count" => answers.set_zeros(role, Zeros::Count),
        LEFT_OUT => answers.set_zeros(role, Zeros::LeaveOut),
        _ => answers.zeros.retain(|(one, _)| *one != role),
    }
}
