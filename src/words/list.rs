//! Sentences, buttons and headings: the one place where they stand, a line each, a file for each part of the site.

pub mod assumed;
pub mod columns;
pub mod definitions;
pub mod desk;
pub mod explained;
pub mod finding;
pub mod form;
pub mod log;
pub mod result;
pub mod site;
pub mod survey;

// Each has an `ALL` besides, which only its own name reaches.
#[allow(ambiguous_glob_reexports, reason = "nobody asks for the `ALL` of them all")]
mod names {
    pub use super::assumed::*;
    pub use super::columns::*;
    pub use super::definitions::*;
    pub use super::desk::*;
    pub use super::explained::*;
    pub use super::finding::*;
    pub use super::form::*;
    pub use super::log::*;
    pub use super::result::*;
    pub use super::site::*;
    pub use super::survey::*;
}

pub use names::*;
