//! Small files, one for each trap, read whole and in slices of a few bytes, with what comes of them in one line.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fmt::Write;
use std::fs;
use std::path::Path;

use deskmath::survey::{
    Choice, Direction, Feed, Finding, Plan, Reader, Role, Steps, Suggestion, Summary, Table, Tally, tally, tally_plan,
    verdict,
};

const FEEDS: &[Feed] = &[
    Feed {
        metric: "nps",
        short: "NPS",
        words: &["recommend", "nps", "*weiterempf", "推荐", "συστησ"],
        scales: &[(0, 10)],
        of_staff: false,
    },
    Feed {
        metric: "csat",
        short: "CSAT",
        words: &["satisf", "csat", "*zufrieden", "满意", "ικανοποι", "만족", "~rate", "~rating", "~happy"],
        scales: &[(1, 3), (1, 4), (1, 5), (1, 6), (1, 7), (1, 10)],
        of_staff: false,
    },
    Feed {
        metric: "ces",
        short: "CES",
        words: &["effort", "easy", "ease", "difficult"],
        scales: &[(1, 4), (1, 5), (1, 7)],
        of_staff: false,
    },
];

fn read(bytes: &[u8], step: usize) -> Result<Table, Finding> {
    let mut reader = Reader::new(Some(bytes.len() as u64));
    for slice in bytes.chunks(step) {
        reader.push(slice)?;
    }
    reader.finish()
}

/// The proposed columns as a visitor would confirm them, words as proposed.
fn accepted(summary: &Summary) -> Plan {
    let mut plan = Plan::default();
    for column in &summary.columns {
        match &column.proposal.suggestion {
            Suggestion::Segment => plan.choices.push(Choice { column: column.index, role: Role::Segment }),
            Suggestion::Count => plan.choices.push(Choice { column: column.index, role: Role::Count }),
            _ => {}
        }
        if let Suggestion::Score { metric, scale, direction, .. } = &column.proposal.suggestion {
            let role = Role::Score { metric: metric.clone(), scale: *scale, direction: *direction };
            plan.choices.push(Choice { column: column.index, role });
            let labels = column.labels.list.iter();
            let steps = labels.flat_map(|label| label.codes.iter().map(|code| (*code, label.rung.on(*scale))));
            plan.steps.push(Steps { column: column.index, steps: steps.collect() });
        }
    }
    plan
}

fn in_short(tally: &Tally) -> String {
    let mut text = format!("{} {}-{} {:?}", tally.metric, tally.scale.0, tally.scale.1, tally.counts);
    for left in &tally.left_out {
        let rows: Vec<u64> = left.samples.iter().map(|(row, _)| *row).collect();
        write!(text, " {:?} {rows:?}", left.reason).unwrap();
        assert_eq!(left.rows, rows.len() as u64, "few enough to be shown all");
    }
    text
}

/// What comes of a file, in one line.
fn outcome(bytes: &[u8], step: usize) -> String {
    let table = match read(bytes, step) {
        Ok(table) => table,
        Err(finding) => return format!("{} {finding:?}", finding.code()),
    };
    let summary = deskmath::survey::summary(&table, FEEDS);
    if let Some(finding) = verdict(&summary) {
        return format!("{} {finding:?}", finding.code());
    }
    let facts = table.facts();
    let mut text = format!("{:?} {:?} {}+{}", facts.encoding, facts.delimiter, facts.header_rows, facts.rows);
    for tally in tally_plan(&table, &accepted(&summary)) {
        let left: u64 = tally.left_out.iter().map(|left| left.rows).sum();
        assert_eq!(tally.used + left, facts.rows);
        write!(text, "; {}", in_short(&tally)).unwrap();
    }
    text
}

