//! Reading survey exports: bytes → text → rows → columns → answers → report, each step a file.
pub mod feed;
