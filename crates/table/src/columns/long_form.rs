//! Tables with one row a question: a column of questions, one of answers, perhaps one of counts.

use crate::answers::folding::fold;
use crate::answers::kind::Kind;
use crate::columns::table::{Column, Table};

/// More questions than this are no questionnaire.
const QUESTIONS: usize = 200;

/// Names of columns, folded.
const QUESTION: &[&str] = &[
    "question",
    "item",
    "frage",
    "pregunta",
    "pergunta",
    "ερωτηση",
    "问题",
    "問題",
    "题目",
    "題目",
    "質問",
    "設問",
    "질문",
    "문항",
];
const ANSWER: &[&str] = &[
    "answer",
    "response",
    "value",
    "score",
    "rating",
    "antwort",
    "reponse",
    "réponse",
    "respuesta",
    "resposta",
    "απαντηση",
    "回答",
    "答案",
    "选项",
    "選項",
    "응답",
    "답변",
];
const COUNT: &[&str] = &[
    "count",
    "responses",
    "respondents",
    "frequency",
    "n",
    "anzahl",
    "haufigkeit",
    "häufigkeit",
    "nombre",
    "effectif",
    "cantidad",
    "frecuencia",
    "quantidade",
    "πληθοσ",
    "人数",
    "人數",
    "数量",
    "數量",
    "件数",
    "人次",
    "응답수",
    "건수",
];

/// The columns of such a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LongForm {
    /// The column that says which question a row answers.
    pub question: usize,
    /// The column of the answers.
    pub answer: usize,
    /// The column that says how many gave that answer, where there is one.
    pub count: Option<usize>,
}

fn is(column: &Column, names: &[&str]) -> bool {
    let name = fold(&column.question);
    let name = name.trim().trim_end_matches([' ', ':', '?']);
    names.contains(&name) || name.strip_suffix(" text").is_some_and(|name| names.contains(&name))
}

/// The columns of a table with one row a question, told by their names and what they hold.
pub fn find(table: &Table) -> Option<LongForm> {
    let place = |fits: &dyn Fn(&Column) -> bool| table.columns.iter().position(fits);
    let question = place(&|column| {
        let distinct = column.values.iter().filter(|value| value.rows > 0).count();
        let again = column.texts as usize > distinct;
        is(column, QUESTION) && (2..=QUESTIONS).contains(&distinct) && again && column.codes.are_kept()
    })?;
    let answer = place(&|column| is(column, ANSWER) && !matches!(column.kind, Kind::Id | Kind::Date | Kind::Empty))?;
    Some(LongForm { question, answer, count: count(table) })
}

/// The column that says how often a row counts, in a table of answers that are counted already.
pub fn count(table: &Table) -> Option<usize> {
    let fits = |column: &Column| is(column, COUNT) && matches!(column.kind, Kind::Whole { min: 0.., .. } | Kind::YesNo);
    let found = table.columns.iter().position(fits)?;
    (table.columns.len() <= 4).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::{LongForm, find};
    use crate::Reader;

    #[test]
    fn tables_with_one_row_a_question() {
        let cases = [
            ("Ερώτηση;Απάντηση;Πλήθος\nα;Πολύ;5\nα;Λίγο;4\nβ;Πολύ;3\nβ;Λίγο;2\n", Some((0, 1, Some(2)))),
            ("id,question,answer\n1,How?,5\n1,Why?,4\n2,How?,3\n2,Why?,1\n", Some((1, 2, None))),
            ("id,channel,score\n1,mail,5\n2,chat,4\n3,mail,4\n", None),
        ];
        for (text, expected) in cases {
            let mut reader = Reader::new(None);
            reader.push(text.as_bytes()).unwrap();
            let found = find(&reader.finish().unwrap());
            let expected = expected.map(|(question, answer, count)| LongForm { question, answer, count });
            assert_eq!(found, expected, "{text}");
        }
    }
}
