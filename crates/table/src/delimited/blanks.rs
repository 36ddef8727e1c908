//! Columns set apart by runs of blanks, as programs for statistics write them, into columns set apart by one byte.

use crate::delimited::delimiter::Delimiter;

/// Lines looked at.
const LINES: usize = 400;

/// What one is in between two slices.
#[derive(Default)]
pub(crate) struct Blanks {
    /// Something but blanks stands in the line so far.
    begun: bool,
    /// Blanks stand behind it.
    pending: bool,
    text: Vec<u8>,
}

impl Blanks {
    /// The text of the next slice: blanks at both ends of a line left out, others as one delimiter.
    pub(crate) fn feed(&mut self, bytes: &[u8]) -> &[u8] {
        self.text.clear();
        for &byte in bytes {
            match byte {
                b' ' | b'\t' => self.pending = self.begun,
                b'\n' | b'\r' => {
                    (self.begun, self.pending) = (false, false);
                    self.text.push(byte);
                }
                _ => {
                    if std::mem::take(&mut self.pending) {
                        self.text.push(Delimiter::Blanks.byte());
                    }
                    self.begun = true;
                    self.text.push(byte);
                }
            }
        }
        &self.text
    }
}

/// Whether a text is such a table: every line has as many words, at least three, and half of them are numbers.
pub(crate) fn is_table(head: &[u8], cut: bool) -> bool {
    let mut lines: Vec<&[u8]> = head
        .split(|&byte| byte == b'\n' || byte == b'\r')
        .map(<[u8]>::trim_ascii)
        .filter(|line| !line.is_empty())
        .collect();
    if cut {
        lines.pop();
    }
    let (mut words, mut numbers, mut width) = (0, 0, 0);
    for line in lines.iter().take(LINES) {
        let mut count = 0;
        for word in line.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()) {
            count += 1;
            numbers += usize::from(word.iter().all(|byte| b"0123456789.,-+:/%".contains(byte)));
        }
        if width != 0 && count != width {
            return false;
        }
        width = count;
        words += count;
    }
    lines.len() >= 3 && width >= 3 && numbers * 2 >= words
}

#[cfg(test)]
mod tests {
    use super::{Blanks, is_table};

    #[test]
    fn runs_of_blanks_become_one_delimiter() {
        let text = "  00004 0001   29.33  \r\n a\tb \n\n";
        for step in 1..text.len() {
            let mut blanks = Blanks::default();
            let mut found = Vec::new();
            for slice in text.as_bytes().chunks(step) {
                found.extend_from_slice(blanks.feed(slice));
            }
            assert_eq!(String::from_utf8(found).unwrap(), "00004\u{1f}0001\u{1f}29.33\r\na\u{1f}b\n\n");
        }
    }

    #[test]
    fn tables_are_told_from_text() {
        let cases = [
            (" 1  2 3\n 4 5  6\n7 8 9\n", true),
            ("id date score\n1 2024-01-05 5\n2 2024-01-06 4\n3 2024-01-07 4\n", true),
            ("It was a dark night\nThe rain fell in sheets\nAnd nobody was there now\n", false),
            ("1 2 3\n4 5\n6 7 8\n", false),
            ("1 2\n3 4\n5 6\n", false),
        ];
        for (text, expected) in cases {
            assert_eq!(is_table(text.as_bytes(), false), expected, "{text:?}");
        }
    }
}
