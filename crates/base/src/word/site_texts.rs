//! The words of the site in one language, and the bytes in which they travel to the browser.

/// The words of the site, or of one program, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SiteTexts {
    /// The texts of each list by its number, in the order of the list; a list that the program does not speak has none.
    lists: Vec<Vec<&'static str>>,
}

/// Between two texts of a list; no text holds it.
const END: char = '\0';

/// Between two lists; no text holds it.
const END_OF_LIST: char = '\u{1}';

impl SiteTexts {
    /// No words.
    pub const EMPTY: Self = Self { lists: Vec::new() };

    /// The texts of lists with their numbers.
    pub fn of<'a>(lists: impl IntoIterator<Item = (u32, Vec<&'a str>)>) -> Self {
        let mut all = Vec::new();
        for (number, texts) in lists {
            let place = number as usize;
            if all.len() <= place {
                all.resize(place + 1, Vec::new());
            }
            if let Some(list) = all.get_mut(place) {
                *list = texts.iter().map(|text| &*Box::leak((*text).to_owned().into_boxed_str())).collect();
            }
        }
        Self { lists: all }
    }

    /// These, and the lists of others that these do not have.
    #[must_use]
    pub fn with(&self, others: &Self) -> Self {
        let (mut all, mut more) = (self.lists.clone(), others.lists.clone());
        if all.len() < more.len() {
            std::mem::swap(&mut all, &mut more);
        }
        for (list, other) in all.iter_mut().zip(more) {
            if list.is_empty() {
                *list = other;
            }
        }
        Self { lists: all }
    }

    /// The text at a place of a list.
    pub(super) fn text(&self, list: u32, place: u32) -> Option<&'static str> {
        self.lists.get(list as usize)?.get(place as usize).copied()
    }

    /// The bytes that [`SiteTexts::read`] reads.
    pub fn bytes(&self) -> Vec<u8> {
        let joined = |texts: &[&str], end: char| texts.join(end.encode_utf8(&mut [0; 4]));
        let lists: Vec<String> = self.lists.iter().map(|texts| joined(texts, END)).collect();
        joined(&lists.iter().map(String::as_str).collect::<Vec<_>>(), END_OF_LIST).into_bytes()
    }

    /// Reads what [`SiteTexts::bytes`] wrote; none for bytes that are no text. The texts stay in memory for ever: a page speaks one language as long as it
    /// lives.
    pub fn read(bytes: Vec<u8>) -> Option<Self> {
        let text: &'static str = String::from_utf8(bytes).ok()?.leak();
        let list = |text: &'static str| if text.is_empty() { Vec::new() } else { text.split(END).collect() };
        Some(Self { lists: text.split(END_OF_LIST).map(list).collect() })
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.lists.iter().map(Vec::len).sum()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn travels_and_comes_back() {
        let texts = SiteTexts::of([(3, vec!["Κόστος", "ναι"]), (1, vec!["a"])]);
        let back = SiteTexts::read(texts.bytes()).unwrap();
        assert_eq!((back.len(), back.is_empty()), (3, false));
        for (list, place, text) in [
            (3, 0, Some("Κόστος")),
            (3, 1, Some("ναι")),
            (1, 0, Some("a")),
            (3, 2, None),
            (2, 0, None),
            (0, 0, None),
            (4, 0, None),
        ] {
            assert_eq!(back.text(list, place), text, "{list} {place}");
        }
        let more = SiteTexts::of([(2, vec!["b"]), (5, vec!["c"])]);
        for both in [back.with(&more), more.with(&back)] {
            let said = [(3, 0), (1, 0), (2, 0), (5, 0), (4, 0)].map(|(list, place)| both.text(list, place));
            assert_eq!(said, [Some("Κόστος"), Some("a"), Some("b"), Some("c"), None]);
        }
        assert_eq!(SiteTexts::read(vec![0xff]), None);
        assert!(SiteTexts::read(Vec::new()).unwrap().is_empty());
    }
}
