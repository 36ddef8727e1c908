//! The figures of a log, and what was assumed.

use leptos::prelude::*;

use super::questions::Questions;
use super::state::Desk;
use crate::log_view::{LogView, Part, Shown, Table};
use crate::ui::anew::part;
use crate::ui::boxed::{handler, memo};
use crate::words;

/// What was read of a file: what it looks like, what is asked, the figures.
#[component]
pub fn Report(desk: Desk) -> impl IntoView {
    let (name, looks_like) = desk.view.with_untracked(|view| (view.name.clone(), view.looks_like.clone()));
    let view = memo(move || desk.view.get());
    view! {
        <p id="log-looks-like" role="status">{looks_like}" "<span class="hint">{name}</span></p>
        <Questions desk />
        <div id="log-figures">{part(move || Some(figures(view.get())))}</div>
        <div class="buttons">
            <button
                type="button"
                class="button button--plain"
                data-action="restart"
                on:click=handler(move |_| desk.end())
            >
                {words::SURVEY_RESTART.text()}
            </button>
        </div>
    }
}

fn figures(view: LogView) -> impl IntoView {
    let parts: Vec<_> = view.parts.into_iter().map(figures_of).collect();
    let tables: Vec<_> = view.tables.into_iter().map(table).collect();
    let list = |id: &'static str, title: &'static str, lines: Vec<String>| {
        let lines: Vec<_> = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect();
        (!lines.is_empty()).then(|| view! { <section class="assumed" id=id><h2>{title}</h2><ul>{lines}</ul></section> })
    };
    let tables = (!tables.is_empty()).then(|| view! { <div class="score">{tables}</div> });
    view! {
        {parts}
        {tables}
        {list("log-assumed", words::LOG_ASSUMED.text(), view.assumed)}
        {list("log-left-out", words::LOG_LEFT_OUT.text(), view.left_out)}
    }
}

fn figures_of(part: Part) -> impl IntoView {
    let rows: Vec<_> = part.figures.into_iter().map(row).collect();
    view! {
        <section class="score">
            <h2>{part.title.clone()}</h2>
            <div class="wide" tabindex="0" role="region" aria-label=part.title>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{words::LOG_FIGURE.text()}</th>
                            <th scope="col">{words::LOG_VALUE.text()}</th>
                            <th scope="col">{words::LOG_RANGE.text()}</th>
                            <th scope="col">{words::LOG_COUNT.text()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

fn row(figure: Shown) -> impl IntoView {
    let left_out = (!figure.left_out.is_empty()).then(|| view! { <span class="hint">" "{figure.left_out}</span> });
    view! {
        <tr data-figure=figure.id>
            <th scope="row">{figure.label}{left_out}</th>
            <td>{figure.value}</td>
            <td>{figure.interval}</td>
            <td>{figure.n}</td>
        </tr>
    }
}

fn table(table: Table) -> impl IntoView {
    let columns: Vec<_> = table.columns.into_iter().map(|column| view! { <th scope="col">{column}</th> }).collect();
    let rows: Vec<_> = table
        .rows
        .into_iter()
        .map(|(name, cells)| {
            let cells: Vec<_> = cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect();
            view! { <tr><th scope="row">{name}</th>{cells}</tr> }
        })
        .collect();
    view! {
        <details data-table=table.id>
            <summary>{table.title.clone()}</summary>
            <div class="wide" tabindex="0" role="region" aria-label=table.title>
                <table class="table">
                    <thead><tr><td></td>{columns}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
}
