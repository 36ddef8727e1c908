//! Bytes → text: which encoding a file has, and its text as UTF-8 as it comes.

pub(crate) mod convert;
pub(crate) mod decoding;
pub(crate) mod double_byte;
pub(crate) mod encoding;
pub(crate) mod legacy;
pub(crate) mod utf16;
pub(crate) mod utf32;
pub(crate) mod windows1252;
