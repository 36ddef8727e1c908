//! Service level.

use super::prelude::*;
use crate::chart::{Stacked, Whole};
use crate::value::Value;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "service-level",
    title: word("Service level"),
    rank: 13,
    group: Group::Speed,
    methods: &[
        Method {
            id: "abandoned_within_count",
            title: word("Early abandons count as in time"),
            examples: &[Example {
                inputs: || numbers(&[860.0, 1000.0, 20.0, 40.0, 20.0, 80.0]),
                currency: None,
                results: &[("service_level", 100.0 * 880.0 / 1060.0), ("meets_target", 1.0)],
            }],
            ..DEFAULT
        },
        Method {
            id: "answered_only",
            title: word("Answered calls only"),
            inputs: ANSWERED_ONLY.inputs,
            examples: &[Example {
                inputs: || numbers(&[860.0, 1000.0, 20.0, 80.0]),
                currency: None,
                results: &[("service_level", 86.0), ("meets_target", 1.0)],
            }],
            ..DEFAULT
        },
        Method {
            id: "all_offered",
            title: word("All offered calls"),
            examples: &[Example {
                inputs: || numbers(&[860.0, 1000.0, 20.0, 40.0, 20.0, 80.0]),
                currency: None,
                results: &[("service_level", 100.0 * 860.0 / 1060.0), ("meets_target", 1.0)],
            }],
            ..DEFAULT
        },
        Method {
            id: "late_abandons_count",
            title: word("Early abandons are left out"),
            inputs: LATE_COUNT.inputs,
            examples: &[Example {
                inputs: || numbers(&[860.0, 1000.0, 40.0, 20.0, 80.0]),
                currency: None,
                results: &[("service_level", 100.0 * 860.0 / 1040.0), ("meets_target", 1.0)],
            }],
            ..DEFAULT
        },
        Method {
            id: "short_abandons_count",
            title: word("Short abandons count as in time"),
            inputs: SHORT_COUNT.inputs,
            examples: &[Example {
                inputs: || numbers(&[860.0, 1000.0, 20.0, 40.0, 10.0, 20.0, 80.0]),
                currency: None,
                results: &[("service_level", 100.0 * 870.0 / 1060.0), ("meets_target", 1.0)],
            }],
            ..DEFAULT
        },
    ],
    survey: None,
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[
    ("abandoned_within_count", |values, confidence| level(&EARLY_COUNT, values, confidence)),
    ("answered_only", |values, confidence| level(&ANSWERED_ONLY, values, confidence)),
    ("all_offered", |values, confidence| level(&ALL_OFFERED, values, confidence)),
    ("late_abandons_count", |values, confidence| level(&LATE_COUNT, values, confidence)),
    ("short_abandons_count", |values, confidence| level(&SHORT_COUNT, values, confidence)),
];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How many calls are answered in time?"),
    synonyms: word("SL | SLA | 80/20 | telephone service factor | TSF | answered in time | grade of service"),
    methods: &[
        AboutMethod {
            id: "abandoned_within_count",
            hint: word("Cisco’s “positive impact”: anyone who hung up within the threshold didn’t have to wait longer than that."),
            sources: &[word("(860 + 20) out of (1,000 + 20 + 40)")],
            ..ABOUT_DEFAULT
        },
        AboutMethod {
            id: "answered_only",
            hint: word("Leaves out everyone who hung up, which makes the figure look better. Use it to match reports that don’t count abandoned calls."),
            sources: &[word("860 out of 1,000")],
            formula: |values, confidence| level(&ANSWERED_ONLY, values, confidence),
            ..ABOUT_DEFAULT
        },
        AboutMethod {
            id: "all_offered",
            hint: word("The strictest, Cisco’s “negative impact”: anyone who hung up wasn’t served in time."),
            sources: &[word("860 out of (1,000 + 20 + 40)")],
            formula: |values, confidence| level(&ALL_OFFERED, values, confidence),
            ..ABOUT_DEFAULT
        },
        AboutMethod {
            id: "late_abandons_count",
            hint: word("Bright Pattern’s method, and Cisco’s “ignored” abandons: anyone who hung up within the threshold gave you no chance to answer in time."),
            sources: &[word("860 out of (1,000 + 40)")],
            formula: |values, confidence| level(&LATE_COUNT, values, confidence),
            ..ABOUT_DEFAULT
        },
        AboutMethod {
            id: "short_abandons_count",
            hint: word("For centres that excuse only hang-ups within the first few seconds, such as wrong numbers."),
            sources: &[word("(860 + 10) out of (1,000 + 20 + 40)")],
            formula: |values, confidence| level(&SHORT_COUNT, values, confidence),
            ..ABOUT_DEFAULT
        },
    ],
    benchmarks: Benchmarks::none(
        "No benchmark is shown: 80% within 20 seconds is a convention of unknown origin, not a measured figure.",
    ),
    words: &[],
    silences: &[],
    levers: &["answered_within"],
    moves: &[
        Move {
            methods: &["abandoned_within_count", "all_offered", "late_abandons_count", "short_abandons_count"],
            label: word("Abandoned calls that are answered in time"),
            changes: &[("abandoned_after", -1.0), ("answered", 1.0), ("answered_within", 1.0)],
        },
    ],
    readings: &[],
    next: [
        Next::to("staffing", &[("threshold", "threshold"), ("target", "target")]),
        Next::to("abandonment-rate", &[]),
        Next::to("average-speed-of-answer", &[("answered", "calls_answered")]),
    ],
};

