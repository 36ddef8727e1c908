//! First contact resolution.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "first-contact-resolution",
    title: word("First contact resolution"),
    rank: 1,
    group: Group::Resolution,
    methods: &[
        Method {
            id: "gross",
            title: word("Out of all contacts"),
            inputs: Gross::INPUTS,
            results: &[&FCR],
            examples: &[Example {
                inputs: || Gross { resolved_first: 140.0, contacts: 200.0 }.write(),
                currency: None,
                results: &[("fcr", 70.0)],
            }],
        },
        Method {
            id: "net",
            title: word("Without issues that can’t be resolved at once"),
            inputs: Net::INPUTS,
            results: &[&FCR],
            examples: &[Example {
                inputs: || Net { resolved_first: 140.0, contacts: 200.0, not_resolvable_first: 20.0 }.write(),
                currency: None,
                results: &[("fcr", 100.0 * 140.0 / 180.0)],
            }],
        },
    ],
    survey: Some(&Binding::yes_no("FCR")),
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[
    ("gross", |values, confidence| run(values, confidence, gross)),
    ("net", |values, confidence| run(values, confidence, net)),
];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How many issues are resolved at the first contact?"),
    synonyms: word("FCR | first call resolution | one-touch | resolved first time | solved at first contact"),
    methods: &[
        AboutMethod {
            id: "gross",
            hint: word("The usual definition."),
            hints: Gross::HINTS,
            sources: &[word("140 out of 200 contacts")],
            formula: |values, confidence| run(values, confidence, gross),
        },
        AboutMethod {
            id: "net",
            hint: word("Leaves out contacts that no agent could resolve at the first contact, such as a faulty part that must be sent in."),
            hints: Net::HINTS,
            sources: &[word("140 out of (200 − 20) contacts")],
            formula: |values, confidence| run(values, confidence, net),
        },
    ],
    benchmarks: Benchmarks::Known(&[
        Benchmark {
            result: "fcr",
            low: 70.0,
            high: None,
            currency: None,
            definition: word("Roughly the call centre average, based on asking customers after the call"),
            source: word("SQM Group"),
            year: None,
            place: None,
            trust: Trust::Fair,
            link: Some("https://www.sqmgroup.com/resources/library/blog/call-center-customer-experience-research"),
            methods: &["gross"],
        },
        Benchmark {
            result: "fcr",
            low: 80.0,
            high: None,
            currency: None,
            definition: word("World class, reached by 5% of call centres"),
            source: word("SQM Group"),
            year: None,
            place: None,
            trust: Trust::Fair,
            link: Some("https://www.sqmgroup.com/resources/library/blog/call-center-metrics-and-world-class-targets"),
            methods: &["gross"],
        },
    ]),
    words: &["first contact", "first call", "first-contact", "first-call", "fcr", "one touch", "one-touch", "beim ersten kontakt", "erstlösung", "erstlosung", "premier contact", "primer contacto", "primeiro contato", "primeiro contacto", "πρωτη επαφη", "首次解决", "首次解決", "一次解决", "一次解決", "첫 통화", "~resolved", "~solved", "~gelost", "~gelöst", "~resolu", "~résolu", "~resuelto", "~resolvid", "~επιλυ", "~解决", "~解決", "~해결"],
    silences: &[],
    levers: &["resolved_first"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("contacts-per-resolution", &[]),
        Next::to("cost-per-resolution", &[]),
        Next::to("reopen-rate", &[]),
    ],
};

static FCR: Measure = Measure {
    id: "fcr",
    label: word("First contact resolution"),
    unit: Unit::Percent,
    places: 2,
    better: Better::Higher,
    interval: IntervalKind::Wilson,
};

inputs! {
    /// Inputs of the method `gross`.
    Gross {
        /// Contacts whose issue was resolved at the first contact.
        resolved_first: f64 = Input::count("Resolved at first contact"),
        /// All first contacts in the period.
        contacts: f64 = Input::count("Contacts"),
    }
}

inputs! {
    /// Inputs of the method `net`.
    Net {
        /// Contacts whose issue was resolved at the first contact.
        resolved_first: f64 = Input::count("Resolved at first contact"),
        /// All first contacts in the period.
        contacts: f64 = Input::count("Contacts"),
        /// Contacts that no one could have resolved at the first contact.
        not_resolvable_first: f64 = Input::count("Not resolvable at first contact"),
    }
}

fn gross<E: Explain>(i: &Gross, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let share = Share::new(("resolved_first", i.resolved_first), ("contacts", i.contacts))?;
    Ok(shown(share, || count("contacts", i.contacts), confidence))
}

fn net<E: Explain>(i: &Net, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let share = shares::of_rest(
        ("resolved_first", i.resolved_first),
        ("contacts", i.contacts),
        ("not_resolvable_first", i.not_resolvable_first),
    )?;
    let base = || count("contacts", i.contacts) - count("not_resolvable_first", i.not_resolvable_first);
    Ok(shown(share, base, confidence))
}

fn shown<E: Explain>(share: Share, base: impl FnOnce() -> Expr, confidence: Confidence) -> Outcome<E> {
    let interval = share.interval(confidence);
    Outcome::of(|| count("resolved_first", share.part) / base() * 100.0)
        .within(&FCR, share.percent(), Ok(interval))
        .drawn(|| share.chart(FCR.id, "resolved_first", Rest::NotResolvedFirst, Some(interval), true))
}
