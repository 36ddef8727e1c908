//! Reading survey exports: bytes → text → records → header → columns → answers → proposal → tally, each step a file.
//!
//! ```text
//! bytes    format, reader                              what a file is, and which way it goes
//! packed   gzip, zip, archive, inflate                 members, within limits
//! books    book, sheet, strings, styles, serial, xml   workbooks; xls, biff, cfb for old ones
//! json     json, json_text                             a list of objects, wherever it stands
//! text     encoding, legacy, double_byte               which encoding
//!          convert, utf16, utf32, decoding             into UTF-8 as it comes
//!          windows1252                                 or cell by cell
//! records  body, scan, split, delimiter, blanks        cells at any slice boundary
//!          cells                                       what has no text of its own goes the same way
//! header   head, header, metadata                      the plan made from the first bytes
//!          half                                        the later half, read by another worker
//! columns  rows, store, intern, codes, table           distinct values numbered, one number a row
//! answers  answer, missing, shape, date, worded, kind  each distinct value understood once
//! words    vocabulary, grade, ladder, status, labels   what answers in words mean, in which order
//!          choices                                     several answers in one cell
//! proposal wording, stated, observed, propose, groups, summary  what goes to the page
//! tally    plan, tally, joint, segment, period, leftout, preview, summary_row   what comes of the visitor's choice
//! ```
//!
//! A [`Reader`] takes slices and gives a [`Table`]; [`Table::summary`] is what the page shows and asks about,
//! [`verdict`] says when there is nothing to ask, and [`tally`] counts what was chosen. Nothing here makes
//! sentences: what is wrong is a [`Finding`], why a row was left out a [`Reason`].
//!
//! Where later work has its place: further formats feed `cells`.

pub(crate) mod answer;
pub(crate) mod archive;
pub(crate) mod biff;
pub(crate) mod blanks;
pub(crate) mod body;
pub(crate) mod book;
pub(crate) mod cells;
pub(crate) mod census;
pub(crate) mod cfb;
pub(crate) mod choices;
pub(crate) mod codes;
pub(crate) mod convert;
pub(crate) mod date;
pub(crate) mod decoding;
pub(crate) mod delimiter;
pub(crate) mod double_byte;
pub(crate) mod encoding;
pub(crate) mod finding;
pub(crate) mod format;
pub(crate) mod grade;
pub(crate) mod groups;
pub(crate) mod guess;
pub(crate) mod gzip;
pub(crate) mod half;
pub(crate) mod head;
pub(crate) mod header;
pub(crate) mod inflate;
pub(crate) mod intern;
pub(crate) mod joint;
pub(crate) mod json;
pub(crate) mod json_text;
pub(crate) mod kind;
pub(crate) mod labels;
pub(crate) mod ladder;
pub(crate) mod leftout;
pub(crate) mod legacy;
pub(crate) mod long_form;
pub(crate) mod metadata;
pub(crate) mod missing;
pub(crate) mod moment;
pub(crate) mod observed;
pub(crate) mod period;
pub(crate) mod plan;
pub(crate) mod polarity;
pub(crate) mod preview;
pub(crate) mod proposal;
pub(crate) mod propose;
pub(crate) mod question;
pub(crate) mod reader;
pub(crate) mod row_numbers;
pub(crate) mod rows;
pub(crate) mod scan;
pub(crate) mod segment;
pub(crate) mod serial;
pub(crate) mod shape;
pub(crate) mod sheet;
pub(crate) mod source;
pub(crate) mod split;
pub(crate) mod stated;
pub(crate) mod status;
pub(crate) mod store;
pub(crate) mod strings;
pub(crate) mod styles;
pub(crate) mod summary;
pub(crate) mod summary_export;
pub(crate) mod summary_row;
pub(crate) mod table;
pub(crate) mod tally;
pub(crate) mod times;
pub(crate) mod trim;
pub(crate) mod utf16;
pub(crate) mod utf32;
pub(crate) mod vocabulary;
pub(crate) mod windows1252;
pub(crate) mod worded;
pub(crate) mod wording;
pub(crate) mod xls;
pub(crate) mod xml;
pub(crate) mod zip;

pub use date::{Order, Writing, day_of};
pub use delimiter::Delimiter;
pub use finding::{Encoding, FileKind, Finding};
pub use half::Half;
pub use kind::Kind;
pub use kpi::metric::{Feed, Takes, YES_NO};
pub use labels::{Label, Labels, Rung};
pub use leftout::{LeftOut, Reason};
pub use period::Period;
pub use plan::{Choice, Filter, Plan, Role, Steps};
pub use proposal::{Direction, Evidence, Proposal, Refused, Suggestion, Why};
pub use propose::propose;
pub use reader::{Options, Reader};
pub use segment::Segment;
pub use shape::Shape;
pub use source::Source;
pub use summary::{ColumnSummary, Sample, Summary, verdict};
pub use table::{FileFacts, Table};
pub use tally::{Breakdown, Tally, Trend, tally, tally_plan};
pub use times::TimeUnit;
