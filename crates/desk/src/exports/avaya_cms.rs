//! Avaya CMS. Averages of intervals have to be weighted by their calls.

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role};

/// Its headers.
pub const EXPORT: Export = Export {
    system: System::AvayaCms,
    kind: LogKind::Intervals,
    marks: &[
        "date",
        "time",
        "split skill",
        "avg speed ans",
        "avg aban time",
        "acd calls",
        "avg acd time",
        "avg acw time",
        "aban calls",
    ],
    roles: &[
        ("date", Use::As(Role::IntervalStart)),
        ("time", Use::As(Role::CreatedTime)),
        ("split skill", Use::As(Role::Queue)),
        ("avg speed ans", Use::As(Role::MeanWaitAnswered)),
        ("avg aban time", Use::As(Role::MeanWaitAbandoned)),
        ("acd calls", Use::As(Role::AnsweredCount)),
        ("avg acd time", Use::As(Role::MeanTalk)),
        ("avg acw time", Use::As(Role::MeanAfterCall)),
        ("aban calls", Use::As(Role::AbandonedCount)),
        ("max delay", Use::Not),
        ("flow in", Use::Not),
        ("flow out", Use::Not),
        ("extn out calls", Use::Not),
        ("avg pos staff", Use::Not),
        ("calls per pos", Use::Not),
    ],
};
