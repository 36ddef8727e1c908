//! Saved scenarios: the page with all of them, and the field for a name on a calculator.

mod list;
#[cfg(feature = "browser")]
mod live;
mod naming;
mod said;
pub mod state;
mod worker;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, File, HtmlInputElement};

use super::anew::part;
use super::boxed::{dynamic, effect, handler};
use super::calculator::Calculator;
use super::focus;
use crate::browser::dom;
use crate::insight::table::data_url;
use crate::saved::desk::{Action, LARGEST_FILE, Said, Shown};
use crate::words::keep as w;
use list::{List, is_wrong};
#[cfg(feature = "browser")]
pub use live::mount;
use naming::Naming;
use said::Saying;
use state::{Keeping, Told};

/// The page; the list comes once the worker knows what the browser has stored.
#[component]
pub fn SavedPage(keeping: Keeping) -> impl IntoView {
    let choose = move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        if let Some(file) = input.files().and_then(|files| files.item(0)) {
            import(keeping, &file);
            // The same file can be chosen once more.
            input.set_value("");
        }
    };
    let export = move || keeping.file.with(|file| (!file.is_empty()).then(|| data_url("application/json", file)));
    effect(move || {
        // What had the focus is gone.
        if keeping.told.with(|told| matches!(told, Told::Said(Said::Renamed(_) | Said::Back))) {
            focus::heading();
        }
    });
    view! {
        <section class="intro">
            <h1 tabindex="-1">{w::PAGE_TITLE.text()}</h1>
            <p class="lead">{w::PAGE_LEAD.text()}</p>
        </section>
        <Saying keeping />
        <List keeping />
        <div class="buttons">
            <label class="button button--plain file-button">
                {w::IMPORT.text()}
                <input
                    type="file"
                    class="visually-hidden"
                    id="saved-input"
                    data-saved-input
                    accept=".json,application/json"
                    on:change=handler(choose)
                />
            </label>
            <a
                class="button button--plain"
                id="saved-export"
                download="deskmath-scenarios.json"
                href=dynamic(export)
                hidden=dynamic(move || keeping.file.with(String::is_empty))
            >
                {w::EXPORT.text()}
            </a>
        </div>
        <p class="hint">{w::PAGE_HINT.text()}</p>
    }
}

/// Adds what a file has.
fn import(keeping: Keeping, file: &File) {
    if file.size() > LARGEST_FILE as f64 {
        return keeping.tell(Told::TooLarge((file.size() / 1e6).ceil() as u32));
    }
    dom::when(
        &file.text(),
        Box::new(move |text| {
            // A file that the browser does not hand out is none.
            keeping.ask(Action::Import(text.and_then(|text| text.as_string()).unwrap_or_default()));
        }),
    );
}

/// The field for the name of what stands in the form, for [`super::later::Later`]: it comes each time that the button for it is pressed.
pub fn saving(calculator: Calculator) -> AnyView {
    let keeping = Keeping::new(calculator.format);
    let shown = move || Shown { metric: calculator.metric.id.to_owned(), link: calculator.link.get_untracked() };
    effect(move || {
        // Zero is how often it was asked for when the page came.
        if calculator.saving.get() > 0 {
            keeping.ask(Action::Propose(shown()));
        }
    });
    effect(move || {
        // The field that had the focus is gone.
        if keeping.told.with(|told| matches!(told, Told::Said(Said::Added(_) | Said::IsThere(_)))) {
            focus::first("[data-action=save]");
        }
    });
    let naming = move || {
        keeping.proposal.get().map(|name| {
            let keep = Callback::new(move |name| keeping.ask(Action::Add(shown(), name)));
            view! { <Naming name action="save-named" wrong=is_wrong(keeping) keep /> }
        })
    };
    view! {
        <div id="saving">{part(naming)}</div>
        <Saying keeping />
    }
    .into_any()
}
