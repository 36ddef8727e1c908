//! The delimiter, decided over many rows and outside quotes.

use serde::{Deserialize, Serialize};

use crate::delimited::split::{Sink, Splitter};

/// What separates the cells of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
    /// `|`
    Pipe,
    /// Another sign, which the file names itself in a first line such as `sep=^`.
    Named(u8),
    /// Runs of blanks.
    Blanks,
    /// None: the cells of a workbook or the values of a JSON document.
    Cells,
}

impl Delimiter {
    /// Those that are looked for, the most usual first: a tie goes to the earlier one.
    pub const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Pipe];

    /// The byte; where the file has none, the one that stands between its cells on their way into columns.
    pub const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
            Self::Named(sign) => sign,
            Self::Blanks | Self::Cells => 0x1F,
        }
    }
}

/// Records looked at. A head of short rows has thousands; a few hundred settle the question.
const RECORDS: usize = 400;
/// Bytes looked at before it is asked whether that is enough.
const PART: usize = 16 * 1024;
/// Cells counted in a row.
const WIDEST: usize = 100_000;

/// The cells of the first records.
#[derive(Default)]
pub(crate) struct Widths {
    cells: usize,
    is_torn: bool,
    /// Cells of each record.
    pub(crate) rows: Vec<usize>,
    /// Records with half a pair of quotes in a cell without quotes: their delimiter may be another one.
    torn: usize,
}

impl Sink for Widths {
    fn cell(&mut self, text: &[u8]) {
        self.cells += 1;
        self.is_torn |= text.iter().fold(false, |odd, &byte| odd ^ (byte == b'"'));
    }
    fn quoted_cell(&mut self, _: &[u8]) {
        self.cells += 1;
    }
    fn end_row(&mut self) {
        if self.rows.len() < RECORDS {
            self.rows.push(self.cells.min(WIDEST));
            self.torn += usize::from(self.is_torn);
        }
        self.cells = 0;
        self.is_torn = false;
    }
    fn blank_line(&mut self) {}
}

/// Counts the cells. A record that the head cuts off counts only if there is no other.
pub(crate) fn widths(head: &[u8], delimiter: Delimiter, cut: bool) -> Widths {
    let mut widths = Widths::default();
    let mut splitter = Splitter::new(delimiter.byte());
    for part in head.chunks(PART) {
        splitter.feed(part, &mut widths);
        if widths.rows.len() >= RECORDS {
            return widths;
        }
    }
    if !cut || widths.rows.is_empty() {
        // An open quote at the end is told by the reader, which sees the whole file.
        let _open = splitter.finish(&mut widths);
    }
    widths
}

/// The most frequent width and how many records have it; of equally frequent ones the widest.
pub(crate) fn typical(widths: &[usize]) -> (usize, usize) {
    let mut sorted = widths.to_vec();
    sorted.sort_unstable();
    sorted
        .chunk_by(|left, right| left == right)
        .map(|run| (run.first().copied().unwrap_or(0), run.len()))
        .max_by_key(|&(width, count)| (count, width))
        .unwrap_or((0, 0))
}

/// The delimiter that cuts most rows into the same number of cells, `None` if none cuts anything.
pub(crate) fn detect(head: &[u8], cut: bool) -> Option<Delimiter> {
    let mut best: Option<(f64, Delimiter)> = None;
    for delimiter in Delimiter::ALL {
        let widths = widths(head, delimiter, cut);
        let (width, count) = typical(&widths.rows);
        // The header is cut like the rest, which a decimal comma in every row is not.
        let header_is_cut = widths.rows.first().is_some_and(|&first| first > 1);
        if width < 2 || !header_is_cut {
            continue;
        }
        let records = widths.rows.len() as f64;
        let share = count as f64 / records * (1.0 - widths.torn as f64 / records / 2.0);
        let score = share * share * share * (1.0 + (width.min(50) as f64) / 10.0);
        if best.is_none_or(|(most, _)| score > most) {
            best = Some((score, delimiter));
        }
    }
    best.map(|(_, delimiter)| delimiter)
}

#[cfg(test)]
mod tests {
    use super::{Delimiter, detect};

    #[test]
    fn delimiters_are_told_by_consistency() {
        let cases = [
            ("a,b,c\n1,2,3\n4,5,6\n", Some(Delimiter::Comma)),
            ("a;b\n1,5;2,5\n3,0;4,1\n", Some(Delimiter::Semicolon)),
            ("a;b;c\n\"x, y\";\"1, 2, 3\";z\np, q;r;s, t\n", Some(Delimiter::Semicolon)),
            ("a\tb\n1, 2, 3\t4\n5\t6\n", Some(Delimiter::Tab)),
            ("a|b\n1|2\n", Some(Delimiter::Pipe)),
            ("id,tools\n1,a;b;c\n2,a;b\n3,c;d;e\n", Some(Delimiter::Comma)),
            ("id,\"a;b;c;d\"\n1,\"x;y;z;t\"\n2,\"p;q;r;s\"\n", Some(Delimiter::Comma)),
            ("size,note\n5\",a\n6\",b\n7\",c\n", Some(Delimiter::Comma)),
            ("score\n5\n4\n", None),
            ("score\n5,0\n4,5\n", None),
            ("", None),
        ];
        for (head, expected) in cases {
            assert_eq!(detect(head.as_bytes(), false), expected, "{head:?}");
        }
    }
}
