//! How many agents: Erlang C and Erlang A.

use super::prelude::*;
use stats::erlang::{Blocking, Service, Traffic};
use stats::staffing::{Goal, MOST_AGENTS, scheduled};

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "staffing",
    title: word("Call centre staffing"),
    rank: 1,
    group: Group::Planning,
    methods: &[
        Method {
            id: "erlang_c",
            title: word("No one hangs up (Erlang C)"),
            inputs: Patient::INPUTS,
            results: &[&AGENTS, &SCHEDULED, &LEVEL, &SPEED, &OCCUPANCY, &WAITING],
            examples: &[Example {
                inputs: || {
                    Patient {
                        calls: 100.0,
                        interval_minutes: 30.0,
                        handle_time: 180.0,
                        target: 80.0,
                        threshold: 20.0,
                        shrinkage: Some(30.0),
                        max_occupancy: Some(85.0),
                        intervals: Vec::new(),
                    }
                    .write()
                },
                currency: None,
                results: &[
                    ("agents", 14.0),
                    ("scheduled", 20.0),
                    ("service_level", 88.835_001_917_946_69),
                    ("occupancy", 100.0 * 10.0 / 14.0),
                ],
            }],
        },
        Method {
            id: "erlang_a",
            title: word("Callers hang up (Erlang A)"),
            inputs: Impatient::INPUTS,
            results: &[&AGENTS, &SCHEDULED, &LEVEL, &WAIT, &OCCUPANCY, &WAITING, &ABANDONED],
            examples: &[Example {
                inputs: || {
                    Impatient {
                        calls: 100.0,
                        interval_minutes: 30.0,
                        handle_time: 180.0,
                        patience: 300.0,
                        target: 80.0,
                        threshold: 20.0,
                        definition: "all_offered",
                        shrinkage: Some(30.0),
                        max_occupancy: Some(85.0),
                        intervals: Vec::new(),
                    }
                    .write()
                },
                currency: None,
                results: &[("agents", 13.0), ("scheduled", 19.0)],
            }],
        },
    ],
    survey: None,
    silences: &[Question::Formula],
    readings: &[],
};

/// Too heavy for pages: the worker computes it.
pub static FORMULAS: Formulas = &[];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How many agents do you need to answer calls in time?"),
    synonyms: word("Erlang | Erlang C | Erlang A | Erlang calculator | how many agents | how many people do I need | workforce | WFM | shrinkage | occupancy | headcount | call centre | FTE"),
    methods: &[
        AboutMethod {
            id: "erlang_c",
            hint: word("The usual formula: it assumes no one hangs up. Errs on the safe side, especially with long queues."),
            hints: Patient::HINTS,
            sources: &[word("100 calls of 3 minutes in half an hour are 10 erlangs; 13 agents reach 79.6%, 14 reach 88.8%")],
            formula: |values, _| run(values, Confidence::P95, |i: &Patient, _| staffed(&i.plan())),
        },
        AboutMethod {
            id: "erlang_a",
            hint: word("Closer to real queues, if you know how long callers wait before they give up."),
            hints: Impatient::HINTS,
            sources: &[word("10 erlangs and 5 minutes of patience; with 13 agents, 2.5% of calls are abandoned and 85.8% answered in time")],
            formula: |values, _| run(values, Confidence::P95, |i: &Impatient, _| staffed(&i.plan())),
        },
    ],
    benchmarks: Benchmarks::none(
        "No benchmark is shown: 80% in 20 seconds is a convention of unknown origin, and 85% occupancy is a rule of thumb.",
    ),
    words: &[],
    silences: &[Silence { question: Question::Formula, why: "The number of agents is searched for; no closed formula gives it." }],
    levers: &["calls", "handle_time", "target", "threshold"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("capacity-options", &[("handle_time", "handle_time"), ("target", "target"), ("threshold", "threshold"), ("shrinkage", "shrinkage")]),
        Next::to("shrinkage", &[]),
        Next::to("forecast-accuracy", &[]),
    ],
};

