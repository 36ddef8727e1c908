//! The bytes of an XML document as UTF-8: nearly all are that, some workbooks are written in UTF-16.

use crate::text::utf16::Utf16;

/// The text of a document as it comes.
#[derive(Default)]
pub(crate) struct XmlText {
    /// The first byte, where it came alone.
    first: Vec<u8>,
    decided: bool,
    wide: Option<Utf16>,
}

impl XmlText {
    /// The text of the next slice.
    pub(crate) fn feed<'a>(&'a mut self, bytes: &'a [u8]) -> &'a [u8] {
        if self.decided {
            return match &mut self.wide {
                Some(wide) => wide.feed(bytes),
                None => bytes,
            };
        }
        self.first.extend_from_slice(bytes);
        let Some(start) = self.first.first_chunk::<2>() else { return &[] };
        self.decided = true;
        self.wide = match start {
            [0xFF, 0xFE] | [b'<', 0] => Some(Utf16::new(false)),
            [0xFE, 0xFF] | [0, b'<'] => Some(Utf16::new(true)),
            _ => None,
        };
        match &mut self.wide {
            Some(wide) => wide.feed(&self.first),
            None => &self.first,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::XmlText;

    #[test]
    fn documents_in_one_or_two_bytes_a_letter() {
        let text = "<r>größer 😀</r>";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked = [&[0xFF, 0xFE][..], &little].concat();
        for bytes in [text.as_bytes(), &little, &big, &marked] {
            for step in [1, 2, 3, 1000] {
                let (mut reader, mut found) = (XmlText::default(), Vec::new());
                bytes.chunks(step).for_each(|slice| found.extend_from_slice(reader.feed(slice)));
                assert_eq!(String::from_utf8(found).unwrap().trim_start_matches('\u{feff}'), text, "{step}");
            }
        }
    }
}
