//! A table as the text of a CSV file: separators of the visitor's region, every cell safe in a spreadsheet.

use crate::number::Format;

/// What separates cells: spreadsheets that write decimals with a comma expect semicolons.
pub const fn separator(format: Format) -> char {
    if format.decimal == ',' { ';' } else { ',' }
}

/// Rows of cells as CSV (RFC 4180), behind a mark by which spreadsheets know UTF-8.
pub fn csv(rows: &[Vec<String>], format: Format) -> String {
    let separator = separator(format);
    let mut out = String::from("\u{feff}");
    for row in rows {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                out.push(separator);
            }
            push_cell(&mut out, cell, separator);
        }
        out.push_str("\r\n");
    }
    out
}

/// A cell that no spreadsheet takes for a formula, quoted where it has to be.
fn push_cell(out: &mut String, cell: &str, separator: char) {
    // A number may begin with a minus; a text that begins like a formula gets a quote before it, as OWASP advises against CSV injection.
    let number = cell.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'.' | b',' | b'e'));
    let risky = !number
        && cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}']);
    let quoted = cell.contains([separator, '"', '\n', '\r', ',', ';']);
    if quoted {
        out.push('"');
    }
    if risky {
        out.push('\'');
    }
    for c in cell.chars() {
        if c == '"' {
            out.push('"');
        }
        out.push(c);
    }
    if quoted {
        out.push('"');
    }
}

/// Text as a `data:` address, for a link that saves it.
pub fn data_url(kind: &str, text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 2);
    out.push_str("data:");
    out.push_str(kind);
    out.push_str(";charset=utf-8,");
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'/' | b':' | b'=' | b' ') {
            out.push(char::from(byte));
        } else {
            const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
            out.push('%');
            for half in [byte >> 4, byte & 15] {
                out.push(DIGITS.get(usize::from(half)).copied().map_or('0', char::from));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_safe() {
        let row = |cell: &str| csv(&[vec![cell.to_owned(), "b".to_owned()]], Format::ENGLISH);
        for (cell, expected) in [
            ("a", "a,b"),
            ("-12.5", "-12.5,b"),
            ("=1+1", "'=1+1,b"),
            ("@x", "'@x,b"),
            ("-x", "'-x,b"),
            ("+1 a", "'+1 a,b"),
            ("a,b", "\"a,b\",b"),
            ("say \"x\"", "\"say \"\"x\"\"\",b"),
            ("=a\nb", "\"'=a\nb\",b"),
        ] {
            assert_eq!(row(cell), format!("\u{feff}{expected}\r\n"), "{cell}");
        }
        assert_eq!(csv(&[vec!["1,5".to_owned(), "x".to_owned()]], Format::CONTINENTAL), "\u{feff}\"1,5\";x\r\n");
        assert_eq!(data_url("text/csv", "a,€"), "data:text/csv;charset=utf-8,a%2C%E2%82%AC");
    }
}
