//! Genesys, a row an interval and queue.

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role};

/// Its headers.
pub const EXPORT: Export = Export {
    system: System::GenesysIntervals,
    kind: LogKind::Intervals,
    marks: &["interval start", "queue", "offer", "answer", "abandon", "asa", "avg talk", "avg handle"],
    roles: &[
        ("interval start", Use::As(Role::IntervalStart)),
        ("interval end", Use::As(Role::IntervalEnd)),
        ("offer", Use::As(Role::Offered)),
        ("answer", Use::As(Role::AnsweredCount)),
        ("abandon", Use::As(Role::AbandonedCount)),
        ("asa", Use::As(Role::MeanWaitAnswered)),
        ("avg wait", Use::Not),
        ("avg talk", Use::As(Role::MeanTalk)),
        ("avg hold", Use::As(Role::MeanHold)),
        ("avg acw", Use::As(Role::MeanAfterCall)),
        ("avg handle", Use::As(Role::MeanHandle)),
        ("media type", Use::As(Role::Media)),
    ],
};
