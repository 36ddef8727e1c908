//! UTF-16 into UTF-8 as it comes, at any slice boundary.

/// A converter that keeps what a slice cut off: half a unit, half a pair.
pub(crate) struct Utf16 {
    big_endian: bool,
    half: Option<u8>,
    high: Option<u16>,
    text: Vec<u8>,
}

impl Utf16 {
    /// A converter for one byte order.
    pub(crate) fn new(big_endian: bool) -> Self {
        Self { big_endian, half: None, high: None, text: Vec::new() }
    }

    /// The text of the next slice. The buffer is used again, so nothing grows with the file.
    pub(crate) fn feed(&mut self, bytes: &[u8]) -> &[u8] {
        self.text.clear();
        let mut bytes = bytes;
        if let (Some(first), Some((&second, rest))) = (self.half, bytes.split_first()) {
            self.half = None;
            bytes = rest;
            self.unit([first, second]);
        }
        let (units, rest) = bytes.as_chunks::<2>();
        for &unit in units {
            self.unit(unit);
        }
        if let Some(&byte) = rest.first() {
            self.half = Some(byte);
        }
        &self.text
    }

    fn unit(&mut self, bytes: [u8; 2]) {
        let unit = if self.big_endian { u16::from_be_bytes(bytes) } else { u16::from_le_bytes(bytes) };
        if unit < 0x80 && self.high.is_none() {
            self.text.push(unit as u8);
            return;
        }
        match (self.high.take(), unit) {
            (Some(high), 0xDC00..=0xDFFF) => {
                let point = 0x1_0000 + ((u32::from(high) - 0xD800) << 10) + (u32::from(unit) - 0xDC00);
                self.push(char::from_u32(point));
            }
            (high, 0xD800..=0xDBFF) => {
                if high.is_some() {
                    self.push(None);
                }
                self.high = Some(unit);
            }
            (high, _) => {
                if high.is_some() {
                    self.push(None);
                }
                self.push(char::from_u32(u32::from(unit)));
            }
        }
    }

    /// Adds a character; half a pair becomes the replacement character.
    fn push(&mut self, point: Option<char>) {
        let point = point.unwrap_or(char::REPLACEMENT_CHARACTER);
        self.text.extend_from_slice(point.encode_utf8(&mut [0; 4]).as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::Utf16;

    fn convert(units: &[u16], big_endian: bool, step: usize) -> String {
        let bytes: Vec<u8> =
            units.iter().flat_map(|unit| if big_endian { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect();
        let mut converter = Utf16::new(big_endian);
        let mut text = Vec::new();
        for slice in bytes.chunks(step) {
            text.extend_from_slice(converter.feed(slice));
        }
        String::from_utf8(text).unwrap()
    }

    #[test]
    fn units_become_text_however_they_are_cut() {
        let text = "a,é;日本\n😀 b";
        let units: Vec<u16> = text.encode_utf16().collect();
        for step in 1..9 {
            assert_eq!(convert(&units, false, step), text);
            assert_eq!(convert(&units, true, step), text);
        }
    }

    #[test]
    fn lone_surrogates_are_replaced() {
        for (units, expected) in [
            (vec![0xD800, 0x61], "\u{FFFD}a"),
            (vec![0xDC00, 0x61], "\u{FFFD}a"),
            (vec![0xD800, 0xD83D, 0xDE00], "\u{FFFD}😀"),
        ] {
            assert_eq!(convert(&units, false, 1), expected);
        }
    }
}
