//! Records into columns: header rows passed over, blank rows counted, row numbers as in the file.

use crate::bytes::scan::WINDOW;
use crate::bytes::trim::{is_bare, trim};
use crate::columns::every_cell::EveryCell;
use crate::columns::later_rows::LaterRows;
use crate::columns::row_numbers::RowNumbers;
use crate::columns::store::Store;
use crate::delimited::split::Sink;
use crate::finding::Finding;

/// Rows after which rows of unlike width are too many.
const SETTLED: u64 = 1000;
/// Bytes of the rows for which room is made before they come.
const MAX_RESERVED: usize = 256 << 20;
/// Rows by which it is told what columns are, where every cell is kept besides.
const SAMPLE: usize = 4000;
/// Rows at the end that may be sums.
pub(crate) const TAIL: usize = 3;

/// The columns of a file while it is read.
pub(crate) struct Rows {
    /// Every cell as it stands, where that is wanted; the columns then hold the first rows only, to tell what they are.
    pub(crate) every: Option<Box<EveryCell>>,
    pub(crate) columns: Vec<Store>,
    /// Rows with at least one answer; only these are kept.
    pub(crate) kept: usize,
    /// Rows of delimiters only, and the numbers of the first of them.
    pub(crate) empty: u64,
    pub(crate) first_empty: Vec<u64>,
    /// Lines without a byte between rows.
    pub(crate) blank_lines: u64,
    /// Rows with fewer or more cells than the typical one.
    pub(crate) short: u64,
    pub(crate) long: u64,
    /// Cells with text of the last rows.
    pub(crate) tail: [u32; TAIL],
    pub(crate) numbers: RowNumbers,
    typical: usize,
    header: usize,
    column: usize,
    texts: u32,
    record: u64,
    pending_blank: u64,
    stop: Option<Finding>,
    /// Rows of the head, of which a later half only counts how many they are.
    reserve: usize,
}

impl Rows {
    /// Columns for a file of this width, whose rows have `typical` cells, whose first records are the
    /// header, and which begins below so many lines.
    pub(crate) fn new(width: usize, typical: usize, header: usize, before: u64) -> Self {
        Self {
            every: None,
            columns: (0..width).map(|_| Store::new(width)).collect(),
            kept: 0,
            empty: 0,
            first_empty: Vec::new(),
            blank_lines: 0,
            short: 0,
            long: 0,
            tail: [0; TAIL],
            numbers: RowNumbers::default(),
            typical,
            header,
            column: 0,
            texts: 0,
            record: before + 1,
            pending_blank: 0,
            stop: None,
            reserve: 0,
        }
    }

    /// Makes room for the rows of the whole file, by the rows that its first bytes had.
    pub(crate) fn expect(&mut self, read: u64, total: u64) {
        if read > 0 && total > read {
            self.reserve_rows(self.kept as u128 * u128::from(total) / u128::from(read));
        }
    }

    /// Makes room for so many rows, and never for more than a device has: what is said of a size may be wrong.
    fn reserve_rows(&mut self, rows: u128) {
        let most = MAX_RESERVED / self.columns.len().max(1);
        let rows = usize::try_from(rows + rows / 50 + 64).unwrap_or(usize::MAX).min(most);
        for column in &mut self.columns {
            column.codes.reserve(rows);
        }
    }

    /// Bytes that the rows take.
    pub(crate) fn bytes(&self) -> usize {
        self.columns.iter().map(|column| column.codes.bytes()).sum()
    }

    /// The same for the half of a file, of which these rows are counted and then forgotten.
    pub(crate) fn expect_half(&mut self, read: u64, total: u64) {
        let rows = std::mem::replace(&mut self.reserve, 0) as u128 * u128::from(total) / u128::from(read.max(1)) / 2;
        self.reserve_rows(rows);
    }

    /// Empty columns of the same shape for the rows of a later half.
    pub(crate) fn later_half(&self) -> Self {
        let mut rows = Self::new(self.columns.len(), self.typical, 0, 0);
        rows.columns.iter_mut().for_each(|column| column.is_later_half = true);
        rows.reserve = self.kept;
        rows
    }

    /// Lines without a byte since the last row.
    pub(crate) fn pending_blank(&self) -> u64 {
        self.pending_blank
    }

    /// Records and lines without a byte behind us.
    pub(crate) fn records(&self) -> u64 {
        self.record - 1
    }

