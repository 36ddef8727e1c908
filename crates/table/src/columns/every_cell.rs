//! Every cell of a file as it stands, for logs: seconds of stamps, ids and names are wanted there, of which the columns of answers keep only what
//! repeats.
//!
//! A column numbers its distinct texts as long as they repeat; once they prove to be mostly different (stamps, ids) it holds them one after the other.
//! No cell is a text of its own in memory.

use crate::finding::Encoding;
use crate::text::decoding;

/// Distinct texts from which it is looked whether they repeat at all.
const MANY: usize = 1 << 14;

/// What is kept of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// Every cell.
    Every,
    /// Every cell as long as there are at most so many distinct texts; else none.
    UpTo(u32),
    /// No cell.
    Nothing,
}

/// Says of each column, by the cells of the header above it (none where the file has no header), what is kept.
pub type Choice = fn(header: &[Vec<String>], column: usize) -> Keep;

/// The cells of a file, column by column.
#[derive(Clone, Debug, PartialEq)]
pub struct EveryCell {
    /// The columns in the order of the file.
    pub columns: Vec<CellColumn>,
    /// Its rows, those without text left out.
    pub rows: usize,
    pub(crate) encoding: Encoding,
}

/// The cells of a column.
#[derive(Clone, Debug, PartialEq)]
pub enum CellColumn {
    /// Distinct texts by number, the blank first, and the number of each row.
    Numbered(Numbered),
    /// Texts one after the other.
    Listed(Listed),
    /// None was kept.
    Dropped,
}

/// Distinct texts, and which of them each row has. Rows at the end without a number are blank.
#[derive(Clone, Debug, PartialEq)]
pub struct Numbered {
    /// The number of each row.
    pub codes: Vec<u32>,
    bytes: Vec<u8>,
    ends: Vec<u32>,
    /// Slots by hash: the number of a text, 0 where free.
    slots: Vec<u32>,
    limit: Option<u32>,
}

/// Texts of all rows. Rows at the end without a text are blank.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Listed {
    bytes: Vec<u8>,
    ends: Vec<u32>,
    /// Rows with a text.
    filled: usize,
}

impl EveryCell {
    pub(crate) fn new(header: &[Vec<String>], width: usize, choice: Choice) -> Self {
        let columns = (0..width)
            .map(|column| match choice(header, column) {
                Keep::Every => CellColumn::Numbered(Numbered::new(None)),
                Keep::UpTo(limit) => CellColumn::Numbered(Numbered::new(Some(limit))),
                Keep::Nothing => CellColumn::Dropped,
            })
            .collect();
        Self { columns, rows: 0, encoding: Encoding::Utf8 }
    }

    /// Takes the text of a row, without blanks around it and not empty.
    #[inline]
    pub(crate) fn push(&mut self, column: usize, row: usize, text: &[u8]) {
        if let Some(column) = self.columns.get_mut(column) {
            column.push(row, text);
        }
    }

    /// The bytes of a cell; nothing for a blank one.
    pub fn bytes(&self, column: usize, row: usize) -> &[u8] {
        self.columns.get(column).map_or(&[], |column| column.bytes(row))
    }

    /// The text of a cell; nothing for a blank one.
    pub fn text(&self, column: usize, row: usize) -> String {
        self.decoded(self.bytes(column, row))
    }

    /// Bytes of a cell as text.
    pub fn decoded(&self, bytes: &[u8]) -> String {
        decoding::text_of(bytes, self.encoding)
    }

    /// What a function says of the cells of a column, asked once for each distinct text, or for each row where the texts are mostly different.
    pub fn map<T: Clone>(&self, column: usize, mut of: impl FnMut(&str) -> T) -> Vec<T> {
        let mut read = |bytes: &[u8]| match std::str::from_utf8(bytes) {
            Ok(text) => of(text),
            Err(_) => of(&self.decoded(bytes)),
        };
        match self.columns.get(column) {
            Some(CellColumn::Numbered(numbered)) => {
                let values: Vec<T> = (0..numbered.ends.len()).map(|code| read(numbered.value(code))).collect();
                let Some(blank) = values.first() else { return Vec::new() };
                (0..self.rows)
                    .map(|row| {
                        let code = numbered.codes.get(row).map_or(0, |code| *code as usize);
                        values.get(code).unwrap_or(blank).clone()
                    })
                    .collect()
            }
            Some(CellColumn::Listed(listed)) => (0..self.rows).map(|row| read(listed.bytes(row))).collect(),
            Some(CellColumn::Dropped) | None => (0..self.rows).map(|_| read(&[])).collect(),
        }
    }