static SERVICE_LEVEL: Measure = Measure {
    id: "service_level",
    label: word("Service level"),
    unit: Unit::Percent,
    places: 2,
    better: Better::Higher,
    interval: IntervalKind::Wilson,
};

static MEETS_TARGET: Measure = Measure {
    id: "meets_target",
    label: word("Meets the target"),
    unit: Unit::YesNo,
    places: 0,
    better: Better::Higher,
    interval: IntervalKind::None,
};

/// The default definition, from which the others differ.
const DEFAULT: Method = Method {
    id: "",
    title: Word::NONE,
    inputs: EARLY_COUNT.inputs,
    results: &[&SERVICE_LEVEL, &MEETS_TARGET],
    examples: &[],
};

/// What is known of it. Each definition takes the hints that it needs.
const ABOUT_DEFAULT: AboutMethod = AboutMethod {
    id: "",
    hint: Word::NONE,
    hints: HINTS,
    sources: &[],
    formula: |values, confidence| level(&EARLY_COUNT, values, confidence),
};

/// A definition of service level: what counts as answered in time, of what.
struct Definition {
    inputs: &'static [Input],
    in_time: &'static [&'static str],
    of: &'static [&'static str],
}

const EARLY_COUNT: Definition = Definition {
    inputs: &[ANSWERED_WITHIN, ANSWERED, ABANDONED_WITHIN, ABANDONED_AFTER, THRESHOLD, TARGET],
    in_time: &[ANSWERED_WITHIN.id, ABANDONED_WITHIN.id],
    of: &[ANSWERED.id, ABANDONED_WITHIN.id, ABANDONED_AFTER.id],
};

const ANSWERED_ONLY: Definition = Definition {
    inputs: &[ANSWERED_WITHIN, ANSWERED, THRESHOLD, TARGET],
    in_time: &[ANSWERED_WITHIN.id],
    of: &[ANSWERED.id],
};

const ALL_OFFERED: Definition = Definition { in_time: &[ANSWERED_WITHIN.id], ..EARLY_COUNT };

const LATE_COUNT: Definition = Definition {
    inputs: &[ANSWERED_WITHIN, ANSWERED, ABANDONED_AFTER, THRESHOLD, TARGET],
    in_time: &[ANSWERED_WITHIN.id],
    of: &[ANSWERED.id, ABANDONED_AFTER.id],
};

const SHORT_COUNT: Definition = Definition {
    inputs: &[ANSWERED_WITHIN, ANSWERED, ABANDONED_WITHIN, ABANDONED_AFTER, ABANDONED_SHORT, THRESHOLD, TARGET],
    in_time: &[ANSWERED_WITHIN.id, ABANDONED_SHORT.id],
    ..EARLY_COUNT
};