    /// Adds the rows of a later half, as if they had been read after those that are here.
    pub(crate) fn join(&mut self, later: &LaterRows) {
        for (column, half) in self.columns.iter_mut().zip(&later.columns) {
            column.join(half, self.kept, later.kept);
        }
        if later.kept as u64 + later.empty > 0 {
            self.blank_lines += std::mem::take(&mut self.pending_blank) + later.blank_lines;
        }
        self.pending_blank += later.pending_blank;
        let before = self.record - 1;
        for at in 0..later.kept.min(1) {
            let first = later.jumps.first().filter(|(kept, _)| *kept == at).map_or(1, |(_, record)| *record);
            self.numbers.note(self.kept, before + first);
        }
        for (kept, record) in later.jumps.iter().filter(|(kept, _)| *kept > 0) {
            self.numbers.note(self.kept + kept, before + record);
        }
        let room = TAIL.saturating_sub(self.first_empty.len());
        self.first_empty.extend(later.first_empty.iter().take(room).map(|row| before + row));
        let taken = later.kept.min(TAIL);
        self.tail.rotate_left(taken);
        for (own, half) in self.tail.iter_mut().rev().zip(later.tail.iter().rev()).take(taken) {
            *own = *half;
        }
        self.kept += later.kept;
        self.empty += later.empty;
        self.short += later.short;
        self.long += later.long;
        self.record += later.records;
        self.stop = self.stop.take().or_else(|| self.ragged());
    }

    /// Data rows so far.
    pub(crate) fn data_rows(&self) -> u64 {
        self.kept as u64 + self.empty
    }

    /// Why reading has to stop.
    pub(crate) fn stopped(&self) -> Option<Finding> {
        self.stop.clone()
    }

    /// Whether most rows are of another width than the typical one.
    pub(crate) fn ragged(&self) -> Option<Finding> {
        let (off, rows) = (self.short + self.long, self.data_rows());
        (rows >= 3 && off * 2 > rows).then_some(Finding::Ragged { rows, columns: self.typical as u64, off })
    }
}

impl Sink for Rows {
    #[inline]
    fn cell(&mut self, text: &[u8]) {
        if self.header == 0 {
            let text = trim(text);
            if !text.is_empty() {
                self.texts += 1;
                if let Some(every) = &mut self.every {
                    every.push(self.column, self.kept, text);
                    if self.kept >= SAMPLE {
                        self.column += 1;
                        return;
                    }
                }
                if let Some(column) = self.columns.get_mut(self.column) {
                    column.push(self.kept, text);
                }
            }
        }
        self.column += 1;
    }

    #[inline]
    fn short_cell(&mut self, window: &[u8; WINDOW], length: usize) {
        let text = window.get(..length).unwrap_or_default();
        if self.header > 0 || self.every.is_some() || !is_bare(text) {
            return self.cell(text);
        }
        self.texts += 1;
        if let Some(column) = self.columns.get_mut(self.column) {
            column.push_short(self.kept, window, length);
        }
        self.column += 1;
    }

    fn end_row(&mut self) {
        self.blank_lines += std::mem::take(&mut self.pending_blank);
        if self.header > 0 {
            self.header -= 1;
        } else {
            if self.column < self.typical {
                self.short += 1;
            } else if self.column > self.columns.len() {
                self.long += 1;
            }
            if self.texts == 0 {
                self.empty += 1;
                if self.first_empty.len() < TAIL {
                    self.first_empty.push(self.record);
                }
            } else {
                self.numbers.note(self.kept, self.record);
                self.kept += 1;
                self.tail.rotate_left(1);
                if let Some(last) = self.tail.last_mut() {
                    *last = self.texts;
                }
            }
            if self.data_rows().is_multiple_of(SETTLED) && self.stop.is_none() {
                self.stop = self.ragged();
            }
        }
        self.column = 0;
        self.texts = 0;
        self.record += 1;
    }

    fn blank_line(&mut self) {
        self.pending_blank += 1;
        self.record += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::Rows;
    use crate::delimited::split::Splitter;

    fn read(text: &str, width: usize) -> Rows {
        let mut rows = Rows::new(width, width, 1, 0);
        let mut splitter = Splitter::new(b',');
        splitter.feed(text.as_bytes(), &mut rows);
        splitter.finish(&mut rows).unwrap();
        rows
    }

    #[test]
    fn rows_are_counted_by_kind() {
        let rows = read("h,i\n1,2\n,\n\n3\n4,5,6\n \u{a0},\u{3000}\n7,8\n\n\n", 2);
        assert_eq!((rows.kept, rows.empty, rows.blank_lines), (4, 2, 1));
        assert_eq!((rows.short, rows.long), (1, 1));
        assert_eq!(rows.first_empty, [3, 7]);
        assert_eq!(rows.tail, [1, 3, 2]);
        let numbers = &rows.numbers;
        assert_eq!([0, 1, 2, 3].map(|kept| numbers.of(kept)), [2, 5, 6, 8]);
    }

    #[test]
    fn rows_of_unlike_width_stop_the_reading() {
        let rows = read(&format!("h,i\n{}", "1\n".repeat(1500)), 2);
        assert_eq!(rows.stopped().map(|finding| finding.code()), Some("ragged"));
        assert!(read(&format!("h,i\n{}", "1,2\n".repeat(1500)), 2).stopped().is_none());
    }
}
