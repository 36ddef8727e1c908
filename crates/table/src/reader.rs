//! A file read in slices: the first bytes decide what it is, then every slice goes on its way into columns.

use crate::columns::later_rows;
use crate::columns::table::Table;
use crate::finding::{FileKind, Finding};
use crate::format;
use crate::json::list;
use crate::options::Options;
use crate::packed::gzip::Gzip;
use crate::records::text_reader::Body;
use crate::source::Source;
use crate::workbook::ods::Document;
use crate::workbook::{html, spreadsheet_ml, xls};

mod archive;

use archive::Archive;

/// Bytes that decide on format, encoding, delimiter and header.
const HEAD: usize = 256 * 1024;
/// Bytes of a file that has to be held whole: a workbook, an archive, a JSON document.
const WHOLE: usize = 256 << 20;
/// How deep archives may lie in each other.
const DEPTH: u8 = 2;

/// Reads a file slice by slice and, if it is a plain or a packed text, never holds it whole.
pub struct Reader {
    options: Options,
    bytes: u64,
    stage: Stage,
    source: Source,
}

enum Stage {
    /// Before the decision.
    Head(Vec<u8>),
    /// Rows go into columns.
    Text(Box<Body>),
    Gzip(Box<(Gzip, Reader)>),
    /// Held until its end, where the directory stands.
    Whole(FileKind, Vec<u8>),
    Archive(Box<Archive>),
    Ready(Box<Table>),
    /// Reading has ended for this reason.
    Failed(Finding),
}

impl Reader {
    /// Bytes at the start of a file that decide how it is read.
    pub const HEAD: usize = HEAD;

    /// A reader at the start of a file, whose size, if known, saves memory.
    pub fn new(total_bytes: Option<u64>) -> Self {
        Self::with(&Options { total_bytes, ..Options::default() })
    }

    /// A reader with the visitor's choices.
    pub fn with(options: &Options) -> Self {
        Self { options: options.clone(), bytes: 0, stage: Stage::Head(Vec::new()), source: Source::default() }
    }

    /// A reader of a member of an archive.
    pub(crate) fn inside(options: &Options) -> Result<Self, Finding> {
        let depth = options.depth + 1;
        let reader = Self::with(&Options { depth, ..options.clone() });
        if depth > DEPTH { Err(Finding::FormatUnsupported { kind: FileKind::Archive }) } else { Ok(reader) }
    }

    /// Bytes taken so far.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Data rows read so far.
    pub fn rows(&self) -> u64 {
        match &self.stage {
            Stage::Text(body) => body.rows.data_rows(),
            Stage::Gzip(inner) => inner.1.rows(),
            Stage::Archive(archive) => archive.data_rows(),
            Stage::Ready(table) => table.facts().rows,
            Stage::Head(_) | Stage::Whole(..) | Stage::Failed(_) => 0,
        }
    }

    /// Takes the next slice, cut anywhere.
    ///
    /// # Errors
    /// As soon as it is clear that the file cannot be read; further slices give the same finding.
    pub fn push(&mut self, slice: &[u8]) -> Result<(), Finding> {
        self.bytes += slice.len() as u64;
        let result = match &mut self.stage {
            Stage::Text(body) => body.feed(slice),
            Stage::Head(head) => {
                let (first, rest) = slice.split_at(slice.len().min(HEAD - head.len()));
                head.extend_from_slice(first);
                if head.len() < HEAD {
                    return Ok(());
                }
                let head = std::mem::take(head);
                self.bytes -= rest.len() as u64;
                self.start(head, true).and_then(|()| self.push(rest))
            }
            Stage::Gzip(inner) => {
                let (gzip, reader) = &mut **inner;
                gzip.feed(slice, &mut |plain| reader.push(plain))
            }
            Stage::Whole(_, bytes) if bytes.len() + slice.len() > WHOLE => {
                Err(Finding::TooLarge { megabytes: (WHOLE >> 20) as u64 })
            }
            Stage::Whole(_, bytes) => {
                bytes.extend_from_slice(slice);
                Ok(())
            }
            Stage::Failed(finding) => return Err(finding.clone()),
            Stage::Archive(_) | Stage::Ready(_) => Ok(()),
        };
        result.map_err(|finding| self.fail(finding))
    }

