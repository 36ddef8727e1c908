//! The plan for a file, made from its first bytes once they are text: delimiter, header, width.

use crate::delimited::blanks::{self, Blanks};
use crate::delimited::delimiter::{self, Delimiter};
use crate::delimited::split::{Sink, Splitter};
use crate::finding::{Encoding, Finding};
use crate::header::header_rows;
use crate::header::summary_export;
use crate::text::decoding;

/// More columns than this are no survey.
pub(crate) const MAX_COLUMNS: usize = 1000;
/// Bytes kept of a header cell.
const MAX_CELL: usize = 2000;
/// Lines of title above a table.
const MAX_TITLES: usize = 6;
/// Records looked at.
const LOOK: usize = header_rows::LOOK + MAX_TITLES;
/// Bytes looked at before it is asked whether that is enough.
const PART: usize = 16 * 1024;
/// The mean length of a line, and its mean number of spaces, from which a file without delimiter is running text.
const PROSE: usize = 60;
const PROSE_SPACES: usize = 4;

/// How to cut a file into columns.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Plan {
    /// Bytes before the first record: a line `sep=;`, titles.
    pub(crate) skip: usize,
    /// Lines of titles before the first record.
    pub(crate) titles: u64,
    /// Records of titles above the header, which are not skipped.
    pub(crate) inner_titles: usize,
    pub(crate) delimiter: Delimiter,
    /// The cells of the header rows.
    pub(crate) header: Vec<Vec<String>>,
    /// Columns.
    pub(crate) width: usize,
    /// Cells of the typical row.
    pub(crate) typical: usize,
}

/// Takes the first records as text.
#[derive(Default)]
struct Records {
    rows: Vec<Vec<String>>,
    row: Vec<String>,
}

impl Sink for Records {
    fn cell(&mut self, text: &[u8]) {
        if self.rows.len() < LOOK && self.row.len() < MAX_COLUMNS {
            let text = text.get(..MAX_CELL).unwrap_or(text);
            self.row.push(decoding::text_of(text, Encoding::Windows1252).trim().to_owned());
        }
    }
    fn end_row(&mut self) {
        if self.rows.len() < LOOK {
            self.rows.push(std::mem::take(&mut self.row));
        }
    }
    fn blank_line(&mut self) {}
}

/// Makes the plan; `cut` says that the file goes on behind the head.
pub(crate) fn plan(head: &[u8], cut: bool) -> Result<Plan, Finding> {
    let (skip, named) = separator_line(head);
    let text = head.get(skip..).unwrap_or(head);
    if text.iter().all(u8::is_ascii_whitespace) {
        return Err(Finding::Empty);
    }
    if summary_export::is_one(text) {
        return Err(Finding::SummaryExport);
    }
    let plan = match plan_of(text, named, cut) {
        Err(Finding::OneColumn | Finding::NotATable) if named.is_none() => {
            below_titles(text, cut).or_else(|| of_blanks(text, cut)).ok_or_else(|| without_delimiter(text))
        }
        plan => plan,
    }?;
    Ok(Plan { skip: skip + plan.skip, ..plan })
}

/// The plan for columns set apart by blanks.
fn of_blanks(text: &[u8], cut: bool) -> Option<Plan> {
    let text = blanks::is_table(text, cut).then(|| Blanks::default().feed(text).to_vec())?;
    plan_of(&text, Some(Delimiter::Blanks), cut).ok()
}

