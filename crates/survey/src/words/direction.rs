//! Which of two labels is the better answer.

use crate::words::wording;
use table::answers::folding::fold;

/// Whether the label of the highest step is better than that of the lowest, if the labels say.
pub(crate) fn rises(low: &str, high: &str) -> Option<bool> {
    let (low, high) = (of(low), of(high));
    (low != high).then_some(high > low)
}

/// 1 for words of approval, −1 for their opposites, 0 for neither.
pub(crate) fn of(label: &str) -> i8 {
    const BAD: &[&str] = &[
        "not ",
        "n't",
        "dis",
        "un",
        "poor",
        "worst",
        "bad",
        "never",
        "difficult",
        "hard",
        "low",
        "least",
        "least",
        "delay",
        "horrible",
        "terrible",
        "awful",
        "nicht",
        "schlecht",
        "unzufrieden",
        "mangelhaft",
        "ungenugend",
        "ungenügend",
        "schwierig",
        "不",
        "καθολου",
        "δυσ",
        "κακ",
    ];
    const GOOD: &[&str] = &[
        "agree",
        "satisf",
        "excellent",
        "best",
        "good",
        "great",
        "easy",
        "likely",
        "high",
        "complet",
        "most",
        "favo",
        "very",
        "strongly",
        "extremely",
        "gut",
        "zufrieden",
        "stimme",
        "einfach",
        "满意",
        "滿意",
        "容易",
        "ικανοποι",
        "πολυ",
        "ευκολ",
    ];
    let label = fold(label.split([',', ';', '.', ')']).next().unwrap_or(label));
    let found = |words: &[&str]| {
        words.iter().any(|word| wording::begins_word(&label, word) || (!word.is_ascii() && label.contains(word)))
    };
    if found(BAD) { -1 } else { i8::from(found(GOOD)) }
}

#[cfg(test)]
mod tests {
    use super::rises;

    #[test]
    fn labels_tell_the_good_end() {
        let cases = [
            ("Not at all likely", "Extremely likely", Some(true)),
            ("strongly agree", "strongly disagree", Some(false)),
            ("sehr gut", "ungenügend", Some(false)),
            ("very difficult", "very easy", Some(true)),
            ("非常不满意", "非常满意", Some(true)),
            ("Καθόλου", "Πολύ", Some(true)),
            ("red", "blue", None),
        ];
        for (low, high, expected) in cases {
            assert_eq!(rises(low, high), expected, "{low} to {high}");
        }
    }
}
