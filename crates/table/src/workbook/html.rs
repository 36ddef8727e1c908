//! The tables of a web page, as many programs write their "Excel" export: the largest one, unless the visitor chooses another.

use crate::columns::table::Table;
use crate::finding::{FileKind, Finding};
use crate::header::sniff::MAX_COLUMNS;
use crate::options::Options;
use crate::records::cells::{Cells, MAX_CELL};
use crate::source::{self, Source};
use crate::workbook::entities::append_shown;
use crate::workbook::html_tags::{Tags, Token, number};
use crate::workbook::markup;

/// Rows and columns that a cell may span.
const MAX_SPAN: usize = 65_534;
/// Bytes that cells over many rows may become in these.
const MAX_REPEATED: usize = 512 << 20;
/// Tables that may lie in each other.
const MAX_DEPTH: usize = 256;

/// What is known of a table before it is read.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools, reason = "where one is in the table")]
struct Found {
    /// Its place among those of the document, by where they begin.
    place: usize,
    /// Cells with text.
    filled: usize,
    /// Its caption, or else its first text.
    name: Vec<u8>,
    in_caption: bool,
    in_cell: bool,
    has_text: bool,
    rows: usize,
    /// Cells of the first row, and whether all of them are headings.
    first: usize,
    is_header: bool,
}

/// Reads a page that is all there.
///
/// # Errors
/// `FormatUnsupported` where none of its tables could be one of answers.
pub(crate) fn read(bytes: &[u8], options: &Options, source: &mut Source) -> Result<Table, Finding> {
    let (_, text) = markup::text(bytes, options.encoding)?;
    let tables = tables(&text);
    *source = Source::of(FileKind::Html);
    for table in &tables.kept {
        source.add(String::from_utf8_lossy(&table.name).trim());
    }
    source.more = tables.more;
    let largest =
        (0..tables.kept.len()).rev().max_by_key(|&part| tables.kept.get(part).map_or(0, |table| table.filled));
    let wanted = options.part.filter(|part| *part < tables.kept.len());
    let Some((part, table)) = wanted.or(largest).and_then(|part| Some((part, tables.kept.get(part)?))) else {
        return Err(Finding::FormatUnsupported { kind: FileKind::Html });
    };
    source.part = part;
    // One row of headings above the rest is the header; of others it is found out as in a sheet.
    let cells = Cells::new((table.is_header && table.first > 1).then_some(1), options.every_cell);
    let mut grid = Grid { cells, ..Grid::default() };
    walk(&text, table.place, &mut grid)?;
    let outcome = grid.cells.finish().and_then(|body| body.finish(0));
    match outcome {
        // A page with a form or a notice in it, such as that of a login.
        Err(Finding::Empty | Finding::NoRows | Finding::OneColumn) if wanted.is_none() => {
            Err(Finding::FormatUnsupported { kind: FileKind::Html })
        }
        outcome => outcome,
    }
}

/// The tables that can be chosen.
#[derive(Default)]
struct Tables {
    kept: Vec<Found>,
    more: u64,
}

impl Tables {
    fn keep(&mut self, table: Found) {
        let is_listed = source::keep(&mut self.kept, table, |table| table.filled);
        self.more += u64::from(!is_listed);
    }
}

/// Which tables there are.
fn tables(text: &[u8]) -> Tables {
    let (mut found, mut open, mut begun) = (Tables::default(), Vec::<Found>::new(), 0);
    let mut deeper = 0_usize;
    for token in Tags::of(text) {
        let is_table = |name: &[u8]| name.eq_ignore_ascii_case(b"table");
        match token {
            Token::Open { name, .. } if is_table(name) => {
                if open.len() < MAX_DEPTH {
                    open.push(Found { place: begun, is_header: true, ..Found::default() });
                } else {
                    deeper += 1;
                }
                begun += 1;
            }
            Token::Close(name) if is_table(name) => {
                if deeper > 0 {
                    deeper -= 1;
                } else if let Some(table) = open.pop() {
                    found.keep(table);
                }
            }
            token => {
                if let Some(table) = open.last_mut().filter(|_| deeper == 0) {
                    table.look(&token);
                }
            }
        }
    }
    open.into_iter().rev().for_each(|table| found.keep(table));
    found.kept.sort_by_key(|table| table.place);
    found
}

