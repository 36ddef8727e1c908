//! Questions about the person who answers, and not about the service: consent, who they are, what they find hard in their lives.

use crate::words::wording;

/// Beginnings of words in such questions, folded: consent, then the person, then the six questions of the Washington Group on disability.
const WORDS: &[&str] = &[
    "do you agree to participate",
    "agree to take part",
    "agree to be contacted",
    "willing to participate",
    "consent",
    "gdpr",
    "privacy policy",
    "terms and conditions",
    "einwillig",
    "einverstanden",
    "datenschutz",
    "consentement",
    "consentimiento",
    "consentimento",
    "συγκαταθεσ",
    "συναινεσ",
    "知情同意",
    "隐私政策",
    "隱私政策",
    "同意参加",
    "同意參加",
    "how old",
    "your age$",
    "your gender",
    "your sex$",
    "marital",
    "your education",
    "level of education",
    "household income",
    "your income",
    "ethnic",
    "disabilit",
    "behinderung",
    "handicap",
    "discapacidad",
    "deficiencia",
    "αναπηρι",
    "残疾",
    "殘疾",
    "difficulty seeing",
    "difficulty hearing",
    "difficulty walking",
    "difficulty remembering",
    "difficulty concentrating",
    "difficulty communicating",
    "difficulty with self-care",
    "difficulty washing",
    "difficulty understanding or being understood",
];

/// Whether a folded question is one.
pub(crate) fn is_one(question: &str) -> bool {
    WORDS.iter().any(|word| match word.strip_suffix('$') {
        Some(whole) => wording::is_word(question, whole),
        None if word.is_ascii() => wording::begins_word(question, word),
        None => question.contains(word),
    })
}

#[cfg(test)]
mod tests {
    use super::is_one;
    use table::answers::folding::fold;

    #[test]
    fn questions_about_the_person() {
        for question in [
            "Do you have difficulty seeing, even if wearing glasses?",
            "Do you give your consent to this survey?",
            "What is your marital status?",
            "Einwilligung zur Datenverarbeitung",
            "您是否知情同意？",
        ] {
            assert!(is_one(&fold(question)), "{question}");
        }
        for question in [
            "How satisfied are you?",
            "How satisfied are you with your agent?",
            "Did you have difficulty reaching an agent?",
            "How difficult was it to see a doctor?",
            "Do you agree that it was easy?",
        ] {
            assert!(!is_one(&fold(question)), "{question}");
        }
    }
}
