//! Jira Service Management in German.

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role};

/// Its headers.
pub const EXPORT: Export = Export {
    system: System::Jira,
    kind: LogKind::Tickets,
    marks: &["vorgangstyp", "status", "erstellt", "aktualisiert", "zusammenfassung", "autor", "prioritat"],
    roles: &[
        ("vorgangsschlussel", Use::As(Role::Id)),
        ("schlussel", Use::As(Role::Id)),
        ("vorgangs id", Use::Not),
        ("vorgangstyp", Use::As(Role::Category)),
        ("bearbeiter", Use::As(Role::Agent)),
        ("zugewiesene person", Use::As(Role::Agent)),
        ("autor", Use::As(Role::Customer)),
        ("losung", Use::Not),
        ("erstellt", Use::As(Role::Created)),
        ("aktualisiert", Use::As(Role::Updated)),
        ("erledigt", Use::As(Role::Resolved)),
        ("fallig", Use::As(Role::Due)),
        ("falligkeitsdatum", Use::As(Role::Due)),
        ("fallig am", Use::As(Role::Due)),
        ("kommentar", Use::Not),
        ("beobachter", Use::Not),
        ("beschreibung", Use::Not),
        ("letzte ansicht", Use::Not),
        ("zuletzt angezeigt", Use::Not),
        ("ursprungliche schatzung", Use::Not),
        ("urspr gesamtschatzung", Use::Not),
        ("verbleibende schatzung", Use::Not),
        ("zeitaufwand", Use::Not),
        ("ersteller", Use::Not),
    ],
};
