//! The receipt of an import as a file: it adds up, and holds nothing that a spreadsheet would compute.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod reported;

use deskmath::insight::table::csv;
use deskmath::number::Format;
use deskmath::protocol::survey::ColumnChange;
use deskmath::survey::Reason;
use deskmath::survey_words::receipt::lines;
use reported::{column, confirmed};

#[test]
fn the_receipt_adds_up() {
    let text = "who,Satisfaction,\"=1+1\"\nAnn,5,x\nBob,,y\nCy,9,z\nDi,3,x\nEd,4.5,y\n,,\nFay,1,z\n";
    let mut session = reported::session("a.csv", text.as_bytes());
    column(&mut session, 1, ColumnChange::Scale((1, 5)));
    let report = confirmed(&mut session);
    let rows = &report.score("csat").unwrap().rows;
    let left_out: Vec<(Reason, u64)> = rows.left_out.iter().map(|left| (left.reason, left.rows)).collect();
    let expected =
        [Reason::Blank, Reason::OutOfScale, Reason::BetweenSteps, Reason::EmptyRow].map(|reason| (reason, 1));
    assert_eq!((rows.used, rows.all(), left_out), (3, 7, expected.to_vec()));
    let outside = rows.left_out.iter().find(|left| left.reason == Reason::OutOfScale).unwrap();
    assert_eq!(outside.samples, [(4, "9".to_owned())]);
    assert_eq!((report.receipt.used(), report.receipt.columns.len()), (1, 3));
    // As a file.
    let lines = lines(&report, Format::ENGLISH);
    let line = |words: &[&str]| {
        let found = lines.iter().any(|line| line == words);
        assert!(found, "{words:?} {lines:?}");
    };
    line(&["Satisfaction", "Used", "3"]);
    line(&["Satisfaction", "No answer", "1", "row 3"]);
    line(&["Satisfaction", "Outside the scale", "1", "row 4: 9"]);
    line(&["Satisfaction", "All rows", "7"]);
    let text = csv(&lines, Format::ENGLISH);
    assert!(text.contains("\'=1+1,Leave out"), "{text}");
    let risky = |cell: &str| cell.trim_start_matches('"').starts_with(['=', '+', '@']);
    assert!(!text.trim_start_matches('\u{feff}').lines().flat_map(|line| line.split(',')).any(risky), "{text}");
}
