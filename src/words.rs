//! The words that a visitor reads: the list of sentences and buttons, and what finds their translations by key.
//!
//! A metric's own words (title, labels, hints) stand in its definition, its explanation in `articles/`; everything else stands in lists, a file of
//! translations each. Which list a program speaks is declared in `programs`.

#[cfg(not(target_family = "wasm"))]
mod all;
mod describe;
pub mod embed;
pub mod engines;
pub mod export;
pub mod home;
pub mod insight;
pub mod keep;
mod list;
#[cfg(not(target_family = "wasm"))]
mod of_metric;
#[cfg(not(target_family = "wasm"))]
pub mod programs;
pub mod saved;
pub mod share;
mod shown;
pub mod survey_source;

pub use base::unit_words as units;
pub use base::word::Word;

use base::word::WordList;
use base::words;

#[cfg(not(target_family = "wasm"))]
pub use all::all;
pub use describe::{
    benchmark_place, benchmark_sentence, capacity, damage_sentence, field_label, finding_sentence, group,
    interval_meaning, interval_sentence, interval_words, no_interval_sentence, row_label, scenario_name,
    target_sentence, undefined_sentence, verdict_sentence,
};
pub use list::assumed;
pub use list::*;
pub use shown::{link_contents, range_shown};

/// A text that the product has.
#[cfg(not(target_family = "wasm"))]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Where it stands: `site/<list>/<NAME>` or `metrics/<metric>/…`.
    pub id: String,
    /// What it says.
    pub english: String,
    /// By which a program finds it.
    pub key: u32,
    /// Whether the program on the page does without it: a hint, a source, what explains.
    pub deferred: bool,
}

/// The lists of words, a file of translations each.
pub const LISTS: [WordList; 18] = [
    units::ALL,
    list::site::ALL,
    list::form::ALL,
    list::finding::ALL,
    list::result::ALL,
    list::explained::ALL,
    list::assumed::ALL,
    insight::ALL,
    keep::ALL,
    share::ALL,
    list::survey::ALL,
    list::log::ALL,
    list::desk::ALL,
    list::columns::ALL,
    list::definitions::ALL,
    engines::ALL,
    home::ALL,
    embed::ALL,
];
