//! Why a file cannot be read or scored: facts for the page to put into words.

/// A kind of file that is recognised by its first bytes and not read as a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// An Office Open XML workbook.
    Xlsx,
    /// A legacy Excel workbook (compound file).
    Xls,
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
}

/// A character encoding, as read or as guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// What is wrong with a file. The words for it belong to the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// No text at all.
    Empty,
    /// A header and nothing below it.
    NoRows,
    /// No delimiter was found: a list of single values.
    OneColumn,
    /// Bytes that are no text.
    Binary,
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
            Self::Binary => "binary",
            Self::FormatUnsupported { .. } => "format-unsupported",
            Self::EncodingUnsupported { .. } => "encoding-unsupported",
            Self::TooManyColumns { .. } => "too-many-columns",
            Self::CutInQuote { .. } => "cut-in-quote",
            Self::Ragged { .. } => "ragged",
            Self::NotATable => "not-a-table",
            Self::SummaryExport => "summary-export",
            Self::FinishedScores { .. } => "finished-scores",
            Self::NoScoreColumn => "no-score-column",
        }
    }
}
