//! Files that were changed, cut or filled with zeros on their way: none of them gives other numbers without a word.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]
#![allow(clippy::format_collect, reason = "short texts, written once")]

mod writers;

use std::fmt::Write;
use std::time::{Duration, Instant};

use deskmath::survey::{Finding, Options, Reader, Table};
use writers::{Book, biff, compound, gzip, record, zip, zip_of};

fn read(bytes: &[u8]) -> Result<Table, Finding> {
    let mut reader = Reader::with(&Options { total_bytes: Some(bytes.len() as u64), ..Options::default() });
    for slice in bytes.chunks(1 << 16) {
        reader.push(slice)?;
    }
    reader.finish()
}

fn code(bytes: &[u8]) -> String {
    read(bytes).map_or_else(|finding| finding.code().to_owned(), |_| "read".to_owned())
}

fn csv(rows: usize) -> Vec<u8> {
    let mut text = String::from("id,score,comment\n");
    for row in 0..rows {
        writeln!(text, "{row},{},comment number {row} of a customer", row % 11).unwrap();
    }
    text.into_bytes()
}

/// Every single bit of the packed bytes is turned: what is read then is what was packed.
#[test]
fn a_changed_bit_of_a_packed_file_is_damage_or_changes_nothing() {
    let plain = csv(8);
    let whole = read(&plain).unwrap();
    let stored = zip_of(&[("a.csv", plain.clone(), plain.len(), 0, 0)]);
    let book = Book::of(
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>\
         <row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>9</v></c></row>",
    )
    .strings(&["id", "score"])
    .bytes();
    let of_book = read(&book).unwrap();
    for (name, bytes, whole) in [
        ("stored", stored, &whole),
        ("zip", zip(&[("a.csv", &plain)]), &whole),
        ("gzip", gzip(&plain), &whole),
        ("book", book, &of_book),
    ] {
        for at in 0..bytes.len() {
            let mut hurt = bytes.clone();
            hurt[at] ^= 1 << (at % 8);
            if let Ok(found) = read(&hurt) {
                assert_eq!(
                    (&found.columns, found.facts().rows),
                    (&whole.columns, whole.facts().rows),
                    "{name}: byte {at}"
                );
            }
        }
    }
}

#[test]
fn check_sums_and_sizes_that_do_not_fit_are_damage() {
    let plain = csv(40);
    let mut bytes = zip_of(&[("a.csv", plain.clone(), plain.len(), 0, 0)]);
    let digit = 30 + "a.csv".len() + bytes[35..].iter().position(|byte| *byte == b'7').unwrap();
    bytes[digit] = b'3';
    assert_eq!(code(&bytes), "damaged");
    let mut bytes = gzip(&plain);
    let end = bytes.len();
    bytes[end - 8] ^= 1;
    assert_eq!(code(&bytes), "damaged");
    let mut bytes = gzip(&plain);
    bytes[end - 1] ^= 1;
    assert_eq!(code(&bytes), "damaged");
}

/// The directory says a terabyte: no room is made for it.
#[test]
fn impossible_sizes_in_a_directory_are_damage() {
    let plain = csv(40);
    let packed = miniz_oxide::deflate::compress_to_vec(&plain, 6);
    for (method, bytes, size) in [(8, packed, 3_000_000_000), (0, plain.clone(), plain.len() + 1)] {
        assert_eq!(code(&zip_of(&[("a.csv", bytes, size, method, 0)])), "damaged");
    }
}

#[test]
fn other_ways_of_packing_are_named() {
    for method in [9, 12, 14, 93, 95] {
        let bytes = zip_of(&[("a.csv", vec![7; 50], 500, method, 0)]);
        assert_eq!(read(&bytes), Err(Finding::PackedBy { method }));
    }
}

