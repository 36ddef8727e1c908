//! The survey engine on real exports: numbers as in `expected.json`, or the refusal that its notes ask for.
//!
//! The files lie beside the repository and are not part of it; without them the tests pass and say so.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod real_files;

use std::fs;
use std::path::Path;

use deskmath::survey::{
    Choice, Direction, Encoding, Feed, Finding, Label, Plan, Reader, Reason, Role, Steps, Suggestion, Summary, Table,
    Tally, Why, tally_plan, verdict,
};
use real_files::folder;
use serde_json::{Map, Value};

/// What the metric definitions will own.
const FEEDS: &[Feed] = &[
    Feed {
        metric: "nps",
        short: "NPS",
        words: &["recommend", "nps", "*weiterempf", "推荐", "推薦", "συστησ", "συνιστ"],
        scales: &[(0, 10)],
        of_staff: false,
    },
    Feed {
        metric: "csat",
        short: "CSAT",
        words: &[
            "satisf",
            "csat",
            "*zufrieden",
            "满意",
            "滿意",
            "ικανοποι",
            "만족",
            "~rate",
            "~rating",
            "~happy",
            "~quality",
        ],
        scales: &[(1, 3), (1, 4), (1, 5), (1, 6), (1, 7), (1, 10)],
        of_staff: false,
    },
    Feed {
        metric: "ces",
        short: "CES",
        words: &["effort", "easy", "ease", "easi", "difficult", "προσπαθεια", "ευκολ"],
        scales: &[(1, 4), (1, 5), (1, 7)],
        of_staff: false,
    },
];

fn read(path: &Path, step: usize) -> Result<Table, Finding> {
    let bytes = fs::read(path).unwrap();
    let mut reader = Reader::new(Some(bytes.len() as u64));
    for slice in bytes.chunks(step) {
        reader.push(slice)?;
    }
    reader.finish()
}

fn table(name: &str) -> Option<(Table, Summary)> {
    let table = read(&folder()?.join(name), 65_536).unwrap_or_else(|finding| panic!("{name}: {finding:?}"));
    let summary = deskmath::survey::summary(&table, FEEDS);
    Some((table, summary))
}

/// A tally of a column, its words as proposed unless a map says otherwise.
fn score(
    table: &Table,
    summary: &Summary,
    column: usize,
    scale: (i32, i32),
    segment: Option<usize>,
    map: Option<&Map<String, Value>>,
) -> Tally {
    let role = Role::Score { metric: "csat".to_owned(), scale, direction: Direction::Up };
    let mut choices = vec![Choice { column, role }];
    choices.extend(segment.map(|column| Choice { column, role: Role::Segment }));
    let labels = &summary.columns[column].labels;
    let step = |label: &Label| match map {
        Some(map) => map.get(&label.text).map(|step| step.as_i64().unwrap() as i32),
        None => label.rung.on(scale),
    };
    let steps = labels.list.iter().flat_map(|label| label.codes.iter().map(|code| (*code, step(label)))).collect();
    tally_plan(table, &Plan { choices, steps: vec![Steps { column, steps }], ..Plan::default() }).remove(0)
}

fn left_out(tally: &Tally, reason: Reason) -> u64 {
    tally.left_out.iter().filter(|left| left.reason == reason).map(|left| left.rows).sum()
}

fn int(value: &Value) -> u64 {
    value.as_u64().unwrap()
}

/// Columns whose words the visitor has to put in order, since no list of words knows them.
const PROPOSED_OTHERWISE: &[(&str, usize)] = &[("sudzilla-event-nps.csv", 6), ("sudzilla-event-nps.csv", 8)];

/// Compares what `expected.json` says of one score column.
fn compare(name: &str, key: &str, table: &Table, summary: &Summary, check: &Value) {
    let at = format!("{name}: {key}");
    let scale = (check["scale"][0].as_i64().unwrap() as i32, check["scale"][1].as_i64().unwrap() as i32);
    let segment = check.get("by_segment").map(|segments| int(&segments["segment_column_index"]) as usize);
    let column = int(&check["column_index"]) as usize;
    let map = check.get("label_map").and_then(Value::as_object).filter(|map| !map.is_empty());
    let visitors = if PROPOSED_OTHERWISE.contains(&(name, column)) { map } else { None };
    let tally = score(table, summary, column, scale, segment, visitors);
    let left: u64 = tally.left_out.iter().map(|left| left.rows).sum();
    assert_eq!(tally.used + left, table.facts().rows, "{at}");
    assert_eq!(table.facts().rows - left_out(&tally, Reason::SummaryRow), int(&check["n_rows"]), "{at}");
    assert_eq!(tally.used, int(&check["n_valid"]), "{at}");
    assert_eq!(left_out(&tally, Reason::Blank), int(&check["n_blank"]), "{at}");
    assert_eq!(left_out(&tally, Reason::NotApplicable), int(&check["n_not_applicable"]), "{at}");
    let mut sum = 0;
    for (index, count) in tally.counts.iter().enumerate() {
        let step = index as u64 + scale.0 as u64;
        sum += step * count;
        assert_eq!(*count, check["distribution"].get(step.to_string()).map_or(0, int), "{at}: {step}");
    }
    let mean = check["mean"].as_f64().unwrap();
    assert!((sum as f64 / tally.used as f64 - mean).abs() < 1e-9 * mean, "{at}");
    if let Some(segments) = check.get("by_segment") {
        let expected = segments["values"].as_object().unwrap();
        assert_eq!(tally.breakdowns[0].segments.len(), expected.len(), "{at}");
        for segment in &tally.breakdowns[0].segments {
            let value = if segment.value.is_empty() { "(blank)" } else { &segment.value };
            let found = &expected[value];
            assert_eq!(segment.rows, int(&found["n_rows"]), "{at}: {value}");
            assert_eq!(segment.used, int(&found["n_valid"]), "{at}: {value}");
            let counts = segment.counts.iter().zip(scale.0 as u64..);
            let sum: u64 = counts.map(|(count, step)| count * step).sum();
            assert_eq!(sum, found.get("sum").map_or(0, int), "{at}: {value}");
        }
    }
}

