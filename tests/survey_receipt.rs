//! The receipt of an import as a file: it adds up, and holds nothing that a spreadsheet would compute.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use deskmath::number::Format;
use deskmath::survey::Reader;
use deskmath::survey_session::Session;

/// The text of the file behind the link.
fn receipt(text: &str) -> String {
    let mut session = Session::begin("a.csv".to_owned(), text.len() as u64, Format::ENGLISH, 600);
    let mut reader = Reader::new(None);
    reader.push(text.as_bytes()).unwrap();
    session.finish(reader);
    session.change("column-1-scale", "1-5");
    session.act("confirm");
    let patches = session.patches();
    let html = patches.iter().find(|patch| patch.id == "survey-scores").and_then(|patch| patch.value.clone()).unwrap();
    let start = html.find("href=\"data:text/csv;charset=utf-8,").unwrap() + "href=\"data:text/csv;charset=utf-8,".len();
    let coded = &html[start..start + html[start..].find('"').unwrap()];
    let mut bytes = Vec::new();
    let mut rest = coded.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next().unwrap(), rest.next().unwrap()];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn the_receipt_adds_up() {
    let text = receipt("who,Satisfaction,\"=1+1\"\nAnn,5,x\nBob,,y\nCy,9,z\nDi,3,x\nEd,4.5,y\n,,\nFay,1,z\n");
    let lines: Vec<&str> = text.lines().collect();
    let rows = |word: &str| {
        let line = lines.iter().find(|line| line.starts_with(&format!("Satisfaction,{word},"))).unwrap();
        line.split(',').nth(2).unwrap().parse::<u64>().unwrap()
    };
    assert_eq!(
        [rows("Used"), rows("No answer"), rows("Outside the scale"), rows("Empty row"), rows("All rows")],
        [3, 1, 1, 1, 7]
    );
    assert_eq!(rows("Between two answers of the scale"), 1);
    assert!(text.contains("row 4: 9") && text.contains("\'=1+1,Leave out"), "{text}");
    let risky = |cell: &str| cell.trim_start_matches('"').starts_with(['=', '+', '@']);
    assert!(!text.trim_start_matches('\u{feff}').lines().flat_map(|line| line.split(',')).any(risky), "{text}");
}
