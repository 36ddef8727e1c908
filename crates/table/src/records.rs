//! Cells → records, in one worker or two: of a text, and of what has no text of its own.

pub(crate) mod cells;
pub(crate) mod second_half;
pub(crate) mod text_reader;
