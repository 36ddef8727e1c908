//! Properties of the survey engine: every way to write a table reads back the same, and nothing makes it fail.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::collections::BTreeMap;

use deskmath::survey::{Choice, Direction, Finding, Reader, Role, Table, Tally, tally};
use proptest::prelude::*;
use proptest::sample::Index;

/// How a table is written.
#[derive(Clone, Debug)]
struct Writing {
    delimiter: char,
    line_end: &'static str,
    encoding: Encoding,
    /// Quotes around cells that do not need them.
    quote_all: bool,
    last_line_end: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Encoding {
    Utf8,
    Utf8Marked,
    Utf16Le,
    Utf16Be,
    Windows1252,
}

fn writing() -> impl Strategy<Value = Writing> {
    let encodings =
        vec![Encoding::Utf8, Encoding::Utf8Marked, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Windows1252];
    (
        prop::sample::select(vec![',', ';', '\t', '|']),
        prop::sample::select(vec!["\n", "\r\n", "\r"]),
        prop::sample::select(encodings),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(delimiter, line_end, encoding, quote_all, last_line_end)| Writing {
            delimiter,
            line_end,
            encoding,
            quote_all,
            last_line_end,
        })
}

impl Writing {
    fn cell(&self, text: &str) -> String {
        let needs = text.contains([self.delimiter, '"', '\n', '\r']);
        if needs || self.quote_all { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
    }

    fn bytes(&self, rows: &[Vec<String>]) -> Vec<u8> {
        let delimiter = self.delimiter.to_string();
        let line = |row: &Vec<String>| row.iter().map(|cell| self.cell(cell)).collect::<Vec<_>>().join(&delimiter);
        let mut text = rows.iter().map(line).collect::<Vec<_>>().join(self.line_end);
        if self.last_line_end {
            text.push_str(self.line_end);
        }
        match self.encoding {
            Encoding::Utf8 => text.into_bytes(),
            Encoding::Utf8Marked => format!("\u{feff}{text}").into_bytes(),
            Encoding::Utf16Le => format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Encoding::Utf16Be => format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Encoding::Windows1252 => text.chars().map(|sign| u8::try_from(sign).unwrap_or(b'?')).collect(),
        }
    }
}

/// A comment: words with everything that has to be quoted, all of it in Windows-1252.
fn comment() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "",
        "fine",
        "quick, friendly",
        "a \"good\" one",
        "line\nbreak",
        "tab\there",
        "semi;colon|pipe",
        "café",
        "\"",
        "\r\n",
        "voilà, très bien",
    ])
    .prop_map(str::to_owned)
}

fn score() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["1", "2", "3", "4", "5", "5.0", "", "N/A", "9", "4.5", "great"]).prop_map(str::to_owned)
}

fn table() -> impl Strategy<Value = Vec<Vec<String>>> {
    let channel = prop::sample::select(vec!["mail", "chat", "phone", ""]).prop_map(str::to_owned);
    let row = (score(), channel, comment()).prop_map(|(score, channel, comment)| vec![score, channel, comment]);
    prop::collection::vec(row, 1..60).prop_map(|mut rows| {
        let header = ["satisfaction", "channel", "comment"].map(str::to_owned).to_vec();
        rows.insert(0, header);
        rows
    })
}

fn read(bytes: &[u8], cuts: &[Index]) -> Result<Table, Finding> {
    let mut places: Vec<usize> = cuts.iter().map(|cut| cut.index(bytes.len() + 1)).collect();
    places.extend([0, bytes.len()]);
    places.sort_unstable();
    let mut reader = Reader::new(None);
    for pair in places.windows(2) {
        reader.push(&bytes[pair[0]..pair[1]])?;
    }
    reader.finish()
}

fn score_by_channel(table: &Table) -> Tally {
    let role = Role::Score { metric: "csat".to_owned(), scale: (1, 5), direction: Direction::Up };
    let choices = [Choice { column: 0, role }, Choice { column: 1, role: Role::Segment }];
    tally(table, &choices).remove(0)
}

