//! The texts of one language by the keys of the English ones, and the bytes in which they travel to the browser.

use super::key;

/// The texts of one language.
#[derive(Debug, Default)]
pub struct Table {
    /// In order.
    keys: Vec<u32>,
    /// In the order of their keys.
    texts: Vec<&'static str>,
}

/// Bytes that are no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damaged;

/// Between two texts; no text holds it.
const END: char = '\0';

impl Table {
    /// What stands for a text that the table lacks: seen at once, and looked for by tests.
    pub const UNKNOWN: &'static str = "⁇";

    /// A table that lacks every text.
    pub const EMPTY: Self = Self { keys: Vec::new(), texts: Vec::new() };

    /// A table of English texts and what they are in the language.
    pub fn of<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut pairs: Vec<(u32, &str)> = pairs.into_iter().map(|(english, text)| (key(english), text)).collect();
        pairs.sort_unstable();
        pairs.dedup_by_key(|(key, _)| *key);
        Self {
            keys: pairs.iter().map(|(key, _)| *key).collect(),
            texts: pairs.iter().map(|(_, text)| &*Box::leak((*text).to_owned().into_boxed_str())).collect(),
        }
    }

    /// The text of a key.
    pub fn text(&self, key: u32) -> &'static str {
        if key == 0 {
            return "";
        }
        self.keys.binary_search(&key).ok().and_then(|at| self.texts.get(at)).unwrap_or(&Self::UNKNOWN)
    }

    /// The bytes of the table: the number of texts, the distance of each key from the one before in groups of seven bits, the texts.
    pub fn bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        let mut put = |mut number: u32| {
            while number >= 0x80 {
                out.push(number as u8 | 0x80);
                number >>= 7;
            }
            out.push(number as u8);
        };
        put(self.keys.len() as u32);
        let mut last = 0;
        for key in &self.keys {
            put(key - last);
            last = *key;
        }
        let mut end = [0; 4];
        out.extend_from_slice(self.texts.join(END.encode_utf8(&mut end)).as_bytes());
        out
    }

    /// Reads what [`Table::bytes`] wrote. The texts stay in memory for ever: a page speaks one language as long as it lives.
    ///
    /// # Errors
    /// The bytes are no table.
    pub fn read(bytes: Vec<u8>) -> Result<Self, Damaged> {
        let bytes: &'static [u8] = bytes.leak();
        let mut rest = bytes;
        let mut number = || {
            let (mut number, mut shift) = (0_u32, 0);
            loop {
                let (byte, tail) = rest.split_first()?;
                rest = tail;
                number |= u32::from(byte & 0x7f).checked_shl(shift)?;
                if *byte < 0x80 {
                    return Some(number);
                }
                shift += 7;
            }
        };
        let count = number().ok_or(Damaged)?;
        let (mut keys, mut last) = (Vec::new(), 0_u32);
        for _ in 0..count {
            last = number().and_then(|step| last.checked_add(step)).ok_or(Damaged)?;
            keys.push(last);
        }
        let texts: Vec<&str> = std::str::from_utf8(rest).map_err(|_| Damaged)?.split(END).collect();
        if texts.len() == keys.len() { Ok(Self { keys, texts }) } else { Err(Damaged) }
    }

    /// The texts of these keys alone.
    #[must_use]
    pub fn only(&self, wanted: impl Fn(u32) -> bool) -> Self {
        let kept = self.keys.iter().zip(&self.texts).filter(|(key, _)| wanted(**key));
        let (keys, texts) = kept.map(|(key, text)| (*key, *text)).unzip();
        Self { keys, texts }
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn travels_and_comes_back() {
        let table = Table::of([("Cost", "Κόστος"), ("yes", "ναι"), ("no", ""), ("yes", "ναι")]);
        let bytes = table.bytes();
        let back = Table::read(bytes.clone()).unwrap();
        assert_eq!((back.len(), back.is_empty()), (3, false));
        for (english, text) in [("Cost", "Κόστος"), ("yes", "ναι"), ("no", ""), ("maybe", Table::UNKNOWN), ("", "")]
        {
            assert_eq!(back.text(key(english)), text, "{english}");
        }
        assert_eq!(back.only(|one| one == key("yes")).len(), 1);
        for cut in [0, 1, 3, bytes.len() - 7] {
            assert!(Table::read(bytes.get(..cut).unwrap().to_vec()).is_err(), "{cut}");
        }
    }
}
