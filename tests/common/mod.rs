//! What several files of tests need.
#![allow(clippy::expect_used, reason = "a test may fail by panicking")]

use std::fs;
use std::path::Path;
use std::thread;

use deskmath::language::{self, Language};
use deskmath::word::{Table, spoken};
use deskmath::words;

/// Does some work in every language, each in a thread of its own, so that nothing of one language is left over for another.
pub fn in_every_language(work: impl Fn(Language) + Copy + Send + Sync) {
    for language in language::all() {
        let table: &'static Table = Box::leak(Box::new(table(language)));
        thread::scope(|scope| {
            let done = scope.spawn(move || spoken(table, || work(language))).join();
            assert!(done.is_ok(), "in {}", language.tag);
        });
    }
}

/// All texts of a language, as the build gives them to the pages.
fn table(language: Language) -> Table {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language.tag);
    let mut own = toml::Table::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("it can be listed").path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let is_texts = path.extension().is_some_and(|extension| extension == "toml");
        if is_texts && name != "language.toml" && name != "same.toml" {
            let text = fs::read_to_string(&path).expect("a text file");
            own.extend(text.parse::<toml::Table>().expect("TOML"));
        }
    }
    let english: Vec<String> = words::all().into_iter().map(|(_, text)| text).collect();
    let translated = |text| own.get(text).and_then(toml::Value::as_str).unwrap_or(text);
    Table::of(english.iter().map(|text| (text.as_str(), translated(text))))
}
