//! The columns of a log of calls, and what a row says as a leg.

use base::zone::Zone;

use super::{Call, sum};
use crate::answers::Answers;
use crate::events::moments::{self, Groups, NONE, is_moment};
use crate::exports::System;
use crate::log::Log;
use crate::roles::Role;
use crate::statuses::{OutcomeClass, is_nobody, yes_no};

/// The columns of a log of calls.
pub(super) struct Columns {
    pub(super) arrived: Vec<i64>,
    queued: Option<Vec<i64>>,
    answered: Option<Vec<i64>>,
    ended: Option<Vec<i64>>,
    wait: Option<Vec<f64>>,
    queue_wait: Option<Vec<f64>>,
    ring: Option<Vec<f64>>,
    talk: Option<Vec<f64>>,
    hold: Option<Vec<f64>>,
    after_call: Option<Vec<f64>>,
    handle: Option<Vec<f64>>,
    duration: Option<Vec<f64>>,
    pub(super) class: Vec<Option<OutcomeClass>>,
    pub(super) agents: Groups,
    pub(super) queues: Groups,
    pub(super) satisfied: Vec<Option<bool>>,
}

fn at(values: Option<&Vec<f64>>, row: usize) -> f64 {
    values.and_then(|values| values.get(row)).copied().unwrap_or(f64::NAN)
}

fn stamp(values: Option<&Vec<i64>>, row: usize) -> i64 {
    values.and_then(|values| values.get(row)).copied().unwrap_or(NONE)
}

fn apart(from: i64, to: i64) -> f64 {
    if is_moment(from) && is_moment(to) && to >= from { (to - from) as f64 / 1000.0 } else { f64::NAN }
}

pub(super) fn columns(log: &Log, answers: &Answers, zone: Option<&Zone>) -> Columns {
    let rows = log.cells.rows;
    let stamps = |role: Role| moments::of_role(log, answers, zone, role);
    let spans = |role: Role| moments::spans_of(log, answers, role);
    let empty = || Groups { names: vec![String::new()], of: vec![0; rows] };
    let arrived = stamps(Role::Created).unwrap_or_else(|| vec![NONE; rows]);
    let arrived = moments::with_time_of_day(arrived, stamps(Role::CreatedTime), zone);
    let rating = answers.column(Role::Rating);
    Columns {
        arrived,
        queued: stamps(Role::Queued),
        answered: stamps(Role::AnsweredAt),
        ended: stamps(Role::Ended),
        wait: spans(Role::Wait),
        queue_wait: spans(Role::QueueWait),
        ring: spans(Role::Ring),
        talk: spans(Role::Talk),
        hold: spans(Role::Hold),
        after_call: spans(Role::AfterCall),
        handle: spans(Role::Handle),
        duration: spans(Role::Duration),
        class: classes(log, answers),
        agents: moments::groups_of(log, answers, Role::Agent).unwrap_or_else(empty),
        queues: moments::groups_of(log, answers, Role::Queue).unwrap_or_else(empty),
        satisfied: rating.map_or_else(
            || vec![None; rows],
            |column| {
                log.cells.map(column, |text| {
                    let is = |texts: &[String]| texts.iter().any(|one| one == text);
                    if is(&answers.satisfied) { Some(true) } else { is(&answers.not_satisfied).then_some(false) }
                })
            },
        ),
    }
}

