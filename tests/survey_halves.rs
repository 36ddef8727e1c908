//! A file read in two halves gives the same table as read from start to end, wherever the middle lies.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::fmt::Write;

use deskmath::survey::{Choice, Direction, Half, Reader, Role, Table, tally};

fn whole(bytes: &[u8]) -> Table {
    let mut reader = Reader::new(Some(bytes.len() as u64));
    for slice in bytes.chunks(65_536) {
        reader.push(slice).unwrap();
    }
    reader.finish().unwrap()
}

/// The table by halves; `None` where the later half's guess was wrong, so that the earlier one would go on alone.
fn halved(bytes: &[u8], middle: usize, step: usize) -> Option<Table> {
    let mut half = Half::new(&bytes[..Reader::HEAD], bytes.len() as u64).unwrap();
    for slice in bytes[middle..].chunks(step) {
        half.push(slice).ok()?;
    }
    let half = half.finish().ok()?;
    let mut reader = Reader::new(Some(bytes.len() as u64));
    for slice in bytes[..middle].chunks(step) {
        reader.push(slice).unwrap();
    }
    assert!(reader.can_be_halved());
    let mut behind = 0;
    for slice in bytes[middle..].chunks(step) {
        let taken = reader.push_row(slice);
        behind += taken.unwrap_or(slice.len());
        if taken.is_some() {
            break;
        }
    }
    reader.join(&half, behind as u64, bytes.len() as u64).then(|| reader.finish().unwrap())
}

fn text(rows: u32, line_end: &str, rich: bool) -> Vec<u8> {
    let mut text = format!("id,at,channel,satisfaction,comment,agent{line_end}");
    let comments = [
        "",
        "fine; thanks",
        "\"slow, then solved\"",
        "\"she said \"\"yes\"\"\nand\n\n did, too\"",
        "\"a\n1,2,3,4,5,6\n\"",
        "ok",
    ];
    for row in 0..rows {
        let comment = comments[if rich { (row as usize * 7) % comments.len() } else { 5 }];
        let channel = if row % 3 == 0 { "phone".to_owned() } else { format!("queue {}", row / 90) };
        write!(
            text,
            "R{row:06},2024-{:02}-{:02} {:02}:{:02},{channel},{},{comment},agent {}{line_end}",
            1 + row / 900 % 12,
            1 + row % 28,
            row % 24,
            row % 60,
            if row % 17 == 0 { "n/a".to_owned() } else { (1 + row % 5).to_string() },
            row % (3 + row / 100),
        )
        .unwrap();
        if row % 5000 == 4999 {
            write!(text, "{line_end},,,,,{line_end}").unwrap();
        }
    }
    text.into_bytes()
}

fn choices() -> Vec<Choice> {
    let role = Role::Score { metric: "csat".to_owned(), scale: (1, 5), direction: Direction::Up };
    vec![Choice { column: 3, role }, Choice { column: 5, role: Role::Segment }]
}

#[test]
fn halves_join_to_the_whole() {
    for (line_end, rich) in [("\n", true), ("\r\n", true), ("\r", true), ("\n", false), ("\r\n", false)] {
        let bytes = text(14_000, line_end, rich);
        let expected = whole(&bytes);
        let (mut joined, mut tried) = (0, 0);
        for place in 0..12 {
            let middle = Reader::HEAD + (bytes.len() - Reader::HEAD) * (place * 80 + 7) / 1000 + place;
            tried += 1;
            let Some(found) = halved(&bytes, middle, 40_000 + place * 991) else { continue };
            joined += 1;
            assert_eq!(found.facts(), expected.facts(), "at {middle}");
            assert_eq!(
                deskmath::survey::summary(&found, &[]),
                deskmath::survey::summary(&expected, &[]),
                "at {middle}"
            );
            assert_eq!(tally(&found, &choices()), tally(&expected, &choices()), "at {middle}");
            assert!(found == expected, "at {middle}");
        }
        assert!(joined * 10 >= tried * 9, "{joined} of {tried} guesses with {line_end:?}, {rich}");
    }
}

#[test]
fn a_half_that_begins_elsewhere_is_not_joined() {
    let bytes = text(16_000, "\n", true);
    let middle = bytes.len() / 2;
    let mut half = Half::new(&bytes[..Reader::HEAD], bytes.len() as u64).unwrap();
    half.push(&bytes[middle..]).unwrap();
    let half = half.finish().unwrap();
    let mut reader = Reader::new(None);
    reader.push(&bytes[..middle]).unwrap();
    let behind = reader.push_row(&bytes[middle..]).unwrap() as u64;
    assert!(!reader.join(&half, behind + 1, bytes.len() as u64));
    assert!(!reader.join(&half[..half.len() / 2], behind, bytes.len() as u64));
    let rest = middle + behind as usize;
    reader.push(&bytes[rest..]).unwrap();
    assert!(reader.finish().unwrap() == whole(&bytes));
}
