//! A JSON document into columns: a list of objects, wherever in the document it stands, or objects line by line. Pages of a list that stand one
//! behind the other, or in a list of their own, are one list.

use std::collections::HashMap;

use crate::columns::table::Table;
use crate::finding::{FileKind, Finding};
use crate::header::sniff::MAX_COLUMNS;
use crate::json::related::Related;
use crate::json::text::{Cursor, Next};
use crate::options::Options;
use crate::records::cells::{Cells, MAX_CELL};
use crate::source::{self, Source};
use crate::text::convert::Converter;
use crate::text::encoding;

/// Bytes that decide on the encoding.
const HEAD: usize = 256 * 1024;
/// Bytes of the path to a value: names of one that is longer are kept apart by a number made from all of it.
const MAX_PATH: usize = 1000;

/// A list of objects or of lists.
struct List {
    path: String,
    /// Where its first element is expected: of each of its pages.
    starts: Vec<usize>,
    rows: usize,
    /// Elements follow each other without a bracket around them and commas between.
    by_line: bool,
}

/// Reads a document that is all there.
pub(crate) fn read(bytes: &[u8], options: &Options, source: &mut Source) -> Result<Table, Finding> {
    let reading = encoding::decide(bytes.get(..HEAD).unwrap_or(bytes), options.encoding)?;
    let bytes = bytes.get(reading.mark..).unwrap_or_default();
    let mut converted = Vec::new();
    let text = if let Some(mut converter) = Converter::of(&reading, options.encoding.is_some()) {
        converted.extend_from_slice(converter.feed(bytes));
        converted.extend_from_slice(converter.finish());
        &converted
    } else {
        bytes
    };
    let (lists, more) = lists(text)?;
    // What rows name elsewhere in the document is no list of its own.
    let is_named = |list: &List| included(&list.path).is_some_and(|data| lists.iter().any(|one| one.path == data));
    let rows = |place: usize| lists.get(place).map_or(0, |list| if is_named(list) { 0 } else { list.rows });
    let longest = (0..lists.len()).rev().max_by_key(|&place| rows(place));
    let part = options.part.filter(|part| *part < lists.len()).or(longest);
    let Some(list) = part.and_then(|part| lists.get(part)) else { return Err(Finding::NoTableInside) };
    *source = Source::of(FileKind::Json);
    for list in &lists {
        source.add(&list.path);
    }
    (source.more, source.part) = (more, part.unwrap_or(0));
    let mut related = Related::default();
    for one in lists.iter().filter(|one| included(&one.path).is_some_and(|data| data == list.path)) {
        one.starts.iter().try_for_each(|start| related.add(text, *start))?;
    }
    let mut columns = Columns::default();
    each(text, list, &mut |cursor| columns.look(text, &related, cursor))?;
    let mut cells = Cells::new((!columns.names.is_empty()).then_some(1), options.every_cell);
    for (column, name) in columns.names.iter().enumerate() {
        cells.set(column, name.as_bytes());
    }
    if !columns.names.is_empty() {
        cells.end_row()?;
    }
    let keyed = !columns.names.is_empty();
    let mut row = Row { columns, ..Row::default() };
    each(text, list, &mut |cursor| {
        row.take(text, &related, cursor, &mut cells)?;
        cells.end_row()
    })?;
    let mut table = cells.finish()?.finish(0)?;
    table.facts.encoding = reading.encoding;
    table.facts.keyed = keyed;
    Ok(table)
}

/// The list whose rows name the objects of a list of this path, as JSON:API has it.
fn included(path: &str) -> Option<String> {
    let before = path.strip_suffix("included")?;
    (before.is_empty() || before.ends_with('.')).then(|| format!("{before}data"))
}

/// What pages of a list say of themselves; an object with any other text or number is a row.
const OF_PAGES: [&str; 33] = [
    "after_cursor",
    "before_cursor",
    "count",
    "end",
    "end_of_stream",
    "end_time",
    "expand",
    "first_page_uri",
    "has_more",
    "hasMore",
    "limit",
    "maxResults",
    "next",
    "next_page",
    "next_page_uri",
    "nextPage",
    "num_pages",
    "object",
    "offset",
    "page",
    "page_size",
    "pageSize",
    "per_page",
    "previous",
    "previous_page",
    "previous_page_uri",
    "size",
    "start",
    "startAt",
    "total",
    "total_count",
    "total_pages",
    "type",
];

