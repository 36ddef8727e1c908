//! OTRS and Znuny in other languages than English: some headers are translated and some never are. `InMin` are working minutes.

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role, SpanUnit};

/// The headers that stand in every language, and German ones.
pub const EXPORT: Export = Export {
    system: System::Otrs,
    kind: LogKind::Tickets,
    marks: &["first lock", "first response", "first response in min", "solution in min"],
    roles: &[
        ("ticketnummer", Use::As(Role::Id)),
        ("ticket number", Use::As(Role::Id)),
        ("ticket#", Use::As(Role::Id)),
        ("alter", Use::Not),
        ("age", Use::Not),
        ("first lock", Use::Not),
        ("first response", Use::As(Role::FirstResponse)),
        ("geschlossen", Use::As(Role::Resolved)),
        ("closed", Use::As(Role::Resolved)),
        ("cerrado", Use::As(Role::Resolved)),
        ("ferme", Use::As(Role::Resolved)),
        ("status", Use::As(Role::Status)),
        ("queue", Use::As(Role::Team)),
        ("cola", Use::As(Role::Team)),
        ("sperre", Use::Not),
        ("lock", Use::Not),
        ("besitzer", Use::As(Role::Agent)),
        ("owner", Use::As(Role::Agent)),
        ("kundennummer", Use::As(Role::Customer)),
        ("kundenname", Use::As(Role::Customer)),
        ("first response in min", Use::Span(Role::FirstResponseBusiness, SpanUnit::Minutes)),
        ("solution in min", Use::Span(Role::ResolutionBusiness, SpanUnit::Minutes)),
        ("first response diff in min", Use::Span(Role::SlaFirstResponseRemaining, SpanUnit::Minutes)),
        ("solution diff in min", Use::Span(Role::SlaResolutionRemaining, SpanUnit::Minutes)),
        ("article tree", Use::Not),
        ("geandert", Use::As(Role::Updated)),
        ("changed", Use::As(Role::Updated)),
    ],
};
