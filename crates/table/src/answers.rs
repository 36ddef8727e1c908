//! Columns → answers: each distinct value understood once, and what a column holds by what most of them look like.

pub mod answer;
pub(crate) mod column_statistics;
pub mod date;
pub(crate) mod day_number;
pub mod folding;
pub mod kind;
pub mod metadata;
pub(crate) mod missing;
pub(crate) mod misspelt;
pub mod sentiment;
pub mod shape;
pub mod value;
pub(crate) mod vocabulary;
pub mod worded;