fn left_out(tally: &Tally) -> u64 {
    tally.left_out.iter().map(|left| left.rows).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_way_to_write_a_table_reads_back_the_same(
        rows in table(),
        writing in writing(),
        cuts in prop::collection::vec(any::<Index>(), 0..40),
    ) {
        let data = &rows[1..];
        let is_empty = |row: &Vec<String>| row.iter().all(|cell| cell.trim().is_empty());
        let found = read(&writing.bytes(&rows), &cuts);
        if data.iter().all(is_empty) {
            prop_assert_eq!(found, Err(Finding::NoRows));
            return Ok(());
        }
        let table = found.unwrap();
        prop_assert_eq!(table.facts().rows, data.len() as u64);
        prop_assert_eq!(table.facts().empty_rows, data.iter().filter(|row| is_empty(row)).count() as u64);
        prop_assert_eq!(table.facts().delimiter.byte(), writing.delimiter as u8);
        let tally = score_by_channel(&table);
        prop_assert_eq!(tally.used + left_out(&tally), table.facts().rows);
        // A last row of a mean or a sum is taken for a summary: then one answer may be missing.
        let summary = tally.left_out.iter().any(|left| left.reason == deskmath::survey::Reason::SummaryRow);
        prop_assume!(!summary);
        let mut expected = vec![0; 5];
        let mut by_channel: BTreeMap<&str, u64> = BTreeMap::new();
        for row in data {
            *by_channel.entry(&row[1]).or_default() += 1;
            if let Ok(step @ 1..=5) = row[0].trim_end_matches(".0").parse::<usize>() {
                expected[step - 1] += 1;
            }
        }
        prop_assert_eq!(&tally.counts, &expected);
        let found: BTreeMap<&str, u64> =
            tally.breakdowns[0].segments.iter().map(|segment| (segment.value.as_str(), segment.rows)).collect();
        prop_assert_eq!(found, by_channel);
        for segment in &tally.breakdowns[0].segments {
            let left: u64 = segment.left_out.iter().map(|(_, rows)| rows).sum();
            prop_assert_eq!(segment.used + left, segment.rows);
            prop_assert_eq!(segment.counts.iter().sum::<u64>(), segment.used);
        }
    }

    #[test]
    fn any_bytes_end_in_a_table_or_a_finding(
        bytes in prop::collection::vec(any::<u8>(), 0..3000),
        cuts in prop::collection::vec(any::<Index>(), 0..10),
    ) {
        check(&bytes, &cuts)?;
    }

    #[test]
    fn any_text_of_delimiters_and_quotes_ends_in_a_table_or_a_finding(
        text in "([0-9a-zé\"',;|\t\n\r /.:%-]|N/A|10 - |\\{\"ImportId\":|sep=){0,400}",
        cuts in prop::collection::vec(any::<Index>(), 0..10),
    ) {
        check(text.as_bytes(), &cuts)?;
    }
}

/// However the bytes are cut, the outcome is the same, and the receipt of every column adds up.
fn check(bytes: &[u8], cuts: &[Index]) -> Result<(), TestCaseError> {
    let found = read(bytes, cuts);
    prop_assert_eq!(&found, &read(bytes, &[]));
    let Ok(table) = found else { return Ok(()) };
    let summary = deskmath::survey::summary(&table, &[]);
    prop_assert_eq!(summary.columns.len(), table.facts().columns);
    for column in 0..table.facts().columns {
        for direction in [Direction::Up, Direction::Down] {
            let role = Role::Score { metric: "nps".to_owned(), scale: (0, 10), direction };
            let segment = Choice { column: (column + 1) % table.facts().columns, role: Role::Segment };
            let tally = tally(&table, &[Choice { column, role }, segment]).remove(0);
            prop_assert_eq!(tally.used + left_out(&tally), table.facts().rows);
            prop_assert_eq!(tally.counts.iter().sum::<u64>(), tally.used);
        }
    }
    Ok(())
}
