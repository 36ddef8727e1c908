//! What a calculator answers beside its results, and what it leaves unanswered.

use base::word::Word;

/// A way to a target that changes several inputs at once: detractors that become promoters.
#[derive(Debug)]
pub struct Move {
    /// The methods whose inputs it changes.
    pub methods: &'static [&'static str],
    /// What happens.
    pub label: Word,
    /// By how much each input changes with every case.
    pub changes: &'static [(&'static str, f64)],
}

/// A result that some take for the metric itself.
#[derive(Debug)]
pub struct Reading {
    /// The result.
    pub result: &'static str,
    /// Who uses it, or what it shows.
    pub used_by: Word,
}

/// A question that a metric leaves unanswered, and why.
#[derive(Debug)]
pub struct Silence {
    /// The question.
    pub question: Question,
    /// Why there is no answer; for those who read the definition or the catalogue, the page says nothing.
    pub why: &'static str,
}

/// What every calculator answers beside its results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// How the headline is computed, as one expression.
    Formula,
    /// What each input would have to be for a target.
    Goal,
    /// How much the headline moves with each input.
    Drivers,
    /// What the other definitions give.
    Definitions,
}
