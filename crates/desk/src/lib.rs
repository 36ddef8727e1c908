//! Logs of support desks and telephone systems: rows become tickets, calls and reviews, of which the figures of the desk are made. Columns go in,
//! figures as data come out; it makes no sentences but those of its questions and definitions.
//!
//! | module | what it does |
//! |---|---|
//! | [`log`] | a file with every cell that is wanted |
//! | [`stamps`], [`spans`], [`numbers`] | moments, lengths of time and numbers as logs write them |
//! | [`roles`], [`headers`], [`exports`], [`content`], [`statuses`] | what columns and words are: by known exports, by header words, by content |
//! | [`proposal`], [`questions`], [`answers`] | what is proposed, what is asked, what was answered |
//! | [`once`] | one row a thing or not |
//! | [`events`] | tickets, calls, reviews and intervals |
//! | [`figures`] | their figures, each with count, interval, definition, what was left out and what was assumed |
//! | [`counts`] | the counts alone, to lay beside the next export |

#![forbid(unsafe_code)]

pub mod answers;
pub mod content;
pub mod counts;
pub mod events;
pub mod exports;
pub mod figures;
pub mod headers;
pub mod log;
pub mod numbers;
pub mod once;
pub mod proposal;
pub mod questions;
pub mod roles;
pub mod spans;
pub mod stamps;
pub mod statuses;
