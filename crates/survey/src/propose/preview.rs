//! Rows that were written while a survey was tried out, as Qualtrics marks them.

use table::answers::answer::Answer;
use table::answers::metadata;
use table::columns::table::Table;

/// The column that marks previews and which of its values do.
pub(crate) struct Previews {
    column: usize,
    marks: Vec<bool>,
}

/// The column of a file that says which rows are previews.
pub(crate) fn find(table: &Table) -> Option<Previews> {
    let columns = || 0..table.columns.len();
    columns().find(|&column| table.names(column).any(metadata::is_qualtrics))?;
    let column = columns().find(|&column| table.names(column).any(metadata::is_status))?;
    let marks: Vec<bool> =
        table.columns.get(column)?.values.iter().map(|value| is_preview(&value.text, value.answer)).collect();
    marks.contains(&true).then_some(Previews { column, marks })
}

impl Previews {
    /// Whether a kept row is one.
    pub(crate) fn holds(&self, table: &Table, row: usize) -> bool {
        let code = table.columns.get(self.column).map_or(0, |column| column.codes.get(row));
        self.marks.get(usize::from(code)).copied().unwrap_or(false)
    }
}

/// The codes of Qualtrics for previews and tests, also offline ones and those marked as spam; or the words.
fn is_preview(text: &str, answer: Answer) -> bool {
    let text = text.to_lowercase();
    matches!(answer, Answer::Whole(1 | 2 | 9 | 17))
        || text.contains("preview")
        || text.contains("vorschau")
        || text == "survey test"
}
