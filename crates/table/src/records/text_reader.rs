//! A table as text, read in slices: the first bytes decide how, then every slice goes straight into the columns.

use crate::bytes::scan::find_zero;
use crate::columns::every_cell::{Choice, EveryCell};
use crate::columns::rows::Rows;
use crate::columns::table::{FileFacts, Table};
use crate::delimited::blanks::Blanks;
use crate::delimited::delimiter::Delimiter;
use crate::delimited::split::{Splitter, Start};
use crate::delimited::wrapped::{self, Unwrap};
use crate::finding::{Encoding, Finding};
use crate::header::sniff::{self, Plan};
use crate::source::Source;
use crate::text::convert::Converter;
use crate::text::decoding;
use crate::text::encoding::{self, Reading};
use crate::text::legacy;
use crate::text::windows1252;

/// Bytes of odd cells that are looked at.
const MAX_ODD: usize = 64 * 1024;
/// Bytes of the rows of what was packed, a number for each cell: a small archive can hold a billion of them.
const MAX_PACKED: usize = 300 << 20;

/// A text on its way into columns.
#[allow(clippy::struct_excessive_bools, reason = "what was found out of the file, each by itself")]
pub(crate) struct Body {
    encoding: Encoding,
    forced: bool,
    converter: Option<Converter>,
    /// The text came out of another encoding.
    is_converted: bool,
    /// The file was packed, or is one of cells: its size says little of what is in it.
    pub(crate) is_packed: bool,
    unwrap: Option<Unwrap>,
    is_unwrapped: bool,
    blanks: Option<Blanks>,
    /// Letters of several bytes in the head, where it is UTF-8.
    wide: usize,
    /// The row in which a zero byte stands that was not told yet.
    zeros: Option<u64>,
    plan: Plan,
    splitter: Splitter,
    pub(crate) rows: Rows,
}

impl Body {
    /// Decides by the first bytes and reads them; `cut` says that the file goes on, `total` how long it is.
    pub(crate) fn start(
        head: &[u8],
        cut: bool,
        total: Option<u64>,
        forced: Option<Encoding>,
        every: Option<Choice>,
    ) -> Result<Self, Finding> {
        let reading = encoding::decide(head, forced)?;
        let bytes = head.get(reading.mark..).unwrap_or_default();
        let mut converter = Converter::of(&reading, forced.is_some());
        let mut end = Vec::new();
        let text = match &mut converter {
            None => bytes,
            Some(converter) if cut => converter.feed(bytes),
            Some(converter) => {
                end.extend_from_slice(converter.feed(bytes));
                end.extend_from_slice(converter.finish());
                &end
            }
        };
        let mut unwrap = wrapped::detect(text, cut).map(Unwrap::new);
        let mut inner = Vec::new();
        let text = match &mut unwrap {
            None => text,
            Some(unwrap) => {
                inner.extend_from_slice(unwrap.feed(text));
                &inner
            }
        };
        let plan = sniff::plan(text, cut)?;
        let mut body = Self::new(plan, &reading, forced.is_some(), every);
        body.is_unwrapped = unwrap.is_some();
        body.wide = if reading.encoding == Encoding::Utf8 && !text.is_ascii() { encoding::wide(text) } else { 0 };
        body.text(text.get(body.plan.skip..).unwrap_or_default())?;
        body.unwrap = unwrap;
        body.is_converted = converter.is_some();
        body.converter = if cut { converter } else { None };
        if let Some(total) = total {
            body.rows.expect(head.len() as u64, total);
        }
        Ok(body)
    }

    /// The same for a text that was made from cells, of which so many rows are the header if that is known.
    pub(crate) fn of_cells(
        head: &[u8],
        cut: bool,
        header: Option<usize>,
        every: Option<Choice>,
    ) -> Result<Self, Finding> {
        let plan = sniff::plan_of_cells(head, cut, header)?;
        let reading = Reading { encoding: Encoding::Utf8, mark: 0, big_endian: false };
        let mut body = Self::new(plan, &reading, true, every);
        body.is_packed = true;
        body.text(head)?;
        Ok(body)
    }

