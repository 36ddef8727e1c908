//! Files as they were found in use, of formats and with damage that no survey tool means. They lie beside the repository and are not part of it; without
//! them the tests pass and say so.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod real_files;

use std::collections::BTreeMap;
use std::fs;

use deskmath::survey::{FileKind, Reader, Table};

fn read(name: &str) -> Option<Table> {
    let bytes = fs::read(real_files::found(name)?).unwrap();
    let mut reader = Reader::new(Some(bytes.len() as u64));
    bytes.chunks(10_000).for_each(|slice| reader.push(slice).unwrap());
    Some(reader.finish().unwrap())
}

/// How often each answer of a column is there.
fn counts(table: &Table, column: usize) -> BTreeMap<&str, u64> {
    let values = table.columns[column].values.iter().filter(|value| !value.text.is_empty() && value.rows > 0);
    values.map(|value| (value.text.as_str(), value.rows)).collect()
}

#[test]
fn a_help_desk_export_in_xml() {
    let Some(table) = read("freshdesk-export-spreadsheetml.xls") else { return };
    let facts = table.facts();
    assert_eq!((facts.source.kind, facts.rows, facts.columns, facts.header_rows), (Some(FileKind::XmlBook), 21, 29, 1));
    assert_eq!(table.question(15), Some("First response time (in hrs)"));
    assert_eq!(counts(&table, 3), BTreeMap::from([("Low", 14), ("High", 5), ("Medium", 2)]));
    assert_eq!(counts(&table, 15).get("64:00:00"), Some(&1));
    // The same after a visit to a spreadsheet.
    let Some(csv) = read("freshdesk-export-resaved.csv") else { return };
    assert_eq!(counts(&table, 20), counts(&csv, 20));
}

#[test]
fn an_issue_export_in_html() {
    let Some(table) = read("jira-german-html-export.xls") else { return };
    let facts = table.facts();
    assert_eq!((facts.source.kind, facts.rows, facts.columns, facts.header_rows), (Some(FileKind::Html), 51, 48, 1));
    assert_eq!(counts(&table, 4), BTreeMap::from([("Fertig", 31), ("Aufgaben", 20)]));
    assert_eq!(table.question(21), Some("Ursprüngliche Schätzung"));
    assert_eq!(counts(&table, 21).values().sum::<u64>(), 45);
    assert_eq!(counts(&table, 13).values().sum::<u64>(), 31);
}

#[test]
fn reviews_whose_rows_were_quoted_whole() {
    let Some(table) = read("arabic-restaurant-reviews-wrapped-rows.csv") else { return };
    let facts = table.facts();
    assert_eq!((facts.rows, facts.columns, facts.unwrapped), (227, 12, true));
    assert_eq!(counts(&table, 2), BTreeMap::from([("0", 1), ("3", 34), ("4", 66), ("5", 112), ("6", 14)]));
}

#[test]
fn a_workbook_with_backslashes_in_its_archive() {
    let Some(table) = read("arabic-questionnaire-backslash-zip.xlsx") else { return };
    assert_eq!((table.facts().rows, table.facts().columns), (10, 6));
    assert!(counts(&table, 0).keys().all(|stamp| stamp.starts_with("2026-04-22 21:2")));
}
