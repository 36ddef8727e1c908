//! An OpenDocument spreadsheet: `content.xml` of its archive, or the same as one flat document. The names are those of OpenDocument 1.3, part 3.

use crate::columns::table::Table;
use crate::finding::{FileKind, Finding};
use crate::header::sniff::MAX_COLUMNS;
use crate::options::Options;
use crate::records::cells::MAX_CELL;
use crate::source::Source;
use crate::workbook::serial::{self, Look};
use crate::workbook::sheets::Sheets;
use crate::workbook::styles::text;
use crate::workbook::xml::{NoXml, Scanner, Xml, attribute_where, unescape};
use crate::workbook::xml_text::XmlText;

/// Bytes that repeated rows may become: a row is written once and can stand for a million.
const MAX_REPEATED: u64 = 512 << 20;
/// Rows of a sheet.
const MAX_ROWS: u64 = 1 << 20;
/// Blanks that one element may stand for.
const MAX_BLANKS: u64 = 1000;

const DAMAGED: Finding = Finding::Damaged { kind: FileKind::Ods };

/// Elements of a cell whose text is not that of the cell: notes and drawings.
const ASIDE: [&[u8]; 5] = [b"annotation", b"frame", b"custom-shape", b"shapes", b"ruby-text"];

/// A document between two slices.
pub(crate) struct Document {
    text: XmlText,
    scanner: Scanner,
    content: Content,
    begun: bool,
    /// The member is not packed, which a workbook does only with what it has encrypted.
    pub(crate) is_stored: bool,
}

impl Document {
    /// A document of which the visitor wants this sheet.
    pub(crate) fn new(options: &Options) -> Self {
        Self {
            text: XmlText::default(),
            scanner: Scanner::default(),
            content: Content::new(Sheets::new(FileKind::Ods, options)),
            begun: false,
            is_stored: false,
        }
    }

    /// Takes the next slice.
    pub(crate) fn take(&mut self, plain: &[u8]) -> Result<(), Finding> {
        if let Some(first) = plain.first().filter(|_| !std::mem::replace(&mut self.begun, true))
            && !(first.is_ascii_whitespace() || matches!(first, b'<' | 0xEF | 0xFE | 0xFF | 0))
        {
            return Err(if self.is_stored { Finding::Encrypted { kind: FileKind::Ods } } else { DAMAGED });
        }
        let plain = self.text.feed(plain);
        self.scanner.feed(plain, &mut self.content).map_err(|NoXml| DAMAGED)?;
        self.content.sheets.stop.clone().map_or(Ok(()), Err)
    }

    /// The document was taken whole.
    pub(crate) fn end(&mut self) -> Result<(), Finding> {
        if self.scanner.is_whole() { Ok(()) } else { Err(DAMAGED) }
    }

    /// Data rows read so far.
    pub(crate) fn data_rows(&self) -> u64 {
        self.content.sheets.data_rows()
    }

    /// The sheets.
    pub(crate) fn source(&self) -> &Source {
        &self.content.sheets.source
    }

    /// The table.
    pub(crate) fn finish(self) -> Result<Table, Finding> {
        self.content.sheets.finish()
    }
}

/// What the value of a cell is, and its value where it stands in an attribute.
#[derive(Default)]
struct Value {
    kind: Vec<u8>,
    written: Vec<u8>,
    columns: u64,
}

/// Takes the elements.
struct Content {
    sheets: Sheets,
    /// Tables that are open in each other.
    tables: usize,
    /// Rows behind us, and how often the row stands there.
    rows: u64,
    times: u64,
    repeated: u64,
    column: usize,
    /// The cells of the row: from and to which column, and where their text ends.
    cells: Vec<(usize, usize, usize)>,
    texts: Vec<u8>,
    cell: Option<Value>,
    paragraphs: usize,
    in_paragraph: bool,
    aside: usize,
    raw: Vec<u8>,
}

fn number(attributes: &[u8], ending: &[u8]) -> Option<u64> {
    let value = attribute_where(attributes, |name| name.ends_with(ending))?;
    std::str::from_utf8(value).ok()?.trim().parse().ok()
}

impl Content {
    fn new(sheets: Sheets) -> Self {
        Self {
            sheets,
            tables: 0,
            rows: 0,
            times: 1,
            repeated: 0,
            column: 0,
            cells: Vec::new(),
            texts: Vec::new(),
            cell: None,
            paragraphs: 0,
            in_paragraph: false,
            aside: 0,
            raw: Vec::new(),
        }
    }

