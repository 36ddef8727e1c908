//! Cells that hold several choices at once, such as `Phone;Email;` of Microsoft Forms or `Speed, Price` of Google Forms.
//!
//! A column is taken for one only where that is sure: the same few choices come back in several combinations.

use table::answers::answer::Answer;
use table::columns::table::{Column, Value};

/// What stands between choices. A comma comes last, since choices hold commas themselves.
const SIGNS: [char; 8] = [';', '|', '┋', '；', '、', '，', '\n', ','];
/// Choices of a question.
const MOST: usize = 40;
/// Combinations looked at.
const COMBINATIONS: usize = 4096;
/// Bytes of a choice.
const LENGTH: usize = 80;

/// The choices of a cell.
pub(crate) fn of(text: &str, sign: char) -> impl Iterator<Item = &str> {
    text.split(sign).map(str::trim).filter(|choice| !choice.is_empty())
}

/// What stands between the choices of a column; `None` where its cells hold one value each.
pub(crate) fn sign(column: &Column) -> Option<char> {
    if !column.codes.are_kept() || column.values.len() > COMBINATIONS {
        return None;
    }
    let is_text = |value: &&Value| value.rows > 0 && !matches!(value.answer, Answer::Blank | Answer::Missing);
    let values: Vec<&Value> = column.values.iter().filter(is_text).collect();
    SIGNS.into_iter().find(|sign| separates(&values, *sign))
}

fn separates(values: &[&Value], sign: char) -> bool {
    let (mut several, mut all) = (0, 0);
    // Each choice with its rows and the combinations that hold it.
    let mut choices: Vec<(&str, u64, usize)> = Vec::new();
    for value in values {
        let mut count = 0;
        for choice in of(&value.text, sign) {
            count += 1;
            if let Some((_, rows, combinations)) = choices.iter_mut().find(|(known, ..)| *known == choice) {
                (*rows, *combinations) = (*rows + value.rows, *combinations + 1);
            } else if choice.len() > LENGTH || choices.len() > 4 * MOST {
                return false;
            } else {
                choices.push((choice, value.rows, 1));
            }
        }
        several += if count > 1 { value.rows } else { 0 };
        all += value.rows;
    }
    // Dates, times and numbers with decimal commas hold such signs, too.
    let words = choices.iter().all(|(choice, ..)| choice.contains(char::is_alphabetic));
    // Who answers 'Other' writes what nobody else writes.
    let once = choices.iter().filter(|(_, rows, _)| *rows == 1).count();
    let shared = choices.iter().filter(|(.., combinations)| *combinations > 1).count();
    words
        && several * 10 >= all
        && several >= 3
        && (2..=MOST).contains(&choices.len())
        && once * 4 <= choices.len()
        && shared >= 2
        && choices.len() <= values.len() + 1
        && (sign != ',' || shared * 2 > choices.len())
}

#[cfg(test)]
mod tests {
    use super::sign;
    use crate::Reader;

    fn found(cells: &[&str]) -> Option<char> {
        let row = |cell: &&str| ["x\t", cell, "\n"].concat();
        let rows: String = cells.iter().cycle().take(24).map(row).collect();
        let mut reader = Reader::new(None);
        reader.push(format!("who\twhich\n{rows}").as_bytes()).unwrap();
        sign(&reader.finish().unwrap().columns[1])
    }

    #[test]
    fn choices_are_told_from_words_with_commas() {
        let cases: [(&[&str], Option<char>); 9] = [
            (&["Phone;", "Phone;Email;", "Chat;", "Email;Chat;", "Phone;Email;Chat;"], Some(';')),
            (&["A | B", "B", "A", "A | C", "B | C"], Some('|')),
            (&["Speed, Price", "Speed", "Price, Staff", "Staff", "Speed, Staff"], Some(',')),
            (&["电话┋邮件", "电话", "邮件┋微信", "微信"], Some('┋')),
            (&["Berlin, Germany", "Munich, Germany", "Paris, France", "Lyon, France"], None),
            (&["Lee, Ann", "Ray, Bob", "Young, Cy"], None),
            (&["Yes, often", "No, never"], None),
            (&["3,5", "3,4", "4,5", "5,3"], None),
            (&["mail", "chat", "phone"], None),
        ];
        for (cells, expected) in cases {
            assert_eq!(found(cells), expected, "{cells:?}");
        }
    }
}