#[test]
fn zeros_amid_a_text_are_told_whichever_column_they_fall_in() {
    for rows in [20, 3000, 60_000] {
        let whole = csv(rows);
        for part in [3, 7] {
            // In the comment of a row, and in the score of one.
            let line =
                whole.split_inclusive(|byte| *byte == b'\n').take(rows * part / 10).map(<[u8]>::len).sum::<usize>();
            for within in [14, 3, 0] {
                let mut bytes = whole.clone();
                bytes[line + within..].fill(0);
                let row = rows as u64 * part as u64 / 10 + 1;
                assert_eq!(read(&bytes), Err(Finding::Zeros { row }), "{rows} rows, from {row}");
                let (mut wide, mut packed) = (vec![0xFF, 0xFE], gzip(&bytes));
                wide.extend(String::from_utf8_lossy(&bytes).encode_utf16().flat_map(u16::to_le_bytes));
                assert_eq!(read(&wide), Err(Finding::Zeros { row }), "UTF-16");
                assert_eq!(code(&packed), "binary");
                packed.truncate(packed.len() / 2);
                assert!(read(&packed).is_err());
            }
        }
        let wide: Vec<u8> = String::from_utf8_lossy(&whole).encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(read(&wide).unwrap().facts().rows, rows as u64);
    }
}

/// A file of 5 GB of which nothing was saved but the beginning is not read to its end.
#[test]
fn reading_ends_with_the_first_zero() {
    let mut reader = Reader::new(Some(5 << 30));
    reader.push(&csv(30_000)).unwrap();
    assert!(matches!(reader.push(&vec![0; 1 << 16]), Err(Finding::Zeros { row: 30_002 })));
}

const HEAD: &str = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>";

/// A workbook of which one member is changed, or left out.
fn book(change: impl Fn(&str, String) -> Option<Vec<u8>>) -> Vec<u8> {
    let mut rows = HEAD.to_owned();
    for row in 2..40 {
        write!(
            rows,
            "<row r=\"{row}\"><c r=\"A{row}\"><v>{row}</v></c><c r=\"B{row}\" t=\"s\"><v>{}</v></c></row>",
            2 + row % 2
        )
        .unwrap();
    }
    let members = Book::of(&rows).strings(&["id", "answer", "yes", "no"]).members();
    let members: Vec<(String, Vec<u8>)> =
        members.into_iter().filter_map(|(name, text)| change(&name, text).map(|bytes| (name, bytes))).collect();
    let members: Vec<(&str, &[u8])> = members.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    zip(&members)
}

#[test]
fn parts_of_a_workbook_that_are_missing_or_cut_are_damage() {
    let whole = |text: String| Some(text.into_bytes());
    assert_eq!(code(&book(|_, text| whole(text))), "read");
    for lost in ["sharedStrings.xml", "styles.xml", "sheet1.xml", "workbook.xml.rels"] {
        assert_eq!(
            code(&book(|name, text| if name.ends_with(lost) { None } else { whole(text) })),
            "damaged",
            "without {lost}"
        );
        let cut = |name: &str, text: String| {
            let length = if name.ends_with(lost) { text.len() * 9 / 10 } else { text.len() };
            Some(text.into_bytes()[..length].to_vec())
        };
        assert_eq!(code(&book(cut)), "damaged", "{lost} cut");
    }
    let no_relation = |name: &str, text: String| {
        whole(if name.ends_with("workbook.xml.rels") {
            text.replace("http://x/sharedStrings", "http://x/other")
        } else {
            text
        })
    };
    assert_eq!(code(&book(no_relation)), "damaged", "no relation to the texts");
    let short = |name: &str, text: String| {
        whole(if name.ends_with("sharedStrings.xml") {
            text.replace("<si><t xml:space=\"preserve\">no</t></si>", "")
        } else {
            text
        })
    };
    assert_eq!(code(&book(short)), "damaged", "a text too few");
}

