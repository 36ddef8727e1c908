//! A workbook of Excel 2003 as one XML document, as many help desks write their "Excel" export. The names are those of Microsoft's XML Spreadsheet
//! Reference (2001).

use std::collections::HashMap;

use base::calendar;

use crate::columns::table::Table;
use crate::finding::{FileKind, Finding};
use crate::options::Options;
use crate::records::cells::MAX_CELL;
use crate::source::Source;
use crate::workbook::markup;
use crate::workbook::serial::{self, Look};
use crate::workbook::sheets::Sheets;
use crate::workbook::styles::text;
use crate::workbook::xml::{NoXml, Scanner, Xml, attribute_where, local, unescape};

const DAMAGED: Finding = Finding::Damaged { kind: FileKind::XmlBook };
/// Styles that are kept.
const MAX_STYLES: usize = 65_536;

/// Reads a document that is all there: the wanted sheet, else the first one with a table.
pub(crate) fn read(bytes: &[u8], options: &Options, source: &mut Source) -> Result<Table, Finding> {
    let (_, text) = markup::text(bytes, options.encoding)?;
    let mut content = Content {
        sheets: Sheets::new(FileKind::XmlBook, options),
        looks: HashMap::new(),
        style: String::new(),
        row: 0,
        column: 0,
        beside: 0,
        look: Look::Plain,
        kind: Type::Text,
        in_data: false,
        in_comment: false,
        raw: Vec::new(),
        text: Vec::new(),
    };
    let mut scanner = Scanner::default();
    let outcome = scanner.feed(&text, &mut content);
    *source = content.sheets.source.clone();
    outcome.map_err(|NoXml| DAMAGED)?;
    if !scanner.is_whole() {
        return Err(DAMAGED);
    }
    content.sheets.finish()
}

/// What the value of a cell is.
#[derive(Clone, Copy, PartialEq)]
enum Type {
    Number,
    Moment,
    Boolean,
    Text,
}

/// Takes the elements.
struct Content {
    sheets: Sheets,
    looks: HashMap<String, Look>,
    /// The style that is being described.
    style: String,
    /// Rows behind us.
    row: u64,
    column: usize,
    /// Columns to the right that the cell takes too.
    beside: usize,
    look: Look,
    kind: Type,
    in_data: bool,
    in_comment: bool,
    raw: Vec<u8>,
    text: Vec<u8>,
}

/// An attribute by its name, whatever its prefix is.
fn of<'a>(attributes: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    attribute_where(attributes, |found| local(found) == name)
}

fn number(attributes: &[u8], name: &[u8]) -> Option<u64> {
    std::str::from_utf8(of(attributes, name)?).ok()?.trim().parse().ok()
}

/// The look of a format, which may go by a name.
fn look(format: &str) -> Look {
    match format {
        "Percent" => Look::Percent,
        "General Date" => Look::Moment,
        "Long Date" | "Medium Date" | "Short Date" => Look::Day,
        "Long Time" | "Medium Time" | "Short Time" => Look::Time,
        "General" | "General Number" | "Currency" | "Euro Currency" | "Fixed" | "Standard" | "Scientific"
        | "Yes/No" | "True/False" | "On/Off" => Look::Plain,
        code => serial::of_code(code),
    }
}

impl Content {
    fn is_reading(&self) -> bool {
        self.sheets.is_reading && self.sheets.stop.is_none()
    }

    fn value(&mut self) {
        self.text.clear();
        unescape(&self.raw, &mut self.text);
        self.text.truncate(MAX_CELL);
        let written = std::str::from_utf8(&self.text).unwrap_or_default().trim();
        let number = match self.kind {
            Type::Number => {
                written.parse::<f64>().ok().filter(|number| number.is_finite()).map(|number| (number, self.look))
            }
            Type::Moment => serial_of(written).map(|days| (days, look_of(days, self.look))),
            Type::Boolean => {
                let truth = if written == "0" { &b"FALSE"[..] } else { b"TRUE" };
                return self.sheets.cells.set(self.column, truth);
            }
            Type::Text => None,
        };
        if let Some((number, look)) = number {
            self.text.clear();
            serial::write(number, look, false, &mut self.text);
        }
        self.sheets.cells.set(self.column, &self.text);
    }
}

/// How a moment is shown: as its style says, else by what it has: only a time, only a day, or both.
fn look_of(days: f64, style: Look) -> Look {
    match style {
        Look::Span | Look::Time => Look::Span,
        _ if days < 1.0 => Look::Time,
        _ if days.fract() == 0.0 => Look::Day,
        _ => Look::Moment,
    }
}