    fn fail(&mut self, finding: Finding) -> Finding {
        self.source = self.source();
        self.stage = Stage::Failed(finding.clone());
        finding
    }

    /// Decides what the file is; `cut` says that it goes on behind the head.
    fn start(&mut self, head: Vec<u8>, cut: bool) -> Result<(), Finding> {
        let kind = format::detect(&head);
        self.source.kind = kind;
        self.stage = match kind {
            None => {
                let total = self.options.total_bytes.filter(|_| cut);
                let mut body =
                    Box::new(Body::start(&head, cut, total, self.options.encoding, self.options.every_cell)?);
                body.is_packed = self.options.depth > 0;
                Stage::Text(body)
            }
            Some(FileKind::Gzip) => {
                let reader = Self::inside(&Options { total_bytes: None, ..self.options.clone() })?;
                let mut inner = Box::new((Gzip::new(), reader));
                let (gzip, reader) = &mut *inner;
                gzip.feed(&head, &mut |plain| reader.push(plain))?;
                Stage::Gzip(inner)
            }
            Some(
                kind @ (FileKind::Xlsx
                | FileKind::Zip
                | FileKind::Ods
                | FileKind::Xls
                | FileKind::XmlBook
                | FileKind::Html
                | FileKind::Json),
            ) => {
                if kind == FileKind::Zip || kind == FileKind::Xlsx {
                    Self::inside(&self.options)?;
                }
                if self.options.total_bytes.is_some_and(|total| total > WHOLE as u64) {
                    return Err(Finding::TooLarge { megabytes: (WHOLE >> 20) as u64 });
                }
                let mut bytes = head;
                if let Some(total) = self.options.total_bytes {
                    bytes.reserve_exact((total as usize).min(WHOLE).saturating_sub(bytes.len()));
                }
                Stage::Whole(kind, bytes)
            }
            Some(kind) => return Err(Finding::FormatUnsupported { kind }),
        };
        Ok(())
    }

    /// Whether the rest of the file may be read as a [`Half`](crate::records::second_half::Half); known once the head was taken.
    pub fn can_be_halved(&self) -> bool {
        matches!(&self.stage, Stage::Text(body) if body.can_be_halved())
    }

    /// Takes bytes of a slice up to the end of a row; gives how many they were, `None` if it does not end in them.
    pub fn push_row(&mut self, slice: &[u8]) -> Option<usize> {
        let Stage::Text(body) = &mut self.stage else { return None };
        let taken = body.feed_row(slice);
        self.bytes += taken.unwrap_or(slice.len()) as u64;
        taken
    }

    /// Adds the later half, which [`Half::finish`](crate::records::second_half::Half::finish) gave, if it begins where this reader is, so many
    /// bytes behind the middle; says whether it did.
    pub fn join(&mut self, half: &[u8], behind: u64, total: u64) -> bool {
        let Some(later) = later_rows::unpack(half).filter(|later| later.start == behind) else { return false };
        let Stage::Text(body) = &mut self.stage else { return false };
        body.rows.join(&later);
        self.bytes = total;
        true
    }

    /// The last slice was taken. What an archive still wants is told by [`Reader::wanted`].
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn close(&mut self) -> Result<(), Finding> {
        let closed = self.try_close();
        closed.map_err(|finding| self.fail(finding))
    }