/// Whether the next value is a page: an object that holds lists and says nothing but which page it is.
fn is_page(cursor: &Cursor<'_>) -> Result<bool, Finding> {
    let mut cursor = cursor.clone();
    if cursor.peek()? != Next::Object {
        return Ok(false);
    }
    let whole = cursor.clone();
    cursor.enter()?;
    let mut key = Vec::new();
    while cursor.next_key(&mut key)? {
        let is_value = matches!(cursor.peek()?, Next::Text | Next::Other);
        if is_value && !OF_PAGES.iter().any(|name| name.as_bytes() == key) {
            return Ok(false);
        }
        cursor.skip()?;
    }
    let mut found = (Vec::new(), 0);
    walk(&mut whole.clone(), "", &mut found)?;
    Ok(!found.0.is_empty())
}

/// The lists of a document that can be chosen, and how many more there are. Those inside of lists are values of their rows.
fn lists(text: &[u8]) -> Result<(Vec<List>, u64), Finding> {
    let mut cursor = Cursor::new(text);
    let mut found = (Vec::new(), 0);
    let are_pages = is_page(&cursor)?;
    walk(&mut cursor, "", &mut found)?;
    while are_pages && !cursor.is_at_end() {
        walk(&mut cursor, "", &mut found)?;
    }
    if !cursor.is_at_end() {
        // More than one document: a row on each line.
        let mut rows = 1;
        while !cursor.is_at_end() {
            cursor.skip()?;
            rows += 1;
        }
        return Ok((vec![List { path: String::new(), starts: vec![0], rows, by_line: true }], 0));
    }
    Ok(found)
}

fn walk(cursor: &mut Cursor<'_>, path: &str, found: &mut (Vec<List>, u64)) -> Result<(), Finding> {
    match cursor.peek()? {
        Next::Object => {
            cursor.enter()?;
            let mut key = Vec::new();
            while cursor.next_key(&mut key)? {
                walk(cursor, &named(path, &key), found)?;
            }
        }
        Next::List => {
            let start = cursor.enter()?;
            let (mut rows, mut compound) = (0, 0);
            while cursor.next_element()? {
                if rows == 0 && is_page(cursor)? {
                    walk(cursor, path, found)?;
                    while cursor.next_element()? {
                        walk(cursor, path, found)?;
                    }
                    return Ok(());
                }
                compound += usize::from(matches!(cursor.peek()?, Next::Object | Next::List));
                cursor.skip()?;
                rows += 1;
            }
            if compound * 2 > rows {
                if let Some(known) = found.0.iter_mut().find(|list| list.path == path) {
                    known.starts.push(start);
                    known.rows += rows;
                    return Ok(());
                }
                let list = List { path: path.to_owned(), starts: vec![start], rows, by_line: false };
                let is_listed = source::keep(&mut found.0, list, |list| list.rows);
                found.1 += u64::from(!is_listed);
            }
        }
        Next::Text | Next::Other => cursor.skip()?,
    }
    Ok(())
}

/// Goes through the elements of a list; what is done with one has to pass over it.
fn each<'a>(
    text: &'a [u8],
    list: &List,
    work: &mut dyn FnMut(&mut Cursor<'a>) -> Result<(), Finding>,
) -> Result<(), Finding> {
    for start in &list.starts {
        let mut cursor = Cursor::at(text, *start);
        while if list.by_line { !cursor.is_at_end() } else { cursor.next_element()? } {
            work(&mut cursor)?;
        }
    }
    Ok(())
}

/// The names of the columns: the keys in the order in which they are first met, those of an object inside with its own key.
#[derive(Default)]
struct Columns {
    names: Vec<String>,
    /// The columns by their names.
    places: HashMap<String, usize>,
    /// The column expected next: objects mostly have the same keys in the same order.
    next: usize,
}

impl Columns {
    fn find(&mut self, name: &str) -> Option<usize> {
        let is_it = |column: usize| self.names.get(column).is_some_and(|found| found == name);
        let column = if is_it(self.next) { self.next } else { *self.places.get(name)? };
        self.next = column + 1;
        Some(column)
    }