    fn is_reading(&self) -> bool {
        self.tables == 1 && self.sheets.is_reading && self.sheets.stop.is_none()
    }

    fn begin_cell(&mut self, attributes: &[u8]) {
        let of =
            |ending: &'static [u8]| attribute_where(attributes, move |name| name.ends_with(ending)).unwrap_or_default();
        let kind = of(b":value-type");
        let value = match kind {
            b"date" => of(b":date-value"),
            b"time" => of(b":time-value"),
            b"boolean" => of(b":boolean-value"),
            b"string" => of(b":string-value"),
            _ => of(b"office:value"),
        };
        let is_error = attribute_where(attributes, |name| name == b"calcext:value-type") == Some(b"error");
        let kind = if is_error { &b"string"[..] } else { kind };
        let columns = number(attributes, b":number-columns-repeated").unwrap_or(1).max(1);
        self.cell = Some(Value { kind: kind.to_vec(), written: value.to_vec(), columns });
        (self.paragraphs, self.in_paragraph, self.aside) = (0, false, 0);
        self.raw.clear();
    }

    fn end_cell(&mut self) {
        let Some(cell) = self.cell.take() else { return };
        let from = self.texts.len();
        value(&cell.kind, &cell.written, &self.raw, &mut self.texts);
        self.texts.truncate(from + MAX_CELL);
        let columns = usize::try_from(cell.columns).unwrap_or(usize::MAX);
        let to = self.column.saturating_add(columns);
        if self.texts.len() > from {
            // One beyond the last column that is read is enough to say that there are too many.
            self.cells.push((self.column, to.min(MAX_COLUMNS + 1).max(self.column + 1), self.texts.len()));
        }
        self.column = to;
    }

    fn end_row(&mut self) {
        if !self.cells.is_empty() {
            let filled = self.sheets.cells.fill_up(self.rows);
            self.sheets.note(filled);
            self.repeated += (self.times - 1) * self.texts.len() as u64;
            for _ in 0..self.times.min(MAX_ROWS) {
                if self.sheets.stop.is_some() {
                    break;
                }
                let mut from = 0;
                for (first, behind, end) in &self.cells {
                    let text = self.texts.get(from..*end).unwrap_or_default();
                    (*first..*behind).for_each(|column| self.sheets.cells.set(column, text));
                    from = *end;
                }
                let ended = self.sheets.cells.end_row();
                self.sheets.note(ended);
                if self.repeated > MAX_REPEATED {
                    self.sheets.note(Err(Finding::Bomb));
                }
            }
        }
        self.rows = self.rows.saturating_add(self.times);
        self.cells.clear();
        self.texts.clear();
    }
}

impl Xml for Content {
    fn open(&mut self, name: &[u8], attributes: &[u8]) {
        if name == b"table" {
            self.tables += 1;
            if self.tables == 1 {
                let called = attribute_where(attributes, |name| name.ends_with(b":name")).map(text);
                self.sheets.begin(&called.unwrap_or_default());
                (self.rows, self.column) = (0, 0);
            }
        }
        if !self.is_reading() {
            return;
        }
        match name {
            b"table-row" => {
                self.times = number(attributes, b":number-rows-repeated").unwrap_or(1).max(1);
                self.column = 0;
            }
            b"table-cell" => self.begin_cell(attributes),
            b"covered-table-cell" => {
                let columns = number(attributes, b":number-columns-repeated").unwrap_or(1).max(1);
                self.column = self.column.saturating_add(usize::try_from(columns).unwrap_or(usize::MAX));
            }
            _ if self.cell.is_none() => {}
            _ if ASIDE.contains(&name) => self.aside += 1,
            _ if self.aside > 0 => {}
            b"p" | b"h" => {
                if self.paragraphs > 0 {
                    self.raw.push(b'\n');
                }
                self.paragraphs += 1;
                self.in_paragraph = true;
            }
            b"s" => {
                let blanks = number(attributes, b":c").unwrap_or(1).min(MAX_BLANKS) as usize;
                self.raw.extend(std::iter::repeat_n(b' ', blanks));
            }
            b"tab" => self.raw.push(b'\t'),
            b"line-break" => self.raw.push(b'\n'),
            _ => {}
        }
    }

