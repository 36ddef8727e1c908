//! A sheet of an old Excel workbook into columns.

use crate::columns::every_cell::Choice;
use crate::columns::table::Table;
use crate::finding::Finding;
use crate::records::cells::Cells;
use crate::workbook::biff::{self, Fields, Records};
use crate::workbook::serial;
use crate::workbook::xls::{DAMAGED, Globals};

/// What a cell holds.
enum Value {
    Shared(u32),
    Number(f64, u16),
    Text(Box<str>),
}

struct Cell {
    row: u16,
    column: u16,
    value: Value,
}

impl Cell {
    fn place(&self) -> (u16, u16) {
        (self.row, self.column)
    }
}

/// Reads the sheet that begins here. Nearly all files have their cells in order, so that none has to be held.
pub(crate) fn read(records: &[u8], globals: &Globals, every: Option<Choice>) -> Result<Table, Finding> {
    let (mut sorted, mut last) = (true, (0, 0));
    each(records, &mut |cell| {
        sorted &= last <= cell.place();
        last = cell.place();
        Ok(())
    })?;
    let mut rows = Rows { globals, cells: Cells::new(None, every), row: None, text: Vec::new() };
    if sorted {
        each(records, &mut |cell| rows.take(&cell))?;
    } else {
        let mut cells = Vec::new();
        each(records, &mut |cell| {
            cells.push(cell);
            Ok(())
        })?;
        cells.sort_by_key(Cell::place);
        cells.iter().try_for_each(|cell| rows.take(cell))?;
    }
    if rows.row.is_some() {
        rows.cells.end_row()?;
    }
    rows.cells.finish()?.finish(0)
}

/// Takes cells in order.
struct Rows<'a> {
    globals: &'a Globals,
    cells: Cells,
    row: Option<u16>,
    text: Vec<u8>,
}

impl Rows<'_> {
    fn take(&mut self, cell: &Cell) -> Result<(), Finding> {
        if self.row != Some(cell.row) {
            if self.row.is_some() {
                self.cells.end_row()?;
            }
            self.row = Some(cell.row);
            self.cells.fill_up(u64::from(cell.row))?;
        }
        let column = usize::from(cell.column);
        match &cell.value {
            // A text that is not there is a hole, and no empty cell.
            Value::Shared(number) => {
                self.cells.set(column, self.globals.strings.get(*number as usize).ok_or(DAMAGED)?);
            }
            Value::Text(own) => self.cells.set(column, own.as_bytes()),
            Value::Number(number, style) => {
                let look = self.globals.looks.get(usize::from(*style)).copied().unwrap_or_default();
                self.text.clear();
                serial::write(*number, look, self.globals.base_1904, &mut self.text);
                self.cells.set(column, &self.text);
            }
        }
        Ok(())
    }
}

type Take<'a> = &'a mut dyn FnMut(Cell) -> Result<(), Finding>;

/// Hands on the cells of a sheet that hold something, in the order of the file.
fn each(records: &[u8], take: Take<'_>) -> Result<(), Finding> {
    let mut depth = 0;
    // A formula whose text comes in a record of its own.
    let mut pending = None;
    let mut records = Records(records).peekable();
    while let Some((kind, data)) = records.next() {
        match kind {
            biff::BEGIN => depth += 1,
            biff::END => {
                depth -= 1;
                if depth == 0 {
                    return Ok(());
                }
            }
            _ if depth != 1 => {}
            biff::STRING => {
                let mut parts = vec![data];
                while let Some((_, more)) = records.next_if(|(kind, _)| *kind == biff::CONTINUE) {
                    parts.push(more);
                }
                if let Some((row, column)) = pending.take() {
                    let mut fields = Fields::over(parts);
                    let text = fields.u16().and_then(|units| fields.text(usize::from(units))).ok_or(DAMAGED)?;
                    take(Cell { row, column, value: Value::Text(text.into()) })?;
                }
            }
            _ => cell(kind, data, take, &mut pending).ok_or(DAMAGED)??,
        }
    }
    // The sheet was cut.
    Err(DAMAGED)
}

/// Hands on the cells of a record, if it has any; `None` for one that is too short.
fn cell(kind: u16, data: &[u8], take: Take<'_>, pending: &mut Option<(u16, u16)>) -> Option<Result<(), Finding>> {
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
        return Some(Ok(()));
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
                if let Err(stop) = take(Cell { row, column, value: Value::Number(biff::unpack(packed), style) }) {
                    return Some(Err(stop));
                }
                column = column.checked_add(1)?;
                style = fields.u16()?;
            }
            return Some(Ok(()));
        }
        biff::LABEL | biff::RICH_LABEL => {
            let units = usize::from(fields.u16()?);
            Value::Text(fields.text(units)?.into())
        }
        biff::BOOLEAN => {
            let (value, is_error) = (fields.u8()?, fields.u8()? != 0);
            let text = if is_error { biff::error(value) } else { truth(value) };
            Value::Text(text.into())
        }
        _ => match data.get(6..14)? {
            [0, .., 0xFF, 0xFF] => {
                *pending = Some((row, column));
                return Some(Ok(()));
            }
            [1, _, value, .., 0xFF, 0xFF] => Value::Text(truth(*value).into()),
            [2, _, code, .., 0xFF, 0xFF] => Value::Text(biff::error(*code).into()),
            [.., 0xFF, 0xFF] => return Some(Ok(())),
            _ => Value::Number(fields.f64()?, style),
        },
    };
    Some(take(Cell { row, column, value }))
}

fn truth(value: u8) -> &'static str {
    if value == 0 { "FALSE" } else { "TRUE" }
}