/// The number of days that a workbook has for `2025-01-08T10:11:12.000`; times alone stand on the last day of 1899, or the one before.
fn serial_of(written: &str) -> Option<f64> {
    let (day, clock) = written.split_once('T').unwrap_or((written, ""));
    let mut parts = day.split('-').map(|part| part.parse::<i32>().ok());
    let days = calendar::number(parts.next()??, parts.next()??, parts.next()??)?;
    let mut seconds = 0.0;
    for (part, unit) in clock.trim_end_matches('Z').split(':').zip([3600.0, 60.0, 1.0]) {
        seconds += if part.is_empty() { 0.0 } else { part.parse::<f64>().ok()? * unit };
    }
    // The first of March 1900 is day 61, since a workbook has a 29th of February 1900.
    let whole = match days + 25_568 {
        -1 => 0,
        early @ 0..60 => early,
        later => later + 1,
    };
    (whole >= 0).then(|| whole as f64 + seconds / 86_400.0)
}

impl Xml for Content {
    fn open(&mut self, name: &[u8], attributes: &[u8]) {
        match name {
            b"Style" => self.style = of(attributes, b"ID").map(text).unwrap_or_default(),
            b"NumberFormat" => {
                let format = of(attributes, b"Format").map(text).unwrap_or_default();
                if self.looks.len() < MAX_STYLES && format.len() < MAX_CELL {
                    self.looks.insert(self.style.clone(), look(&format));
                }
            }
            b"Worksheet" => {
                self.sheets.begin(&of(attributes, b"Name").map(text).unwrap_or_default());
                self.row = 0;
            }
            _ if !self.is_reading() => {}
            b"Row" => {
                let before = number(attributes, b"Index").map_or(self.row, |row| row.saturating_sub(1));
                let filled = self.sheets.cells.fill_up(before);
                self.sheets.note(filled);
                self.row = self.row.max(before).saturating_add(number(attributes, b"Span").unwrap_or(0));
                self.column = 0;
            }
            b"Cell" => {
                if let Some(place) = number(attributes, b"Index") {
                    self.column = usize::try_from(place).unwrap_or(usize::MAX).saturating_sub(1);
                }
                self.beside = usize::try_from(number(attributes, b"MergeAcross").unwrap_or(0)).unwrap_or(usize::MAX);
                let style = of(attributes, b"StyleID").map(text);
                self.look = style.and_then(|style| self.looks.get(&style).copied()).unwrap_or_default();
            }
            b"Comment" => self.in_comment = true,
            b"Data" if !self.in_comment => {
                self.kind = match of(attributes, b"Type") {
                    Some(b"Number") => Type::Number,
                    Some(b"DateTime") => Type::Moment,
                    Some(b"Boolean") => Type::Boolean,
                    _ => Type::Text,
                };
                self.in_data = true;
                self.raw.clear();
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &[u8]) {
        if self.in_data && self.raw.len() < MAX_CELL {
            self.raw.extend_from_slice(text);
        }
    }

    fn close(&mut self, name: &[u8]) {
        match name {
            b"Worksheet" => self.sheets.end(),
            _ if !self.is_reading() => {}
            b"Row" => {
                let ended = self.sheets.cells.end_row();
                self.sheets.note(ended);
                self.row += 1;
            }
            b"Cell" => self.column = self.column.saturating_add(self.beside).saturating_add(1),
            b"Comment" => self.in_comment = false,
            b"Data" if self.in_data => {
                self.in_data = false;
                self.value();
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Look, look, look_of, serial, serial_of};

    #[test]
    fn moments_are_written_as_a_workbook_has_them() {
        for (written, style, expected) in [
            ("2025-01-08T00:00:00.000", Look::Plain, "2025-01-08"),
            ("2025-01-08T10:11:12.000", Look::Plain, "2025-01-08 10:11:12"),
            ("2025-01-08T09:59:59.999", Look::Moment, "2025-01-08 10:00:00"),
            ("1899-12-31T02:05:11.000", Look::Plain, "02:05:11"),
            ("1899-12-30T02:05:11", Look::Plain, "02:05:11"),
            ("1900-01-01T02:15:03.000", Look::Span, "26:15:03"),
            ("1900-03-01T00:00:00", Look::Day, "1900-03-01"),
        ] {
            let days = serial_of(written).unwrap();
            let mut text = Vec::new();
            serial::write(days, look_of(days, style), false, &mut text);
            assert_eq!(String::from_utf8(text).unwrap(), expected, "{written}");
        }
        for odd in ["", "2025", "2025-13-40T", "x-y-z", "2025-01-08Tx:1"] {
            assert_eq!(serial_of(odd), None, "{odd}");
        }
        assert_eq!(
            ["Percent", "Short Date", "[h]:mm", "Fixed"].map(look),
            [Look::Percent, Look::Day, Look::Span, Look::Plain]
        );
    }
}
