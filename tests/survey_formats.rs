//! Workbooks, JSON, archives and encodings, written by the test, and what comes of each in one line; and hostile ones.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod writers;

use std::fmt::Write;
use std::time::{Duration, Instant};

use deskmath::survey::{Encoding, Finding, Options, Reader, Table};
use writers::{Book, biff, compound, gzip, record, zip, zip_of};

fn read_with(bytes: &[u8], step: usize, part: Option<usize>, encoding: Option<Encoding>) -> Result<Table, Finding> {
    let mut options = Options::default();
    (options.total_bytes, options.part, options.encoding) = (Some(bytes.len() as u64), part, encoding);
    let mut reader = Reader::with(&options);
    for slice in bytes.chunks(step) {
        reader.push(slice)?;
    }
    reader.finish()
}

fn read(bytes: &[u8]) -> Result<Table, Finding> {
    read_with(bytes, 1 << 16, None, None)
}

/// A table in one line: each column's header and its values by how often they are there.
fn in_short(found: &Result<Table, Finding>) -> String {
    let table = match found {
        Ok(table) => table,
        Err(finding) => return format!("{finding:?}"),
    };
    let mut text = format!("{}+{}", table.facts().header_rows, table.facts().rows);
    for column in deskmath::survey::summary(table, &[]).columns {
        write!(text, " | {}:", column.header).unwrap();
        for sample in column.samples.iter().filter(|sample| !sample.text.is_empty()) {
            write!(text, " {}", sample.text).unwrap();
            if sample.rows > 1 {
                write!(text, "×{}", sample.rows).unwrap();
            }
        }
    }
    text
}

fn row(number: usize, cells: &str) -> String {
    format!("<row r=\"{number}\">{cells}</row>")
}

/// Cells of inline texts and numbers, from the first column on.
fn plain(cells: &[&str]) -> String {
    let cell = |text: &&str| match text.parse::<f64>() {
        Ok(_) => format!("<c><v>{text}</v></c>"),
        Err(_) => format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>"),
    };
    cells.iter().map(cell).collect()
}

/// A sheet with a header and two rows, the last cell of which is given.
fn with_cell(cell: &str) -> Vec<u8> {
    let rows =
        [row(1, &plain(&["id", "x"])), row(2, &format!("<c r=\"A2\"><v>1</v></c>{cell}")), row(3, &plain(&["2"]))];
    Book::of(&rows.concat()).strings(&["shared &amp; more", "&lt;r&gt;", "a_x000D_&#10;b"]).bytes()
}

#[test]
fn cells_of_a_workbook() {
    let cases = [
        ("<c r=\"B2\" t=\"s\"><v>0</v></c>", "shared & more"),
        ("<c r=\"B2\" t=\"s\"><v>2</v></c>", "a\r\nb"),
        ("<c r=\"B2\" t=\"b\"><v>1</v></c>", "TRUE"),
        ("<c r=\"B2\" t=\"e\"><v>#DIV/0!</v></c>", "#DIV/0!"),
        ("<c r=\"B2\" t=\"str\"><f>A1&amp;\"x\"</f><v>idx</v></c>", "idx"),
        ("<c r=\"B2\"><f>WEBSERVICE(\"http://example.org\")</f></c>", ""),
        ("<c r=\"B2\"><f>1+4</f><v>5</v></c>", "5"),
        ("<c r=\"B2\"><v>4.0999999999999996</v></c>", "4.1"),
        ("<c r=\"B2\"><v>1.5E-2</v></c>", "0.015"),
        ("<c r=\"B2\" s=\"1\"><v>44287</v></c>", "2021-04-01"),
        ("<c r=\"B2\" s=\"2\"><v>44287.75</v></c>", "2021-04-01 18:00:00"),
        ("<c r=\"B2\" s=\"3\"><v>0.25</v></c>", "06:00:00"),
        ("<c r=\"B2\" s=\"4\"><v>0.91000000000000003</v></c>", "91%"),
        ("<c r=\"B2\" s=\"5\"><v>1.5</v></c>", "36:00:00"),
        ("<c r=\"B2\" t=\"d\"><v>2021-04-01T10:00:00</v></c>", "2021-04-01T10:00:00"),
        ("<c r=\"B2\" t=\"inlineStr\"><is><r><t>very </t></r><r><rPr><b/></rPr><t>good</t></r></is></c>", "very good"),
        ("<c r=\"B2\" t=\"inlineStr\"><is><t>東</t><rPh sb=\"0\" eb=\"1\"><t>アズマ</t></rPh></is></c>", "東"),
        ("<x:c r=\"B2\"><x:v>7</x:v></x:c>", "7"),
    ];
    for (cell, expected) in cases {
        let bytes = with_cell(cell);
        let expected = format!("1+2 | id: 1 2 | x: {expected}").trim_end().to_owned();
        for step in [1, 1 << 16] {
            let found = in_short(&read_with(&bytes, step, None, None));
            assert_eq!(found.trim_end(), expected, "{cell}");
        }
    }
}

