//! Freshservice. Other headers than those of Freshdesk; a ticket may have several rows.

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role, SpanUnit};

/// Its headers.
pub const EXPORT: Export = Export {
    system: System::Freshservice,
    kind: LogKind::Tickets,
    marks: &[
        "ticket id",
        "requester name",
        "created time",
        "last updated time",
        "due by time",
        "initial response time",
        "first response time (in hrs)",
        "resolved by level",
        "survey result",
        "merged",
    ],
    roles: &[
        ("requester name", Use::As(Role::Customer)),
        ("source", Use::As(Role::Channel)),
        ("created time", Use::As(Role::Created)),
        ("last updated time", Use::As(Role::Updated)),
        ("due by time", Use::As(Role::Due)),
        ("resolved time", Use::As(Role::Resolved)),
        ("closed time", Use::As(Role::Closed)),
        ("initial response time", Use::As(Role::FirstResponse)),
        ("first response time (in hrs)", Use::Span(Role::FirstResponseBusiness, SpanUnit::HoursMinutes)),
        ("resolution time (in hrs)", Use::Span(Role::ResolutionBusiness, SpanUnit::HoursMinutes)),
        ("resolution status", Use::As(Role::SlaResolution)),
        ("first response status", Use::As(Role::SlaFirstResponse)),
        ("survey result", Use::As(Role::Rating)),
        ("merged", Use::As(Role::Merged)),
        ("agent interactions", Use::As(Role::Replies)),
        ("resolved by level", Use::Not),
    ],
};