    /// Some of the texts of a column, none of them blank: its first distinct ones, or those of its first rows.
    pub fn sample(&self, column: usize, most: usize) -> Vec<String> {
        match self.columns.get(column) {
            Some(CellColumn::Numbered(numbered)) => {
                (1..numbered.ends.len().min(most + 1)).map(|code| self.decoded(numbered.value(code))).collect()
            }
            Some(CellColumn::Listed(listed)) => {
                let filled = (0..self.rows).map(|row| listed.bytes(row)).filter(|bytes| !bytes.is_empty());
                filled.take(most).map(|bytes| self.decoded(bytes)).collect()
            }
            Some(CellColumn::Dropped) | None => Vec::new(),
        }
    }

    /// Distinct texts of a column with the number of rows of each, the blank first; where they are mostly different, the texts of the first rows.
    pub fn distinct(&self, column: usize, most: usize) -> Vec<(String, u64)> {
        match self.columns.get(column) {
            Some(CellColumn::Numbered(numbered)) => {
                let mut counts = vec![0_u64; numbered.ends.len()];
                for code in &numbered.codes {
                    if let Some(count) = counts.get_mut(*code as usize) {
                        *count += 1;
                    }
                }
                if let Some(blank) = counts.first_mut() {
                    *blank += (self.rows - numbered.codes.len().min(self.rows)) as u64;
                }
                let texts = (0..numbered.ends.len()).map(|code| self.decoded(numbered.value(code)));
                texts.zip(counts).take(most.saturating_add(1)).collect()
            }
            Some(CellColumn::Listed(listed)) => {
                let blank = self.rows.saturating_sub(listed.filled) as u64;
                let filled = (0..self.rows).map(|row| listed.bytes(row)).filter(|bytes| !bytes.is_empty());
                std::iter::once((String::new(), blank))
                    .chain(filled.take(most).map(|bytes| (self.decoded(bytes), 1)))
                    .collect()
            }
            Some(CellColumn::Dropped) | None => vec![(String::new(), self.rows as u64)],
        }
    }
}

impl CellColumn {
    #[inline]
    fn push(&mut self, row: usize, text: &[u8]) {
        match self {
            Self::Numbered(numbered) => {
                numbered.push(row, text);
                if numbered.ends.len() > MANY {
                    self.look();
                }
            }
            Self::Listed(listed) => listed.push(row, text),
            Self::Dropped => {}
        }
    }

    /// With many distinct texts: drops the column where there are too many, lists it where they do not repeat.
    #[cold]
    #[inline(never)]
    fn look(&mut self) {
        let Self::Numbered(numbered) = self else { return };
        let distinct = numbered.ends.len();
        if numbered.limit.is_some_and(|limit| distinct > limit as usize) {
            *self = Self::Dropped;
        } else if distinct * 3 > numbered.codes.len() || distinct > MANY * 16 {
            let mut listed = Listed::default();
            for (row, code) in numbered.codes.iter().enumerate().filter(|(_, code)| **code > 0) {
                listed.push(row, numbered.value(*code as usize));
            }
            *self = Self::Listed(listed);
        }
    }

    /// The bytes of a row; nothing for a blank one.
    pub fn bytes(&self, row: usize) -> &[u8] {
        match self {
            Self::Numbered(numbered) => numbered.value(numbered.codes.get(row).map_or(0, |code| *code as usize)),
            Self::Listed(listed) => listed.bytes(row),
            Self::Dropped => &[],
        }
    }
}

impl Numbered {
    fn new(limit: Option<u32>) -> Self {
        Self { codes: Vec::new(), bytes: Vec::new(), ends: vec![0], slots: vec![0; 64], limit }
    }

    /// Distinct texts, the blank included.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no text but the blank.
    pub fn is_empty(&self) -> bool {
        self.ends.len() < 2
    }

    /// The bytes of a text by its number.
    pub fn value(&self, code: usize) -> &[u8] {
        let start = code.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        let end = self.ends.get(code).map_or(start, |end| *end as usize);
        self.bytes.get(start..end).unwrap_or_default()
    }

