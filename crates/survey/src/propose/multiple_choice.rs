//! Questions that allow several answers, of which each option has a column of its own.

use std::collections::HashMap;

use table::answers::answer::Answer;
use table::answers::worded;
use table::columns::table::{Column, Table};

/// What stands between a question and an option of it.
const BETWEEN: [&str; 5] = [" [", "_", "/", " - ", ": "];
/// Columns that make a question with options.
const OPTIONS: usize = 3;

/// Which columns are options of a question with several: three or more begin with the same question, and none holds more than 'chosen' and 'not chosen'.
pub(crate) fn parts(table: &Table) -> Vec<bool> {
    let mut questions: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut parts = vec![false; table.columns.len()];
    for between in BETWEEN {
        questions.clear();
        for (index, column) in table.columns.iter().enumerate() {
            if let Some((question, option)) = column.question.rsplit_once(between)
                && !question.trim().is_empty()
                && !option.trim().is_empty()
            {
                questions.entry(question).or_default().push(index);
            }
        }
        for columns in questions.values().filter(|columns| columns.len() >= OPTIONS) {
            let all = columns.iter().all(|index| table.columns.get(*index).is_some_and(is_chosen_or_not));
            for index in columns.iter().filter(|_| all) {
                if let Some(part) = parts.get_mut(*index) {
                    *part = true;
                }
            }
        }
    }
    parts
}

/// Whether a column holds one answer, or a yes and a no.
fn is_chosen_or_not(column: &Column) -> bool {
    let given = || {
        column.values.iter().filter(|value| value.rows > 0 && !matches!(value.answer, Answer::Blank | Answer::Missing))
    };
    let is_sign = |answer: Answer, text: &str| matches!(answer, Answer::Whole(0 | 1)) || worded::is_yes_or_no(text);
    column.codes.are_kept()
        && (given().count() <= 1 || (given().count() == 2 && given().all(|value| is_sign(value.answer, &value.text))))
}

#[cfg(test)]
mod tests {
    use super::parts;
    use table::Reader;

    #[test]
    fn options_of_a_question_are_known_by_their_answers() {
        let cases = [
            ("Why?_price,Why?_staff,Why?_other,Rate us\nprice,-,1,5\n-,staff,-,4\n", vec![true, true, true, false]),
            ("Why?/price,Why?/staff,Why?/other,Rate us\n1,0,1,5\n0,1,0,4\n", vec![true, true, true, false]),
            ("Rate [price],Rate [staff],Rate [other],x\n5,4,1,5\n3,1,2,4\n", vec![false; 4]),
            ("Why?_price,Why?_staff,x,Rate us\nprice,-,1,5\n-,staff,-,4\n", vec![false; 4]),
        ];
        for (text, expected) in cases {
            let mut reader = Reader::new(None);
            reader.push(text.as_bytes()).unwrap();
            assert_eq!(parts(&reader.finish().unwrap()), expected, "{text}");
        }
    }
}
