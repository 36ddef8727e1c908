//! What is known or wanted before a file is read.

use crate::columns::every_cell::Choice;
use crate::finding::Encoding;

/// What is known or wanted before a file is read.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The size of the file, which saves memory.
    pub total_bytes: Option<u64>,
    /// The encoding, when the visitor says it.
    pub encoding: Option<Encoding>,
    /// The sheet, member or list, when the visitor chooses one.
    pub part: Option<usize>,
    /// Every cell is kept of the columns that this chooses, as logs want it.
    pub every_cell: Option<Choice>,
    /// Archives around this file.
    pub depth: u8,
}
