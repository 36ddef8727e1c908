//! The sheets of a document that come one after the other: the wanted one is read, else the first with a table.

use crate::columns::every_cell::Choice;
use crate::columns::table::Table;
use crate::finding::{FileKind, Finding};
use crate::options::Options;
use crate::records::cells::Cells;
use crate::source::Source;

/// The sheets as they come.
pub(crate) struct Sheets {
    pub(crate) source: Source,
    wanted: Option<usize>,
    every: Option<Choice>,
    /// Sheets that have begun.
    begun: usize,
    /// Whether the one that comes is read.
    pub(crate) is_reading: bool,
    pub(crate) cells: Cells,
    /// What is wrong with the sheet that comes.
    pub(crate) stop: Option<Finding>,
    /// What came of the one that was read; if none holds a table, the first one says why.
    found: Option<Result<Table, Finding>>,
    why: Option<Finding>,
}

impl Sheets {
    /// Sheets of a file of this kind, of which the visitor wants this one.
    pub(crate) fn new(kind: FileKind, options: &Options) -> Self {
        Self {
            source: Source::of(kind),
            wanted: options.part,
            every: options.every_cell,
            begun: 0,
            is_reading: false,
            cells: Cells::new(None, options.every_cell),
            stop: None,
            found: None,
            why: None,
        }
    }

    /// A sheet of this name begins.
    pub(crate) fn begin(&mut self, name: &str) {
        let has_room = self.source.add(name);
        let is_it = self.wanted.is_none_or(|wanted| wanted == self.begun);
        self.is_reading = has_room && is_it && self.found.is_none();
        self.begun += 1;
    }

    /// The sheet ends.
    pub(crate) fn end(&mut self) {
        if !std::mem::take(&mut self.is_reading) {
            return;
        }
        let cells = std::mem::replace(&mut self.cells, Cells::new(None, self.every));
        let outcome = match self.stop.take() {
            Some(finding) => Err(finding),
            None => cells.finish().and_then(|body| body.finish(0)),
        };
        match outcome {
            Err(finding @ (Finding::Empty | Finding::NoRows | Finding::OneColumn)) if self.wanted.is_none() => {
                self.why.get_or_insert(finding);
            }
            outcome => {
                self.source.part = self.begun.saturating_sub(1);
                self.found = Some(outcome);
            }
        }
    }

    /// What stopped the reading of the sheet that comes.
    pub(crate) fn note(&mut self, ended: Result<(), Finding>) {
        if let Err(finding) = ended {
            self.stop.get_or_insert(finding);
        }
    }

    /// Data rows read so far.
    pub(crate) fn data_rows(&self) -> u64 {
        match &self.found {
            Some(Ok(table)) => table.facts().rows,
            _ => self.cells.data_rows(),
        }
    }

    /// The table.
    ///
    /// # Errors
    /// What is wrong with the sheet that was read, or with the first if none has a table.
    pub(crate) fn finish(self) -> Result<Table, Finding> {
        self.found.unwrap_or_else(|| Err(self.why.unwrap_or(Finding::NoTableInside)))
    }
}
