//! Cells that do not come as text (of a workbook, of JSON) on their way into columns.
//!
//! They are written as a text of their own, in slices, so that header, titles, blank rows and columns are understood by the
//! same steps as those of a CSV file.

use crate::bytes::append;
use crate::columns::every_cell::Choice;
use crate::delimited::delimiter::Delimiter;
use crate::delimited::split::{Sink, Splitter};
use crate::finding::Finding;
use crate::header::sniff::MAX_COLUMNS;
use crate::records::text_reader::Body;

/// Bytes that decide on the header.
const HEAD: usize = 256 * 1024;
/// Bytes handed on at once.
const SLICE: usize = 64 * 1024;
/// Bytes kept of a cell.
pub(crate) const MAX_CELL: usize = 16 * 1024;
/// Rows that a sheet can have.
const MAX_ROWS: u64 = 1 << 20;

/// Takes cells row by row.
#[derive(Default)]
pub(crate) struct Cells {
    text: Vec<u8>,
    body: Option<Body>,
    /// Cells of the row so far.
    column: usize,
    /// Where the row begins in the text.
    row: usize,
    /// Cells of the row that came behind one further to the right.
    late: Vec<(usize, Vec<u8>)>,
    /// Rows behind us.
    rows: u64,
    /// How many rows are the header, where that is known.
    header: Option<usize>,
    /// What is kept of every cell.
    every: Option<Choice>,
    stop: Option<Finding>,
}

impl Cells {
    /// Cells of which so many rows are the header, if that is known.
    pub(crate) fn new(header: Option<usize>, every: Option<Choice>) -> Self {
        Self { header, every, ..Self::default() }
    }

    /// Sets the text of a cell of the row; cells mostly come from left to right, and those between are empty. Of two for one place the first
    /// stays.
    pub(crate) fn set(&mut self, column: usize, text: &[u8]) {
        if text.is_empty() {
            return;
        }
        if column >= MAX_COLUMNS {
            self.stop = Some(Finding::TooManyColumns { columns: column as u64 + 1 });
            return;
        }
        if column < self.column {
            return self.set_late(column, text);
        }
        let between = if self.column == 0 { column } else { column + 1 - self.column };
        for _ in 0..between {
            self.text.push(Delimiter::Cells.byte());
        }
        self.column = column + 1;
        let text = text.get(..MAX_CELL).unwrap_or(text);
        if text.iter().any(|byte| matches!(byte, 0 | b'"' | b'\n' | b'\r' | 0x1F)) {
            self.text.push(b'"');
            for &byte in text {
                match byte {
                    b'"' => self.text.extend_from_slice(b"\"\""),
                    // A sign that no text has; in one of bytes it would mean that the rest is missing.
                    0 => self.text.extend_from_slice("\u{FFFD}".as_bytes()),
                    byte => self.text.push(byte),
                }
            }
            self.text.push(b'"');
        } else {
            append(text, &mut self.text);
        }
    }

    /// Keeps a cell for the end of its row.
    #[cold]
    fn set_late(&mut self, column: usize, text: &[u8]) {
        if self.late.len() < MAX_COLUMNS {
            self.late.push((column, text.get(..MAX_CELL).unwrap_or(text).to_vec()));
        }
    }

    /// Writes the row again, with the late cells in their places.
    #[cold]
    fn put_in_order(&mut self) {
        let mut row = Row::default();
        let mut splitter = Splitter::new(Delimiter::Cells.byte());
        splitter.feed(self.text.get(self.row..).unwrap_or_default(), &mut row);
        // The row has as many quotes as it needs, since it was written here.
        let _open = splitter.finish(&mut row);
        let mut cells: Vec<(usize, Vec<u8>)> = row.0.into_iter().enumerate().collect();
        cells.retain(|(_, text)| !text.is_empty());
        cells.append(&mut self.late);
        cells.sort_by_key(|(column, _)| *column);
        cells.dedup_by_key(|(column, _)| *column);
        self.text.truncate(self.row);
        self.column = 0;
        for (column, text) in cells {
            self.set(column, &text);
        }
    }

