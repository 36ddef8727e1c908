//! Columns of words that belong to one list of questions: what nobody answered in one may be answered in another.

use table::answers::answer::Answer;
use table::answers::kind::Kind;
use table::answers::sentiment::{self, Grade};
use table::columns::table::{Column, Value};

/// Different lists of answers that are compared with each other.
const LISTS: usize = 100;

/// For each column of words the grades of a step that nobody chose in it, but in another column that has all its answers: questions of one list share their scale.
/// Columns have so many different answers at most.
pub(crate) fn all(columns: &[Column], most: usize) -> Vec<Vec<Grade>> {
    let words = |column: &Column| -> Vec<String> {
        let is_word = |value: &&Value| value.rows > 0 && value.answer == Answer::Words;
        let worded = matches!(column.kind, Kind::Worded { .. });
        let found = column.values.iter().filter(is_word).filter(|_| worded).take(most);
        let mut found: Vec<String> = found.map(|value| value.text.to_lowercase()).collect();
        found.sort_unstable();
        found
    };
    let all: Vec<Vec<String>> = columns.iter().map(words).collect();
    let mut lists: Vec<&Vec<String>> = all.iter().filter(|words| words.len() >= 2).collect();
    lists.sort_unstable();
    lists.dedup();
    // So many different lists are no questions that belong together.
    if lists.len() > LISTS {
        lists.clear();
    }
    let more = |own: &Vec<String>| {
        let is_larger =
            |other: &&&Vec<String>| own.len() >= 2 && (own.len() + 1..=own.len() + 2).contains(&other.len());
        let larger = lists.iter().filter(is_larger).filter(|other| own.iter().all(|word| other.contains(word)));
        let other = larger.max_by_key(|other| other.len())?;
        Some(other.iter().filter_map(|text| sentiment::of(text)).collect())
    };
    all.iter().map(|own| more(own).unwrap_or_default()).collect()
}
