//! Where a file is dropped, chosen or pasted.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use super::sample;
use super::state::Survey;
use crate::ui::boxed::{dynamic, handler};
use crate::ui::link::href;
use crate::words;

/// What was done on the page's file before the program was there.
#[derive(Clone, Debug, Default)]
pub struct Before {
    /// What was pasted into the field for tables.
    pub pasted: String,
    /// Whether that field is in sight.
    pub is_open: bool,
}

/// The files that a reader knows.
const ACCEPTED: &str =
    ".csv,.tsv,.txt,.tab,.xlsx,.xlsm,.xls,.ods,.fods,.htm,.html,.json,.jsonl,.ndjson,.gz,.zip,text/csv,text/plain";

/// The place for a file; hidden while there is one.
#[component]
pub fn Drop(survey: Survey, before: Before) -> impl IntoView {
    let area = NodeRef::<html::Textarea>::new();
    let choose = move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        if let Some(file) = input.files().and_then(|files| files.item(0)) {
            survey.open(&file, &file.name());
            // The same file can be chosen once more.
            input.set_value("");
        }
    };
    let read = move |_| {
        if let Some(area) = area.get_untracked() {
            survey.open_text(&area.value());
        }
    };
    view! {
        <div class="drop" id="drop" hidden=dynamic(move || !survey.stage.get().takes_file())>
            <p class="drop__title">{words::SURVEY_DROP.text()}</p>
            <label class="drop__file">
                <span>{words::SURVEY_CHOOSE.text()}</span>
                <input type="file" id="survey-file" data-survey-input accept=ACCEPTED on:change=handler(choose) />
            </label>
            <button type="button" class="button button--plain" data-action="sample" disabled=cfg!(not(target_family = "wasm")) on:click=handler(move |_| sample::open(survey))>
                {words::SURVEY_SAMPLE.text()}
            </button>
            <details open=before.is_open>
                <summary>{words::SURVEY_PASTE.text()}</summary>
                <textarea
                    id="pasted"
                    name="pasted"
                    rows="5"
                    aria-label=words::SURVEY_PASTED.text()
                    spellcheck="false"
                    node_ref=area
                    prop:value=before.pasted
                ></textarea>
                <button type="button" class="button button--plain" data-action="read-pasted" on:click=handler(read)>
                    {words::SURVEY_PASTE_READ.text()}
                </button>
            </details>
            <p class="drop__other">{words::LOG_HOME.text()}" "<a href=href("log")>{words::LOG_HOME_LINK.text()}</a></p>
        </div>
    }
}
