//! What page and worker say to each other.

use serde::{Deserialize, Serialize};

use crate::survey::{Choice, Finding, Summary, Tally};

/// Changes whenever a message does, so that a page and a worker of different builds notice it.
pub const VERSION: u32 = 1;

/// What the page asks of the worker once the file was read; the file itself comes as an object of the browser.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Count these columns.
    Tally(Vec<Choice>),
}

/// What the worker says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// It is there and speaks this version.
    Ready(u32),
    /// So much was read.
    Progress {
        /// Bytes read.
        bytes: u64,
        /// Rows found.
        rows: u64,
    },
    /// The file was read.
    Read(Box<Summary>),
    /// The file cannot be read or holds nothing to score; with its facts where it is a table.
    Refused(Finding, Option<Box<Summary>>),
    /// The browser does not hand out the file: it was moved, changed or deleted.
    Unreadable,
    /// The chosen columns, counted.
    Counted(Vec<Tally>),
}

/// A message as bytes; empty only if it cannot be written, which no message of ours is.
pub fn to_bytes<T: Serialize>(message: &T) -> Vec<u8> {
    postcard::to_allocvec(message).unwrap_or_default()
}

/// A message from bytes; `None` from another version.
pub fn from_bytes<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
