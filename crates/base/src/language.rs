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

/// Language, script and region of a tag as a browser names it, in a form that every browser takes; none where there is no language in it. Browsers hand on what
/// the system calls itself (`en-US@posix`), and refuse to be told the same.
pub fn plain_tag(tag: &str) -> Option<String> {
    let tag = tag.split(['@', '.']).next().unwrap_or_default().replace('_', "-");
    let mut parts = tag.split('-').peekable();
    let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let mut plain = parts.next().filter(|part| matches!(part.len(), 2 | 3) && letters(part))?.to_owned();
    let mut add = |fits: &dyn Fn(&str) -> bool| {
        if let Some(part) = parts.next_if(|part| fits(part)) {
            plain.push('-');
            plain.push_str(part);
        }
    };
    add(&|part| part.len() == 4 && letters(part));
    add(&|part| match part.len() {
        2 => letters(part),
        3 => part.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
    });
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_that_browsers_take() {
        for (tag, plain) in [
            ("en-US", Some("en-US")),
            ("en-US@posix", Some("en-US")),
            ("el_GR.UTF-8", Some("el-GR")),
            ("zh-Hant-TW", Some("zh-Hant-TW")),
            ("es-419", Some("es-419")),
            ("de-DE-1996", Some("de-DE")),
            ("de-u-nu-latn", Some("de")),
            ("haw", Some("haw")),
            ("C", None),
            ("", None),
            ("posix", None),
            ("123", None),
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
