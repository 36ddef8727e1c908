#![allow(clippy::indexing_slicing, reason = "every index comes from a search in the same slice")]
//! Bytes into cells and records: delimiters, quotes, line ends, at any slice boundary.
//!
//! Works on bytes of any encoding in which ASCII stands for itself. A cell that lies whole in a slice is handed on
//! without a copy.

use crate::bytes::append;
use crate::bytes::scan::{WINDOW, end_in_window, find, find_cell_end};

/// Bytes kept of a cell that has to be put together from several slices.
const MAX_CARRY: usize = 16 * 1024;

/// Whoever takes the cells.
pub(crate) trait Sink {
    /// The next cell of the record, without its quotes.
    fn cell(&mut self, text: &[u8]);
    /// The same for a cell that began with a quote.
    fn quoted_cell(&mut self, text: &[u8]) {
        self.cell(text);
    }
    /// The same for a cell without quotes that is as long as this and whole in a window on the bytes; what is behind it there is none of it.
    #[inline]
    fn short_cell(&mut self, window: &[u8; WINDOW], length: usize) {
        self.cell(window.get(..length).unwrap_or_default());
    }
    /// The end of a record that has at least one cell.
    fn end_row(&mut self);
    /// A line without a single byte, which is no record.
    fn blank_line(&mut self);
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    /// Before the first byte of a cell.
    Start,
    /// Inside a cell without quotes whose beginning is in `carry`.
    Bare,
    /// Inside quotes.
    Quoted,
    /// After a quote inside quotes: the end, or half of a doubled quote.
    QuoteSeen,
}

/// What is before the first byte.
#[derive(Clone, Copy)]
pub(crate) enum Start {
    /// A cell without quotes.
    Bare,
    /// A cell with quotes.
    Quoted,
    /// The end of a record, maybe by a CR to which a LF belongs.
    Row { after_cr: bool },
}

/// Where one is between two slices.
pub(crate) struct Splitter {
    delimiter: u8,
    state: State,
    carry: Vec<u8>,
    /// The cell in `carry` began with a quote.
    in_quotes: bool,
    /// The last byte was a CR, so a LF belongs to it.
    after_cr: bool,
    /// Cells of this record so far.
    cells: usize,
    /// Records and blank lines behind us.
    records: u64,
}

impl Splitter {
    /// A splitter at the start of a record.
    pub(crate) fn new(delimiter: u8) -> Self {
        Self {
            delimiter,
            state: State::Start,
            carry: Vec::new(),
            in_quotes: false,
            after_cr: false,
            cells: 0,
            records: 0,
        }
    }

    /// A splitter somewhere in a file.
    pub(crate) fn within(delimiter: u8, start: Start) -> Self {
        let mut splitter = Self::new(delimiter);
        match start {
            Start::Bare => splitter.state = State::Bare,
            Start::Quoted => (splitter.state, splitter.in_quotes) = (State::Quoted, true),
            Start::Row { after_cr } => splitter.after_cr = after_cr,
        }
        splitter
    }

    /// Splits up to the end of the record or the blank line; gives how many bytes that were, `None` if it does not end here.
    pub(crate) fn feed_row<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> Option<usize> {
        let (mut at, before) = (0, self.records);
        while at < bytes.len() {
            at = self.step(bytes, at, sink);
            if self.records != before {
                return Some(at);
            }
        }
        None
    }

    fn is_end(&self, byte: u8) -> bool {
        byte == self.delimiter || byte == b'\n' || byte == b'\r'
    }

