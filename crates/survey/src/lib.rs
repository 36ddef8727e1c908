//! Answers → proposal → counts: what a table says of the metrics that answers can feed, and what comes of the visitor's choice.
//!
//! | stage | what it does |
//! |---|---|
//! | [`words`] | what questions and answers in words mean, in which order, in which direction |
//! | [`propose`](mod@propose) | which column is the score of which metric, which ones make groups; what the page shows of each |
//! | [`tally`](mod@tally) | the visitor's choice counted: whole, by group, over time |
//! | [`feeds`] | counted answers → a calculator |
//!
//! [`summary`] is what the page shows and asks about, [`verdict`] says when there is nothing to ask, and [`tally()`] counts what was chosen.
//! Nothing here makes sentences: why a row was left out is a [`Reason`]. What reads the file is the crate `table`.

#![forbid(unsafe_code)]

pub mod feeds;
pub mod propose;
pub mod tally;
pub mod words;

pub use kpi::metric::{Feed, Takes, YES_NO};
pub use propose::columns::propose;
pub use propose::proposal::{Direction, Evidence, Proposal, Refused, Suggestion, Why};
pub use propose::repeats::Repeats;
pub use propose::summary::{ColumnSummary, Sample, Summary, summary, verdict};
pub use propose::time_names::{Clock, TimeUnit};
pub use propose::times::{Spans, TimeFacts, counts_zeros};
pub use propose::trials::Trials;
pub use table::{
    Delimiter, Encoding, FileFacts, FileKind, Finding, Half, Kind, Options, Order, Reader, Shape, Source, Table,
    Writing, day_of,
};
pub use tally::count::{Breakdown, Tally, Trend, tally, tally_plan};
pub use tally::left_out::{LeftOut, Reason};
pub use tally::period::Period;
pub use tally::plan::{Choice, Filter, Plan, Role, Steps};
pub use tally::segment::Segment;
pub use words::labels::{Label, Labels, Rung};