    fn new(plan: Plan, reading: &Reading, forced: bool, every: Option<Choice>) -> Self {
        let passed = plan.inner_titles + plan.header.len();
        let mut rows = Rows::new(plan.width, plan.typical, passed, plan.titles);
        rows.every = every.map(|choice| Box::new(EveryCell::new(&plan.header, plan.width, choice)));
        Self {
            encoding: reading.encoding,
            forced,
            converter: None,
            is_converted: false,
            is_packed: false,
            unwrap: None,
            is_unwrapped: false,
            wide: 0,
            zeros: None,
            blanks: (plan.delimiter == Delimiter::Blanks).then(Blanks::default),
            rows,
            splitter: Splitter::new(plan.delimiter.byte()),
            plan,
        }
    }

    /// Takes text. A zero byte in it ends the reading, whichever column it falls in: no writer of text has it, and what follows is missing.
    fn text(&mut self, text: &[u8]) -> Result<(), Finding> {
        // What was made of cells has none.
        let zero = if self.plan.delimiter == Delimiter::Cells { None } else { find_zero(text) };
        let text = text.get(..zero.unwrap_or(text.len())).unwrap_or(text);
        let text = self.unwrap.as_mut().map_or(text, |unwrap| unwrap.feed(text));
        let text = self.blanks.as_mut().map_or(text, |blanks| blanks.feed(text));
        self.splitter.feed(text, &mut self.rows);
        if zero.is_some() {
            return Err(Finding::Zeros { row: self.rows.records() + 1 });
        }
        if self.is_packed && self.rows.bytes() > MAX_PACKED {
            let (rows, columns) = (self.rows.data_rows(), self.rows.columns.len() as u64);
            return Err(Finding::TooManyCells { rows, columns });
        }
        self.rows.stopped().map_or(Ok(()), Err)
    }

    /// The same plan for the later half of the file; `None` for a text that has to be converted, since that wants its beginning.
    pub(crate) fn later_half(mut self) -> Option<Self> {
        if !self.can_be_halved() {
            return None;
        }
        self.rows = self.rows.later_half();
        Some(self)
    }

    /// Whether it can be read in two halves.
    pub(crate) fn can_be_halved(&self) -> bool {
        self.converter.is_none()
            && self.rows.every.is_none()
            && self.unwrap.is_none()
            && self.blanks.is_none()
            && self.plan.delimiter != Delimiter::Cells
    }

    /// Cells of the typical row, and the byte between them.
    pub(crate) fn shape(&self) -> (usize, u8) {
        (self.plan.typical, self.plan.delimiter.byte())
    }

    /// A record begins here.
    pub(crate) fn begin_row(&mut self, after_cr: bool) {
        self.splitter = Splitter::within(self.plan.delimiter.byte(), Start::Row { after_cr });
    }

    /// Takes bytes up to the end of the record; gives how many they were, `None` if it does not end here.
    pub(crate) fn feed_row(&mut self, bytes: &[u8]) -> Option<usize> {
        let taken = self.splitter.feed_row(bytes, &mut self.rows);
        if find_zero(bytes.get(..taken.unwrap_or(bytes.len())).unwrap_or(bytes)).is_some() {
            self.zeros.get_or_insert(self.rows.records() + u64::from(taken.is_none()));
        }
        taken
    }

    /// The rows, at the end of the file.
    pub(crate) fn into_rows(mut self) -> Result<Rows, Finding> {
        match self.splitter.finish(&mut self.rows) {
            Ok(()) => Ok(self.rows),
            Err(row) => Err(Finding::CutInQuote { row }),
        }
    }

    /// Takes the next slice.
    pub(crate) fn feed(&mut self, slice: &[u8]) -> Result<(), Finding> {
        let mut converter = self.converter.take();
        let text = converter.as_mut().map_or(slice, |converter| converter.feed(slice));
        let taken = self.text(text);
        self.converter = converter;
        taken
    }

