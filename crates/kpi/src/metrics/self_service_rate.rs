//! Self-service and deflection.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "self-service-rate",
    title: word("Self-service and deflection"),
    rank: 6,
    group: Group::Resolution,
    methods: &[
        Method {
            id: "share",
            title: word("Self-service rate (share of all requests)"),
            inputs: Matters::INPUTS,
            results: &[&SHARE, &COST_AVOIDED],
            examples: &[Example {
                inputs: || Matters { self_served: 300.0, tickets: 900.0, cost_per_contact: Some(6.5) }.write(),
                currency: None,
                results: &[("deflection", 25.0), ("cost_avoided", 1950.0)],
            }],
        },
        Method {
            id: "ratio",
            title: word("Help-centre users per ticket user"),
            inputs: Users::INPUTS,
            results: &[&RATIO, &COST_AVOIDED],
            examples: &[Example {
                inputs: || Users { help_centre_users: 3600.0, ticket_users: 900.0, cost_per_contact: None }.write(),
                currency: None,
                results: &[("deflection", 4.0)],
            }],
        },
    ],
    survey: None,
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[
    ("share", |values, confidence| run(values, confidence, share)),
    ("ratio", |values, confidence| run(values, confidence, ratio)),
];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How many customers help themselves?"),
    synonyms: word("deflection | ticket deflection | self-service ratio | help centre | FAQ | chatbot containment"),
    methods: &[
        AboutMethod {
            id: "share",
            hint: word("Self-served ÷ (self-served + tickets): never above 100%, used when a help page asks whether it resolved the issue."),
            hints: Matters::HINTS,
            sources: &[word("300 out of 300 + 900 requests, and 300 × 6.50")],
            formula: |values, confidence| run(values, confidence, share),
        },
        AboutMethod {
            id: "ratio",
            hint: word("A ratio that can be any number, used by help-desk software that counts visitors: 4 means four visitors for each person who wrote."),
            hints: Users::HINTS,
            sources: &[word("3,600 help-centre users ÷ 900 who sent a ticket")],
            formula: |values, confidence| run(values, confidence, ratio),
        },
    ],
    benchmarks: Benchmarks::none("No benchmark is shown: a share and a ratio are two different numbers with the same name, and reports seldom say which they mean."),
    words: &[],
    silences: &[],
    levers: &["self_served", "help_centre_users"],
    moves: &[
        Move {
            methods: &["share"],
            label: word("Tickets that customers solve themselves"),
            changes: &[("self_served", 1.0), ("tickets", -1.0)],
        },
    ],
    readings: &[],
    next: [
        Next::to("knowledge-base-quality", &[]),
        Next::to("capacity-options", &[]),
        Next::to("issues-by-type", &[]),
    ],
};

static SHARE: Measure = shares::of_count("deflection", "Self-service rate", Better::Higher);
static RATIO: Measure = shares::plain("deflection", "Help-centre users per ticket user", Unit::Number, Better::Higher);
static COST_AVOIDED: Measure = shares::plain("cost_avoided", "Maximum cost avoided", Unit::Money, Better::Higher);

inputs! {
    /// Inputs of the method `share`.
    Matters {
        /// Requests that customers resolved without an agent, for example when they said a help page had resolved it.
        self_served: f64 = Input::count("Self-served"),
        /// Tickets that agents had to work on.
        tickets: f64 = Input::count("Tickets"),
        /// What a contact with an agent costs; needed only for the cost avoided.
        cost_per_contact: Option<f64> = Input::money("Cost per contact"),
    }
}

inputs! {
    /// Inputs of the method `ratio`.
    Users {
        /// Different people who used the help centre in the period.
        help_centre_users: f64 = Input::count("Help-centre users"),
        /// Different people who sent a ticket in the period.
        ticket_users: f64 = Input::count("Ticket users"),
        /// What a contact with an agent costs; needed only for the cost avoided.
        cost_per_contact: Option<f64> = Input::money("Cost per contact"),
    }
}

fn share<E: Explain>(i: &Matters, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let whole = i.self_served + i.tickets;
    if whole <= 0.0 {
        return Err(Fault::at("self_served", Finding::NoAnswers));
    }
    let share = Share { part: i.self_served, whole };
    let all = || sum_of(&[("self_served", i.self_served), ("tickets", i.tickets)], Unit::Count);
    let bars = vec![
        (Label::Input("self_served"), share, Tone::Good),
        (Label::Input("tickets"), Share { part: i.tickets, whole }, Tone::Plain),
    ];
    Ok(Outcome::of(|| count("self_served", i.self_served) / all() * 100.0)
        .share(&SHARE, share, confidence)
        .maybe(&COST_AVOIDED, avoided(i.self_served, i.cost_per_contact))
        .drawn(|| shares::bars(bars, confidence)))
}

fn ratio<E: Explain>(i: &Users, _: Confidence) -> Result<Outcome<E>, Fault> {
    let users = ("ticket_users", i.ticket_users);
    let ratio = shares::mean(i.help_centre_users, users)?;
    let bars = [
        (Label::Input("help_centre_users"), i.help_centre_users, Tone::Good),
        (Label::Input(users.0), users.1, Tone::Plain),
    ];
    Ok(Outcome::of(|| count("help_centre_users", i.help_centre_users) / count(users.0, users.1))
        .within(&RATIO, ratio, Err(NoInterval::OnlyTotals))
        .maybe(&COST_AVOIDED, avoided(i.help_centre_users, i.cost_per_contact))
        .drawn(|| Chart::parts(Quantity::Number, &bars)))
}

/// What it would have cost if each had come to an agent instead: more than is really avoided, since not everybody would have come.
fn avoided(served: f64, cost: Option<f64>) -> Result<f64, Undefined> {
    cost.map(|cost| served * cost).ok_or(Undefined::Needs("cost_per_contact"))
}
