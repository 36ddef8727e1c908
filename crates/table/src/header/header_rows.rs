//! The header: how many of the first records are none of the answers.

use crate::answers::answer::{self, Answer};
use crate::answers::metadata;

/// Records looked at to tell a header.
pub(crate) const LOOK: usize = 12;

/// How many of the first records, blank lines not counted, are the header.
pub(crate) fn count(records: &[Vec<String>]) -> usize {
    let [first, rest @ ..] = records else { return 0 };
    let second = rest.first();
    let third = rest.get(1);
    if third.is_some_and(|row| is_import_ids(row)) {
        return 3;
    }
    if second.is_some_and(|row| {
        is_import_ids(row) || metadata::is_legacy(first, row) || is_options(first, row) || is_grouped(first, row, rest)
    }) {
        return 2;
    }
    let mut count = usize::from(!is_data(first, rest));
    // Numbers of columns over their names.
    if count == 0 && is_more(records, 1) {
        count = 1;
    }
    while count > 0 && count < MOST && is_more(records, count) {
        count += 1;
    }
    count
}

/// Header rows of names, questions and numbers of questions.
const MOST: usize = 3;

/// Whether a row belongs to the header above it: words where the rows below have numbers or dates, in several columns, and none of them met again.
fn is_more(records: &[Vec<String>], at: usize) -> bool {
    let Some(row) = records.get(at) else { return false };
    let below = records.get((at + 1).max(MOST)..).filter(|below| below.len() >= MOST).unwrap_or_default();
    let (mut words, mut others) = (0, 0);
    for (column, cell) in row.iter().enumerate() {
        let cells = || below.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.trim().is_empty());
        let numbers = cells().count() >= 2 && cells().all(|below| is_value(&answer::read(below)));
        match answer::read(cell) {
            Answer::Blank => {}
            Answer::Words if numbers => words += 1,
            _ if numbers => others += 1,
            _ => {}
        }
    }
    words >= 2 && others * 9 <= words
}

fn filled(row: &[String]) -> impl Iterator<Item = &str> {
    row.iter().map(String::as_str).filter(|cell| !cell.trim().is_empty())
}

/// The third row of Qualtrics: `{"ImportId":"QID1"}` in every cell.
pub(crate) fn is_import_ids(row: &[String]) -> bool {
    let mut cells = filled(row).peekable();
    cells.peek().is_some() && cells.all(|cell| cell.starts_with("{\"ImportId\"") || cell.starts_with("{'ImportId'"))
}

/// The second row of SurveyMonkey: answer options or words such as `Response`, or nothing.
fn is_options(first: &[String], second: &[String]) -> bool {
    let gap = |row: &[String]| row.iter().any(|cell| cell.trim().is_empty());
    if filled(second).any(metadata::is_response_word) && (gap(first) || gap(second)) {
        return true;
    }
    let respondents = first.first().is_some_and(|cell| metadata::is_respondent_id(cell));
    respondents && second.first().is_none_or(|cell| cell.trim().is_empty())
}

/// A question over several columns in the first row, the parts of it in the second.
fn is_grouped(first: &[String], second: &[String], rest: &[Vec<String>]) -> bool {
    let gaps = first.iter().filter(|cell| cell.trim().is_empty()).count();
    let covers = first.iter().enumerate().all(|(column, cell)| {
        !cell.trim().is_empty() || second.get(column).is_some_and(|part| !part.trim().is_empty())
    });
    if gaps * 5 < first.len() || !covers || gaps == 0 || rest.len() < 2 {
        return false;
    }
    // Parts of questions are words, differ from each other, and are not met again as answers below.
    let mut parts: Vec<&str> = filled(second).collect();
    let words = parts.iter().all(|part| answer::read(part) == Answer::Words);
    let again = rest.iter().skip(1).flat_map(|row| filled(row)).any(|cell| parts.contains(&cell));
    let all = parts.len();
    parts.sort_unstable();
    parts.dedup();
    words && !again && parts.len() * 10 >= all * 7
}