#[test]
fn sheets_can_be_chosen() {
    let table = |score: &str| [row(1, &plain(&["id", "score"])), row(2, &plain(&["1", score]))].concat();
    let book = Book {
        sheets: vec![
            ("Cover &amp; notes", "visible", row(3, &plain(&["About this export"]))),
            ("Secret", "hidden", table("1")),
            ("May", "visible", table("5")),
            ("June", "visible", table("4")),
        ],
        ..Book::default()
    };
    let bytes = book.bytes();
    let found = read(&bytes).unwrap();
    assert_eq!(found.facts().source.parts, ["Cover & notes", "May", "June"]);
    assert_eq!(found.facts().source.part, 1);
    assert_eq!(in_short(&Ok(found)), "1+1 | id: 1 | score: 5");
    assert_eq!(in_short(&read_with(&bytes, 100, Some(2), None)), "1+1 | id: 1 | score: 4");
    assert_eq!(in_short(&read(&with_cell("<c r=\"B2\" t=\"s\"><v>99</v></c>"))), "Damaged { kind: Xlsx }");
    assert_eq!(read_with(&bytes, 100, Some(0), None), Err(Finding::OneColumn));
}

#[test]
fn rows_of_a_sheet_keep_their_numbers() {
    let rows = [
        row(1, &plain(&["Report of May"])),
        row(
            3,
            "<c r=\"B3\" t=\"inlineStr\"><is><t>id</t></is></c><c r=\"D3\" t=\"inlineStr\"><is><t>score</t></is></c>",
        ),
        row(5, "<c r=\"B5\"><v>1</v></c><c r=\"D5\"><v>5</v></c>"),
        row(6, "<c r=\"B6\"><v>2</v></c>"),
        row(7, "<c r=\"A7\" s=\"1\"/><c r=\"XFD7\" s=\"1\"/>"),
        row(8, "<c r=\"D8\"><v>4</v></c>"),
    ];
    let table = read(&Book::of(&rows.concat()).bytes()).unwrap();
    let facts = table.facts();
    assert_eq!((facts.title_lines, facts.header_rows, facts.rows, facts.columns), (1, 1, 3, 4));
    assert_eq!((facts.short_rows, facts.long_rows, facts.empty_rows), (0, 0, 0));
}

#[test]
fn days_of_1904() {
    let rows = [row(1, &plain(&["id", "day"])), row(2, "<c><v>1</v></c><c s=\"1\"><v>42825</v></c>")];
    let book = Book { base_1904: true, ..Book::of(&rows.concat()) };
    assert_eq!(in_short(&read(&book.bytes())), "1+1 | id: 1 | day: 2021-04-01");
}

fn cell(kind: u16, row: u16, column: u16, style: u16, data: &[u8]) -> Vec<u8> {
    let place = [row, column, style].map(u16::to_le_bytes).concat();
    record(kind, &[&place[..], data].concat())
}

fn old_book() -> Vec<u8> {
    let header = [cell(0xFD, 0, 0, 0, &[0; 4]), cell(0xFD, 0, 1, 0, &[1, 0, 0, 0]), cell(0xFD, 0, 2, 0, &[2, 0, 0, 0])];
    let first = [
        cell(0x27E, 1, 0, 0, &(7_u32 << 2 | 2).to_le_bytes()),
        cell(0x203, 1, 1, 0, &4.5_f64.to_le_bytes()),
        cell(0x203, 1, 2, 1, &44_287.0_f64.to_le_bytes()),
    ];
    let second = [
        cell(
            0xBD,
            2,
            0,
            0,
            &[&(8_u32 << 2 | 2).to_le_bytes()[..], &[0, 0], &(5_u32 << 2 | 2).to_le_bytes(), &[1, 0]].concat(),
        ),
        cell(0x06, 2, 2, 0, &[0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0]),
        record(0x207, &[&4_u16.to_le_bytes()[..], &writers::short_text("gut!")].concat()),
    ];
    let third = [
        cell(0x204, 3, 0, 0, &[&2_u16.to_le_bytes()[..], &writers::short_text("Ω9")].concat()),
        cell(0x205, 3, 1, 0, &[0x2A, 1]),
        cell(0x06, 3, 2, 4, &[&0.5_f64.to_le_bytes()[..], &[0, 0]].concat()),
    ];
    let cells = [header.concat(), first.concat(), second.concat(), third.concat()].concat();
    let stream =
        biff(&["id", "Score", "Zufriedenheit der Käufer"], &[], &[("Notes", 0, Vec::new()), ("Mai", 0, cells)]);
    compound("Workbook", &stream)
}

