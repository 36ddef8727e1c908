//! What the survey page says of a file as such: what it is, how it is encoded, and why it cannot be read.

use super::list as w;
use super::units;
use crate::number::{self, Format};
use crate::survey::{Delimiter, Encoding, FileFacts, FileKind, Finding};

/// What was read of a file.
pub fn file(name: &str, facts: &FileFacts, format: Format) -> String {
    let count = |value: u64| number::shown(value as f64, 0, format);
    let (rows, columns) = (count(facts.rows), count(facts.columns as u64));
    let headers = facts.header_rows.to_string();
    let part = facts.source.parts.get(facts.source.part).filter(|part| !part.is_empty());
    let mut text = if facts.delimiter == Delimiter::Cells {
        let kind = facts.source.kind.map_or("", |kind| file_kind(kind).text());
        // The keys of objects name the columns: there is no header row to count.
        let word = if facts.keyed { w::RECEIPT_JSON } else { w::RECEIPT_CELLS };
        word.with(&[("name", name), ("rows", &rows), ("columns", &columns), ("headers", &headers), ("kind", kind)])
    } else {
        w::RECEIPT_FILE.with(&[
            ("name", name),
            ("rows", &rows),
            ("columns", &columns),
            ("headers", &headers),
            ("encoding", encoding(facts.encoding).unwrap_or_default()),
            ("delimiter", &delimiter(facts.delimiter)),
        ])
    };
    if let Some(part) = part {
        text = units::sentences(&text, &w::RECEIPT_PART.with(&[("part", part)]));
    }
    if facts.source.more > 0 {
        let shown = facts.source.parts.len() as u64;
        let all = count(shown + facts.source.more);
        text = units::sentences(&text, &w::RECEIPT_MORE_PARTS.with(&[("all", &all), ("shown", &count(shown))]));
    }
    text
}

fn delimiter(delimiter: Delimiter) -> String {
    let word = match delimiter {
        Delimiter::Named(sign) => return w::DELIMITER_NAMED.with(&[("sign", &char::from(sign).to_string())]),
        Delimiter::Comma => w::DELIMITER_COMMA.text(),
        Delimiter::Semicolon => w::DELIMITER_SEMICOLON.text(),
        Delimiter::Tab => w::DELIMITER_TAB.text(),
        Delimiter::Pipe => w::DELIMITER_PIPE.text(),
        Delimiter::Blanks => w::DELIMITER_BLANKS.text(),
        Delimiter::Cells => "",
    };
    word.to_owned()
}

/// The name of an encoding; names of standards are the same in every language.
pub const fn encoding(encoding: Encoding) -> Option<&'static str> {
    Some(match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf16Le | Encoding::Utf16Be => "UTF-16",
        Encoding::Utf32 => "UTF-32",
        Encoding::Windows1250 => "Windows-1250",
        Encoding::Windows1251 => "Windows-1251",
        Encoding::Windows1252 => "Windows-1252",
        Encoding::Windows1253 => "Windows-1253",
        Encoding::MacRoman => "Mac Roman",
        Encoding::Gb18030 => "GB18030",
        Encoding::Big5 => "Big5",
        Encoding::ShiftJis => "Shift-JIS",
        Encoding::EucKr => "EUC-KR",
        Encoding::Unknown => return None,
    })
}

/// An encoding as a choice: its name and where it is usual.
pub fn encoding_choice(choice: Encoding) -> String {
    let usual = match choice {
        Encoding::Utf8 => return "UTF-8".to_owned(),
        Encoding::Utf16Le => return "UTF-16 LE".to_owned(),
        Encoding::Utf16Be => return "UTF-16 BE".to_owned(),
        Encoding::Utf32 | Encoding::Unknown => return "UTF-32".to_owned(),
        Encoding::Windows1252 | Encoding::MacRoman => w::ENCODING_WESTERN,
        Encoding::Windows1250 => w::ENCODING_CENTRAL,
        Encoding::Windows1251 => w::ENCODING_CYRILLIC,
        Encoding::Windows1253 => w::ENCODING_GREEK,
        Encoding::Gb18030 => w::ENCODING_SIMPLIFIED,
        Encoding::Big5 => w::ENCODING_TRADITIONAL,
        Encoding::ShiftJis => w::ENCODING_JAPANESE,
        Encoding::EucKr => w::ENCODING_KOREAN,
    };
    w::ENCODING_CHOICE.with(&[("name", encoding(choice).unwrap_or_default()), ("usual", usual.text())])
}

