//! The events of a queue log of Asterisk as calls, and the hours of its agents.

use std::collections::HashMap;

use base::zone::Zone;

use crate::events::Cause;
use crate::events::calls::{Call, Calls, cause_of};
use crate::events::moments::{self, NONE, is_moment};
use crate::log::Log;
use crate::roles::Role;
use crate::statuses::OutcomeClass;

/// A call on its way through the queues.
struct Going {
    entered: i64,
    queue: u32,
    class: OutcomeClass,
    wait: f64,
    talk: f64,
    agent: u32,
    last_queue: u32,
    connected: i64,
    is_transferred: bool,
}

#[derive(Default)]
struct Names {
    names: Vec<String>,
    known: HashMap<String, u32>,
}

impl Names {
    fn number(&mut self, name: &str) -> u32 {
        if let Some(number) = self.known.get(name) {
            return *number;
        }
        let number = self.names.len() as u32;
        self.names.push(if name == "NONE" { String::new() } else { name.to_owned() });
        self.known.insert(name.to_owned(), number);
        number
    }
}

/// The calls of a queue log.
#[allow(clippy::too_many_lines, reason = "one arm an event")]
pub fn read(log: &Log, zone: Option<&Zone>) -> Calls {
    let rows = log.cells.rows;
    let mut calls = Calls {
        rows: rows as u64,
        last: NONE,
        is_without_zone: zone.is_none(),
        has: vec![Role::Created, Role::Wait, Role::Talk, Role::Agent, Role::Queue],
        handle_parts: vec![Role::Talk],
        ..Calls::default()
    };
    let (mut agents, mut queues) = (Names::default(), Names::default());
    let (mut order, mut going): (Vec<Going>, HashMap<String, usize>) = (Vec::new(), HashMap::new());
    let mut staff = Staff::default();
    for row in 0..rows {
        let text = |column: usize| log.cells.text(column, row);
        let ms = moments::moment(&text(0), Some(table::Order::Dmy), zone);
        if !is_moment(ms) {
            continue;
        }
        calls.last = calls.last.max(ms);
        let (id, event) = (text(1), text(4));
        let data = |place: usize| text(4 + place).parse::<f64>().unwrap_or(f64::NAN);
        if staff.take(&event, &text(3), ms) {
            continue;
        }
        let queue = queues.number(&text(2));
        if event == "ENTERQUEUE" {
            let next = order.len();
            let place = *going.entry(id).or_insert(next);
            if place == next {
                order.push(Going {
                    entered: ms,
                    queue,
                    class: OutcomeClass::InProgress,
                    wait: f64::NAN,
                    talk: f64::NAN,
                    agent: 0,
                    last_queue: queue,
                    connected: NONE,
                    is_transferred: false,
                });
            } else if let Some(call) = order.get_mut(place) {
                // The next queue of the same call, unless a person had it already.
                call.last_queue = queue;
                if call.class != OutcomeClass::Answered {
                    call.class = OutcomeClass::InProgress;
                }
            }
            continue;
        }
        let Some(call) = going.get(&id).and_then(|place| order.get_mut(*place)) else { continue };
        let waited = (ms - call.entered) as f64 / 1000.0;
        let is_answered = call.class == OutcomeClass::Answered;
        match event.as_str() {
            "CONNECT" => {
                // The wait is that from the first queue on; the event itself knows that of its own queue alone.
                let own = data(1);
                let has_moved = call.last_queue != call.queue;
                if !is_answered {
                    call.wait = if has_moved || own.is_nan() { waited } else { own };
                    call.agent = agents.number(&text(3));
                }
                call.class = OutcomeClass::Answered;
                call.connected = ms;
            }
            "ABANDON" if !is_answered => {
                let own = data(3);
                call.class = OutcomeClass::Abandoned;
                call.wait = if call.last_queue != call.queue || own.is_nan() { waited } else { own };
            }
            "EXITWITHTIMEOUT" | "EXITEMPTY" if !is_answered => call.class = OutcomeClass::TimedOut,
            "EXITWITHKEY" if !is_answered => call.class = OutcomeClass::KeyExit,
            "COMPLETEAGENT" | "COMPLETECALLER" => add(&mut call.talk, data(2)),
            "BLINDTRANSFER" | "ATTENDEDTRANSFER" | "TRANSFER" => {
                let seconds = (ms - call.connected) as f64 / 1000.0;
                add(&mut call.talk, if call.connected > NONE { seconds } else { f64::NAN });
                call.is_transferred = true;
            }
            _ => {}
        }
    }
    calls.distinct = order.len() as u64;
    for one in &order {
        if let Some(cause) = cause_of(one.class) {
            calls.left_out.add(cause);
            continue;
        }
        if one.class == OutcomeClass::Answered {
            calls.transferred += u64::from(one.is_transferred);
            calls.in_second_queue += u64::from(one.last_queue != one.queue);
        }
        calls.push(&Call {
            arrived: one.entered,
            class: one.class,
            wait: one.wait,
            talk: one.talk,
            hold: f64::NAN,
            after_call: f64::NAN,
            handle: f64::NAN,
            agent: one.agent,
            queue: one.queue,
        });
    }
    // Answered, and neither ended nor handed on: its talk is not known yet.
    let unfinished =
        calls.is_answered.iter().zip(&calls.talk).filter(|(answered, talk)| **answered && talk.is_nan()).count();
    calls.left_out.add_many(Cause::InProgress, unfinished as u64);
    (calls.agents, calls.queues) = (agents.names, queues.names);
    calls.staffed = staff.sums(calls.last);
    calls
}

fn add(sum: &mut f64, seconds: f64) {
    if !seconds.is_nan() {
        *sum = if sum.is_nan() { seconds } else { *sum + seconds };
    }
}

/// Agents who log in and out, and pause.
#[derive(Default)]
struct Staff {
    since: HashMap<String, i64>,
    paused: HashMap<String, i64>,
    logged: f64,
    pauses: f64,
}

impl Staff {
    /// Takes an event of an agent; says whether it was one.
    fn take(&mut self, event: &str, agent: &str, ms: i64) -> bool {
        match event {
            "ADDMEMBER" | "AGENTLOGIN" | "AGENTCALLBACKLOGIN" => {
                self.since.entry(agent.to_owned()).or_insert(ms);
            }
            "REMOVEMEMBER" | "AGENTLOGOFF" | "AGENTCALLBACKLOGOFF" => {
                self.end_pause(agent, ms);
                if let Some(since) = self.since.remove(agent) {
                    self.logged += (ms - since) as f64 / 1000.0;
                }
            }
            "PAUSE" | "PAUSEALL" => {
                self.paused.entry(agent.to_owned()).or_insert(ms);
            }
            "UNPAUSE" | "UNPAUSEALL" => self.end_pause(agent, ms),
            "QUEUESTART" | "CONFIGRELOAD" => {}
            _ => return false,
        }
        true
    }

    fn end_pause(&mut self, agent: &str, ms: i64) {
        if let Some(since) = self.paused.remove(agent) {
            self.pauses += (ms - since) as f64 / 1000.0;
        }
    }

    /// Seconds logged in and paused, up to the end of the log; none where nobody logged in.
    fn sums(mut self, last: i64) -> Option<(f64, f64)> {
        let open: Vec<String> = self.since.keys().chain(self.paused.keys()).cloned().collect();
        for agent in open {
            self.take("REMOVEMEMBER", &agent, last);
        }
        (self.logged > 0.0).then_some((self.logged, self.pauses))
    }
}
