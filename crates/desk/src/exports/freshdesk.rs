//! Freshdesk. `Initial response time` is a stamp; the columns in hrs are business hours as h:mm:ss, in which 00:00:00 without the stamp is "not yet".

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role, SpanUnit};

/// Its headers.
pub const EXPORT: Export = Export {
    system: System::Freshdesk,
    kind: LogKind::Tickets,
    marks: &[
        "ticket id",
        "created time",
        "due by time",
        "initial response time",
        "first response time (in hrs)",
        "resolution time (in hrs)",
        "agent interactions",
        "resolution status",
        "first response status",
    ],
    roles: &[
        ("source", Use::As(Role::Channel)),
        ("type", Use::As(Role::Category)),
        ("agent", Use::As(Role::Agent)),
        ("group", Use::As(Role::Team)),
        ("created time", Use::As(Role::Created)),
        ("due by time", Use::As(Role::Due)),
        ("resolved time", Use::As(Role::Resolved)),
        ("closed time", Use::As(Role::Closed)),
        ("last update time", Use::As(Role::Updated)),
        ("initial response time", Use::As(Role::FirstResponse)),
        ("time tracked", Use::Not),
        ("first response time (in hrs)", Use::Span(Role::FirstResponseBusiness, SpanUnit::HoursMinutes)),
        ("resolution time (in hrs)", Use::Span(Role::ResolutionBusiness, SpanUnit::HoursMinutes)),
        ("agent interactions", Use::As(Role::Replies)),
        ("customer interactions", Use::Not),
        ("resolution status", Use::As(Role::SlaResolution)),
        ("first response status", Use::As(Role::SlaFirstResponse)),
        ("every response status", Use::Not),
        ("survey results", Use::As(Role::Rating)),
        ("full name", Use::As(Role::Customer)),
        ("contact id", Use::Not),
        ("company name", Use::Not),
        ("association type", Use::Not),
        ("product", Use::Not),
    ],
};