impl Found {
    fn look(&mut self, token: &Token<'_>) {
        let is = |name: &[u8], of: &[u8]| name.eq_ignore_ascii_case(of);
        match token {
            Token::Open { name, .. } if is(name, b"tr") => {
                self.rows += 1;
                self.in_cell = false;
            }
            Token::Open { name, .. } if is(name, b"td") || is(name, b"th") => {
                (self.in_cell, self.has_text) = (true, false);
                if self.rows <= 1 {
                    self.first += 1;
                    self.is_header &= is(name, b"th");
                }
            }
            Token::Open { name, .. } if is(name, b"caption") => (self.in_caption, self.name) = (true, Vec::new()),
            Token::Close(name) if is(name, b"td") || is(name, b"th") => self.in_cell = false,
            Token::Close(name) if is(name, b"caption") => self.in_caption = false,
            Token::Text(text) if !text.trim_ascii().is_empty() => {
                if self.in_cell && !std::mem::replace(&mut self.has_text, true) {
                    self.filled += 1;
                }
                if self.in_caption || (self.in_cell && self.name.is_empty()) {
                    append_shown(text.get(..MAX_CELL).unwrap_or(text), &mut self.name);
                    self.name.truncate(MAX_CELL);
                }
            }
            _ => {}
        }
    }
}

/// Hands on the tags and texts of the table that begins there as the so-manyth, those of tables in it left out.
fn walk(text: &[u8], place: usize, grid: &mut Grid) -> Result<(), Finding> {
    let (mut begun, mut depth) = (0, 0_usize);
    for token in Tags::of(text) {
        let is_table = |name: &[u8]| name.eq_ignore_ascii_case(b"table");
        match token {
            Token::Open { name, .. } if is_table(name) => {
                depth += usize::from(depth > 0 || begun == place);
                begun += 1;
            }
            Token::Close(name) if is_table(name) && depth > 0 => {
                depth -= 1;
                if depth == 0 {
                    break;
                }
            }
            token if depth == 1 => grid.take(&token)?,
            _ => {}
        }
    }
    grid.end_row()
}

/// What a cell above leaves in the rows below it.
#[derive(Clone, Default)]
struct Span {
    rows: usize,
    text: Vec<u8>,
}

/// Takes rows and cells.
#[derive(Default)]
struct Grid {
    cells: Cells,
    in_row: bool,
    in_cell: bool,
    column: usize,
    /// Columns and rows that the cell takes.
    size: (usize, usize),
    is_heading: bool,
    text: Vec<u8>,
    spans: Vec<Span>,
    repeated: usize,
}

impl Grid {
    fn take(&mut self, token: &Token<'_>) -> Result<(), Finding> {
        match token {
            Token::Text(text) if self.in_cell => {
                if self.text.len() < MAX_CELL {
                    append_shown(text, &mut self.text);
                }
            }
            Token::Text(_) => {}
            Token::Open { name, attributes } => match name.to_ascii_lowercase().as_slice() {
                b"tr" => {
                    self.end_row()?;
                    self.in_row = true;
                }
                name @ (b"td" | b"th") => {
                    self.end_cell();
                    self.pass_spans();
                    let span = |word: &[u8]| number(attributes, word).unwrap_or(1);
                    // A height of nothing is one down to the end of the group.
                    let rows = Some(span(b"rowspan")).filter(|rows| *rows > 0).unwrap_or(MAX_SPAN);
                    self.size = (span(b"colspan").clamp(1, MAX_COLUMNS + 1), rows.min(MAX_SPAN));
                    (self.in_row, self.in_cell, self.is_heading) = (true, true, name == b"th");
                }
                b"thead" | b"tbody" | b"tfoot" => self.end_group()?,
                b"br" | b"p" | b"div" | b"li" if self.in_cell && !self.text.is_empty() => self.text.push(b'\n'),
                _ => {}
            },
            Token::Close(name) => match name.to_ascii_lowercase().as_slice() {
                b"tr" => self.end_row()?,
                b"td" | b"th" => self.end_cell(),
                b"thead" | b"tbody" | b"tfoot" => self.end_group()?,
                _ => {}
            },
        }
        Ok(())
    }

    /// Goes over the columns that cells above take in this row.
    fn pass_spans(&mut self) {
        while let Some(span) = self.spans.get_mut(self.column).filter(|span| span.rows > 0) {
            span.rows -= 1;
            self.repeated = self.repeated.saturating_add(span.text.len() + 1);
            self.cells.set(self.column, &span.text);
            self.column += 1;
        }
    }

