//! What a table was taken out of.

use serde::{Deserialize, Serialize};

use crate::finding::FileKind;

/// A workbook, an archive or a document, and which of its parts was read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// What it is, `None` for a plain text.
    pub kind: Option<FileKind>,
    /// The names of its sheets, members or lists.
    pub parts: Vec<String>,
    /// Which of them was read.
    pub part: usize,
}