/// What comes of each fixture.
const CASES: &[(&str, &str)] = &[
    ("qualtrics-preview.csv", "Utf8 Comma 3+5; nps 0-10 [1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1] Blank [7] Preview [4]"),
    ("qualtrics-legacy.csv", "Utf8 Comma 2+2; csat 1-5 [1, 0, 0, 0, 1]"),
    ("surveymonkey-1252.csv", "Windows1252 Comma 2+3; csat 1-5 [0, 0, 0, 1, 1] NotApplicable [5]"),
    ("google-forms.csv", "Utf8 Comma 1+3; csat 1-5 [0, 0, 0, 1, 1] Blank [4]"),
    ("sep-line.csv", "Utf8 Semicolon 1+3; csat 1-5 [1, 0, 0, 0, 1] BetweenSteps [4]"),
    ("titled.csv", "Utf8 Comma 1+3; csat 1-5 [1, 0, 0, 0, 1] OutOfScale [6]"),
    ("cr-only.tsv", "Utf8 Tab 1+4; csat 1-5 [1, 0, 0, 0, 1] EmptyRow [3, 5]"),
    ("utf16le.tsv", "Utf16Le Tab 1+2; csat 1-5 [1, 0, 0, 0, 1]"),
    ("utf16be.csv", "Utf16Be Comma 1+2; csat 1-5 [1, 0, 0, 0, 1]"),
    ("utf16-unmarked.csv", "Utf16Le Comma 1+3; csat 1-5 [1, 0, 0, 1, 1]"),
    ("pipe.txt", "Utf8 Pipe 1+2; ces 1-7 [1, 0, 0, 0, 0, 0, 1]"),
    ("labelled-ends.csv", "Utf8 Comma 1+5; nps 0-10 [1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1]"),
    ("footer-mean.csv", "Utf8 Comma 1+4; csat 1-5 [0, 0, 0, 1, 2] SummaryRow [5]"),
    ("footer-total.csv", "Utf8 Comma 1+4; csat 1-5 [1, 0, 1, 0, 1] SummaryRow [5]"),
    ("finished-scores.csv", "finished-scores FinishedScores { column: 1 }"),
    ("cut-in-quote.csv", "cut-in-quote CutInQuote { row: 3 }"),
    ("header-only.csv", "no-rows NoRows"),
    ("blank.csv", "empty Empty"),
    ("empty.csv", "empty Empty"),
    ("one-column.csv", "one-column OneColumn"),
    ("prose.csv", "not-a-table NotATable"),
    ("binary.csv", "binary Binary"),
    ("no-header.csv", "Utf8 Comma 0+3"),
    ("windows-1251.csv", "Windows1251 Comma 1+2"),
    ("windows-1253.csv", "Windows1253 Semicolon 1+2; csat 1-5 [0, 0, 0, 1, 1]"),
    ("gb18030.csv", "Gb18030 Comma 1+2; csat 1-5 [0, 0, 0, 1, 1]"),
    ("big5.csv", "Big5 Comma 1+2"),
    ("shift-jis.csv", "ShiftJis Comma 1+2"),
    ("euc-kr.csv", "EucKr Comma 1+2; csat 1-5 [0, 0, 0, 1, 1]"),
    ("german-marks.csv", "Windows1252 Semicolon 1+3; csat 1-6 [1, 0, 0, 0, 1, 1]"),
    (
        "reasons.csv",
        "Utf8 Comma 1+8; csat 1-5 [1, 0, 0, 0, 1] Blank [3] NotApplicable [4] NotAnAnswer [7] OutOfScale [5] \
             BetweenSteps [6] EmptyRow [8]",
    ),
    ("worded.csv", "Utf8 Comma 1+12; csat 1-5 [0, 4, 0, 4, 4]"),
    ("helpdesk.csv", "Utf8 Comma 1+8; csat 1-3 [2, 0, 3] NotApplicable [3, 5, 8]"),
    ("survey-summary.csv", "summary-export SummaryExport"),
    ("long-counts.csv", "Utf8 Semicolon 1+6; csat 1-5 [10, 15, 0, 35, 0] NotAnAnswer [6, 7]"),
    ("freshdesk-codes.csv", "Utf8 Comma 1+6; csat 1-3 [1, 1, 3] Blank [7]"),
    ("letters.csv", "Utf8 Comma 1+7; csat 1-5 [1, 1, 1, 2, 2]"),
    ("stars.csv", "Utf8 Comma 1+6; csat 1-5 [1, 0, 1, 1, 2] NotApplicable [6]"),
    ("named-ends.csv", "Utf8 Comma 1+8; nps 0-10 [2, 1, 0, 0, 0, 0, 1, 0, 1, 1, 2]"),
    ("greek-words.csv", "Utf8 Comma 1+7; csat 1-5 [1, 1, 1, 1, 1] NotApplicable [6, 8]"),
    ("yes-no-only.csv", "no-score-column NoScoreColumn"),
    ("asked-1-10.csv", "Utf8 Comma 1+3; csat 1-10 [1, 0, 0, 0, 0, 0, 0, 0, 1, 1]"),
    ("keynotes.csv", "Utf8 Comma 1+2; nps 0-10 [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]"),
    ("ranking.csv", "Utf8 Comma 1+3"),
    ("ragged.csv", "ragged Ragged { rows: 7, columns: 3, off: 5 }"),
];

