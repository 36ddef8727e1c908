//! OTRS, Znuny, Zammad. `InMin` are working minutes; differences are negative when breached. Ids have 16 digits and more.

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role, SpanUnit};

/// Its headers.
pub const EXPORT: Export = Export {
    system: System::Otrs,
    kind: LogKind::Tickets,
    marks: &["age", "created", "closed", "first lock", "first response", "state", "priority", "queue", "lock", "owner"],
    roles: &[
        ("ticket number", Use::As(Role::Id)),
        ("ticket#", Use::As(Role::Id)),
        ("ticket #", Use::As(Role::Id)),
        ("age", Use::Not),
        ("first lock", Use::Not),
        ("first response", Use::As(Role::FirstResponse)),
        ("closed", Use::As(Role::Resolved)),
        ("state", Use::As(Role::Status)),
        ("queue", Use::As(Role::Team)),
        ("lock", Use::Not),
        ("owner", Use::As(Role::Agent)),
        ("user firstname", Use::Not),
        ("user lastname", Use::Not),
        ("customer name", Use::As(Role::Customer)),
        ("customer id", Use::As(Role::Customer)),
        ("customer user id", Use::Not),
        ("first response in min", Use::Span(Role::FirstResponseBusiness, SpanUnit::Minutes)),
        ("solution in min", Use::Span(Role::ResolutionBusiness, SpanUnit::Minutes)),
        ("first response diff in min", Use::Span(Role::SlaFirstResponseRemaining, SpanUnit::Minutes)),
        ("solution diff in min", Use::Span(Role::SlaResolutionRemaining, SpanUnit::Minutes)),
        ("article tree", Use::Not),
        ("type", Use::As(Role::Category)),
        ("changed", Use::As(Role::Updated)),
    ],
};
