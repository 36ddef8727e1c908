//! A column while it is read: distinct values numbered, one number a row, until it proves to be free text.

use super::codes::Codes;
use super::intern::Dictionary;

/// Distinct values kept of a column, and of a column in a wide file.
const DISTINCT: usize = 4096;
const DISTINCT_WIDE: usize = 1024;
/// Columns from which a file is wide.
const WIDE: usize = 100;
/// Bytes kept of the last value of a free column: enough for the word before a sum.
const LAST: usize = 24;

/// A column that grows.
pub(crate) struct Store {
    pub(crate) dictionary: Dictionary,
    pub(crate) codes: Codes,
    /// Rows of each value when the rows were dropped.
    pub(crate) dropped: Vec<u64>,
    /// Cells with text.
    pub(crate) texts: u64,
    /// The beginning of the last cell with text, in free text only.
    pub(crate) last: Last,
}

/// The beginning of a text.
#[derive(Clone, Copy, Default, PartialEq)]
pub(crate) struct Last {
    bytes: [u8; LAST],
    length: u8,
}

impl Last {
    /// Takes another text.
    #[inline]
    fn set(&mut self, text: &[u8]) {
        if let Some(bytes) = text.first_chunk::<LAST>() {
            (self.bytes, self.length) = (*bytes, LAST as u8);
            return;
        }
        self.length = text.len() as u8;
        for (kept, byte) in self.bytes.iter_mut().zip(text) {
            *kept = *byte;
        }
    }

    /// The text.
    pub(crate) fn bytes(&self) -> &[u8] {
        self.bytes.get(..usize::from(self.length)).unwrap_or_default()
    }
}

impl Store {
    /// An empty column of a file with so many.
    pub(crate) fn new(columns: usize) -> Self {
        let limit = if columns > WIDE { DISTINCT_WIDE } else { DISTINCT };
        Self {
            dictionary: Dictionary::new(limit),
            codes: Codes::Narrow(Vec::new()),
            dropped: Vec::new(),
            texts: 0,
            last: Last::default(),
        }
    }

    /// Takes the text of a row, without blanks around it and not empty.
    #[inline]
    pub(crate) fn push(&mut self, row: usize, text: &[u8]) {
        self.texts += 1;
        if self.codes.are_kept() {
            if let Some(code) = self.dictionary.code(text) {
                self.codes.set(row, code);
            } else {
                self.dropped = self.codes.counts(self.dictionary.len());
                self.codes = Codes::Dropped;
            }
        }
        if !self.codes.are_kept() {
            self.last.set(text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Store;

    #[test]
    fn a_column_of_many_values_becomes_free_text() {
        let mut store = Store::new(3);
        for row in 0..5000 {
            store.push(row, format!("comment {row}").as_bytes());
        }
        assert!(!store.codes.are_kept());
        assert_eq!((store.texts, store.dropped.iter().sum::<u64>()), (5000, 4096));
        assert_eq!(store.last.bytes(), b"comment 4999");
    }
}
