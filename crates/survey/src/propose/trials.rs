//! Rows that a column marks as tries or as not finished, and that count all the same unless the visitor leaves them out.

use serde::{Deserialize, Serialize};

use crate::propose::preview;
use table::answers::answer::Answer;
use table::answers::folding::fold;
use table::columns::table::{Column, Table};

/// Words that say so, folded.
const MARKS: &[&str] = &[
    "test",
    "testing",
    "trial",
    "preview",
    "vorschau",
    "essai",
    "prueba",
    "teste",
    "δοκιμη",
    "测试",
    "測試",
    "テスト",
    "테스트",
    "in progress",
    "incomplete",
    "unfinished",
    "partial",
    "not finished",
    "draft",
    "unvollstandig",
    "in bearbeitung",
    "en cours",
    "incompleto",
    "en curso",
    "ελλιπησ",
    "进行中",
    "進行中",
    "未完成",
    "草稿",
    "未完了",
    "미완료",
    "진행중",
];
/// More different values than this mark nothing.
const FEW: usize = 6;
/// Characters of the name of a column that is no question.
const NAME: usize = 30;

/// Rows that a column marks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trials {
    /// The column, from 0.
    pub column: usize,
    /// What it says.
    pub text: String,
    /// In so many rows.
    pub rows: u64,
}

/// All of them. Where a survey program marks tries in a way of its own, they are left out already.
pub(crate) fn find(table: &Table) -> Vec<Trials> {
    if preview::find(table).is_some() {
        return Vec::new();
    }
    table.columns.iter().enumerate().flat_map(|(index, column)| of(index, column)).collect()
}

fn of(index: usize, column: &Column) -> Vec<Trials> {
    let given = || {
        column.values.iter().filter(|value| value.rows > 0 && !matches!(value.answer, Answer::Blank | Answer::Missing))
    };
    let name = column.question.trim();
    let marks = column.codes.are_kept() && name.chars().count() <= NAME && !name.ends_with(['?', ';', '？']);
    if !marks || !(2..=FEW).contains(&given().count()) {
        return Vec::new();
    }
    let is_mark = |text: &str| MARKS.contains(&fold(text).trim());
    let found: Vec<Trials> = given()
        .filter(|value| is_mark(&value.text))
        .map(|value| Trials { column: index, text: value.text.clone(), rows: value.rows })
        .collect();
    // Where most rows are so, the word says something else.
    let (marked, all) =
        (found.iter().map(|found| found.rows).sum::<u64>(), given().map(|value| value.rows).sum::<u64>());
    if marked * 2 < all { found } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::find;
    use table::Reader;

    #[test]
    fn rows_of_tries_are_told_by_their_words() {
        let found = |header: &str, cells: &str| {
            let mut reader = Reader::new(None);
            let rows = cells.split('|').map(|cell| format!("{cell};5\n")).collect::<Vec<String>>().concat();
            reader.push(format!("{header};Satisfaction\n{rows}").as_bytes()).unwrap();
            find(&reader.finish().unwrap()).into_iter().map(|found| (found.text, found.rows)).collect::<Vec<_>>()
        };
        assert_eq!(found("作答类型", "正式|正式|测试"), [("测试".to_owned(), 1)]);
        assert_eq!(found("Status", "complete|complete|complete|In progress"), [("In progress".to_owned(), 1)]);
        assert!(found("Which did you order?", "test|kit|kit").is_empty());
        assert!(found("Group", "test|test|control").is_empty());
    }
}