    fn end_cell(&mut self) {
        if !std::mem::take(&mut self.in_cell) {
            return;
        }
        let (columns, rows) = self.size;
        self.text.truncate(MAX_CELL);
        self.cells.set(self.column, &self.text);
        if rows > 1 {
            // A group stands for all rows beside it. A number counts once, and a heading names its columns once.
            let is_word = !self.text.iter().any(u8::is_ascii_digit) && !self.is_heading;
            let text = if is_word { self.text.clone() } else { Vec::new() };
            let end = (self.column + columns).min(MAX_COLUMNS);
            if self.spans.len() < end {
                self.spans.resize(end, Span::default());
            }
            for (place, span) in self.spans.iter_mut().enumerate().take(end).skip(self.column) {
                let text = if place == self.column { text.clone() } else { Vec::new() };
                *span = Span { rows: rows - 1, text };
            }
        }
        self.column = self.column.saturating_add(columns);
        self.text.clear();
    }

    fn end_row(&mut self) -> Result<(), Finding> {
        self.end_cell();
        if !std::mem::take(&mut self.in_row) {
            return Ok(());
        }
        // Behind the last cell, too, there may be what cells above leave.
        while self.column < self.spans.len() {
            self.pass_spans();
            self.column += 1;
        }
        self.column = 0;
        if self.repeated > MAX_REPEATED {
            return Err(Finding::Bomb);
        }
        self.cells.end_row()
    }

    fn end_group(&mut self) -> Result<(), Finding> {
        self.spans.clear();
        self.end_row()
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::{Options, Source};

    /// The rows of a table as they are counted, by column.
    fn shown(text: &str, part: Option<usize>) -> (String, Vec<String>) {
        let (options, mut source) = (Options { part, ..Options::default() }, Source::default());
        let found = read(text.as_bytes(), &options, &mut source);
        let table = match found {
            Ok(table) => table,
            Err(finding) => return (finding.code().to_owned(), source.parts),
        };
        let columns = table.columns.iter().map(|column| {
            let cells = (0..table.kept).map(|row| column.values[usize::from(column.codes.get(row))].text.clone());
            format!("{}: {}", column.question, cells.collect::<Vec<_>>().join(","))
        });
        (columns.collect::<Vec<_>>().join(" | "), source.parts)
    }

    #[test]
    fn cells_are_put_where_a_browser_shows_them() {
        let cases = [
            (
                "<table><tr><th>Id<th>Note</tr><tr><td>1<td>a &amp; b<br>c<tr><td>2<td><b>d</b> <i>e</i></table>",
                "Id: 1,2 | Note: a & b\nc,d e",
            ),
            (
                "<table><tr><th>Team<th>Score</tr><tr><td rowspan=2>North<td>5<tr><td>4<tr><td>South<td rowspan=2>3<tr><td>West</table>",
                "Team: North,North,South,West | Score: 5,4,3,",
            ),
            (
                "<TABLE><TR><TH>a</TH><TH COLSPAN=2>b</TH><TH>c</TH></TR><tr><td>1<td>2<td>3<td>4</tr></TABLE>",
                "a: 1 | b: 2 | : 3 | c: 4",
            ),
            (
                "<table><tr><th>a<th>b</tr><tr><td>1<td>x<table><tr><td>in</td></tr></table>y</td></tr></table>",
                "a: 1 | b: xy",
            ),
            (
                "<table><tr><td>logo</td></tr></table><table><thead><tr><th>a<th>b</thead><tbody><tr><td>1<td>2</tbody></table>",
                "a: 1 | b: 2",
            ),
            ("<table><tr><th>a</th><th>b</th></tr><tr><td>&nbsp;</td><td>2</td></tr></table>", "a:  | b: 2"),
            ("<html><form><table><tr><td>User</td><td><input></td></tr></table></form>", "format-unsupported"),
            ("<html><p>Sign in", "format-unsupported"),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(text, None).0, expected, "{text}");
        }
    }

    #[test]
    fn another_table_can_be_chosen() {
        let text = "<table><caption>May</caption><tr><th>a<th>b<tr><td>1<td>2</table>\
                    <table><tr><th>c<th>d<tr><td>3<td>4<tr><td>5<td>6</table>";
        assert_eq!(shown(text, None), ("c: 3,5 | d: 4,6".to_owned(), vec!["May".to_owned(), "c".to_owned()]));
        assert_eq!(shown(text, Some(0)).0, "a: 1 | b: 2");
    }
}
