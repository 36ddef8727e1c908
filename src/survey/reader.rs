//! A file read in slices: the first bytes decide how, then every slice goes straight into the columns.

use super::encoding;
use super::finding::{Encoding, Finding};
use super::format;
use super::head::{self, Plan};
use super::legacy;
use super::rows::Rows;
use super::split::Splitter;
use super::table::{FileFacts, Table};
use super::utf16::Utf16;
use super::windows1252;

/// Bytes that decide on encoding, delimiter and header.
const HEAD: usize = 256 * 1024;
/// Bytes of odd cells that are looked at.
const MAX_ODD: usize = 64 * 1024;

/// Reads a file slice by slice and never holds it whole.
pub struct Reader {
    total: Option<u64>,
    bytes: u64,
    stage: Stage,
}

enum Stage {
    /// Before the decision.
    Head(Vec<u8>),
    /// Rows go into columns.
    Rows(Box<Body>),
    /// Reading has ended for this reason.
    Failed(Finding),
}

struct Body {
    encoding: Encoding,
    utf16: Option<Utf16>,
    plan: Plan,
    splitter: Splitter,
    rows: Rows,
}

impl Reader {
    /// A reader at the start of a file, whose size, if known, saves memory.
    pub fn new(total_bytes: Option<u64>) -> Self {
        Self { total: total_bytes, bytes: 0, stage: Stage::Head(Vec::new()) }
    }

    /// Bytes taken so far.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Data rows read so far.
    pub fn rows(&self) -> u64 {
        match &self.stage {
            Stage::Rows(body) => body.rows.data_rows(),
            Stage::Head(_) | Stage::Failed(_) => 0,
        }
    }

    /// Takes the next slice, cut anywhere.
    ///
    /// # Errors
    /// As soon as it is clear that the file cannot be read; further slices give the same finding.
    pub fn push(&mut self, slice: &[u8]) -> Result<(), Finding> {
        self.bytes += slice.len() as u64;
        let result = match &mut self.stage {
            Stage::Failed(finding) => return Err(finding.clone()),
            Stage::Rows(body) => body.feed(slice),
            Stage::Head(head) => {
                let (first, rest) = slice.split_at(slice.len().min(HEAD - head.len()));
                head.extend_from_slice(first);
                if head.len() < HEAD {
                    return Ok(());
                }
                let head = std::mem::take(head);
                Body::start(&head, true, self.total).and_then(|mut body| {
                    body.feed(rest)?;
                    self.stage = Stage::Rows(Box::new(body));
                    Ok(())
                })
            }
        };
        if let Err(finding) = &result {
            self.stage = Stage::Failed(finding.clone());
        }
        result
    }

    /// The table, once the last slice was taken.
    ///
    /// # Errors
    /// When the file is no table of answers, or ends where it must not.
    pub fn finish(self) -> Result<Table, Finding> {
        match self.stage {
            Stage::Failed(finding) => Err(finding),
            Stage::Rows(body) => body.finish(self.bytes),
            Stage::Head(head) => Body::start(&head, false, None)?.finish(self.bytes),
        }
    }
}

impl Body {
    /// Decides by the first bytes and reads them; `cut` says that the file goes on.
    fn start(head: &[u8], cut: bool, total: Option<u64>) -> Result<Self, Finding> {
        if let Some(kind) = format::detect(head) {
            return Err(Finding::FormatUnsupported { kind });
        }
        let reading = encoding::decide(head)?;
        let bytes = head.get(reading.mark..).unwrap_or_default();
        let mut utf16 = match reading.encoding {
            Encoding::Utf16Le => Some(Utf16::new(false)),
            Encoding::Utf16Be => Some(Utf16::new(true)),
            _ => None,
        };
        let text = utf16.as_mut().map_or(bytes, |converter| converter.feed(bytes));
        let plan = head::plan(text, cut)?;
        let mut rows = Rows::new(plan.width, plan.typical, plan.header.len(), plan.titles);
        let mut splitter = Splitter::new(plan.delimiter.byte());
        splitter.feed(text.get(plan.skip..).unwrap_or_default(), &mut rows);
        if let Some(total) = total {
            rows.expect(head.len() as u64, total);
        }
        Ok(Self { encoding: reading.encoding, utf16, plan, splitter, rows })
    }

    fn feed(&mut self, slice: &[u8]) -> Result<(), Finding> {
        let text = self.utf16.as_mut().map_or(slice, |converter| converter.feed(slice));
        self.splitter.feed(text, &mut self.rows);
        self.rows.stopped().map_or(Ok(()), Err)
    }

    fn finish(mut self, bytes: u64) -> Result<Table, Finding> {
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
        let odd = self.odd_cells();
        let mixed = !odd.is_empty() && self.encoding == Encoding::Utf8;
        if !odd.is_empty() {
            self.encoding = legacy::judge(&odd)?;
        }
        let facts = FileFacts {
            bytes,
            encoding: self.encoding,
            late_encoding: mixed,
            delimiter: self.plan.delimiter,
            title_lines: self.plan.titles,
            header_rows: self.plan.header.len(),
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
