//! White space around a cell, of every kind that spreadsheets and survey programs leave.

/// The text without white space around it: ASCII, no-break, ideographic and zero-width space.
#[inline]
pub(crate) fn trim(text: &[u8]) -> &[u8] {
    if is_bare(text) { text } else { trim_all(text) }
}

/// Whether there is a text and certainly no white space around it: nearly every cell begins and ends with a printable ASCII character.
#[inline]
pub(crate) fn is_bare(text: &[u8]) -> bool {
    matches!((text, text), ([first, ..], [.., last]) if (0x21..0x7F).contains(first) && (0x21..0x7F).contains(last))
}

fn trim_all(mut text: &[u8]) -> &[u8] {
    const WIDE: [&[u8]; 4] = [b"\xC2\xA0", b"\xE3\x80\x80", b"\xE2\x80\x8B", b"\xEF\xBB\xBF"];
    loop {
        let ascii = text.trim_ascii();
        let start = WIDE.iter().find_map(|space| ascii.strip_prefix(*space)).unwrap_or(ascii);
        let end = WIDE.iter().find_map(|space| start.strip_suffix(*space)).unwrap_or(start);
        if end.len() == text.len() {
            return end;
        }
        text = end;
    }
}

#[cfg(test)]
mod tests {
    use super::trim;

    #[test]
    fn white_space_of_all_kinds_is_trimmed() {
        for (text, expected) in [
            ("5", "5"),
            (" 5\t", "5"),
            ("\u{a0} 5 \u{a0}", "5"),
            ("\u{3000}\u{200b}é\u{feff}", "é"),
            ("\u{a0}", ""),
            ("à", "à"),
            ("", ""),
        ] {
            assert_eq!(trim(text.as_bytes()), expected.as_bytes(), "{text:?}");
        }
    }
}