static AGENTS: Measure = measure("agents", "Agents needed", Unit::Count, 0, Better::Lower);
static SCHEDULED: Measure = measure("scheduled", "People to schedule", Unit::Count, 0, Better::Lower);
static LEVEL: Measure = measure("service_level", "Service level", Unit::Percent, 1, Better::Higher);
static SPEED: Measure = measure("speed_of_answer", "Average speed of answer", Unit::Seconds, 1, Better::Lower);
static WAIT: Measure = measure("speed_of_answer", "Average wait of all calls", Unit::Seconds, 1, Better::Lower);
static OCCUPANCY: Measure = measure("occupancy", "Occupancy", Unit::Percent, 1, Better::Neither);
static WAITING: Measure = measure("waiting", "Calls that have to wait", Unit::Percent, 1, Better::Lower);
static ABANDONED: Measure = measure("abandoned", "Calls abandoned", Unit::Percent, 1, Better::Lower);
/// Only of rows: the calls of one of several intervals.
static CALLS: Measure = measure("calls", "Calls", Unit::Count, 0, Better::Neither);

const fn measure(id: &'static str, label: &'static str, unit: Unit, places: usize, better: Better) -> Measure {
    Measure { id, label: word(label), unit, places, better, interval: IntervalKind::None }
}

/// The ids are those of the methods of the service level.
const DEFINITIONS: &[Choice] = &[
    Choice { id: "all_offered", label: word("Answered in time, of all calls") },
    Choice { id: "answered_only", label: word("Answered in time, of answered calls") },
    Choice { id: "abandoned_within_count", label: word("Answered or abandoned in time, of all calls") },
    Choice { id: "late_abandons_count", label: word("Answered in time, of all calls except those abandoned in time") },
];

inputs! {
    /// One of several intervals; the list may be empty, so that its field may be.
    Slot {
        /// Calls that come in during the interval.
        calls: Option<f64> = Input::count("Calls"),
    }
}

inputs! {
    /// Inputs of the method `erlang_c`.
    Patient {
        /// Calls that come in during the interval.
        calls: f64 = Input::count("Calls"),
        /// How long the interval is; half an hour is usual.
        interval_minutes: f64 = Input::number("Interval length in minutes"),
        /// Talk, hold and after-call work for one call.
        handle_time: f64 = Input::seconds("Average handle time"),
        /// The share of calls you want answered in time.
        target: f64 = Input::percent("Target of the service level"),
        /// The time limit within which a call counts as answered in time.
        threshold: f64 = Input::seconds("Answered within"),
        /// The share of paid time when agents are away: leave, illness, training, breaks.
        shrinkage: Option<f64> = Input::percent("Shrinkage"),
        /// The busiest you want agents to be; 85 is a rule of thumb.
        max_occupancy: Option<f64> = Input::percent("Maximum occupancy"),
        /// Calls in each interval of a day, to plan them all; leave blank for a single interval.
        intervals: Vec<Slot> = Input::rows("Several intervals", Slot::INPUTS),
    }
}

inputs! {
    /// Inputs of the method `erlang_a`.
    Impatient {
        /// Calls that come in during the interval.
        calls: f64 = Input::count("Calls"),
        /// How long the interval is; half an hour is usual.
        interval_minutes: f64 = Input::number("Interval length in minutes"),
        /// Talk, hold and after-call work for one call.
        handle_time: f64 = Input::seconds("Average handle time"),
        /// How long callers would wait on average before they hang up; longer than the average time to abandonment, which only includes callers who hung up.
        patience: f64 = Input::seconds("Average patience"),
        /// The share of calls you want answered in time.
        target: f64 = Input::percent("Target of the service level"),
        /// The time limit within which a call counts as answered in time.
        threshold: f64 = Input::seconds("Answered within"),
        /// What the service level counts; contracts differ.
        definition: &'static str = Input::choice("Service level", DEFINITIONS),
        /// The share of paid time when agents are away: leave, illness, training, breaks.
        shrinkage: Option<f64> = Input::percent("Shrinkage"),
        /// The busiest you want agents to be; 85 is a rule of thumb.
        max_occupancy: Option<f64> = Input::percent("Maximum occupancy"),
        /// Calls in each interval of a day, to plan them all; leave blank for a single interval.
        intervals: Vec<Slot> = Input::rows("Several intervals", Slot::INPUTS),
    }
}

/// What both methods ask.
struct Plan<'a> {
    calls: f64,
    interval: f64,
    handle: f64,
    patience: Option<f64>,
    target: f64,
    threshold: f64,
    level: fn(&Service) -> f64,
    shrinkage: f64,
    max_occupancy: Option<f64>,
    intervals: &'a [Slot],
}

impl Patient {
    fn plan(&self) -> Plan<'_> {
        Plan {
            calls: self.calls,
            interval: self.interval_minutes * 60.0,
            handle: self.handle_time,
            patience: None,
            target: self.target,
            threshold: self.threshold,
            level: |service| service.answered_within,
            shrinkage: self.shrinkage.unwrap_or(0.0),
            max_occupancy: self.max_occupancy,
            intervals: &self.intervals,
        }
    }
}

