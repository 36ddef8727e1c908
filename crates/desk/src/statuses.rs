//! What the words of a status and of an outcome mean, as they are proposed; a person says whether it is so.

use serde::{Deserialize, Serialize};

use crate::headers::plain;

/// What a status of a ticket means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StatusClass {
    /// Somebody still has to do something, or waits.
    Open,
    /// Solved, whether or not it can be opened again.
    Solved,
    /// Unwanted mail: left out.
    Spam,
    /// Deleted: left out.
    Deleted,
    /// Merged into another ticket: left out.
    Merged,
    /// Cancelled or rejected: left out, or solved if one wants.
    Cancelled,
    /// The same as another one: left out, or solved if one wants.
    Duplicate,
    /// A row of sums or of another kind: left out.
    NotATicket,
}

/// What the outcome of a call means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OutcomeClass {
    /// A person answered.
    Answered,
    /// The caller hung up while waiting.
    Abandoned,
    /// Left in the menu, before any queue.
    Menu,
    /// Got a busy line, or none.
    Busy,
    /// Left a message.
    Voicemail,
    /// Left the queue by a key.
    KeyExit,
    /// Was put out of the queue after some time.
    TimedOut,
    /// Made by an agent.
    Outbound,
    /// Not a call: a chat, a task.
    OtherMedia,
    /// Still going on at the end of the log.
    InProgress,
    /// To be left out for another reason.
    Ignored,
}

#[rustfmt::skip]
const STATUSES: &[(StatusClass, &[&str])] = &[
    (StatusClass::Spam, &[
        "spam", "junk", "ανεπιθυμητ", "垃圾", "no deseado", "indesirable", "pourriel", "unerwunscht",
    ]),
    (StatusClass::Deleted, &[
        "deleted", "trash", "removed", "geloscht", "entfernt", "supprime", "corbeille", "eliminad", "borrad", "διαγραφ", "διαγραμμ", "διεγραφ",
        "已删除", "已刪除", "删除", "刪除",
    ]),
    (StatusClass::Merged, &[
        "merged", "zusammengefuhrt", "zusammengefasst", "fusionne", "fusionad", "combinad", "συγχωνευ", "已合并", "已合併", "合并", "合併",
    ]),
    (StatusClass::Duplicate, &[
        "duplicate", "duplikat", "doublon", "duplicad", "διπλ", "重复", "重複",
    ]),
    (StatusClass::Cancelled, &[
        "cancel", "rejected", "declined", "withdrawn", "won t do", "abgebrochen", "storniert", "abgelehnt", "annule", "rejete", "rechazad",
        "anulad", "abandonne", "verworfen", "zuruckgezogen", "annullat", "ακυρ", "απορριφθ", "已取消", "取消", "已拒绝", "已拒絕", "撤销", "撤銷", "作废",
        "作廢", "驳回", "駁回",
    ]),
    (StatusClass::Open, &[
        "unresolved", "unsolved", "not solved", "not resolved", "reopened", "wiedereroffnet", "rouvert", "reabiert", "ungelost",
        "non resolu", "no resuelt", "未解决", "未解決", "未完成", "未关闭", "未關閉", "επανανοιξ",
    ]),
    (StatusClass::Solved, &[
        "solved", "closed", "resolved", "done", "complete", "finished", "fixed", "fertig", "erledigt", "geschlossen", "gelost",
        "abgeschlossen", "resolu", "ferme", "clos", "cloture", "termine", "resuelt", "cerrad", "finalizad", "completad", "επιλυ", "εκλεισ",
        "behoben", "hecho", "listo", "solucionad", "terminad", "risolt", "chius", "resolvid", "fechad", "concluid",
        "κλειστ", "ολοκληρ", "λυμεν", "διευθετ", "已处理", "已處理", "处理完", "處理完", "办结", "辦結", "完结", "完結", "已结束", "已結束", "归档", "歸檔", "已解决", "已关闭", "已完成", "已结案", "已解決", "已關閉", "已結案", "完成", "关闭", "關閉", "结案", "結案",
    ]),
    (StatusClass::Open, &[
        "new", "open", "pending", "in progress", "progress", "hold", "waiting", "awaiting", "active", "assigned", "snoozed", "escalat",
        "investigat", "to do", "todo", "backlog", "aufgaben", "offen", "neu", "bearbeitung", "wartend", "warte", "ouvert", "nouveau",
        "en cours", "attente", "abiert", "nuev", "curso", "proceso", "pendient", "espera", "νεο", "εξελιξη", "αναμονη", "ανοιχτ", "εκκρεμ",
        "aktiv", "working", "in work", "zugewiesen", "klarung", "ruckfrage", "zuruckgestellt", "suspendu", "assigne", "affecte", "progreso", "asignad", "activ",
        "apert", "nuov", "in corso", "lavorazione", "abert", "nov", "andamento", "ανοικτ", "επεξεργασ", "ενεργ", "ανατεθ", "νεα",
        "挂起", "掛起", "暂停", "暫停", "已分配", "已指派", "受理", "派单", "派單", "转派", "轉派", "激活", "重新打开", "重新開啟",
        "新", "处理中", "處理中", "待", "开放", "進行中", "进行中", "等待", "打开", "開啟", "未",
    ]),
];

