//! App Store Connect, by its API. A response that waits to be published is none yet.

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role};

/// Its headers.
pub const EXPORT: Export = Export {
    system: System::AppStore,
    kind: LogKind::Reviews,
    marks: &["rating", "reviewer nickname", "created date", "territory"],
    roles: &[
        ("attributes rating", Use::As(Role::Rating)),
        ("attributes created date", Use::As(Role::Created)),
        ("attributes territory", Use::Not),
        ("rating", Use::As(Role::Rating)),
        ("created date", Use::As(Role::Created)),
        ("territory", Use::Not),
        ("last modified date", Use::As(Role::FirstResponse)),
        ("response last modified date", Use::As(Role::FirstResponse)),
        ("state", Use::As(Role::ReplyState)),
        ("response state", Use::As(Role::ReplyState)),
        ("response body", Use::As(Role::ReplyText)),
    ],
};
