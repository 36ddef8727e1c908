//! Issues by type.

use super::prelude::*;
use crate::chart::BarKind;
use crate::mix::{self, Mix};

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "issues-by-type",
    title: word("Issues by type"),
    rank: 3,
    group: Group::Volume,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        inputs: Types::INPUTS,
        results: &[&TYPES_FOR_80],
        examples: &[Example {
            inputs: || {
                let rows = const { [
                    (word("Login"), 90.0),
                    (word("Delivery"), 310.0),
                    (word("Returns"), 140.0),
                    (word("Invoice"), 400.0),
                    (word("Other"), 60.0),
                ] };
                let kind = |(name, issues): (Word, f64)| Type { name: name.text().to_owned(), issues };
                Types { types: rows.map(kind).to_vec() }.write()
            },
            currency: None,
            results: &[("types_for_80", 3.0)],
        }],
    }],
    survey: None,
    silences: &[Question::Formula, Question::Goal, Question::Drivers],
    readings: &[],
};

/// Too heavy for pages: the worker computes it.
pub static FORMULAS: Formulas = &[];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("Which few types of issue cause most of the work?"),
    synonyms: word("Pareto | 80/20 | contact reasons | contact drivers | ticket categories | tags | top issues"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Types::HINTS,
        sources: &[word("400 + 310 + 140 = 850 out of 1,000; the first two are only 710")],
        formula: |values, confidence| run(values, confidence, types),
    }],
    benchmarks: Benchmarks::none("No benchmark is shown: how issues are sorted into types differs from one company to the next."),
    words: &[],
    silences: &[
        Silence { question: Question::Formula, why: "Rows are put in order and counted, which is no expression over the fields." },
        Silence { question: Question::Goal, why: "The number of types is no target: it depends on how finely issues are sorted." },
        Silence { question: Question::Drivers, why: "The number of types jumps from one whole number to the next." },
    ],
    levers: &[],
    moves: &[],
    readings: &[],
    next: [
        Next::to("knowledge-base-quality", &[]),
        Next::to("self-service-rate", &[]),
        Next::to("ticket-volume", &[]),
    ],
};

static TYPES_FOR_80: Measure = Measure { places: 0, ..shares::plain("types_for_80", "Types that make up 80% of issues", Unit::Count, Better::Neither) };

static SHARE: Measure = Measure { places: 1, ..shares::plain("share", "Share", Unit::Percent, Better::Neither) };

static CUMULATIVE: Measure = Measure { places: 1, ..shares::plain("cumulative", "Cumulative share", Unit::Percent, Better::Neither) };

inputs! {
    /// A type of issue.
    Type {
        /// What you call the type.
        name: String = Input::name("Type"),
        /// Issues of this type.
        issues: f64 = Input::count("Issues"),
    }
}

inputs! {
    /// Inputs of the metric.
    Types {
        /// A row for each type of issue, in any order, with its number of issues in the period.
        types: Vec<Type> = Input::rows("Types of issue", Type::INPUTS),
    }
}

fn types<E: Explain>(i: &Types, _: Confidence) -> Result<Outcome<E>, Fault> {
    let counts: Vec<f64> = i.types.iter().map(|kind| kind.issues).collect();
    let mix = Mix::new("types", "issues", &counts)?;
    let mut outcome = Outcome::default();
    let (mut so_far, mut types_for_80) = (0.0, 0.0);
    for (row, issues) in &mix.rows {
        // Whole numbers, so that 80 of 100 is not missed by a rounding.
        if so_far * 5.0 < mix.total * 4.0 {
            types_for_80 += 1.0;
        }
        so_far += issues;
        let name = i.types.get(*row).map(|kind| kind.name.clone()).unwrap_or_default();
        let value = mix.share(*issues).percent();
        let key = row.to_string();
        outcome = outcome
            .row(&SHARE, &key, RowName::Text(name.clone()), value)
            .row(&CUMULATIVE, &key, RowName::Text(name), mix.share(so_far).percent());
    }
    // Those that are needed stand out from the rest.
    let of_80: Vec<String> = mix.rows.iter().take(types_for_80 as usize).map(|(row, _)| row.to_string()).collect();
    let tone = |_: &[RowAnswer], row: &str| if of_80.iter().any(|of| of == row) { Tone::Plain } else { Tone::Reference };
    Ok(mix::drawn_as(BarKind::Pareto, outcome.with(&TYPES_FOR_80, types_for_80), Quantity::Share, &SHARE, &tone))
}
