//! Values by name, in the order of the names: a form has a few dozen, for which two lists are enough and much less program than a tree.

/// Values by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map<V> {
    names: Vec<String>,
    values: Vec<V>,
}

impl<V> Default for Map<V> {
    fn default() -> Self {
        Self::new()
    }
}

/// Where a name stands among sorted ones, or where it would.
fn place(names: &[String], name: &str) -> Result<usize, usize> {
    // Names mostly come in order.
    if names.last().is_some_and(|last| last.as_str() < name) {
        return Err(names.len());
    }
    names.binary_search_by(|known| known.as_str().cmp(name))
}

impl<V> Map<V> {
    /// Nothing yet.
    pub const fn new() -> Self {
        Self { names: Vec::new(), values: Vec::new() }
    }

    /// Puts a value under a name; the value that stood there comes back.
    pub fn insert(&mut self, name: String, value: V) -> Option<V> {
        match place(&self.names, &name) {
            Ok(at) => self.values.get_mut(at).map(|old| std::mem::replace(old, value)),
            Err(at) => {
                self.names.insert(at, name);
                self.values.insert(at, value);
                None
            }
        }
    }

    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&V> {
        self.values.get(place(&self.names, name).ok()?)
    }

    /// Whether the name has a value.
    pub fn contains_key(&self, name: &str) -> bool {
        place(&self.names, name).is_ok()
    }

    /// Takes a value away, if it is the one that is meant.
    pub fn remove_if(&mut self, name: &str, is_meant: &dyn Fn(&V) -> bool) {
        if let Ok(at) = place(&self.names, name)
            && self.values.get(at).is_some_and(is_meant)
        {
            self.names.remove(at);
            self.values.remove(at);
        }
    }

    /// The values in the order of their names.
    pub fn values(&self) -> std::slice::Iter<'_, V> {
        self.values.iter()
    }

    /// The names in order.
    pub fn keys(&self) -> std::slice::Iter<'_, String> {
        self.names.iter()
    }

    /// The names in order with their values.
    pub fn iter(&self) -> std::iter::Zip<std::slice::Iter<'_, String>, std::slice::Iter<'_, V>> {
        self.names.iter().zip(&self.values)
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.names.is_empty()
    }
}

impl<V> Extend<(String, V)> for Map<V> {
    fn extend<T: IntoIterator<Item = (String, V)>>(&mut self, pairs: T) {
        for (name, value) in pairs {
            self.insert(name, value);
        }
    }
}

impl<V> IntoIterator for Map<V> {
    type Item = (String, V);
    type IntoIter = std::iter::Zip<std::vec::IntoIter<String>, std::vec::IntoIter<V>>;

    fn into_iter(self) -> Self::IntoIter {
        self.names.into_iter().zip(self.values)
    }
}

impl<'a, V> IntoIterator for &'a Map<V> {
    type Item = (&'a String, &'a V);
    type IntoIter = std::iter::Zip<std::slice::Iter<'a, String>, std::slice::Iter<'a, V>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// What stands before and behind the first occurrence of a part. The standard library's search is made for books and weighs as much as one.
pub fn split_once<'a>(text: &'a str, part: &str) -> Option<(&'a str, &'a str)> {
    let at =
        text.char_indices().map(|(at, _)| at).find(|at| text.get(*at..).is_some_and(|rest| rest.starts_with(part)))?;
    text.get(..at).zip(text.get(at + part.len()..))
}

/// Whether a text holds a character. The standard library's way looks for it as a text, with all that this brings along.
pub fn has(text: &str, character: char) -> bool {
    text.chars().any(|one| one == character)
}

/// Whether a text holds a part.
pub fn holds(text: &str, part: &str) -> bool {
    split_once(text, part).is_some()
}

/// The text with something else in place of every occurrence of a part.
pub fn replaced(text: &str, part: &str, by: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, behind)) = split_once(rest, part) {
        out.push_str(before);
        out.push_str(by);
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// Whether a character may be part of a word. Good enough for telling words from digits, without the tables of Unicode.
pub fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || !c.is_ascii() && !c.is_whitespace()
}

/// A text without what is not seen: control characters count as blanks, and marks of direction, which could turn round what stands beside it, are
/// left out.
pub fn plain(text: &str) -> String {
    let plain = text.chars().filter_map(|c| match c {
        '\u{61c}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}' => None,
        c if c.is_control() => Some(' '),
        c => Some(c),
    });
    plain.collect::<String>().trim().to_owned()
}

/// The text in small letters without accents, as people type who are in a hurry: Latin and Greek, and letters of full width.
pub fn folded(text: &str) -> String {
    text.chars().map(folded_letter).collect()
}

fn folded_letter(c: char) -> char {
    match c {
        'Α' | 'Ά' | 'ά' => 'α',
        'Ε' | 'Έ' | 'έ' => 'ε',
        'Η' | 'Ή' | 'ή' => 'η',
        'Ι' | 'Ί' | 'Ϊ' | 'ί' | 'ϊ' | 'ΐ' => 'ι',
        'Ο' | 'Ό' | 'ό' => 'ο',
        'Υ' | 'Ύ' | 'Ϋ' | 'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'Ω' | 'Ώ' | 'ώ' => 'ω',
        'ς' => 'σ',
        // The other capitals of the Greek block lie 32 below their small letters, as they do in ASCII.
        'Β'..='Ψ' => char::from_u32(c as u32 + 32).unwrap_or(c),
        'à'..='å' | 'À'..='Å' => 'a',
        'è'..='ë' | 'È'..='Ë' => 'e',
        'ì'..='ï' | 'Ì'..='Ï' => 'i',
        'ò'..='ö' | 'Ò'..='Ö' => 'o',
        'ù'..='ü' | 'Ù'..='Ü' => 'u',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c).to_ascii_lowercase(),
        c => c.to_ascii_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_parts_as_the_standard_library_does() {
        for text in ["", "a", "äb%23c", "%23", "%2%23%23", "xab", "aab", "€%23€"] {
            for part in ["%23", "a", "ab", "€"] {
                assert_eq!(split_once(text, part), text.split_once(part));
                assert_eq!(holds(text, part), text.contains(part));
                assert_eq!(replaced(text, part, ""), text.replace(part, ""));
                assert_eq!(replaced(text, part, "a%"), text.replace(part, "a%"));
            }
        }
    }

    #[test]
    fn keeps_the_last_value_of_a_name_and_the_order_of_names() {
        let mut map = Map::new();
        map.extend([("b", 1), ("a", 2), ("c", 3), ("b", 4)].map(|(name, value)| (name.to_owned(), value)));
        assert_eq!(
            map.iter().map(|(name, value)| (name.as_str(), *value)).collect::<Vec<_>>(),
            [("a", 2), ("b", 4), ("c", 3)]
        );
        assert_eq!((map.get("c"), map.get("d"), map.contains_key("a")), (Some(&3), None, true));
        assert_eq!(map.insert("a".to_owned(), 5), Some(2));
    }

    #[test]
    fn accents_and_capitals_make_no_difference() {
        for (text, folded_text) in [
            ("ΙΚΑΝΟΠΟΊΗΣΗ", "ικανοποιηση"),
            ("ικανοποίηση", "ικανοποιηση"),
            ("Χρόνος", "χρονοσ"),
            ("ΧΡΌΝΟΣ", "χρονοσ"),
            ("Τηλέφωνο ΨΞΒ", "τηλεφωνο ψξβ"),
            ("Über ÉtÀ", "uber eta"),
            ("ＡＨＴ", "aht"),
            ("满意度", "满意度"),
        ] {
            assert_eq!(folded(text), folded_text);
        }
    }
}
