//! Zendesk Support, its list of tickets. `Resolution time` is in hours, rounded; the other times are minutes. Satisfaction `Offered` and `Not Offered` are no answers.

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role, SpanUnit};

/// Its headers.
pub const EXPORT: Export = Export {
    system: System::Zendesk,
    kind: LogKind::Tickets,
    marks: &[
        "id",
        "requester",
        "assignee",
        "group",
        "subject",
        "via",
        "created at",
        "solved at",
        "reopens",
        "replies",
        "first reply time in minutes",
        "full resolution time in minutes",
        "satisfaction score",
    ],
    roles: &[
        ("id", Use::As(Role::Id)),
        ("requester", Use::As(Role::Customer)),
        ("requester id", Use::Not),
        ("submitter", Use::Not),
        ("via", Use::As(Role::Channel)),
        ("ticket type", Use::As(Role::Category)),
        ("due date", Use::As(Role::Due)),
        ("assigned at", Use::Not),
        ("initially assigned at", Use::Not),
        ("resolution time", Use::Not),
        ("first reply time in minutes", Use::Span(Role::FirstResponseSpan, SpanUnit::Minutes)),
        (
            "first reply time in minutes within business hours",
            Use::Span(Role::FirstResponseBusiness, SpanUnit::Minutes),
        ),
        ("first resolution time in minutes", Use::Span(Role::FirstResolutionSpan, SpanUnit::Minutes)),
        ("first resolution time in minutes within business hours", Use::Not),
        ("full resolution time in minutes", Use::Span(Role::ResolutionSpan, SpanUnit::Minutes)),
        (
            "full resolution time in minutes within business hours",
            Use::Span(Role::ResolutionBusiness, SpanUnit::Minutes),
        ),
        ("agent wait time in minutes", Use::Not),
        ("agent wait time in minutes within business hours", Use::Not),
        ("requester wait time in minutes", Use::Not),
        ("requester wait time in minutes within business hours", Use::Not),
        ("on hold time in minutes", Use::Not),
        ("on hold time in minutes within business hours", Use::Not),
        ("summation column", Use::Not),
        ("group stations", Use::Not),
        ("assignee stations", Use::Not),
    ],
};
