//! Translations as people write them. It knows no program and no language: what there is to translate is handed in as [`Text`]s.
//!
//! A text has an id that says where it stands, such as `metrics/nps/inputs/promoters/label`. Its translation stands in the folder of a language, in the
//! file of the first two names (`metrics/nps.toml`), together with the English that it was made from:
//!
//! ```toml
//! [inputs.promoters]
//! label.en = "Promoters"
//! label.text = "Υποστηρικτές"
//! hint.en = "Customers who answered 9 or 10."
//! hint.text = "Πελάτες που απάντησαν 9 ή 10."
//! ```
//!
//! A text that is the same in both has one line, `label.same = "NPS"`. When the English of the program changes, the translation is stale: it is still
//! found, and [`Translations::problems`] names it until its `en` is the new English.

#![forbid(unsafe_code)]

mod check;
mod read;
mod write;

pub use check::{Problem, numbers};
pub use read::Unreadable;

use std::collections::BTreeMap;

/// A text to translate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Where it stands: names set apart by `/`, those of the file first.
    pub id: String,
    /// The English text as the program has it; `{name}` stands for a value.
    pub english: String,
}

/// A text in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// The English that it was made from.
    pub english: String,
    /// The text; empty while nobody has translated it.
    pub text: String,
    /// Whether somebody says that it is the same in both languages.
    pub same: bool,
}

/// The translations of one language by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Translations {
    texts: BTreeMap<String, Translation>,
}

impl Translations {
    /// A text in the language, also where it was made from another English; nothing while nobody has translated it.
    pub fn get(&self, id: &str) -> Option<&str> {
        self.texts.get(id).map(|found| found.text.as_str()).filter(|text| !text.is_empty())
    }

    /// Each translation with its id, in the order of the ids.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Translation)> {
        self.texts.iter().map(|(id, text)| (id.as_str(), text))
    }
}

impl FromIterator<(String, Translation)> for Translations {
    fn from_iter<T: IntoIterator<Item = (String, Translation)>>(texts: T) -> Self {
        Self { texts: texts.into_iter().collect() }
    }
}
