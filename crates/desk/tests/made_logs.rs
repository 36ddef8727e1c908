//! Logs made as their systems write them give all the figures that are expected, after the answers that a person gives in one look.
//!
//! The files lie beside the repository and are not part of it; without them the tests pass and say so.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use std::fs;

use common::{nine_to_five, proposed, report, shared, zone};
use desk::answers::Answers;
use desk::figures::Report;
use serde_json::Value;

/// How an expected figure is called here, where its name differs.
fn named(id: &str) -> &str {
    match id {
        "sla_share" => "sla_resolution_share",
        "sla_share_of_solved" => "sla_resolution_share_of_solved",
        "left_out_not_done" => "left_out_cancelled",
        id => id,
    }
}

fn answer(file: &str, answers: &mut Answers) {
    let (name, hours) = match file {
        "zendesk-tickets.csv" => ("America/New_York", true),
        "freshdesk-tickets.csv" => ("Europe/London", true),
        "jira-sla-en.csv" => ("Australia/Sydney", false),
        "servicenow-incidents.csv" => ("Europe/Paris", true),
        "greek-tickets-cp1253.csv" => ("Europe/Athens", true),
        "freepbx-cdr.csv" => ("Europe/Rome", false),
        "five9-calllog.csv" => ("America/Los_Angeles", false),
        "interval-report.csv" | "queue_log.txt" => ("Europe/Athens", false),
        _ => ("UTC", false),
    };
    answers.zone = Some(name.to_owned());
    answers.hours = hours.then(nine_to_five);
}

/// What the report shows for an expected figure: its number or its text.
fn shown(report: &Report, id: &str) -> Option<Value> {
    if let Some(month) = id.strip_prefix("stars_mean_") {
        let table = report.table("stars_by_month")?;
        return table.rows.iter().find(|(name, _)| name == month).map(|(_, row)| Value::from(row[0].unwrap()));
    }
    if let Some(priority) = id.strip_prefix("tickets_priority_") {
        let word = match priority {
            "high" => "υψηλη",
            "low" => "χαμηλη",
            "normal" => "κανονικη",
            _ => "επειγον",
        };
        let table = report.table("tickets_by_priority")?;
        let is_it = |name: &str| base::text::folded(name) == word;
        return table.rows.iter().find(|(name, _)| is_it(name)).map(|(_, row)| Value::from(row[0].unwrap()));
    }
    let figure = report.figure(named(id))?;
    figure.text.clone().map_or_else(|| figure.value.map(Value::from), |text| Some(Value::from(text)))
}

#[test]
fn logs_give_all_expected_figures() {
    let Some(folder) = shared("desk") else { return };
    let expected: Vec<Value> =
        serde_json::from_str(&fs::read_to_string(folder.join("expected.json")).unwrap()).unwrap();
    let mut wrong = Vec::new();
    for case in &expected {
        let file = case["file"].as_str().unwrap();
        let (log, mut proposal) = proposed(&fs::read(folder.join(file)).unwrap());
        answer(file, &mut proposal.answers);
        let report = report(&log, &proposal.answers);
        let mut right = 0;
        for (id, figure) in case["figures"].as_object().unwrap() {
            let shown = shown(&report, id);
            let tolerance = if figure["unit"] == "%" {
                0.01
            } else if figure["unit"] == "s" {
                1.0
            } else {
                1e-3
            };
            let is_right = match (&shown, &figure["value"]) {
                (Some(Value::String(text)), value) => Some(text.as_str()) == value.as_str(),
                (Some(shown), value) => (shown.as_f64().unwrap() - value.as_f64().unwrap()).abs() <= tolerance,
                (None, value) => value.as_f64() == Some(0.0) && figure["unit"] == "count",
            };
            let counts = |name: &str, own: Option<f64>| {
                figure
                    .get(name)
                    .and_then(Value::as_f64)
                    .is_none_or(|expected| own.is_some_and(|own| (own - expected).abs() < 0.5))
            };
            let own = report.figure(named(id));
            let has_counts = own.is_none_or(|own| {
                counts("yes", own.yes)
                    && (id == "busiest_half_hour" || figure.get("yes").is_none() || counts("n", own.n))
            });
            if is_right && has_counts {
                right += 1;
            } else {
                wrong.push(format!("{file}: {id} is {shown:?} (n {:?}), expected {figure}", own.and_then(|own| own.n)));
            }
        }
        println!("{file}: {right} of {} right", case["figures"].as_object().unwrap().len());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn zones_of_the_tests_are_there() {
    assert_eq!(zone("Europe/Athens").ahead(1_774_746_000), 10_800);
    assert_eq!(zone("America/New_York").ahead(1_772_953_200), -14_400);
}
