//! What a page asks about saved scenarios, and what comes of it, as data.

use serde::{Deserialize, Serialize};

use super::Fault;
use super::file::Unreadable;
use crate::number::Format;
use crate::unit::Unit;

/// A question of the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// What is wanted.
    pub action: Action,
    /// What the browser has stored; `None` for nothing.
    pub store: Option<String>,
    /// How the visitor writes numbers.
    pub format: Format,
}

/// What is wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Action {
    /// The list.
    List,
    /// A name for what stands in the form of a calculator.
    Propose(Shown),
    /// Keeping what stands in the form of a calculator under a name.
    Add(Shown, String),
    /// Another name.
    Rename {
        /// The key of the entry.
        id: String,
        /// The name as typed.
        name: String,
    },
    /// Deleting the entry of this key.
    Delete(String),
    /// Putting back what was deleted.
    Undo(Deleted),
    /// Adding what a file of this text has.
    Import(String),
}

/// What stands in the form of a calculator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// The id of the calculator.
    pub metric: String,
    /// Its link, with or without `#`; empty for the untouched example.
    pub link: String,
}

/// What was deleted: all of it, so that nothing but the page has to remember it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deleted {
    /// Where it stood in the list, from 0.
    pub place: usize,
    /// A file of the entry alone.
    pub file: String,
}

/// What comes of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// What to store, where something changed.
    pub store: Option<String>,
    /// The list; `None` where it stays as it is.
    pub entries: Option<Vec<Entry>>,
    /// The name that is proposed.
    pub proposal: Option<Proposal>,
    /// What became of it.
    pub said: Option<Said>,
}

/// An entry of the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Its key.
    pub id: String,
    /// The id of its calculator, which may be none of this version.
    pub metric: String,
    /// What the visitor calls it, fit to be shown.
    pub name: String,
    /// The fragment of its link; empty where the calculator or the link is not known.
    pub link: String,
    /// When it was saved, by the clock of the device: `2026-11-22T14:05`.
    pub saved: String,
    /// Its headline, where its numbers give one.
    pub headline: Option<Headline>,
}

/// A headline by itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Headline {
    /// Its value.
    pub value: f64,
    /// Both ends of its interval, where it has one.
    pub ends: Option<(f64, f64)>,
    /// Its unit.
    pub unit: Unit,
    /// How many decimals a reader sees at most.
    pub places: usize,
    /// The code of the currency.
    pub currency: String,
}

/// What a name is made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// The id of the calculator.
    pub metric: String,
    /// Its headline, if it has one.
    pub headline: Option<Headline>,
    /// The day, by the clock of the device: `2026-11-22T14:05`.
    pub day: String,
}

/// What became of what was wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Said {
    /// It is kept under this name.
    Added(String),
    /// The same numbers are kept under this name already.
    IsThere(String),
    /// The name, or what was to be kept, is not fit.
    Wrong(Fault),
    /// It has this name now.
    Renamed(String),
    /// It is deleted.
    Deleted {
        /// Its name.
        name: String,
        /// What brings it back.
        undo: Deleted,
    },
    /// It is back.
    Back,
    /// It is not there any more.
    Gone,
    /// What the import brought.
    Imported(Imported),
    /// The file is none.
    NotImported(Unreadable),
    /// What is stored cannot be read: it stays as it is, and can be taken along.
    NoStore(Unreadable),
}

/// What an import brought.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    /// How many were added.
    pub added: usize,
    /// How many were there already.
    pub there: usize,
    /// What was left out, as far as it is told one by one.
    pub faults: Vec<ImportFault>,
    /// How many faults more there are.
    pub more: usize,
}

/// An entry that was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportFault {
    /// Where it stands in the file, from 0.
    pub place: usize,
    /// Its name; empty where it has none.
    pub name: String,
    /// Why.
    pub fault: Fault,
}
