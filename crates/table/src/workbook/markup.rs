//! The text of an XML or HTML document that is held whole: its encoding is said in a mark, or in its first lines.

use std::borrow::Cow;

use crate::finding::{Encoding, Finding};
use crate::text::convert::Converter;
use crate::text::encoding::{self, Reading};

/// Bytes in which a document names its encoding.
const HEAD: usize = 4096;

/// Names of encodings besides those of the Encoding Standard that stand for one that is read.
const NAMES: [(&str, Encoding); 20] = [
    ("utf8", Encoding::Utf8),
    ("iso-8859-1", Encoding::Windows1252),
    ("iso-8859-15", Encoding::Windows1252),
    ("latin1", Encoding::Windows1252),
    ("us-ascii", Encoding::Windows1252),
    ("iso-8859-2", Encoding::Windows1250),
    ("iso-8859-7", Encoding::Windows1253),
    ("greek", Encoding::Windows1253),
    ("gb2312", Encoding::Gb18030),
    ("gbk", Encoding::Gb18030),
    ("gb_2312-80", Encoding::Gb18030),
    ("cp936", Encoding::Gb18030),
    ("big5-hkscs", Encoding::Big5),
    ("shift-jis", Encoding::ShiftJis),
    ("sjis", Encoding::ShiftJis),
    ("windows-31j", Encoding::ShiftJis),
    ("ks_c_5601-1987", Encoding::EucKr),
    ("windows-949", Encoding::EucKr),
    ("cp1252", Encoding::Windows1252),
    ("x-sjis", Encoding::ShiftJis),
];

/// The text of a document, in UTF-8, and how it was read: as the visitor says, else by its mark, else as UTF-8 if it is that, else as it says
/// itself, else by what its bytes can be.
pub(crate) fn text(bytes: &[u8], forced: Option<Encoding>) -> Result<(Encoding, Cow<'_, [u8]>), Finding> {
    let reading = if forced.is_none()
        && let Some(encoding) = declared(bytes)
        && !bytes.contains(&0)
        && std::str::from_utf8(bytes).is_err()
    {
        Reading { encoding, mark: 0, big_endian: false }
    } else {
        encoding::decide(bytes, forced)?
    };
    let bytes = bytes.get(reading.mark..).unwrap_or_default();
    let Some(mut converter) = Converter::of(&reading, reading.encoding != Encoding::Utf8) else {
        return Ok((reading.encoding, Cow::Borrowed(bytes)));
    };
    let mut text = Vec::with_capacity(bytes.len());
    // In parts, so that the converter's own room stays small.
    for part in bytes.chunks(1 << 16) {
        text.extend_from_slice(converter.feed(part));
    }
    text.extend_from_slice(converter.finish());
    Ok((reading.encoding, Cow::Owned(text)))
}

/// The encoding that the first lines name, if it is one that is read.
fn declared(bytes: &[u8]) -> Option<Encoding> {
    let head = bytes.get(..HEAD).unwrap_or(bytes).to_ascii_lowercase();
    let name = [&b"charset="[..], b"encoding="].iter().find_map(|word| {
        let at = head.windows(word.len()).position(|window| window == *word)?;
        let rest = head.get(at + word.len()..)?;
        let rest = rest.strip_prefix(b"\"").or_else(|| rest.strip_prefix(b"'")).unwrap_or(rest);
        let end = rest.iter().position(|byte| !(byte.is_ascii_alphanumeric() || b"-_".contains(byte)))?;
        std::str::from_utf8(rest.get(..end)?).ok()
    })?;
    let known = NAMES.iter().find(|(known, _)| *known == name).map(|(_, encoding)| *encoding);
    known
        .or_else(|| Encoding::of_id(name))
        .filter(|encoding| !matches!(encoding.id(), "utf-16le" | "utf-16be" | "utf-32"))
}

#[cfg(test)]
mod tests {
    use super::{Encoding, text};

    #[test]
    fn documents_say_their_encoding_and_are_believed_where_they_are_no_utf_8() {
        let cases: &[(&[u8], Encoding, &str)] = &[
            ("<table>ä".as_bytes(), Encoding::Utf8, "<table>ä"),
            (
                b"<meta charset=iso-8859-7><td>\xD0\xFC\xF3\xEF",
                Encoding::Windows1253,
                "<meta charset=iso-8859-7><td>Πόσο",
            ),
            ("<meta charset=\"iso-8859-1\"><td>ä".as_bytes(), Encoding::Utf8, "<meta charset=\"iso-8859-1\"><td>ä"),
            (
                b"<?xml version='1.0' encoding='GBK'?><a>\xC2\xFA",
                Encoding::Gb18030,
                "<?xml version='1.0' encoding='GBK'?><a>满",
            ),
            (b"\xFF\xFE<\0a\0>\0", Encoding::Utf16Le, "<a>"),
        ];
        for (bytes, encoding, expected) in cases {
            let (found, text) = text(bytes, None).unwrap();
            assert_eq!((found, String::from_utf8_lossy(&text).as_ref()), (*encoding, *expected));
        }
    }
}