impl Impatient {
    fn plan(&self) -> Plan<'_> {
        Plan {
            calls: self.calls,
            interval: self.interval_minutes * 60.0,
            handle: self.handle_time,
            patience: Some(self.patience),
            target: self.target,
            threshold: self.threshold,
            level: match self.definition {
                "answered_only" => |s| s.answered_within / (1.0 - s.abandoned).max(f64::MIN_POSITIVE),
                "abandoned_within_count" => |s| s.answered_within + s.abandoned_within,
                "late_abandons_count" => |s| s.answered_within / (1.0 - s.abandoned_within).max(f64::MIN_POSITIVE),
                _ => |s| s.answered_within,
            },
            shrinkage: self.shrinkage.unwrap_or(0.0),
            max_occupancy: self.max_occupancy,
            intervals: &self.intervals,
        }
    }
}

impl Plan<'_> {
    fn check(&self) -> Result<(), Fault> {
        let divisors = [
            ("calls", self.calls),
            ("interval_minutes", self.interval),
            ("handle_time", self.handle),
            ("patience", self.patience.unwrap_or(1.0)),
            ("max_occupancy", self.max_occupancy.unwrap_or(1.0)),
        ];
        if let Some((field, _)) = divisors.into_iter().find(|(_, value)| *value <= 0.0) {
            return Err(Fault::at(field, Finding::DividedByZero));
        }
        if self.target >= 100.0 {
            return Err(Fault::at("target", Finding::NeverCertain));
        }
        if self.shrinkage >= 100.0 {
            return Err(Fault::at("shrinkage", Finding::NothingLeft { taken_by: "shrinkage" }));
        }
        Ok(())
    }

    /// The goal for so many calls in an interval, or the field to blame if they are too many.
    fn goal(&self, calls: f64, field: &str) -> Result<Goal, Fault> {
        let load = calls / self.interval * self.handle;
        // Also what overflowed.
        if !(load > 0.0 && load < f64::from(MOST_AGENTS)) {
            return Err(Fault::at(field, Finding::TooManyAgents { most: f64::from(MOST_AGENTS) }));
        }
        let traffic = Traffic {
            load,
            threshold: self.threshold / self.handle,
            impatience: self.patience.map(|patience| self.handle / patience),
        };
        Ok(Goal {
            traffic,
            target: self.target / 100.0,
            level: self.level,
            max_occupancy: self.max_occupancy.map_or(1.0, |most| most / 100.0),
        })
    }

    /// The results of a number of agents, in the order of the method.
    fn results(&self, goal: &Goal, agents: u32, service: &Service) -> Vec<(&'static Measure, f64)> {
        let agents = f64::from(agents);
        let wait = service.wait * self.handle;
        let mut results = vec![
            (&AGENTS, agents),
            (&SCHEDULED, scheduled(agents, self.shrinkage / 100.0)),
            (&LEVEL, goal.percent(service)),
            (if self.patience.is_some() { &WAIT } else { &SPEED }, wait),
            (&OCCUPANCY, 100.0 * service.occupancy),
            (&WAITING, 100.0 * service.waiting),
        ];
        if self.patience.is_some() {
            results.push((&ABANDONED, 100.0 * service.abandoned));
        }
        results
    }
}

/// Nobody calls, nobody is needed; and there is no call of which a share could be answered in time.
fn nobody_calls<E: Explain>(plan: &Plan) -> Outcome<E> {
    let wait = if plan.patience.is_some() { &WAIT } else { &SPEED };
    let mut outcome = Outcome::default().with(&AGENTS, 0.0).with(&SCHEDULED, 0.0);
    for measure in [&LEVEL, wait, &OCCUPANCY, &WAITING] {
        outcome = outcome.maybe(measure, Err(Undefined::ZeroIn("calls")));
    }
    if plan.patience.is_some() { outcome.maybe(&ABANDONED, Err(Undefined::ZeroIn("calls"))) } else { outcome }
}

