//! Genesys Cloud. Times are milliseconds; several users stand in one cell; other media stand among the calls.

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role, SpanUnit};

/// Its headers.
pub const EXPORT: Export = Export {
    system: System::Genesys,
    kind: LogKind::Calls,
    marks: &[
        "users",
        "date",
        "duration",
        "direction",
        "ani",
        "dnis",
        "queue",
        "wrap up",
        "media type",
        "total queue",
        "total talk",
        "total hold",
        "total acw",
        "abandoned",
    ],
    roles: &[
        ("users", Use::As(Role::Agent)),
        ("remote", Use::Not),
        ("date", Use::As(Role::Created)),
        ("duration", Use::Span(Role::Duration, SpanUnit::Milliseconds)),
        ("direction", Use::As(Role::Direction)),
        ("queue", Use::As(Role::Queue)),
        ("media type", Use::As(Role::Media)),
        ("total queue", Use::Span(Role::QueueWait, SpanUnit::Milliseconds)),
        ("total alert", Use::Span(Role::Ring, SpanUnit::Milliseconds)),
        ("total talk", Use::Span(Role::Talk, SpanUnit::Milliseconds)),
        ("total hold", Use::Span(Role::Hold, SpanUnit::Milliseconds)),
        ("total acw", Use::Span(Role::AfterCall, SpanUnit::Milliseconds)),
        ("total handle", Use::Span(Role::Handle, SpanUnit::Milliseconds)),
        ("total ivr", Use::Span(Role::MenuTime, SpanUnit::Milliseconds)),
        ("abandoned", Use::As(Role::AbandonedFlag)),
        ("conversation id", Use::As(Role::Id)),
        ("wrap up", Use::As(Role::Category)),
    ],
};
