//! The figures of a log, what was assumed, and what can be taken along.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use super::questions::Questions;
use super::state::Desk;
use crate::draw::Drawn;
use crate::log_view::{Changed, LogView, Part, Shown, Table};
use crate::protocol::log::Wanted;
use crate::ui::anew::{Anew, part};
use crate::ui::boxed::{dynamic, handler, memo};
use crate::ui::link::href;
use crate::ui::plot::plot;
use crate::words;

/// What was read of a file: what it looks like, what is asked, the figures.
#[component]
pub fn Report(desk: Desk) -> impl IntoView {
    let name = desk.view.with_untracked(|view| view.name.clone());
    let looks_like = memo(move || desk.view.with(|view| view.looks_like.clone()));
    let view = memo(move || desk.view.get());
    view! {
        <p id="log-looks-like" role="status">
            {dynamic(move || looks_like.get())}" "<span class="hint">{name}</span>
        </p>
        <Remembered desk />
        <Questions desk />
        <div id="log-figures">{part(move || Some(figures(desk, view.get())))}</div>
        <TakeAlong desk />
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

/// That the answers of last time were used, and the way to have them forgotten.
#[component]
fn Remembered(desk: Desk) -> impl IntoView {
    let forgotten = RwSignal::new(false);
    let is_remembered = memo(move || desk.view.with(|view| view.recipe.is_remembered));
    let forget = move |_| {
        desk.forget();
        forgotten.set(true);
    };
    view! {
        <div id="log-remembered" class="assumed" hidden=dynamic(move || !is_remembered.get())>
            <p>{words::LOG_REMEMBERED.text()}</p>
            <button type="button" class="button button--plain" data-action="forget" on:click=handler(forget)>
                {words::LOG_FORGET.text()}
            </button>
        </div>
        <p role="status" id="log-forgotten" hidden=dynamic(move || !forgotten.get())>{words::LOG_FORGOTTEN.text()}</p>
    }
}

fn figures(desk: Desk, view: LogView) -> impl IntoView {
    let parts: Vec<_> = view.parts.into_iter().map(figures_of).collect();
    let tables: Vec<_> = view.tables.into_iter().map(|one| table(desk, one)).collect();
    let list = |id: &'static str, title: &'static str, lines: Vec<String>| {
        let lines: Vec<_> = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect();
        (!lines.is_empty()).then(|| view! { <section class="assumed" id=id><h2>{title}</h2><ul>{lines}</ul></section> })
    };
    let tables = (!tables.is_empty()).then(|| view! { <div class="score">{tables}</div> });
    let staff = (!view.staffing.is_empty()).then(|| {
        view! {
            <p id="log-staff">
                <a class="button" href=href(&view.staffing)>{words::LOG_STAFF.text()}</a>
                " "
                <span class="hint">{words::LOG_STAFF_HINT.text()}</span>
            </p>
        }
    });
    view! {
        {changes(view.changes)}
        {parts}
        {staff}
        {tables}
        {list("log-assumed", words::LOG_ASSUMED.text(), view.assumed)}
        {list("log-left-out", words::LOG_LEFT_OUT.text(), view.left_out)}
    }
}

fn picture(drawn: Drawn, name: String) -> Option<Anew> {
    (!drawn.svg.is_empty()).then(|| Anew::of(plot(None, Signal::stored(drawn), Signal::stored(name))))
}

/// A table in a place of its own, which slides where it is wider than the page.
fn wide(title: String, head: Vec<AnyView>, rows: Vec<AnyView>) -> impl IntoView {
    view! {
        <div class="wide" tabindex="0" role="region" aria-label=title>
            <table class="table">
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn heads(words: &[words::Word]) -> Vec<AnyView> {
    words.iter().map(|word| view! { <th scope="col">{word.text()}</th> }.into_any()).collect()
}

fn changes(changes: Vec<Changed>) -> Option<Anew> {
    if changes.is_empty() {
        return None;
    }
    let rows = changes.into_iter().map(|change| {
        let is_real = change.is_real.map(|is_real| is_real.to_string());
        view! {
            <tr data-change=change.id data-real=is_real>
                <th scope="row">{change.label}</th>
                <td>{change.before}</td>
                <td>{change.after}</td>
                <td>{change.said}</td>
            </tr>
        }
        .into_any()
    });
    let head = heads(&[words::LOG_FIGURE, words::LOG_BEFORE, words::LOG_NOW, words::LOG_CHANGED]);
    let title = words::LOG_EARLIER.text();
    Some(Anew::of(view! {
        <section class="score" id="log-changes">
            <h2>{title}</h2>
            {wide(title.to_owned(), head, rows.collect())}
        </section>
    }))
}

fn figures_of(part: Part) -> impl IntoView {
    let head = heads(&[words::LOG_FIGURE, words::LOG_VALUE, words::LOG_RANGE, words::LOG_COUNT]);
    view! {
        <section class="score">
            <h2>{part.title.clone()}</h2>
            {picture(part.drawn, part.chart)}
            {wide(part.title, head, part.figures.into_iter().map(|figure| row(figure).into_any()).collect())}
        </section>
    }
}

/// A figure; what it is and the way to its calculator are one press away.
fn row(figure: Shown) -> impl IntoView {
    let left_out = (!figure.left_out.is_empty()).then(|| view! { <p class="hint">{figure.left_out}</p> });
    let link = (!figure.link.is_empty()).then(|| {
        view! { <p><a data-open-in href=href(&figure.link)>{words::LOG_OPEN.text()}</a></p> }
    });
    view! {
        <tr data-figure=figure.id>
            <th scope="row">
                <details class="what-it-is">
                    <summary>{figure.label}</summary>
                    <p>{figure.definition}</p>
                    {left_out}
                    {link}
                </details>
            </th>
            <td>{figure.value}</td>
            <td>{figure.interval}</td>
            <td>{figure.n}</td>
        </tr>
    }
}

/// A table; it stays open while answers change the numbers in it.
fn table(desk: Desk, table: Table) -> impl IntoView {
    let mut head = vec![view! { <td></td> }.into_any()];
    head.extend(table.columns.into_iter().map(|column| view! { <th scope="col">{column}</th> }.into_any()));
    let rows = table.rows.into_iter().map(|(name, cells)| {
        let cells: Vec<_> = cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect();
        view! { <tr><th scope="row">{name}</th>{cells}</tr> }.into_any()
    });
    let link = (!table.link.is_empty()).then(|| {
        view! { <p><a data-open-in href=href(&table.link)>{words::LOG_OPEN.text()}</a></p> }
    });
    let is_open = desk.is_table_open(&table.id);
    let id = table.id.clone();
    let toggle = move |event: Event| {
        let details = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        desk.table_opened(&id, details.is_some_and(|details| details.has_attribute("open")));
    };
    view! {
        <details data-table=table.id open=is_open on:toggle=handler(toggle)>
            <summary>{table.title.clone()}</summary>
            {picture(table.drawn, table.chart)}
            {link}
            {wide(table.title, head, rows.collect())}
        </details>
    }
}

/// Files to take along, and what can be laid beside the log.
#[component]
fn TakeAlong(desk: Desk) -> impl IntoView {
    let files = [
        (Wanted::Html, "html", words::LOG_TAKE_HTML),
        (Wanted::Workbook, "xlsx", words::LOG_TAKE_XLSX),
        (Wanted::Counts, "counts", words::LOG_TAKE_COUNTS),
        (Wanted::Recipe, "answers", words::LOG_TAKE_RECIPE),
    ]
    .map(|(wanted, id, word)| {
        view! {
            <button
                type="button"
                class="button button--plain"
                data-save=id
                on:click=handler(move |_| desk.save(wanted))
            >
                {word.text()}
            </button>
        }
    });
    let choose = move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        if let Some(file) = input.files().and_then(|files| files.item(0)) {
            desk.beside(&file);
            input.set_value("");
        }
    };
    let refused = memo(move || desk.view.with(|view| view.beside.clone()));
    view! {
        <section class="score" id="log-take">
            <h2>{words::LOG_TAKE.text()}</h2>
            <div class="buttons">{files}</div>
            <p class="hint">{words::LOG_TAKE_HINT.text()}</p>
            <h3>{words::LOG_EARLIER.text()}</h3>
            <p class="hint">{words::LOG_EARLIER_HINT.text()}</p>
            <label class="drop__file">
                <span>{words::LOG_EARLIER_CHOOSE.text()}</span>
                <input type="file" id="log-beside" data-log-beside accept=".json,application/json" on:change=handler(choose) />
            </label>
            <p class="error" role="alert" id="log-beside-wrong" hidden=dynamic(move || refused.with(String::is_empty))>
                {dynamic(move || refused.get())}
            </p>
        </section>
    }
}
