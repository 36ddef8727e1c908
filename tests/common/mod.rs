//! What several files of tests need.
#![allow(clippy::expect_used, reason = "a test may fail by panicking")]

use std::path::Path;
use std::thread;

use deskmath::language::{self, Language};
use deskmath::word::{Table, spoken};
use deskmath::words;
use translations::Translations;

/// Whether everything is tried, as the continuous integration does it, or less in a quick round.
pub fn exhaustive() -> bool {
    std::env::var_os("DESKMATH_EXHAUSTIVE").is_some()
}

/// Does some work in every language, in a quick round in the first two, each in a thread of its own, so that nothing of one language is left over for another.
pub fn in_every_language(work: impl Fn(Language) + Copy + Send + Sync) {
    for language in language::all().take(if exhaustive() { usize::MAX } else { 2 }) {
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
    let english = language == Language::ENGLISH;
    let own = if english { Translations::default() } else { Translations::read(&folder).expect("files of texts") };
    let all = words::all();
    Table::of(all.iter().map(|text| (text.english.as_str(), own.get(&text.id).unwrap_or(&text.english))))
}
