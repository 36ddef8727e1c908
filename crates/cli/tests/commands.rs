//! The program from the outside: what it prints and with which code it ends.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const LOG: &str = "id,created,first response at,resolved,status\n\
    1,2026-03-02 09:00,2026-03-02 09:10,2026-03-02 11:00,Closed\n\
    2,2026-03-02 10:00,2026-03-02 10:20,,Open\n";

fn run(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_deskmath"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that reads nothing may be gone already.
    let _gone = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn json(arguments: &[&str], input: &str) -> Value {
    let output = run(arguments, input);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn figure(report: &Value, id: &str) -> f64 {
    let figures = report["report"]["figures"].as_array().unwrap();
    figures.iter().find(|figure| figure["id"] == id).unwrap()["value"].as_f64().unwrap()
}

#[test]
fn calculators_take_their_fields_as_options() {
    let arguments = ["nps", "--promoters", "50", "--passives", "30", "--detractors", "20"];
    assert!(text(&run(&arguments, "")).contains("30"));
    let results = json(&[&arguments[..], &["--json"]].concat(), "");
    assert!((results["results"][0]["value"].as_f64().unwrap() - 30.0).abs() < 1e-9);
    let level = json(
        &[
            "service-level",
            "--answered-within",
            "860",
            "--answered",
            "1000",
            "--threshold",
            "20",
            "--target",
            "80",
            "--method",
            "answered_only",
            "--json",
        ],
        "",
    );
    assert!((level["results"][0]["value"].as_f64().unwrap() - 86.0).abs() < 1e-9);
}

/// What only a side result needs takes nothing else with it, and is said.
#[test]
fn a_wrong_side_field_is_named_beside_the_results() {
    let arguments = ["occupancy", "--example", "--paid_total", "1"];
    let results = json(&[&arguments[..], &["--json"]].concat(), "");
    assert_eq!(results["problems"][0]["field"], "paid_total");
    assert!(results["results"][0]["value"].is_f64() && results["results"][1]["value"].is_null());
    assert!(text(&run(&arguments, "")).contains("--paid_total: at least"));
    let rows = json(&["backlog", "--example", "--json"], "");
    assert_eq!(rows["rows"][0]["value"], 50.0);
}

#[test]
fn every_calculator_works_out_its_example_and_has_help() {
    for metric in kpi::metrics::all() {
        let output = run(&[metric.id, "--example"], "");
        assert!(output.status.success(), "{}: {}", metric.id, String::from_utf8_lossy(&output.stderr));
        assert!(text(&run(&[metric.id, "--help"], "")).contains("--"), "{}", metric.id);
    }
}

#[test]
fn logs_are_read_from_standard_input() {
    let report = json(&["log", "-", "--json", "--zone", "Europe/Athens", "--hours", "9-17"], LOG);
    assert!((figure(&report, "first_response_mean") - 900.0).abs() < 1e-9);
    assert!((figure(&report, "first_response_business_mean") - 900.0).abs() < 1e-9);
    assert!((figure(&report, "open") - 1.0).abs() < 1e-9);
    assert!(text(&run(&["log", "-"], LOG)).contains("In which time zone"));
}

#[test]
fn recipes_and_counts_are_files() {
    let folder = std::env::temp_dir().join(format!("deskmath-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let name = |file: &str| folder.join(file).to_string_lossy().into_owned();
    let (recipe, counts) = (name("recipe.json"), name("counts.json"));
    run(&["log", "-", "--save", &recipe, "--zone", "Europe/Athens"], LOG);
    let report = json(&["log", "-", "--json", "--answers", &recipe], LOG);
    assert_eq!(report["answers"]["zone"], "Europe/Athens");
    // A recipe of other headers is refused.
    let other = run(&["log", "-", "--answers", &recipe], &LOG.replace("resolved", "closed"));
    assert_eq!(other.status.code(), Some(1));
    std::fs::write(&counts, run(&["log", "-", "--counts"], LOG).stdout).unwrap();
    assert!(!std::fs::read_to_string(&counts).unwrap().contains("2026-03-02 09:00"));
    assert!(text(&run(&["compare", &counts, &counts], "")).contains("first response mean"));
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn surveys_are_scored() {
    let file = "How likely are you to recommend us? (0-10)\tTeam\n10\tA\n9\tB\n9\tA\n7\tB\n3\tA\n10\tB\n8\tA\n2\tB\n9\tA\n10\tB\n";
    let report = json(&["survey", "-", "--json"], file);
    assert_eq!(report["scores"][0]["metric"], "nps");
    assert!((report["scores"][0]["results"]["results"][0]["value"].as_f64().unwrap() - 40.0).abs() < 1e-9);
}

#[test]
fn exit_codes_say_what_went_wrong() {
    for (arguments, input, code) in [
        (&["--help"][..], "", 0),
        (&["metrics"], "", 0),
        (&["nonsense"], "", 2),
        (&["log"], "", 2),
        (&["log", "-", "--zone", "Nowhere"], LOG, 2),
        (&["log", "-"], "", 1),
        (&["log", "no-such-file.csv"], "", 1),
        (&["log", "-"], "colour,size\nred,5\nblue,6\n", 1),
        (&["nps", "--promoters", "many"], "", 3),
        (&["nps", "--wishes", "5"], "", 2),
    ] {
        assert_eq!(run(arguments, input).status.code(), Some(code), "{arguments:?}");
    }
}

#[test]
fn what_is_wrong_is_said_in_words() {
    let said = |arguments: &[&str], input: &str| {
        let output = run(arguments, input);
        format!("{}{}", text(&output), String::from_utf8_lossy(&output.stderr))
    };
    // Nothing is named as the program names it inside.
    let is_plain = |text: &str| {
        !["{", "Some(", "Ok(", "::", "Finding", "OutOf", "NotA", "DividedBy"].iter().any(|word| text.contains(word))
    };
    for metric in text(&run(&["metrics"], "")).lines().filter_map(|line| line.split(' ').next()) {
        for words in [said(&[metric], ""), said(&[metric, "--example"], ""), said(&[metric, "--help"], "")] {
            assert!(is_plain(&words), "{metric}: {words}");
        }
    }
    let none = said(&["nps", "--promoters", "0", "--passives", "0", "--detractors", "0"], "");
    assert!(none.contains("no answers"), "{none}");
    let survey = "How likely are you to recommend us? (0-10)\tTeam\n10\tA\n9\tB\n9\tA\n7\tB\n3\tA\n10\tB\n8\tA\n2\tB\n9\tA\n10\tB\n\tB\n";
    let words = said(&["survey", "-"], survey);
    assert!(words.contains("the cell is empty") && is_plain(&words), "{words}");
}
