//! Why a file cannot be read or scored: facts for the page to put into words.

use serde::{Deserialize, Serialize};

/// A kind of file that is recognised by its first bytes and not read as a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileKind {
    /// An Office Open XML workbook.
    Xlsx,
    /// A legacy Excel workbook (compound file).
    Xls,
    /// A binary workbook of Excel 2007 and later (`.xlsb`).
    Xlsb,
    /// A workbook of Excel 2003 as one XML document, mostly named `.xls`.
    XmlBook,
    /// A workbook of Apple Numbers.
    Numbers,
    /// An `OpenDocument` spreadsheet.
    Ods,
    /// A JSON document.
    Json,
    /// A zip archive that is no workbook.
    Zip,
    /// A gzip stream.
    Gzip,
    /// Another archive: 7z, RAR, bzip2, xz, Zstandard.
    Archive,
    /// A PDF document.
    Pdf,
    /// A picture.
    Image,
    /// A web page.
    Html,
    /// An XML document.
    Xml,
    /// A rich text document.
    Rtf,
    /// A data file of SPSS (`.sav`, `.zsav`, `.por`).
    Spss,
    /// A data file of Stata (`.dta`).
    Stata,
    /// A data file of SAS.
    Sas,
    /// A data file of R.
    R,
    /// A table in columns: Parquet, Arrow or Feather.
    Parquet,
    /// A database in a file, of `SQLite` or Access.
    Database,
}

/// A character encoding, as read or as guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// UTF-32, either order.
    Utf32,
    /// Windows-1252, Western European.
    Windows1252,
    /// Mac Roman, Western European of old Macintoshes.
    MacRoman,
    /// Windows-1250, Central European.
    Windows1250,
    /// Windows-1251, Cyrillic.
    Windows1251,
    /// Windows-1253, Greek (or ISO 8859-7, which differs in few letters).
    Windows1253,
    /// GB18030 or its older parts GBK and GB 2312: simplified Chinese.
    Gb18030,
    /// Big5: traditional Chinese.
    Big5,
    /// Shift-JIS: Japanese.
    ShiftJis,
    /// EUC-KR or its superset Windows-949: Korean.
    EucKr,
    /// None of the above, or too little text to tell.
    Unknown,
}

impl Encoding {
    /// All that are read.
    pub const ALL: [Self; 13] = [
        Self::Utf8,
        Self::Utf16Le,
        Self::Utf16Be,
        Self::Utf32,
        Self::Windows1252,
        Self::MacRoman,
        Self::Windows1250,
        Self::Windows1251,
        Self::Windows1253,
        Self::Gb18030,
        Self::Big5,
        Self::ShiftJis,
        Self::EucKr,
    ];

    /// Its name in the Encoding Standard (which knows no UTF-32), as in `select[name=encoding]` of the page.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Utf32 => "utf-32",
            Self::Windows1252 => "windows-1252",
            Self::MacRoman => "macintosh",
            Self::Windows1250 => "windows-1250",
            Self::Windows1251 => "windows-1251",
            Self::Windows1253 => "windows-1253",
            Self::Gb18030 => "gb18030",
            Self::Big5 => "big5",
            Self::ShiftJis => "shift_jis",
            Self::EucKr => "euc-kr",
            Self::Unknown => "",
        }
    }

    /// The encoding of this name.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|encoding| encoding.id() == id)
    }

    /// Whether it is a form of Unicode.
    pub(crate) const fn is_unicode(self) -> bool {
        matches!(self, Self::Utf8 | Self::Utf16Le | Self::Utf16Be | Self::Utf32)
    }
}

/// What is wrong with a file. The words for it belong to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Finding {
    /// No text at all.
    Empty,
    /// A header and nothing below it.
    NoRows,
    /// No delimiter was found: a list of single values.
    OneColumn,
    /// Bytes that are no text.
    Binary,
    /// Zero bytes amid the text: what a download that broke off or a full disk leaves in place of the rest.
    Zeros {
        /// The row in which the first of them stands, as in the file.
        row: u64,
    },
    /// A format that has to be saved as CSV first.
    FormatUnsupported {
        /// The format.
        kind: FileKind,
    },
    /// An encoding that is not read yet, never shown as wrong letters.
    EncodingUnsupported {
        /// What it looks like.
        guess: Encoding,
    },
    /// More columns than a survey has.
    TooManyColumns {
        /// Columns counted (at least that many).
        columns: u64,
    },
    /// The file ends inside a quoted cell.
    CutInQuote {
        /// The row, as in the file, in which the open quote stands.
        row: u64,
    },
    /// Most rows have another number of cells than the typical row.
    Ragged {
        /// Rows read when that was clear.
        rows: u64,
        /// Cells of the typical row.
        columns: u64,
        /// Rows with fewer or more cells.
        off: u64,
    },
    /// Running text.
    NotATable,
    /// Many small tables of counts, one a question.
    SummaryExport,
    /// A workbook, an archive or a document that was cut or changed.
    Damaged {
        /// What it is.
        kind: FileKind,
    },
    /// A member of a zip archive that is packed in another way than the usual one.
    PackedBy {
        /// The number of that way in the directory: 9 Deflate64, 12 bzip2, 14 LZMA, 93 Zstandard.
        method: u16,
    },
    /// A workbook or an archive that wants a password.
    Encrypted {
        /// What it is.
        kind: FileKind,
    },
    /// An archive that unpacks to many times its size.
    Bomb,
    /// A file that has to be held whole and is too large for that.
    TooLarge {
        /// The most that is read, in MB.
        megabytes: u64,
    },
    /// More cells than can be held at a time.
    TooManyCells {
        /// Rows read when that was clear.
        rows: u64,
        /// Its columns.
        columns: u64,
    },
    /// A workbook, an archive or a document without a table in it.
    NoTableInside,
    /// A JSON document that is none from some place on.
    BadJson {
        /// The line of that place.
        line: u64,
    },
    /// A JSON document of objects in objects in objects.
    TooDeep,
    /// A column holds scores that somebody has worked out, not answers.
    FinishedScores {
        /// The column.
        column: usize,
    },
    /// No column holds answers on a scale.
    NoScoreColumn,
}

impl Finding {
    /// The name of the finding in `data-finding` of the page.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NoRows => "no-rows",
            Self::OneColumn => "one-column",
            Self::Binary | Self::Zeros { .. } => "binary",
            Self::FormatUnsupported { .. } | Self::PackedBy { .. } => "format-unsupported",
            Self::EncodingUnsupported { .. } => "encoding-unsupported",
            Self::TooManyColumns { .. } => "too-many-columns",
            Self::CutInQuote { .. } => "cut-in-quote",
            Self::Ragged { .. } => "ragged",
            Self::NotATable => "not-a-table",
            Self::SummaryExport => "summary-export",
            Self::Damaged { .. } => "damaged",
            Self::Encrypted { .. } => "encrypted",
            Self::Bomb => "bomb",
            Self::TooLarge { .. } | Self::TooManyCells { .. } => "too-large",
            Self::NoTableInside => "no-table-inside",
            Self::BadJson { .. } => "bad-json",
            Self::TooDeep => "too-deep",
            Self::FinishedScores { .. } => "finished-scores",
            Self::NoScoreColumn => "no-score-column",
        }
    }
}
