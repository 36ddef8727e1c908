//! What is wrong, in words.

use table::Finding;

/// Why a file cannot be read.
pub fn file(finding: &Finding) -> String {
    match finding {
        Finding::Empty => "The file is empty.".to_owned(),
        Finding::NoRows => "There is a header and no row.".to_owned(),
        Finding::OneColumn => "There is only one column.".to_owned(),
        Finding::CutInQuote { row } => format!("The file ends inside quotes that begin in row {row}."),
        Finding::Ragged { rows, columns, off } => {
            format!("{off} of {rows} rows do not have {columns} cells.")
        }
        Finding::TooManyColumns { columns } => format!("There are {columns} columns; 1000 are read."),
        Finding::TooLarge { megabytes } => format!("The file is too large; {megabytes} MB are read."),
        Finding::BadJson { line } => format!("The JSON is broken in line {line}."),
        Finding::Encrypted { .. } => "The file wants a password.".to_owned(),
        Finding::Damaged { .. } => "The file is damaged.".to_owned(),
        Finding::FormatUnsupported { .. } => "This kind of file is not read. Save it as CSV or XLSX.".to_owned(),
        other => format!("The file is no table that can be read ({}).", other.code()),
    }
}
