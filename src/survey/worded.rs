//! Answers in words: yes or no, and the steps of a worded scale.
//!
//! For now a worded scale is only recognised, so that it can be named; the order of its steps is a later matter and
//! will have its vocabulary here.

use super::answer::Answer;
use super::table::Value;

/// More distinct answers than this are no scale.
const MAX_STEPS: usize = 11;

/// Words, or beginnings or parts of them, that grade an answer.
const GRADES: &[&str] = &[
    "satisf",
    "agree",
    "likely",
    "excellent",
    "very ",
    "somewhat",
    "slightly",
    "extremely",
    "neutral",
    "poor",
    "good",
    "bad",
    "fair",
    "easy",
    "difficult",
    "often",
    "never",
    "always",
    "rarely",
    "sometimes",
    "occasionally",
    "frequently",
    "favorabl",
    "important",
    "useful",
    "critical",
    "horrible",
    "terrible",
    "awful",
    "great",
    "happy",
    "★",
    "☆",
    "zufrieden",
    "stimme",
    "häufig",
    "selten",
    "sehr ",
    "eher ",
    "gar nicht",
    "gut",
    "schlecht",
    "befriedigend",
    "ausreichend",
    "wichtig",
    "einfach",
    "schwierig", // German
    "ικανοποιημέν",
    "συμφων",
    "πολύ",
    "λίγο",
    "αρκετά",
    "καθόλου",
    "άριστ",
    "καλ",
    "κακ",
    "εύκολ",
    "δύσκολ", // Greek
    "满意",
    "滿意",
    "同意",
    "非常",
    "一般",
    "比较",
    "比較",
    "容易",
    "困难",
    "困難", // Chinese
    "満足",
    "不満",
    "普通",
    "良い",
    "悪い",
    "만족",
    "불만",
    "보통",
    "그렇다",
    "매우", // Japanese, Korean
    "satisfait",
    "d'accord",
    "très ",
    "plutôt",
    "satisfecho",
    "de acuerdo",
    "muy ",
    "satisfeito",
    "muito ",
    "concordo",
];

/// Yes and no in the languages that we know.
const YES_NO: &[&str] = &[
    "yes",
    "no",
    "y",
    "n",
    "true",
    "false",
    "ja",
    "nein",
    "oui",
    "non",
    "sí",
    "si",
    "sim",
    "não",
    "ναι",
    "όχι",
    "οχι",
    "是",
    "否",
    "有",
    "没有",
    "はい",
    "いいえ",
    "예",
    "네",
    "아니오",
    "아니요",
    "checked",
    "unchecked",
];

/// Whether the text is a yes or a no.
pub(crate) fn is_yes_or_no(text: &str) -> bool {
    YES_NO.contains(&text.to_lowercase().as_str())
}

/// Whether the distinct values look like the steps of a scale: few, and most of them graded.
pub(crate) fn is_scale(values: &[Value]) -> bool {
    let words: Vec<&Value> = values.iter().filter(|value| value.rows > 0 && value.answer == Answer::Words).collect();
    let graded = words.iter().filter(|value| is_graded(&value.text)).count();
    // The same few answers come again and again; comments that say 'good' do not.
    let rows: u64 = words.iter().map(|value| value.rows).sum();
    let repeated = words.len() <= 3 || rows >= 2 * words.len() as u64;
    (2..=MAX_STEPS).contains(&words.len()) && graded * 10 >= words.len() * 6 && repeated
}

fn is_graded(text: &str) -> bool {
    let text = text.to_lowercase();
    text.chars().count() <= 60 && GRADES.iter().any(|grade| text.contains(grade))
}

#[cfg(test)]
mod tests {
    use super::is_scale;
    use crate::survey::answer;
    use crate::survey::table::Value;

    #[test]
    fn scales_in_several_languages() {
        let scale = |steps: &str| {
            let value = |text: &str| Value { text: text.to_owned(), answer: answer::read(text), rows: 9 };
            is_scale(&steps.split('|').map(value).collect::<Vec<_>>())
        };
        for steps in [
            "Very likely|Somewhat likely|Somewhat unlikely|Very unlikely|-",
            "Horrible|Bad|OK|Good|Excellent",
            "sehr häufig|eher häufig|eher selten|selten|gar nicht",
            "Stimme gar nicht zu|Stimme eher nicht zu|Stimme eher zu|Stimme vollständig zu|Keine Angabe",
            "非常满意|满意|一般|不满意",
            "Πάρα πολύ|Πολύ|Αρκετά|Λίγο|Καθόλου",
        ] {
            assert!(scale(steps), "{steps}");
        }
        for steps in ["Asia|Europe|Oceania", "Male|Female", "30 - 44|18 - 29|60+", "Good"] {
            assert!(!scale(steps), "{steps}");
        }
    }
}
