//! Help Scout, by its Mailbox API. Pages that were joined may hold an id twice; spam is a status.

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role};

/// Its headers.
pub const EXPORT: Export = Export {
    system: System::HelpScout,
    kind: LogKind::Tickets,
    marks: &["number", "status", "state", "created at", "closed at", "customer waiting since"],
    roles: &[
        ("number", Use::As(Role::Id)),
        ("id", Use::Not),
        ("status", Use::As(Role::Status)),
        ("state", Use::Not),
        ("closed at", Use::As(Role::Resolved)),
        ("customer waiting since", Use::Not),
        ("user updated at", Use::As(Role::Updated)),
        ("threads", Use::Not),
        ("folder id", Use::Not),
        ("mailbox id", Use::Not),
    ],
};
