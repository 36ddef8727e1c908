//! A zip archive in memory: a workbook, or packed tables. Its members are inflated by whoever holds it, since the browser has an
//! inflater of its own.

use std::rc::Rc;

use crate::columns::table::Table;
use crate::finding::{FileKind, Finding};
use crate::options::Options;
use crate::packed::crc::Crc;
use crate::packed::inflate::{Budget, Inflate, Stopped};
use crate::packed::zip::{self, Member};
use crate::reader::Reader;
use crate::source::{MAX_PARTS, Source};
use crate::workbook::ods::Document;
use crate::workbook::xlsx::{self, Book};

/// Endings of the names of what may be a table.
const TABLES: &[&str] = &[
    ".csv", ".tsv", ".tab", ".txt", ".json", ".jsonl", ".ndjson", ".xlsx", ".xlsm", ".xls", ".ods", ".fods", ".htm",
    ".html", ".gz",
];
/// Endings of tables that are not read: where nothing else is in an archive, it is said what they are.
const UNREAD: &[&str] =
    &[".sav", ".zsav", ".por", ".dta", ".sas7bdat", ".xpt", ".parquet", ".feather", ".xlsb", ".numbers"];

/// An archive being read.
pub(crate) struct Archive {
    bytes: Rc<Vec<u8>>,
    members: Vec<Member>,
    work: Work,
    /// The member that is being inflated.
    current: Option<usize>,
    budget: Budget,
    /// Of what came out of it so far.
    sum: Crc,
}

enum Work {
    Book(Box<Book>),
    /// An OpenDocument workbook, whose member is this.
    Document(Box<Document>, usize),
    /// One of these members, read like a file of its own.
    Member(Source, Vec<usize>, Option<Box<Reader>>),
}

impl Archive {
    /// Opens an archive and finds the first member to inflate.
    pub(crate) fn open(bytes: Vec<u8>, options: &Options) -> Result<Self, Finding> {
        let members = zip::members(&bytes)?;
        let work = if xlsx::is_book(&members) {
            Work::Book(Box::new(Book::new(options)))
        } else {
            self::choose(&members, options)?
        };
        let (budget, sum) = (Budget::default(), Crc::default());
        let mut archive = Self { bytes: Rc::new(bytes), members, work, current: None, budget, sum };
        archive.go_on()?;
        Ok(archive)
    }

    /// Finds the next member to inflate.
    fn go_on(&mut self) -> Result<(), Finding> {
        let bytes = self.bytes.len() as u64;
        self.current = match &mut self.work {
            Work::Book(book) => book.next(&self.members, bytes)?,
            Work::Document(document, member) if self.current.is_none() => {
                document.is_stored = self.members.get(*member).is_some_and(|member| !member.deflated);
                Some(*member)
            }
            Work::Document(document, _) => {
                document.end()?;
                None
            }
            Work::Member(source, places, _) if self.current.is_none() => places.get(source.part).copied(),
            Work::Member(..) => None,
        };
        let packed = self.wanted()?.map_or(0, |(packed, _)| packed.len() as u64);
        (self.budget, self.sum) = (Budget { packed, plain: 0 }, Crc::default());
        Ok(())
    }

    /// The packed bytes of the next member and whether they are deflated; `None` when all is read.
    pub(crate) fn wanted(&self) -> Result<Option<(&[u8], bool)>, Finding> {
        let Some(member) = self.current.and_then(|place| self.members.get(place)) else { return Ok(None) };
        zip::packed(&self.bytes, member).map(|packed| Some((packed, member.deflated)))
    }

    /// The member that is wanted.
    pub(crate) fn member(&self) -> Option<usize> {
        self.current
    }

    /// The sheet of a workbook, once it is known, or else the wanted member, if it is packed in so many bytes: its place and these bytes.
    pub(crate) fn next_large(&self, least: usize) -> Option<(usize, &[u8])> {
        let sheet = if let Work::Book(book) = &self.work { book.sheet() } else { None };
        let large = |place: Option<usize>| {
            let member = place.and_then(|place| self.members.get(place)).filter(|member| member.deflated)?;
            let packed = zip::packed(&self.bytes, member).ok().filter(|packed| packed.len() >= least)?;
            Some((place?, packed))
        };
        large(sheet).or_else(|| large(self.current))
    }

    /// Takes plain bytes of the member.
    pub(crate) fn take(&mut self, plain: &[u8]) -> Result<(), Finding> {
        self.budget.spend(plain.len())?;
        self.sum.take(plain);
        match &mut self.work {
            Work::Book(book) => book.take(plain),
            Work::Document(document, _) => document.take(plain),
            Work::Member(_, _, Some(reader)) => reader.push(plain),
            Work::Member(..) => Ok(()),
        }
    }

