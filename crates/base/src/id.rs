//! Ids in data that travels between programs: texts such as `promoters` that the definitions of metrics name as constants.

use std::cell::RefCell;
use std::collections::BTreeSet;

use serde::{Deserialize, Deserializer};

/// The id of an input, a result or a method. It lives as long as the program, so that data that names it can be copied.
pub type Id = &'static str;

thread_local! {
    /// The ids that came in messages, each kept once: there are no more of them than the metrics have.
    static KNOWN: RefCell<BTreeSet<Id>> = const { RefCell::new(BTreeSet::new()) };
}

/// The id of this text. Memory that is kept for it is never given back, so this is for ids of the program's own messages and not for what a visitor typed.
pub fn kept(text: &str) -> Id {
    KNOWN.with_borrow_mut(|known| {
        if let Some(id) = known.get(text) {
            return *id;
        }
        let id: Id = String::leak(text.to_owned());
        known.insert(id);
        id
    })
}

/// Reads an id, for `#[serde(deserialize_with = "id::read")]`.
///
/// # Errors
/// When there is no text.
pub fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Id, D::Error> {
    String::deserialize(from).map(|text| kept(&text))
}

/// Reads an id that may be absent.
///
/// # Errors
/// When there is neither a text nor nothing.
pub fn read_optional<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Id>, D::Error> {
    Option::<String>::deserialize(from).map(|text| text.map(|text| kept(&text)))
}

/// Reads an id with a number, which both may be absent.
///
/// # Errors
/// When there is something else.
pub fn read_with_number<'de, D: Deserializer<'de>>(from: D) -> Result<Option<(Id, f64)>, D::Error> {
    Option::<(String, f64)>::deserialize(from).map(|pair| pair.map(|(text, number)| (kept(&text), number)))
}

/// Reads a list of ids.
///
/// # Errors
/// When there is no list of texts.
pub fn read_list<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Id>, D::Error> {
    Vec::<String>::deserialize(from).map(|texts| texts.iter().map(|text| kept(text)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_kept_once() {
        let first = kept(&String::from("promoters"));
        assert_eq!(first, "promoters");
        assert!(std::ptr::eq(first, kept(&String::from("promoters"))));
        assert!(!std::ptr::eq(first, kept("passives")));
    }
}
