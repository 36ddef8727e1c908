//! Jira Service Management. Its SLA columns hold the time that remains, negative when breached: they give shares and no times. The first response is in the `[CHART]` stamp.

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role, SpanUnit};

/// Its headers.
pub const EXPORT: Export = Export {
    system: System::Jira,
    kind: LogKind::Tickets,
    marks: &[
        "issue key",
        "issue type",
        "status",
        "created",
        "updated",
        "resolved",
        "summary",
        "reporter",
        "assignee",
        "priority",
    ],
    roles: &[
        ("issue key", Use::As(Role::Id)),
        ("issue id", Use::Not),
        ("parent id", Use::Not),
        ("issue type", Use::As(Role::Category)),
        ("project key", Use::Not),
        ("project name", Use::Not),
        ("project type", Use::Not),
        ("resolution", Use::Not),
        ("creator", Use::Not),
        ("reporter", Use::As(Role::Customer)),
        ("last viewed", Use::Not),
        ("votes", Use::Not),
        ("description", Use::Not),
        ("watchers", Use::Not),
        ("comment", Use::Not),
        ("status category", Use::Not),
        ("status category changed", Use::Not),
        ("satisfaction rating", Use::As(Role::Rating)),
        ("custom field (satisfaction)", Use::As(Role::Rating)),
        ("custom field (satisfaction rating)", Use::As(Role::Rating)),
        ("custom field (satisfaction date)", Use::Not),
        ("custom field (request type)", Use::Not),
        ("custom field (time to first response)", Use::Span(Role::SlaFirstResponseRemaining, SpanUnit::HoursMinutes)),
        ("custom field (time to resolution)", Use::Span(Role::SlaResolutionRemaining, SpanUnit::HoursMinutes)),
        ("custom field ([chart] date of first response)", Use::As(Role::FirstResponse)),
        ("original estimate", Use::Not),
        ("remaining estimate", Use::Not),
        ("time spent", Use::Not),
    ],
};