    /// Ends the row. A row without text is a blank line.
    pub(crate) fn end_row(&mut self) -> Result<(), Finding> {
        if !self.late.is_empty() {
            self.put_in_order();
        }
        self.text.push(b'\n');
        self.row = self.text.len();
        self.column = 0;
        self.rows += 1;
        if let Some(finding) = self.stop.take() {
            return Err(finding);
        }
        let full = if self.body.is_some() { SLICE } else { HEAD };
        if self.text.len() >= full { self.hand_on(true) } else { Ok(()) }
    }

    /// Rows behind us, so that those which a sheet leaves out are counted.
    pub(crate) fn fill_up(&mut self, rows: u64) -> Result<(), Finding> {
        while self.rows < rows.min(MAX_ROWS) {
            self.end_row()?;
        }
        Ok(())
    }

    /// Data rows read so far.
    pub(crate) fn data_rows(&self) -> u64 {
        self.body.as_ref().map_or(0, |body| body.rows.data_rows())
    }

    fn hand_on(&mut self, cut: bool) -> Result<(), Finding> {
        match &mut self.body {
            Some(body) => body.feed(&self.text)?,
            None => self.body = Some(Body::of_cells(&self.text, cut, self.header, self.every)?),
        }
        self.text.clear();
        self.row = 0;
        Ok(())
    }

    /// The table, once the last row was ended.
    pub(crate) fn finish(mut self) -> Result<Body, Finding> {
        self.hand_on(false)?;
        self.body.ok_or(Finding::Empty)
    }
}

/// Takes the cells of one row.
#[derive(Default)]
struct Row(Vec<Vec<u8>>);

impl Sink for Row {
    fn cell(&mut self, text: &[u8]) {
        self.0.push(text.to_vec());
    }
    fn end_row(&mut self) {}
    fn blank_line(&mut self) {}
}

#[cfg(test)]
mod tests {
    use super::Cells;
    use crate::Finding;

    #[test]
    fn cells_become_a_table() {
        let mut cells = Cells::default();
        for (row, line) in [(0, &[(0, "Report")][..]), (2, &[(0, "id"), (1, "score"), (3, "note")])] {
            cells.fill_up(row).unwrap();
            for (column, text) in line {
                cells.set(*column, text.as_bytes());
            }
            cells.end_row().unwrap();
        }
        for row in 0..5_u64 {
            cells.fill_up(4 + row).unwrap();
            cells.set(0, row.to_string().as_bytes());
            cells.set(1, b"5");
            if row == 3 {
                cells.set(3, b"a \"good\"\none");
            }
            cells.end_row().unwrap();
        }
        let table = cells.finish().unwrap().finish(0).unwrap();
        let facts = table.facts();
        assert_eq!((facts.title_lines, facts.header_rows, facts.rows, facts.columns), (1, 1, 5, 4));
        assert_eq!((facts.blank_lines, facts.short_rows, facts.long_rows), (2, 0, 0));
        assert_eq!(table.numbers.of(0), 5);
        assert_eq!(table.columns[3].values[1].text, "a \"good\"\none");
    }

    #[test]
    fn cells_in_any_order_are_put_in_order() {
        let texts = ["a \"x\"", "b\nc", "", "d", "e"];
        let mut expected = Cells::default();
        (0..5).for_each(|column| expected.set(column, texts[column].as_bytes()));
        expected.end_row().unwrap();
        for order in [[4, 3, 2, 1, 0], [1, 0, 4, 2, 3], [0, 2, 1, 4, 3]] {
            let mut cells = Cells::default();
            for column in order {
                cells.set(column, texts[column].as_bytes());
            }
            cells.set(0, b"a second one");
            cells.end_row().unwrap();
            assert_eq!(cells.text, expected.text, "{order:?}");
            assert_eq!((cells.column, cells.row), (0, expected.text.len()));
        }
    }

    #[test]
    fn a_cell_far_to_the_right_is_refused() {
        let mut cells = Cells::default();
        cells.set(16_000, b"");
        assert!(cells.end_row().is_ok());
        cells.set(16_000, b"x");
        assert_eq!(cells.end_row(), Err(Finding::TooManyColumns { columns: 16_001 }));
    }
}
