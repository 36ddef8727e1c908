//! Statistics: intervals, quantiles, summaries of lists and distributions, comparisons, sample sizes and queues. Numbers go in, numbers come
//! out; each method names the paper it is from.

#![forbid(unsafe_code)]

pub mod comparison;
pub mod erlang;
pub mod exact;
pub mod integral;
pub mod interval;
pub mod normal;
pub mod poisson;
pub mod quantile;
pub mod sample_size;
pub mod staffing;
pub mod student;
pub mod summary;
pub mod two_means;
pub mod two_nps;
pub mod two_shares;
