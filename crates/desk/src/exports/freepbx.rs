//! `FreePBX`. `duration` includes ringing, `billsec` does not; a ring group writes a row an extension under one `linkedid`; voicemail counts as ANSWERED there.

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role, SpanUnit};

/// Its headers.
pub const EXPORT: Export = Export {
    system: System::FreePbx,
    kind: LogKind::Calls,
    marks: &["calldate", "src", "dst", "lastapp", "duration", "billsec", "disposition", "uniqueid"],
    roles: &[
        ("calldate", Use::As(Role::Created)),
        ("src", Use::As(Role::Customer)),
        ("dst", Use::Not),
        ("dcontext", Use::Not),
        ("duration", Use::Span(Role::Duration, SpanUnit::Seconds)),
        ("billsec", Use::Span(Role::Talk, SpanUnit::Seconds)),
        ("disposition", Use::As(Role::Outcome)),
        ("lastapp", Use::As(Role::Application)),
        ("uniqueid", Use::Not),
        ("linkedid", Use::As(Role::Id)),
        ("dst cnam", Use::Not),
        ("did", Use::Not),
        ("sequence", Use::Not),
        ("amaflags", Use::Not),
        ("channel", Use::Not),
        ("dstchannel", Use::Not),
        ("start", Use::As(Role::Created)),
        ("answer", Use::As(Role::AnsweredAt)),
        ("end", Use::As(Role::Ended)),
    ],
};
