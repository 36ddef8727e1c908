//! The metrics: one file each in `src/metrics/`, found by the build script. A file defines `pub static METRIC`; see `docs/adding-a-metric.md`.

use std::sync::OnceLock;

use crate::metric::Metric;
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

/// What a metric's file begins with.
#[allow(unused_imports, reason = "a metric takes what it needs")]
mod prelude {
    pub use crate::chart::{Chart, Curve, Label, Quantity, Rest, Steps, Tone};
    pub use crate::expr::{Expr, count, money, number, percent, seconds, sum, sum_of, sum_of_answers, sum_of_rows};
    pub use crate::finding::{Fault, Finding};
    pub use crate::inputs;
    pub use crate::metric::Feed;
    pub use crate::metric::{
        Benchmark, Benchmarks, Better, Choice, Example, Group, High, Input, IntervalKind, Measure, Method, Metric,
        Move, ONLY, Question, Reading, Silence, Trust, aside, in_worker,
    };
    pub use crate::metric::{Inputs, run};
    pub use crate::outcome::{Capacity, NoInterval, Outcome, RowName, Undefined, Verdict};
    pub use crate::shares::{self, Share};
    pub use crate::totals;
    pub use crate::value::{Distribution, Moment};
    pub use base::unit::Unit;
    pub use base::word::{Word, word};
    pub use stats::interval::{self, Confidence};
    pub use stats::summary::Summary;
}
