//! Shrinkage and people to schedule.

use super::prelude::*;
use crate::mix;
use stats::sample_size::rounded_up;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "shrinkage",
    title: word("Shrinkage and people to schedule"),
    rank: 7,
    group: Group::Planning,
    methods: &[
        Method {
            id: ONLY,
            title: Word::NONE,
            inputs: Hours::INPUTS,
            results: &[&SHRINKAGE, &PLANNED, &UNPLANNED, &SCHEDULED],
            examples: &[Example {
                inputs: || {
                let rows = const { [(word("Leave"), 60.0, "yes"), (word("Breaks and training"), 32.0, "yes"), (word("Illness"), 28.0, "no")] };
                let absence = |(kind, hours, planned): (Word, f64, _)| Absence { kind: kind.text().to_owned(), hours, planned };
                Hours { paid_hours: 400.0, absences: rows.map(absence).to_vec(), agents_needed: Some(21.0) }.write()
            },
                currency: None,
                results: &[("shrinkage", 30.0), ("planned", 23.0), ("unplanned", 7.0), ("scheduled", 30.0)],
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
    summary: word("The share of paid time in which people are not there for customers, planned and unplanned, and how many to schedule so that enough are there."),
    synonyms: word("agent shrinkage | absence | absenteeism | planned absence | workforce planning | headcount | leave and breaks"),
    methods: &[
        AboutMethod {
            id: ONLY,
            hint: Word::NONE,
            hints: Hours::HINTS,
            sources: &[word("Worked by hand: 120 of 400 hours; 21 ÷ 0.7 = 30")],
            formula: |values, confidence| run(values, confidence, shrinkage),
        },
    ],
    benchmarks: Benchmarks::none("No benchmark is shown: what counts as shrinkage differs, with leave or without it, and leave itself differs from country to country."),
    words: &[],
    silences: &[],
    levers: &["absences/hours"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("staffing", &[("shrinkage", "shrinkage")]),
        Next::to("schedule-adherence", &[]),
        Next::to("occupancy", &[]),
    ],
};

static SHRINKAGE: Measure = shares::plain("shrinkage", "Shrinkage", Unit::Percent, Better::Lower);
static PLANNED: Measure = shares::plain("planned", "Planned", Unit::Percent, Better::Lower);
static UNPLANNED: Measure = shares::plain("unplanned", "Unplanned", Unit::Percent, Better::Lower);
static SCHEDULED: Measure = Measure { places: 0, ..shares::plain("scheduled", "People to schedule", Unit::Count, Better::Lower) };
static SHARE: Measure = Measure { places: 1, ..shares::plain("share", "Share of paid time", Unit::Percent, Better::Neither) };

/// What sums of binary fractions may be off, as a part of the whole.
const NOISE: f64 = 1e-12;

static YES_NO: [Choice; 2] = [Choice { id: "yes", label: word("Planned") }, Choice { id: "no", label: word("Unplanned") }];

inputs! {
    /// A kind of absence.
    Absence {
        /// Why people were away.
        kind: String = Input::name("Kind of absence"),
        /// Hours of it, of all people together.
        hours: f64 = Input::number("Hours"),
        /// Whether it was known when the plan was made.
        planned: &'static str = Input::choice("Planned or not", &YES_NO),
    }
}

inputs! {
    /// Inputs of the metric.
    Hours {
        /// All paid hours of the people in the plan.
        paid_hours: f64 = Input::number("Paid hours"),
        /// A row for each kind of absence within the paid hours: leave, illness, training, meetings, breaks.
        absences: Vec<Absence> = Input::rows("Absences", Absence::INPUTS),
        /// How many have to be there at the same time; needed only for the people to schedule.
        agents_needed: Option<f64> = Input::number("People needed").aside(),
    }
}

fn shrinkage<E: Explain>(i: &Hours, _: Confidence) -> Result<Outcome<E>, Fault> {
    if i.paid_hours <= 0.0 {
        return Err(Fault::at("paid_hours", Finding::DividedByZero));
    }
    if i.absences.is_empty() {
        return Err(Fault::at("absences", Finding::NoRows));
    }
    let hours: Vec<f64> = i.absences.iter().map(|absence| absence.hours).collect();
    let away: f64 = hours.iter().sum();
    let planned: f64 = i.absences.iter().filter(|absence| absence.planned == "yes").map(|absence| absence.hours).sum();
    if away > i.paid_hours * (1.0 + NOISE) {
        return Err(Fault::at("absences", Finding::PartAboveWhole { whole: "paid_hours" }));
    }
    let there = i.paid_hours - away;
    let of_paid = |hours: f64| (100.0 * hours / i.paid_hours).min(100.0);
    let scheduled = match i.agents_needed {
        None => Err(Undefined::Needs("agents_needed")),
        Some(_) if there <= i.paid_hours * NOISE => Err(Undefined::NothingLeft("absences")),
        // By the hours themselves: 1 − 0.3 is no longer exact, and would make 31 of 30.
        Some(needed) => Ok(rounded_up(needed * i.paid_hours / there)),
    };
    let formula = || sum_of_rows("absences", "hours", &hours, Unit::Number) / number("paid_hours", i.paid_hours) * 100.0;
    let mut outcome = Outcome::of(formula)
        .within(&SHRINKAGE, of_paid(away), Err(NoInterval::OnlyTotals))
        .with(&PLANNED, of_paid(planned))
        .with(&UNPLANNED, of_paid((away - planned).max(0.0)))
        .maybe(&SCHEDULED, scheduled);
    for (row, absence) in i.absences.iter().enumerate() {
        let name = RowName::Text(absence.kind.clone());
        outcome = outcome.row(&SHARE, &row.to_string(), name, of_paid(absence.hours));
    }
    Ok(mix::drawn(outcome, Quantity::Share, &SHARE, &|_, _| Tone::Plain))
}
