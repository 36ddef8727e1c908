//! Where a log is dropped or chosen.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use super::state::{Desk, Stage};
use crate::ui::boxed::{dynamic, handler};
use crate::words;

/// The files that the engine reads.
const ACCEPTED: &str =
    ".csv,.tsv,.txt,.log,.xlsx,.xlsm,.xls,.ods,.htm,.html,.json,.jsonl,.ndjson,.gz,.zip,text/csv,text/plain";

/// The place for a file; hidden while there is one.
#[component]
pub fn Drop(desk: Desk) -> impl IntoView {
    let choose = move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        if let Some(file) = input.files().and_then(|files| files.item(0)) {
            desk.open(&file, &file.name());
            // The same file can be chosen once more.
            input.set_value("");
        }
    };
    view! {
        <div class="drop" id="drop" hidden=dynamic(move || !desk.stage.with(Stage::takes_file))>
            <p class="drop__title">{words::SURVEY_DROP.text()}</p>
            <label class="drop__file">
                <span>{words::SURVEY_CHOOSE.text()}</span>
                <input type="file" id="log-file" data-log-input accept=ACCEPTED on:change=handler(choose) />
            </label>
        </div>
    }
}