    #[inline]
    fn push(&mut self, row: usize, text: &[u8]) {
        let code = self.code(text);
        if self.codes.len() < row {
            self.codes.resize(row, 0);
        }
        self.codes.push(code);
    }

    fn code(&mut self, text: &[u8]) -> u32 {
        let mask = self.slots.len() - 1;
        let mut place = hash(text) as usize & mask;
        loop {
            match self.slots.get(place).copied() {
                Some(0) | None => break,
                Some(code) if self.value(code as usize) == text => return code,
                Some(_) => place = (place + 1) & mask,
            }
        }
        let code = self.ends.len() as u32;
        self.bytes.extend_from_slice(text);
        self.ends.push(self.bytes.len() as u32);
        if let Some(slot) = self.slots.get_mut(place) {
            *slot = code;
        }
        if self.ends.len() * 2 > self.slots.len() {
            self.grow();
        }
        code
    }

    #[cold]
    fn grow(&mut self) {
        let mask = self.slots.len() * 2 - 1;
        let mut slots = vec![0; mask + 1];
        for code in 1..self.ends.len() {
            let mut place = hash(self.value(code)) as usize & mask;
            while slots.get(place).is_some_and(|slot| *slot != 0) {
                place = (place + 1) & mask;
            }
            if let Some(slot) = slots.get_mut(place) {
                *slot = code as u32;
            }
        }
        self.slots = slots;
    }
}

impl Listed {
    fn push(&mut self, row: usize, text: &[u8]) {
        let end = self.bytes.len() as u32;
        if self.ends.len() < row {
            self.ends.resize(row, end);
        }
        self.filled += 1;
        self.bytes.extend_from_slice(text);
        self.ends.push(self.bytes.len() as u32);
    }

    /// The bytes of a row; nothing for a blank one.
    pub fn bytes(&self, row: usize) -> &[u8] {
        let Some(end) = self.ends.get(row) else { return &[] };
        let start = row.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        self.bytes.get(start..*end as usize).unwrap_or_default()
    }
}

/// A hash of a text, eight bytes at a time, whose low bits are well mixed.
#[inline]
fn hash(text: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut hash = text.len() as u64;
    let mut chunks = text.chunks_exact(8);
    for chunk in &mut chunks {
        let word = chunk.try_into().map_or(0, u64::from_le_bytes);
        hash = (hash.rotate_left(5) ^ word).wrapping_mul(FACTOR);
    }
    let tail = chunks.remainder().iter().fold(0, |tail, byte| tail << 8 | u64::from(*byte));
    hash = (hash.rotate_left(5) ^ tail).wrapping_mul(FACTOR);
    hash ^ hash >> 32
}

#[cfg(test)]
mod tests {
    use super::{CellColumn, EveryCell, Keep};

    #[test]
    fn cells_stay_as_they_are_however_they_are_kept() {
        let mut cells = EveryCell::new(&[], 3, |_, column| if column == 2 { Keep::UpTo(10) } else { Keep::Every });
        for row in 0..40_000_usize {
            cells.push(0, row, format!("word {}", row % 7).as_bytes());
            if row % 5 != 0 {
                cells.push(1, row, format!("id {row}").as_bytes());
                cells.push(2, row, format!("text {row}").as_bytes());
            }
            cells.rows = row + 1;
        }
        cells.rows += 1;
        assert!(matches!(cells.columns[0], CellColumn::Numbered(_)));
        assert!(matches!(cells.columns[1], CellColumn::Listed(_)));
        assert!(matches!(cells.columns[2], CellColumn::Dropped));
        for row in [0, 1, 16_383, 16_385, 39_999, 40_000] {
            let (word, id) = match row {
                40_000 => (String::new(), String::new()),
                row if row % 5 == 0 => (format!("word {}", row % 7), String::new()),
                row => (format!("word {}", row % 7), format!("id {row}")),
            };
            assert_eq!((cells.text(0, row), cells.text(1, row), cells.text(2, row)), (word, id, String::new()));
        }
        assert_eq!(cells.map(1, str::len)[..2], [0, 4]);
        assert_eq!(cells.distinct(0, 9).len(), 8);
        assert_eq!(cells.distinct(0, 9)[0], (String::new(), 1));
        assert_eq!(cells.distinct(1, 2)[0].1, 8001);
    }
}
