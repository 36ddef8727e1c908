//! Jira Service Management in French, Spanish and Chinese. Headers of its own fields are translated, those of SLAs and charts mostly are not.

use crate::exports::{Export, System, Use};
use crate::roles::{LogKind, Role};

/// French headers.
pub const FRENCH: Export = Export {
    system: System::Jira,
    kind: LogKind::Tickets,
    marks: &["cle de ticket", "type de ticket", "etat", "rapporteur", "creation", "mise a jour", "resume"],
    roles: &[
        ("cle de ticket", Use::As(Role::Id)),
        ("cle", Use::As(Role::Id)),
        ("id de ticket", Use::Not),
        ("type de ticket", Use::As(Role::Category)),
        ("etat", Use::As(Role::Status)),
        ("resolution", Use::Not),
        ("personne assignee", Use::As(Role::Agent)),
        ("rapporteur", Use::As(Role::Customer)),
        ("createur", Use::Not),
        ("creation", Use::As(Role::Created)),
        ("cree", Use::As(Role::Created)),
        ("mise a jour", Use::As(Role::Updated)),
        ("derniere consultation", Use::Not),
        ("resolue", Use::As(Role::Resolved)),
        ("resolu", Use::As(Role::Resolved)),
        ("date d echeance", Use::As(Role::Due)),
        ("commentaire", Use::Not),
        ("estimation originale", Use::Not),
        ("estimation restante", Use::Not),
        ("temps consacre", Use::Not),
    ],
};

/// Spanish headers.
pub const SPANISH: Export = Export {
    system: System::Jira,
    kind: LogKind::Tickets,
    marks: &["clave de incidencia", "tipo de incidencia", "estado", "informador", "creada", "actualizada", "resumen"],
    roles: &[
        ("clave de incidencia", Use::As(Role::Id)),
        ("clave", Use::As(Role::Id)),
        ("id de la incidencia", Use::Not),
        ("tipo de incidencia", Use::As(Role::Category)),
        ("estado", Use::As(Role::Status)),
        ("resolucion", Use::Not),
        ("persona asignada", Use::As(Role::Agent)),
        ("responsable", Use::As(Role::Agent)),
        ("informador", Use::As(Role::Customer)),
        ("creador", Use::Not),
        ("creada", Use::As(Role::Created)),
        ("actualizada", Use::As(Role::Updated)),
        ("ultima visualizacion", Use::Not),
        ("resuelta", Use::As(Role::Resolved)),
        ("fecha de vencimiento", Use::As(Role::Due)),
        ("comentario", Use::Not),
        ("estimacion original", Use::Not),
        ("trabajo restante estimado", Use::Not),
        ("tiempo trabajado", Use::Not),
    ],
};

/// Chinese headers.
pub const CHINESE: Export = Export {
    system: System::Jira,
    kind: LogKind::Tickets,
    marks: &["问题关键字", "问题类型", "状态", "报告人", "已创建", "已更新", "摘要"],
    roles: &[
        ("问题关键字", Use::As(Role::Id)),
        ("问题 id", Use::Not),
        ("问题类型", Use::As(Role::Category)),
        ("摘要", Use::As(Role::Subject)),
        ("解决结果", Use::Not),
        ("经办人", Use::As(Role::Agent)),
        ("报告人", Use::As(Role::Customer)),
        ("创建人", Use::Not),
        ("创建者", Use::Not),
        ("已创建", Use::As(Role::Created)),
        ("已更新", Use::As(Role::Updated)),
        ("上次查看", Use::Not),
        ("上次查看日期", Use::Not),
        ("已解决", Use::As(Role::Resolved)),
        ("到期日", Use::As(Role::Due)),
        ("备注", Use::Not),
        ("评论", Use::Not),
    ],
};
