//! An Office Open XML workbook: which of its members are read in which order, and what becomes of each.

use std::collections::HashMap;

use crate::columns::every_cell::Choice;
use crate::columns::table::Table;
use crate::finding::{FileKind, Finding};
use crate::options::Options;
use crate::packed::zip::Member;
use crate::records::cells::Cells;
use crate::source::Source;
use crate::workbook::sheet::{Sheet, State};
use crate::workbook::strings::Strings;
use crate::workbook::styles::Styles;
use crate::workbook::xlsx_parts::{Relations, Workbook};
use crate::workbook::xml::{NoXml, Scanner};
use crate::workbook::xml_text::XmlText;

/// Bytes of the document of the texts that cells share, which are held while a sheet is read.
const MAX_STRINGS: u64 = 512 << 20;

/// What is being read.
#[derive(Clone, Copy, PartialEq)]
enum Step {
    Workbook,
    Relations,
    Styles,
    Strings,
    Sheet,
}

/// A workbook between two slices of its members.
pub(crate) struct Book {
    step: Option<Step>,
    /// A member is being read, whose document has to come to its end.
    reading: bool,
    text: XmlText,
    scanner: Scanner,
    workbook: Workbook,
    relations: Relations,
    styles: Styles,
    strings: Strings,
    state: State,
    /// The members of the sheets, in the order of the names in `source`; `None` for one that is listed and not there.
    sheets: Vec<Option<usize>>,
    pub(crate) source: Source,
    /// The sheet that the visitor wants.
    wanted: Option<usize>,
    every: Option<Choice>,
    folder: String,
    plain: u64,
    outcome: Option<Result<Table, Finding>>,
}

/// Whether an archive is such a workbook.
pub(crate) fn is_book(members: &[Member]) -> bool {
    workbook(members).is_some()
}

fn workbook(members: &[Member]) -> Option<usize> {
    find(members, "xl/workbook.xml")
        .or_else(|| members.iter().position(|member| member.name.ends_with("/workbook.xml")))
}

/// A member by its name, as careless writers write it too.
fn find(members: &[Member], name: &str) -> Option<usize> {
    members.iter().position(|member| member.name.eq_ignore_ascii_case(name))
}

impl Book {
    /// A workbook of which the visitor wants this sheet.
    pub(crate) fn new(options: &Options) -> Self {
        let cells = Cells::new(None, options.every_cell);
        Self {
            step: None,
            reading: false,
            text: XmlText::default(),
            scanner: Scanner::default(),
            workbook: Workbook::default(),
            relations: Relations::default(),
            styles: Styles::default(),
            strings: Strings::default(),
            state: State::of(cells),
            sheets: Vec::new(),
            source: Source::of(FileKind::Xlsx),
            wanted: options.part,
            every: options.every_cell,
            folder: String::new(),
            plain: 0,
            outcome: None,
        }
    }

    /// The member that is to be read next, `None` when the table is there.
    ///
    /// # Errors
    /// `Damaged` where the last member broke off amid its document, or where one that the workbook names is not there.
    pub(crate) fn next(&mut self, members: &[Member], bytes: u64) -> Result<Option<usize>, Finding> {
        let scanner = std::mem::take(&mut self.scanner);
        self.text = XmlText::default();
        if std::mem::take(&mut self.reading) && !scanner.is_whole() {
            return Err(DAMAGED);
        }
        loop {
            let (step, member) = match self.step {
                None => {
                    let place = workbook(members).ok_or(DAMAGED)?;
                    let name = members.get(place).map_or("", |member| member.name.as_str());
                    name.rsplit_once('/').map_or("", |(folder, _)| folder).clone_into(&mut self.folder);
                    (Step::Workbook, Some(place))
                }
                Some(Step::Workbook) => {
                    self.relations = Relations::wanted(&self.workbook);
                    (Step::Relations, find(members, &self.path("_rels/workbook.xml.rels")))
                }
                Some(Step::Relations) => {
                    self.choose(members)?;
                    (Step::Styles, self.related(members, "/styles")?)
                }
                Some(Step::Styles) => (Step::Strings, self.related(members, "/sharedStrings")?),
                Some(Step::Strings) => (Step::Sheet, self.sheet()),
                Some(Step::Sheet) => {
                    if !self.end_sheet(bytes) {
                        return Ok(None);
                    }
                    (Step::Sheet, self.sheet())
                }
            };
            self.step = Some(step);
            if member.is_some() {
                self.reading = true;
                return Ok(member);
            }
            if step == Step::Sheet {
                return Err(DAMAGED);
            }
        }
    }