/// Beginnings of a status that is still open, whatever stands behind them: `pending auto close`, `warten auf erfolgreich schließen`.
#[rustfmt::skip]
const STILL_OPEN: &[&str] = &[
    "pending", "waiting", "awaiting", "on hold", "to be ", "warten", "wartet", "wartend", "zu erledigen", "in bearbeitung", "in arbeit", "en attente",
    "en cours", "a traiter", "a faire", "pendient", "esperando", "en espera", "por hacer", "tareas por hacer", "in attesa", "pendente",
    "σε αναμονη", "αναμονη", "εκκρεμ", "待", "等待", "未",
];

/// Words that turn what stands behind them into its contrary.
const CONTRARIES: &[&str] = &[
    "no ",
    "not ",
    "nicht ",
    "noch nicht",
    "kein",
    "non ",
    "pas ",
    "sans ",
    "sin ",
    "δεν ",
    "μη ",
    "χωρισ ",
    "未",
    "无",
    "無",
];

#[rustfmt::skip]
const OUTCOMES: &[(OutcomeClass, &[&str])] = &[
    (OutcomeClass::Voicemail, &[
        "voicemail", "voice mail", "mailbox", "anrufbeantworter", "messagerie", "buzon", "τηλεφωνητ", "语音信箱", "語音信箱", "留言",
    ]),
    (OutcomeClass::TimedOut, &[
        "timeout", "time out", "timed out", "exitwithtimeout", "overflow", "uberlauf", "超时", "超時", "溢出",
    ]),
    (OutcomeClass::KeyExit, &[
        "exitwithkey", "key exit", "callback requested", "left with key",
    ]),
    (OutcomeClass::Menu, &[
        "ivr", "menu", "self service", "vru",
    ]),
    (OutcomeClass::Abandoned, &[
        "abandon", "hang", "hung up", "hangup", "no answer", "noanswer", "not answered", "unanswered", "missed", "lost", "aufgelegt",
        "verloren", "abgebrochen", "verpasst", "nicht angenommen", "unbeantwortet", "perdu", "raccroche", "manque", "non repondu",
        "sans reponse", "perdid", "colgad", "no contestad", "no atendid", "sin respuesta", "εγκαταλ", "χαμεν", "αναπαντητ", "放弃", "放棄",
        "δεν απαντ", "entgangen", "nicht beantwortet", "nicht erreicht", "pas de reponse", "no respondid", "未接", "未应答", "未應答", "无人", "無人",
        "无应答", "無應答", "漏接", "呼损", "挂断", "掛斷", "客户挂机", "canceled", "cancelled",
    ]),
    (OutcomeClass::Busy, &[
        "busy", "failed", "congestion", "blocked", "rejected", "besetzt", "fehlgeschlagen", "occupe", "echec", "ocupad", "fallid",
        "κατειλημμ", "αποτυχ", "忙", "占线", "佔線", "失败", "失敗",
    ]),
    (OutcomeClass::Outbound, &[
        "outbound", "outgoing", "ausgehend", "sortant", "saliente", "εξερχομεν", "外呼", "呼出", "外撥",
    ]),
    (OutcomeClass::Ignored, &[
        "phantom", "test", "invalid", "error",
    ]),
    (OutcomeClass::Answered, &[
        "answer", "connected", "completed", "handled", "agent", "served", "angenommen", "beantwortet", "repondu", "traite", "decroche",
        "contestad", "atendid", "απαντ", "εξυπηρετ", "已接", "接听", "接通", "接聽", "应答", "應答",
    ]),
];

