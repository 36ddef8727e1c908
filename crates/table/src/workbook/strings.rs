//! The texts that the cells of a workbook share, one after the other.

use crate::bytes::append;
use crate::bytes::scan::find;
use crate::records::cells::MAX_CELL;
use crate::workbook::xml::{Xml, unescape};

/// Takes `sharedStrings.xml`, or the inner texts of a cell.
#[derive(Default)]
pub(crate) struct Strings {
    bytes: Vec<u8>,
    ends: Vec<usize>,
    raw: Vec<u8>,
    in_text: bool,
    /// How deep one is in a reading aid, which is no part of the text.
    in_aid: bool,
}

impl Strings {
    /// A text by its number.
    pub(crate) fn get(&self, number: usize) -> Option<&[u8]> {
        let from = number.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.bytes.get(from..*self.ends.get(number)?)
    }

    /// Adds a text of its own.
    pub(crate) fn push(&mut self, text: &[u8]) {
        self.bytes.extend_from_slice(text.get(..MAX_CELL).unwrap_or(text));
        self.ends.push(self.bytes.len());
    }
}

impl Xml for Strings {
    fn open(&mut self, name: &[u8], _: &[u8]) {
        match name {
            b"t" => self.in_text = !self.in_aid,
            b"rPh" => self.in_aid = true,
            _ => {}
        }
    }
    /// Texts without letters of their own, whole in the slice.
    fn usual<'b>(&mut self, mut bytes: &'b [u8]) -> &'b [u8] {
        while !self.in_text && !self.in_aid && self.raw.is_empty() {
            let Some((text, behind)) = usual(bytes) else { break };
            unescape(text, &mut self.bytes);
            self.ends.push(self.bytes.len());
            bytes = behind;
        }
        bytes
    }
    fn text(&mut self, text: &[u8]) {
        if self.in_text && self.raw.len() < MAX_CELL {
            append(text, &mut self.raw);
        }
    }
    fn close(&mut self, name: &[u8]) {
        match name {
            b"t" => self.in_text = false,
            b"rPh" => self.in_aid = false,
            b"si" => {
                let from = self.bytes.len();
                unescape(&self.raw, &mut self.bytes);
                self.bytes.truncate(from + MAX_CELL);
                self.ends.push(self.bytes.len());
                self.raw.clear();
            }
            _ => {}
        }
    }
}

/// A text as most writers write it, and what follows.
#[inline]
fn usual(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let rest = bytes.strip_prefix(b"<si><t>")?;
    let (text, rest) = rest.split_at(find(rest, b'<').filter(|length| *length < MAX_CELL)?);
    Some((text, rest.strip_prefix(b"</t></si>")?))
}