    /// Ends the member; one of another size or check sum than the directory says was damaged. It is looked at here, whoever inflated it: the
    /// browser's own means are not told what the sum shall be.
    pub(crate) fn end_member(&mut self) -> Result<(), Finding> {
        let member = self.current.and_then(|place| self.members.get(place));
        if member.is_some_and(|member| member.size != self.budget.plain || member.sum != self.sum.sum()) {
            return Err(Finding::Damaged { kind: self.kind() });
        }
        self.go_on()
    }

    fn kind(&self) -> FileKind {
        match &self.work {
            Work::Book(_) => FileKind::Xlsx,
            Work::Document(..) => FileKind::Ods,
            Work::Member(..) => FileKind::Zip,
        }
    }

    /// Inflates what is left without the browser.
    pub(crate) fn complete(&mut self) -> Result<(), Finding> {
        let bytes = Rc::clone(&self.bytes);
        while let Some(member) = self.current.and_then(|place| self.members.get(place)) {
            let packed = zip::packed(&bytes, member)?;
            if member.deflated {
                let mut inflate = Inflate::new();
                let fed = inflate.feed(packed, &mut |plain| self.take(plain));
                match fed {
                    Err(Stopped::By(finding)) => return Err(finding),
                    Ok(_) if inflate.done => {}
                    Ok(_) | Err(Stopped::Damaged) => return Err(Finding::Damaged { kind: self.kind() }),
                }
            } else {
                packed.chunks(1 << 16).try_for_each(|plain| self.take(plain))?;
            }
            self.end_member()?;
        }
        if let Work::Member(_, _, Some(reader)) = &mut self.work {
            reader.complete()?;
        }
        Ok(())
    }

    /// Data rows read so far.
    pub(crate) fn data_rows(&self) -> u64 {
        match &self.work {
            Work::Book(book) => book.data_rows(),
            Work::Document(document, _) => document.data_rows(),
            Work::Member(_, _, reader) => reader.as_ref().map_or(0, |reader| reader.rows()),
        }
    }

    /// What it holds.
    pub(crate) fn source(&self) -> Source {
        match &self.work {
            Work::Book(book) => book.source.clone(),
            Work::Document(document, _) => document.source().clone(),
            Work::Member(source, places, Some(reader)) if places.len() == 1 => {
                let inner = reader.source();
                if inner.parts.is_empty() { source.clone() } else { inner }
            }
            Work::Member(source, ..) => source.clone(),
        }
    }

    /// The table.
    pub(crate) fn finish(self) -> Result<Table, Finding> {
        match self.work {
            Work::Book(book) => book.finish(),
            Work::Document(document, _) => document.finish(),
            Work::Member(_, _, Some(reader)) => reader.finish(),
            Work::Member(..) => Err(Finding::NoTableInside),
        }
    }
}

/// The members that may be tables, and a reader for the one that is wanted.
fn choose(members: &[Member], options: &Options) -> Result<Work, Finding> {
    let has = |name: &str| members.iter().position(|member| member.name == name);
    if has("encrypted-package").is_some() {
        return Err(Finding::Encrypted { kind: FileKind::Ods });
    }
    if let Some(member) = has("content.xml") {
        return Ok(Work::Document(Box::new(Document::new(options)), member));
    }
    if has("xl/workbook.bin").is_some() {
        return Err(Finding::FormatUnsupported { kind: FileKind::Xlsb });
    }
    if has("Index/Document.iwa").or_else(|| has("Index.zip")).is_some() {
        return Err(Finding::FormatUnsupported { kind: FileKind::Numbers });
    }
    let mut places = of(members, TABLES);
    if places.is_empty() {
        places = of(members, UNREAD);
    }
    let mut source = Source::of(FileKind::Zip);
    for member in places.iter().filter_map(|place| members.get(*place)) {
        source.add(&member.name);
    }
    places.truncate(MAX_PARTS);
    // The only member may be a workbook: then the choice is one of its sheets.
    let (part, inner) = match places.len() {
        0 => return Err(Finding::NoTableInside),
        1 => (0, options.part),
        count => (options.part.filter(|part| *part < count).unwrap_or(0), None),
    };
    source.part = part;
    let size = places.get(part).and_then(|place| members.get(*place)).map(|member| member.size);
    let reader = Reader::inside(&Options { total_bytes: size, part: inner, ..options.clone() })?;
    Ok(Work::Member(source, places, Some(Box::new(reader))))
}

/// The places of the files whose names end so.
fn of(members: &[Member], endings: &[&str]) -> Vec<usize> {
    let is_one = |member: &Member| {
        let name = &member.name;
        let last = name.rsplit('/').next().unwrap_or(name);
        let is_file = !last.is_empty() && !last.starts_with('.') && !name.starts_with("__MACOSX/");
        is_file && endings.iter().any(|ending| last.to_ascii_lowercase().ends_with(ending))
    };
    (0..members.len()).filter(|&place| members.get(place).is_some_and(is_one)).collect()
}
