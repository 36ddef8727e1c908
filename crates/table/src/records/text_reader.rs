//! A table as text, read in slices: the first bytes decide how, then every slice goes straight into the columns.

use crate::columns::rows::Rows;
use crate::columns::table::{FileFacts, Table};
use crate::delimited::blanks::Blanks;
use crate::delimited::delimiter::Delimiter;
use crate::delimited::split::{Splitter, Start};
use crate::finding::{Encoding, Finding};
use crate::header::sniff::{self, Plan};
use crate::source::Source;
use crate::text::convert::Converter;
use crate::text::encoding::{self, Reading};
use crate::text::legacy;
use crate::text::windows1252;

/// Bytes of odd cells that are looked at.
const MAX_ODD: usize = 64 * 1024;

/// A text on its way into columns.
pub(crate) struct Body {
    encoding: Encoding,
    forced: bool,
    converter: Option<Converter>,
    blanks: Option<Blanks>,
    plan: Plan,
    splitter: Splitter,
    pub(crate) rows: Rows,
}

impl Body {
    /// Decides by the first bytes and reads them; `cut` says that the file goes on, `total` how long it is.
    pub(crate) fn start(head: &[u8], cut: bool, total: Option<u64>, forced: Option<Encoding>) -> Result<Self, Finding> {
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
        let plan = sniff::plan(text, cut)?;
        let mut body = Self::new(plan, &reading, forced.is_some());
        body.text(text.get(body.plan.skip..).unwrap_or_default());
        body.converter = if cut { converter } else { None };
        if let Some(total) = total {
            body.rows.expect(head.len() as u64, total);
        }
        Ok(body)
    }

    /// The same for a text that was made from cells, of which so many rows are the header if that is known.
    pub(crate) fn of_cells(head: &[u8], cut: bool, header: Option<usize>) -> Result<Self, Finding> {
        let plan = sniff::plan_of_cells(head, cut, header)?;
        let reading = Reading { encoding: Encoding::Utf8, mark: 0, big_endian: false };
        let mut body = Self::new(plan, &reading, true);
        body.text(head);
        Ok(body)
    }

    fn new(plan: Plan, reading: &Reading, forced: bool) -> Self {
        let passed = plan.inner_titles + plan.header.len();
        Self {
            encoding: reading.encoding,
            forced,
            converter: None,
            blanks: (plan.delimiter == Delimiter::Blanks).then(Blanks::default),
            rows: Rows::new(plan.width, plan.typical, passed, plan.titles),
            splitter: Splitter::new(plan.delimiter.byte()),
            plan,
        }
    }

    fn text(&mut self, text: &[u8]) {
        let text = self.blanks.as_mut().map_or(text, |blanks| blanks.feed(text));
        self.splitter.feed(text, &mut self.rows);
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
        self.converter.is_none() && self.blanks.is_none() && self.plan.delimiter != Delimiter::Cells
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
        self.splitter.feed_row(bytes, &mut self.rows)
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
        let text = self.converter.as_mut().map_or(slice, |converter| converter.feed(slice));
        let text = self.blanks.as_mut().map_or(text, |blanks| blanks.feed(text));
        self.splitter.feed(text, &mut self.rows);
        self.rows.stopped().map_or(Ok(()), Err)
    }

    /// The table, once the last slice was taken, of a file of so many bytes.
    pub(crate) fn finish(mut self, bytes: u64) -> Result<Table, Finding> {
        if let Some(mut converter) = self.converter.take() {
            self.text(converter.finish());
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
        if self.values().any(|value| value.contains(&0)) {
            return Err(Finding::Binary);
        }
        let odd = if self.forced { Vec::new() } else { self.odd_cells() };
        let mixed = !odd.is_empty() && self.encoding == Encoding::Utf8;
        if !odd.is_empty() {
            self.encoding = legacy::judge(&odd)?;
        }
        let facts = FileFacts {
            bytes,
            source: Source::default(),
            encoding: self.encoding,
            late_encoding: mixed,
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
}