    /// The table, once the last slice was taken, of a file of so many bytes.
    pub(crate) fn finish(mut self, bytes: u64) -> Result<Table, Finding> {
        if let Some(mut converter) = self.converter.take() {
            self.text(converter.finish())?;
        }
        if let Some(mut unwrap) = self.unwrap.take() {
            let rest = unwrap.finish().map_err(|row| Finding::CutInQuote { row })?;
            self.text(rest)?;
        }
        if let Some(row) = self.zeros {
            return Err(Finding::Zeros { row });
        }
        if let Err(row) = self.splitter.finish(&mut self.rows) {
            return Err(Finding::CutInQuote { row: row + self.plan.titles });
        }
        if self.rows.kept == 0 {
            return Err(Finding::NoRows);
        }
        if let Some(ragged) = self.rows.ragged() {
            return Err(ragged);
        }
        let odd = if self.forced { Vec::new() } else { self.odd_cells() };
        let mixed = !odd.is_empty() && self.encoding == Encoding::Utf8;
        let is_stray =
            mixed && encoding::is_stray_in_utf8(self.wide + self.values().map(encoding::wide).sum::<usize>(), &odd);
        if !odd.is_empty() && !is_stray {
            self.encoding = legacy::judge(&odd)?;
        }
        let (replaced_rows, first_replaced) = self.replaced();
        let facts = FileFacts {
            bytes,
            source: Source::default(),
            encoding: self.encoding,
            late_encoding: mixed && self.encoding != Encoding::Utf8,
            replaced_rows,
            first_replaced,
            unwrapped: self.is_unwrapped,
            delimiter: self.plan.delimiter,
            title_lines: self.plan.titles + self.plan.inner_titles as u64,
            header_rows: self.plan.header.len(),
            keyed: false,
            columns: self.plan.width,
            rows: self.rows.data_rows(),
            empty_rows: self.rows.empty,
            blank_lines: self.rows.blank_lines,
            short_rows: self.rows.short,
            long_rows: self.rows.long,
        };
        Ok(Table::new(facts, self.plan.header, self.rows))
    }

    /// The distinct values that were kept.
    fn values(&self) -> impl Iterator<Item = &[u8]> {
        self.rows.columns.iter().flat_map(|column| column.dictionary.values())
    }

    /// Distinct values that are not UTF-8, so that an encoding that only shows far down in the file is noticed.
    fn odd_cells(&self) -> Vec<u8> {
        let mut odd = Vec::new();
        for value in self.values().filter(|value| windows1252::is_foreign(value)) {
            if odd.len() > MAX_ODD {
                break;
            }
            odd.extend_from_slice(value);
            odd.push(b'\n');
        }
        odd
    }

    /// The rows with a sign that its bytes do not give in this encoding: how many, and the number of the first. Cells of free text, of which
    /// none is kept, are not looked at.
    fn replaced(&self) -> (u64, u64) {
        if self.plan.delimiter == Delimiter::Cells {
            return (0, 0);
        }
        let is_odd = |value: &[u8]| {
            let is_broken = self.is_converted || std::str::from_utf8(value).is_err();
            is_broken && decoding::text_of(value, self.encoding).contains(char::REPLACEMENT_CHARACTER)
        };
        let mut odd_rows: Vec<bool> = Vec::new();
        for column in self.rows.columns.iter().filter(|column| column.codes.are_kept()) {
            let odd: Vec<bool> = column.dictionary.values().map(is_odd).collect();
            if odd.contains(&true) {
                odd_rows.resize(self.rows.kept, false);
                for (row, mark) in odd_rows.iter_mut().enumerate() {
                    *mark |= odd.get(usize::from(column.codes.get(row))).is_some_and(|odd| *odd);
                }
            }
        }
        let first = odd_rows.iter().position(|odd| *odd).map_or(0, |row| self.rows.numbers.of(row));
        (odd_rows.iter().filter(|odd| **odd).count() as u64, first)
    }
}
