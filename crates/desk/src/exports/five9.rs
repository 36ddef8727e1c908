//! Five9. A row a leg; agent `[None]` is nobody; ABANDONED is 1, 0 or blank; talk holds no hold time.

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role, SpanUnit};

/// Its headers.
pub const EXPORT: Export = Export {
    system: System::Five9,
    kind: LogKind::Calls,
    marks: &[
        "call id",
        "timestamp",
        "campaign",
        "call type",
        "agent",
        "disposition",
        "talk time",
        "hold time",
        "queue wait time",
        "abandoned",
    ],
    roles: &[
        ("call id", Use::As(Role::Id)),
        ("timestamp", Use::As(Role::Created)),
        ("campaign", Use::As(Role::Queue)),
        ("skill", Use::Not),
        ("call type", Use::As(Role::Direction)),
        ("agent", Use::As(Role::Agent)),
        ("agent name", Use::Not),
        ("disposition", Use::As(Role::Category)),
        ("customer name", Use::As(Role::Customer)),
        ("call time", Use::Span(Role::Duration, SpanUnit::Written)),
        ("bill time (rounded)", Use::Not),
        ("ivr time", Use::Span(Role::MenuTime, SpanUnit::Written)),
        ("queue wait time", Use::Span(Role::QueueWait, SpanUnit::Written)),
        ("ring time", Use::Span(Role::Ring, SpanUnit::Written)),
        ("talk time", Use::Span(Role::Talk, SpanUnit::Written)),
        ("hold time", Use::Span(Role::Hold, SpanUnit::Written)),
        ("park time", Use::Not),
        ("after call work time", Use::Span(Role::AfterCall, SpanUnit::Written)),
        ("abandoned", Use::As(Role::AbandonedFlag)),
    ],
};