    /// Finds the sheets' members, and which of them to read: the wanted one, else the first that can be seen.
    fn choose(&mut self, members: &[Member]) -> Result<(), Finding> {
        let lower = |place: usize| members.get(place).map(|member| (member.name.to_ascii_lowercase(), place));
        // Of two of one name the first counts.
        let places: HashMap<String, usize> = (0..members.len()).rev().filter_map(lower).collect();
        let (listed, more) = self.workbook.shown();
        for sheet in listed {
            let relation = self.relations.of(&sheet.relation);
            // A sheet of another kind, such as a chart, has no cells.
            if relation.is_some_and(|relation| !relation.kind.ends_with("/worksheet")) {
                continue;
            }
            let path = relation.map(|relation| self.path(&relation.target).to_ascii_lowercase());
            self.sheets.push(path.and_then(|path| places.get(&path).copied()));
            self.source.add(&sheet.name);
        }
        self.source.more = more;
        if self.sheets.is_empty() {
            return Err(Finding::NoTableInside);
        }
        self.source.part = self.wanted.filter(|part| *part < self.sheets.len()).unwrap_or(0);
        Ok(())
    }

    fn related(&self, members: &[Member], kind: &str) -> Result<Option<usize>, Finding> {
        let Some(relation) = self.relations.of_kind(kind) else { return Ok(None) };
        find(members, &self.path(&relation.target)).map(Some).ok_or(DAMAGED)
    }

    /// The name of a member from what a relation says.
    fn path(&self, target: &str) -> String {
        let target = target.replace('\\', "/");
        if let Some(path) = target.strip_prefix('/') {
            return path.to_owned();
        }
        let mut folders: Vec<&str> = self.folder.split('/').filter(|folder| !folder.is_empty()).collect();
        for part in target.split('/') {
            if part == ".." {
                folders.pop();
            } else if part != "." {
                folders.push(part);
            }
        }
        folders.join("/")
    }

    /// The sheet that is or will be read, once it is known.
    pub(crate) fn sheet(&self) -> Option<usize> {
        self.sheets.get(self.source.part).copied().flatten()
    }

    /// Takes the next slice of the member.
    pub(crate) fn take(&mut self, plain: &[u8]) -> Result<(), Finding> {
        self.plain += plain.len() as u64;
        let (plain, scanner) = (self.text.feed(plain), &mut self.scanner);
        let taken = match self.step {
            None | Some(Step::Workbook) => scanner.feed(plain, &mut self.workbook),
            Some(Step::Relations) => scanner.feed(plain, &mut self.relations),
            Some(Step::Styles) => scanner.feed(plain, &mut self.styles),
            Some(Step::Strings) if self.plain > MAX_STRINGS => {
                return Err(Finding::TooLarge { megabytes: MAX_STRINGS >> 20 });
            }
            Some(Step::Strings) => scanner.feed(plain, &mut self.strings),
            Some(Step::Sheet) => {
                let base_1904 = self.workbook.base_1904;
                let mut sheet = Sheet::new(&self.strings, &self.styles.looks, base_1904, &mut self.state);
                let taken = scanner.feed(plain, &mut sheet);
                if let Some(finding) = self.state.stop.take() {
                    return Err(finding);
                }
                taken
            }
        };
        taken.map_err(|NoXml| DAMAGED)
    }

    /// Ends a sheet; says whether another one is tried because there is nothing in it.
    fn end_sheet(&mut self, bytes: u64) -> bool {
        let next = State::of(Cells::new(None, self.every));
        let state = std::mem::replace(&mut self.state, next);
        let outcome = state.cells.finish().and_then(|body| body.finish(bytes));
        let is_empty = matches!(outcome, Err(Finding::Empty | Finding::NoRows | Finding::OneColumn));
        let next = self.source.part + 1;
        if is_empty && self.wanted.is_none() {
            // If no sheet holds more, the first one says why.
            self.outcome.get_or_insert(outcome);
            if next < self.sheets.len() {
                self.source.part = next;
                return true;
            }
            self.source.part = 0;
        } else {
            self.outcome = Some(outcome);
        }
        false
    }

    /// Data rows read so far.
    pub(crate) fn data_rows(&self) -> u64 {
        self.state.cells.data_rows()
    }

    /// The table.
    pub(crate) fn finish(self) -> Result<Table, Finding> {
        self.outcome.unwrap_or(Err(DAMAGED))
    }
}

const DAMAGED: Finding = Finding::Damaged { kind: FileKind::Xlsx };