    fn look<'a>(&mut self, text: &'a [u8], related: &Related, cursor: &mut Cursor<'a>) -> Result<(), Finding> {
        self.next = 0;
        if cursor.peek()? != Next::Object {
            return cursor.skip();
        }
        let others = related.of(text, cursor)?;
        self.look_into(cursor, "")?;
        others.into_iter().try_for_each(|(name, mut attributes)| self.look_into(&mut attributes, &name))
    }

    fn look_into(&mut self, cursor: &mut Cursor<'_>, path: &str) -> Result<(), Finding> {
        cursor.enter()?;
        let mut key = Vec::new();
        while cursor.next_key(&mut key)? {
            let name = named(path, &key);
            if cursor.peek()? == Next::Object {
                self.look_into(cursor, &name)?;
            } else {
                cursor.skip()?;
                if self.find(&name).is_none() {
                    self.places.insert(name.clone(), self.names.len());
                    self.names.push(name);
                    self.next = self.names.len();
                    if self.names.len() > MAX_COLUMNS {
                        return Err(Finding::TooManyColumns { columns: self.names.len() as u64 });
                    }
                }
            }
        }
        Ok(())
    }
}

fn named(path: &str, key: &[u8]) -> String {
    let key = String::from_utf8_lossy(key);
    let name = if path.is_empty() { key.into_owned() } else { format!("{path}.{key}") };
    if name.len() <= MAX_PATH {
        return name;
    }
    // FNV-1a, in 64 bits.
    let number = name
        .bytes()
        .fold(0xCBF2_9CE4_8422_2325_u64, |number, byte| (number ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3));
    let end = (0..=MAX_PATH - 20).rev().find(|at| name.is_char_boundary(*at)).unwrap_or(0);
    format!("{}…{number:016x}", name.get(..end).unwrap_or_default())
}

/// The values of a row, by column.
#[derive(Default)]
struct Row {
    columns: Columns,
    text: Vec<u8>,
    places: Vec<(usize, usize)>,
}

impl Row {
    fn take<'a>(
        &mut self,
        text: &'a [u8],
        related: &Related,
        cursor: &mut Cursor<'a>,
        cells: &mut Cells,
    ) -> Result<(), Finding> {
        self.columns.next = 0;
        self.text.clear();
        self.places.clear();
        match cursor.peek()? {
            Next::Object => {
                let others = related.of(text, cursor)?;
                self.object(cursor, "")?;
                for (name, mut attributes) in others {
                    self.object(&mut attributes, &name)?;
                }
            }
            Next::List => {
                cursor.enter()?;
                let mut column = 0;
                while cursor.next_element()? {
                    self.value(cursor, column)?;
                    column += 1;
                }
            }
            Next::Text | Next::Other => cursor.skip()?,
        }
        for (column, (from, to)) in self.places.iter().enumerate() {
            cells.set(column, self.text.get(*from..*to).unwrap_or_default());
        }
        Ok(())
    }

    fn object(&mut self, cursor: &mut Cursor<'_>, path: &str) -> Result<(), Finding> {
        cursor.enter()?;
        let mut key = Vec::new();
        while cursor.next_key(&mut key)? {
            if cursor.peek()? == Next::Object {
                self.object(cursor, &named(path, &key))?;
                continue;
            }
            let name = named(path, &key);
            match self.columns.find(&name) {
                Some(column) => self.value(cursor, column)?,
                None => cursor.skip()?,
            }
        }
        Ok(())
    }

    fn value(&mut self, cursor: &mut Cursor<'_>, column: usize) -> Result<(), Finding> {
        let from = self.text.len();
        if cursor.peek()? == Next::List {
            let raw = cursor.clone();
            if !self.joined(cursor)? {
                // Objects in a list are no answer; they are kept as they are written.
                self.text.truncate(from);
                *cursor = raw.clone();
                cursor.skip()?;
                let written = raw.until(cursor);
                self.text.extend_from_slice(written.get(..MAX_CELL).unwrap_or(written));
            }
        } else {
            cursor.scalar(&mut self.text)?;
        }
        if column < MAX_COLUMNS {
            if self.places.len() <= column {
                self.places.resize(column + 1, (0, 0));
            }
            if let Some(place) = self.places.get_mut(column) {
                *place = (from, self.text.len());
            }
        }
        Ok(())
    }

    /// Adds the values of a list, as programs write several choices in one cell; false if it holds more than values.
    fn joined(&mut self, cursor: &mut Cursor<'_>) -> Result<bool, Finding> {
        cursor.enter()?;
        let mut first = true;
        while cursor.next_element()? {
            if matches!(cursor.peek()?, Next::Object | Next::List) {
                return Ok(false);
            }
            if !std::mem::take(&mut first) {
                self.text.extend_from_slice(b"; ");
            }
            cursor.scalar(&mut self.text)?;
        }
        Ok(true)
    }
}
