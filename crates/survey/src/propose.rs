//! Columns → proposal: which column is the score of which metric, which ones make groups, and what the page shows of each.

pub mod columns;
pub mod groups;
pub mod guess;
pub mod preview;
pub mod proposal;
pub mod summary;
pub mod times;
