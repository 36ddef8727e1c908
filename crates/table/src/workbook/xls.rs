//! An old Excel workbook into columns.

use std::collections::HashMap;

use crate::columns::table::Table;
use crate::finding::{FileKind, Finding};
use crate::options::Options;
use crate::source::{MAX_PARTS, Source};
use crate::workbook::biff::{self, Fields, Records};
use crate::workbook::cfb::Compound;
use crate::workbook::old_sheet;
use crate::workbook::serial::{self, Look};
use crate::workbook::strings::Strings;

pub(crate) const DAMAGED: Finding = Finding::Damaged { kind: FileKind::Xls };

/// What the whole workbook says.
#[derive(Default)]
pub(crate) struct Globals {
    pub(crate) base_1904: bool,
    formats: HashMap<u32, Look>,
    pub(crate) looks: Vec<Look>,
    pub(crate) strings: Strings,
    sheets: Listed,
    hidden: Listed,
}

/// Name and place of the first sheets, and how many more there are.
#[derive(Default)]
struct Listed {
    first: Vec<(String, usize)>,
    more: u64,
}

/// Reads a workbook that is all there: the wanted sheet, else the first one with a table.
pub(crate) fn read(bytes: Vec<u8>, options: &Options, source: &mut Source) -> Result<Table, Finding> {
    let stream = stream(&bytes)?;
    // The stream is a copy of nearly all of it.
    drop(bytes);
    let mut globals = globals(&stream)?;
    let mut sheets = std::mem::take(&mut globals.sheets);
    if sheets.first.is_empty() {
        sheets = std::mem::take(&mut globals.hidden);
    }
    *source = Source::of(FileKind::Xls);
    for (name, _) in &sheets.first {
        source.add(name);
    }
    source.more = sheets.more;
    let wanted = options.part.filter(|part| *part < sheets.first.len());
    let mut why = None;
    for (part, (_, place)) in
        sheets.first.iter().enumerate().filter(|(part, _)| wanted.is_none_or(|wanted| wanted == *part))
    {
        let found = stream
            .get(*place..)
            .ok_or(DAMAGED)
            .and_then(|records| old_sheet::read(records, &globals, options.every_cell));
        match found {
            Err(finding @ (Finding::Empty | Finding::NoRows | Finding::OneColumn)) if wanted.is_none() => {
                why.get_or_insert(finding);
            }
            found => {
                source.part = part;
                return found;
            }
        }
    }
    Err(why.unwrap_or(Finding::NoTableInside))
}

/// The stream of the workbook in its file.
fn stream(bytes: &[u8]) -> Result<Vec<u8>, Finding> {
    let file = Compound::open(bytes).ok_or(DAMAGED)?;
    if file.has("EncryptedPackage") {
        return Err(Finding::Encrypted { kind: FileKind::Xlsx });
    }
    if !file.has("Workbook") {
        // Workbooks of 1995, and documents of other programs.
        let old = file.has("Book");
        return Err(if old { Finding::FormatUnsupported { kind: FileKind::Xls } } else { Finding::NoTableInside });
    }
    file.stream("Workbook").ok_or(DAMAGED)
}

fn globals(stream: &[u8]) -> Result<Globals, Finding> {
    let mut globals = Globals::default();
    let mut records = Records(stream);
    let Some((biff::BEGIN, begin)) = records.next() else { return Err(DAMAGED) };
    if Fields::new(begin).u16() != Some(0x0600) {
        return Err(Finding::FormatUnsupported { kind: FileKind::Xls });
    }
    let mut strings: Vec<&[u8]> = Vec::new();
    let mut last = 0;
    for (kind, data) in records {
        let mut fields = Fields::new(data);
        match kind {
            biff::PASSWORD => return Err(Finding::Encrypted { kind: FileKind::Xls }),
            biff::DATES => globals.base_1904 = fields.u16() == Some(1),
            biff::FORMAT => {
                if let (Some(id), Some(units)) = (fields.u16(), fields.u16())
                    && let Some(code) = fields.text(usize::from(units))
                {
                    globals.formats.entry(u32::from(id)).or_insert_with(|| serial::of_code(&code));
                }
            }
            biff::STYLE => {
                fields.u16();
                let id = u32::from(fields.u16().unwrap_or(0));
                let own = globals.formats.get(&id).copied();
                globals.looks.push(own.unwrap_or_else(|| serial::built_in(id)));
            }
            biff::SHEET => {
                let (Some(place), Some(state), Some(kind)) = (fields.u32(), fields.u8(), fields.u8()) else {
                    return Err(DAMAGED);
                };
                if kind == 0 {
                    let sheets = if state.is_multiple_of(4) { &mut globals.sheets } else { &mut globals.hidden };
                    if sheets.first.len() < MAX_PARTS {
                        let name = fields.u8().and_then(|units| fields.text(usize::from(units))).unwrap_or_default();
                        sheets.first.push((name, place as usize));
                    } else {
                        sheets.more += 1;
                    }
                }
            }
            biff::STRINGS => strings.push(data),
            biff::CONTINUE if last == biff::STRINGS => {
                strings.push(data);
                continue;
            }
            biff::END => break,
            _ => {}
        }
        last = kind;
    }
    let mut fields = Fields::over(strings);
    if let (Some(_), Some(count)) = (fields.u32(), fields.u32()) {
        for _ in 0..count {
            let text = fields.u16().and_then(|units| fields.text(usize::from(units))).ok_or(DAMAGED)?;
            globals.strings.push(text.as_bytes());
        }
    }
    Ok(globals)
}
