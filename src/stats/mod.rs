//! Statistics: intervals, quantiles, summaries of lists and distributions.

pub mod interval;
pub mod student;
pub mod summary;