#[test]
fn old_workbooks() {
    let expected = "1+3 | id: 7 8 Ω9 | Score: 4.5 5 #N/A | Zufriedenheit der Käufer: 2021-04-01 gut! 50%";
    let found = read(&old_book());
    assert_eq!(in_short(&found), expected);
    assert_eq!(found.unwrap().facts().source.parts, ["Notes", "Mai"]);
    let locked = compound("Workbook", &biff(&[], &record(0x2F, &[0; 6]), &[("a", 0, Vec::new())]));
    assert_eq!(in_short(&read(&locked)), "Encrypted { kind: Xls }");
    assert_eq!(in_short(&read(&compound("EncryptedPackage", &[0; 5000]))), "Encrypted { kind: Xlsx }");
    assert_eq!(in_short(&read(&compound("WordDocument", &[0; 5000]))), "NoTableInside");
}

#[test]
fn json() {
    let cases = [
        ("[{\"id\":1,\"score\":5},{\"id\":2,\"score\":null}]", "1+2 | id: 1 2 | score: 5"),
        (
            "{\"count\":1,\"data\":{\"rows\":[{\"id\":1,\"a\":{\"b\":\"x\"},\"tags\":[\"p\",\"q\"]}]}}",
            "1+1 | id: 1 | a.b: x | tags: p; q",
        ),
        ("{\"id\":1,\"x\":true}\n{\"x\":false,\"id\":2}\n", "1+2 | id: 1 2 | x: true false"),
        ("[{\"id\":1},{\"id\":2,\"late\":\"y\"}]", "1+2 | id: 1 2 | late: y"),
        ("[[\"id\",\"score\"],[1,5],[2,4]]", "1+2 | id: 1 2 | score: 5 4"),
        ("[{\"id\":1,\"t\":\"a\\u00e9\\ud83d\\ude00\\ud800x\\n\\\"\"}]", "1+1 | id: 1 | t: aé😀\u{FFFD}x\n\""),
        ("[{\"id\":1,\"list\":[{\"p\":1}]}]", "1+1 | id: 1 | list: [{\"p\":1}]"),
        ("[{\"id\":1,\"x\":\"caf\u{e9}\"}]", "1+1 | id: 1 | x: café"),
        ("{\"a\":1}", "NoTableInside"),
        ("[]", "NoTableInside"),
        ("[{}]", "Empty"),
        ("[{\"only\":1}]", "OneColumn"),
        ("[{\"id\":1,\"x\":2}", "BadJson { line: 1 }"),
        ("[\n{\"id\":1,\n\"x\":nope}]", "BadJson { line: 3 }"),
        ("[{\"id\":1,\"x\":\"cut", "BadJson { line: 1 }"),
        ("[{\"id\" 1}]", "BadJson { line: 1 }"),
        (
            "{\"responses\":[{\"id\":1,\"x\":2}],\"users\":[{\"id\":1},{\"id\":2},{\"name\":\"n\"}]}",
            "1+3 | id: 1 2 | name: n",
        ),
    ];
    for (text, expected) in cases {
        for step in [1, 1 << 16] {
            assert_eq!(in_short(&read_with(text.as_bytes(), step, None, None)), expected, "{text}");
        }
    }
    let two = cases[cases.len() - 1].0.as_bytes();
    assert_eq!(read(two).unwrap().facts().source.parts, ["responses", "users"]);
    assert_eq!(in_short(&read_with(two, 9, Some(0), None)), "1+1 | id: 1 | x: 2");
    let wide: Vec<u8> = cases[0].0.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(in_short(&read(&[&[0xFF, 0xFE][..], &wide].concat())), cases[0].1);
}

