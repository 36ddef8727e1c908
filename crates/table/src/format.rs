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
    // SPSS: as it is, and compressed.
    (b"$FL2@(#)", FileKind::Spss),
    (b"$FL3@(#)", FileKind::Spss),
    (b"<stata_dta>", FileKind::Stata),
    (b"HEADER RECORD*******LIB", FileKind::Sas),
    (b"\0\0\0\0\0\0\0\0\0\0\0\0\xC2\xEA\x81\x60", FileKind::Sas),
    (b"RDX2\n", FileKind::R),
    (b"RDX3\n", FileKind::R),
    (b"X\n\0\0\0\x02", FileKind::R),
    (b"X\n\0\0\0\x03", FileKind::R),
    (b"PAR1", FileKind::Parquet),
    (b"PARE", FileKind::Parquet),
    (b"ARROW1\0\0", FileKind::Parquet),
    (b"FEA1", FileKind::Parquet),
    (b"SQLite format 3\0", FileKind::Database),
    (b"\0\x01\0\0Standard ", FileKind::Database),
    // Workbooks older than 1995, which lie in no file system of their own.
    (b"\x09\x00\x04\x00", FileKind::Xls),
    (b"\x09\x02\x06\x00", FileKind::Xls),
    (b"\x09\x04\x06\x00", FileKind::Xls),
    (b"\x09\x08\x08\x00\x00\x05", FileKind::Xls),
];

/// Bytes in which the first signs of markup stand.
const START: usize = 16 * 1024;
/// Bytes at the start of a portable file of SPSS in which its name stands.
const PORTABLE: usize = 512;

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
    // Two bytes of version and order before the name of none.
    if let [0x69..=0x73, 1 | 2, 1, 0, ..] = head {
        return Some(FileKind::Stata);
    }
    let portable = head.get(..PORTABLE).unwrap_or(head);
    if portable.windows(14).any(|window| window == b"SPSS PORT FILE") {
        return Some(FileKind::Spss);
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
    let (first, rest) = text.split_first()?;
    if *first == b'<' {
        return document(text);
    }
    let next = rest.trim_ascii_start().first().copied();
    // A header cell may well be `[Score]` or `{note}`: only what JSON allows after the bracket counts.
    let json = match first {
        b'{' => matches!(next, Some(b'"' | b'}')),
        b'[' => matches!(next, Some(b'{' | b'[' | b'"' | b']')),
        _ => false,
    };
    json.then_some(FileKind::Json)
}

/// Tags with which a page begins that leaves out the first ones.
const PAGE: [&[u8]; 14] = [
    b"head", b"body", b"meta", b"style", b"script", b"link", b"title", b"div", b"center", b"font", b"p", b"span",
    b"form", b"tr",
];

/// XML and HTML, by the first element behind comments and declarations.
fn document(text: &[u8]) -> Option<FileKind> {
    let (mut rest, mut is_xml) = (text, false);
    loop {
        rest = rest.trim_ascii_start();
        let end: &[u8] = if rest.starts_with(b"<?") {
            is_xml = true;
            b"?>"
        } else if rest.starts_with(b"<!--") {
            b"-->"
        } else if rest.get(..14).is_some_and(|start| start.eq_ignore_ascii_case(b"<!doctype html")) {
            return Some(FileKind::Html);
        } else if rest.starts_with(b"<!") {
            b">"
        } else {
            break;
        };
        let Some(at) = rest.windows(end.len()).position(|window| window == end) else { break };
        rest = rest.get(at + end.len()..)?;
    }
    let tag = rest.strip_prefix(b"<").unwrap_or_default();
    let length = tag.iter().position(|byte| !(byte.is_ascii_alphanumeric() || b":-_".contains(byte)))?;
    let name = tag.get(..length)?;
    let (prefix, name) = match name.iter().position(|byte| *byte == b':') {
        Some(colon) => (name.get(..colon)?, name.get(colon + 1..)?),
        None => (&[][..], name),
    };
    let is = |word: &[u8]| name.eq_ignore_ascii_case(word);
    let says = |word: &[u8]| rest.windows(word.len()).any(|window| window.eq_ignore_ascii_case(word));
    match name {
        b"Workbook" if says(b"office:spreadsheet") => Some(FileKind::XmlBook),
        b"document" if prefix == b"office" && says(b"opendocument.spreadsheet") => Some(FileKind::Ods),
        _ if is(b"html") || is(b"table") => Some(FileKind::Html),
        // A header cell may begin with a tag; a page has a table in it.
        _ if PAGE.iter().any(|word| is(word)) && (says(b"<table") || says(b"<tr")) => Some(FileKind::Html),
        _ if is_xml => Some(FileKind::Xml),
        _ => None,
    }
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
            (b"<!-- made by x -->\n<TABLE border=1>", Some(FileKind::Html)),
            (b"<style>td{}</style><div><table><tr>", Some(FileKind::Html)),
            (b"<p>,<b>x\n1,2\n", None),
            (
                b"<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
                Some(FileKind::XmlBook),
            ),
            (
                b"<?xml version='1.0'?>\n<ss:Workbook xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">",
                Some(FileKind::XmlBook),
            ),
            (b"<?xml version='1.0'?><!-- x --><html xmlns='y'>", Some(FileKind::Html)),
            (
                b"<?xml version='1.0'?><office:document office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">",
                Some(FileKind::Ods),
            ),
            (b"<?xml version='1.0'?><responses><response/>", Some(FileKind::Xml)),
            (b"$FL2@(#) SPSS DATA FILE", Some(FileKind::Spss)),
            (b"$FL3@(#) SPSS DATA FILE", Some(FileKind::Spss)),
            (b"PAR1\x15\x04", Some(FileKind::Parquet)),
            (b"<stata_dta><header>", Some(FileKind::Stata)),
            (b"\x72\x02\x01\0\x05\0", Some(FileKind::Stata)),
            (b"SQLite format 3\0", Some(FileKind::Database)),
            (b"\tid\tscore\n\t1\t5\n", None),
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
