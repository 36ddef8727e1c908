//! Between the log page and the worker that reads logs.

use serde::{Deserialize, Serialize};

use crate::log_view::LogView;
use crate::number::Format;
use crate::table::Finding;

/// The page to the worker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ToLog {
    /// Read the file that comes beside this message.
    Read {
        /// The name of the file.
        name: String,
        /// How the visitor writes numbers.
        format: Format,
    },
    /// A choice by its name, and the value that was chosen; empty for none.
    Answer(String, String),
}

/// The worker to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FromLog {
    /// What the page shows from now on.
    Show(Box<LogView>),
    /// The file cannot be used.
    Refused(Refused),
}

/// Why a file cannot be used.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Refused {
    /// It is no table.
    File(Finding),
    /// It is a table, but no log of tickets, calls or reviews.
    NoLog,
    /// The browser does not hand it out.
    Lost,
}