/// Why a file as such cannot be read, and what to do; nothing where the table in it is what is wrong.
pub fn failure(finding: &Finding, format: Format) -> String {
    let count = |value: u64| number::shown(value as f64, 0, format);
    match finding {
        Finding::FormatUnsupported { kind } => {
            let text = unread(*kind).with(&[("kind", file_kind(*kind).text())]);
            units::sentences(&text, w::FAIL_READS.text())
        }
        Finding::PackedBy { method } => w::FAIL_PACKED.with(&[("method", &packing(*method))]),
        Finding::EncodingUnsupported { .. } => w::FAIL_ENCODING_UNKNOWN.text().to_owned(),
        Finding::Damaged { kind } => w::FAIL_DAMAGED.with(&[("kind", file_kind(*kind).text())]),
        Finding::Encrypted { kind } => w::FAIL_ENCRYPTED.with(&[("kind", file_kind(*kind).text())]),
        Finding::Bomb => w::FAIL_BOMB.text().to_owned(),
        Finding::TooLarge { megabytes } => w::FAIL_TOO_LARGE.with(&[("megabytes", &count(*megabytes))]),
        Finding::TooManyCells { rows, columns } => {
            w::FAIL_CELLS.with(&[("rows", &count(*rows)), ("columns", &count(*columns))])
        }
        Finding::NoTableInside => units::sentences(w::FAIL_NO_TABLE_INSIDE.text(), w::FAIL_READS.text()),
        Finding::BadJson { line } => w::FAIL_BAD_JSON.with(&[("line", &count(*line))]),
        Finding::TooDeep => w::FAIL_TOO_DEEP.text().to_owned(),
        _ => String::new(),
    }
}

/// What is said of a format that is not read: how to come from it to one that is.
const fn unread(kind: FileKind) -> super::Word {
    match kind {
        FileKind::Xlsx | FileKind::Xls | FileKind::Xlsb | FileKind::XmlBook | FileKind::Ods | FileKind::Numbers => {
            w::FAIL_FORMAT
        }
        FileKind::Spss
        | FileKind::Stata
        | FileKind::Sas
        | FileKind::R
        | FileKind::Parquet
        | FileKind::Database
        | FileKind::Xml => w::FAIL_FORMAT_PROGRAM,
        FileKind::Archive | FileKind::Zip | FileKind::Gzip => w::FAIL_FORMAT_ARCHIVE,
        FileKind::Html => w::FAIL_FORMAT_PAGE,
        FileKind::Json | FileKind::Pdf | FileKind::Image | FileKind::Rtf => w::FAIL_FORMAT_NEVER,
    }
}

/// The name of a way of packing in a zip archive, by its number there; names are the same in every language.
fn packing(method: u16) -> String {
    let name = match method {
        9 => "Deflate64",
        12 => "bzip2",
        14 => "LZMA",
        20 | 93 => "Zstandard",
        95 => "xz",
        98 => "PPMd",
        _ => return method.to_string(),
    };
    name.to_owned()
}

const fn file_kind(kind: FileKind) -> super::Word {
    match kind {
        FileKind::Xlsx => w::FILE_XLSX,
        FileKind::Xls => w::FILE_XLS,
        FileKind::Ods => w::FILE_ODS,
        FileKind::Json => w::FILE_JSON,
        FileKind::Zip => w::FILE_ZIP,
        FileKind::Gzip => w::FILE_GZIP,
        FileKind::Archive => w::FILE_ARCHIVE,
        FileKind::Pdf => w::FILE_PDF,
        FileKind::Image => w::FILE_IMAGE,
        FileKind::Html => w::FILE_HTML,
        FileKind::Xml => w::FILE_XML,
        FileKind::Rtf => w::FILE_RTF,
        FileKind::Xlsb => w::FILE_XLSB,
        FileKind::XmlBook => w::FILE_XML_BOOK,
        FileKind::Numbers => w::FILE_NUMBERS,
        FileKind::Spss => w::FILE_SPSS,
        FileKind::Stata => w::FILE_STATA,
        FileKind::Sas => w::FILE_SAS,
        FileKind::R => w::FILE_R,
        FileKind::Parquet => w::FILE_PARQUET,
        FileKind::Database => w::FILE_DATABASE,
    }
}
