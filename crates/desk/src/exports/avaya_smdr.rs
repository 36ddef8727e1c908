//! Avaya IP Office. A row a leg: continuation 1 says that more legs of the same call id follow; connected 00:00:00 is unanswered. Ringing and hold are seconds; calls between extensions say that they are internal.

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role, SpanUnit};

/// Its headers.
pub const EXPORT: Export = Export {
    system: System::AvayaSmdr,
    kind: LogKind::Calls,
    marks: &[
        "call start",
        "connected time",
        "ring time",
        "caller",
        "direction",
        "call id",
        "continuation",
        "hold time",
        "park time",
    ],
    roles: &[
        ("call start", Use::As(Role::Created)),
        ("connected time", Use::Span(Role::Talk, SpanUnit::Written)),
        ("ring time", Use::Span(Role::Ring, SpanUnit::Seconds)),
        ("caller", Use::As(Role::Customer)),
        ("direction", Use::As(Role::Direction)),
        ("called number", Use::Not),
        ("dialled number", Use::Not),
        ("account", Use::Not),
        ("is internal", Use::Not),
        ("call id", Use::As(Role::Id)),
        ("continuation", Use::As(Role::Leg)),
        ("party1 device", Use::Not),
        ("party1 name", Use::As(Role::Agent)),
        ("party1name", Use::As(Role::Agent)),
        ("hold time", Use::Span(Role::Hold, SpanUnit::Seconds)),
        ("park time", Use::Not),
        ("unique call id", Use::Not),
    ],
};