/// What each row says of its outcome by words and flags alone.
fn classes(log: &Log, answers: &Answers) -> Vec<Option<OutcomeClass>> {
    let rows = log.cells.rows;
    let column = |role: Role| answers.column(role);
    let outcome = column(Role::Outcome).map(|column| {
        log.cells.map(column, |text| answers.outcomes.iter().find(|(one, _)| one == text).and_then(|(_, class)| *class))
    });
    let abandoned = column(Role::AbandonedFlag).map(|column| log.cells.map(column, flag));
    let answered = column(Role::Answered).map(|column| log.cells.map(column, flag));
    let inbound = column(Role::Direction).map(|column| {
        log.cells.map(column, |text| answers.inbound.iter().find(|(one, _)| one == text).and_then(|(_, is_in)| *is_in))
    });
    let media = column(Role::Media).map(|column| log.cells.map(column, crate::statuses::is_voice));
    let application = column(Role::Application).map(|column| {
        log.cells.map(column, |text| match text.to_ascii_lowercase().as_str() {
            "voicemail" | "voicemailmain" | "vm" | "minivm" => Some(OutcomeClass::Voicemail),
            "background" | "playback" | "ivr" | "read" | "waitexten" | "hangup" | "congestion" | "answer" | "wait" => {
                Some(OutcomeClass::Menu)
            }
            _ => None,
        })
    });
    // A machine that took the call is no person.
    let answered_by = log.names.iter().position(|name| crate::headers::plain(name) == "answered by");
    let machine = answered_by
        .filter(|_| answers.system == Some(System::Twilio))
        .map(|column| log.cells.map(column, |text| text.starts_with("machine") || text.eq_ignore_ascii_case("fax")));
    let smdr = (answers.system == Some(System::AvayaSmdr)).then(|| smdr(log, answers));
    // A contact of Amazon Connect that another one led to is a further leg, however it was begun.
    let children = column(Role::Parent)
        .filter(|_| matches!(answers.system, Some(System::Twilio | System::Connect)))
        .map(|parent| {
            let id = column(Role::Id);
            let is_child = |row: usize| {
                let named = log.cells.text(parent, row);
                !crate::stamps::is_missing(&named) && id.is_none_or(|id| log.cells.text(id, row) != named)
            };
            (0..rows).map(is_child).collect::<Vec<bool>>()
        });
    let of = |values: &Option<Vec<Option<bool>>>, row: usize| {
        values.as_ref().and_then(|values| values.get(row)).copied().flatten()
    };
    (0..rows)
        .map(|row| {
            if media.as_ref().and_then(|media| media.get(row)) == Some(&false) {
                return Some(OutcomeClass::OtherMedia);
            }
            // The leg of a child is dialled, whoever called.
            let is_child = children.as_ref().and_then(|children| children.get(row)) == Some(&true);
            if of(&inbound, row) == Some(false) && !is_child {
                return Some(OutcomeClass::Outbound);
            }
            let says = || outcome.as_ref().and_then(|outcome| outcome.get(row)).copied().flatten();
            if machine.as_ref().and_then(|machine| machine.get(row)) == Some(&true)
                && says() == Some(OutcomeClass::Answered)
            {
                return Some(OutcomeClass::Voicemail);
            }
            if let Some(class) = smdr.as_ref().and_then(|smdr| smdr.get(row)).copied().flatten() {
                return Some(class);
            }
            let by_application = application.as_ref().and_then(|one| one.get(row)).copied().flatten();
            if by_application.is_some() {
                return by_application;
            }
            match (of(&abandoned, row), of(&answered, row)) {
                (Some(true), _) | (None, Some(false)) => return Some(OutcomeClass::Abandoned),
                (_, Some(true)) => return Some(OutcomeClass::Answered),
                _ => {}
            }
            says()
        })
        .collect()
}

/// What records of Avaya IP Office say by the way: a call between extensions is none of a customer, and a channel of the voicemail is no person.
fn smdr(log: &Log, answers: &Answers) -> Vec<Option<OutcomeClass>> {
    let named = |name: &str| log.names.iter().position(|one| crate::headers::plain(one) == name);
    let internal = if log.has_header() { named("is internal").or_else(|| named("internal")) } else { Some(8) };
    let internal = internal.map(|column| log.cells.map(column, |text| text == "1"));
    let voicemail =
        answers.column(Role::Agent).map(|column| log.cells.map(column, |text| text.starts_with("VM Channel")));
    let has = |flags: &Option<Vec<bool>>, row: usize| flags.as_ref().and_then(|flags| flags.get(row)) == Some(&true);
    (0..log.cells.rows)
        .map(|row| match (has(&internal, row), has(&voicemail, row)) {
            (true, _) => Some(OutcomeClass::Outbound),
            (false, true) => Some(OutcomeClass::Voicemail),
            _ => None,
        })
        .collect()
}

fn flag(text: &str) -> Option<bool> {
    let plain = crate::headers::plain(text);
    let is_named = matches!(plain.as_str(), "abandoned" | "answered" | "x");
    yes_no(text).or(is_named.then_some(true))
}

impl Columns {
    /// A row as a leg; none where its outcome is not known.
    pub(super) fn leg(&self, answers: &Answers, row: usize) -> Option<Call> {
        let agent = self.agents.of.get(row).copied().unwrap_or(0);
        let somebody = self.agents.names.get(agent as usize).is_some_and(|name| !is_nobody(name));
        let (talk, hold) = (at(self.talk.as_ref(), row), at(self.hold.as_ref(), row));
        let arrived = self.arrived.get(row).copied().unwrap_or(NONE);
        let queued = stamp(self.queued.as_ref(), row);
        let answered = stamp(self.answered.as_ref(), row);
        let ended = stamp(self.ended.as_ref(), row);
        let duration = at(self.duration.as_ref(), row);
        let known = self.class.get(row).copied().flatten();
        let class = known.or_else(|| self.by_times(answers, row, somebody))?;
        let wait = self.wait_of(answers, row, class);
        // A time of day of 0:00:00 is no stamp of a call that did not happen.
        let never_queued = self.queued.is_some() && !self.is_queued(row);
        let class = if never_queued && class == OutcomeClass::Abandoned { OutcomeClass::Menu } else { class };
        let talk = if talk.is_nan() && class == OutcomeClass::Answered { apart(answered, ended) } else { talk };
        let talk = if talk.is_nan() && class == OutcomeClass::Answered && answers.system == Some(System::Twilio) {
            duration
        } else {
            talk
        };
        let is_answered = class == OutcomeClass::Answered;
        let only = |value: f64| if is_answered { value } else { f64::NAN };
        let handle = at(self.handle.as_ref(), row);
        Some(Call {
            arrived: if is_moment(arrived) { arrived } else { queued },
            class,
            wait,
            talk: only(talk),
            hold: only(hold),
            after_call: only(at(self.after_call.as_ref(), row)),
            handle: only(handle),
            agent,
            queue: self.queues.of.get(row).copied().unwrap_or(0),
        })
    }

