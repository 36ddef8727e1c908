//! The survey page in the browser, and what other pages call of it: a file may be dropped anywhere.

use std::cell::Cell;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Blob, File, HtmlInputElement, HtmlTextAreaElement};

use super::state::Survey;
use super::worker;
use super::{Before, SurveyPage};
use crate::browser::{address, dom, locale};
use crate::route::Route;
use crate::ui::site::{self, Site};

/// What other parts of the program call of this one, for [`crate::ui::later::Later`].
#[derive(Clone, Copy)]
pub struct Entry {
    /// Makes the page live that stands in the document.
    pub mount: fn(),
    /// A file is near.
    pub warm_up: fn(),
    /// Reads a file.
    pub open: fn(Site, &Blob, &str),
    /// Reads a pasted table.
    pub open_text: fn(Site, &str),
}

/// This part.
pub const LATER: Entry = Entry { mount, warm_up, open, open_text };

/// The survey, kept while the visitor looks at other pages.
fn survey() -> Survey {
    thread_local! {
        static SURVEY: Cell<Option<Survey>> = const { Cell::new(None) };
    }
    SURVEY.get().unwrap_or_else(|| {
        let owner = Owner::new();
        let survey = owner.with(|| Survey::new(locale::format()));
        // It stays as long as the program.
        std::mem::forget(owner);
        SURVEY.set(Some(survey));
        survey
    })
}

fn mount() {
    let Some(page) = dom::find("#page") else { return };
    let survey = survey();
    let (file, before) = (chosen(), before());
    page.set_text_content(None);
    site::mount(page, move || {
        let resize = window_event_listener(ev::resize, |_| worker::measure());
        on_cleanup(move || {
            resize.remove();
            survey.leave();
        });
        view! { <SurveyPage survey before /> }
    });
    survey.come();
    if let Some(file) = file {
        survey.open(&file, &file.name());
    }
}

/// The file that was chosen before anybody listened.
fn chosen() -> Option<File> {
    dom::find("[data-survey-input]")?.dyn_into::<HtmlInputElement>().ok()?.files()?.item(0)
}

/// What else was done on the page's file.
fn before() -> Before {
    let area = dom::find("#pasted").and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok());
    let is_open = dom::find("#drop details[open]").is_some();
    Before { pasted: area.map(|area| area.value()).unwrap_or_default(), is_open }
}

fn warm_up() {
    worker::warm_up(survey());
}

fn open(site: Site, file: &Blob, name: &str) {
    go(site);
    survey().open(file, name);
}

fn open_text(site: Site, text: &str) {
    go(site);
    survey().open_text(text);
}

/// Goes to the survey page, wherever a file was dropped.
fn go(site: Site) {
    if site.route.get_untracked() != Route::Survey {
        site.go(&address::of(Route::Survey));
    }
}
