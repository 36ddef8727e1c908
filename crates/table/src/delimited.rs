//! Cells of a text that are set apart by a delimiter, at any slice boundary.

pub(crate) mod blanks;
pub(crate) mod delimiter;
pub(crate) mod split;
pub(crate) mod wrapped;
