//! The rows of a list: add, remove, reorder, paste a block from a spreadsheet.

use super::dom;
use super::{calculator, locale, patcher};
use crate::html::Patch;
use crate::html::field::control_id;
use crate::scenario::MOST_ROWS;
use crate::words;

/// Adds an empty row and goes to its first field.
pub fn add_row(list: &str) {
    let mut first = None;
    calculator::update(&mut |desk| first = desk.board.scenario.add_row(list));
    if let Some(name) = first {
        dom::focus(&format!("[id='{}']", control_id(&name)));
    }
}

/// Removes a row; the focus goes to the button that adds one.
pub fn remove_row(list: &str, row: usize) {
    calculator::update(&mut |desk| desk.board.scenario.remove_row(list, row));
    dom::focus(&format!("[data-action='add-row'][data-list='{list}']"));
}

/// Moves a row up or down; the focus goes with it, at an end to the button for the way back.
pub fn move_row(list: &str, row: usize, up: bool) {
    let to = if up { row.wrapping_sub(1) } else { row.wrapping_add(1) };
    let mut count = 0;
    calculator::update(&mut |desk| {
        desk.board.scenario.swap_rows(list, row, to);
        count = desk.board.scenario.rows(list);
    });
    let goes_on = if up { to > 0 } else { to.wrapping_add(1) < count };
    let action = if goes_on == up { "row-up" } else { "row-down" };
    dom::focus(&format!("[data-action='{action}'][data-list='{list}'][data-row='{to}']"));
}

/// Lays a pasted block over the rows from a field on; `false` if the field is in no list.
pub fn paste(name: &str, text: &str) -> bool {
    let mut pasted = None;
    calculator::update(&mut |desk| pasted = desk.board.scenario.paste(name, text, locale::format()));
    let Some(pasted) = pasted else { return false };
    let mut said = String::new();
    if let Some(headings) = pasted.headings {
        said += &words::ROWS_HEADINGS.with(&[("text", &headings)]);
    }
    if pasted.is_too_wide {
        said += words::ROWS_WIDE.text();
    }
    if pasted.is_too_long {
        said += &words::ROWS_LIMIT.with(&[("count", &MOST_ROWS.to_string())]);
    }
    patcher::apply(vec![Patch::text("share", said)]);
    true
}