/// Whether the first record looks like the ones below it: numbers or dates where they have numbers or dates.
fn is_data(first: &[String], rest: &[Vec<String>]) -> bool {
    let mut alike = 0;
    for (column, cell) in first.iter().enumerate() {
        let below: Vec<Answer> = rest.iter().filter_map(|row| row.get(column)).map(|cell| answer::read(cell)).collect();
        let below: Vec<&Answer> = below.iter().filter(|answer| **answer != Answer::Blank).collect();
        let values = below.iter().filter(|answer| is_value(answer)).count();
        let top = answer::read(cell);
        if is_value(&top) {
            if values * 2 < below.len() || is_out_of_line(&top, &below) {
                return false;
            }
            alike += 1;
        } else if top == Answer::Words && below.len() > 1 && values == below.len() {
            return false;
        }
    }
    alike > 0
}

/// Whether a number is of another size than those below: years over answers are names of columns.
fn is_out_of_line(top: &Answer, below: &[&Answer]) -> bool {
    let Answer::Whole(top) = top else { return false };
    let highest =
        below.iter().filter_map(|answer| if let Answer::Whole(number) = answer { Some(*number) } else { None }).max();
    highest.is_some_and(|highest| (1900..2100).contains(top) && highest < 1000)
}

fn is_value(answer: &Answer) -> bool {
    matches!(answer, Answer::Whole(_) | Answer::Fraction(_) | Answer::Other(_) | Answer::OutOf(..))
}

#[cfg(test)]
mod tests {
    use super::count;

    fn rows(text: &str) -> Vec<Vec<String>> {
        text.lines().map(|line| line.split('|').map(str::to_owned).collect()).collect()
    }

    #[test]
    fn header_rows_are_counted() {
        let cases = [
            ("id|score\n1|5\n2|4", 1),
            ("name|comment\nAnn|good\nBob|bad", 1),
            ("Q1|Q2\nHow?|Why?\n{\"ImportId\":\"QID1\"}|{\"ImportId\":\"QID2\"}\n5|x", 3),
            ("V1|Q1|\nResponseID|How?|\nR_1|2|", 2),
            ("Respondent ID|Which?|||Rate\n|a|b|c|Response\n1|a||c|5", 2),
            ("Respondent ID|Rate it\n|\n1|5", 2),
            ("RespondentID|Rate\n388|5\n389|4", 1),
            ("Group?|||How often?|\nred|green|blue|at work|at home\nyes|no|no|often|never\nno|no|yes|never|often", 2),
            ("Time||Rate\n2024-01-01||5\n2024-01-02||4", 1),
            ("5|good\n4|bad\n3|fair", 0),
            ("2024-01-01|5\n2024-01-02|4", 0),
            ("agent|2017|2018\nAnn|5|4\nBob|3|4", 1),
            ("a|b", 1),
            ("2000|2001|2002\nid|q1|q2\nnumber|How was it?|Again?\n1|5|4\n2|4|4\n3|1|2\n4|5|5", 3),
            ("id|q1|q2\nnumber|How was it?|Again?\n1|5|4\n2|4|4\n3|1|2\n4|5|5", 2),
            ("1|2|3\nid|q1|q2\n11|5|4\n12|4|4\n13|1|2\n14|5|5", 2),
            ("id|q1|q2\n1|none|none\n2|4|4\n3|1|2\n4|5|5\n5|5|5", 1),
            ("id|q1|q2\n1|refuses|refuses\n2|4|4\n3|1|2\n4|5|5\n5|5|5", 1),
            ("who|q1\nAnn|nothing\nBob|4\nCy|1\nDan|5\nEve|5", 1),
        ];
        for (text, expected) in cases {
            assert_eq!(count(&rows(text)), expected, "{text}");
        }
    }
}
