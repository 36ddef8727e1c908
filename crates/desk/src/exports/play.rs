//! Google Play Console. Every stamp stands twice, as text and in milliseconds; a reply older than the last edit of its review would give a negative time.

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role};

/// Its headers.
pub const EXPORT: Export = Export {
    system: System::Play,
    kind: LogKind::Reviews,
    marks: &[
        "package name",
        "star rating",
        "review submit date and time",
        "review last update date and time",
        "developer reply date and time",
    ],
    roles: &[
        ("app version code", Use::Not),
        ("app version name", Use::As(Role::Version)),
        ("reviewer language", Use::Not),
        ("device", Use::Not),
        ("review submit date and time", Use::As(Role::Created)),
        ("review submit millis since epoch", Use::Not),
        ("review last update date and time", Use::As(Role::Updated)),
        ("review last update millis since epoch", Use::Not),
        ("star rating", Use::As(Role::Rating)),
        ("review title", Use::Not),
        ("review text", Use::Not),
        ("developer reply date and time", Use::As(Role::FirstResponse)),
        ("developer reply millis since epoch", Use::Not),
        ("developer reply text", Use::As(Role::ReplyText)),
        ("review link", Use::As(Role::Id)),
        ("package name", Use::Not),
    ],
};
