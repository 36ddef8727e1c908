//! A file as a log: its columns with every cell that figures may be made of.

use table::columns::every_cell::{EveryCell, Keep};
use table::{FileFacts, Finding, Options, Reader};

use crate::exports;
use crate::headers::role_of;

/// Distinct texts up to which a column is kept whose header says nothing.
const UNNAMED: u32 = 4096;
/// Parts of a workbook or an archive that are looked at.
const PARTS: usize = 8;

/// A log that was read.
#[derive(Clone, Debug)]
pub struct Log {
    /// The header of each column; empty where the file has none.
    pub names: Vec<String>,
    /// Every cell.
    pub cells: EveryCell,
    /// What is known of the file.
    pub facts: FileFacts,
    /// It is a queue log of Asterisk, to whose lines a header was added.
    pub is_queue_log: bool,
}

/// What is kept of a column, by its header.
pub fn keep(header: &[Vec<String>], column: usize) -> Keep {
    let Some(names) = header.last() else { return Keep::Every };
    let name = names.get(column).map_or("", String::as_str);
    let usage = exports::recognise(names).and_then(|export| export.use_of(name));
    match usage {
        Some(exports::Use::Not) => Keep::UpTo(UNNAMED),
        Some(_) => Keep::Every,
        None if role_of(name).is_some() => Keep::Every,
        None => Keep::UpTo(UNNAMED),
    }
}

impl Log {
    /// Reads a file that is all there: the part of a workbook or an archive in which most columns are known.
    ///
    /// # Errors
    /// When it is no table.
    pub fn read(bytes: &[u8]) -> Result<Self, Finding> {
        let first = Self::read_part(bytes, None);
        let parts = match &first {
            Ok(log) => log.facts.source.parts.len(),
            Err(_) => return first,
        };
        let mut best = first;
        let known = |log: &Self| log.names.iter().filter(|name| role_of(name).is_some()).count();
        for part in (0..parts.min(PARTS)).filter(|_| parts > 1) {
            let Ok(log) = Self::read_part(bytes, Some(part)) else { continue };
            if best.as_ref().is_ok_and(|best| known(&log) > known(best)) {
                best = Ok(log);
            }
        }
        best
    }

    /// Reads one part of a file that is all there; the first with a table where none is named.
    ///
    /// # Errors
    /// When it is no table.
    pub fn read_part(bytes: &[u8], part: Option<usize>) -> Result<Self, Finding> {
        if let Some(text) = queue_log(bytes) {
            let mut log = Self::take(text.as_bytes(), part)?;
            log.is_queue_log = true;
            return Ok(log);
        }
        Self::take(bytes, part)
    }

    fn take(bytes: &[u8], part: Option<usize>) -> Result<Self, Finding> {
        let options =
            Options { total_bytes: Some(bytes.len() as u64), part, every_cell: Some(keep), ..Options::default() };
        let mut reader = Reader::with(&options);
        for slice in bytes.chunks(1 << 20) {
            reader.push(slice)?;
        }
        Self::of(reader)
    }

    /// The log of a reader that has taken the last slice, and was made with [`keep`] as its choice.
    ///
    /// # Errors
    /// When the file is no table.
    pub fn of(reader: Reader) -> Result<Self, Finding> {
        let mut table = reader.finish()?;
        let cells = table.every.take().ok_or(Finding::NotATable)?;
        let has_header = !table.header().is_empty();
        let name = |column: usize| {
            let last = table.header().last().and_then(|row| row.get(column));
            last.filter(|name| !name.is_empty()).cloned().or_else(|| table.question(column).map(str::to_owned))
        };
        let names = (0..cells.columns.len())
            .map(|column| if has_header { name(column).unwrap_or_default() } else { String::new() })
            .collect();
        Ok(Self { names, cells: *cells, facts: table.facts().clone(), is_queue_log: false })
    }

    /// Whether the file has a header.
    pub fn has_header(&self) -> bool {
        self.names.iter().any(|name| !name.is_empty())
    }

    /// The name of a column: its header, or `Column 3` where there is none.
    pub fn name(&self, column: usize) -> String {
        match self.names.get(column) {
            Some(name) if !name.is_empty() => name.clone(),
            _ => format!("Column {}", column + 1),
        }
    }

    /// What tells files of the same shape: their headers, as a number.
    pub fn fingerprint(&self) -> String {
        let plain: Vec<String> = self.names.iter().map(|name| crate::headers::plain(name)).collect();
        base::named::shown(base::named::hash(plain.iter().map(String::as_bytes)))
    }
}

/// The lines of a queue log of Asterisk with a header and as many fields as that has; none for any other file.
fn queue_log(bytes: &[u8]) -> Option<String> {
    let head = bytes.get(..bytes.len().min(4096))?;
    let head = String::from_utf8_lossy(head);
    let is_event = |line: &&str| {
        let fields: Vec<&str> = line.split('|').collect();
        // The real-time log writes stamps in place of counts of seconds.
        let is_stamp = |time: &str| matches!(crate::stamps::take(time), crate::stamps::Taken::Known { .. });
        let is_count = |time: &str| time.len() >= 9 && time.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let first = fields.first().is_some_and(|time| is_count(time) || is_stamp(time));
        let event =
            fields.get(4).is_some_and(|event| event.len() >= 4 && event.bytes().all(|byte| byte.is_ascii_uppercase()));
        first && event
    };
    let lines: Vec<&str> = head.lines().filter(|line| !line.trim().is_empty()).take(6).collect();
    if lines.is_empty() || lines.iter().filter(|line| is_event(line)).count() * 2 < lines.len() {
        return None;
    }
    let mut text = String::from("time|callid|queue|agent|event|data1|data2|data3|data4|data5\n");
    for line in String::from_utf8_lossy(bytes).lines().filter(|line| line.contains('|')) {
        let mut fields: Vec<&str> = line.split('|').collect();
        fields.resize(10, "");
        text.push_str(&fields.join("|").replace('"', "'"));
        text.push('\n');
    }
    Some(text)
}
