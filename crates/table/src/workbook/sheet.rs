//! A sheet of a workbook on its way into columns.

use crate::bytes::append;
use crate::finding::{FileKind, Finding};
use crate::records::cells::{Cells, MAX_CELL};
use crate::workbook::serial::{self, Look};
use crate::workbook::strings::Strings;
use crate::workbook::styles::number;
use crate::workbook::xml::{Xml, unescape};

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

impl State {
    /// Before a sheet whose cells go there.
    pub(crate) fn of(cells: Cells) -> Self {
        Self { cells, ..Self::default() }
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
        if !self.state.raw.is_empty() {
            let raw = std::mem::take(&mut self.state.raw);
            self.value(self.state.kind, self.state.style, &raw);
            self.state.raw = raw;
        }
        self.state.column += 1;
    }

    /// Sets the cell of the column to what stands between its tags.
    #[inline]
    fn value(&mut self, kind: Type, style: usize, raw: &[u8]) {
        let state = &mut *self.state;
        let column = state.column;
        match kind {
            Type::Shared => {
                // A text that is not there is a hole, and no empty cell.
                let text = self.strings.get(decimal(raw.trim_ascii()));
                if text.is_none() {
                    state.stop.get_or_insert(Finding::Damaged { kind: FileKind::Xlsx });
                }
                state.cells.set(column, text.unwrap_or_default());
            }
            Type::Boolean => {
                let truth = raw.trim_ascii() == b"1";
                state.cells.set(column, if truth { b"TRUE" } else { b"FALSE" });
            }
            Type::Text => {
                state.text.clear();
                unescape(raw, &mut state.text);
                state.cells.set(column, &state.text);
            }
            Type::Number => {
                let look = self.looks.get(style).copied().unwrap_or_default();
                // Most are whole and plain, and stand there as they shall.
                if look == Look::Plain && raw.len() < 15 && !raw.contains(&b'E') {
                    state.cells.set(column, raw);
                } else {
                    state.text.clear();
                    match std::str::from_utf8(raw).ok().and_then(|raw| raw.trim().parse().ok()) {
                        Some(number) => serial::write(number, look, self.base_1904, &mut state.text),
                        None => state.text.extend_from_slice(raw),
                    }
                    state.cells.set(column, &state.text);
                }
            }
        }
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

    /// Cells of numbers and of shared texts, whole in the slice.
    fn usual<'b>(&mut self, mut bytes: &'b [u8]) -> &'b [u8] {
        while self.state.in_data && !self.state.in_value && !self.state.in_aid {
            let Some((cell, behind)) = usual(bytes) else { break };
            self.state.column = cell.column;
            self.value(cell.kind, cell.style, cell.raw);
            self.state.column += 1;
            bytes = behind;
        }
        bytes
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

/// A cell as most writers write it.
struct Usual<'b> {
    column: usize,
    style: usize,
    kind: Type,
    raw: &'b [u8],
}

/// Bytes of a number.
const MAX_NUMBER: usize = 24;

/// Such a cell at the beginning, and what follows.
#[inline]
fn usual(bytes: &[u8]) -> Option<(Usual<'_>, &[u8])> {
    let mut rest = bytes.strip_prefix(b"<c r=\"")?;
    let column = column(rest)?;
    while let Some((b'A'..=b'Z', behind)) = rest.split_first() {
        rest = behind;
    }
    rest = digits(rest).1.strip_prefix(b"\"")?;
    let mut style = 0;
    if let Some(behind) = rest.strip_prefix(b" s=\"") {
        (style, rest) = digits(behind);
        rest = rest.strip_prefix(b"\"")?;
    }
    let mut kind = Type::Number;
    if let Some(behind) = rest.strip_prefix(b" t=\"s\"") {
        (kind, rest) = (Type::Shared, behind);
    }
    let rest = rest.strip_prefix(b"><v>")?;
    let length =
        rest.iter().take(MAX_NUMBER).position(|byte| !matches!(byte, b'0'..=b'9' | b'.' | b'-' | b'+' | b'E'))?;
    let (raw, rest) = rest.split_at(length);
    let behind = rest.strip_prefix(b"</v></c>").filter(|_| !raw.is_empty())?;
    Some((Usual { column, style, kind, raw }, behind))
}

