//! A file that was read: its facts, its header, and for each column what every row answered.

use serde::{Deserialize, Serialize};

use crate::answers::answer;
use crate::answers::kind::{self, Kind};
use crate::columns::codes::Codes;
use crate::columns::every_cell::EveryCell;
use crate::columns::long_form;
use crate::columns::row_numbers::RowNumbers;
use crate::columns::rows::{Rows, TAIL};
use crate::columns::store::Store;
use crate::delimited::delimiter::Delimiter;
use crate::finding::Encoding;
use crate::header::question;
use crate::source::Source;
use crate::text::decoding;

pub use crate::answers::value::Value;

/// Values of free text that are looked at.
const FREE: usize = 1000;

/// What is known of a file as a whole: the head of the import receipt.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileFacts {
    /// Its size.
    pub bytes: u64,
    /// What the table was taken out of.
    pub source: Source,
    /// Its encoding.
    pub encoding: Encoding,
    /// The encoding showed only in later cells: those were read one by one, as UTF-8 where they are that.
    pub late_encoding: bool,
    /// Rows with a byte that is no sign of this encoding, and is read as U+FFFD.
    pub replaced_rows: u64,
    /// The number of the first of them, as in the file; 0 if there is none.
    pub first_replaced: u64,
    /// Each row stood in quotes as one cell, which were taken off.
    pub unwrapped: bool,
    /// Its delimiter.
    pub delimiter: Delimiter,
    /// Lines of title above the header.
    pub title_lines: u64,
    /// Header rows.
    pub header_rows: usize,
    /// The names of the columns are keys of objects, and stand in no row.
    pub keyed: bool,
    /// Columns.
    pub columns: usize,
    /// Data rows, rows of delimiters only included, lines without a byte not.
    pub rows: u64,
    /// Data rows without any text.
    pub empty_rows: u64,
    /// Lines without a byte between the rows; those at the end are nothing at all.
    pub blank_lines: u64,
    /// Rows with fewer cells than the typical one.
    pub short_rows: u64,
    /// Rows with more cells than there are columns; what is beyond is not read.
    pub long_rows: u64,
}

/// A column that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What the header says of it, put together where several rows do.
    pub question: String,
    /// What it holds.
    pub kind: Kind,
    /// The distinct values by number, the blank first.
    pub values: Vec<Value>,
    /// For each kept row the number of its value.
    pub codes: Codes,
    /// Rows with text.
    pub texts: u64,
    /// The beginning of the last text of a column without codes.
    pub last: String,
}

/// A file that was read. Every later step works from it, without the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub(crate) facts: FileFacts,
    pub(crate) header: Vec<Vec<String>>,
    /// Its columns in the order of the file.
    pub columns: Vec<Column>,
    /// Rows that are kept: all but those without text.
    pub kept: usize,
    /// The numbers of the first rows without text.
    pub empty_rows: Vec<u64>,
    pub(crate) numbers: RowNumbers,
    /// Every cell as it stands, where that was wanted: then the columns hold what the first rows say.
    pub every: Option<Box<EveryCell>>,
    /// Cells with text of the last rows.
    pub tail: [u32; TAIL],
}

impl Table {
    pub(crate) fn new(facts: FileFacts, header: Vec<Vec<String>>, mut rows: Rows) -> Self {
        let stores = std::mem::take(&mut rows.columns);
        let questions = question::questions(&header, stores.len());
        let columns = questions
            .into_iter()
            .zip(stores)
            .map(|(question, store)| Column::new(question, store, facts.encoding))
            .collect();
        let mut every = rows.every.take();
        if let Some(every) = &mut every {
            (every.rows, every.encoding) = (rows.kept, facts.encoding);
        }
        let mut table = Self {
            every,
            facts,
            header,
            columns,
            kept: rows.kept,
            empty_rows: std::mem::take(&mut rows.first_empty),
            tail: rows.tail,
            numbers: rows.numbers,
        };
        table.answers_of_several_questions();
        table
    }

    /// Where each row is one question, comments stand among the scores: the numbers count.
    fn answers_of_several_questions(&mut self) {
        let form = long_form::find(self).filter(|form| form.question != form.answer);
        if let Some(column) = form.and_then(|form| self.columns.get_mut(form.answer))
            && matches!(column.kind, Kind::Category { .. } | Kind::FreeText)
            && let Some(kind) = kind::among_texts(&column.values)
        {
            column.kind = kind;
        }
    }

    /// What is known of the file as a whole.
    pub fn facts(&self) -> &FileFacts {
        &self.facts
    }

    /// The cells of the header rows, as in the file.
    pub fn header(&self) -> &[Vec<String>] {
        &self.header
    }

    /// The question of a column.
    pub fn question(&self, column: usize) -> Option<&str> {
        self.columns.get(column).map(|column| column.question.as_str())
    }

    /// The number that a kept row has in the file, counted from 1 and with the header, as a spreadsheet counts.
    pub fn row_number(&self, row: usize) -> u64 {
        self.numbers.of(row)
    }

    /// The cells of the header above a column.
    pub fn names(&self, column: usize) -> impl Iterator<Item = &str> {
        self.header.iter().filter_map(move |row| row.get(column)).map(String::as_str)
    }
}

impl Column {
    fn new(question: String, store: Store, encoding: Encoding) -> Self {
        let counts =
            if store.codes.are_kept() { store.codes.counts(store.dictionary.len()) } else { store.dropped.clone() };
        // What free text is like shows soon enough.
        let looked_at = if store.codes.are_kept() { usize::MAX } else { FREE };
        let values: Vec<Value> = store
            .dictionary
            .values()
            .zip(counts)
            .take(looked_at)
            .map(|(bytes, rows)| {
                let text = decoding::text_of(bytes, encoding).trim().to_owned();
                Value { answer: answer::read(&text), text, rows }
            })
            .collect();
        let kind = kind::of(&question, &values, !store.codes.are_kept());
        let last = decoding::text_of(store.last.bytes(), encoding);
        Self { question, kind, values, codes: store.codes, texts: store.texts, last }
    }
}
