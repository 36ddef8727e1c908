//! A text that a visitor reads, in the language of the page.
//!
//! The English text stands where the text is declared. In the browser a text is nothing but its key, a number made when the program is compiled, and what
//! is read comes out of the texts of one language: the program carries no language, and a page loads one.
//!
//! There are two kinds. Words of the site stand in a [`WordList`], and their key is their place in it: [`SiteTexts`] are those of a language. Texts of
//! metrics stand in the definitions, and their key is made from the English: [`PageTexts`] are those that one page needs, which its own file holds.

mod page_texts;
mod site_texts;

pub use page_texts::PageTexts;
pub use site_texts::SiteTexts;

use crate::named;
use std::cell::Cell;

/// What stands for a text that is missing: seen at once, and looked for by tests.
pub const UNKNOWN: &str = "⁇";

/// A text of the product: a label, a sentence, the text of a button.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Word {
    key: u32,
    /// The English text; `{name}` stands for a value.
    #[cfg(not(target_family = "wasm"))]
    english: &'static str,
}

/// A list of words, which [`words!`](crate::words) declares.
#[derive(Clone, Copy, Debug)]
pub struct WordList {
    /// Its number: no two lists have the same, and none has 0.
    pub number: u32,
    /// Its name, which is that of the file of its translations.
    pub name: &'static str,
    /// Each word with its name in the program, by which its translation is found.
    pub words: &'static [(&'static str, Word)],
}

/// Declares a list of words: `list 3 "keep"; NAME: "English"; …`.
#[macro_export]
macro_rules! words {
    (list $number:literal $list:literal; $($(#[$meta:meta])* $name:ident $(= $key:literal)?: $english:literal;)+) => {
        /// The place of each word in the list.
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "the names are those of the words")]
        enum Place { $($name),+ }

        $(
            $(#[$meta])*
            #[doc = $english]
            pub const $name: $crate::word::Word = $crate::word::Word::listed_at($number, Place::$name as u32, $english);
        )+

        /// The list with its words.
        pub const ALL: $crate::word::WordList =
            $crate::word::WordList { number: $number, name: $list, words: &[$((stringify!($name), $name)),+] };
    };
}

/// The texts that are spoken.
#[derive(Clone, Copy, Debug)]
pub struct Spoken {
    /// The words of the site in a language.
    pub site: &'static SiteTexts,
    /// The texts of metrics that the page needs.
    pub page: &'static PageTexts,
}

/// Between the words of the site and the texts of metrics in a file that holds both.
const END_OF_SITE: u8 = 2;

/// The texts of a page that shows no metric.
static NO_METRIC: PageTexts = PageTexts::EMPTY;

impl Spoken {
    /// The words of the site, on a page that shows no metric.
    pub const fn of(site: &'static SiteTexts) -> Self {
        Self { site, page: &NO_METRIC }
    }

    /// The bytes that [`Spoken::read`] reads.
    pub fn bytes(self) -> Vec<u8> {
        [self.site.bytes(), vec![END_OF_SITE], self.page.lines().into_bytes()].concat()
    }

    /// Reads what [`Spoken::bytes`] wrote; none for anything else. The texts stay in memory for ever: a page speaks one language as long as it lives.
    pub fn read(mut bytes: Vec<u8>) -> Option<Self> {
        let at = bytes.iter().position(|byte| *byte == END_OF_SITE)?;
        let page = PageTexts::read(String::from_utf8(bytes.split_off(at + 1)).ok()?);
        bytes.pop();
        Some(Self { site: Box::leak(Box::new(SiteTexts::read(bytes)?)), page: Box::leak(Box::new(page)) })
    }

    /// The texts of the file of this name; none where these bytes are not its own.
    pub fn of_file(name: &str, bytes: Vec<u8>) -> Option<Self> {
        named::is_of(name, &bytes).then(|| Self::read(bytes)).flatten()
    }

    fn text(self, key: u32) -> &'static str {
        let found = if key < FIRST { self.site.text(key / WORDS, key % WORDS) } else { self.page.text(key) };
        found.unwrap_or(if key == 0 { "" } else { UNKNOWN })
    }
}

thread_local! {
    /// The texts that are spoken; English where nobody said anything and the program knows it.
    static SPOKEN: Cell<Option<Spoken>> = const { Cell::new(None) };
}

/// From now on, texts are these.
pub fn speak(spoken: Spoken) {
    SPOKEN.set(Some(spoken));
}

/// From now on, the words of these lists are spoken besides, in the same language.
pub fn speak_also(more: &SiteTexts) {
    SPOKEN.set(SPOKEN.get().map(|spoken| Spoken { site: Box::leak(Box::new(spoken.site.with(more))), ..spoken }));
}

/// From now on, texts of metrics are these; the language stays.
pub fn turn_to(page: &'static PageTexts) {
    SPOKEN.set(SPOKEN.get().map(|spoken| Spoken { page, ..spoken }));
}

/// As long as it lives, texts are those that it was made with; then what was spoken before is spoken again.
#[derive(Debug)]
pub struct Speaking {
    before: Option<Spoken>,
}

impl Speaking {
    /// Speaks these texts, or English with none.
    #[must_use = "dropped at once, it changes nothing"]
    pub fn new(texts: Option<Spoken>) -> Self {
        Self { before: SPOKEN.replace(texts) }
    }
}

impl Drop for Speaking {
    fn drop(&mut self) {
        SPOKEN.set(self.before);
    }
}