/// The digits at the beginning as a number, and what follows.
#[inline]
fn digits(bytes: &[u8]) -> (usize, &[u8]) {
    let (mut number, mut rest) = (0_usize, bytes);
    while let Some((digit @ b'0'..=b'9', behind)) = rest.split_first() {
        number = number.saturating_mul(10).saturating_add(usize::from(digit - b'0'));
        rest = behind;
    }
    (number, rest)
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

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use super::{Look, Sheet, State, Strings};
    use crate::workbook::xml::Scanner;

    /// Texts and a sheet in slices of so many bytes; gives the values and the row counts of each column.
    fn read(strings: &str, sheet: &str, step: usize) -> Vec<(Vec<String>, Vec<u16>)> {
        let mut shared = Strings::default();
        let mut scanner = Scanner::default();
        strings.as_bytes().chunks(step).for_each(|slice| scanner.feed(slice, &mut shared).unwrap());
        let (mut scanner, mut state) = (Scanner::default(), State::default());
        for slice in sheet.as_bytes().chunks(step) {
            scanner.feed(slice, &mut Sheet::new(&shared, &[Look::Plain, Look::Moment], false, &mut state)).unwrap();
        }
        let table = state.cells.finish().unwrap().finish(0).unwrap();
        let column = |column: &crate::columns::table::Column| {
            let values = column.values.iter().map(|value| value.text.clone()).collect();
            (values, (0..table.kept).map(|row| column.codes.get(row)).collect())
        };
        table.columns.iter().map(column).collect()
    }

    /// What is whole in a slice is read on a short way: the long one, which a cut forces, gives the same.
    #[test]
    fn the_usual_writing_and_the_cut_one_give_the_same() {
        let texts = ["id", "sent", "score", "a &amp; b", "x_x0041_", "", "caf\u{e9} \"bar\""];
        let mut strings = ["<si><t>", &texts.join("</t></si><si><t>"), "</t></si>"].concat();
        strings += "<si><t xml:space=\"preserve\"> y </t></si><si><r><t>two</t></r><r><t>parts</t></r></si>";
        let mut sheet = String::from("<worksheet><sheetData><row r=\"1\">");
        sheet +=
            "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c></row>";
        for row in 2..200 {
            let odd = ["4.5", "-3", "1E2", "0.1000000000000000055", "7", "12345678901234567890"];
            let score = odd.get(row % odd.len()).unwrap();
            let more = ["", "<f>1+1</f>", "<v/>"].get(row % 3).unwrap();
            let style = ["", " s=\"0\"", " t=\"n\"", " s=\"7\""].get(row % 4).unwrap();
            write!(
                sheet,
                "<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>{}</v></c><c r=\"B{row}\" s=\"1\"><v>{}.25</v></c>\
                 <c r=\"C{row}\"{style}>{more}<v>{score}</v></c></row>",
                3 + row % 8,
                45_292 + row
            )
            .unwrap();
        }
        sheet += "</sheetData></worksheet>";
        let whole = read(&strings, &sheet, usize::MAX);
        assert_eq!(whole.len(), 3);
        assert_eq!(
            whole[0].0.iter().take(4).map(String::as_str).collect::<Vec<_>>(),
            ["", "caf\u{e9} \"bar\"", "y", "twoparts"]
        );
        assert_eq!(whole[1].0.get(1).map(String::as_str), Some("2024-01-03 06:00:00"));
        for step in [1, 7, 50, 333] {
            assert_eq!(read(&strings, &sheet, step), whole, "{step}");
        }
    }
}
