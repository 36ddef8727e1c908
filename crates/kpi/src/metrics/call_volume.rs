//! Calls of the centre.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "call-volume",
    title: word("Call volume"),
    rank: 1,
    group: Group::Volume,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        inputs: Calls::INPUTS,
        results: &[&OFFERED, &ANSWERED, &ABANDONED, &BLOCKED, &TOTAL],
        examples: &[Example {
            inputs: || Calls { answered: 900.0, abandoned: 75.0, blocked: 25.0, outbound: Some(200.0) }.write(),
            currency: None,
            results: &[
                ("offered", 1000.0),
                ("answered_share", 90.0),
                ("abandoned_share", 7.5),
                ("blocked_share", 2.5),
                ("total", 1200.0),
            ],
        }],
    }],
    survey: None,
    silences: &[Question::Goal],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[(ONLY, |values, confidence| run(values, confidence, volume))];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How many calls come in, and how many are answered, abandoned or blocked?"),
    synonyms: word("call volume | offered calls | blocked calls | busy tone | inbound | outbound | calls received"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Calls::HINTS,
        sources: &[word("900 answered + 75 abandoned + 25 blocked calls")],
        formula: |values, confidence| run(values, confidence, volume),
    }],
    benchmarks: Benchmarks::none(
        "No benchmark is shown: the number of calls means nothing without the number of customers. For abandoned calls, see the abandonment rate.",
    ),
    words: &[],
    silences: &[Silence {
        question: Question::Goal,
        why: "How many people call is not set by the centre, so that a target for the number of calls makes no sense.",
    }],
    levers: &[],
    moves: &[],
    readings: &[],
    next: [
        Next::to("abandonment-rate", &[("abandoned", "abandoned"), ("offered", "offered")]),
        Next::to("lost-callers", &[("abandoned", "abandoned")]),
        Next::to("staffing", &[]),
    ],
};

static OFFERED: Measure = number_of("offered", "Offered calls");
static ANSWERED: Measure = shares::plain("answered_share", "Answered", Unit::Percent, Better::Higher);
static ABANDONED: Measure = shares::plain("abandoned_share", "Abandoned", Unit::Percent, Better::Lower);
static BLOCKED: Measure = shares::plain("blocked_share", "Blocked", Unit::Percent, Better::Lower);
static TOTAL: Measure = number_of("total", "Calls including outbound");

const fn number_of(id: &'static str, label: &'static str) -> Measure {
    Measure { places: 0, ..shares::plain(id, label, Unit::Count, Better::Neither) }
}

inputs! {
    /// Inputs of the metric.
    Calls {
        /// Calls that reached an agent.
        answered: f64 = Input::count("Answered calls"),
        /// Calls whose callers hung up before an agent answered.
        abandoned: f64 = Input::count("Abandoned calls"),
        /// Calls that got a busy tone because no line was free.
        blocked: f64 = Input::count("Blocked calls"),
        /// Calls that agents made; needed only for the total.
        outbound: Option<f64> = Input::count("Outbound calls"),
    }
}

fn volume<E: Explain>(i: &Calls, _: Confidence) -> Result<Outcome<E>, Fault> {
    let parts = [("answered", i.answered), ("abandoned", i.abandoned), ("blocked", i.blocked)];
    let offered = i.answered + i.abandoned + i.blocked;
    if offered <= 0.0 {
        return Err(Fault::at("answered", Finding::NoAnswers));
    }
    let share = |part: f64| 100.0 * part / offered;
    let bars = [
        (Label::Result("answered_share"), share(i.answered), Tone::Good),
        (Label::Result("abandoned_share"), share(i.abandoned), Tone::Middling),
        (Label::Result("blocked_share"), share(i.blocked), Tone::Bad),
    ];
    Ok(Outcome::of(|| sum_of(&parts, Unit::Count))
        .with(&OFFERED, offered)
        .with(&ANSWERED, share(i.answered))
        .with(&ABANDONED, share(i.abandoned))
        .with(&BLOCKED, share(i.blocked))
        .maybe(&TOTAL, i.outbound.map(|outbound| offered + outbound).ok_or(Undefined::Needs("outbound")))
        .drawn(|| Chart::parts(Quantity::Share, &bars)))
}