    /// The seconds from the beginning of a caller's own leg until the leg that was answered began to talk; as long as the caller's leg was up where
    /// none was.
    pub(super) fn wait_of_parent(&self, parent: usize, answered: Option<usize>) -> f64 {
        let arrived = self.arrived.get(parent).copied().unwrap_or(NONE);
        let Some(child) = answered else {
            let duration = at(self.duration.as_ref(), parent);
            return if duration.is_nan() { apart(arrived, stamp(self.ended.as_ref(), parent)) } else { duration };
        };
        let (ended, talk) = (stamp(self.ended.as_ref(), child), at(self.duration.as_ref(), child));
        if is_moment(ended) && talk >= 0.0 {
            return apart(arrived, ended - (talk * 1000.0) as i64);
        }
        apart(arrived, self.arrived.get(child).copied().unwrap_or(NONE))
    }

    /// Whether a call reached the queue: its stamp is there and, if it is a time of day, not 0:00:00.
    fn is_queued(&self, row: usize) -> bool {
        let queued = stamp(self.queued.as_ref(), row);
        is_moment(queued) && queued != 0
    }

    /// The outcome of a row that does not say it.
    fn by_times(&self, answers: &Answers, row: usize, somebody: bool) -> Option<OutcomeClass> {
        let talk = at(self.talk.as_ref(), row);
        let answered = stamp(self.answered.as_ref(), row);
        let wait = sum(&[at(self.queue_wait.as_ref(), row), at(self.wait.as_ref(), row), at(self.ring.as_ref(), row)]);
        if answers.column(Role::Outcome).is_some() {
            return None;
        }
        if answers.column(Role::AbandonedFlag).is_some() {
            // A flag that is not set, or blank, says that the caller did not give up: nobody answered, and the queue let go of the call.
            return Some(if talk > 0.0 || somebody {
                OutcomeClass::Answered
            } else if wait > 0.0 {
                OutcomeClass::TimedOut
            } else {
                OutcomeClass::Menu
            });
        }
        if self.answered.is_some() || self.talk.is_some() {
            let is_answered = is_moment(answered) && answered != 0 || talk > 0.0;
            let never_queued = self.queued.is_some() && !self.is_queued(row);
            return Some(match (is_answered, never_queued) {
                (true, _) => OutcomeClass::Answered,
                (false, true) => OutcomeClass::Menu,
                (false, false) => OutcomeClass::Abandoned,
            });
        }
        None
    }

    /// The seconds that the caller waited.
    pub(super) fn wait_of(&self, answers: &Answers, row: usize, class: OutcomeClass) -> f64 {
        let wait = at(self.wait.as_ref(), row);
        let ring = if answers.ringing_waits { at(self.ring.as_ref(), row) } else { f64::NAN };
        if !wait.is_nan() {
            return wait;
        }
        let parts = sum(&[at(self.queue_wait.as_ref(), row), ring]);
        if !parts.is_nan() {
            return parts;
        }
        let arrived = if self.is_queued(row) {
            stamp(self.queued.as_ref(), row)
        } else {
            self.arrived.get(row).copied().unwrap_or(NONE)
        };
        let (answered, ended) = (stamp(self.answered.as_ref(), row), stamp(self.ended.as_ref(), row));
        let duration = at(self.duration.as_ref(), row);
        // The records of Asterisk: ringing is what is left of the duration.
        if matches!(answers.system, Some(System::FreePbx | System::AsteriskCdr)) {
            return match class {
                OutcomeClass::Answered if !apart(arrived, answered).is_nan() => apart(arrived, answered),
                OutcomeClass::Answered => duration - at(self.talk.as_ref(), row),
                _ => duration,
            };
        }
        match class {
            OutcomeClass::Answered => apart(arrived, answered),
            _ if !duration.is_nan() && self.talk.is_none() => duration,
            _ => apart(arrived, ended),
        }
    }
}
