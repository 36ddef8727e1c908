//! What comparing two samples gives.

use serde::{Deserialize, Serialize};

use super::interval::{Confidence, Interval};
use super::normal;

/// The difference of two samples, second less first: in fractions for shares (−1…1) and Net Promoter Scores (−2…2), in the unit of the values for
/// means.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// The difference as observed.
    pub difference: f64,
    /// Its interval; contains the difference.
    pub interval: Interval,
    /// How likely a difference at least this unusual is where nothing differs: two-sided, 0…1.
    pub p: f64,
}

/// Whether two samples can be told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Apart {
    /// Test and interval say so.
    Yes,
    /// Neither says so.
    No,
    /// One says so and the other does not: they approximate differently.
    Unclear,
}

impl Comparison {
    /// Whether the difference stands out of chance with this confidence.
    pub fn apart(&self, confidence: Confidence) -> Apart {
        let by_test = self.p < 2.0 * confidence.tail();
        let by_interval = self.interval.low > 0.0 || self.interval.high < 0.0;
        match (by_test, by_interval) {
            (true, true) => Apart::Yes,
            (false, false) => Apart::No,
            _ => Apart::Unclear,
        }
    }
}

/// The two-sided probability of a normal variable at least as far from zero.
pub fn two_sided(z: f64) -> f64 {
    2.0 * normal::upper_tail(z.abs())
}