fn find<C: Copy>(text: &str, words: &[(C, &[&str])]) -> Option<C> {
    let plain = plain(text);
    let begins =
        |word: &str| plain == word || if word.is_ascii() { has_word(&plain, word) } else { plain.contains(word) };
    words.iter().find(|(_, words)| words.iter().any(|word| begins(word))).map(|(class, _)| *class)
}

/// Whether a word of the text begins with this one.
fn has_word(plain: &str, word: &str) -> bool {
    plain.starts_with(word) || plain.contains(&format!(" {word}"))
}

/// What a status is proposed to mean; none where its words say nothing.
pub fn status(text: &str) -> Option<StatusClass> {
    let plain = plain(text);
    if STILL_OPEN.iter().any(|word| plain.starts_with(word)) {
        return Some(StatusClass::Open);
    }
    // Whole words alone: `traitement` is still going on.
    if matches!(plain.as_str(), "traite" | "traitee" | "regle" | "reglee") {
        return Some(StatusClass::Solved);
    }
    match find(text, STATUSES) {
        Some(StatusClass::Solved) if is_contrary(&plain) => Some(StatusClass::Open),
        class => class,
    }
}

fn is_contrary(plain: &str) -> bool {
    CONTRARIES.iter().any(|word| plain.starts_with(word))
}

/// What an outcome is proposed to mean; none where its words say nothing.
pub fn outcome(text: &str) -> Option<OutcomeClass> {
    match find(text, OUTCOMES) {
        Some(OutcomeClass::Answered) if is_contrary(&plain(text)) => Some(OutcomeClass::Abandoned),
        class => class,
    }
}

/// Whether a cell says yes or no.
pub fn yes_no(text: &str) -> Option<bool> {
    match plain(text).as_str() {
        "true" | "yes" | "y" | "1" | "met" | "within sla" | "ja" | "oui" | "si" | "ναι" | "是" | "达标" | "達標"
        | "on time" | "in time" | "wahr" | "vrai" | "verdadero" | "achieved" | "success" | "yes (met)"
        | "eingehalten" | "respecte" | "cumplido" | "εντοσ sla" | "εντοσ" | "fulfilled" => Some(true),
        "false" | "no" | "n" | "0" | "breached" | "sla violated" | "violated" | "missed" | "nein" | "non" | "οχι"
        | "否" | "未达标" | "未達標" | "overdue" | "late" | "falsch" | "faux" | "falso" | "failed" | "verletzt"
        | "non respecte" | "incumplido" | "εκτοσ sla" | "εκτοσ" => Some(false),
        _ => None,
    }
}

/// Whether the words of a direction mean that a caller came in; none where they say nothing.
pub fn is_inbound(text: &str) -> Option<bool> {
    let plain = plain(text);
    let is = |words: &[&str]| words.iter().any(|word| plain == *word || word.len() > 3 && has_word(&plain, word));
    if is(&[
        "i",
        "in",
        "inbound",
        "incoming",
        "queue",
        "eingehend",
        "entrant",
        "entrante",
        "εισερχομεν",
        "呼入",
        "来电",
        "來電",
        "進線",
        "撥入",
        "ankommend",
        "inbound/queue",
    ]) || plain.contains("εισερχ")
        || plain.contains("呼入")
    {
        Some(true)
    } else if is(&[
        "o",
        "out",
        "outbound",
        "outgoing",
        "l",
        "internal",
        "local",
        "manual",
        "autodial",
        "outbound dial",
        "ausgehend",
        "sortant",
        "saliente",
        "外呼",
        "呼出",
        "去电",
        "去電",
        "外撥",
        "撥出",
        "abgehend",
        "agent",
        "callback",
        "transfer",
        "intern",
    ]) || plain.contains("εξερχ")
        || plain.contains("外呼")
        || plain.contains("呼出")
    {
        Some(false)
    } else {
        None
    }
}

