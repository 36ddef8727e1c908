//! A sheet of a workbook on its way into columns.

use super::cells::{Cells, MAX_CELL};
use super::finding::Finding;
use super::serial::{self, Look};
use super::strings::Strings;
use super::styles::number;
use super::xml::{Xml, append, unescape};

/// What the value of a cell is.
#[derive(Clone, Copy, PartialEq)]
enum Type {
    Number,
    Shared,
    Boolean,
    /// A text in the cell itself, also an error or a date.
    Text,
}

/// Takes `sheet1.xml`. Of a formula the value counts that was stored with it; nothing is computed or fetched.
pub(crate) struct Sheet<'a> {
    strings: &'a Strings,
    looks: &'a [Look],
    base_1904: bool,
    state: &'a mut State,
}

/// Where one is in a sheet between two slices.
pub(crate) struct State {
    pub(crate) cells: Cells,
    pub(crate) stop: Option<Finding>,
    in_data: bool,
    in_value: bool,
    in_aid: bool,
    kind: Type,
    style: usize,
    column: usize,
    raw: Vec<u8>,
    text: Vec<u8>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            cells: Cells::default(),
            stop: None,
            in_data: false,
            in_value: false,
            in_aid: false,
            kind: Type::Number,
            style: 0,
            column: 0,
            raw: Vec::new(),
            text: Vec::new(),
        }
    }
}

impl<'a> Sheet<'a> {
    pub(crate) fn new(strings: &'a Strings, looks: &'a [Look], base_1904: bool, state: &'a mut State) -> Self {
        Self { strings, looks, base_1904, state }
    }

    fn cell(&mut self, attributes: &[u8]) {
        let state = &mut *self.state;
        (state.kind, state.style) = (Type::Number, 0);
        let mut rest = attributes;
        // All of them at once: this runs for every cell.
        while let Some((name, value, behind)) = next(rest) {
            match name {
                b"r" => state.column = column(value).unwrap_or(state.column),
                b"s" => state.style = decimal(value),
                b"t" => {
                    state.kind = match value {
                        b"s" => Type::Shared,
                        b"b" => Type::Boolean,
                        b"n" => Type::Number,
                        _ => Type::Text,
                    }
                }
                _ => {}
            }
            rest = behind;
        }
        state.raw.clear();
    }

    fn end_cell(&mut self) {
        let state = &mut *self.state;
        if !state.raw.is_empty() {
            let column = state.column;
            match state.kind {
                Type::Shared => {
                    let text = self.strings.get(decimal(state.raw.trim_ascii()));
                    state.cells.set(column, text.unwrap_or_default());
                }
                Type::Boolean => {
                    let truth = state.raw.trim_ascii() == b"1";
                    state.cells.set(column, if truth { b"TRUE" } else { b"FALSE" });
                }
                Type::Text => {
                    state.text.clear();
                    unescape(&state.raw, &mut state.text);
                    state.cells.set(column, &state.text);
                }
                Type::Number => {
                    let look = self.looks.get(state.style).copied().unwrap_or_default();
                    // Most are whole and plain, and stand there as they shall.
                    if look == Look::Plain && state.raw.len() < 15 && !state.raw.contains(&b'E') {
                        state.cells.set(column, &state.raw);
                    } else {
                        state.text.clear();
                        match std::str::from_utf8(&state.raw).ok().and_then(|raw| raw.trim().parse().ok()) {
                            Some(number) => serial::write(number, look, self.base_1904, &mut state.text),
                            None => state.text.extend_from_slice(&state.raw),
                        }
                        state.cells.set(column, &state.text);
                    }
                }
            }
        }
        state.column += 1;
    }
}

impl Xml for Sheet<'_> {
    #[inline]
    fn open(&mut self, name: &[u8], attributes: &[u8]) {
        match name {
            b"c" => self.cell(attributes),
            b"v" | b"t" => self.state.in_value = !self.state.in_aid,
            b"row" => {
                let before = number(attributes, b"r").map_or(0, |row| u64::from(row.saturating_sub(1)));
                let filled = self.state.cells.fill_up(before);
                self.state.stop = self.state.stop.take().or(filled.err());
                self.state.column = 0;
            }
            b"rPh" => self.state.in_aid = true,
            b"sheetData" => self.state.in_data = true,
            _ => {}
        }
    }

    #[inline]
    fn text(&mut self, text: &[u8]) {
        if self.state.in_value && self.state.in_data && self.state.raw.len() < MAX_CELL {
            append(text, &mut self.state.raw);
        }
    }

    #[inline]
    fn close(&mut self, name: &[u8]) {
        match name {
            b"c" => self.end_cell(),
            b"v" | b"t" => self.state.in_value = false,
            b"row" => {
                let ended = self.state.cells.end_row();
                self.state.stop = self.state.stop.take().or(ended.err());
            }
            b"rPh" => self.state.in_aid = false,
            b"sheetData" => self.state.in_data = false,
            _ => {}
        }
    }
}

/// The next attribute: its name, its value, and what follows.
#[inline]
fn next(attributes: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let equals = attributes.iter().position(|&byte| byte == b'=')?;
    let (name, rest) = attributes.split_at(equals);
    let (&quote, rest) = rest.get(1..)?.trim_ascii_start().split_first()?;
    let end = rest.iter().position(|&byte| byte == quote)?;
    let (value, rest) = rest.split_at(end);
    Some((name.trim_ascii(), value, rest.get(1..)?))
}

/// The column of a place such as `AB12`, from 0.
#[inline]
fn column(place: &[u8]) -> Option<usize> {
    let mut column = 0_usize;
    for byte in place.iter().take(4).map(u8::to_ascii_uppercase).take_while(u8::is_ascii_uppercase) {
        column = column * 26 + usize::from(byte - b'A') + 1;
    }
    column.checked_sub(1)
}

/// A whole number, the largest for what is none.
#[inline]
fn decimal(text: &[u8]) -> usize {
    text.iter()
        .try_fold(0_usize, |number, byte| {
            byte.is_ascii_digit().then(|| number.saturating_mul(10).saturating_add(usize::from(byte - b'0')))
        })
        .unwrap_or(usize::MAX)
}
