//! Rows that stand in the file as one quoted cell each. A spreadsheet leaves them so that opened a file with another delimiter than its own, and saved it:
//! `"1,Ann,""good, fast""",` or `"1,Ann,""good, fast""";`. What is inside is the file as it was.

use crate::delimited::delimiter::{self, Delimiter};
use crate::delimited::split::{Sink, Splitter};

/// Records looked at.
const RECORDS: usize = 400;

/// Takes the quotes off, slice by slice.
pub(crate) struct Unwrap {
    splitter: Splitter,
    row: Row,
}

impl Unwrap {
    /// For rows that stand in quotes before this delimiter.
    pub(crate) fn new(outer: Delimiter) -> Self {
        let row = Row { outer: outer.byte(), cells: Vec::new(), text: Vec::new() };
        Self { splitter: Splitter::new(outer.byte()), row }
    }

    /// The text of the next slice.
    pub(crate) fn feed(&mut self, bytes: &[u8]) -> &[u8] {
        self.row.text.clear();
        self.splitter.feed(bytes, &mut self.row);
        &self.row.text
    }

    /// What is left at the end.
    ///
    /// # Errors
    /// The number of the row, from 1, whose quotes never close.
    pub(crate) fn finish(&mut self) -> Result<&[u8], u64> {
        self.row.text.clear();
        self.splitter.finish(&mut self.row)?;
        Ok(&self.row.text)
    }
}

/// Puts the text of a row together.
struct Row {
    outer: u8,
    /// The cells of the row, and whether they stood in quotes.
    cells: Vec<(Vec<u8>, bool)>,
    text: Vec<u8>,
}

impl Sink for Row {
    fn cell(&mut self, text: &[u8]) {
        self.cells.push((text.to_vec(), false));
    }

    fn quoted_cell(&mut self, text: &[u8]) {
        self.cells.push((text.to_vec(), true));
    }

    fn end_row(&mut self) {
        let filled = self.cells.iter().rposition(|(cell, _)| !cell.is_empty()).map_or(0, |last| last + 1);
        self.cells.truncate(filled);
        let is_wrapped = filled == 1;
        for (place, (cell, quoted)) in self.cells.iter().enumerate() {
            if place > 0 {
                self.text.push(self.outer);
            }
            // Quotes of a cell that is none of a wrapped row are its own.
            if *quoted && !is_wrapped {
                self.text.push(b'"');
                for &byte in cell {
                    self.text.extend_from_slice(if byte == b'"' { b"\"\"" } else { std::slice::from_ref(&byte) });
                }
                self.text.push(b'"');
            } else {
                self.text.extend_from_slice(cell);
            }
        }
        self.cells.clear();
        self.text.push(b'\n');
    }

    fn blank_line(&mut self) {
        self.text.push(b'\n');
    }
}

/// The delimiter behind the quoted rows, if that is what they are: what is inside of them is a table, and the header too has its columns.
pub(crate) fn detect(head: &[u8], cut: bool) -> Option<Delimiter> {
    Delimiter::ALL.into_iter().find(|outer| is_wrapped(head, *outer, cut))
}

fn is_wrapped(head: &[u8], outer: Delimiter, cut: bool) -> bool {
    let Some((rows, quoted)) = look(head, outer.byte()) else { return false };
    if quoted == 0 || quoted * 10 < rows {
        return false;
    }
    let mut unwrap = Unwrap::new(outer);
    let mut text = unwrap.feed(head).to_vec();
    if !cut && let Ok(rest) = unwrap.finish() {
        text.extend_from_slice(rest);
    }
    let Some(inner) = delimiter::detect(&text, cut) else { return false };
    let widths = delimiter::widths(&text, inner, cut).rows;
    let (typical, alike) = delimiter::typical(&widths);
    let header = widths.first().copied().unwrap_or(0);
    // Two columns may be an accident where most rows are bare.
    let least = if quoted * 10 >= rows * 8 { 2 } else { 3 };
    widths.len() > 1 && typical >= least && header == typical && alike * 10 >= widths.len() * 9
}

/// How many of the first rows there are, and how many of them are one quoted cell; `None` if a quoted cell is followed by another text, so that it is
/// no whole row.
fn look(head: &[u8], outer: u8) -> Option<(usize, usize)> {
    let (mut rest, mut rows, mut quoted) = (head, 0, 0);
    while !rest.is_empty() && rows < RECORDS {
        if let Some(inner) = rest.strip_prefix(b"\"") {
            let Some(close) = closing(inner) else { break };
            let behind = inner.get(close + 1..).unwrap_or_default();
            let end = behind.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(behind.len());
            if behind.get(..end)?.iter().any(|byte| *byte != outer) {
                return None;
            }
            quoted += 1;
            rest = behind.get(end..).unwrap_or_default();
        } else {
            let end = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
            // A cell of it goes on in the next line, so it is a row of an ordinary table.
            if rest.get(..end)?.split(|byte| *byte == b'"').count() % 2 == 0 {
                return None;
            }
            rows -= usize::from(end == 0 && rows > 0);
            rest = rest.get(end..).unwrap_or_default();
        }
        rows += 1;
        rest = rest.strip_prefix(b"\r").unwrap_or(rest);
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
    }
    Some((rows, quoted))
}

/// The place of the quote that closes, doubled ones passed over.
fn closing(text: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + text.get(from..)?.iter().position(|byte| *byte == b'"')?;
        if text.get(at + 1) != Some(&b'"') {
            return Some(at);
        }
        from = at + 2;
    }
}

#[cfg(test)]
mod tests {
    use super::{Delimiter, Unwrap, detect};

    #[test]
    fn wrapped_rows_are_told_from_others() {
        let cases = [
            ("\"id,score,note\"\n\"1,5,\"\"a, b\"\"\"\n\"2,4,c\"\n", Some(Delimiter::Comma)),
            ("id,score,note;\n\"1,5,\"\"a\";\nb;\n\"c\"\"\";\n2,4,d;\n", Some(Delimiter::Semicolon)),
            ("id,score,note;;\n\"1,5,x\";;\n\"2,4,y\";;\n", Some(Delimiter::Semicolon)),
            ("\"id;score\"\n\"1;5\"\n\"2;4\"\n", Some(Delimiter::Comma)),
            ("\"id\",\"score\"\n\"1\",\"5\"\n", None),
            ("\"score\"\n\"5\"\n\"4\"\n", None),
            ("comment\n\"good, fast, cheap\"\n\"bad, slow, dear\"\n", None),
            ("id,score\n1,5\n2,4\n", None),
            ("id;note;x\n\"1\";\"a, b\";\n\"2\";\"c, d\";\n", None),
            ("a;b;c\n1;x;\"\r\n\"\n1;x;\"\r\n\"", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(detect(text.as_bytes(), false), expected, "{text:?}");
        }
    }

    #[test]
    fn quotes_come_off_however_the_rows_are_cut() {
        let text = "id,note;\r\n\"1,\"\"a;\r\n\"\"x\"\" b\";\r\n\r\n2;\"c \"\"d\"\"\";\r\n";
        for step in 1..text.len() {
            let (mut unwrap, mut found) = (Unwrap::new(Delimiter::Semicolon), Vec::new());
            text.as_bytes().chunks(step).for_each(|slice| found.extend_from_slice(unwrap.feed(slice)));
            found.extend_from_slice(unwrap.finish().unwrap());
            assert_eq!(String::from_utf8(found).unwrap(), "id,note\n1,\"a;\r\n\"x\" b\n\n2;\"c \"\"d\"\"\"\n");
        }
    }
}
