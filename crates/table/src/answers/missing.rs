//! The ways to write that there is no answer.

/// Whole cells, folded to lower case, that say so.
const TOKENS: &[&str] = &[
    "n/a",
    "na",
    "n.a.",
    "n.a",
    "n\\a",
    "#n/a",
    "n/r",
    "-",
    "–",
    "—",
    "--",
    "---",
    ".",
    "?",
    "null",
    "#null!",
    "nan",
    "nil",
    "none",
    "(blank)",
    "(null)",
    "not applicable",
    "does not apply",
    "not answered",
    "no answer",
    "no response",
    "prefer not to answer",
    "prefer not to say",
    "don't know",
    "dont know",
    "don’t know",
    "do not know",
    "no opinion",
    "unsure / don't know",
    "i don't know",
    "i don’t know",
    "can't say",
    "cannot rate",
    "unable to rate",
    "did not use",
    "haven't used",
    "have not used",
    "decline to answer",
    "refused",
    "(no answer)",
    "not available",
    "not sure / na",
    "unknown",
    "skipped",
    "unrated",
    "not rated",
    "offered",
    "unoffered", // English
    "keine angabe",
    "k.a.",
    "k. a.",
    "k.a",
    "ka",
    "keine antwort",
    "nicht beantwortet",
    "weiß nicht",
    "weiss nicht",
    "weiß ich nicht",
    "keine meinung",
    "kann ich nicht beurteilen",
    "nicht beurteilbar",
    "trifft nicht zu / keine angabe",
    "nicht zutreffend",
    "trifft nicht zu (entfällt)",
    "entfällt", // German
    "δ/α",
    "δ/υ",
    "δεν απαντώ",
    "δεν γνωρίζω",
    "δεν ισχύει",
    "δγ/δα",
    "δεν ξέρω",
    "δ.α.",
    "δξ/δα",
    "δ/ξ",
    "δεν έχω άποψη",
    "χωρίς απάντηση", // Greek
    "不适用",
    "无",
    "跳过",
    "(跳过)",
    "(空)",
    "未填写",
    "不適用",
    "無",
    "不知道",
    "不清楚",
    "不了解",
    "不好说",
    "没有意见",
    "无法评价",
    "無法評價",
    "拒绝回答",
    "拒絕回答",
    "未回答",
    "未作答",
    "無意見",
    "不願回答", // Chinese
    "無回答",
    "該当なし",
    "わからない",
    "分からない",
    "答えたくない",
    "未回答",
    "利用していない",
    "해당 없음",
    "해당없음",
    "모름",
    "무응답",
    "응답 거부",
    "모르겠음",
    "잘 모르겠다", // Japanese, Korean
    "no aplica",
    "sin respuesta",
    "no sabe",
    "ns/nc",
    "ns",
    "nc",
    "no contesta",
    "no sabe / no contesta",
    "prefiero no responder",
    "sin opinión",
    "sans objet",
    "sans réponse",
    "ne sait pas",
    "nsp",
    "sans opinion",
    "je ne sais pas",
    "non concerné",
    "non applicable",
    "préfère ne pas répondre",
    "s/o",
    "não se aplica",
    "sem resposta",
    "não sei",
    "não sabe",
    "não respondeu",
    "prefiro não responder",
    "sem opinião",
    "n/d",
    "nvt",
    "n.v.t.", // Spanish, French, Portuguese, Dutch
];

/// Whether the text, already trimmed, says that there is no answer.
pub(crate) fn is_missing(text: &str) -> bool {
    // No token is long, but a label may end in one: `Unfamiliar (N/A)`.
    if text.len() > 80 {
        return false;
    }
    let text = text.to_lowercase();
    TOKENS.contains(&text.as_str()) || text.ends_with("(n/a)")
}

#[cfg(test)]
mod tests {
    use super::is_missing;

    #[test]
    fn tokens_in_several_languages() {
        for text in
            ["N/A", "-", "—", "Keine Angabe", "不适用", "Δεν απαντώ", "해당 없음", "#N/A", "Prefer not to answer"]
        {
            assert!(is_missing(text), "{text}");
        }
        for text in ["0", "no", "None of the above", "Nathan", "5"] {
            assert!(!is_missing(text), "{text}");
        }
    }
}