/// Does some work while texts are these, or English with none; also when the work panics, they are no longer than that.
pub fn spoken<T>(texts: Option<Spoken>, work: impl FnOnce() -> T) -> T {
    let _speaking = Speaking::new(texts);
    work()
}

/// A text of a metric by its English wording.
pub const fn word(english: &'static str) -> Word {
    Word::of(english)
}

impl Word {
    /// No text.
    pub const NONE: Self = Self::of("");

    /// A text of a metric by its English wording.
    pub const fn of(english: &'static str) -> Self {
        Self::new(key(english), english)
    }

    /// The word at this place of a list.
    ///
    /// # Panics
    /// When it is compiled, if the list or its number is too long for a key.
    pub const fn listed_at(list: u32, place: u32, english: &'static str) -> Self {
        assert!(0 < list && list < FIRST / WORDS && place < WORDS, "there are more lists or words than keys");
        Self::new(list * WORDS + place, english)
    }

    #[cfg(not(target_family = "wasm"))]
    const fn new(key: u32, english: &'static str) -> Self {
        Self { key, english }
    }

    /// The compiler keeps the key alone.
    #[cfg(target_family = "wasm")]
    const fn new(key: u32, _: &'static str) -> Self {
        Self { key }
    }

    /// The same English where it means something else, so that it can have another translation: tickets of a help desk, say, and of a queue.
    #[must_use]
    pub const fn about(mut self, subject: &str) -> Self {
        self.key = hash(subject, self.key);
        self
    }

    /// Its key.
    pub const fn key(self) -> u32 {
        self.key
    }

    /// Whether there is no text.
    pub const fn is_none(self) -> bool {
        self.key == 0
    }

    /// The text in the language that is spoken.
    #[cfg(not(target_family = "wasm"))]
    pub fn text(self) -> &'static str {
        SPOKEN.get().map_or(self.english, |spoken| spoken.text(self.key))
    }

    /// The text in the language that is spoken.
    #[cfg(target_family = "wasm")]
    pub fn text(self) -> &'static str {
        SPOKEN.get().map_or("", |spoken| spoken.text(self.key))
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

/// How many words a list may have.
const WORDS: u32 = 1 << 8;

/// Keys of metrics' texts begin here, behind those of words: 32 lists in two bytes of a program.
const FIRST: u32 = 1 << 13;

/// What the keys of metrics' texts are made with. Where two texts share one, a test says so; another seed parts them.
const SEED: u32 = 1;

/// How many bits of the hash a key has: few, since each travels with the program and with the page, and enough for texts not to share them.
const BITS: u32 = 20;

/// The key of a metric's text, from [`FIRST`] on; 0 for no text. A test says that no two texts share theirs.
pub const fn key(english: &str) -> u32 {
    if english.is_empty() { 0 } else { hash(english, SEED) }
}

/// FNV-1a, folded.
const fn hash(text: &str, seed: u32) -> u32 {
    let mut hash = seed;
    let mut rest = text.as_bytes();
    while let [first, behind @ ..] = rest {
        hash = (hash ^ *first as u32).wrapping_mul(0x0100_0193);
        rest = behind;
    }
    FIRST + ((hash >> BITS) ^ (hash % (1 << BITS)))
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

    words! {
        list 3 "test";
        YES: "yes";
        NO: "no";
    }

    fn leaked<T>(value: T) -> &'static T {
        Box::leak(Box::new(value))
    }

    #[test]
    fn texts_are_spoken() {
        assert_eq!((ALL.number, ALL.words.len()), (3, 2));
        let site = leaked(SiteTexts::of([(ALL.number, vec!["ναι"])]));
        let page = leaked(PageTexts::of([(key("Calls"), "Κλήσεις")]).unwrap());
        let both = Spoken { site, page };
        for spoken_texts in [both, Spoken::read(both.bytes()).unwrap()] {
            spoken(Some(spoken_texts), || {
                assert_eq!((YES.text(), NO.text()), ("ναι", UNKNOWN));
                assert_eq!((word("Calls").text(), word("Chats").text(), Word::NONE.text()), ("Κλήσεις", UNKNOWN, ""));
                turn_to(leaked(PageTexts::of([(key("Chats"), "Συνομιλίες")]).unwrap()));
                assert_eq!((YES.text(), word("Calls").text(), word("Chats").text()), ("ναι", UNKNOWN, "Συνομιλίες"));
            });
        }
        assert!(std::panic::catch_unwind(|| spoken(Some(both), || panic!("on purpose"))).is_err());
        assert_eq!((YES.text(), word("Calls").text(), Word::NONE.text()), ("yes", "Calls", ""));
        for damaged in [Vec::new(), b"yes".to_vec(), vec![0xff, 2], vec![2, 0xff]] {
            assert!(Spoken::read(damaged).is_none());
        }
    }

    #[test]
    fn the_same_english_can_mean_two_things() {
        let (one, other) = (word("Tickets"), word("Tickets").about("queue"));
        let page = leaked(PageTexts::of([(one.key(), "αιτήματα"), (other.key(), "εισιτήρια")]).unwrap());
        let texts = Spoken { page, ..Spoken::of(leaked(SiteTexts::EMPTY)) };
        spoken(Some(texts), || assert_eq!((one.text(), other.text()), ("αιτήματα", "εισιτήρια")));
        assert_eq!(other.text(), "Tickets");
    }
}
