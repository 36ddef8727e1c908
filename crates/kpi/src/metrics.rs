//! The metrics: one file each in `src/metrics/`, found by the build script. A file defines `pub static METRIC`, which its page shows,
//! `pub static FORMULAS`, which its page runs once somebody touches it, and `pub static ABOUT`, which the program of a page does not carry; see `docs/adding-a-metric.md`.

use std::sync::OnceLock;

use crate::explain::Unexplained;
use crate::metric::{About, Formula, Formulas, Metric};
use base::sorting::sorted_by;

include!(concat!(env!("OUT_DIR"), "/metrics.rs"));

/// All metrics in the order of the catalogue: by group, within it by rank.
pub fn all() -> &'static [&'static Metric] {
    static SORTED: OnceLock<Vec<&'static Metric>> = OnceLock::new();
    // A group has fewer than a hundred metrics.
    SORTED.get_or_init(|| sorted_by(FILES, |metric| f64::from(metric.group as u8) * 100.0 + f64::from(metric.rank)))
}

/// The metric of an id.
pub fn find(id: &str) -> Option<&'static Metric> {
    all().iter().copied().find(|metric| metric.id == id)
}

/// The formula that a page runs for a method of a metric, by their ids; none where the worker computes it. The program of a page has it in its second part,
/// so that the first part never asks.
pub fn formula(metric: &str, method: &str) -> Option<Formula<Unexplained>> {
    let (_, formulas) = FORMULAS.iter().find(|(of, _)| of.id == metric)?;
    formulas.iter().find(|(of, _)| *of == method).map(|(_, formula)| *formula)
}

/// What is known of a metric beside what its page runs. Pages never ask, so that their program carries none of it.
pub fn about(metric: &Metric) -> &'static About {
    let [first, ..] = &ABOUTS;
    // Each file has both, so that there is one for every metric.
    ABOUTS.iter().find(|about| about.metric.id == metric.id).unwrap_or(first)
}

/// What a metric's file begins with.
#[allow(unused_imports, reason = "a metric takes what it needs")]
mod prelude {
    pub use crate::chart::{Along, Chart, Curve, Label, Quantity, Rest, Steps, Tone};
    pub use crate::explain::Explain;
    pub use crate::expr::{Expr, count, money, number, percent, seconds, sum, sum_of, sum_of_answers, sum_of_rows};
    pub use crate::finding::{Fault, Finding};
    pub use crate::hint::Hint;
    pub use crate::inputs;
    pub use crate::metric::{
        About, AboutMethod, Benchmark, Benchmarks, Better, Binding, Choice, Example, Formulas, Group, High, Input,
        IntervalKind, Measure, Method, Metric, Move, Next, ONLY, Question, Reading, Silence, Trust,
    };
    pub use crate::metric::{Inputs, run};
    pub use crate::outcome::{Capacity, NoInterval, Outcome, RowAnswer, RowName, Undefined, Verdict};
    pub use crate::shares::{self, Share};
    pub use crate::totals;
    pub use crate::value::{Distribution, Moment};
    pub use base::unit::Unit;
    pub use base::word::{Word, word};
    pub use stats::interval::{self, Confidence};
    pub use stats::summary::Summary;
}