    /// Splits the next slice.
    pub(crate) fn feed<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) {
        let mut at = 0;
        while at < bytes.len() {
            at = self.bare_cells(bytes, at, sink);
            if at < bytes.len() {
                at = self.step(bytes, at, sink);
            }
        }
    }

    /// Splits as long as cells are whole in the slice and bare, which most are; gives where that ends.
    #[inline]
    fn bare_cells<S: Sink>(&mut self, bytes: &[u8], mut at: usize, sink: &mut S) -> usize {
        if self.state != State::Start || self.after_cr {
            return at;
        }
        while let Some(window) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
            if window[0] == b'"' {
                break;
            }
            let (length, end) = if let Some(length) = end_in_window(window, self.delimiter) {
                let end = window[length & (WINDOW - 1)];
                if end == b'\r' || (length == 0 && self.cells == 0 && end != self.delimiter) {
                    break;
                }
                sink.short_cell(window, length);
                (length, end)
            } else {
                let rest = &bytes[at..];
                let Some(more) = find_cell_end(&rest[WINDOW..], self.delimiter) else { break };
                let (cell, behind) = rest.split_at(WINDOW + more);
                if behind[0] == b'\r' {
                    break;
                }
                sink.cell(cell);
                (cell.len(), behind[0])
            };
            self.after_cell(end, sink);
            at += length + 1;
        }
        at
    }

    #[inline]
    fn step<S: Sink>(&mut self, bytes: &[u8], at: usize, sink: &mut S) -> usize {
        match self.state {
            State::Start => self.start(bytes, at, sink),
            State::Bare => self.bare(bytes, at, sink),
            State::Quoted => self.quoted(bytes, at),
            State::QuoteSeen => self.quote_seen(bytes, at, sink),
        }
    }

    #[inline]
    fn start<S: Sink>(&mut self, bytes: &[u8], at: usize, sink: &mut S) -> usize {
        let first = bytes[at];
        if self.after_cr {
            self.after_cr = false;
            if first == b'\n' {
                return at + 1;
            }
        }
        if first == b'"' {
            let rest = &bytes[at + 1..];
            if let Some(close) = find(rest, b'"')
                && let Some(&end) = rest.get(close + 1)
                && self.is_end(end)
            {
                sink.quoted_cell(&rest[..close]);
                self.after_cell(end, sink);
                return at + close + 3;
            }
            self.state = State::Quoted;
            self.in_quotes = true;
            return at + 1;
        }
        let rest = &bytes[at..];
        let Some(length) = find_cell_end(rest, self.delimiter) else {
            self.keep(rest);
            self.state = State::Bare;
            return bytes.len();
        };
        let end = rest[length];
        if length == 0 && self.cells == 0 && end != self.delimiter {
            self.after_cr = end == b'\r';
            self.records += 1;
            sink.blank_line();
        } else {
            sink.cell(&rest[..length]);
            self.after_cell(end, sink);
        }
        at + length + 1
    }

    fn bare<S: Sink>(&mut self, bytes: &[u8], at: usize, sink: &mut S) -> usize {
        let rest = &bytes[at..];
        let Some(length) = find_cell_end(rest, self.delimiter) else {
            self.keep(rest);
            return bytes.len();
        };
        self.keep(&rest[..length]);
        self.release(rest[length], sink);
        at + length + 1
    }

    fn quoted(&mut self, bytes: &[u8], at: usize) -> usize {
        let rest = &bytes[at..];
        let Some(length) = find(rest, b'"') else {
            self.keep(rest);
            return bytes.len();
        };
        self.keep(&rest[..length]);
        self.state = State::QuoteSeen;
        at + length + 1
    }

    fn quote_seen<S: Sink>(&mut self, bytes: &[u8], at: usize, sink: &mut S) -> usize {
        let byte = bytes[at];
        if self.is_end(byte) {
            self.release(byte, sink);
            return at + 1;
        }
        if byte == b'"' {
            self.keep(b"\"");
            self.state = State::Quoted;
            return at + 1;
        }
        // Text after the closing quote: no writer should do that, some do; it belongs to the cell.
        self.state = State::Bare;
        at
    }

    /// Adds to the cell that is being put together; what is too long to be an answer is not kept.
    fn keep(&mut self, bytes: &[u8]) {
        let room = MAX_CARRY.saturating_sub(self.carry.len());
        append(&bytes[..bytes.len().min(room)], &mut self.carry);
    }

    fn release<S: Sink>(&mut self, end: u8, sink: &mut S) {
        if std::mem::take(&mut self.in_quotes) {
            sink.quoted_cell(&self.carry);
        } else {
            sink.cell(&self.carry);
        }
        self.carry.clear();
        self.state = State::Start;
        self.after_cell(end, sink);
    }

    #[inline]
    fn after_cell<S: Sink>(&mut self, end: u8, sink: &mut S) {
        if end == self.delimiter {
            self.cells += 1;
        } else {
            self.cells = 0;
            self.records += 1;
            self.after_cr = end == b'\r';
            sink.end_row();
        }
    }

    /// The end of the file. An open quote is an error: the number of the record that it is in, from 1.
    pub(crate) fn finish<S: Sink>(&mut self, sink: &mut S) -> Result<(), u64> {
        let open = self.state == State::Quoted;
        if self.state != State::Start || self.cells > 0 {
            let record = self.records + 1;
            self.release(b'\n', sink);
            if open {
                return Err(record);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Sink, Splitter};

    #[derive(Default, PartialEq, Debug)]
    struct Cells(String);

    impl Sink for Cells {
        fn cell(&mut self, text: &[u8]) {
            self.0.push('<');
            self.0.push_str(std::str::from_utf8(text).unwrap());
            self.0.push('>');
        }
        fn end_row(&mut self) {
            self.0.push('.');
        }
        fn blank_line(&mut self) {
            self.0.push('_');
        }
    }

    fn split(text: &str, step: usize) -> (String, Result<(), u64>) {
        let mut splitter = Splitter::new(b',');
        let mut cells = Cells::default();
        for slice in text.as_bytes().chunks(step) {
            splitter.feed(slice, &mut cells);
        }
        let end = splitter.finish(&mut cells);
        (cells.0, end)
    }

    #[test]
    fn cells_and_records() {
        let cases = [
            ("a,b\nc,d\n", "<a><b>.<c><d>.", Ok(())),
            ("a,b\r\nc,d", "<a><b>.<c><d>.", Ok(())),
            ("a,b\rc,d\r", "<a><b>.<c><d>.", Ok(())),
            ("a,\n,\n", "<a><>.<><>.", Ok(())),
            ("a,b,", "<a><b><>.", Ok(())),
            ("a\n\n\nb\n\n", "<a>.__<b>._", Ok(())),
            ("a\r\n\r\nb", "<a>._<b>.", Ok(())),
            ("\"a,b\",\"c\nd\"\n", "<a,b><c\nd>.", Ok(())),
            ("\"say \"\"hi\"\"\",x", "<say \"hi\"><x>.", Ok(())),
            ("\"\"\n\"\",\"\"", "<>.<><>.", Ok(())),
            ("\"a\" b,c", "<a b><c>.", Ok(())),
            ("a \"b\",c", "<a \"b\"><c>.", Ok(())),
            ("a,\"b\"", "<a><b>.", Ok(())),
            ("a,b\nc,\"d\ne,f\n", "<a><b>.<c><d\ne,f\n>.", Err(2)),
            ("", "", Ok(())),
        ];
        for (text, expected, end) in cases {
            for step in 1..=text.len().max(1) {
                assert_eq!(split(text, step), (expected.to_owned(), end), "{text:?} in steps of {step}");
            }
        }
    }
}
