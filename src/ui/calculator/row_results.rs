//! The table of the results of single rows.

use leptos::html;
use leptos::prelude::*;

use crate::ui::anew::{keyed, part};
use crate::ui::boxed::{dynamic, memo};
use crate::ui::kept;

use super::row_table::{self, Cell, Line};
use super::state::Calculator;
use crate::insight::results::Results;
use crate::words;

/// The place of the table. The page's file shows it for the example, which stays until the second part of the program is there.
#[component]
pub fn RowResults(calculator: Calculator) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let known = calculator.known;
    let there = memo(move || calculator.later.get() && known.get());
    kept::take_over("rows", place, there.into());
    // What was typed meanwhile has other results.
    let stale = move || !there.get() && calculator.history.with(|history| history.has(true));
    view! {
        <div id="rows" data-kept="rows" node_ref=place hidden=dynamic(stale)>
            {part(move || there.get().then(|| calculator.later(|later| later.rows)).flatten())}
        </div>
    }
}

/// The table, for [`crate::ui::later::Later`]; nothing where no row has a result.
pub fn table(calculator: Calculator) -> AnyView {
    let lines = memo(move || {
        calculator.found.with(|found| {
            let lines = |table| calculator.scenario(|scenario| row_table::lines(table, scenario, calculator.format));
            found.results.as_ref().map(|results| lines(&results.rows)).unwrap_or_default()
        })
    });
    let columns = memo(move || {
        let names = |results: &Results| results.rows.columns.iter().map(|column| column.label_text.clone()).collect();
        calculator.found.with(|found| found.results.as_ref().map(names).unwrap_or_default())
    });
    let there = memo(move || lines.with(|lines| !lines.is_empty()));
    part(move || there.get().then(|| view! { <Table columns lines /> })).into_any()
}

#[component]
fn Table(columns: Memo<Vec<String>>, lines: Memo<Vec<Line>>) -> impl IntoView {
    let heads = move || {
        let head = |name| view! { <th scope="col">{name}</th> };
        Some(columns.get().into_iter().map(head).collect::<Vec<_>>())
    };
    view! {
        <div class="table-frame" tabindex="0" role="group" aria-label=words::ROWS_HEADING.text()>
            <table class="table">
                <caption>{words::ROWS_HEADING.text()}</caption>
                <thead>
                    <tr>
                        <td></td>
                        {part(heads)}
                    </tr>
                </thead>
                <tbody>
                    // A line that changes is laid out anew, the others stay.
                    {keyed(move || lines.get(), Line::text, row)}
                </tbody>
            </table>
        </div>
    }
}

fn row(line: Line) -> impl IntoView {
    let cells: Vec<_> = line.cells.into_iter().map(|cell| view! { <td>{cell.map(output)}</td> }).collect();
    view! { <tr><th scope="row" dir="auto">{line.name}</th>{cells}</tr> }
}

fn output(cell: Cell) -> impl IntoView {
    let [low, high] = cell.ends.map_or([None, None], |ends| ends.map(Some));
    let range = (!cell.range.is_empty()).then(|| view! { <span class="range">{cell.range}</span> });
    view! {
        <output data-result=cell.result data-row=cell.row data-value=cell.value data-low=low data-high=high aria-live="off">
            {cell.shown}
        </output>
        {range}
    }
}