/// The plan for a text that was made from the cells of a workbook or the values of a JSON document: what is empty at
/// the end of a row is not written there, so rows may be of any width.
pub(crate) fn plan_of_cells(text: &[u8], cut: bool, header: Option<usize>) -> Result<Plan, Finding> {
    let delimiter = Delimiter::Cells;
    let widths = delimiter::widths(text, delimiter, cut).rows;
    let width = widths.iter().copied().max().unwrap_or(0);
    if width > MAX_COLUMNS {
        return Err(Finding::TooManyColumns { columns: width as u64 });
    }
    let records = records(text, delimiter, cut);
    let filled = |row: &Vec<String>| row.iter().filter(|cell| !cell.is_empty()).count();
    if records.iter().all(|row| filled(row) == 0) {
        return Err(Finding::Empty);
    }
    if width < 2 {
        return Err(Finding::OneColumn);
    }
    let titles = records.iter().take(MAX_TITLES).take_while(|row| filled(row) < 2).count();
    let titles = if records.len() > titles && header.is_none() { titles } else { 0 };
    let table: Vec<Vec<String>> = records.into_iter().skip(titles).take(header_rows::LOOK).collect();
    let count = header.unwrap_or_else(|| header_rows::count(&table));
    let mut header = table;
    header.truncate(count);
    Ok(Plan { skip: 0, titles: 0, inner_titles: titles, delimiter, header, width, typical: 1 })
}

/// The first records as text.
fn records(text: &[u8], delimiter: Delimiter, cut: bool) -> Vec<Vec<String>> {
    let mut records = Records::default();
    let mut splitter = Splitter::new(delimiter.byte());
    for part in text.chunks(PART) {
        splitter.feed(part, &mut records);
        if records.rows.len() >= LOOK {
            return records.rows;
        }
    }
    if !cut || records.rows.is_empty() {
        // An open quote is told at the end of the file.
        let _open = splitter.finish(&mut records);
    }
    records.rows
}

/// The plan for a table below lines of title, as reports have them. Only a table without doubt is looked for there.
fn below_titles(text: &[u8], cut: bool) -> Option<Plan> {
    let (mut skip, mut titles) = (0, 0);
    let end = if text.contains(&b'\n') { b'\n' } else { b'\r' };
    for line in text.split_inclusive(|&byte| byte == end).take(MAX_TITLES) {
        skip += line.len();
        titles += 1;
        let rest = text.get(skip..)?;
        if rest.first().is_none_or(|byte| b"\r\n".contains(byte)) {
            continue;
        }
        if let Ok(plan) = plan_of(rest, None, cut) {
            let widths = delimiter::widths(rest, plan.delimiter, cut).rows;
            let alike = widths.iter().filter(|&&width| width == plan.width).count();
            let is_table = widths.len() >= 3 && alike == widths.len() && !plan.header.is_empty();
            return is_table.then_some(Plan { skip, titles, ..plan });
        }
    }
    None
}

/// The plan for a text that begins with its header.
fn plan_of(text: &[u8], named: Option<Delimiter>, cut: bool) -> Result<Plan, Finding> {
    let Some(delimiter) = named.or_else(|| delimiter::detect(text, cut)) else {
        return Err(without_delimiter(text));
    };
    let widths = delimiter::widths(text, delimiter, cut).rows;
    let widest = widths.iter().take(3).copied().max().unwrap_or(0);
    if widest > MAX_COLUMNS {
        return Err(Finding::TooManyColumns { columns: widest as u64 });
    }
    let mut header = records(text, delimiter, cut);
    header.truncate(header_rows::LOOK);
    let count = header_rows::count(&header);
    let data = widths.get(count..).filter(|data| !data.is_empty()).unwrap_or(&widths);
    let (typical, _) = delimiter::typical(data);
    if typical < 2 {
        return Err(without_delimiter(text));
    }
    let top = widths.iter().take(count).copied().max().unwrap_or(0);
    header.truncate(count);
    Ok(Plan {
        skip: 0,
        titles: 0,
        inner_titles: 0,
        delimiter,
        header,
        width: top.max(typical).clamp(1, MAX_COLUMNS),
        typical: typical.min(MAX_COLUMNS),
    })
}