#[test]
fn workbooks_of_other_writers_are_read_the_same() {
    let whole = read(&book(|_, text| Some(text.into_bytes()))).unwrap();
    let wide = |big: bool| {
        move |_: &str, text: String| {
            let units = text.encode_utf16();
            let bytes: Vec<u8> =
                units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect();
            let mark: &[u8] = if big { &[0xFE, 0xFF] } else { &[0xFF, 0xFE] };
            Some([mark, &bytes].concat())
        }
    };
    // Cells from right to left.
    let turned = |name: &str, text: String| {
        let text = if name.ends_with("sheet1.xml") {
            text.split("</row>")
                .map(|row| match (row.find("<c r=\"A"), row.find("<c r=\"B")) {
                    (Some(first), Some(second)) => [&row[..first], &row[second..], &row[first..second]].concat(),
                    _ => row.to_owned(),
                })
                .collect::<Vec<_>>()
                .join("</row>")
        } else {
            text
        };
        Some(text.into_bytes())
    };
    for (name, bytes) in
        [("UTF-16 LE", book(wide(false))), ("UTF-16 BE", book(wide(true))), ("out of order", book(turned))]
    {
        let found = read(&bytes).unwrap();
        assert_eq!((&found.columns, found.facts().rows), (&whole.columns, whole.facts().rows), "{name}");
    }
    let members: Vec<(String, Vec<u8>)> = Book::of(HEAD.replace("t=\"s\"", "").as_str())
        .members()
        .into_iter()
        .map(|(name, text)| (name.replace('/', "\\"), text.into_bytes()))
        .collect();
    let members: Vec<(&str, &[u8])> = members.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    assert_eq!(code(&zip(&members)), "read", "folders behind backslashes");
}

fn cell(kind: u16, row: u16, column: u16, data: &[u8]) -> Vec<u8> {
    record(kind, &[&[row, column, 0].map(u16::to_le_bytes).concat()[..], data].concat())
}

#[test]
fn cells_of_an_old_workbook_do_not_vanish() {
    let text = |row: u16, column: u16, number: u32| cell(0xFD, row, column, &number.to_le_bytes());
    let number = |row: u16, column: u16, value: f64| cell(0x203, row, column, &value.to_le_bytes());
    let good = [text(0, 0, 0), text(0, 1, 1), number(1, 0, 1.0), number(1, 1, 5.0)];
    let of = |cells: &[Vec<u8>]| compound("Workbook", &biff(&["id", "score"], &[], &[("a", 0, cells.concat())]));
    let whole = read(&of(&good)).unwrap();
    let turned: Vec<Vec<u8>> = good.iter().rev().cloned().collect();
    assert_eq!(read(&of(&turned)).unwrap().columns, whole.columns, "in another order");
    let mut lost = good.to_vec();
    lost.push(text(2, 1, 9));
    assert_eq!(code(&of(&lost)), "damaged", "a text that is not there");
    lost.pop();
    lost.push(cell(0x203, 2, 1, &[0; 4]));
    assert_eq!(code(&of(&lost)), "damaged", "half a number");
    // A long text of a formula goes on in another record.
    let long = "x".repeat(9000);
    let mut formula = good.to_vec();
    formula.push(cell(0x06, 2, 1, &[0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0]));
    formula.push(record(0x207, &[&9000_u16.to_le_bytes()[..], &[0], &long.as_bytes()[..8000]].concat()));
    formula.push(record(0x3C, &[&[0], &long.as_bytes()[8000..]].concat()));
    let found = read(&of(&formula)).unwrap();
    assert!(found.columns[1].values.iter().any(|value| long.starts_with(&value.text) && value.text.len() > 200));
}

/// How long such a file may keep a reader busy, without optimisation and on a busy machine.
const LIMIT: Duration = Duration::from_secs(20);

