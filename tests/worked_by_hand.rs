//! Every method of every metric against numbers worked by hand: exact fractions and closed formulas, computed apart from this library.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panicking")]

use std::collections::BTreeMap;

use deskmath::about::evaluate;
use deskmath::metrics;
use deskmath::number::Format;
use deskmath::scenario::Scenario;
use deskmath::stats::interval::Confidence;

/// A file for each group of the catalogue, a line for each case: metric and method, inputs as typed (`confidence` is 95 where it is not given),
/// results. `x=none`: the result is undefined; `x.low=none`: it has no interval this time; `x@row`: the result of a row; `problem=field`: that
/// field says what is wrong; with no result beside it there is none at all.
const CASES: [&str; 7] = [
    include_str!("worked/satisfaction.txt"),
    include_str!("worked/loyalty.txt"),
    include_str!("worked/speed.txt"),
    include_str!("worked/resolution.txt"),
    include_str!("worked/volume.txt"),
    include_str!("worked/cost.txt"),
    include_str!("worked/planning.txt"),
];

struct Case {
    line: &'static str,
    metric: &'static str,
    method: &'static str,
    inputs: Vec<(&'static str, &'static str)>,
    results: Vec<(&'static str, &'static str)>,
}

fn cases() -> impl Iterator<Item = Case> {
    fn pairs(text: &'static str) -> Vec<(&'static str, &'static str)> {
        text.split_whitespace().map(|pair| pair.split_once('=').unwrap()).collect()
    }
    CASES.iter().flat_map(|cases| cases.lines()).filter(|line| !line.is_empty()).map(|line| {
        let parts: Vec<&str> = line.split('|').collect();
        let (metric, method) = parts[0].trim().split_once(' ').unwrap();
        Case { line, metric, method, inputs: pairs(parts[1]), results: pairs(parts[2]) }
    })
}

fn check(case: &Case) {
    let line = case.line;
    let metric = metrics::find(case.metric).unwrap_or_else(|| panic!("{line}"));
    let method = metric.method(case.method).unwrap_or_else(|| panic!("{line}"));
    let mut scenario = Scenario::blank(metric, method);
    for (field, text) in &case.inputs {
        if *field == "confidence" {
            scenario.confidence = Confidence::from_percent(text).unwrap();
        } else {
            scenario.fields.insert((*field).to_owned(), (*text).to_owned());
        }
    }
    let known: Vec<String> = scenario.controls().into_iter().map(|control| control.name).collect();
    for (field, _) in case.inputs.iter().filter(|(field, _)| *field != "confidence") {
        assert!(known.iter().any(|known| known == field), "{line}: no field {field}");
    }
    let evaluation = evaluate(&scenario, Format::ENGLISH);
    let mut found = BTreeMap::new();
    if let Some(outcome) = &evaluation.outcome {
        for answer in &outcome.answers {
            found.insert(answer.measure.id.to_owned(), answer.value.ok());
            found.insert(format!("{}.low", answer.measure.id), answer.interval.ok().map(|i| i.low));
            found.insert(format!("{}.high", answer.measure.id), answer.interval.ok().map(|i| i.high));
        }
        // `share@2`: of the row that the form counts as 2, from 0 on.
        for row in &outcome.rows {
            let id = format!("{}@{}", row.measure.id, row.row);
            found.insert(format!("{id}.low"), row.interval.map(|i| i.low));
            found.insert(format!("{id}.high"), row.interval.map(|i| i.high));
            found.insert(id, Some(row.value));
        }
    }
    for (id, expected) in &case.results {
        if *id == "problem" {
            assert_eq!(evaluation.outcome.is_some(), case.results.len() > 1, "{line}");
            let named = |field: &str| field == *expected || field.starts_with(&format!("{expected}-"));
            assert!(evaluation.problems.keys().any(|field| named(field)), "{line}: {:?}", evaluation.problems);
            continue;
        }
        let refused = case.results.iter().any(|(id, _)| *id == "problem");
        assert!(refused || evaluation.problems.is_empty(), "{line}: {:?}", evaluation.problems);
        let got = *found.get(*id).unwrap_or_else(|| panic!("{line}: no result {id}"));
        let same = match (got, *expected) {
            (None, "none") => true,
            (Some(got), number) => {
                let number: f64 = number.parse().unwrap();
                let allowed = if number.abs() > 0.0 { 1e-9 * number.abs() } else { 1e-12 };
                (got - number).abs() <= allowed
            }
            (None, _) => false,
        };
        assert!(same, "{line}: {id} is {got:?}");
    }
}

#[test]
fn every_case_holds() {
    cases().for_each(|case| check(&case));
}

/// Also a metric that is added.
#[test]
fn every_method_has_three_cases() {
    for metric in metrics::all() {
        for method in metric.methods {
            let worked = cases().filter(|case| {
                case.metric == metric.id
                    && case.method == method.id
                    && case.results.iter().all(|(id, _)| *id != "problem")
            });
            assert!(worked.count() >= 3, "{}/{} needs three cases worked by hand", metric.id, method.id);
        }
    }
}

/// A case says something of every result of its method.
#[test]
fn every_case_names_every_result() {
    for case in cases() {
        let method = metrics::find(case.metric).and_then(|metric| metric.method(case.method)).unwrap();
        let has = |id: &str| case.results.iter().any(|(known, _)| *known == id);
        let all = method.results.iter().all(|measure| has(measure.id));
        assert!(all || has("problem"), "{}", case.line);
    }
}