    fn try_close(&mut self) -> Result<(), Finding> {
        if let Stage::Head(head) = &mut self.stage {
            let head = std::mem::take(head);
            self.start(head, false)?;
        }
        let stage = std::mem::replace(&mut self.stage, Stage::Failed(Finding::Empty));
        self.stage = match stage {
            Stage::Text(body) => Stage::Ready(Box::new(body.finish(self.bytes)?)),
            Stage::Gzip(inner) => {
                let (gzip, mut reader) = *inner;
                if !gzip.is_whole() {
                    return Err(Finding::Damaged { kind: FileKind::Gzip });
                }
                let done = reader.complete();
                self.source = Source { kind: Some(FileKind::Gzip), ..reader.source() };
                done?;
                Stage::Ready(Box::new(reader.finish()?))
            }
            Stage::Whole(FileKind::Json, bytes) => {
                let table = list::read(&bytes, &self.options, &mut self.source)?;
                Stage::Ready(Box::new(table))
            }
            Stage::Whole(FileKind::Xls, bytes) => {
                let table = xls::read(bytes, &self.options, &mut self.source)?;
                Stage::Ready(Box::new(table))
            }
            Stage::Whole(FileKind::XmlBook, bytes) => {
                let table = spreadsheet_ml::read(&bytes, &self.options, &mut self.source)?;
                Stage::Ready(Box::new(table))
            }
            Stage::Whole(FileKind::Html, bytes) => {
                let table = html::read(&bytes, &self.options, &mut self.source)?;
                Stage::Ready(Box::new(table))
            }
            Stage::Whole(FileKind::Ods, bytes) if !bytes.starts_with(b"PK") => {
                let mut document = Document::new(&self.options);
                let taken = document.take(&bytes).and_then(|()| document.end());
                self.source = document.source().clone();
                taken?;
                Stage::Ready(Box::new(document.finish()?))
            }
            Stage::Whole(_, bytes) => Stage::Archive(Box::new(Archive::open(bytes, &self.options)?)),
            stage => stage,
        };
        Ok(())
    }

    /// The packed bytes of an archive that are to be inflated next, and whether they are packed at all; after
    /// [`Reader::close`].
    pub fn wanted(&self) -> Option<(&[u8], bool)> {
        match &self.stage {
            Stage::Archive(archive) => archive.wanted().ok().flatten(),
            _ => None,
        }
    }

    /// The member that is wanted, by its place in the directory.
    pub fn member(&self) -> Option<usize> {
        if let Stage::Archive(archive) = &self.stage { archive.member() } else { None }
    }

    /// The sheet of a workbook, once it is known, or else the wanted member, if it is packed in so many bytes: its place and these bytes.
    pub fn next_large(&self, least: usize) -> Option<(usize, &[u8])> {
        if let Stage::Archive(archive) = &self.stage { archive.next_large(least) } else { None }
    }

    /// Takes inflated bytes of what was wanted.
    ///
    /// # Errors
    /// As for [`Reader::push`].
    pub fn inflated(&mut self, plain: &[u8]) -> Result<(), Finding> {
        let taken = if let Stage::Archive(archive) = &mut self.stage { archive.take(plain) } else { Ok(()) };
        taken.map_err(|finding| self.fail(finding))
    }

    /// All that was wanted was inflated.
    ///
    /// # Errors
    /// As for [`Reader::push`].
    pub fn end_inflated(&mut self) -> Result<(), Finding> {
        let ended = if let Stage::Archive(archive) = &mut self.stage { archive.end_member() } else { Ok(()) };
        ended.map_err(|finding| self.fail(finding))
    }

    /// Reads what is left to read, without the browser's help.
    ///
    /// # Errors
    /// As for [`Reader::push`].
    pub fn complete(&mut self) -> Result<(), Finding> {
        self.close()?;
        let Stage::Archive(archive) = &mut self.stage else { return Ok(()) };
        let done = archive.complete();
        self.source = archive.source();
        done.map_err(|finding| self.fail(finding))
    }

    /// What the table was taken out of, as far as it is known.
    pub fn source(&self) -> Source {
        match &self.stage {
            Stage::Archive(archive) => archive.source(),
            _ => self.source.clone(),
        }
    }

    /// The table, once the last slice was taken.
    ///
    /// # Errors
    /// When the file is no table of answers, or ends where it must not.
    pub fn finish(mut self) -> Result<Table, Finding> {
        self.complete()?;
        let mut table = match self.stage {
            Stage::Ready(table) => *table,
            Stage::Archive(archive) => archive.finish()?,
            Stage::Failed(finding) => return Err(finding),
            Stage::Head(_) | Stage::Text(_) | Stage::Gzip(_) | Stage::Whole(..) => return Err(Finding::Empty),
        };
        table.facts.bytes = self.bytes;
        table.facts.source = self.source;
        Ok(table)
    }
}
