//! Amazon Connect. Records are delivered at least once: the latest of a contact counts. Times are seconds.

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role, SpanUnit};

/// Its headers.
pub const EXPORT: Export = Export {
    system: System::Connect,
    kind: LogKind::Calls,
    marks: &["contact id", "channel", "queue name", "queue duration"],
    roles: &[
        ("contact id", Use::As(Role::Id)),
        ("initial contact id", Use::As(Role::Parent)),
        ("previous contact id", Use::Not),
        ("next contact id", Use::Not),
        ("channel", Use::As(Role::Media)),
        ("initiation method", Use::As(Role::Direction)),
        ("initiation timestamp", Use::As(Role::Created)),
        ("connected to system timestamp", Use::Not),
        ("disconnect timestamp", Use::As(Role::Ended)),
        ("last update timestamp", Use::As(Role::Updated)),
        ("queue name", Use::As(Role::Queue)),
        ("queue arn", Use::Not),
        ("queue enqueue timestamp", Use::As(Role::Queued)),
        ("queue dequeue timestamp", Use::As(Role::Dequeued)),
        ("queue duration", Use::Span(Role::QueueWait, SpanUnit::Seconds)),
        ("agent connected to agent timestamp", Use::As(Role::AnsweredAt)),
        ("agent agent interaction duration", Use::Span(Role::Talk, SpanUnit::Seconds)),
        ("agent customer hold duration", Use::Span(Role::Hold, SpanUnit::Seconds)),
        ("agent after contact work duration", Use::Span(Role::AfterCall, SpanUnit::Seconds)),
        ("agent username", Use::As(Role::Agent)),
        ("disconnect reason", Use::Not),
        ("customer rating", Use::As(Role::Rating)),
    ],
};
