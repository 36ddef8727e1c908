//! The figures as a workbook. A share is a formula over the counts beside it, and so are the sums of tables; texts of the export are written as texts, whatever they begin with.

use desk::figures::{Figure, Report, Unit};
use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet, XlsxError};

use crate::log_view::{LogView, Table};
use crate::log_words as said;
use crate::words as w;

/// The workbook as bytes; empty where it cannot be made.
pub fn of(view: &LogView, report: &Report) -> Vec<u8> {
    made(view, report).unwrap_or_default()
}

fn made(view: &LogView, report: &Report) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold();
    let sheet = book.add_worksheet();
    sheet.set_name("1")?;
    figures(sheet, view, report, &bold)?;
    for (number, table) in view.tables.iter().enumerate() {
        let numbers = report.table(&table.id).map(|table| table.rows.as_slice()).unwrap_or_default();
        let sheet = book.add_worksheet();
        // A name of 31 signs at most, of which some are forbidden: the title stands in the sheet.
        sheet.set_name((number + 2).to_string())?;
        of_table(sheet, table, numbers, &bold)?;
    }
    book.save_to_buffer()
}

/// A number, a part and a whole, a range, a count, and what the figure is.
fn figures(sheet: &mut Worksheet, view: &LogView, report: &Report, bold: &Format) -> Result<(), XlsxError> {
    let title = w::DESK_REPORT_TITLE.with(&[("name", &view.name)]);
    sheet.write_string_with_format(0, 0, title, bold)?;
    sheet.write_string(1, 0, &view.looks_like)?;
    let heads = [
        w::LOG_FIGURE,
        w::LOG_VALUE,
        w::DESK_SHEET_UNIT,
        w::DESK_SHEET_PART,
        w::LOG_COUNT,
        w::DESK_SHEET_LOW,
        w::DESK_SHEET_HIGH,
        w::DESK_SHEET_DEFINITION,
    ];
    for (column, head) in (0..).zip(heads) {
        sheet.write_string_with_format(3, column, head.text(), bold)?;
    }
    let mut row = 4;
    for figure in report.figures.iter().filter(|figure| !said::is_left_out(&figure.id)) {
        let Some(label) = said::figure(&figure.id) else { continue };
        sheet.write_string(row, 0, label)?;
        value(sheet, row, figure)?;
        sheet.write_string(row, 2, unit(figure.unit))?;
        for (column, number) in [
            (3, figure.yes),
            (4, figure.n),
            (5, figure.interval.map(|ends| ends.low)),
            (6, figure.interval.map(|ends| ends.high)),
        ] {
            if let Some(number) = number.filter(|number| number.is_finite()) {
                sheet.write_number(row, column, number)?;
            }
        }
        sheet.write_string(row, 7, said::definition(&figure.id).unwrap_or_default())?;
        row += 1;
    }
    row += 1;
    for (title, lines) in [(w::LOG_ASSUMED, &view.assumed), (w::LOG_LEFT_OUT, &view.left_out)] {
        sheet.write_string_with_format(row, 0, title.text(), bold)?;
        row += 1;
        for line in lines {
            sheet.write_string(row, 0, line)?;
            row += 1;
        }
        row += 1;
    }
    sheet.set_column_width(0, 44)?;
    Ok(())
}

/// A share follows from its part and its whole; every other figure is its number.
fn value(sheet: &mut Worksheet, row: u32, figure: &Figure) -> Result<(), XlsxError> {
    if let Some(text) = &figure.text {
        sheet.write_string(row, 1, text)?;
        return Ok(());
    }
    let Some(value) = figure.value.filter(|value| value.is_finite()) else { return Ok(()) };
    let is_share = figure.unit == Unit::Percent
        && figure.yes.zip(figure.n).is_some_and(|(yes, n)| n > 0.0 && (100.0 * yes / n - value).abs() < 1e-9);
    if is_share {
        // Rows are counted from 1 in formulas.
        let formula = Formula::new(format!("=100*D{0}/E{0}", row + 1)).set_result(value.to_string());
        sheet.write_formula(row, 1, formula)?;
    } else {
        sheet.write_number(row, 1, value)?;
    }
    Ok(())
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Seconds => w::DESK_OPT_SECONDS.text(),
        Unit::Days => w::DESK_OPT_DAYS.text(),
        Unit::Percent => "%",
        Unit::Stars => w::DESK_WHAT_STARS.text(),
        Unit::Count | Unit::Number | Unit::Text => "",
    }
}

/// The groups of a table with their numbers, and the sum of what is counted.
fn of_table(
    sheet: &mut Worksheet,
    table: &Table,
    numbers: &[(String, Vec<Option<f64>>)],
    bold: &Format,
) -> Result<(), XlsxError> {
    sheet.write_string_with_format(0, 0, &table.title, bold)?;
    for (column, name) in (1..).zip(&table.columns) {
        sheet.write_string_with_format(2, column, name, bold)?;
    }
    let mut row = 3;
    for (name, cells) in numbers {
        sheet.write_string(row, 0, said::group(name))?;
        for (column, cell) in (1..).zip(cells) {
            if let Some(number) = cell.filter(|number| number.is_finite()) {
                sheet.write_number(row, column, number)?;
            }
        }
        row += 1;
    }
    // The first column counts, but for stars, which are means.
    let is_count = !table.id.starts_with("stars") && !table.id.starts_with("backlog");
    if row > 3 && is_count {
        let sum: f64 = numbers.iter().filter_map(|(_, cells)| cells.first().copied().flatten()).sum();
        sheet.write_string_with_format(row, 0, w::DESK_SHEET_SUM.text(), bold)?;
        let formula = Formula::new(format!("=SUM(B4:B{row})")).set_result(sum.to_string());
        sheet.write_formula(row, 1, formula)?;
    }
    sheet.set_column_width(0, 32)?;
    Ok(())
}
