//! osTicket. `Overdue` is no longer set once a ticket is closed; there is no first response in it.

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role};

/// Its headers.
pub const EXPORT: Export = Export {
    system: System::OsTicket,
    kind: LogKind::Tickets,
    marks: &[
        "ticket number",
        "date created",
        "from",
        "help topic",
        "current status",
        "last updated",
        "overdue",
        "closed date",
        "thread count",
        "reopen count",
        "assigned to",
    ],
    roles: &[
        ("date created", Use::As(Role::Created)),
        ("from", Use::As(Role::Customer)),
        ("from email", Use::Not),
        ("department", Use::As(Role::Team)),
        ("help topic", Use::As(Role::Category)),
        ("source", Use::As(Role::Channel)),
        ("current status", Use::As(Role::Status)),
        ("last updated", Use::As(Role::Updated)),
        ("sla due date", Use::As(Role::Due)),
        ("sla plan", Use::Not),
        ("due date", Use::Not),
        ("closed date", Use::As(Role::Resolved)),
        ("overdue", Use::Not),
        ("merged", Use::As(Role::Merged)),
        ("linked", Use::Not),
        ("answered", Use::Not),
        ("assigned to", Use::As(Role::Agent)),
        ("agent assigned", Use::Not),
        ("team assigned", Use::Not),
        ("thread count", Use::Not),
        ("reopen count", Use::As(Role::Reopens)),
        ("attachment count", Use::Not),
        ("task count", Use::Not),
    ],
};
