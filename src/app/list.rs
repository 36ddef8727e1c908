//! The rows of a list: add, remove, paste a block from a spreadsheet.

use super::dom;
use super::{calculator, patcher};
use crate::html::Patch;
use crate::html::field::control_id;
use crate::metric::{Input, Kind};
use crate::scenario::{MOST_ROWS, Scenario};
use crate::words;

/// The list of an id and its fields.
fn list_of(scenario: &Scenario, id: &str) -> Option<(&'static Input, &'static [Input])> {
    let input = scenario.method.input(id)?;
    if let Kind::Rows(fields) = input.kind { Some((input, fields)) } else { None }
}

/// Adds an empty row and goes to its first field.
pub fn add_row(list: &str) {
    let mut first = None;
    calculator::update(&mut |desk| {
        let Some((input, fields)) = list_of(&desk.scenario, list) else { return };
        let row = desk.scenario.rows(list);
        if row >= MOST_ROWS {
            return;
        }
        // A single row without text is not in the fields yet.
        for row in [row.saturating_sub(1), row] {
            for field in fields {
                let name = format!("{}-{row}-{}", input.id, field.id);
                if !desk.scenario.fields.contains_key(&name) {
                    desk.scenario.fields.insert(name, String::new());
                }
            }
        }
        first = fields.first().map(|field| control_id(&format!("{}-{row}-{}", input.id, field.id)));
    });
    if let Some(id) = first {
        dom::focus(&format!("[id='{id}']"));
    }
}

/// Removes a row; the focus goes to the button that adds one.
pub fn remove_row(list: &str, row: usize) {
    calculator::update(&mut |desk| desk.scenario.remove_row(list, row));
    dom::focus(&format!("[data-action='add-row'][data-list='{list}']"));
}

/// Lays a pasted block over the rows from a field on; `false` if the field is in no list.
pub fn paste(name: &str, text: &str) -> bool {
    let Some((list, rest)) = name.split_once('-') else { return false };
    let Some((row, field)) = rest.split_once('-') else { return false };
    let first_row: usize = row.parse().unwrap_or(0);
    let mut done = None;
    calculator::update(&mut |desk| {
        let Some((input, fields)) = list_of(&desk.scenario, list) else { return };
        let first_field = fields.iter().position(|known| known.id == field).unwrap_or(0);
        let lines: Vec<&str> = text.split(['\n', '\r']).filter(|line| !line.trim().is_empty()).collect();
        for (row, line) in (first_row..MOST_ROWS).zip(&lines) {
            for (field, cell) in fields.iter().skip(first_field).zip(line.split('\t')) {
                desk.scenario.fields.insert(format!("{}-{row}-{}", input.id, field.id), cell.trim().to_owned());
            }
        }
        done = Some(first_row + lines.len() > MOST_ROWS);
    });
    if done == Some(true) {
        patcher::apply(vec![Patch::text("share", words::ROWS_LIMIT.with(&[("count", &MOST_ROWS.to_string())]))]);
    }
    done.is_some()
}