#[test]
fn every_trap_is_met() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut wrong = String::new();
    for (name, expected) in CASES {
        let bytes = fs::read(folder.join(name)).unwrap();
        for step in [1, 3, 1000] {
            let found = outcome(&bytes, step);
            if found != *expected {
                writeln!(wrong, "{name} in steps of {step}:\n  found    {found}\n  expected {expected}").unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// A file of which the beginning is plain and the end is not.
fn long(end: &[u8]) -> Vec<u8> {
    let mut bytes = b"agent,satisfaction\n".to_vec();
    for row in 0..60_000 {
        bytes.extend_from_slice(format!("agent {},{}\n", row % 50, row % 5 + 1).as_bytes());
    }
    bytes.extend_from_slice(end);
    bytes
}

#[test]
fn an_encoding_that_shows_late_is_still_noticed() {
    let table = read(&long(b"Ren\xE9,5\nJos\xE9,4\nZo\xEB,3\n"), 10_000).unwrap();
    assert!(table.facts().late_encoding);
    assert_eq!(table.facts().encoding, deskmath::survey::Encoding::Windows1252);
    let role = Role::Score { metric: "csat".to_owned(), scale: (1, 5), direction: Direction::Up };
    let choices = [Choice { column: 1, role }, Choice { column: 0, role: Role::Segment }];
    let tally = tally(&table, &choices).remove(0);
    assert_eq!(tally.used, 60_003);
    assert!(tally.breakdowns[0].segments.iter().any(|segment| segment.value == "René" && segment.rows == 1));
    let greek = read(&long("Γιάννης,5\n".as_bytes()), 10_000).unwrap();
    assert!(!greek.facts().late_encoding);
    let foreign = long(b"\xC3\xE9\xDC\xED\xED\xE7\xF2 \xCA\xF9\xED\xF3\xF4\xE1\xED\xF4\xDF\xED\xEF\xF5,5\n");
    let table = read(&foreign, 10_000).unwrap();
    assert!(table.facts().late_encoding);
    assert_eq!(table.facts().encoding, deskmath::survey::Encoding::Windows1253);
    let choices = [Choice { column: 0, role: Role::Segment }, choices.into_iter().next().unwrap()];
    let tally = self::tally(&table, &choices).remove(0);
    let segments = &tally.breakdowns[0].segments;
    assert!(segments.iter().any(|segment| segment.value == "Γιάννης Κωνσταντίνου"), "{segments:?}");
}

#[test]
fn hostile_files_end_in_a_finding_or_a_table() {
    let wide = vec!["x"; 10_000].join(",");
    let cell = "a".repeat(3_000_000);
    let cases: [(String, &str); 8] = [
        (format!("{wide}\n{wide}\n"), "too-many-columns"),
        (format!("id,text\n1,{cell}\n2,b\n3,c\n"), "ok"),
        (format!("id,text\n1,\"{cell}\n2,b\n"), "cut-in-quote"),
        (format!("{cell},{cell}\n"), "not-a-table"),
        (format!("a,b\n1,2\n{}", "x,y\0\n".repeat(100)), "binary"),
        (",\n".repeat(500_000), "no-rows"),
        ("\n".repeat(1_000_000), "empty"),
        (format!("a,b\n{}", "1\n".repeat(500_000)), "one-column"),
    ];
    for (text, expected) in cases {
        let start: String = text.chars().take(30).collect();
        for step in [1009, 1 << 20] {
            let found = read(text.as_bytes(), step).map_or_else(|finding| finding.code(), |_| "ok");
            assert_eq!(found, expected, "{start:?} in steps of {step}");
        }
    }
}