    fn text(&mut self, text: &[u8]) {
        if self.in_paragraph && self.aside == 0 && self.cell.is_some() && self.raw.len() < MAX_CELL {
            self.raw.extend_from_slice(text);
        }
    }

    fn close(&mut self, name: &[u8]) {
        if self.is_reading() {
            match name {
                b"table-cell" => self.end_cell(),
                b"table-row" => self.end_row(),
                _ if ASIDE.contains(&name) => self.aside = self.aside.saturating_sub(1),
                b"p" | b"h" if self.aside == 0 => self.in_paragraph = false,
                _ => {}
            }
        }
        if name == b"table" {
            if self.tables == 1 {
                self.sheets.end();
            }
            self.tables = self.tables.saturating_sub(1);
        }
    }
}

/// Adds the text of a cell: its value as a spreadsheet writes it, else its paragraphs.
fn value(kind: &[u8], value: &[u8], paragraphs: &[u8], into: &mut Vec<u8>) {
    let written = std::str::from_utf8(value).unwrap_or_default().trim();
    let number = written.parse::<f64>().ok().filter(|number| number.is_finite());
    match (kind, number) {
        (b"float" | b"currency", Some(number)) => serial::write(number, Look::Plain, false, into),
        (b"percentage", Some(number)) => serial::write(number, Look::Percent, false, into),
        (b"boolean", _) if written == "true" => into.extend_from_slice(b"TRUE"),
        (b"boolean", _) if written == "false" => into.extend_from_slice(b"FALSE"),
        (b"date", _) if !written.is_empty() => into.extend_from_slice(moment(written).as_bytes()),
        (b"time", _) if written.starts_with("PT") || written.starts_with("-PT") => {
            // In days, as a spreadsheet has it.
            let (sign, span) = written.strip_prefix('-').map_or((1.0, written), |span| (-1.0, span));
            serial::write(sign * seconds(span) / 86_400.0, Look::Span, false, into);
        }
        (b"string", _) if !written.is_empty() => unescape(value, into),
        _ => unescape(paragraphs, into),
    }
}

/// `2021-04-01T10:00:00.000` as a spreadsheet writes it.
fn moment(written: &str) -> String {
    let (day, clock) = written.split_once('T').unwrap_or((written, ""));
    let clock = clock.split(['.', ',']).next().unwrap_or(clock);
    if clock.is_empty() { day.to_owned() } else { format!("{day} {clock}") }
}

/// The seconds of a span such as `PT26H15M03.5S` (ISO 8601).
fn seconds(span: &str) -> f64 {
    let (mut sum, mut digits) = (0.0, String::new());
    for sign in span.chars().skip(2) {
        let unit = match sign {
            'H' => 3600.0,
            'M' => 60.0,
            'S' => 1.0,
            ',' => {
                digits.push('.');
                continue;
            }
            _ => {
                digits.push(sign);
                continue;
            }
        };
        sum += digits.parse::<f64>().unwrap_or(0.0) * unit;
        digits.clear();
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn values_are_written_as_a_workbook_has_them() {
        type Case<'a> = (&'a [u8], &'a [u8], &'a [u8], &'a str);
        let cases: [Case<'_>; 11] = [
            (b"float", b"4.1", b"4,10", "4.1"),
            (b"float", b"4.0999999999999996", b"4,10", "4.1"),
            (b"percentage", b"0.91", b"91 %", "91%"),
            (b"currency", b"12.5", b"12,50 \xE2\x82\xAC", "12.5"),
            (b"date", b"2021-04-01", b"1.4.", "2021-04-01"),
            (b"date", b"2021-04-01T10:05:00.000", b"1.4.", "2021-04-01 10:05:00"),
            (b"time", b"PT26H15M03S", b"02:15", "26:15:03"),
            (b"time", b"-PT00H00M30,4S", b"", "-00:00:30"),
            (b"boolean", b"true", b"WAHR", "TRUE"),
            (b"string", b"", b"a &amp; b", "a & b"),
            (b"", b"", b"x", "x"),
        ];
        for (kind, given, paragraphs, expected) in cases {
            let mut text = Vec::new();
            value(kind, given, paragraphs, &mut text);
            assert_eq!(String::from_utf8(text).unwrap(), expected);
        }
    }
}
