//! What each column asks, taken from one header row or put together from two.

use crate::answers::metadata;
use crate::header::header_rows::is_import_ids;

/// The question of each column: the most telling of the header rows, put together where one row does not do.
pub(crate) fn questions(rows: &[Vec<String>], columns: usize) -> Vec<String> {
    let cell = |row: usize, column: usize| rows.get(row).and_then(|row| row.get(column)).map_or("", |cell| cell.trim());
    // Qualtrics: names first, then texts; the third row is for machines.
    let names_first = rows.get(1).is_some_and(|row| {
        rows.get(2).is_some_and(|ids| is_import_ids(ids))
            || rows.first().is_some_and(|first| metadata::is_legacy(first, row))
    });
    // Three rows, or two without a gap: the last says most.
    let full = |row: usize| (0..columns).all(|column| !cell(row, column).is_empty());
    let says_nothing = || (0..columns).any(|column| metadata::is_response_word(cell(1, column)));
    let last_first = !names_first && (rows.len() > 2 || (rows.len() == 2 && full(0) && full(1) && !says_nothing()));
    if last_first && !rows.get(1).is_some_and(|row| is_import_ids(row)) {
        let named = |column: usize| (0..rows.len()).rev().map(|row| cell(row, column)).find(|cell| !cell.is_empty());
        return (0..columns).map(|column| named(column).unwrap_or_default().to_owned()).collect();
    }
    let mut carried = "";
    (0..columns)
        .map(|column| {
            let (first, second) = (cell(0, column), cell(1, column));
            if !first.is_empty() {
                carried = first;
            }
            if names_first {
                return if second.is_empty() { first } else { second }.to_owned();
            }
            if rows.len() < 2 || rows.get(1).is_some_and(|row| is_import_ids(row)) {
                return first.to_owned();
            }
            match second {
                "" => first.to_owned(),
                word if metadata::is_response_word(word) => carried.to_owned(),
                part if carried.is_empty() => part.to_owned(),
                part => format!("{carried} [{part}]"),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::questions;

    fn rows(text: &str) -> Vec<Vec<String>> {
        text.lines().map(|line| line.split('|').map(str::to_owned).collect()).collect()
    }

    #[test]
    fn questions_are_put_together() {
        let cases = [
            ("2000|2001\nid|q1\nnumber|How was it?", vec!["number", "How was it?"]),
            ("2000|2001\nid|q1\n|How was it?", vec!["id", "How was it?"]),
            ("id|q1\nnumber|How was it?", vec!["number", "How was it?"]),
            ("id|How was it? ", vec!["id", "How was it?"]),
            ("Q1|Q2\nHow?|\n{\"ImportId\":\"1\"}|{\"ImportId\":\"2\"}", vec!["How?", "Q2"]),
            ("V1|Q1\nResponseID|How?", vec!["ResponseID", "How?"]),
            (
                "Respondent ID|Which?||Rate|\n|a|b|Response|Other",
                vec!["Respondent ID", "Which? [a]", "Which? [b]", "Rate", "Rate [Other]"],
            ),
        ];
        for (text, expected) in cases {
            let rows = rows(text);
            assert_eq!(questions(&rows, rows[0].len()), expected, "{text}");
        }
    }
}
