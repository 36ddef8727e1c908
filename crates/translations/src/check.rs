//! What is missing, stale or wrong in the translations of a language.

use std::fmt;

use crate::{Text, Translations};

/// Something that somebody has to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nobody has translated it.
    Missing(Text),
    /// It was made from another English, the second one.
    Stale(Text, String),
    /// There is no such text.
    LeftOver(String),
    /// It is as in English, and nobody says that it has to be.
    AsInEnglish(Text),
    /// Its names in braces are not those of the English; the second text is the translation.
    OtherValues(Text, String),
    /// Its numbers are not those of the English; the second text is the translation.
    OtherNumbers(Text, String),
}

impl Problem {
    /// Whether it is work that waits, and not a mistake: a release waits for it, other work goes on.
    pub const fn is_to_do(&self) -> bool {
        matches!(self, Self::Missing(_) | Self::Stale(..) | Self::LeftOver(_))
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Missing(Text { id, english }) => write!(out, "missing: {id}: {english:?}"),
            Self::Stale(Text { id, english }, known) => {
                write!(out, "stale: {id}: made from {known:?}, now {english:?}")
            }
            Self::LeftOver(id) => write!(out, "left over: {id}"),
            Self::AsInEnglish(Text { id, english }) => {
                write!(
                    out,
                    "as in English: {id}: {english:?} (if it has to be, write `same` in place of `en` and `text`)"
                )
            }
            Self::OtherValues(Text { id, english }, text) => write!(out, "other values: {id}: {english:?} → {text:?}"),
            Self::OtherNumbers(Text { id, english }, text) => {
                write!(out, "other numbers: {id}: {english:?} → {text:?}")
            }
        }
    }
}

impl Translations {
    /// What is to be done, in the order of the texts.
    pub fn problems(&self, texts: &[Text]) -> Vec<Problem> {
        let of_text = |text: &Text| {
            let Some(found) = self.texts.get(&text.id).filter(|found| !found.text.trim().is_empty()) else {
                return Some(Problem::Missing(text.clone()));
            };
            let translated = &found.text;
            if found.english != text.english {
                Some(Problem::Stale(text.clone(), found.english.clone()))
            } else if *translated == text.english && !found.same {
                Some(Problem::AsInEnglish(text.clone()))
            } else if placeholders(&text.english) != placeholders(translated) {
                Some(Problem::OtherValues(text.clone(), translated.clone()))
            } else if !text.english.contains(" | ") && numbers(&text.english) != numbers(translated) {
                Some(Problem::OtherNumbers(text.clone(), translated.clone()))
            } else {
                None
            }
        };
        let left_over = self.texts.keys().filter(|id| texts.iter().all(|text| text.id != **id));
        texts.iter().filter_map(of_text).chain(left_over.map(|id| Problem::LeftOver(id.clone()))).collect()
    }
}

/// The numbers of a text as bare digits, in order, so that `1,234.5` and `1.234,5` are the same.
pub fn numbers(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut current = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c.is_ascii_digit() {
            current.push(c);
            continue;
        }
        let grouping = matches!(c, '.' | ',' | '\u{a0}' | '\u{202f}');
        let goes_on = grouping && chars.peek().is_some_and(char::is_ascii_digit);
        if !goes_on && !current.is_empty() {
            found.push(std::mem::take(&mut current));
        }
    }
    found.extend(Some(current).filter(|last| !last.is_empty()));
    found.sort();
    found
}

/// The names in braces, in order.
fn placeholders(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> =
        text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect();
    names.sort_unstable();
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Translation;

    #[test]
    fn numbers_are_compared_without_their_marks() {
        assert_eq!(numbers("1,234.5 of 10 %, a1."), numbers("10 % από 1.234,5, a1"));
        assert_ne!(numbers("9.1"), numbers("9,2"));
    }

    #[test]
    fn each_problem_is_named() {
        let english = |id: &str, english: &str| Text { id: id.to_owned(), english: english.to_owned() };
        let texts = [
            english("good", "1,000 {of} 2"),
            english("same", "NPS"),
            english("missing", "a"),
            english("empty", "b"),
            english("stale", "new"),
            english("english", "c"),
            english("values", "{a}"),
            english("numbers", "7 days"),
            english("free", "7 days | week"),
        ];
        let of = |id: &str, english: &str, text: &str, same| {
            (id.to_owned(), Translation { english: english.to_owned(), text: text.to_owned(), same })
        };
        let translations: Translations = [
            of("good", "1,000 {of} 2", "2 {of} 1.000", false),
            of("same", "NPS", "NPS", true),
            of("empty", "b", "", false),
            of("stale", "old", "παλιό", false),
            of("english", "c", "c", false),
            of("values", "{a}", "{b}", false),
            of("numbers", "7 days", "8 μέρες", false),
            of("free", "7 days | week", "εβδομάδα", false),
            of("gone", "d", "δ", false),
        ]
        .into_iter()
        .collect();
        let found: Vec<String> = translations.problems(&texts).iter().map(ToString::to_string).collect();
        let begins = [
            "missing: missing",
            "missing: empty",
            "stale: stale",
            "as in English: english",
            "other values: values",
            "other numbers: numbers",
            "left over: gone",
        ];
        assert_eq!(found.len(), begins.len(), "{found:?}");
        for (found, begins) in found.iter().zip(begins) {
            assert!(found.starts_with(begins), "{found}");
        }
        assert_eq!(translations.get("stale"), Some("παλιό"));
        assert_eq!(translations.get("empty"), None);
    }
}
