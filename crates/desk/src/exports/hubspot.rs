//! `HubSpot`. Only replies of the connected inbox count in its times.

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role, SpanUnit};

/// Its headers.
pub const EXPORT: Export = Export {
    system: System::HubSpot,
    kind: LogKind::Tickets,
    marks: &["ticket id", "ticket name", "pipeline", "ticket status", "create date", "close date", "ticket owner"],
    roles: &[
        ("ticket name", Use::As(Role::Subject)),
        ("pipeline", Use::Not),
        ("create date", Use::As(Role::Created)),
        ("close date", Use::As(Role::Resolved)),
        ("ticket owner", Use::As(Role::Agent)),
        ("source", Use::As(Role::Channel)),
        ("time to first agent email reply (hh mm ss)", Use::Span(Role::FirstResponseSpan, SpanUnit::Written)),
        ("time to close (hh mm ss)", Use::Span(Role::ResolutionSpan, SpanUnit::Written)),
        ("last activity date", Use::Not),
        ("last modified date", Use::As(Role::Updated)),
    ],
};