const ANSWERED_WITHIN: Input = Input { id: "answered_within", ..Input::count("Answered in time") };
const ANSWERED: Input = Input { id: "answered", ..Input::count("Calls answered") };
const ABANDONED_WITHIN: Input = Input { id: "abandoned_within", ..Input::count("Abandoned within the threshold") };
const ABANDONED_AFTER: Input = Input { id: "abandoned_after", ..Input::count("Abandoned after the threshold") };
const ABANDONED_SHORT: Input = Input { id: "abandoned_short", ..Input::count("Short abandons") };
const THRESHOLD: Input = Input { id: "threshold", ..Input::seconds("Threshold") };
const TARGET: Input = Input { id: "target", ..Input::percent("Target") };

const HINTS: &[Hint] = &[
    Hint::of(ANSWERED_WITHIN.id, "Calls that an agent answered within the threshold."),
    Hint::of(ANSWERED.id, "All calls that an agent answered, in time or later."),
    Hint::of(ABANDONED_WITHIN.id, "Calls whose callers hung up within the threshold."),
    Hint::of(ABANDONED_AFTER.id, "Calls whose callers hung up after the threshold."),
    Hint::of(ABANDONED_SHORT.id, "Out of those abandoned within the threshold, the ones within the first few seconds, often 5."),
    Hint::of(THRESHOLD.id, "How quickly a call must be answered, often 20 s. Used as a label only; the counts must come from a report with the same threshold."),
    Hint::of(TARGET.id, "The service level you aim for or have promised, often 80%."),
];

/// The values of an example.
fn numbers(values: &[f64]) -> Vec<Value> {
    values.iter().map(|value| Value::Number(*value)).collect()
}

impl Definition {
    /// The value of an input; a finding only where a definition uses one that it does not ask for, which its example rules out.
    fn value(&self, values: &[Value], id: &'static str) -> Result<f64, Fault> {
        match self.inputs.iter().zip(values).find(|(input, _)| input.id == id) {
            Some((_, Value::Number(number))) => Ok(*number),
            _ => Err(Fault::at(id, Finding::Missing)),
        }
    }

    /// The sum of several counts.
    fn sum(&self, values: &[Value], ids: &[&'static str]) -> Result<Expr, Fault> {
        let mut parts = Vec::new();
        for id in ids {
            parts.push(count(id, self.value(values, id)?));
        }
        Ok(sum(parts))
    }

    /// One input cannot exceed another of which it is a part.
    fn check_part(&self, values: &[Value], part: &'static str, whole: &'static str) -> Result<(), Fault> {
        if self.value(values, part)? > self.value(values, whole)? {
            return Err(Fault::at(part, Finding::PartAboveWhole { whole }));
        }
        Ok(())
    }
}

fn level<E: Explain>(definition: &Definition, values: &[Value], confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let (in_time, of) = (definition.sum(values, definition.in_time)?, definition.sum(values, definition.of)?);
    let share = Share { part: in_time.value(), whole: of.value() };
    if share.whole <= 0.0 {
        return Err(Fault::at(ANSWERED.id, Finding::DividedByZero));
    }
    definition.check_part(values, ANSWERED_WITHIN.id, ANSWERED.id)?;
    if definition.in_time.contains(&ABANDONED_SHORT.id) {
        definition.check_part(values, ABANDONED_SHORT.id, ABANDONED_WITHIN.id)?;
    }
    let (level, interval) = (share.percent(), share.interval(confidence));
    let target = definition.value(values, TARGET.id)?;
    // Both are the nearest number to their fraction: 811 of 1,000 meets a target of 81.1 %.
    let met = level >= target;
    let chart = || {
        let tone = if met { Tone::Good } else { Tone::Bad };
        let parts = vec![
            (Label::Result(SERVICE_LEVEL.id), share.part, tone),
            (Label::Rest(Rest::OfWhole), share.whole - share.part, Tone::Reference),
        ];
        let bars = vec![Stacked { name: None, parts, interval: Some(interval) }];
        let (result, target) = (Some(SERVICE_LEVEL.id), Some((TARGET.id, target)));
        Chart::Whole(Whole { quantity: Quantity::Number, bars, result, target })
    };
    Ok(Outcome::of(|| in_time / of * 100.0)
        .within(&SERVICE_LEVEL, level, Ok(interval))
        .with(&MEETS_TARGET, f64::from(met))
        .drawn(chart))
}
