//! The log page in the browser, and what other parts of the program call of it.

use std::cell::Cell;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Blob, File, HtmlInputElement};

use super::LogPage;
use super::state::Desk;
use crate::browser::{dom, locale};
use crate::ui::site;

/// What other parts of the program call of this one, for [`crate::ui::later::Later`].
#[derive(Clone, Copy)]
pub struct Entry {
    /// Makes the page live that stands in the document.
    pub mount: fn(),
    /// Reads a file that was dropped on the page.
    pub open: fn(&Blob, &str),
}

/// This part.
pub const LATER: Entry = Entry { mount, open };

/// The log, kept while the visitor looks at other pages.
fn desk() -> Desk {
    thread_local! {
        static DESK: Cell<Option<Desk>> = const { Cell::new(None) };
    }
    DESK.get().unwrap_or_else(|| {
        let owner = Owner::new();
        let desk = owner.with(|| Desk::new(locale::format()));
        // It stays as long as the program.
        std::mem::forget(owner);
        DESK.set(Some(desk));
        desk
    })
}

fn mount() {
    let Some(page) = dom::find("#page") else { return };
    let (desk, file) = (desk(), chosen());
    page.set_text_content(None);
    site::mount(page, move || view! { <LogPage desk /> });
    if let Some(file) = file {
        desk.open(&file, &file.name());
    }
}

/// The file that was chosen before anybody listened.
fn chosen() -> Option<File> {
    dom::find("[data-log-input]")?.dyn_into::<HtmlInputElement>().ok()?.files()?.item(0)
}

fn open(file: &Blob, name: &str) {
    desk().open(file, name);
}
