//! The languages of the site: English, and one for each folder of `locales/`.

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// A language in which the pages can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its tag by BCP 47, as in `<html lang>`: `en`, `zh-Hant`.
    pub tag: &'static str,
    /// Its name in itself.
    pub name: &'static str,
}

impl Language {
    /// The language whose pages stand at the root of the site.
    pub const ENGLISH: Self = Self { tag: "en", name: "English" };

    /// The path below which its pages stand, without a slash at the end: empty for English, `/el` for Greek.
    pub fn path(self) -> String {
        path(self.tag)
    }
}

/// The path below which the pages of a language stand.
pub fn path(tag: &str) -> String {
    if tag == Language::ENGLISH.tag { String::new() } else { ["/", tag].concat() }
}

/// All languages, English first.
pub fn all() -> impl Iterator<Item = Language> + Clone {
    std::iter::once(Language::ENGLISH).chain(OTHERS.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_folder_is_a_language() {
        let found: Vec<(&str, String)> = all().map(|language| (language.tag, language.path())).collect();
        for (tag, path) in [("en", ""), ("el", "/el"), ("zh-Hans", "/zh-Hans"), ("zh-Hant", "/zh-Hant")] {
            assert!(found.contains(&(tag, path.to_owned())), "{tag}");
        }
        assert_eq!(crate::unit_words::LANGUAGE.text(), Language::ENGLISH.tag);
    }
}
