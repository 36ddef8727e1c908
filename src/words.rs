//! The words that a visitor reads: the list of sentences and buttons, and what finds their translations by key.
//!
//! A metric's own words (title, labels, hints) stand in its definition, its explanation in `articles/`; everything else stands in
//! [`list`]. All of them are found by key, so that another language can be laid over them.

#[cfg(not(target_family = "wasm"))]
mod all;
mod describe;
pub mod engines;
pub mod export;
pub mod insight;
pub mod keep;
mod list;
pub mod share;
pub mod survey;
pub mod survey_source;

pub use base::unit_words as units;
pub use base::word::Word;

use base::words;

#[cfg(not(target_family = "wasm"))]
pub use all::all;
pub use describe::{
    benchmark_place, benchmark_sentence, capacity, damage_sentence, field_label, finding_sentence, group,
    interval_meaning, interval_sentence, no_interval_sentence, row_label, scenario_name, target_sentence,
    undefined_sentence, verdict_sentence,
};
pub use list::*;
