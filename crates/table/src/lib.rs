//! Any file → typed columns: bytes go in as they come, columns come out. It knows no metric.
//!
//! | stage | what it does |
//! |---|---|
//! | `format`, `reader` | what a file is, and which way it goes; archives, whose members go the same ways |
//! | `packed` | gzip streams and zip, within limits, their check sums compared |
//! | `workbook` | workbooks, old and new, of Excel and OpenDocument; tables of web pages |
//! | [`json`] | a list of objects, wherever it stands in a document |
//! | `text` | which encoding, and into UTF-8 as it comes or cell by cell |
//! | `delimited` | cells of a text at any slice boundary |
//! | `records` | rows on their way into columns, those of a text and those that have no text of their own; the second half of a file, read by another worker |
//! | [`header`] | the plan made from the first bytes, the rows of the header, the question of each column |
//! | [`columns`] | distinct values numbered, one number a row |
//! | [`answers`] | each distinct value understood once, and what a column holds |
//!
//! A [`Reader`] takes slices and gives a [`Table`]. Nothing here makes sentences: what is wrong is a [`Finding`]. A further format feeds
//! `records::cells`.

#![forbid(unsafe_code)]

pub mod answers;
mod bytes;
pub mod columns;
mod delimited;
mod finding;
mod format;
pub mod header;
pub mod json;
mod options;
mod packed;
mod reader;
mod records;
mod source;
mod text;
mod workbook;

pub use answers::date::{Order, Writing, day_of};
pub use answers::kind::Kind;
pub use answers::shape::Shape;
pub use columns::table::{FileFacts, Table};
pub use delimited::delimiter::Delimiter;
pub use finding::{Encoding, FileKind, Finding};
pub use options::Options;
pub use reader::Reader;
pub use records::second_half::Half;
pub use source::Source;
