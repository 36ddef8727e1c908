//! The first lines: what they say of delimiter and encoding, which of them are the header, and what each column asks.

pub(crate) mod header_rows;
pub(crate) mod question;
pub(crate) mod sniff;
pub(crate) mod summary_export;
