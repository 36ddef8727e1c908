//! ServiceNow incidents. `calendar_stc` and `business_stc` are seconds with thousands separators; `made_sla` is true as long as it is not breached. An audit log has a row an update.

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role, SpanUnit};

/// Its headers.
pub const EXPORT: Export = Export {
    system: System::ServiceNow,
    kind: LogKind::Tickets,
    marks: &["number", "opened at", "caller id", "priority", "assignment group", "assigned to", "made sla", "reopen count", "reassignment count", "resolved at", "closed at", "sys updated on", "contact type"],
    roles: &[
        ("number", Use::As(Role::Id)),
        ("state", Use::As(Role::Status)),
        ("incident state", Use::As(Role::Status)),
        ("active", Use::Not),
        ("opened at", Use::As(Role::Created)),
        ("sys created on", Use::Not),
        ("sys created at", Use::Not),
        ("sys updated on", Use::As(Role::Updated)),
        ("sys updated at", Use::As(Role::Updated)),
        ("sys updated by", Use::Not),
        ("sys created by", Use::Not),
        ("opened by", Use::Not),
        ("resolved by", Use::Not),
        ("closed by", Use::Not),
        ("caller id", Use::As(Role::Customer)),
        ("impact", Use::Not),
        ("urgency", Use::Not),
        ("assignment group", Use::As(Role::Team)),
        ("assigned to", Use::As(Role::Agent)),
        ("contact type", Use::As(Role::Channel)),
        ("made sla", Use::As(Role::SlaResolution)),
        ("reopen count", Use::As(Role::Reopens)),
        ("reassignment count", Use::Not),
        ("sys mod count", Use::Not),
        ("calendar stc", Use::Span(Role::ResolutionSpan, SpanUnit::Seconds)),
        ("business stc", Use::Span(Role::ResolutionBusiness, SpanUnit::Seconds)),
        ("close code", Use::Not),
        ("closed code", Use::Not),
    ],
};
