//! Counting what the visitor chose: groups, counts, scales turned round, and receipts that add up.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use deskmath::survey::{Choice, Direction, Reader, Reason, Role, Table, Tally, tally};

const FILE: &str = "\
channel,score,calls,note
mail,5,10,
chat,1,2,
mail,4,,
,3,x,
chat,2,1.5,
mail,N/A,7,
chat,,3,
mail,5,0,
,,,
";

fn read(text: &str) -> Table {
    let mut reader = Reader::new(Some(text.len() as u64));
    reader.push(text.as_bytes()).unwrap();
    reader.finish().unwrap()
}

fn score(direction: Direction) -> Choice {
    Choice { column: 1, role: Role::Score { metric: "csat".to_owned(), scale: (1, 5), direction } }
}

fn reasons(tally: &Tally) -> Vec<(Reason, u64)> {
    tally.left_out.iter().map(|left| (left.reason, left.rows)).collect()
}

#[test]
fn steps_are_counted_from_the_worst_to_the_best() {
    let table = read(FILE);
    for (direction, expected) in [(Direction::Up, [1, 1, 1, 1, 2]), (Direction::Down, [2, 1, 1, 1, 1])] {
        let tally = tally(&table, &[score(direction)]).remove(0);
        assert_eq!(tally.counts, expected);
        assert_eq!((tally.used, table.facts().rows), (6, 9));
        assert_eq!(reasons(&tally), [(Reason::Blank, 1), (Reason::NotApplicable, 1), (Reason::EmptyRow, 1)]);
        assert!(tally.breakdowns.is_empty() && tally.trend.is_none());
    }
}

#[test]
fn groups_add_up_to_the_whole() {
    let choices = [score(Direction::Up), Choice { column: 0, role: Role::Segment }];
    let tally = tally(&read(FILE), &choices).remove(0);
    assert_eq!((tally.breakdowns.len(), tally.breakdowns[0].column), (1, 0));
    let groups: Vec<_> = tally.breakdowns[0]
        .segments
        .iter()
        .map(|segment| (segment.value.as_str(), segment.rows, segment.used, segment.counts.clone()))
        .collect();
    let expected =
        [("", 2, 1, vec![0, 0, 1, 0, 0]), ("mail", 4, 3, vec![0, 0, 0, 1, 2]), ("chat", 3, 2, vec![1, 1, 0, 0, 0])];
    assert_eq!(groups, expected);
}

#[test]
fn a_column_of_counts_weighs_the_rows() {
    let choices = [score(Direction::Up), Choice { column: 2, role: Role::Count }];
    let tally = tally(&read(FILE), &choices).remove(0);
    // Only whole counts count; a row of count 0 is used and adds nothing.
    assert_eq!(tally.counts, [2, 0, 0, 0, 10]);
    assert_eq!(tally.used, 3);
    assert!(reasons(&tally).contains(&(Reason::NoCount, 3)));
    let left: u64 = tally.left_out.iter().map(|left| left.rows).sum();
    assert_eq!(tally.used + left, 9);
}

#[test]
fn samples_name_the_row_of_the_file() {
    let tally = tally(&read(FILE), &[score(Direction::Up)]).remove(0);
    let samples: Vec<_> = tally.left_out.iter().flat_map(|left| left.samples.clone()).collect();
    assert_eq!(samples, [(8, String::new()), (7, "N/A".to_owned()), (10, String::new())]);
}

#[test]
fn a_column_that_cannot_be_counted_is_left_out_with_a_reason() {
    let rows: String = (0..6000).map(|row| format!("comment number {row},5\n")).collect::<Vec<_>>().concat();
    let table = read(&format!("comment,score\n{rows},4\n"));
    let role = Role::Score { metric: "csat".to_owned(), scale: (1, 5), direction: Direction::Up };
    let choices = [Choice { column: 0, role }, Choice { column: 9, role: Role::Segment }];
    let found = tally(&table, &choices).remove(0);
    assert_eq!(reasons(&found), [(Reason::Blank, 1), (Reason::NotANumber, 6000)]);
    assert_eq!((found.used, found.breakdowns.len()), (0, 0));
    let nowhere = Role::Score { metric: "csat".to_owned(), scale: (5, 1), direction: Direction::Up };
    assert!(tally(&table, &[Choice { column: 1, role: nowhere }, Choice { column: 77, role: Role::Count }]).is_empty());
}
