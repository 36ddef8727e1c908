//! Choice → counts: what comes of what the visitor chose, whole, by group and over time.

pub mod count;
pub mod cross_table;
pub mod left_out;
pub mod period;
pub mod plan;
pub mod segment;
pub mod summary_row;
