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
    "nicht zutreffend",
    "trifft nicht zu (entfällt)",
    "entfällt", // German
    "δ/α",
    "δ/υ",
    "δεν απαντώ",
    "δεν γνωρίζω",
    "δεν ισχύει",
    "δγ/δα",
    "δεν ξέρω", // Greek
    "不适用",
    "无",
    "跳过",
    "(跳过)",
    "(空)",
    "不清楚",
    "未填写",
    "不適用",
    "無",
    "不知道", // Chinese
    "無回答",
    "該当なし",
    "わからない",
    "해당 없음",
    "해당없음",
    "모름",
    "무응답", // Japanese, Korean
    "no aplica",
    "sin respuesta",
    "no sabe",
    "ns/nc",
    "sans objet",
    "sans réponse",
    "ne sait pas",
    "nsp",
    "s/o",
    "não se aplica",
    "sem resposta",
    "não sei",
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
