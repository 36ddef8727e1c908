//! Zendesk Explore. Another shape than the list of tickets: a grand total row, thousands separators, units in brackets.

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role, SpanUnit};

/// Its headers.
pub const EXPORT: Export = Export {
    system: System::ZendeskExplore,
    kind: LogKind::Tickets,
    marks: &["ticket id", "ticket created timestamp", "ticket status"],
    roles: &[
        ("ticket id", Use::As(Role::Id)),
        ("ticket created timestamp", Use::As(Role::Created)),
        ("ticket solved timestamp", Use::As(Role::Resolved)),
        ("ticket status", Use::As(Role::Status)),
        ("ticket priority", Use::As(Role::Priority)),
        ("ticket group", Use::As(Role::Team)),
        ("ticket channel", Use::As(Role::Channel)),
        ("assignee name", Use::As(Role::Agent)),
        ("ticket satisfaction rating", Use::As(Role::Rating)),
        ("med(first reply time (min))", Use::Span(Role::FirstResponseSpan, SpanUnit::Minutes)),
        ("first reply time (min)", Use::Span(Role::FirstResponseSpan, SpanUnit::Minutes)),
        ("med(full resolution time (hrs))", Use::Span(Role::ResolutionSpan, SpanUnit::Hours)),
        ("full resolution time (hrs)", Use::Span(Role::ResolutionSpan, SpanUnit::Hours)),
        ("med(full resolution time (min))", Use::Span(Role::ResolutionSpan, SpanUnit::Minutes)),
        ("full resolution time (min)", Use::Span(Role::ResolutionSpan, SpanUnit::Minutes)),
        ("tickets", Use::Not),
        ("count(tickets)", Use::Not),
        ("reopens", Use::As(Role::Reopens)),
        ("agent replies", Use::As(Role::Replies)),
    ],
};
