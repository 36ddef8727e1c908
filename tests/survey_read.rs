//! Real exports of every format, read into tables: rows and columns as in `expected.json`.
//!
//! The files lie beside the repository and are not part of it; without them the tests pass and say so.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod real_files;

use std::fs;
use std::path::Path;

use deskmath::survey::{Delimiter, Encoding, Feed, FileKind, Finding, Options, Reader, Table};
use real_files::folder;
use serde_json::Value;

const FEEDS: &[Feed] = &[];

fn read(path: &Path, step: usize, encoding: Option<Encoding>) -> Result<Table, Finding> {
    let bytes = fs::read(path).unwrap();
    let mut options = Options::default();
    (options.total_bytes, options.encoding) = (Some(bytes.len() as u64), encoding);
    let mut reader = Reader::with(&options);
    for slice in bytes.chunks(step) {
        reader.push(slice)?;
    }
    reader.finish()
}

#[test]
fn every_file_is_read_with_its_rows_and_columns() {
    let Some(folder) = folder() else { return };
    let expected: Value = serde_json::from_str(&fs::read_to_string(folder.join("expected.json")).unwrap()).unwrap();
    let mut seen = 0;
    for (name, file) in expected["files"].as_object().unwrap() {
        let Some(rows) = file["data_rows"].as_u64() else { continue };
        seen += 1;
        for step in [997, 1 << 20] {
            let table = read(&folder.join(name), step, None).unwrap_or_else(|finding| panic!("{name}: {finding:?}"));
            let facts = table.facts();
            assert_eq!(facts.rows, rows, "{name}");
            assert_eq!(facts.columns as u64, file["columns"].as_u64().unwrap(), "{name}");
            assert_eq!(facts.header_rows as u64, file["header_rows"].as_u64().unwrap(), "{name}");
            assert_eq!(facts.empty_rows, file["fully_blank_data_rows"].as_u64().unwrap(), "{name}");
            assert_eq!((facts.short_rows, facts.long_rows), (0, 0), "{name}");
        }
    }
    assert_eq!(seen, 22);
}

#[test]
fn formats_and_encodings_are_told() {
    let Some(folder) = folder() else { return };
    let cases = [
        ("wjx-800-text.xls", Some(FileKind::Xls), Encoding::Utf8, Delimiter::Cells),
        ("spack-user-survey-2021.xlsx", Some(FileKind::Xlsx), Encoding::Utf8, Delimiter::Cells),
        ("korean-survey-responses.json", Some(FileKind::Json), Encoding::Utf8, Delimiter::Cells),
        ("zendesk-nps-responses.json", Some(FileKind::Json), Encoding::Utf8, Delimiter::Cells),
        ("CDNOW_sample.txt", None, Encoding::Utf8, Delimiter::Blanks),
        ("reencoded/greek-internship-counts-windows1253.csv", None, Encoding::Windows1253, Delimiter::Semicolon),
        ("reencoded/wjx-800-text-gb18030.csv", None, Encoding::Gb18030, Delimiter::Comma),
        ("reencoded/CNCF_Ambassadors_Survey_2021-utf16le.tsv", None, Encoding::Utf16Le, Delimiter::Tab),
        ("StarWars.csv", None, Encoding::Windows1252, Delimiter::Comma),
    ];
    for (name, kind, encoding, delimiter) in cases {
        let table = read(&folder.join(name), 4096, None).unwrap();
        let facts = table.facts();
        assert_eq!((facts.source.kind, facts.encoding, facts.delimiter), (kind, encoding, delimiter), "{name}");
    }
}

/// What a table says of each column, whatever it was read from.
fn columns(table: &Table) -> Vec<(String, Vec<(String, u64)>)> {
    let summary = deskmath::survey::summary(table, FEEDS);
    let samples = |column: &deskmath::survey::ColumnSummary| {
        let mut samples: Vec<_> = column.samples.iter().map(|sample| (sample.text.clone(), sample.rows)).collect();
        samples.sort();
        samples
    };
    // Of columns with more values than are shown, which are shown is a matter of order.
    let shown = summary.columns.iter().filter(|column| column.distinct <= 12);
    shown.map(|column| (column.header.clone(), samples(column))).collect()
}

#[test]
fn the_same_answers_are_the_same_in_every_format() {
    let Some(folder) = folder() else { return };
    let pairs = [
        ("korean-survey-responses.json", "korean-survey-responses.csv"),
        ("wjx-800-text.xls", "reencoded/wjx-800-text-gb18030.csv"),
        ("reencoded/CNCF_Ambassadors_Survey_2021-utf16le.tsv", "CNCF_Ambassadors_Survey_2021.csv"),
    ];
    for (left, right) in pairs {
        let (left, right) = [left, right].map(|name| read(&folder.join(name), 4096, None).unwrap()).into();
        assert_eq!(columns(&left), columns(&right));
    }
    // In the workbook the time stamps are real, so they are written in another way.
    let [book, text] = ["spack-user-survey-2021.xlsx", "spack-user-survey-2021.csv"]
        .map(|name| read(&folder.join(name), 4096, None).unwrap());
    assert_eq!(columns(&book), columns(&text));
    assert_eq!(columns(&book).len(), 31);
}

#[test]
fn the_list_inside_an_object_is_found() {
    let Some(folder) = folder() else { return };
    let table = read(&folder.join("zendesk-nps-responses.json"), 4096, None).unwrap();
    assert_eq!((table.facts().rows, table.facts().columns), (1, 12));
    assert_eq!(table.facts().source.parts, ["responses"]);
    assert_eq!(table.question(5), Some("rating"));
}

#[test]
fn an_encoding_can_be_said() {
    let Some(folder) = folder() else { return };
    let path = folder.join("reencoded/greek-internship-counts-windows1253.csv");
    let greek = read(&path, 100, Some(Encoding::Windows1253)).unwrap();
    assert_eq!(greek.question(0), Some("Ερώτηση"));
    assert_eq!(columns(&greek), columns(&read(&path, 4096, None).unwrap()));
    let western = read(&path, 100, Some(Encoding::Windows1252)).unwrap();
    assert_ne!(western.question(0), greek.question(0));
}
