//! What others reach.

use serde::{Deserialize, Serialize};

use base::word::Word;

/// What others reach, or why nothing is shown.
#[derive(Debug)]
pub enum Benchmarks {
    /// Figures with their sources.
    Known(&'static [Benchmark]),
    /// The sentence that says why there is none.
    None(Word),
}

impl Benchmarks {
    /// The sentence that says why there is none.
    pub const fn none(reason: &'static str) -> Self {
        Self::None(Word::of(reason))
    }
}

/// A published figure to compare with.
#[derive(Debug)]
pub struct Benchmark {
    /// The result it is about.
    pub result: &'static str,
    /// The figure, or the lower end of a range.
    pub low: f64,
    /// The upper end of a range.
    pub high: Option<f64>,
    /// The currency of a figure in money.
    pub currency: Option<&'static str>,
    /// What exactly was measured.
    pub definition: Word,
    /// Who published it.
    pub source: Word,
    /// The year it is about, where stated.
    pub year: Option<u16>,
    /// Where it was measured, where stated.
    pub place: Option<Word>,
    /// How far to trust it.
    pub trust: Trust,
    /// The public page that says so; none where no such page is known.
    pub link: Option<&'static str>,
    /// The methods that measure the same; with any other nothing is shown.
    pub methods: &'static [&'static str],
}

/// How far to trust a benchmark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trust {
    /// A survey with known method and size.
    High,
    /// Published by a body of the trade, method partly known.
    Fair,
    /// A figure of thumb.
    Rough,
    /// Quoted without its origin.
    Quoted,
}
