//! Text → records: cells at any slice boundary, in one worker or two.

pub(crate) mod blanks;
pub(crate) mod cells;
pub(crate) mod delimiter;
pub(crate) mod scan;
pub(crate) mod second_half;
pub(crate) mod split;
pub(crate) mod text_reader;
pub(crate) mod trim;
