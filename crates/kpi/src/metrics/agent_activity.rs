//! Most active and best agents.

use super::prelude::*;
use crate::mix::{self, Mix};

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "agent-activity",
    title: word("Most active and best agents"),
    rank: 4,
    group: Group::Volume,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        inputs: Agents::INPUTS,
        results: &[&BUSIEST_SHARE],
        examples: &[Example {
            inputs: || {
                let rows = [
                    ("Amira", 500.0, 480.0, 500.0),
                    ("Ben", 450.0, 270.0, 300.0),
                    ("Chloé", 380.0, 5.0, 5.0),
                    ("Dario", 470.0, 350.0, 400.0),
                ];
                let agent = |(name, tickets, satisfied, surveyed): (&str, f64, f64, f64)| Agent {
                    name: name.to_owned(),
                    tickets,
                    satisfied: Some(satisfied),
                    surveyed: Some(surveyed),
                };
                Agents { agents: rows.map(agent).to_vec() }.write()
            },
            currency: None,
            results: &[("busiest_share", 100.0 * 500.0 / 1800.0)],
        }],
    }],
    survey: None,
    silences: &[Question::Goal, Question::Drivers],
    readings: &[],
};

/// Too heavy for pages: the worker computes it.
pub static FORMULAS: Formulas = &[];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("Who handles the most tickets, and whose customers are most satisfied?"),
    synonyms: word("agent ranking | top agents | leaderboard | tickets per agent | workload | agent performance"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Agents::HINTS,
        sources: &[word("500 of 1,800 tickets")],
        formula: |values, confidence| run(values, confidence, agents),
    }],
    benchmarks: Benchmarks::none("No benchmark is shown: an agent’s share depends on how many agents there are."),
    words: &[],
    silences: &[
        Silence { question: Question::Goal, why: "No share of the busiest agent is a target." },
        Silence { question: Question::Drivers, why: "The headline is the share of whichever agent is busiest." },
    ],
    levers: &[],
    moves: &[],
    readings: &[],
    next: [
        Next::to("internal-quality-score", &[]),
        Next::to("occupancy", &[]),
        Next::to("csat", &[]),
    ],
};

static BUSIEST_SHARE: Measure =
    Measure { interval: IntervalKind::AtConfidence, ..shares::plain("busiest_share", "Share of the busiest agent", Unit::Percent, Better::Neither) };

static SHARE: Measure = Measure { places: 1, ..shares::plain("share", "Share of tickets", Unit::Percent, Better::Neither) };

static UNUSUAL_LOAD: Measure = Measure { places: 0, ..shares::plain("unusual_load", "Unusual load, compared with an equal share", Unit::Percent, Better::Neither) };

static SATISFACTION: Measure = Measure { places: 1, ..shares::of_count("satisfaction", "Satisfaction", Better::Higher) };

static RANK: Measure = Measure { places: 0, ..shares::plain("rank", "Rank by lower end of interval", Unit::Count, Better::Lower) };

inputs! {
    /// An agent.
    Agent {
        /// A name or a code.
        name: String = Input::name("Agent"),
        /// Tickets the agent handled.
        tickets: f64 = Input::count("Tickets"),
        /// Customers who said they were satisfied.
        satisfied: Option<f64> = Input::count("Satisfied"),
        /// Customers who answered.
        surveyed: Option<f64> = Input::count("Surveyed"),
    }
}

inputs! {
    /// Inputs of the metric.
    Agents {
        /// A row for each agent with the tickets of the period; for the ranking, also how many customers answered a survey and how many of them were satisfied.
        agents: Vec<Agent> = Input::rows("Agents", Agent::INPUTS),
    }
}

fn agents<E: Explain>(i: &Agents, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let counts: Vec<f64> = i.agents.iter().map(|agent| agent.tickets).collect();
    let mix = Mix::new("agents", "tickets", &counts)?;
    let mut satisfactions = Vec::new();
    for (row, agent) in i.agents.iter().enumerate() {
        satisfactions.push(satisfaction(row, agent)?);
    }
    let lower = |share: &Share| share.interval(confidence).low;
    let lowers: Vec<f64> = satisfactions.iter().flatten().map(lower).collect();
    let mut outcome = Outcome::of(|| mix.formula("agents", "tickets")).within(
        &BUSIEST_SHARE,
        mix.largest().percent(),
        Err(NoInterval::NotApplicable),
    );
    for (row, tickets) in &mix.rows {
        let Some(agent) = i.agents.get(*row) else { continue };
        let name = || RowName::Text(agent.name.clone());
        let key = row.to_string();
        let share = mix.share(*tickets).percent();
        outcome = outcome.row(&SHARE, &key, name(), share);
        if let Some(satisfaction) = satisfactions.get(*row).and_then(Option::as_ref) {
            let low = lower(satisfaction);
            let better = lowers.iter().filter(|other| **other > low).count();
            let interval = Some(satisfaction.interval(confidence));
            outcome = outcome
                .row_within(&SATISFACTION, &key, name(), satisfaction.percent(), interval)
                .row(&RANK, &key, name(), 1.0 + better as f64);
        }
        if let Some(difference) = unusual_load(*tickets, &mix) {
            outcome = outcome.row(&UNUSUAL_LOAD, &key, name(), difference);
        }
    }
    let tone = |rows: &[RowAnswer], row: &str| {
        let unusual = rows.iter().any(|answer| answer.row == row && answer.measure.id == UNUSUAL_LOAD.id);
        if unusual { Tone::Middling } else { Tone::Plain }
    };
    Ok(mix::drawn(outcome, Quantity::Share, &SHARE, &tone))
}

/// The share of content customers of an agent; none where nobody was asked.
fn satisfaction(row: usize, agent: &Agent) -> Result<Option<Share>, Fault> {
    let name = |field: &str| format!("agents-{row}-{field}");
    let (satisfied, surveyed) = match (agent.satisfied, agent.surveyed) {
        (Some(satisfied), Some(surveyed)) => (satisfied, surveyed),
        (Some(_), None) => return Err(Fault::at(&name("surveyed"), Finding::Missing)),
        (None, Some(surveyed)) if surveyed > 0.0 => return Err(Fault::at(&name("satisfied"), Finding::Missing)),
        _ => return Ok(None),
    };
    if satisfied > surveyed {
        return Err(Fault::at(&name("satisfied"), Finding::PartAboveWhole { whole: "surveyed" }));
    }
    Ok((surveyed > 0.0).then_some(Share { part: satisfied, whole: surveyed }))
}

/// By how many percent the tickets of an agent differ from an equal share, if that is unusual: beyond three standard errors of a share that is equal
/// for all, the limits of Shewhart's control chart for shares (Shewhart 1931, "Economic Control of Quality of Manufactured Product"). One in 370
/// does so by chance.
fn unusual_load(tickets: f64, mix: &Mix) -> Option<f64> {
    let equal = mix.total / mix.rows.len() as f64;
    let error = (equal * (1.0 - equal / mix.total)).sqrt();
    let difference = tickets - equal;
    (difference.abs() > 3.0 * error && error > 0.0).then(|| 100.0 * difference / equal)
}
