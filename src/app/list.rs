//! The rows of a list: add, remove, paste a block from a spreadsheet.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlInputElement};

use super::calculator::Desk;
use super::dom;
use super::erase::text;
use super::field::{ErrorLine, Field};
use crate::metric::Input;
use crate::scenario::{MOST_ROWS, Place};
use crate::words;

/// The list.
#[component]
pub fn List(input: &'static Input, fields: &'static [Input]) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let rows = Memo::new(move |_| desk.scenario.with(|scenario| scenario.rows(input.id)));
    let cut = RwSignal::new(false);
    let add = move |_| {
        let row = rows.get_untracked();
        if row < MOST_ROWS {
            desk.scenario.update(|scenario| {
                // A single row without text is not in the fields yet.
                for row in [row.saturating_sub(1), row] {
                    for field in fields {
                        scenario.fields.entry(format!("{}-{row}-{}", input.id, field.id)).or_default();
                    }
                }
            });
            let first = fields.first().map_or("", |field| field.id);
            dom::after_render(move || dom::focus(&format!("[name='{}-{row}-{first}']", input.id)));
        }
    };
    let remove = move |row: usize| {
        desk.scenario.update(|scenario| scenario.remove_row(input.id, row));
        dom::focus(&format!("[data-action='add-row'][data-list='{}']", input.id));
    };
    let paste = move |event: ClipboardEvent| {
        let Some(text) = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok()) else {
            return;
        };
        let Some(name) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()).map(|input| input.name())
        else {
            return;
        };
        if text.trim().contains(['\n', '\t', '\r']) {
            event.prevent_default();
            event.stop_propagation();
            cut.set(paste_block(desk, input, fields, &name, &text));
        }
    };
    let limit =
        text(
            move || {
                if cut.get() { words::ROWS_LIMIT.with(&[("count", &MOST_ROWS.to_string())]) } else { String::new() }
            },
        );
    let row_of = move |row: usize| {
        let controls = desk.scenario.with_untracked(|scenario| scenario.controls_of(input));
        let cells = controls.into_iter().filter_map(move |control| match control.place {
            Place::Cell { row: at, field } if at == row => {
                let label = words::ROW_LABEL.with(&[("label", field.label), ("row", &(row + 1).to_string())]);
                Some(view! { <Field control=control label=label hint="" /> })
            }
            _ => None,
        });
        view! {
            <div class="row">
                {cells.collect_view()}
                <button
                    type="button"
                    class="quiet row__remove"
                    aria-label=words::ROW_REMOVE.with(&[("row", &(row + 1).to_string())])
                    on:click=move |_| remove(row)
                >
                    "×"
                </button>
            </div>
        }
    };
    view! {
        <fieldset class="group-of-fields" aria-describedby=format!("hint-{}", input.id) on:paste=paste>
            <legend>{input.label}</legend>
            <p class="hint" id=format!("hint-{}", input.id)>{input.hint}" "{words::ROW_PASTE.text()}</p>
            <ErrorLine name=input.id.to_owned() />
            <div class="rows">
                <For each=move || 0..rows.get() key=|row| *row children=row_of />
            </div>
            <button type="button" class="button button--plain" data-action="add-row" data-list=input.id on:click=add>{words::ROW_ADD.text()}</button>
            <p class="error" role="status">{limit}</p>
        </fieldset>
    }
}

/// Lays a pasted block over the rows from a cell on; says whether some of it did not fit.
fn paste_block(desk: Desk, input: &'static Input, fields: &'static [Input], name: &str, text: &str) -> bool {
    let cell =
        name.strip_prefix(input.id).and_then(|rest| rest.strip_prefix('-')).and_then(|rest| rest.split_once('-'));
    let Some((row, field)) = cell else { return false };
    let first_row: usize = row.parse().unwrap_or(0);
    let first_field = fields.iter().position(|known| known.id == field).unwrap_or(0);
    let lines = || text.split(['\n', '\r']).map(str::trim_end).filter(|line| !line.trim().is_empty());
    desk.scenario.update(|scenario| {
        for (row, line) in (first_row..MOST_ROWS).zip(lines()) {
            for (field, cell) in fields.iter().skip(first_field).zip(line.split('\t')) {
                scenario.fields.insert(format!("{}-{row}-{}", input.id, field.id), cell.trim().to_owned());
            }
        }
    });
    first_row + lines().count() > MOST_ROWS
}
