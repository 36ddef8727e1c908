//! A text that a visitor reads, in the language of the page.
//!
//! The English text stands where the text is declared. In the browser a text is nothing but its key, a number made from the English text when
//! the program is compiled, and what is read comes out of a [`Table`] of one language: the program carries no language, and a page loads one.

mod table;

pub use table::{Damaged, Table};

use std::cell::Cell;

/// A text of the product: a label, a sentence, the text of a button.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// The English text; `{name}` stands for a value.
    #[cfg(not(target_family = "wasm"))]
    english: &'static str,
    /// What stands for it in the browser.
    #[cfg(target_family = "wasm")]
    key: u32,
}

/// A list of words, which [`words!`](crate::words) declares.
#[derive(Clone, Copy, Debug)]
pub struct WordList {
    /// The name of the list, which is that of the file of its translations.
    pub name: &'static str,
    /// Each word with its name in the program, by which its translation is found.
    pub words: &'static [(&'static str, Word)],
}

/// Declares a list of words: `list "keep"; NAME: "English"; …`.
#[macro_export]
macro_rules! words {
    (list $list:literal; $($(#[$meta:meta])* $name:ident $(= $key:literal)?: $english:literal;)+) => {
        $($(#[$meta])* #[doc = $english] pub const $name: $crate::word::Word = $crate::word::word($english);)+

        /// The list with its words.
        pub const ALL: $crate::word::WordList =
            $crate::word::WordList { name: $list, words: &[$((stringify!($name), $name)),+] };
    };
}

thread_local! {
    /// The texts of the language that is spoken; English where nobody said anything.
    static SPOKEN: Cell<Option<&'static Table>> = const { Cell::new(None) };
}

/// From now on, texts are those of this table; with none, they are English where the program knows it.
pub fn speak(table: Option<&'static Table>) {
    SPOKEN.set(table);
}

/// Does some work while texts are those of this table, or English with none, and speaks again what was spoken before, also when the work panics.
pub fn spoken<T>(table: impl Into<Option<&'static Table>>, work: impl FnOnce() -> T) -> T {
    struct Before(Option<&'static Table>);
    impl Drop for Before {
        fn drop(&mut self) {
            SPOKEN.set(self.0);
        }
    }
    let _before = Before(SPOKEN.replace(table.into()));
    work()
}

/// A text by its English wording.
pub const fn word(english: &'static str) -> Word {
    Word::of(english)
}

impl Word {
    /// No text.
    pub const NONE: Self = Self::of("");

    /// A text by its English wording.
    #[cfg(not(target_family = "wasm"))]
    pub const fn of(english: &'static str) -> Self {
        Self { english }
    }

    /// A text by its English wording, of which the compiler keeps the key alone.
    #[cfg(target_family = "wasm")]
    pub const fn of(english: &'static str) -> Self {
        Self { key: key(english) }
    }

    /// Whether there is no text.
    #[cfg(not(target_family = "wasm"))]
    pub const fn is_none(self) -> bool {
        self.english.is_empty()
    }

    /// Whether there is no text.
    #[cfg(target_family = "wasm")]
    pub const fn is_none(self) -> bool {
        self.key == 0
    }

    /// The text in the language that is spoken.
    #[cfg(not(target_family = "wasm"))]
    pub fn text(self) -> &'static str {
        match SPOKEN.get() {
            Some(table) => table.text(key(self.english)),
            None => self.english,
        }
    }

    /// The text in the language that is spoken.
    #[cfg(target_family = "wasm")]
    pub fn text(self) -> &'static str {
        SPOKEN.get().map_or("", |table| table.text(self.key))
    }

    /// The English text, for the build and the tests.
    #[cfg(not(target_family = "wasm"))]
    pub const fn english(self) -> &'static str {
        self.english
    }

    /// The text with values in place of their names.
    pub fn with(self, values: &[(&str, &str)]) -> String {
        let mut out = String::new();
        let mut rest = self.text();
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let Some((name, tail)) = after.split_once('}') else {
                break;
            };
            out.push_str(values.iter().find(|(known, _)| *known == name).map_or(name, |(_, value)| value));
            rest = tail;
        }
        out.push_str(rest);
        out
    }

    /// The words of a text that lists some, set apart by bars.
    pub fn listed(self) -> impl Iterator<Item = &'static str> {
        listed(self.text())
    }
}

impl std::fmt::Debug for Word {
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        out.write_str(self.text())
    }
}

/// The words of a list that are set apart by bars.
pub fn listed(text: &str) -> impl Iterator<Item = &str> {
    text.split('|').map(str::trim).filter(|word| !word.is_empty())
}

/// Where the numbers of texts begin: above what a program has as addresses and counts, so that the build finds few that are none.
pub const FIRST: u32 = 0x00f0_0000;

/// How many numbers there are: few, since each travels with the program and with the table, and enough for texts not to share them.
pub const NUMBERS: u32 = 1 << 20;

/// What the numbers are made with. Where two texts share one, the test says so; another seed parts them.
const SEED: u32 = 1;

/// The number that stands for an English text, from [`FIRST`] on; 0 for no text. A test says that no two texts share theirs.
pub const fn key(english: &str) -> u32 {
    let bytes = english.as_bytes();
    if bytes.is_empty() {
        return 0;
    }
    // FNV-1a, folded.
    let mut hash = SEED;
    let mut rest = bytes;
    while let [first, behind @ ..] = rest {
        hash = (hash ^ *first as u32).wrapping_mul(0x0100_0193);
        rest = behind;
    }
    FIRST | ((hash / NUMBERS) ^ (hash % NUMBERS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_take_the_place_of_their_names() {
        let word = Word::of("{a} of {b}, {a}");
        assert_eq!(word.with(&[("a", "1"), ("b", "{a}")]), "1 of {a}, 1");
    }

    #[test]
    fn lists_are_taken_apart() {
        assert_eq!(
            Word::of("NPS | promoters | net promoter").listed().collect::<Vec<_>>(),
            ["NPS", "promoters", "net promoter"]
        );
        assert_eq!(Word::NONE.listed().count(), 0);
    }

    #[test]
    fn a_table_is_spoken() {
        let table: &'static Table = Box::leak(Box::new(Table::of([("yes", "ναι")])));
        spoken(table, || {
            assert_eq!(Word::of("yes").text(), "ναι");
            assert_eq!(Word::of("no").text(), Table::UNKNOWN);
        });
        assert!(std::panic::catch_unwind(|| spoken(table, || panic!("on purpose"))).is_err());
        assert_eq!(Word::of("yes").text(), "yes");
        assert_eq!(Word::NONE.text(), "");
    }
}
