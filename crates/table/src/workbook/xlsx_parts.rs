//! What a workbook says of its sheets: which there are, and in which members they lie.

use std::collections::{HashMap, HashSet};

use crate::source::MAX_PARTS;
use crate::workbook::styles::text;
use crate::workbook::xml::{Xml, attribute, attribute_where};

/// A sheet as the workbook lists it.
pub(crate) struct Listed {
    pub(crate) name: String,
    pub(crate) relation: String,
}

/// Takes `workbook.xml`.
#[derive(Default)]
pub(crate) struct Workbook {
    seen: Vec<Listed>,
    hidden: Vec<Listed>,
    /// How many more of them there are.
    more_seen: u64,
    more_hidden: u64,
    pub(crate) base_1904: bool,
}

impl Workbook {
    /// The sheets that can be seen, or all if none can, and how many more there are than are listed.
    pub(crate) fn shown(&self) -> (&[Listed], u64) {
        if self.seen.is_empty() { (&self.hidden, self.more_hidden) } else { (&self.seen, self.more_seen) }
    }
}

impl Xml for Workbook {
    fn open(&mut self, name: &[u8], attributes: &[u8]) {
        match name {
            b"sheet" => {
                let is_hidden = attribute(attributes, b"state").is_some_and(|state| state != b"visible");
                let (sheets, more) = if is_hidden {
                    (&mut self.hidden, &mut self.more_hidden)
                } else {
                    (&mut self.seen, &mut self.more_seen)
                };
                if sheets.len() >= MAX_PARTS {
                    *more += 1;
                    return;
                }
                let relation = attribute_where(attributes, |name| name.ends_with(b":id"));
                sheets.push(Listed {
                    name: attribute(attributes, b"name").map(text).unwrap_or_default(),
                    relation: relation.map(text).unwrap_or_default(),
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

/// Where something lies.
pub(crate) struct Relation {
    pub(crate) kind: String,
    pub(crate) target: String,
}

/// Takes `workbook.xml.rels`. What is outside of the workbook is never fetched.
#[derive(Default)]
pub(crate) struct Relations {
    wanted: HashSet<String>,
    sheets: HashMap<String, Relation>,
    others: Vec<Relation>,
}

/// Endings of the kinds of what a workbook has besides sheets and this page needs.
const OTHERS: [&str; 2] = ["/styles", "/sharedStrings"];

impl Relations {
    /// Relations of which those of the listed sheets are wanted.
    pub(crate) fn wanted(workbook: &Workbook) -> Self {
        let wanted = workbook.shown().0.iter().map(|sheet| sheet.relation.clone()).collect();
        Self { wanted, ..Self::default() }
    }

    /// Where the sheet of this relation lies.
    pub(crate) fn of(&self, id: &str) -> Option<&Relation> {
        self.sheets.get(id)
    }

    /// Where the first of this kind lies.
    pub(crate) fn of_kind(&self, kind: &str) -> Option<&Relation> {
        self.others.iter().find(|relation| relation.kind.ends_with(kind))
    }
}

impl Xml for Relations {
    fn open(&mut self, name: &[u8], attributes: &[u8]) {
        if name != b"Relationship" || attribute(attributes, b"TargetMode") == Some(b"External") {
            return;
        }
        let value = |name: &[u8]| attribute(attributes, name).map(text).unwrap_or_default();
        let (id, kind) = (value(b"Id"), value(b"Type"));
        if OTHERS.iter().any(|ending| kind.ends_with(ending)) {
            if self.others.len() < MAX_PARTS {
                self.others.push(Relation { kind, target: value(b"Target") });
            }
        } else if self.wanted.contains(&id) {
            self.sheets.entry(id).or_insert_with(|| Relation { kind, target: value(b"Target") });
        }
    }
    fn text(&mut self, _: &[u8]) {}
    fn close(&mut self, _: &[u8]) {}
}
