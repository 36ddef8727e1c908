//! Google Play reviews as a public reader of them writes them.

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role};

/// Its headers.
pub const EXPORT: Export = Export {
    system: System::PlayScraper,
    kind: LogKind::Reviews,
    marks: &["review id", "score", "thumbs up count", "at", "replied at"],
    roles: &[
        ("review id", Use::As(Role::Id)),
        ("user name", Use::Not),
        ("user image", Use::Not),
        ("content", Use::Not),
        ("score", Use::As(Role::Rating)),
        ("thumbs up count", Use::Not),
        ("review created version", Use::Not),
        ("at", Use::As(Role::Created)),
        ("reply content", Use::As(Role::ReplyText)),
        ("replied at", Use::As(Role::FirstResponse)),
        ("app version", Use::As(Role::Version)),
    ],
};
