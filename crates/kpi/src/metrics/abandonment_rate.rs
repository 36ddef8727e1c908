//! Abandonment rate.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "abandonment-rate",
    title: word("Abandonment rate"),
    rank: 4,
    group: Group::Resolution,
    methods: &[
        Method {
            id: "all",
            title: word("All abandoned calls"),
            inputs: All::INPUTS,
            results: &[&ABANDONMENT],
            examples: &[Example {
                inputs: || All { abandoned: 60.0, offered: 1000.0 }.write(),
                currency: None,
                results: &[("abandonment", 6.0)],
            }],
        },
        Method {
            id: "without_short",
            title: word("Without short abandons"),
            inputs: WithoutShort::INPUTS,
            results: &[&ABANDONMENT],
            examples: &[Example {
                inputs: || WithoutShort { abandoned: 60.0, offered: 1000.0, short_abandons: 20.0 }.write(),
                currency: None,
                results: &[("abandonment", 100.0 * 40.0 / 980.0)],
            }],
        },
    ],
    survey: Some(&Binding::yes_no("")),
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[
    ("all", |values, confidence| run(values, confidence, all)),
    ("without_short", |values, confidence| run(values, confidence, without_short)),
];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How many callers hang up before anyone answers?"),
    synonyms: word("abandoned calls | hang up | lost calls | abandon rate | ABA"),
    methods: &[
        AboutMethod {
            id: "all",
            hint: word("The usual definition."),
            hints: All::HINTS,
            sources: &[word("60 abandoned out of 1,000 offered calls")],
            formula: |values, confidence| run(values, confidence, all),
        },
        AboutMethod {
            id: "without_short",
            hint: word("Leaves out callers who hung up within the first few seconds, such as wrong numbers."),
            hints: WithoutShort::HINTS,
            sources: &[word("(60 − 20) abandoned out of (1,000 − 20) calls")],
            formula: |values, confidence| run(values, confidence, without_short),
        },
    ],
    benchmarks: Benchmarks::Known(&[Benchmark {
        result: "abandonment",
        low: 9.1,
        high: None,
        currency: None,
        definition: word("Contact centre average"),
        source: word("CCMA"),
        year: Some(2023),
        place: Some(word("United Kingdom")),
        trust: Trust::High,
        link: Some("https://www.ccma.org.uk/insight/2023-uk-contact-centre-decision-makers-guide/"),
        methods: &["all"],
    }]),
    words: &["abandon", "aband", "hung up", "hang up", "lost call", "aufgelegt", "abandonn", "abandonad", "εγκαταλ", "放弃", "放棄", "포기"],
    silences: &[],
    levers: &["abandoned"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("lost-callers", &[("abandoned", "abandoned")]),
        Next::to("average-abandonment-time", &[("abandoned", "calls_abandoned")]),
        Next::to("staffing", &[]),
    ],
};

static ABANDONMENT: Measure = Measure {
    id: "abandonment",
    label: word("Abandonment rate"),
    unit: Unit::Percent,
    places: 2,
    better: Better::Lower,
    interval: IntervalKind::Wilson,
};

inputs! {
    /// Inputs of the method `all`.
    All {
        /// Calls whose callers hung up before an agent answered.
        abandoned: f64 = Input::count("Abandoned calls"),
        /// All calls that reached the queue, answered or not.
        offered: f64 = Input::count("Offered calls"),
    }
}

inputs! {
    /// Inputs of the method `without_short`.
    WithoutShort {
        /// Calls whose callers hung up before an agent answered, including short ones.
        abandoned: f64 = Input::count("Abandoned calls"),
        /// All calls that reached the queue, answered or not.
        offered: f64 = Input::count("Offered calls"),
        /// Calls abandoned within the first few seconds, often 5.
        short_abandons: f64 = Input::count("Short abandons"),
    }
}

fn all<E: Explain>(i: &All, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let share = Share::new(("abandoned", i.abandoned), ("offered", i.offered))?;
    Ok(shown(share, || count("abandoned", i.abandoned) / count("offered", i.offered), confidence))
}

fn without_short<E: Explain>(i: &WithoutShort, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    Share::new(("abandoned", i.abandoned), ("offered", i.offered))?;
    if i.short_abandons > i.abandoned {
        return Err(Fault::at("short_abandons", Finding::PartAboveWhole { whole: "abandoned" }));
    }
    if i.short_abandons >= i.offered {
        return Err(Fault::at("offered", Finding::NothingLeft { taken_by: "short_abandons" }));
    }
    let share = Share { part: i.abandoned - i.short_abandons, whole: i.offered - i.short_abandons };
    let without = |name, value| count(name, value) - count("short_abandons", i.short_abandons);
    Ok(shown(share, || without("abandoned", i.abandoned) / without("offered", i.offered), confidence))
}

fn shown<E: Explain>(share: Share, formula: impl FnOnce() -> Expr, confidence: Confidence) -> Outcome<E> {
    let interval = share.interval(confidence);
    Outcome::of(|| formula() * 100.0)
        .within(&ABANDONMENT, share.percent(), Ok(interval))
        .drawn(|| share.chart(ABANDONMENT.id, "abandoned", Rest::Answered, Some(interval), false))
}
