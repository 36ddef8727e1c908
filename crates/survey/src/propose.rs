//! Columns → proposal: which column is the score of which metric, which ones make groups, and what the page shows of each.

pub mod columns;
pub mod groups;
pub mod guess;
pub(crate) mod logs;
pub(crate) mod multiple_choice;
pub mod preview;
pub mod proposal;
pub mod repeats;
pub mod summary;
pub(crate) mod tables;
pub mod time_names;
pub mod times;
pub mod trials;
pub(crate) mod weights;
