//! What several files of tests need.
#![allow(clippy::expect_used, reason = "a test may fail by panicking")]

use std::path::Path;
use std::thread;

use deskmath::language::{self, Language};
use deskmath::metric::Metric;
use deskmath::route::Route;
use deskmath::word::{PageTexts, Spoken, spoken};
use deskmath::words::Text;
use deskmath::words::programs::{LATER, PAGE, Program, WHOLE, of_metric, page_texts};
use deskmath::{about, metrics};
use translations::Translations;

/// Whether everything is tried, as the continuous integration does it, or less in a quick round.
pub fn exhaustive() -> bool {
    std::env::var_os("DESKMATH_EXHAUSTIVE").is_some()
}

/// A language with all its texts.
pub struct Voice {
    translations: Translations,
}

impl Voice {
    fn new(language: Language) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language.tag);
        let english = language == Language::ENGLISH;
        let translations = Translations::read(&folder).ok().filter(|_| !english).unwrap_or_default();
        assert!(english || translations.iter().next().is_some(), "no texts in {}", folder.display());
        Self { translations }
    }

    /// What a program speaks.
    pub fn program(&self, program: &Program) -> Spoken {
        program.spoken(&|text| self.translated(text)).expect("one text for each key")
    }

    /// What both parts of the program speak on the page of a calculator, hints and sources besides, which natively come out of the definition.
    pub fn page(&self, metric: &'static Metric) -> Spoken {
        let mut texts = [deskmath::words::programs::on_page(Route::Calculator(metric)), of_metric(metric)].concat();
        // The page's file names the calculators that one needs next.
        let next = about::of(metric).next.iter().filter_map(|next| metrics::find(next.to));
        let named = |text: &Text| text.id.ends_with("/title") || text.id.ends_with("/summary");
        texts.extend(next.flat_map(of_metric).filter(named));
        let page = page_texts(&texts, &|text| self.translated(text)).expect("one text for each key");
        let page: &'static PageTexts = Box::leak(Box::new(page));
        let site = self.program(&PAGE).site.with(self.program(&LATER).site);
        Spoken { page, site: Box::leak(Box::new(site)) }
    }

    /// A text in the language; in English where nobody has translated it.
    fn translated(&self, text: &Text) -> String {
        self.translations.get(&text.id).unwrap_or(&text.english).to_owned()
    }
}

/// Does some work in every language, in a quick round in the first two, each in a thread of its own, so that nothing of one language is left over for another.
pub fn in_every_language(work: impl Fn(&Voice) + Copy + Send + Sync) {
    for language in language::all().take(if exhaustive() { usize::MAX } else { 2 }) {
        let done = thread::scope(|scope| {
            let work = move || {
                let voice = Voice::new(language);
                spoken(Some(voice.program(&WHOLE)), || work(&voice));
            };
            scope.spawn(work).join()
        });
        assert!(done.is_ok(), "in {}", language.tag);
    }
}
