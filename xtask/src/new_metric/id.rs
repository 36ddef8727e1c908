//! The id of a metric that is to be made: its address, its key in links, and the name of its module.

use anyhow::{Result, ensure};
use deskmath::{language, site};

/// What no module of a metric can be called: words of Rust, and what the list of metrics names itself.
const NO_MODULES: [&str; 43] = [
    "as", "async", "await", "base", "break", "const", "continue", "core", "crate", "dyn", "else", "enum", "extern",
    "false", "fn", "for", "gen", "if", "impl", "in", "kpi", "let", "loop", "match", "mod", "move", "mut", "prelude",
    "pub", "ref", "return", "self", "static", "std", "struct", "super", "trait", "true", "type", "unsafe", "use",
    "where", "while",
];

/// Addresses that are no page, and yet taken: what the build writes into folders of the site.
const FOLDERS: [&str; 3] = ["icons", "oembed", "og"];

/// An id that no metric has, in small letters and digits with single hyphens between.
#[derive(Clone, Debug)]
pub struct Id(String);

impl Id {
    /// The id, unless it cannot be one or is taken.
    pub fn new(text: &str) -> Result<Self> {
        let is_word =
            |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        ensure!(
            text.starts_with(|c: char| c.is_ascii_lowercase()) && text.split('-').all(is_word),
            "{text:?} is no id: small letters a to z and digits, hyphens between words, a letter first, such as transfer-rate"
        );
        ensure!(site::pages().iter().all(|page| page.path != text), "{text} exists already");
        let is_language = language::all().any(|language| language.tag.eq_ignore_ascii_case(text));
        ensure!(!is_language && !FOLDERS.contains(&text), "{text} is the address of something else on the site");
        ensure!(!NO_MODULES.contains(&text), "no module can be called {text}, and that of the metric would be");
        Ok(Self(text.to_owned()))
    }

    pub fn text(&self) -> &str {
        &self.0
    }

    /// The name of the module and of its file.
    pub fn module(&self) -> String {
        self.0.replace('-', "_")
    }

    /// The id as words, the first one with a capital: `Transfer rate`.
    pub fn words(&self) -> String {
        let mut words = self.0.replace('-', " ");
        if let Some(first) = words.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        let id = Id::new("test-metric-2").unwrap();
        assert_eq!(
            (id.text(), id.module().as_str(), id.words().as_str()),
            ("test-metric-2", "test_metric_2", "Test metric 2")
        );
    }

    #[test]
    fn what_cannot_be_an_id() {
        for (text, why) in [
            ("", "is no id"),
            ("Test", "is no id"),
            ("test_metric", "is no id"),
            ("test--metric", "is no id"),
            ("-test", "is no id"),
            ("test-", "is no id"),
            ("2nd-call", "is no id"),
            ("tést", "is no id"),
            ("../test", "is no id"),
            ("test metric", "is no id"),
            ("nps", "exists already"),
            ("survey", "exists already"),
            ("el", "something else"),
            ("zh-hans", "something else"),
            ("embed", "exists already"),
            ("og", "something else"),
            ("match", "no module"),
            ("prelude", "no module"),
        ] {
            let error = Id::new(text).unwrap_err().to_string();
            assert!(error.contains(why), "{text}: {error}");
        }
    }
}