/// Whether the words of a medium mean the telephone, or say nothing.
pub fn is_voice(text: &str) -> bool {
    let plain = plain(text);
    let words =
        ["voice", "call", "phone", "anruf", "appel", "llamada", "τηλεφ", "κληση", "语音", "語音", "电话", "電話"];
    // Who asked to be called back did not wait on the line.
    let is_callback = ["callback", "call back", "ruckruf"].iter().any(|word| plain.contains(word));
    plain.is_empty() || !is_callback && words.iter().any(|word| plain.contains(word))
}

/// Whether a text says that there is nobody.
pub fn is_nobody(text: &str) -> bool {
    matches!(
        plain(text).as_str(),
        "" | "[none]"
            | "none"
            | "no agent"
            | "no server"
            | "unassigned"
            | "nobody"
            | "(κανενασ)"
            | "κανενασ"
            | "niemand"
            | "nicht zugewiesen"
            | "non attribue"
            | "aucun"
            | "sin asignar"
            | "ninguno"
            | "无"
            | "無"
            | "未分配"
            | "(none)"
            | "n a"
            | "null"
    )
}

#[cfg(test)]
mod tests {
    use super::{OutcomeClass, StatusClass, is_inbound, outcome, status};

    #[test]
    fn words_have_the_meaning_that_a_desk_gives_them() {
        for (text, class) in [
            ("Closed", Some(StatusClass::Solved)),
            ("closed successful", Some(StatusClass::Solved)),
            ("Waiting for customer", Some(StatusClass::Open)),
            ("Canceled", Some(StatusClass::Cancelled)),
            ("Επιλύθηκε", Some(StatusClass::Solved)),
            ("Ανεπιθύμητο", Some(StatusClass::Spam)),
            ("Αναμονή πελάτη", Some(StatusClass::Open)),
            ("已关闭", Some(StatusClass::Solved)),
            ("處理中", Some(StatusClass::Open)),
            ("Unresolved", Some(StatusClass::Open)),
            ("Gelöst", Some(StatusClass::Solved)),
            ("pending auto close+", Some(StatusClass::Open)),
            ("warten auf erfolgreich schließen", Some(StatusClass::Open)),
            ("zusammengefasst", Some(StatusClass::Merged)),
            ("Esperando al cliente", Some(StatusClass::Open)),
            ("Listo", Some(StatusClass::Solved)),
            ("En cours de traitement", Some(StatusClass::Open)),
            ("待关闭", Some(StatusClass::Open)),
            ("未處理", Some(StatusClass::Open)),
            ("已处理", Some(StatusClass::Solved)),
            ("Δεν ολοκληρώθηκε", Some(StatusClass::Open)),
            ("X12", None),
        ] {
            assert_eq!(status(text), class, "{text}");
        }
        for (text, class) in [
            ("ANSWERED", Some(OutcomeClass::Answered)),
            ("NO ANSWER", Some(OutcomeClass::Abandoned)),
            ("HANG", Some(OutcomeClass::Abandoned)),
            ("PHANTOM", Some(OutcomeClass::Ignored)),
            ("BUSY", Some(OutcomeClass::Busy)),
            ("未接听", Some(OutcomeClass::Abandoned)),
            ("已接听", Some(OutcomeClass::Answered)),
            ("無人接聽", Some(OutcomeClass::Abandoned)),
            ("Δεν απαντήθηκε", Some(OutcomeClass::Abandoned)),
            ("nicht beantwortet", Some(OutcomeClass::Abandoned)),
        ] {
            assert_eq!(outcome(text), class, "{text}");
        }
        assert_eq!([is_inbound("Inbound"), is_inbound("O"), is_inbound("x")], [Some(true), Some(false), None]);
    }
}
