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

/// The text of a cell: UTF-8 where it is that, Windows-1252 where it is not.
///
/// The choice is made for each cell, so a file of which megabyte 50 turns out not to be UTF-8 needs no second
/// reading: delimiters and quotes are the same bytes in both, and what was read before stays right.
pub(crate) fn text_of(cell: &[u8]) -> String {
    match std::str::from_utf8(cell) {
        Ok(text) => text.to_owned(),
        Err(_) if is_damaged_utf8(cell) => String::from_utf8_lossy(cell).into_owned(),
        Err(_) => decode(cell),
    }
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
    use super::text_of;

    #[test]
    fn cells_are_read_one_by_one() {
        for (cell, expected) in [
            (&b"plain"[..], "plain"),
            (b"caf\xC3\xA9", "café"),
            (b"caf\xE9", "café"),
            (b"\x80 5 \x96 \x93x\x94", "€ 5 – “x”"),
            (b"\x8C\xE6", "Œæ"),
            (b"\xE6\x9C\x8D\xE5\x8A\xA1\xE5\xBE\x88\xE5\xA5\xBD\xE5\xBE", "服务很好\u{FFFD}"),
        ] {
            assert_eq!(text_of(cell), expected);
        }
    }
}
