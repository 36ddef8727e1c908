//! The five service levels on the same calls.

use crate::figures::{Figure, Report};

/// What the service levels are made of.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    /// Answered within the threshold.
    pub answered_within: f64,
    /// Answered.
    pub answered: f64,
    /// Given up within the threshold, the short ones included.
    pub abandoned_within: f64,
    /// Given up.
    pub abandoned: f64,
    /// Given up at once.
    pub short: f64,
}

/// Adds the service levels; those that need a count that is not known are left away.
pub fn add(counts: Counts, has_short: bool, has_within: bool, report: &mut Report) {
    let Counts { answered_within, answered, abandoned_within, abandoned, short } = counts;
    let offered = answered + abandoned;
    let late = answered + abandoned - abandoned_within;
    let mut push = |id: &str, yes: f64, n: f64, definition: &str| {
        report.figures.extend(Figure::share_of(&format!("service_level_{id}"), yes, n, definition));
    };
    if has_within {
        push(
            "abandoned_within_count",
            answered_within + abandoned_within,
            offered,
            "Answered or given up within the threshold, of all offered calls.",
        );
    }
    push("answered_only", answered_within, answered, "Answered within the threshold, of all answered calls.");
    push("all_offered", answered_within, offered, "Answered within the threshold, of all offered calls.");
    if has_within {
        push(
            "late_abandons_count",
            answered_within,
            late,
            "Answered within the threshold, of all but those given up within it.",
        );
    }
    if has_short {
        push(
            "short_abandons_count",
            answered_within + short,
            offered,
            "Answered within the threshold or given up at once, of all offered calls.",
        );
    }
}
