//! Logs of support desks and telephone systems.

#![forbid(unsafe_code)]

pub mod stamps;
