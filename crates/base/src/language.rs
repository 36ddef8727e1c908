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

/// The language, script and region of a browser's tag, well formed, so that no browser refuses it: `en-US` of `en-US@posix`, `de-DE` of
/// `de-DE-u-nu-arab`. `None` where the tag has no language.
pub fn plain_tag(tag: &str) -> Option<String> {
    let is_letters =
        |part: &&str, lengths: &[usize]| lengths.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphabetic());
    let end = tag.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').unwrap_or(tag.len());
    let mut parts = tag.get(..end)?.split(['-', '_']).peekable();
    let mut out = parts.next().filter(|part| is_letters(part, &[2, 3]))?.to_owned();
    if let Some(script) = parts.next_if(|part| is_letters(part, &[4])) {
        out = [&out, "-", script].concat();
    }
    let is_region = |part: &&str| is_letters(part, &[2]) || part.len() == 3 && part.bytes().all(|b| b.is_ascii_digit());
    if let Some(region) = parts.next().filter(is_region) {
        out = [&out, "-", region].concat();
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_browsers_become_well_formed() {
        for (tag, plain) in [
            ("en-US", Some("en-US")),
            ("en-US@posix", Some("en-US")),
            ("de-DE-u-nu-arab", Some("de-DE")),
            ("zh-Hant-TW", Some("zh-Hant-TW")),
            ("es-419", Some("es-419")),
            ("ca-valencia", Some("ca")),
            ("de_CH.UTF-8", Some("de-CH")),
            ("el", Some("el")),
            ("C", None),
            ("", None),
            ("x-klingon", None),
            ("日本", None),
        ] {
            assert_eq!(plain_tag(tag).as_deref(), plain, "{tag}");
        }
    }

    #[test]
    fn every_folder_is_a_language() {
        let found: Vec<(&str, String)> = all().map(|language| (language.tag, language.path())).collect();
        for (tag, path) in [("en", ""), ("el", "/el"), ("zh-Hans", "/zh-Hans"), ("zh-Hant", "/zh-Hant")] {
            assert!(found.contains(&(tag, path.to_owned())), "{tag}");
        }
        assert_eq!(crate::unit_words::LANGUAGE.text(), Language::ENGLISH.tag);
    }
}
