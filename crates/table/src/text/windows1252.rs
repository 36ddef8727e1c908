//! Windows-1252, the encoding of Western European Excel.

/// The characters of the bytes 80 to 9F; a byte without a character becomes the replacement character.
const C1: [char; 32] = [
    '€', '\u{FFFD}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{FFFD}', 'Ž', '\u{FFFD}', '\u{FFFD}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{FFFD}', 'ž', 'Ÿ',
];

/// The text of the bytes.
pub(crate) fn decode(bytes: &[u8]) -> String {
    bytes.iter().map(|&byte| character(byte)).collect()
}

fn character(byte: u8) -> char {
    match byte {
        0x80..=0x9F => C1.get(usize::from(byte - 0x80)).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
        _ => char::from(byte),
    }
}

/// Whether the byte stands for a character.
pub(crate) fn is_assigned(byte: u8) -> bool {
    !matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D)
}

/// Whether bytes that are not UTF-8 nearly are: programs cut long texts in the middle of a character.
pub(crate) fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut valid, mut invalid) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().chars().filter(|sign| !sign.is_ascii()).count();
        invalid += usize::from(!chunk.invalid().is_empty());
    }
    valid > 2 * invalid
}

/// Whether the bytes are of another encoding than UTF-8.
pub(crate) fn is_foreign(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err() && !is_damaged_utf8(bytes)
}

#[cfg(test)]
mod tests {
    use super::{is_damaged_utf8, is_foreign};

    #[test]
    fn a_cut_character_is_no_other_encoding() {
        let cut = b"\xE6\x9C\x8D\xE5\x8A\xA1\xE5\xBE\x88\xE5\xA5\xBD\xE5\xBE";
        assert!(is_damaged_utf8(cut) && !is_foreign(cut));
        assert!(is_foreign(b"caf\xE9"));
    }
}
