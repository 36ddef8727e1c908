//! Between the log page and the worker that reads logs.

use serde::{Deserialize, Serialize};

use crate::log_view::LogView;
use crate::number::Format;
use crate::table::Finding;

/// The page to the worker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ToLog {
    /// Read the file that comes beside this message.
    Read(Asked),
    /// A choice by its name, and the value that was chosen; empty for none.
    Answer(String, String),
    /// The visitor wants to say what the columns are of a file in which no log is recognised.
    ByHand,
    /// Look at the file that comes beside this message: the counts of an earlier log, or answers.
    Beside,
    /// Do not count on what was remembered of this file.
    Forget,
    /// Make a file to take along.
    Save(Wanted),
}

/// What goes with a file that is to be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The name of the file.
    pub name: String,
    /// How the visitor writes numbers.
    pub format: Format,
    /// How wide charts may be, in pixels.
    pub width: u32,
    /// The answers that this device remembers: what tells files of the same headers, and the answers as JSON.
    pub remembered: Vec<(String, String)>,
}

/// A file to take along.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wanted {
    /// The report, to print or send.
    Html,
    /// The figures as a workbook.
    Workbook,
    /// The counts alone.
    Counts,
    /// The answers.
    Recipe,
}

/// A file that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedFile {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub kind: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The worker to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FromLog {
    /// What the page shows from now on.
    Show(Box<LogView>),
    /// The file cannot be used.
    Refused(Refused),
    /// A file was made.
    Saved(SavedFile),
}

/// Why a file cannot be used.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Refused {
    /// It is no table.
    File(Finding),
    /// It is a table, but no log of tickets, calls or reviews. The worker keeps it until the visitor has said what its columns are.
    NoLog,
    /// The browser does not hand it out.
    Lost,
}
