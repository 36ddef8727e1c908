//! Results of single rows, such as the share of each cost item, as a table of texts.

use crate::insight::results::{RowCell, RowTable};
use crate::number::{self, Format};
use crate::scenario::Scenario;
use crate::words;

/// A row with its results, in the order of the columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What the row is called.
    pub name: String,
    /// Its results; none where a row has no such result.
    pub cells: Vec<Option<Cell>>,
}

/// The result of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The id of the result.
    pub result: &'static str,
    /// The key of the row.
    pub row: String,
    /// Full precision, for scripts.
    pub value: String,
    /// The ends of the interval, for scripts.
    pub ends: Option<[String; 2]>,
    /// The number for people.
    pub shown: String,
    /// The interval for people; empty where there is none.
    pub range: String,
}

/// The lines of a table.
pub fn lines(table: &RowTable, scenario: &Scenario, format: Format) -> Vec<Line> {
    let line = |line: &crate::insight::results::RowLine| {
        let cells = table.columns.iter().zip(&line.cells);
        let cells =
            cells.map(|(column, cell)| Some(Cell::of(column.result, &line.row, cell.as_ref()?, scenario, format)));
        Line { name: words::row_label(scenario, &line.name, format), cells: cells.collect() }
    };
    table.lines.iter().map(line).collect()
}

impl Line {
    /// All that the line shows, in one text.
    pub fn text(&self) -> String {
        let mut text = self.name.clone();
        for cell in &self.cells {
            text.push('\n');
            for part in cell.iter().flat_map(|cell| [&cell.row, &cell.value, &cell.shown, &cell.range]) {
                text += part;
                text.push('\t');
            }
        }
        text
    }
}

impl Cell {
    fn of(result: &'static str, row: &str, cell: &RowCell, scenario: &Scenario, format: Format) -> Self {
        let ends = cell.interval.map(|ends| (ends.low, ends.high));
        let shown = |value| cell.unit.measured(value, ends, cell.places, scenario.currency, format);
        let range = cell.interval.map(|interval| {
            words::INTERVAL_RANGE.with(&[("low", &shown(interval.low)), ("high", &shown(interval.high))])
        });
        Self {
            result,
            row: row.to_owned(),
            value: number::canonical(cell.value),
            ends: cell.interval.map(|interval| [interval.low, interval.high].map(number::canonical)),
            shown: shown(cell.value),
            range: range.unwrap_or_default(),
        }
    }
}
