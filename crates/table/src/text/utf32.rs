//! UTF-32 into UTF-8 as it comes, at any slice boundary.

/// A converter that keeps what a slice cut off of a unit.
pub(crate) struct Utf32 {
    big_endian: bool,
    part: Vec<u8>,
    text: Vec<u8>,
}

impl Utf32 {
    /// A converter for one byte order.
    pub(crate) fn new(big_endian: bool) -> Self {
        Self { big_endian, part: Vec::new(), text: Vec::new() }
    }

    /// The text of the next slice; what is no character becomes the replacement character.
    pub(crate) fn feed(&mut self, bytes: &[u8]) -> &[u8] {
        self.text.clear();
        let missing = (4 - self.part.len()) % 4;
        let (first, rest) = bytes.split_at(missing.min(bytes.len()));
        self.part.extend_from_slice(first);
        if let Ok(unit) = <[u8; 4]>::try_from(self.part.as_slice()) {
            self.part.clear();
            self.unit(unit);
        }
        let (units, rest) = rest.as_chunks::<4>();
        for unit in units {
            self.unit(*unit);
        }
        self.part.extend_from_slice(rest);
        &self.text
    }

    fn unit(&mut self, bytes: [u8; 4]) {
        let unit = if self.big_endian { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) };
        let sign = char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER);
        self.text.extend_from_slice(sign.encode_utf8(&mut [0; 4]).as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::Utf32;

    #[test]
    fn units_become_text_however_they_are_cut() {
        let text = "a,é;日本\n😀";
        for big in [false, true] {
            let bytes: Vec<u8> = text
                .chars()
                .flat_map(|sign| if big { u32::from(sign).to_be_bytes() } else { u32::from(sign).to_le_bytes() })
                .collect();
            for step in 1..9 {
                let mut converter = Utf32::new(big);
                let mut found = Vec::new();
                for slice in bytes.chunks(step) {
                    found.extend_from_slice(converter.feed(slice));
                }
                assert_eq!(String::from_utf8(found).unwrap(), text, "in steps of {step}");
            }
        }
        let surrogate = [0, 0xD8, 0, 0, 0x61, 0, 0, 0];
        assert_eq!(Utf32::new(false).feed(&surrogate), "\u{FFFD}a".as_bytes());
    }
}