#[test]
fn every_score_column_gives_the_expected_numbers() {
    let Some(folder) = folder() else { return };
    let expected: Value = serde_json::from_str(&fs::read_to_string(folder.join("expected.json")).unwrap()).unwrap();
    let mut compared = Vec::new();
    for (name, file) in expected["files"].as_object().unwrap() {
        // Documents without a table of respondents have facts and no checks.
        let (Some(checks), Some(rows)) = (file["checks"].as_object(), file["data_rows"].as_u64()) else { continue };
        for step in [997, 1 << 20] {
            let table = read(&folder.join(name), step).unwrap_or_else(|finding| panic!("{name}: {finding:?}"));
            assert_eq!(table.facts().rows, rows, "{name}");
            assert_eq!(table.facts().columns as u64, int(&file["columns"]), "{name}");
            assert_eq!(table.facts().header_rows as u64, int(&file["header_rows"]), "{name}");
            assert_eq!(table.facts().empty_rows, int(&file["fully_blank_data_rows"]), "{name}");
            let summary = deskmath::survey::summary(&table, FEEDS);
            for (key, check) in checks {
                let wide = check["scale"][1].as_f64().is_none_or(|high| high > 10.0);
                if check["kind"] == "score" && !wide {
                    compare(name, key, &table, &summary, check);
                    compared.push(format!("{name} {key}"));
                }
            }
        }
    }
    compared.dedup();
    compared.sort();
    compared.dedup();
    println!("compared: {compared:#?}");
    assert_eq!(compared.len(), 36);
}

#[test]
fn files_that_cannot_be_scored_are_refused_with_the_reason() {
    let Some(folder) = folder() else { return };
    let cases = [
        ("NPS.csv", "finished-scores"),
        ("poll-of-pollsters-anonymous-answers.tsv", "no-score-column"),
        ("call-center-daily.csv", "no-score-column"),
    ];
    for (name, code) in cases {
        let finding = match read(&folder.join(name), 4096) {
            Ok(table) => verdict(&deskmath::survey::summary(&table, FEEDS)),
            Err(finding) => Some(finding),
        };
        assert_eq!(finding.as_ref().map(Finding::code), Some(code), "{name}: {finding:?}");
    }
}

#[test]
fn counted_answers_of_a_greek_survey_are_weighed_question_by_question() {
    let Some((table, summary)) = table("reencoded/greek-internship-counts-windows1253.csv") else { return };
    assert_eq!(verdict(&summary), None);
    let roles: Vec<&Suggestion> = summary.columns.iter().map(|column| &column.proposal.suggestion).collect();
    assert!(matches!(roles[..], [Suggestion::Segment, Suggestion::Score { .. }, Suggestion::Count]), "{roles:?}");
    let labels = summary.columns[1].labels.list.iter();
    let steps = labels.flat_map(|label| label.codes.iter().map(|code| (*code, label.rung.on((1, 5))))).collect();
    let role = Role::Score { metric: "csat".to_owned(), scale: (1, 5), direction: Direction::Up };
    let choices = vec![
        Choice { column: 0, role: Role::Segment },
        Choice { column: 1, role },
        Choice { column: 2, role: Role::Count },
    ];
    let plan = Plan { choices, steps: vec![Steps { column: 1, steps }], ..Plan::default() };
    let tally = tally_plan(&table, &plan).remove(0);
    let by_question: Vec<&[u64]> =
        tally.breakdowns[0].segments.iter().map(|segment| segment.counts.as_slice()).collect();
    assert_eq!(by_question[0], [10, 15, 25, 35, 15]);
    assert_eq!(by_question[2], [20, 30, 20, 15, 15]);
    // Whether they were hired is no step of this scale.
    assert_eq!((by_question[3], left_out(&tally, Reason::NotAnAnswer)), (&[0; 5][..], 2));
}

