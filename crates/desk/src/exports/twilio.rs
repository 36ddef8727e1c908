//! Twilio. Seconds; the leg of the parent is `completed` even when nobody answered, the leg of the child says.

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role, SpanUnit};

/// Its headers.
pub const EXPORT: Export = Export {
    system: System::Twilio,
    kind: LogKind::Calls,
    marks: &["sid", "from", "to", "direction", "status", "start time", "end time", "duration", "price"],
    roles: &[
        ("sid", Use::As(Role::Id)),
        ("call sid", Use::As(Role::Id)),
        ("parent call sid", Use::As(Role::Parent)),
        ("from", Use::As(Role::Customer)),
        ("to", Use::Not),
        ("direction", Use::As(Role::Direction)),
        ("status", Use::As(Role::Outcome)),
        ("start time", Use::As(Role::Created)),
        ("end time", Use::As(Role::Ended)),
        ("duration", Use::Span(Role::Duration, SpanUnit::Seconds)),
        ("price", Use::Not),
        ("answered by", Use::Not),
    ],
};
