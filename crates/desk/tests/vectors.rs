//! Published numbers through the whole engine: from the rows of a log to its figures. They stand here, so that nothing has to lie beside the
//! repository, and are compared with the file of vectors where that is there.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use std::fmt::Write as _;
use std::fs;

use common::{figures, shared, shows};
use desk::figures::Report;
use serde_json::Value;

/// Leukaemia in remission, R's `survival::aml`: weeks, and whether it came back; maintained, and not maintained.
const MAINTAINED: [(f64, bool); 11] = [
    (9.0, true),
    (13.0, true),
    (13.0, false),
    (18.0, true),
    (23.0, true),
    (28.0, false),
    (31.0, true),
    (34.0, true),
    (45.0, false),
    (48.0, true),
    (161.0, false),
];
const NOT_MAINTAINED: [(f64, bool); 12] = [
    (5.0, true),
    (5.0, true),
    (8.0, true),
    (8.0, true),
    (12.0, true),
    (16.0, false),
    (23.0, true),
    (27.0, true),
    (30.0, true),
    (33.0, true),
    (43.0, true),
    (45.0, true),
];
/// Altman and others, Statistics with Confidence.
const ALTMAN: [f64; 11] = [66.0, 71.2, 83.0, 83.6, 101.0, 107.6, 122.0, 143.0, 160.0, 177.0, 414.0];

fn stamp(second: i64) -> String {
    base::moment::Clock::Moment.editable(second as f64).replace('T', " ")
}

/// Tickets that took so many hours; those that are not over end with the log.
fn report_of(times: &[(f64, bool)]) -> Report {
    const LAST: i64 = 1_772_460_000;
    let mut text = "id,created,resolved,status,updated\n".to_owned();
    for (id, (hours, is_over)) in times.iter().enumerate() {
        let created = LAST - (hours * 3600.0).round() as i64;
        let (resolved, status) = if *is_over { (stamp(LAST), "closed") } else { (String::new(), "open") };
        let _ = writeln!(text, "{id},{},{resolved},{status},{}", stamp(created), stamp(LAST));
    }
    figures(&text, |answers| answers.zone = Some("UTC".to_owned())).1
}

#[track_caller]
fn has_interval(report: &Report, id: &str, low: f64, high: Option<f64>) {
    let found = report.figure(id).unwrap().interval;
    match high {
        Some(high) => {
            let found = found.unwrap();
            assert!((found.low - low).abs() < 1.0 && (found.high - high).abs() < 1.0, "{id}: {found:?}");
        }
        // No end is known of it, so none is shown.
        None => assert!(found.is_none_or(|found| found.high.is_infinite()), "{id}: {found:?}"),
    }
}

#[test]
fn the_median_over_all_counts_what_is_not_over() {
    let maintained = report_of(&MAINTAINED);
    shows(
        &maintained,
        &[
            ("resolution_kaplan_meier_median", 31.0 * 3600.0),
            ("resolution_kaplan_meier_events", 7.0),
            ("resolution_kaplan_meier_censored", 4.0),
            // Of those that are over alone it would be shorter.
            ("resolution_median", 23.0 * 3600.0),
        ],
    );
    assert!((maintained.figure("resolution_mean").unwrap().value.unwrap() / 3600.0 - 25.142_857).abs() < 1e-3);
    has_interval(&maintained, "resolution_kaplan_meier_median", 0.0, None);
    let not_maintained = report_of(&NOT_MAINTAINED);
    shows(&not_maintained, &[("resolution_kaplan_meier_median", 23.0 * 3600.0)]);
    has_interval(&not_maintained, "resolution_kaplan_meier_median", 8.0 * 3600.0, Some(45.0 * 3600.0));
}

#[test]
fn the_interval_of_a_median_is_between_order_statistics() {
    let report = report_of(&ALTMAN.map(|hours| (hours, true)));
    shows(&report, &[("resolution_median", 107.6 * 3600.0), ("resolution_n", 11.0)]);
    has_interval(&report, "resolution_median", 71.2 * 3600.0, Some(177.0 * 3600.0));
}

#[test]
fn the_numbers_here_are_those_of_the_file() {
    let Some(folder) = shared("vectors") else { return };
    let vectors: Value = serde_json::from_str(&fs::read_to_string(folder.join("desk.json")).unwrap()).unwrap();
    let numbers = |value: &Value| value.as_array().unwrap().iter().map(|one| one.as_f64().unwrap()).collect::<Vec<_>>();
    for (name, own) in [("maintained", &MAINTAINED[..]), ("nonmaintained", &NOT_MAINTAINED[..])] {
        let group = &vectors["kaplan_meier_aml"][name];
        let events = numbers(&group["event"]);
        let read: Vec<(f64, bool)> =
            numbers(&group["t"]).into_iter().zip(events).map(|(time, event)| (time, event > 0.5)).collect();
        assert_eq!(read, own, "{name}");
        shows(&report_of(&read), &[("resolution_kaplan_meier_median", group["median"].as_f64().unwrap() * 3600.0)]);
    }
    let altman = &vectors["median_ci"][0];
    assert_eq!(numbers(&altman["x"]), ALTMAN);
    let ends = numbers(&altman["ci"]);
    let report = report_of(&ALTMAN.map(|hours| (hours, true)));
    has_interval(&report, "resolution_median", ends[0] * 3600.0, Some(ends[1] * 3600.0));
    let business = vectors["business_minutes"]["minutes"].as_f64().unwrap();
    assert!((business - 959.46).abs() < 1e-9, "`base::opening_hours` holds this number");
}
