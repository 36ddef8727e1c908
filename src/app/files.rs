//! Files dropped and tables pasted anywhere on the site.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Event, File};

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::{GetUntracked, document};

use crate::browser::dom;
use crate::route::Route;
use crate::ui::later;
use crate::ui::site::{self, Site};
use crate::ui::survey::Entry;

/// Listens on the whole page.
pub fn listen(site: Site) {
    on("dragenter", move |event| over(site, event));
    on("dragover", move |event| over(site, event));
    on("dragleave", |event| {
        // Leaving one element for another is no leaving of the page.
        let left = event.dyn_ref::<DragEvent>().is_some_and(|event| event.related_target().is_none());
        if left {
            show_release(false);
        }
    });
    on("drop", move |event| {
        show_release(false);
        let Some(file) = transfer(event).and_then(|transfer| transfer.files()).and_then(|files| files.item(0)) else {
            return;
        };
        event.prevent_default();
        read(site, file);
    });
    on("paste", move |event| pasted(site, event));
}

/// Reads a file: on the log page as a log, anywhere else as a survey.
fn read(site: Site, file: File) {
    if site.route.get_untracked() != Route::Log {
        return with_survey(move |survey| (survey.open)(site, &file, &file.name()));
    }
    later::load(move |later| match later {
        Ok(later) => (later.log.open)(&file, &file.name()),
        Err(_) => site::cannot(),
    });
}

/// Does something with the survey page, once it is there.
fn with_survey(action: impl FnOnce(Entry) + 'static) {
    let action: Box<dyn FnOnce(Entry)> = Box::new(action);
    later::load(move |later| match later {
        Ok(later) => action(later.survey),
        Err(_) => site::cannot(),
    });
}

/// A listener on the whole page that may prevent what the browser would do.
fn on(event: &'static str, action: impl Fn(&Event) + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), event, options, move |event| action(event)).forget();
}

fn transfer(event: &Event) -> Option<DataTransfer> {
    event.dyn_ref::<DragEvent>()?.data_transfer()
}

fn over(site: Site, event: &Event) {
    let files = transfer(event).is_some_and(|transfer| transfer.types().includes(&"Files".into(), 0));
    if files {
        event.prevent_default();
        show_release(true);
        // What reads logs starts with the file.
        if site.route.get_untracked() != Route::Log {
            with_survey(|survey| (survey.warm_up)());
        }
    }
}

/// Shows or hides the notice while a file is held over the page.
fn show_release(shown: bool) {
    if let Some(notice) = dom::find("#release") {
        notice.set_hidden(!shown);
    }
}

/// A table pasted beside the fields is read as a survey. What a list took is taken care of (`ui::calculator`).
fn pasted(site: Site, event: &Event) {
    let Some(event) = event.dyn_ref::<ClipboardEvent>().filter(|event| !event.default_prevented()) else { return };
    let Some(data) = event.clipboard_data() else { return };
    if let Some(file) = data.files().and_then(|files| files.item(0)) {
        event.prevent_default();
        return read(site, file);
    }
    let text = data.get_data("text/plain").unwrap_or_default();
    if dom::closest(event, "input, textarea").is_none() && text.trim().contains(['\n', '\r']) {
        event.prevent_default();
        with_survey(move |survey| (survey.open_text)(site, &text));
    }
}
