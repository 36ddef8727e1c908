//! What stands where the author of a metric has to write: each begins with a mark, by which a release finds what is left.

use super::id::Id;

/// How a text begins that somebody has to write.
pub const MARK: &str = "To do:";

/// The texts of a definition that cannot be those of another metric.
#[derive(Debug)]
pub struct Placeholders {
    pub title: String,
    pub summary: String,
    pub synonyms: String,
    pub benchmarks: String,
}

impl Placeholders {
    pub fn of(id: &Id) -> Self {
        Self {
            title: format!("{MARK} {}", id.words()),
            summary: format!("{MARK} one sentence on what it measures."),
            synonyms: format!("{MARK} other words for it | set apart like this"),
            benchmarks: format!("{MARK} benchmarks, or why none is shown."),
        }
    }
}