#[test]
fn archives() {
    let csv = b"id,score\n1,5\n2,4\n";
    let expected = "1+2 | id: 1 2 | score: 5 4";
    let book = Book::of(
        &[row(1, &plain(&["id", "score"])), row(2, &plain(&["1", "5"])), row(3, &plain(&["2", "4"]))].concat(),
    );
    let stored = zip_of(&[("a.csv", csv.to_vec(), csv.len(), 0, 0)]);
    let cases = [
        (gzip(csv), expected),
        (gzip(&book.bytes()), expected),
        (gzip(b"[{\"id\":1,\"score\":5},{\"id\":2,\"score\":4}]"), expected),
        ([gzip(b"id,score\n1,5\n"), gzip(b"2,4\n")].concat(), expected),
        (zip(&[("export/answers.csv", csv)]), expected),
        (stored, expected),
        (zip(&[("__MACOSX/._a.csv", b"x"), ("a.csv", csv), ("readme.pdf", b"%PDF-")]), expected),
        (zip(&[("answers.xlsx", &book.bytes())]), expected),
        (zip(&[("answers.csv.gz", &gzip(csv))]), expected),
        (zip(&[("a.zip", &zip(&[("a.csv", csv)]))]), "NoTableInside"),
        (gzip(&gzip(&gzip(csv))), "FormatUnsupported { kind: Archive }"),
        (zip(&[("picture.png", b"x")]), "NoTableInside"),
        (zip(&[("content.xml", b"<x/>")]), "NoTableInside"),
        (zip_of(&[("a.csv", csv.to_vec(), csv.len(), 0, 1)]), "Encrypted { kind: Zip }"),
        (zip_of(&[("a.csv", csv.to_vec(), csv.len(), 99, 0)]), "PackedBy { method: 99 }"),
        (zip_of(&[("a.csv", csv.to_vec(), csv.len() + 1, 0, 0)]), "Damaged { kind: Zip }"),
    ];
    for (place, (bytes, expected)) in cases.iter().enumerate() {
        for step in [7, 1 << 16] {
            assert_eq!(in_short(&read_with(bytes, step, None, None)), *expected, "case {place}");
        }
    }
    let two = zip(&[("may.csv", csv), ("june.csv", b"id,score\n3,1\n")]);
    assert_eq!(read(&two).unwrap().facts().source.parts, ["may.csv", "june.csv"]);
    assert_eq!(in_short(&read_with(&two, 50, Some(1), None)), "1+1 | id: 3 | score: 1");
    let inner = zip(&[("answers.xlsx", &book.bytes())]);
    assert_eq!(read(&inner).unwrap().facts().source.parts, ["Answers"]);
}

#[test]
fn what_is_cut_is_never_half_read() {
    let book = Book::of(&[row(1, &plain(&["id", "score"])), row(2, &plain(&["1", "5"]))].concat()).bytes();
    let files =
        [book, gzip("id,score\n1,5\n2,4\n".repeat(50).as_bytes()), old_book(), b"[{\"id\":1,\"x\":2}]".to_vec()];
    for (place, bytes) in files.iter().enumerate() {
        assert!(read(bytes).is_ok(), "case {place}");
        // The old workbook is filled up behind its last record.
        let end = if place == 2 { 4000 } else { bytes.len() };
        for cut in (20..end).step_by(13) {
            let found = read(&bytes[..cut]);
            assert!(found.is_err(), "case {place} cut at {cut}: {}", in_short(&found));
        }
    }
}

#[test]
fn encodings_of_all_kinds() {
    let text = "id,Zufriedenheit\n1,größer\n2,schön für\n";
    let expected = "1+2 | id: 1 2 | Zufriedenheit: größer schön für";
    let utf32 = |big: bool| -> Vec<u8> {
        text.chars()
            .flat_map(|sign| if big { u32::from(sign).to_be_bytes() } else { u32::from(sign).to_le_bytes() })
            .collect()
    };
    let mac = b"id,Zufriedenheit\r1,gr\x9A\xA7er\r2,sch\x9An f\x9Fr\r".to_vec();
    let cases = [
        (utf32(false), None, expected),
        (utf32(true), None, expected),
        ([&[0, 0, 0xFE, 0xFF][..], &utf32(true)].concat(), None, expected),
        (mac.clone(), None, expected),
        (mac, Some(Encoding::MacRoman), expected),
        (text.as_bytes().to_vec(), Some(Encoding::Windows1252), "1+2 | id: 1 2 | Zufriedenheit: grÃ¶ÃŸer schÃ¶n fÃ¼r"),
        (text.as_bytes().to_vec(), Some(Encoding::Utf8), expected),
    ];
    for (place, (bytes, encoding, expected)) in cases.iter().enumerate() {
        for step in [1, 5, 1000] {
            assert_eq!(in_short(&read_with(bytes, step, None, *encoding)), *expected, "case {place}");
        }
    }
}

