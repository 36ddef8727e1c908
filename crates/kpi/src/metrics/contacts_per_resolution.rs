//! Contacts per resolution.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "contacts-per-resolution",
    title: word("Contacts per resolution"),
    rank: 2,
    group: Group::Resolution,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        inputs: Issues::INPUTS,
        results: &[&CONTACTS, &AGENTS],
        examples: &[Example {
            inputs: || Issues { contacts: 540.0, issues_resolved: 300.0, agents_involved: Some(390.0) }.write(),
            currency: None,
            results: &[("contacts", 1.8), ("agents", 1.3)],
        }],
    }],
    survey: None,
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[(ONLY, |values, confidence| run(values, confidence, contacts))];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How many contacts does it take to resolve an issue?"),
    synonyms: word("contacts to resolution | touches | repeat contacts | calls per issue | agents per issue"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Issues::HINTS,
        sources: &[word("540 contacts and 390 agents for 300 issues")],
        formula: |values, confidence| run(values, confidence, contacts),
    }],
    benchmarks: Benchmarks::none("No benchmark is shown: ticket systems differ in which contacts they count as one issue."),
    words: &[],
    silences: &[],
    levers: &["contacts", "issues_resolved"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("cost-per-resolution", &[("issues_resolved", "issues_resolved")]),
        Next::to("first-contact-resolution", &[]),
        Next::to("transfer-rate", &[]),
    ],
};

static CONTACTS: Measure = shares::plain("contacts", "Contacts per resolution", Unit::Number, Better::Lower);
static AGENTS: Measure = shares::plain("agents", "Agents per resolution", Unit::Number, Better::Lower);

inputs! {
    /// Inputs of the metric.
    Issues {
        /// All calls, emails and chats about the issues that were resolved.
        contacts: f64 = Input::count("Contacts"),
        /// Issues that were resolved during the period.
        issues_resolved: f64 = Input::count("Issues resolved"),
        /// For each issue, the number of agents who worked on it, added up: an agent counts once per issue.
        agents_involved: Option<f64> = Input::count("Agents involved"),
    }
}

fn contacts<E: Explain>(i: &Issues, _: Confidence) -> Result<Outcome<E>, Fault> {
    let issues = ("issues_resolved", i.issues_resolved);
    let contacts = shares::mean(i.contacts, issues)?;
    let agents = i.agents_involved.map(|agents| agents / i.issues_resolved);
    let mut bars = vec![(Label::Result("contacts"), contacts, Tone::Plain)];
    bars.extend(agents.map(|agents| (Label::Result("agents"), agents, Tone::Plain)));
    Ok(Outcome::of(|| count("contacts", i.contacts) / count(issues.0, issues.1))
        .within(&CONTACTS, contacts, Err(NoInterval::OnlyTotals))
        .maybe(&AGENTS, agents.ok_or(Undefined::Needs("agents_involved")))
        .drawn(|| Chart::parts(Quantity::Number, &bars)))
}
