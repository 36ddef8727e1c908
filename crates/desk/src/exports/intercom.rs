//! Intercom, its own dataset export. The zone stands in the header, times are seconds.

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role, SpanUnit};

/// Its headers.
pub const EXPORT: Export = Export {
    system: System::Intercom,
    kind: LogKind::Tickets,
    marks: &[
        "conversation id",
        "conversation started at",
        "current conversation state",
        "first response time (seconds)",
        "time to close (seconds)",
    ],
    roles: &[
        ("conversation id", Use::As(Role::Id)),
        ("current conversation state", Use::As(Role::Status)),
        ("first response time (seconds)", Use::Span(Role::FirstResponseSpan, SpanUnit::Seconds)),
        (
            "first response time only within office hours (seconds)",
            Use::Span(Role::FirstResponseBusiness, SpanUnit::Seconds),
        ),
        ("time to close (seconds)", Use::Span(Role::ResolutionSpan, SpanUnit::Seconds)),
        ("last teammate rating", Use::As(Role::Rating)),
        ("last teammate", Use::As(Role::Agent)),
        ("conversation tags", Use::As(Role::Tags)),
    ],
};