/// The length of a first line `sep=;`, which names the delimiter and is no record.
fn separator_line(head: &[u8]) -> (usize, Option<Delimiter>) {
    let quoted = head.strip_prefix(b"\"").unwrap_or(head);
    let named = quoted.get(..5).filter(|line| line.get(..4).is_some_and(|word| word.eq_ignore_ascii_case(b"sep=")));
    let delimiter = named
        .and_then(|line| line.last())
        .map(|byte| Delimiter::ALL.into_iter().find(|one| one.byte() == *byte).unwrap_or(Delimiter::Named(*byte)))
        .filter(|delimiter| delimiter.byte().is_ascii_punctuation() || *delimiter == Delimiter::Tab)
        .filter(|delimiter| !matches!(delimiter.byte(), b'"' | b'\'' | b'-' | b'.' | b'_'));
    let length = head.iter().position(|&byte| byte == b'\n' || byte == b'\r').unwrap_or(head.len());
    if delimiter.is_none() || length > 7 {
        return (0, None);
    }
    let end = if head.get(length..length + 2) == Some(b"\r\n") { 2 } else { 1 };
    ((length + end).min(head.len()), delimiter)
}

/// What a file without delimiter is: a list of single values, or running text.
fn without_delimiter(text: &[u8]) -> Finding {
    let lines = text.split(|&byte| byte == b'\n' || byte == b'\r').filter(|line| !line.trim_ascii().is_empty());
    let (mut count, mut length, mut spaces) = (0, 0, 0);
    for line in lines {
        count += 1;
        length += line.len();
        // Columns of numbers set apart by blanks are no words.
        let words = line.windows(2).filter(|pair| {
            pair.first().is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b',') && pair.last() == Some(&b' ')
        });
        spaces += words.count();
    }
    if length > count * PROSE || spaces > count * PROSE_SPACES { Finding::NotATable } else { Finding::OneColumn }
}

#[cfg(test)]
mod tests {
    use super::{Finding, plan};
    use crate::delimited::delimiter::Delimiter;

    #[test]
    fn plans() {
        let cases = [
            ("a,b\n1,2\n", Delimiter::Comma, 1, 2, 2, 0),
            ("sep=;\na;b\n1;2\n", Delimiter::Semicolon, 1, 2, 2, 6),
            ("sep=|\r\na|b,c\r\n1|2,3\r\n", Delimiter::Pipe, 1, 2, 2, 7),
            ("a,b,c\n1,2,3,\n4,5,6,\n", Delimiter::Comma, 1, 4, 4, 0),
            ("5,1\n4,2\n3,3\n", Delimiter::Comma, 0, 2, 2, 0),
            ("a,b\n", Delimiter::Comma, 1, 2, 2, 0),
            ("Report\n\na,b\n1,2\n3,4\n", Delimiter::Comma, 1, 2, 2, 8),
            ("Report\r\ra,b\r1,2\r3,4\r", Delimiter::Comma, 1, 2, 2, 8),
        ];
        for (head, delimiter, header, width, typical, skip) in cases {
            let plan = plan(head.as_bytes(), false).unwrap();
            let found = (plan.delimiter, plan.header.len(), plan.width, plan.typical, plan.skip);
            assert_eq!(found, (delimiter, header, width, typical, skip), "{head:?}");
        }
    }

    #[test]
    fn what_is_no_table_is_refused() {
        let wide = vec!["x"; 10_000].join(",");
        let prose =
            "It was a dark and stormy night; the rain fell in torrents except at occasional intervals.\n".repeat(3);
        let cases = [
            (" \n\n", Finding::Empty),
            ("score\n5\n4\n", Finding::OneColumn),
            ("score\n5,0\n4,5\n3,5\n", Finding::OneColumn),
            (&wide, Finding::TooManyColumns { columns: 10_000 }),
            (&prose.replace(';', " and"), Finding::NotATable),
        ];
        for (head, finding) in cases {
            assert_eq!(plan(head.as_bytes(), false), Err(finding));
        }
    }
}
