//! The page of saved scenarios in the browser.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement};

use super::state::Keeping;
use super::worker;
use super::{SavedPage, import};
use crate::browser::{dom, locale};
use crate::saved::desk::Action;
use crate::ui::site;

/// Makes the page live that stands in the document.
pub fn mount() {
    let Some(page) = dom::find("#page") else { return };
    let file = chosen();
    page.set_text_content(None);
    site::mount(page, move || {
        let keeping = Keeping::new(locale::format());
        // Another tab may save, and somebody may clear what the browser has stored.
        let stored = window_event_listener(ev::storage, move |event| {
            if event.key().is_none_or(|key| key == worker::KEY) {
                keeping.ask(Action::List);
            }
        });
        on_cleanup(move || stored.remove());
        match file {
            Some(file) => import(keeping, &file),
            None => keeping.ask(Action::List),
        }
        view! { <SavedPage keeping /> }
    });
}

/// The file that was chosen before anybody listened.
fn chosen() -> Option<File> {
    dom::find("[data-saved-input]")?.dyn_into::<HtmlInputElement>().ok()?.files()?.item(0)
}
