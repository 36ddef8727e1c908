//! The texts of metrics that one page needs, as its file holds them.

use std::fmt::Write as _;

/// Texts of metrics in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageTexts {
    /// Each with its key, in the order of the keys.
    texts: Vec<(u32, &'static str)>,
}

impl PageTexts {
    /// No texts.
    pub const EMPTY: Self = Self { texts: Vec::new() };

    /// Texts by their keys.
    ///
    /// # Errors
    /// The key that two different texts have.
    pub fn of<'a>(texts: impl IntoIterator<Item = (u32, &'a str)>) -> Result<Self, u32> {
        let mut texts: Vec<(u32, &str)> = texts.into_iter().collect();
        texts.sort_unstable();
        texts.dedup();
        if let Some(pair) = texts.windows(2).find(|pair| matches!(pair, [(one, _), (other, _)] if one == other)) {
            return Err(pair.first().map_or(0, |(key, _)| *key));
        }
        Ok(Self {
            texts: texts.into_iter().map(|(key, text)| (key, &*Box::leak(text.to_owned().into_boxed_str()))).collect(),
        })
    }

    /// The text of a key.
    pub(super) fn text(&self, key: u32) -> Option<&'static str> {
        let at = self.texts.binary_search_by_key(&key, |(known, _)| *known).ok()?;
        self.texts.get(at).map(|(_, text)| *text)
    }

    /// A line for each text: its key in hexadecimal digits, a blank, the text. No text has several lines.
    pub fn lines(&self) -> String {
        let mut out = String::new();
        for (key, text) in &self.texts {
            let _ = writeln!(out, "{key:x} {text}");
        }
        out
    }

    /// Reads what [`PageTexts::lines`] wrote, passing over what is no such line. The texts stay in memory for ever, since labels are held for as long as
    /// one likes: a visitor opens a few dozen pages.
    pub fn read(lines: String) -> Self {
        let line = |line: &'static str| {
            let (key, text) = line.split_once(' ')?;
            Some((u32::from_str_radix(key, 16).ok()?, text))
        };
        Self { texts: lines.leak().lines().filter_map(line).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn travels_and_comes_back() {
        let texts = PageTexts::of([(0x5_0000, "Κόστος σε €"), (0x2001, "ναι"), (0x2001, "ναι")]).unwrap();
        let lines = texts.lines();
        assert_eq!(lines, "2001 ναι\n50000 Κόστος σε €\n");
        let back = PageTexts::read(format!("\n{lines}x\nzz y\n"));
        assert_eq!(back, texts);
        assert_eq!((back.text(0x2001), back.text(0x5_0000), back.text(7)), (Some("ναι"), Some("Κόστος σε €"), None));
    }

    #[test]
    fn a_key_has_one_text() {
        assert_eq!(PageTexts::of([(1, "a"), (2, "b"), (2, "c")]), Err(2));
    }
}
