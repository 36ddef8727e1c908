//! Logs made as their systems write them give all the figures that are expected, after the answers that a person gives in one look.
//!
//! The files lie beside the repository and are not part of it; without them the tests pass and say so.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use std::fs;

use common::{nine_to_five, proposed, report, shared, zone};
use desk::answers::{Answers, ReplyFrom, Zeros};
use desk::events::Cause;
use desk::figures::Report;
use desk::proposal::Proposal;
use desk::questions::Question;
use desk::roles::{LogKind, Role};
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

/// The cases, each with its file.
fn cases() -> Vec<(Value, Vec<u8>)> {
    let Some(folder) = shared("desk") else { return Vec::new() };
    let expected: Vec<Value> =
        serde_json::from_str(&fs::read_to_string(folder.join("expected.json")).unwrap()).unwrap();
    let with_file = |case: Value| {
        let bytes = fs::read(folder.join(case["file"].as_str().unwrap())).unwrap();
        (case, bytes)
    };
    expected.into_iter().map(with_file).collect()
}

/// How far a figure may lie from what is expected.
fn tolerance(figure: &Value) -> f64 {
    match figure["unit"].as_str() {
        Some("%") => 0.01,
        Some("s") => 1.0,
        _ => 1e-3,
    }
}

#[test]
fn logs_give_all_expected_figures() {
    let mut wrong = Vec::new();
    for (case, bytes) in &cases() {
        let file = case["file"].as_str().unwrap();
        let (log, mut proposal) = proposed(bytes);
        answer(file, &mut proposal.answers);
        let report = report(&log, &proposal.answers);
        let mut right = 0;
        for (id, figure) in case["figures"].as_object().unwrap() {
            let shown = shown(&report, id);
            let tolerance = tolerance(figure);
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

/// Whether what has to be asked, or said, of a log is.
fn is_asked(what: &str, proposal: &Proposal, report: &Report) -> bool {
    let asks = |is: fn(&Question) -> bool| proposal.questions.iter().any(is);
    let shows = |id: &str| report.figure(id).is_some();
    let has = |word: &str| what.contains(word);
    match () {
        () if has("time zone") => asks(|one| matches!(one, Question::Zone { .. })),
        () if has("closed by merging") => {
            asks(|one| matches!(one, Question::Merged { .. })) && asks(|one| matches!(one, Question::TestRows { .. }))
        }
        () if has("zeros in First reply") => asks(|one| matches!(one, Question::Zeros { stamp_decides: false, .. })),
        () if has("00:00:00") => asks(|one| matches!(one, Question::Zeros { stamp_decides: true, .. })),
        () if has("calendar time") => shows("first_response_business_median") && shows("first_response_median"),
        () if has("words of the survey") => asks(|one| matches!(one, Question::Satisfied { .. })),
        () if has("time remaining") => asks(|one| matches!(one, Question::Remaining { columns } if columns.len() == 2)),
        () if has("cancelled") || has("statuses") => asks(|one| matches!(one, Question::Statuses { .. })),
        () if has("unit of calendar_stc") => {
            asks(|one| matches!(one, Question::Unit { role: Role::ResolutionSpan, proposed: Some(_), .. }))
        }
        () if has("made_sla") => {
            report.figure("sla_resolution_share").is_some_and(|share| share.left_out.of(Cause::Undecided) > 0)
        }
        () if has("is a total") => asks(|one| matches!(one, Question::TotalRows { rows: 1 })),
        () if has("linkedid repeats") => asks(|one| matches!(one, Question::Once { .. })),
        () if has("of the menu") => {
            asks(|one| matches!(one, Question::Outcomes { .. })) && report.left_out.of(Cause::Menu) > 0
        }
        () if has("with a key") => {
            report.left_out.of(Cause::LeftWithKey) > 0 && report.left_out.of(Cause::TimedOut) > 0
        }
        () if has("two queues") => shows("answered_in_a_second_queue"),
        () if has("ringing") => asks(|one| matches!(one, Question::Ringing { .. })),
        () if has("HOLD TIME") => asks(|one| matches!(one, Question::HoldInTalk { .. })),
        () if has("inbound") => asks(|one| matches!(one, Question::Inbound { .. })),
        () if has("rows are intervals") => proposal.answers.kind == LogKind::Intervals,
        () if has("service levels") => asks(|one| matches!(one, Question::ServiceLevel)),
        () if has("from which stamp") => asks(|one| matches!(one, Question::ReplyFrom { .. })),
        () if has("negative times") => shows("negative_from_last_update"),
        () => false,
    }
}

#[test]
fn what_has_to_be_asked_is_asked_or_said() {
    let mut missing = Vec::new();
    for (case, bytes) in &cases() {
        let file = case["file"].as_str().unwrap();
        let (log, mut proposal) = proposed(bytes);
        answer(file, &mut proposal.answers);
        let report = report(&log, &proposal.answers);
        for what in case["must_ask"].as_array().unwrap().iter().map(|what| what.as_str().unwrap()) {
            if !is_asked(what, &proposal, &report) {
                missing.push(format!("{file}: {what}"));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn numbers_that_are_known_to_be_wrong_are_never_shown() {
    for (case, bytes) in &cases() {
        let file = case["file"].as_str().unwrap();
        let (log, mut proposal) = proposed(bytes);
        let before = report(&log, &proposal.answers);
        answer(file, &mut proposal.answers);
        let after = report(&log, &proposal.answers);
        let Some(wrong) = case["wrong"].as_object() else { continue };
        for (name, figure) in wrong.iter().filter(|(_, figure)| figure["unit"] != "count") {
            let number = figure["value"].as_f64().unwrap();
            for shown in before.figures.iter().chain(&after.figures) {
                let is_it = shown.value.is_some_and(|value| (value - number).abs() <= tolerance(figure).min(0.5));
                assert!(!is_it, "{file}: {} shows {name}", shown.id);
            }
        }
    }
}

#[test]
fn what_a_file_does_not_hold_is_not_shown() {
    // What must never come out, as far as it is a figure.
    for (file, never) in [
        ("freshdesk-tickets.csv", &["reopened_share", "first_resolution_median"][..]),
        ("jira-sla-en.csv", &["one_touch_share", "reopened_share", "first_response_business_mean"]),
        ("servicenow-incidents.csv", &["first_response_mean", "first_response_not_yet", "satisfaction_share"]),
        ("freepbx-cdr.csv", &["after_call_mean", "hold_mean_all_answered", "occupancy"]),
        ("queue_log.txt", &["after_call_mean", "hold_mean_all_answered"]),
        ("play-reviews.csv", &["first_response_mean", "resolution_mean", "negative_reply_time"]),
    ] {
        for (case, bytes) in cases().iter().filter(|(case, _)| case["file"] == file) {
            let (log, mut proposal) = proposed(bytes);
            let before = report(&log, &proposal.answers);
            answer(case["file"].as_str().unwrap(), &mut proposal.answers);
            proposal.answers.hours = None;
            let after = report(&log, &proposal.answers);
            for id in never {
                assert!(before.figure(id).is_none() && after.figure(id).is_none(), "{file}: {id}");
            }
        }
    }
}

#[test]
fn other_answers_give_the_other_figures() {
    let mut wrong = Vec::new();
    for (case, bytes) in &cases() {
        let file = case["file"].as_str().unwrap();
        for (name, figures) in case["alternatives"].as_object().into_iter().flatten() {
            let (log, mut proposal) = proposed(bytes);
            let answers = &mut proposal.answers;
            answer(file, answers);
            match name.as_str() {
                "zeros_of_first_reply_counted" => answers.set_zeros(Role::FirstResponseSpan, Zeros::Count),
                "test_row_stays" => answers.leave_out_tests = false,
                "business_zero_of_sundays_left_out" => {
                    answers.set_zeros(Role::FirstResponseBusiness, Zeros::LeaveOut);
                }
                "cancelled_count_as_solved" => answers.cancelled_are_solved = true,
                "waiting_without_ringing" => answers.ringing_waits = false,
                name if name.starts_with("time_to_reply_from_last_update") => {
                    answers.reply_from = ReplyFrom::LastUpdate;
                }
                // Lengths of time decide where no zone is known; one queue alone is chosen on the page.
                "stamps_subtracted_without_a_zone" | "queue_support_alone" => continue,
                other => panic!("{file}: no answer gives {other}"),
            }
            let report = report(&log, answers);
            for (id, figure) in figures.as_object().unwrap() {
                let expected = figure["value"].as_f64().unwrap();
                let own = report.figure(named(id)).and_then(|own| own.value);
                if own.is_none_or(|own| (own - expected).abs() > tolerance(figure)) {
                    wrong.push(format!("{file}, {name}: {id} is {own:?}, expected {figure}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
