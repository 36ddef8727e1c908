//! JSON: the list of objects in a document, wherever it stands.

pub(crate) mod list;
pub(crate) mod related;
pub mod text;
