//! The encoding of a file, decided from its first bytes.

use crate::finding::{Encoding, Finding};
use crate::text::legacy;
use crate::text::windows1252;

/// How to read a file: its encoding and the bytes of its mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Reading {
    pub(crate) encoding: Encoding,
    pub(crate) mark: usize,
    /// The high byte comes first, in UTF-32.
    pub(crate) big_endian: bool,
}

/// Byte order marks; the longer ones first, since one begins like another.
const MARKS: &[(&[u8], Encoding)] = &[
    (b"\xFF\xFE\0\0", Encoding::Utf32),
    (b"\0\0\xFE\xFF", Encoding::Utf32),
    (b"\xEF\xBB\xBF", Encoding::Utf8),
    (b"\xFF\xFE", Encoding::Utf16Le),
    (b"\xFE\xFF", Encoding::Utf16Be),
];

/// Decides by what the visitor says, else by the mark, else by what the bytes can be.
pub(crate) fn decide(head: &[u8], forced: Option<Encoding>) -> Result<Reading, Finding> {
    let marked = MARKS.iter().find(|(mark, _)| head.starts_with(mark));
    let big_endian = head.starts_with(b"\0\0");
    let reading = |encoding, mark| Reading { encoding, mark, big_endian };
    if let Some(encoding) = forced {
        let mark = marked.filter(|(_, of)| *of == encoding).map_or(0, |(mark, _)| mark.len());
        return Ok(reading(encoding, mark));
    }
    if let Some((mark, encoding)) = marked {
        return Ok(reading(*encoding, mark.len()));
    }
    if head.contains(&0) {
        let encoding = unmarked_utf32(head).or_else(|| unmarked_utf16(head)).ok_or_else(|| zeros(head))?;
        return Ok(reading(encoding, 0));
    }
    if has_controls(head) {
        return Err(Finding::Binary);
    }
    let odd = suspects(head);
    let encoding =
        if odd.is_empty() || is_stray_in_utf8(wide(head), &odd) { Encoding::Utf8 } else { legacy::judge(&odd)? };
    Ok(reading(encoding, 0))
}

/// Text with zeros from some line on, or what never was a text.
fn zeros(head: &[u8]) -> Finding {
    let text = head.split(|&byte| byte == 0).next().unwrap_or_default();
    let end = if text.contains(&b'\n') { b'\n' } else { b'\r' };
    let lines = text.split(|&byte| byte == end).skip(1).count() as u64;
    if lines == 0 || has_controls(text) { Finding::Binary } else { Finding::Zeros { row: lines + 1 } }
}

/// Letters of several bytes in what of a text is UTF-8.
pub(crate) fn wide(text: &[u8]) -> usize {
    text.utf8_chunks().map(|chunk| chunk.valid().chars().filter(|sign| !sign.is_ascii()).count()).sum()
}

/// Whether a text with so many such letters is UTF-8 without doubt, and its odd cells hold a few bytes that are no letters of the usual encoding
/// besides it either.
pub(crate) fn is_stray_in_utf8(wide: usize, odd: &[u8]) -> bool {
    let strays = odd.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    let foreign = odd.utf8_chunks().any(|chunk| chunk.invalid().iter().any(|byte| !windows1252::is_assigned(*byte)));
    foreign && wide >= 5 && strays * 20 <= wide.max(20)
}

/// UTF-32 without a mark: the two high bytes of nearly every character are zero, and the lowest is not.
fn unmarked_utf32(head: &[u8]) -> Option<Encoding> {
    let (units, _) = head.as_chunks::<4>();
    let little = units.iter().filter(|unit| unit[0] != 0 && unit[2] == 0 && unit[3] == 0).count();
    let big = units.iter().filter(|unit| unit[0] == 0 && unit[1] == 0 && unit[3] != 0).count();
    (units.len() > 1 && little.max(big) * 10 >= units.len() * 9).then_some(Encoding::Utf32)
}

/// UTF-16 without a mark: nearly every second byte of plain text is zero, always the same one.
fn unmarked_utf16(head: &[u8]) -> Option<Encoding> {
    let (pairs, _) = head.as_chunks::<2>();
    let first = pairs.iter().filter(|pair| pair[0] == 0).count();
    let second = pairs.iter().filter(|pair| pair[1] == 0).count();
    let most = pairs.len() * 2 / 5;
    let few = pairs.len() / 100;
    if second > most && first <= few {
        Some(Encoding::Utf16Le)
    } else if first > most && second <= few {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// Whether there are more control characters than a text can have.
fn has_controls(head: &[u8]) -> bool {
    let controls = head.iter().filter(|byte| matches!(byte, 0x00..=0x08 | 0x0E..=0x19 | 0x1B..=0x1F | 0x7F)).count();
    controls * 50 > head.len()
}

/// The lines that are not UTF-8. The last line may be cut inside a character and is left out if that is all.
fn suspects(head: &[u8]) -> Vec<u8> {
    let mut odd = Vec::new();
    for line in head.split(|&byte| byte == b'\n' || byte == b'\r') {
        let is_cut = line.as_ptr_range().end == head.as_ptr_range().end
            && std::str::from_utf8(line).is_err_and(|error| error.error_len().is_none());
        if !is_cut && windows1252::is_foreign(line) {
            odd.extend_from_slice(line);
            odd.push(b'\n');
        }
    }
    odd
}

#[cfg(test)]
mod tests {
    use super::{Reading, decide};
    use crate::finding::{Encoding, Finding};

    fn utf16(text: &str, big: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    }

    #[test]
    fn encodings_by_mark_and_by_bytes() {
        let ok = |encoding, mark| Ok(Reading { encoding, mark, big_endian: false });
        let cases: &[(&[u8], Result<Reading, Finding>)] = &[
            (b"a,b\n1,2", ok(Encoding::Utf8, 0)),
            (b"\xEF\xBB\xBFa,b", ok(Encoding::Utf8, 3)),
            ("größe,5\n".as_bytes(), ok(Encoding::Utf8, 0)),
            (b"cut,caf\xC3", ok(Encoding::Utf8, 0)),
            (b"\xFF\xFEa\0", ok(Encoding::Utf16Le, 2)),
            (b"\xFE\xFF\0a", ok(Encoding::Utf16Be, 2)),
            (b"\xFF\xFE\0\0a\0\0\0", ok(Encoding::Utf32, 4)),
            (b"a\0\0\0,\0\0\0b\0\0\0", ok(Encoding::Utf32, 0)),
            (b"Gr\xF6\xDFe;Zufriedenheit\nsch\xF6n;5\n", ok(Encoding::Windows1252, 0)),
            (b"a,b\0c\n1,2,3,4,5\n", Err(Finding::Binary)),
            (b"\x01\x02\x03\x04,\x05\n", Err(Finding::Binary)),
        ];
        for (head, expected) in cases {
            assert_eq!(decide(head, None), *expected, "{}", String::from_utf8_lossy(head));
        }
        assert_eq!(decide(b"\xEF\xBB\xBFa", Some(Encoding::Big5)), ok(Encoding::Big5, 0));
        assert_eq!(decide(&utf16("id,Zufriedenheit\n1,größer\n", false), None), ok(Encoding::Utf16Le, 0));
        assert_eq!(decide(&utf16("id,Zufriedenheit\n1,größer\n", true), None), ok(Encoding::Utf16Be, 0));
    }
}