/// How long a hostile file may keep a reader busy, without optimisation.
const LIMIT: Duration = Duration::from_secs(20);

#[test]
fn hostile_files_end_soon_with_a_finding() {
    let long = "x".repeat(20_000_000);
    let cell =
        |text: &str| row(2, &format!("<c r=\"A2\" t=\"inlineStr\"><is><t>{text}</t></is></c><c r=\"B2\"><v>5</v></c>"));
    let head = row(1, &plain(&["id", "score"]));
    let bomb = gzip(&b"a,b\n1,2\n".repeat(4_400_000));
    // The same stream as a member of an archive.
    let member = vec![("a.csv", bomb[10..bomb.len() - 8].to_vec(), 35_200_000, 8, 0)];
    let wide: String = (0..3000).map(|_| "<c><v>1</v></c>").collect();
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let deep_objects = "{\"a\":".repeat(50_000);
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("a gzip bomb", bomb, "Bomb"),
        ("a zip bomb", zip_of(&member), "Bomb"),
        ("a cell of 20 MB", Book::of(&[head.clone(), cell(&long)].concat()).bytes(), "ok"),
        ("a million columns", Book::of(&row(1, &wide)).bytes(), "TooManyColumns { columns: 3000 }"),
        (
            "a far cell",
            Book::of(&[head.clone(), row(2, "<c r=\"ZZZ2\"><v>1</v></c>")].concat()).bytes(),
            "TooManyColumns { columns: 18278 }",
        ),
        ("a far row", Book::of(&[head.clone(), row(4_000_000_000, &plain(&["1", "5"]))].concat()).bytes(), "ok"),
        ("an endless tag", Book::of(&format!("{head}<row {long}")).bytes(), "Damaged { kind: Xlsx }"),
        ("no XML", Book::of(&long).bytes(), "Empty"),
        ("deep lists", deep.into_bytes(), "TooDeep"),
        ("deep objects", deep_objects.into_bytes(), "TooDeep"),
        (
            "many keys",
            format!("[{{{}}}]", (0..5000).map(|key| format!("\"k{key}\":1")).collect::<Vec<_>>().join(","))
                .into_bytes(),
            "TooManyColumns { columns: 1001 }",
        ),
        ("a long text", format!("[{{\"id\":1,\"x\":\"{long}\"}}]").into_bytes(), "ok"),
        ("a circle of sectors", circle(), "ok"),
        ("NUL bytes", b"id,score\n1,5\n\0\0\0,4\n".to_vec(), "Zeros { row: 3 }"),
    ];
    for (name, bytes, expected) in cases {
        let start = Instant::now();
        let found = read(&bytes);
        let short = if found.is_ok() { "ok".to_owned() } else { in_short(&found) };
        assert_eq!(short, expected, "{name}");
        assert!(start.elapsed() < LIMIT, "{name}: {:?}", start.elapsed());
    }
}

#[test]
fn what_has_to_be_held_whole_is_refused_at_once_if_it_is_too_large() {
    let options = Options { total_bytes: Some(1 << 40), ..Options::default() };
    let mut reader = Reader::with(&options);
    let finding = [&b"[{\"id\":1,"[..], &vec![b' '; Reader::HEAD]].iter().find_map(|slice| reader.push(slice).err());
    assert_eq!(finding, Some(Finding::TooLarge { megabytes: 256 }));
}

/// An old workbook whose stream leads back to its own start, behind what is read of it.
fn circle() -> Vec<u8> {
    let mut bytes = old_book();
    // The table of chains is the first sector; the stream begins at the third.
    let entry = 512 + 3 * 4;
    bytes[entry..entry + 4].copy_from_slice(&2_u32.to_le_bytes());
    bytes
}

#[test]
fn entities_of_a_document_are_not_expanded() {
    let laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
    let members: Vec<(String, String)> =
        Book::of(&[row(1, &plain(&["id", "x"])), row(2, &plain(&["1", "&b;"]))].concat()).members();
    let members: Vec<(String, Vec<u8>)> = members
        .into_iter()
        .map(|(name, text)| {
            let text = if name.contains("sheet1") { format!("{laughs}{text}") } else { text };
            (name, text.into_bytes())
        })
        .collect();
    let members: Vec<(&str, &[u8])> = members.iter().map(|(name, text)| (name.as_str(), text.as_slice())).collect();
    assert_eq!(in_short(&read(&zip(&members))), "1+1 | id: 1 | x: &b;");
}