#[test]
fn a_column_of_yes_and_no_gives_churn_by_contract() {
    let Some(folder) = folder() else { return };
    let table = read(&folder.join("Telco-Customer-Churn.csv"), 65_536).unwrap();
    let summary = deskmath::survey::summary(&table, &deskmath::feeds::all());
    assert_eq!(verdict(&summary), None);
    let churn = &summary.columns[20];
    assert!(
        matches!(&churn.proposal.suggestion, Suggestion::Score { metric, scale: (0, 1), .. } if metric == "churn-rate")
    );
    let steps = churn.labels.list.iter();
    let steps = steps.flat_map(|label| label.codes.iter().map(|code| (*code, label.rung.on((0, 1))))).collect();
    let role = Role::Score { metric: "churn-rate".to_owned(), scale: (0, 1), direction: Direction::Up };
    let choices = vec![Choice { column: 20, role }, Choice { column: 15, role: Role::Segment }];
    let plan = Plan { choices, steps: vec![Steps { column: 20, steps }], ..Plan::default() };
    let tally = tally_plan(&table, &plan).remove(0);
    assert_eq!(tally.counts, [7032 - 1869, 1869]);
    let by_contract: Vec<(&str, &[u64])> =
        tally.breakdowns[0].segments.iter().map(|group| (group.value.as_str(), group.counts.as_slice())).collect();
    let expected: [(&str, &[u64]); 3] =
        [("Month-to-month", &[2220, 1655]), ("One year", &[1306, 166]), ("Two year", &[1637, 48])];
    assert_eq!(by_contract, expected);
}

/// Columns proposed as scores, with scale and whether it is sure.
fn proposed(summary: &Summary) -> Vec<(usize, &str, (i32, i32), bool)> {
    let columns = summary.columns.iter();
    columns
        .filter_map(|column| match &column.proposal.suggestion {
            Suggestion::Score { metric, scale, sure, .. } => Some((column.index, metric.as_str(), *scale, *sure)),
            _ => None,
        })
        .collect()
}

#[test]
fn the_right_columns_are_proposed() {
    type Proposed = &'static [(usize, &'static str, (i32, i32), bool)];
    let cases: [(&str, Proposed); 13] = [
        ("sudzilla-event-nps.csv", &[(1, "nps", (0, 10), false)]),
        ("CNCF_Ambassadors_Survey_2021.csv", &[(12, "csat", (1, 10), false)]),
        ("reencoded/CNCF_Ambassadors_Survey_2021-utf16le.tsv", &[(12, "csat", (1, 10), false)]),
        ("results-h1-2017.csv", &[(2, "csat", (1, 5), true)]),
        ("pandas-user-survey-2019.csv", &[(19, "csat", (1, 5), true), (30, "ces", (1, 4), false)]),
        ("korean-survey-responses.csv", &[(3, "csat", (1, 5), false)]),
        ("StarWars.csv", &[]),
        ("Telco-Customer-Churn.csv", &[]),
        ("call-center-daily.csv", &[]),
        ("qualtrics-sample.csv", &[]),
        ("qualtrics-sample_legacy.csv", &[]),
        (
            "spack-user-survey-2021.csv",
            &[
                (44, "csat", (1, 5), true),
                (45, "csat", (1, 5), true),
                (46, "csat", (1, 5), true),
                (47, "csat", (1, 5), true),
            ],
        ),
        ("NPS.csv", &[]),
    ];
    for (name, expected) in cases {
        let Some((_, summary)) = table(name) else { return };
        assert_eq!(proposed(&summary), expected, "{name}");
    }
}

#[test]
fn a_question_asked_from_1_to_10_is_refused_as_nps() {
    let Some((_, summary)) = table("CNCF_Ambassadors_Survey_2021.csv") else {
        return;
    };
    let refused = &summary.columns[12].proposal.refused;
    assert_eq!(refused.len(), 1);
    assert_eq!((refused[0].metric.as_str(), refused[0].why), ("nps", Why::AskedOn { low: 1, high: 10 }));
}

#[test]
fn a_mean_below_the_answers_is_left_out() {
    let Some((table, summary)) = table("results-h1-2017.csv") else {
        return;
    };
    let tally = score(&table, &summary, 2, (1, 5), None, None);
    assert_eq!((tally.used, left_out(&tally, Reason::SummaryRow)), (19, 1));
    let samples = &tally.left_out[0].samples;
    assert_eq!(samples.len(), 1);
    assert_eq!(samples[0].1, "4.105263158");
}

#[test]
fn odd_bytes_in_a_header_are_read_as_windows_1252() {
    let Some((table, _)) = table("StarWars.csv") else {
        return;
    };
    assert_eq!(table.facts().encoding, Encoding::Windows1252);
    assert!(table.question(31).unwrap().ends_with("Expanded Universe?Œæ"));
    assert!(table.question(26).unwrap().ends_with("[Jar Jar Binks]"));
}
