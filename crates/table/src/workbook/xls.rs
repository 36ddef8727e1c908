//! An old Excel workbook into columns.

use crate::columns::table::Table;
use crate::finding::{FileKind, Finding};
use crate::records::cells::Cells;
use crate::source::Source;
use crate::workbook::biff::{self, Fields, Records};
use crate::workbook::cfb::Compound;
use crate::workbook::serial::{self, Look};
use crate::workbook::strings::Strings;

const DAMAGED: Finding = Finding::Damaged { kind: FileKind::Xls };

/// What the whole workbook says.
#[derive(Default)]
struct Globals {
    base_1904: bool,
    formats: Vec<(u32, Look)>,
    looks: Vec<Look>,
    strings: Strings,
    /// Name and place of each sheet that can be seen.
    sheets: Vec<(String, usize)>,
    hidden: Vec<(String, usize)>,
}

/// What a cell holds.
enum Value {
    Shared(u32),
    Number(f64, u16),
    Text(String),
}

struct Cell {
    row: u16,
    column: u16,
    value: Value,
}

/// Reads a workbook that is all there: the wanted sheet, else the first one with a table.
pub(crate) fn read(bytes: &[u8], part: Option<usize>, source: &mut Source) -> Result<Table, Finding> {
    let file = Compound::open(bytes).ok_or(DAMAGED)?;
    if file.has("EncryptedPackage") {
        return Err(Finding::Encrypted { kind: FileKind::Xlsx });
    }
    if !file.has("Workbook") {
        // Workbooks of 1995, and documents of other programs.
        let old = file.has("Book");
        return Err(if old { Finding::FormatUnsupported { kind: FileKind::Xls } } else { Finding::NoTableInside });
    }
    let stream = file.stream("Workbook").ok_or(DAMAGED)?;
    let mut globals = globals(&stream)?;
    let mut sheets = std::mem::take(&mut globals.sheets);
    if sheets.is_empty() {
        sheets = std::mem::take(&mut globals.hidden);
    }
    *source =
        Source { kind: Some(FileKind::Xls), parts: sheets.iter().map(|sheet| sheet.0.clone()).collect(), part: 0 };
    let wanted = part.filter(|part| *part < sheets.len());
    let mut why = None;
    for (part, (_, place)) in sheets.iter().enumerate().filter(|(part, _)| wanted.is_none_or(|wanted| wanted == *part))
    {
        let found = stream.get(*place..).ok_or(DAMAGED).and_then(|records| sheet(records, &globals));
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
                    globals.formats.push((u32::from(id), serial::of_code(&code)));
                }
            }
            biff::STYLE => {
                fields.u16();
                let id = u32::from(fields.u16().unwrap_or(0));
                let own = globals.formats.iter().find(|(found, _)| *found == id);
                globals.looks.push(own.map_or_else(|| serial::built_in(id), |(_, look)| *look));
            }
            biff::SHEET => {
                let (Some(place), Some(state), Some(kind)) = (fields.u32(), fields.u8(), fields.u8()) else {
                    return Err(DAMAGED);
                };
                let name = fields.u8().and_then(|units| fields.text(usize::from(units))).unwrap_or_default();
                if kind == 0 {
                    let sheets = if state.is_multiple_of(4) { &mut globals.sheets } else { &mut globals.hidden };
                    sheets.push((name, place as usize));
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

fn sheet(records: &[u8], globals: &Globals) -> Result<Table, Finding> {
    let mut found = cells(records)?;
    found.sort_by_key(|cell| (cell.row, cell.column));
    let mut cells = Cells::default();
    let mut text = Vec::new();
    for row in found.chunk_by(|left, right| left.row == right.row) {
        cells.fill_up(row.first().map_or(0, |cell| u64::from(cell.row)))?;
        for cell in row {
            let column = usize::from(cell.column);
            match &cell.value {
                Value::Shared(number) => {
                    cells.set(column, globals.strings.get(*number as usize).unwrap_or_default());
                }
                Value::Text(own) => cells.set(column, own.as_bytes()),
                Value::Number(number, style) => {
                    let look = globals.looks.get(usize::from(*style)).copied().unwrap_or_default();
                    text.clear();
                    serial::write(*number, look, globals.base_1904, &mut text);
                    cells.set(column, &text);
                }
            }
        }
        cells.end_row()?;
    }
    cells.finish()?.finish(0)
}

/// The cells of a sheet that hold something, in the order of the file.
fn cells(records: &[u8]) -> Result<Vec<Cell>, Finding> {
    let mut found = Vec::new();
    let mut depth = 0;
    // A formula whose text comes in a record of its own.
    let mut pending = None;
    for (kind, data) in Records(records) {
        match kind {
            biff::BEGIN => depth += 1,
            biff::END => {
                depth -= 1;
                if depth == 0 {
                    return Ok(found);
                }
            }
            _ if depth != 1 => {}
            biff::STRING => {
                let mut fields = Fields::new(data);
                let text = fields.u16().and_then(|units| fields.text(usize::from(units)));
                if let (Some((row, column)), Some(text)) = (pending.take(), text) {
                    found.push(Cell { row, column, value: Value::Text(text) });
                }
            }
            _ => _ = cell(kind, data, &mut found, &mut pending),
        }
    }
    // The sheet was cut.
    Err(DAMAGED)
}

/// Adds the cells of a record, if it has any; `None` for one that is too short.
fn cell(kind: u16, data: &[u8], found: &mut Vec<Cell>, pending: &mut Option<(u16, u16)>) -> Option<()> {
    if !matches!(
        kind,
        biff::SHARED_LABEL
            | biff::NUMBER
            | biff::RK
            | biff::MULTIPLE_RK
            | biff::LABEL
            | biff::RICH_LABEL
            | biff::BOOLEAN
            | biff::FORMULA
    ) {
        return None;
    }
    let mut fields = Fields::new(data);
    let (row, column, style) = (fields.u16()?, fields.u16()?, fields.u16()?);
    let value = match kind {
        biff::SHARED_LABEL => Value::Shared(fields.u32()?),
        biff::NUMBER => Value::Number(fields.f64()?, style),
        biff::RK => Value::Number(biff::unpack(fields.u32()?), style),
        biff::MULTIPLE_RK => {
            let (mut column, mut style) = (column, style);
            // Behind the last number stands the last column.
            while let Some(packed) = fields.u32() {
                found.push(Cell { row, column, value: Value::Number(biff::unpack(packed), style) });
                column = column.checked_add(1)?;
                style = fields.u16()?;
            }
            return Some(());
        }
        biff::LABEL | biff::RICH_LABEL => {
            let units = usize::from(fields.u16()?);
            Value::Text(fields.text(units)?)
        }
        biff::BOOLEAN => {
            let (value, is_error) = (fields.u8()?, fields.u8()? != 0);
            let text = if is_error { biff::error(value) } else { truth(value) };
            Value::Text(text.to_owned())
        }
        _ => {
            let bytes = data.get(6..14)?;
            match bytes {
                [0, .., 0xFF, 0xFF] => {
                    *pending = Some((row, column));
                    return Some(());
                }
                [1, _, value, .., 0xFF, 0xFF] => Value::Text(truth(*value).to_owned()),
                [2, _, code, .., 0xFF, 0xFF] => Value::Text(biff::error(*code).to_owned()),
                [.., 0xFF, 0xFF] => return Some(()),
                _ => Value::Number(fields.f64()?, style),
            }
        }
    };
    found.push(Cell { row, column, value });
    Some(())
}

fn truth(value: u8) -> &'static str {
    if value == 0 { "FALSE" } else { "TRUE" }
}
