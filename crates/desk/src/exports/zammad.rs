//! Zammad: other headers than those of OTRS, from which it came. `in min` are working minutes; differences are negative when breached; merged and
//! removed are states.

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role, SpanUnit};

/// Its headers, as its reports and its API write them.
pub const EXPORT: Export = Export {
    system: System::Zammad,
    kind: LogKind::Tickets,
    marks: &["title", "state", "priority", "group", "owner", "created at", "first response in min", "close in min"],
    roles: &[
        ("id", Use::Not),
        ("number", Use::As(Role::Id)),
        ("ticket#", Use::As(Role::Id)),
        ("ticket number", Use::As(Role::Id)),
        ("state", Use::As(Role::Status)),
        ("group", Use::As(Role::Team)),
        ("owner", Use::As(Role::Agent)),
        ("customer", Use::As(Role::Customer)),
        ("organization", Use::Not),
        ("create channel type", Use::As(Role::Channel)),
        ("create article type", Use::As(Role::Channel)),
        ("created at", Use::As(Role::Created)),
        ("updated at", Use::As(Role::Updated)),
        ("closed at", Use::As(Role::Resolved)),
        ("close at", Use::As(Role::Resolved)),
        ("last close at", Use::Not),
        ("first response", Use::As(Role::FirstResponse)),
        ("first response at", Use::As(Role::FirstResponse)),
        ("first response escalation at", Use::Not),
        ("close escalation at", Use::Not),
        ("update escalation at", Use::Not),
        ("escalation at", Use::Not),
        ("escalated at", Use::Not),
        ("pending time", Use::Not),
        ("first response in min", Use::Span(Role::FirstResponseBusiness, SpanUnit::Minutes)),
        ("first response diff in min", Use::Span(Role::SlaFirstResponseRemaining, SpanUnit::Minutes)),
        ("close in min", Use::Span(Role::ResolutionBusiness, SpanUnit::Minutes)),
        ("close diff in min", Use::Span(Role::SlaResolutionRemaining, SpanUnit::Minutes)),
        ("solution in min", Use::Span(Role::ResolutionBusiness, SpanUnit::Minutes)),
        ("solution diff in min", Use::Span(Role::SlaResolutionRemaining, SpanUnit::Minutes)),
        ("update in min", Use::Not),
        ("update diff in min", Use::Not),
        ("article count", Use::Not),
        ("time unit", Use::Not),
    ],
};
