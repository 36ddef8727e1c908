//! An Office Open XML workbook: which of its members are read in which order, and what becomes of each.

use crate::columns::table::Table;
use crate::finding::{FileKind, Finding};
use crate::packed::zip::Member;
use crate::source::Source;
use crate::workbook::sheet::{Sheet, State};
use crate::workbook::strings::Strings;
use crate::workbook::styles::{Styles, text};
use crate::workbook::xml::{NoXml, Scanner, Xml, attribute, attribute_where};

/// Bytes of texts that cells share.
const MAX_STRINGS: u64 = 1 << 30;

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
    scanner: Scanner,
    workbook: Workbook,
    relations: Relations,
    styles: Styles,
    strings: Strings,
    state: State,
    /// The members of the sheets, in the order of the names in `source`.
    sheets: Vec<usize>,
    pub(crate) source: Source,
    /// The sheet that the visitor wants.
    wanted: Option<usize>,
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
    members.iter().position(|member| member.name.replace('\\', "/").eq_ignore_ascii_case(name))
}

impl Book {
    /// A workbook of which the visitor wants this sheet.
    pub(crate) fn new(wanted: Option<usize>) -> Self {
        Self {
            step: None,
            scanner: Scanner::default(),
            workbook: Workbook::default(),
            relations: Relations::default(),
            styles: Styles::default(),
            strings: Strings::default(),
            state: State::default(),
            sheets: Vec::new(),
            source: Source { kind: Some(FileKind::Xlsx), ..Source::default() },
            wanted,
            folder: String::new(),
            plain: 0,
            outcome: None,
        }
    }

    /// The member that is to be read next, `None` when the table is there.
    pub(crate) fn next(&mut self, members: &[Member], bytes: u64) -> Result<Option<usize>, Finding> {
        self.scanner = Scanner::default();
        loop {
            let (step, member) = match self.step {
                None => {
                    let place = workbook(members).ok_or(DAMAGED)?;
                    let name = members.get(place).map_or("", |member| member.name.as_str());
                    name.rsplit_once('/').map_or("", |(folder, _)| folder).clone_into(&mut self.folder);
                    (Step::Workbook, Some(place))
                }
                Some(Step::Workbook) => {
                    (Step::Relations, find(members, &format!("{}/_rels/workbook.xml.rels", self.folder)))
                }
                Some(Step::Relations) => {
                    self.choose(members)?;
                    (Step::Styles, self.related(members, "/styles"))
                }
                Some(Step::Styles) => (Step::Strings, self.related(members, "/sharedStrings")),
                Some(Step::Strings) => (Step::Sheet, self.sheets.get(self.source.part).copied()),
                Some(Step::Sheet) => {
                    if !self.end_sheet(bytes) {
                        return Ok(None);
                    }
                    (Step::Sheet, self.sheets.get(self.source.part).copied())
                }
            };
            self.step = Some(step);
            if member.is_some() {
                return Ok(member);
            }
            if step == Step::Sheet {
                return Err(DAMAGED);
            }
        }
    }

    /// Finds the sheets' members, and which of them to read: the wanted one, else the first that can be seen.
    fn choose(&mut self, members: &[Member]) -> Result<(), Finding> {
        let seen = self.workbook.sheets.iter().any(|sheet| !sheet.hidden);
        for sheet in self.workbook.sheets.iter().filter(|sheet| !(seen && sheet.hidden)) {
            let relation = self.relations.0.iter().find(|relation| relation.id == sheet.relation);
            let member = relation
                .filter(|relation| relation.kind.ends_with("/worksheet"))
                .and_then(|relation| find(members, &self.path(&relation.target)));
            if let Some(member) = member {
                self.sheets.push(member);
                self.source.parts.push(sheet.name.clone());
            }
        }
        if self.sheets.is_empty() {
            return Err(Finding::NoTableInside);
        }
        self.source.part = self.wanted.filter(|part| *part < self.sheets.len()).unwrap_or(0);
        Ok(())
    }

    fn related(&self, members: &[Member], kind: &str) -> Option<usize> {
        let relation = self.relations.0.iter().find(|relation| relation.kind.ends_with(kind))?;
        find(members, &self.path(&relation.target))
    }

    /// The name of a member from what a relation says.
    fn path(&self, target: &str) -> String {
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
        self.sheets.get(self.source.part).copied()
    }

    /// Takes the next slice of the member.
    pub(crate) fn take(&mut self, plain: &[u8]) -> Result<(), Finding> {
        self.plain += plain.len() as u64;
        let scanner = &mut self.scanner;
        let taken = match self.step {
            None | Some(Step::Workbook) => scanner.feed(plain, &mut self.workbook),
            Some(Step::Relations) => scanner.feed(plain, &mut self.relations),
            Some(Step::Styles) => scanner.feed(plain, &mut self.styles),
            Some(Step::Strings) if self.plain > MAX_STRINGS => return Err(Finding::Bomb),
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
        let state = std::mem::take(&mut self.state);
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

struct Listed {
    name: String,
    relation: String,
    hidden: bool,
}

/// Takes `workbook.xml`.
#[derive(Default)]
struct Workbook {
    sheets: Vec<Listed>,
    base_1904: bool,
}

impl Xml for Workbook {
    fn open(&mut self, name: &[u8], attributes: &[u8]) {
        match name {
            b"sheet" => {
                let relation = attribute_where(attributes, |name| name.ends_with(b":id"));
                self.sheets.push(Listed {
                    name: attribute(attributes, b"name").map(text).unwrap_or_default(),
                    relation: relation.map(text).unwrap_or_default(),
                    hidden: attribute(attributes, b"state").is_some_and(|state| state != b"visible"),
                });
            }
            b"workbookPr" => {
                self.base_1904 = attribute(attributes, b"date1904").is_some_and(|set| set == b"1" || set == b"true");
            }
            _ => {}
        }
    }
    fn text(&mut self, _: &[u8]) {}
    fn close(&mut self, _: &[u8]) {}
}

struct Relation {
    id: String,
    kind: String,
    target: String,
}

/// Takes `workbook.xml.rels`. What is outside of the workbook is never fetched.
#[derive(Default)]
struct Relations(Vec<Relation>);

impl Xml for Relations {
    fn open(&mut self, name: &[u8], attributes: &[u8]) {
        if name == b"Relationship" && attribute(attributes, b"TargetMode") != Some(b"External") {
            let value = |name: &[u8]| attribute(attributes, name).map(text).unwrap_or_default();
            self.0.push(Relation { id: value(b"Id"), kind: value(b"Type"), target: value(b"Target") });
        }
    }
    fn text(&mut self, _: &[u8]) {}
    fn close(&mut self, _: &[u8]) {}
}
