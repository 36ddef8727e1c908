//! The later half of a file, read by another worker, and how it joins the earlier one.
//!
//! Where the middle lies, inside or outside of quotes, nobody knows who has not read what is before. So the later half guesses by which
//! beginning its rows look like rows, and says where its first row begins. The earlier half reads up to the end of its last row: only if
//! that is the same place, the halves are joined, else the guess was wrong and the earlier half goes on alone.

use crate::columns::later_rows::pack;
use crate::delimited::delimiter;
use crate::delimited::split::{Splitter, Start};
use crate::finding::Finding;
use crate::records::text_reader::Body;

/// Bytes from the middle on that are looked at to guess.
const LOOK: usize = 128 * 1024;

/// The later half while it is read.
pub struct Half {
    body: Body,
    /// What came before the guess.
    waiting: Vec<u8>,
    /// How many bytes of the half belong to a row of the earlier one.
    start: Option<usize>,
}

impl Half {
    /// The half of a file that begins with these bytes.
    ///
    /// # Errors
    /// When the file is of a kind that is not read in halves.
    pub fn new(head: &[u8], total: u64) -> Result<Self, Finding> {
        let body = Body::start(head, true, None, None, None)?;
        let mut body = body.later_half().ok_or(Finding::Empty)?;
        body.rows.expect_half(head.len() as u64, total);
        Ok(Self { body, waiting: Vec::new(), start: None })
    }

    /// Takes the next slice.
    ///
    /// # Errors
    /// As soon as it is clear that the half cannot be read by itself.
    pub fn push(&mut self, slice: &[u8]) -> Result<(), Finding> {
        if self.start.is_some() {
            return self.body.feed(slice);
        }
        self.waiting.extend_from_slice(slice);
        if self.waiting.len() >= LOOK { self.guess() } else { Ok(()) }
    }

    /// Decides where the first row begins, and reads what has come.
    fn guess(&mut self) -> Result<(), Finding> {
        let waiting = std::mem::take(&mut self.waiting);
        let (width, byte) = self.body.shape();
        let mut best: Option<(usize, usize, bool)> = None;
        for inside in [false, true] {
            let state = if inside { Start::Quoted } else { Start::Bare };
            let mut splitter = Splitter::within(byte, state);
            let Some(start) = splitter.feed_row(&waiting, &mut Nowhere) else { continue };
            let mut widths = delimiter::Widths::default();
            let mut rest = Splitter::within(byte, Start::Row { after_cr: waiting.get(start - 1) == Some(&b'\r') });
            rest.feed(waiting.get(start..).unwrap_or_default(), &mut widths);
            let alike = widths.rows.iter().filter(|&&cells| cells == width).count();
            let off = widths.rows.len() - alike;
            let score = (alike * 1000).saturating_sub(off * 5000);
            if best.is_none_or(|(most, ..)| score > most) {
                best = Some((score, start, waiting.get(start - 1) == Some(&b'\r')));
            }
        }
        let (_, start, after_cr) = best.ok_or(Finding::Empty)?;
        self.start = Some(start);
        self.body.begin_row(after_cr);
        self.body.feed(waiting.get(start..).unwrap_or_default())
    }

    /// What goes to the earlier half: where the first row begins, behind the middle, and the columns.
    ///
    /// # Errors
    /// When the half cannot be read by itself.
    pub fn finish(mut self) -> Result<Vec<u8>, Finding> {
        if self.start.is_none() {
            self.guess()?;
        }
        let start = self.start.unwrap_or(0) as u64;
        Ok(pack(start, &self.body.into_rows()?))
    }
}

/// A place for cells that nobody wants.
struct Nowhere;

impl crate::delimited::split::Sink for Nowhere {
    fn cell(&mut self, _: &[u8]) {}
    fn end_row(&mut self) {}
    fn blank_line(&mut self) {}
}
