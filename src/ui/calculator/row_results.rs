//! The table of the results of single rows.

use leptos::prelude::*;

use super::row_table::{self, Cell, Line};
use super::state::Calculator;
use crate::insight::results::Results;
use crate::words;

/// The table; nothing where no row has a result.
#[component]
pub fn RowResults(calculator: Calculator) -> impl IntoView {
    let lines = Memo::new(move |_| {
        calculator.found.with(|found| {
            let lines = |table| calculator.scenario(|scenario| row_table::lines(table, scenario, calculator.format));
            found.results.as_ref().map(|results| lines(&results.rows)).unwrap_or_default()
        })
    });
    let columns = Memo::new(move |_| {
        let names = |results: &Results| results.rows.columns.iter().map(|column| column.label_text.clone()).collect();
        calculator.found.with(|found| found.results.as_ref().map(names).unwrap_or_default())
    });
    let there = Memo::new(move |_| lines.with(|lines| !lines.is_empty()));
    view! {
        <div id="rows">
            {move || there.get().then(|| view! { <Table columns lines /> })}
        </div>
    }
}

#[component]
fn Table(columns: Memo<Vec<String>>, lines: Memo<Vec<Line>>) -> impl IntoView {
    view! {
        <div class="table-frame" tabindex="0" role="group" aria-label=words::ROWS_HEADING.text()>
            <table class="table">
                <caption>{words::ROWS_HEADING.text()}</caption>
                <thead>
                    <tr>
                        <td></td>
                        {move || columns.get().into_iter().map(|name| view! { <th scope="col">{name}</th> }).collect::<Vec<_>>()}
                    </tr>
                </thead>
                <tbody>
                    // A line that changes is laid out anew, the others stay.
                    <For each=move || lines.get() key=Line::clone let:line>
                        <tr>
                            <th scope="row" dir="auto">{line.name}</th>
                            {line.cells.into_iter().map(|cell| view! { <td>{cell.map(output)}</td> }).collect::<Vec<_>>()}
                        </tr>
                    </For>
                </tbody>
            </table>
        </div>
    }
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
