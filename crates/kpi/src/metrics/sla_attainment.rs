//! Within the promised time (SLA).

use super::prelude::*;
use crate::mix;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "sla-attainment",
    title: word("Within the promised time (SLA)"),
    rank: 14,
    group: Group::Speed,
    methods: &[
        Method {
            id: ONLY,
            title: Word::NONE,
            inputs: Promises::INPUTS,
            results: &[&ATTAINMENT],
            examples: &[Example {
                inputs: || {
                let rows = const { [(word("First reply within 4 hours"), 450.0, 50.0), (word("Solved within 3 days"), 375.0, 100.0)] };
                let promise = |(name, met, breached): (Word, f64, f64)| Promise { name: name.text().to_owned(), met, breached };
                Promises { promises: rows.map(promise).to_vec(), still_open_overdue: Some(25.0) }.write()
            },
                currency: None,
                results: &[("attainment", 82.5)],
            }],
        },
    ],
    survey: None,
    silences: &[],
    readings: &[],
};

/// Few visit it: the worker computes it, and no page carries it.
pub static FORMULAS: Formulas = &[];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("The share of promises kept in time, with its confidence interval, all together and each one alone; what is open and overdue counts as broken."),
    synonyms: word("SLA | SLA compliance | service level agreement | breach rate | on-time rate | first reply SLA | promised time"),
    methods: &[
        AboutMethod {
            id: ONLY,
            hint: Word::NONE,
            hints: Promises::HINTS,
            sources: &[word("Worked by hand: 450 + 375 of 500 + 475 + 25")],
            formula: |values, confidence| run(values, confidence, attainment),
        },
    ],
    benchmarks: Benchmarks::none("No benchmark is shown: everybody promises something else, so that shares kept of different promises cannot be compared."),
    words: &[],
    silences: &[],
    levers: &["promises/breached", "still_open_overdue", "promises/met"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("first-response-time", &[]),
        Next::to("resolution-time", &[]),
        Next::to("backlog", &[]),
    ],
};

static ATTAINMENT: Measure = shares::of_count("attainment", "Kept in time", Better::Higher);
static SHARE: Measure = Measure { places: 1, ..shares::of_count("share", "Share kept", Better::Higher) };

inputs! {
    /// A promise.
    Promise {
        /// What was promised.
        name: String = Input::name("Promise"),
        /// How often it was kept in time.
        met: f64 = Input::count("Kept"),
        /// How often it was not.
        breached: f64 = Input::count("Broken"),
    }
}

inputs! {
    /// Inputs of the metric.
    Promises {
        /// A row for each promise, such as a first reply within 4 hours, with how often it was kept and broken in the period.
        promises: Vec<Promise> = Input::rows("Promises", Promise::INPUTS),
        /// Still open although the time is up. They count as broken in the total, in the share of no row.
        still_open_overdue: Option<f64> = Input::count("Still open and overdue"),
    }
}

fn attainment<E: Explain>(i: &Promises, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    if i.promises.is_empty() {
        return Err(Fault::at("promises", Finding::NoRows));
    }
    let met: Vec<f64> = i.promises.iter().map(|promise| promise.met).collect();
    let breached: Vec<f64> = i.promises.iter().map(|promise| promise.breached).collect();
    let part: f64 = met.iter().sum();
    let whole = part + breached.iter().sum::<f64>() + i.still_open_overdue.unwrap_or(0.0);
    if whole <= 0.0 {
        return Err(Fault::at("promises", Finding::NoAnswers));
    }
    let formula = || {
        let kept = || sum_of_rows("promises", "met", &met, Unit::Count);
        let all = kept() + sum_of_rows("promises", "breached", &breached, Unit::Count);
        let overdue = i.still_open_overdue.map(|overdue| count("still_open_overdue", overdue));
        kept() / overdue.map_or(all.clone(), |overdue| all + overdue) * 100.0
    };
    let mut outcome = Outcome::of(formula).share(&ATTAINMENT, Share { part, whole }, confidence);
    for (row, promise) in i.promises.iter().enumerate() {
        let share = Share { part: promise.met, whole: promise.met + promise.breached };
        if share.whole > 0.0 {
            let name = RowName::Text(promise.name.clone());
            let interval = Some(share.interval(confidence));
            outcome = outcome.row_within(&SHARE, &row.to_string(), name, share.percent(), interval);
        }
    }
    Ok(mix::drawn(outcome, Quantity::Share, &SHARE, &|_, _| Tone::Plain))
}