fn staffed<E: Explain>(plan: &Plan) -> Result<Outcome<E>, Fault> {
    if plan.calls <= 0.0 && plan.intervals.iter().all(|slot| slot.calls.is_none_or(|calls| calls <= 0.0)) {
        return Ok(nobody_calls(plan));
    }
    plan.check()?;
    let goal = plan.goal(plan.calls, "calls")?;
    let load = goal.traffic.load;
    let mut blocking = Blocking::of(load);
    let too_many = |field: &str| Fault::at(field, Finding::TooManyAgents { most: f64::from(MOST_AGENTS) });
    let agents = goal.fewest(load + 1.0, &mut blocking).ok_or_else(|| too_many("calls"))?;
    let mut outcome = Outcome::default();
    if let Some(service) = goal.traffic.served(agents, &mut blocking) {
        for (measure, value) in plan.results(&goal, agents, &service) {
            outcome = outcome.with(measure, value);
        }
    }
    // Busy intervals need a margin that grows with the root of the load.
    let margin = (f64::from(agents) - load) / load.sqrt();
    for (place, slot) in plan.intervals.iter().enumerate() {
        let (row, field) = (format!("intervals-{place}"), format!("intervals-{place}-calls"));
        let calls = slot.calls.unwrap_or(0.0);
        let add = |outcome: Outcome<E>, measure, value| outcome.row(measure, &row, RowName::Field(field.clone()), value);
        outcome = add(outcome, &CALLS, calls);
        if calls <= 0.0 {
            // Nobody calls, nobody is needed.
            outcome = add(add(outcome, &AGENTS, 0.0), &SCHEDULED, 0.0);
            continue;
        }
        let goal = plan.goal(calls, &field)?;
        let (load, mut blocking) = (goal.traffic.load, Blocking::of(goal.traffic.load));
        let agents = goal.fewest(load + margin * load.sqrt(), &mut blocking).ok_or_else(|| too_many(&field))?;
        if let Some(service) = goal.traffic.served(agents, &mut blocking) {
            for (measure, value) in plan.results(&goal, agents, &service) {
                outcome = add(outcome, measure, value);
            }
        }
    }
    for level in agents.saturating_sub(4).max(1)..=agents + 5 {
        if let Some(service) = goal.traffic.served(level, &mut blocking) {
            for (measure, value) in plan.results(&goal, level, &service) {
                let name = RowName::Agents { agents: f64::from(level), needed: level == agents };
                outcome = outcome.row(measure, &level.to_string(), name, value);
            }
        }
    }
    outcome.verdict = verdict(&goal, agents, &mut blocking);
    Ok(outcome.drawn(|| curve(&goal, agents, &mut blocking)))
}

/// What one agent fewer would mean.
fn verdict(goal: &Goal, agents: u32, blocking: &mut Blocking) -> Option<Verdict> {
    let fewer = agents - 1;
    if fewer == 0 {
        return None;
    }
    let Some(service) = goal.traffic.served(fewer, blocking) else {
        return Some(Verdict::EndlessQueue);
    };
    let level = goal.percent(&service);
    if !goal.level_met(&service) {
        return Some(Verdict::OneFewer { level });
    }
    let unguarded = Goal { max_occupancy: f64::INFINITY, ..*goal };
    let agents = f64::from(unguarded.fewest(f64::from(fewer), blocking)?);
    Some(Verdict::Guarded { agents })
}

/// What up to 25 numbers of agents around the answer would mean: service level, occupancy, and how many hang up.
fn curve(goal: &Goal, agents: u32, blocking: &mut Blocking) -> Chart {
    let spread = (goal.traffic.load.sqrt() as u32).clamp(4, 2 * MOST_AGENTS / 10);
    let step = (2 * spread).div_ceil(24).max(1) as usize;
    let (mut points, mut busy, mut gone) = (Vec::new(), Vec::new(), Vec::new());
    for level in (agents.saturating_sub(spread).max(1)..=agents + spread).step_by(step) {
        if let Some(service) = goal.traffic.served(level, blocking) {
            points.push((f64::from(level), goal.percent(&service)));
            busy.push(100.0 * service.occupancy);
            gone.push(100.0 * service.abandoned);
        }
    }
    let mut along = vec![Along { label: Label::Result(OCCUPANCY.id), values: busy, tone: Tone::Middling }];
    if goal.traffic.impatience.is_some() {
        along.push(Along { label: Label::Result(ABANDONED.id), values: gone, tone: Tone::Bad });
    }
    let here = goal.traffic.served(agents, blocking).map(|service| (f64::from(agents), goal.percent(&service)));
    Chart::Curve(Curve {
        quantity: Quantity::Share,
        steps: Steps::Agents,
        points,
        here,
        level: Some(("target", 100.0 * goal.target)),
        along,
    })
}
