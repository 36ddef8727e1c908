//! Formats that are told by their first bytes, before anything is read as text.

use crate::finding::FileKind;

/// First bytes and what they mean.
const MAGIC: &[(&[u8], FileKind)] = &[
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", FileKind::Xls),
    (b"\x1F\x8B", FileKind::Gzip),
    (b"7z\xBC\xAF\x27\x1C", FileKind::Archive),
    (b"Rar!\x1A\x07", FileKind::Archive),
    (b"BZh", FileKind::Archive),
    (b"\xFD7zXZ\0", FileKind::Archive),
    (b"\x28\xB5\x2F\xFD", FileKind::Archive),
    (b"%PDF-", FileKind::Pdf),
    (b"\x89PNG\r\n\x1A\n", FileKind::Image),
    (b"\xFF\xD8\xFF", FileKind::Image),
    (b"GIF87a", FileKind::Image),
    (b"GIF89a", FileKind::Image),
    (b"II*\0", FileKind::Image),
    (b"MM\0*", FileKind::Image),
    (b"{\\rtf", FileKind::Rtf),
];

/// Bytes in which the first signs of markup stand.
const START: usize = 4096;

/// The format of a file that starts with these bytes, `None` for what may be a table.
pub(crate) fn detect(head: &[u8]) -> Option<FileKind> {
    if head.starts_with(b"PK\x03\x04") {
        return Some(archive(head));
    }
    if let Some((_, kind)) = MAGIC.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Some(*kind);
    }
    if head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP") {
        return Some(FileKind::Image);
    }
    // The signs of markup are the same in all encodings, but for zeros between and a mark before them.
    let mut text = head.get(..START).unwrap_or(head).to_vec();
    text.retain(|byte| *byte != 0);
    let text = [&b"\xEF\xBB\xBF"[..], b"\xFF\xFE", b"\xFE\xFF"]
        .iter()
        .find_map(|mark| text.strip_prefix(*mark))
        .unwrap_or(&text);
    markup(text)
}

/// What a zip archive holds, by the names of its first members.
fn archive(head: &[u8]) -> FileKind {
    let holds = |name: &[u8]| head.windows(name.len()).any(|window| window == name);
    if holds(b"opendocument.spreadsheet") {
        FileKind::Ods
    } else if holds(b"xl/") || holds(b"[Content_Types].xml") {
        FileKind::Xlsx
    } else {
        FileKind::Zip
    }
}

/// Text formats, by their first two characters or tags.
fn markup(head: &[u8]) -> Option<FileKind> {
    let text = head.trim_ascii_start();
    let starts = |tag: &[u8]| text.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
    if starts(b"<!doctype html") || starts(b"<html") || starts(b"<table") {
        return Some(FileKind::Html);
    }
    if starts(b"<?xml") {
        return Some(FileKind::Xml);
    }
    let (first, rest) = text.split_first()?;
    let next = rest.trim_ascii_start().first().copied();
    // A header cell may well be `[Score]` or `{note}`: only what JSON allows after the bracket counts.
    let json = match first {
        b'{' => matches!(next, Some(b'"' | b'}')),
        b'[' => matches!(next, Some(b'{' | b'[' | b'"' | b']')),
        _ => false,
    };
    json.then_some(FileKind::Json)
}

#[cfg(test)]
mod tests {
    use super::{FileKind, detect};

    #[test]
    fn formats_are_told_by_their_first_bytes() {
        let cases: &[(&[u8], Option<FileKind>)] = &[
            (b"PK\x03\x04....[Content_Types].xml", Some(FileKind::Xlsx)),
            (b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet", Some(FileKind::Ods)),
            (b"PK\x03\x04....notes.txt", Some(FileKind::Zip)),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest", Some(FileKind::Xls)),
            (b"\x1F\x8B\x08", Some(FileKind::Gzip)),
            (b"%PDF-1.7", Some(FileKind::Pdf)),
            (b"\x89PNG\r\n\x1A\n", Some(FileKind::Image)),
            (b"\n <!DOCTYPE html><p>", Some(FileKind::Html)),
            (b"\xEF\xBB\xBF<?xml version", Some(FileKind::Xml)),
            (b"[\n {\"a\": 1}]", Some(FileKind::Json)),
            (b"{ \"a\": 1}", Some(FileKind::Json)),
            (b"[Score],b\n1,2", None),
            (b"id,score\n1,5\n", None),
            (b"", None),
        ];
        for (head, expected) in cases {
            assert_eq!(detect(head), *expected, "{}", String::from_utf8_lossy(head));
        }
    }
}
