//! The metrics: what each takes, what it gives, and what a visitor does with one. Text as typed goes in, data comes out, never a sentence.
//!
//! | module | what it holds |
//! |---|---|
//! | [`metric`], [`hint`] | the contract that every metric fills in |
//! | [`value`], [`measure`], [`outcome`], [`explain`], [`capacity`], [`expr`], [`chart`], [`finding`] | checked values, a result and what a formula gives, what explains it, the formula as a tree, what to draw, what is wrong |
//! | [`metrics`] | the metrics, one file each |
//! | [`shares`], [`totals`], [`mix`], [`weighted`], [`promoters`] | what metrics have in common |
//! | [`scenario`], [`rows`], [`answers_block`], [`parts`] | what was typed, as text; its lists; a column of answers; calculators in the rows of a scorecard |
//! | [`evaluation`] | reads, checks and computes a scenario, as a page does |
//! | [`about`] | what the program of a page does not carry, and evaluation with all of it |
//! | [`board`] | up to four scenarios side by side |
//! | [`carry`] | what a calculator hands on to the next one |
//! | [`link`] | writes and reads the link of a board |

#![forbid(unsafe_code)]

pub mod about;
pub mod answers_block;
pub mod board;
pub mod capacity;
pub mod carry;
pub mod chart;
pub mod evaluation;
pub mod explain;
pub mod expr;
pub mod finding;
pub mod gauge;
pub mod hint;
pub mod link;
pub mod measure;
pub mod metric;
pub mod metrics;
pub mod mix;
pub mod outcome;
pub mod parts;
pub mod promoters;
pub mod rows;
pub mod scenario;
pub mod shares;
pub mod totals;
pub mod value;
pub mod weighted;
