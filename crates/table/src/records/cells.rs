//! Cells that do not come as text (of a workbook, of JSON) on their way into columns.
//!
//! They are written as a text of their own, in slices, so that header, titles, blank rows and columns are understood by the
//! same steps as those of a CSV file.

use crate::bytes::append;
use crate::delimited::delimiter::Delimiter;
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
    /// Rows behind us.
    rows: u64,
    /// How many rows are the header, where that is known.
    header: Option<usize>,
    stop: Option<Finding>,
}

impl Cells {
    /// Cells of which so many rows are the header.
    pub(crate) fn with_header(header: usize) -> Self {
        Self { header: Some(header), ..Self::default() }
    }

    /// Sets the text of a cell of the row; cells come from left to right, and those between are empty.
    pub(crate) fn set(&mut self, column: usize, text: &[u8]) {
        if text.is_empty() {
            return;
        }
        if column >= MAX_COLUMNS {
            self.stop = Some(Finding::TooManyColumns { columns: column as u64 + 1 });
            return;
        }
        if column < self.column {
            return;
        }
        let between = if self.column == 0 { column } else { column + 1 - self.column };
        for _ in 0..between {
            self.text.push(Delimiter::Cells.byte());
        }
        self.column = column + 1;
        let text = text.get(..MAX_CELL).unwrap_or(text);
        if text.iter().any(|byte| matches!(byte, b'"' | b'\n' | b'\r' | 0x1F)) {
            self.text.push(b'"');
            for &byte in text {
                self.text.push(byte);
                if byte == b'"' {
                    self.text.push(b'"');
                }
            }
            self.text.push(b'"');
        } else {
            append(text, &mut self.text);
        }
    }

    /// Ends the row. A row without text is a blank line.
    pub(crate) fn end_row(&mut self) -> Result<(), Finding> {
        self.text.push(b'\n');
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
            None => self.body = Some(Body::of_cells(&self.text, cut, self.header)?),
        }
        self.text.clear();
        Ok(())
    }

    /// The table, once the last row was ended.
    pub(crate) fn finish(mut self) -> Result<Body, Finding> {
        self.hand_on(false)?;
        self.body.ok_or(Finding::Empty)
    }
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
    fn a_cell_far_to_the_right_is_refused() {
        let mut cells = Cells::default();
        cells.set(16_000, b"");
        assert!(cells.end_row().is_ok());
        cells.set(16_000, b"x");
        assert_eq!(cells.end_row(), Err(Finding::TooManyColumns { columns: 16_001 }));
    }
}
