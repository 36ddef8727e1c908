//! Intercom by a third party: a row a conversation or a message.

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role};

/// Its headers.
pub const EXPORT: Export = Export {
    system: System::IntercomMessages,
    kind: LogKind::Tickets,
    marks: &["conversation id", "conversation state", "conversation created at", "message id"],
    roles: &[
        ("conversation id", Use::As(Role::Id)),
        ("conversation state", Use::As(Role::Status)),
        ("conversation created at", Use::As(Role::Created)),
        ("conversation first response at", Use::As(Role::FirstResponse)),
        ("conversation closed at", Use::As(Role::Resolved)),
        ("conversation tags", Use::As(Role::Tags)),
        ("message id", Use::Not),
        ("message type", Use::Not),
        ("message created at", Use::As(Role::Updated)),
        ("message author type", Use::Not),
    ],
};
