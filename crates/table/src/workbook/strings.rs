//! The texts that the cells of a workbook share, one after the other.

use crate::bytes::append;
use crate::bytes::scan::find;
use crate::records::cells::MAX_CELL;
use crate::workbook::xml::{Xml, unescape};

/// Bytes of a block: a text never lies in two of them, and a list of them never has to be moved to grow.
const BLOCK: usize = 1 << 20;

/// Takes `sharedStrings.xml`, or the inner texts of a cell.
#[derive(Default)]
pub(crate) struct Strings {
    blocks: Vec<Vec<u8>>,
    /// Where each text begins, counted over full blocks, and its length.
    places: Vec<(u32, u16)>,
    raw: Vec<u8>,
    in_text: bool,
    /// How deep one is in a reading aid, which is no part of the text.
    in_aid: bool,
}

impl Strings {
    /// A text by its number.
    pub(crate) fn get(&self, number: usize) -> Option<&[u8]> {
        let (at, length) = *self.places.get(number)?;
        let (block, from) = (at as usize / BLOCK, at as usize % BLOCK);
        self.blocks.get(block)?.get(from..from + usize::from(length))
    }

    /// Adds a text of its own.
    pub(crate) fn push(&mut self, text: &[u8]) {
        self.add(|block| block.extend_from_slice(text.get(..MAX_CELL).unwrap_or(text)));
    }

    /// Adds what is written into a block, of which no more than a cell is kept.
    #[inline]
    fn add(&mut self, write: impl FnOnce(&mut Vec<u8>)) {
        if self.blocks.last().is_none_or(|block| block.len() + MAX_CELL > BLOCK) {
            self.blocks.push(Vec::with_capacity(BLOCK));
        }
        let before = (self.blocks.len() - 1) * BLOCK;
        let Some(block) = self.blocks.last_mut() else { return };
        let from = block.len();
        write(block);
        block.truncate(from + MAX_CELL);
        self.places.push(((before + from) as u32, (block.len() - from) as u16));
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
            self.add(|block| unescape(text, block));
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
                let raw = std::mem::take(&mut self.raw);
                self.add(|block| unescape(&raw, block));
                self.raw = raw;
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

#[cfg(test)]
mod tests {
    use super::{BLOCK, Strings};

    #[test]
    fn texts_are_found_by_their_number_over_many_blocks() {
        let mut strings = Strings::default();
        let text = |number: usize| format!("{number} ").repeat(1 + number % 4000);
        for number in 0..1000 {
            strings.push(text(number).as_bytes());
        }
        assert!(strings.blocks.len() > 1 && strings.blocks.iter().all(|block| block.capacity() <= 2 * BLOCK));
        for number in 0..1000 {
            let all = text(number);
            assert_eq!(strings.get(number), Some(&all.as_bytes()[..all.len().min(super::MAX_CELL)]));
        }
        assert_eq!(strings.get(1000), None);
    }
}