#[test]
fn long_lists_of_parts_are_cut_and_counted() {
    let sheet = "<worksheet><sheetData/></worksheet>";
    let rows = 100_000;
    let many: String = (0..rows).map(|number| format!("<sheet name=\"s{number}\" r:id=\"r1\"/>")).collect();
    let workbook = format!("<workbook><sheets>{many}</sheets></workbook>");
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relations: String = (0..rows)
        .map(|number| {
            format!("<Relationship Id=\"r{number}\" Type=\"{kind}/worksheet\" Target=\"worksheets/sheet1.xml\"/>")
        })
        .collect();
    let sheets = zip(&[
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", format!("<Relationships>{relations}</Relationships>").as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ]);
    let csv: &[u8] = b"id,score\n1,5\n2,4\n";
    let names: Vec<String> = (0..1000).map(|number| format!("{}{number}.csv", "long/".repeat(12_000))).collect();
    let members: Vec<(&str, Vec<u8>, usize, u16, u16)> =
        names.iter().map(|name| (name.as_str(), csv.to_vec(), csv.len(), 0, 0)).collect();
    let deep: Vec<String> =
        (0..1000).map(|number| format!("\"{}{number}\":[{{\"a\":1,\"b\":2}}]", "k".repeat(15_000))).collect();
    let tables = "<table><tr><th>a<th>b<tr><td>1<td>2</table>".repeat(20_000);
    let old: Vec<(String, u8, Vec<u8>)> = (0..5000).map(|number| (format!("s{number}"), 0, Vec::new())).collect();
    let old: Vec<(&str, u8, Vec<u8>)> =
        old.iter().map(|(name, state, cells)| (name.as_str(), *state, cells.clone())).collect();
    for (name, bytes, all) in [
        ("sheets", sheets, rows as u64),
        ("members", zip_of(&members), 1000),
        ("lists", format!("{{{}}}", deep.join(",")).into_bytes(), 1000),
        ("tables", tables.into_bytes(), 20_000),
        ("old sheets", compound("Workbook", &biff(&[], &[], &old)), 5000),
    ] {
        let start = Instant::now();
        let mut reader = Reader::new(Some(bytes.len() as u64));
        let _ = bytes.chunks(1 << 16).try_for_each(|slice| reader.push(slice));
        let _ = reader.complete();
        let source = reader.source();
        assert_eq!((source.parts.len(), source.more), (200, all - 200), "{name}");
        let longest = source.parts.iter().map(|part| part.chars().count()).max();
        assert!(longest <= Some(81), "{name}: {longest:?}");
        assert!(start.elapsed() < LIMIT, "{name}: {:?}", start.elapsed());
    }
}

/// Among many lists the longest is offered and read, wherever it stands.
#[test]
fn the_longest_list_is_read_wherever_it_stands() {
    let mut lists: Vec<String> = (0..500).map(|number| format!("\"l{number}\":[{{\"a\":1,\"b\":2}}]")).collect();
    lists[400] = format!("\"answers\":[{}]", vec!["{\"id\":1,\"score\":5}"; 30].join(","));
    let table = read(format!("{{{}}}", lists.join(",")).as_bytes()).unwrap();
    let source = &table.facts().source;
    assert_eq!((table.facts().rows, source.parts[source.part].as_str()), (30, "answers"));
}

#[test]
fn many_formats_and_styles_take_no_longer_than_few() {
    let formats: Vec<u8> = (0..30_000_u16)
        .flat_map(|id| record(0x041E, &[&(164 + id % 30_000).to_le_bytes()[..], &[4, 0, 0], b"0.00"].concat()))
        .collect();
    let styles: Vec<u8> = (0..60_000_u32)
        .flat_map(|id| record(0x00E0, &[&[0, 0][..], &((164 + id % 30_000) as u16).to_le_bytes(), &[0; 16]].concat()))
        .collect();
    let cells = [cell(0xFD, 0, 0, &[0; 4]), cell(0xFD, 0, 1, &[1, 0, 0, 0]), cell(0x203, 1, 1, &5.0_f64.to_le_bytes())];
    let bytes = compound("Workbook", &biff(&["id", "x"], &[formats, styles].concat(), &[("a", 0, cells.concat())]));
    let start = Instant::now();
    assert_eq!(code(&bytes), "read");
    assert!(start.elapsed() < LIMIT, "{:?}", start.elapsed());
}

/// A small archive of many columns and rows is refused before it takes the memory of the device.
#[test]
fn cells_without_end_are_refused_in_bounds() {
    if std::env::var_os("DESKMATH_EXHAUSTIVE").is_none() {
        return println!("skipped: takes a while");
    }
    let header: Vec<String> = (0..900).map(|column| format!("c{column}")).collect();
    let packed = |text: &str| {
        let mut bytes = vec![0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255];
        bytes.extend(miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 1));
        bytes.extend(writers::crc(text.as_bytes()).to_le_bytes());
        bytes.extend((text.len() as u32).to_le_bytes());
        bytes
    };
    // Several streams one after the other are one file.
    let rows = packed(&format!("{}\n", vec!["1"; 900].join(",")).repeat(10_000));
    let bytes = [packed(&format!("{}\n", header.join(","))), rows.repeat(36)].concat();
    assert!(matches!(read(&bytes), Err(Finding::TooManyCells { columns: 900, rows }) if rows > 300_000));
}
