//! The panel as a dialog before everything else. Safari 14 knows no `<dialog>`: there it is an element like any other, which is shown and hidden by its attribute,
//! and laid over the page by its style sheet.

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement, HtmlElement};

/// The attribute by which the style sheet knows a panel in a browser without dialogs.
const PLAIN: &str = "data-plain";

/// Shows it, unless it is shown.
pub fn open(dialog: &HtmlDialogElement) {
    // Asked of the attribute: an unknown element has no such property.
    if dialog.has_attribute("open") || dialog_is_known(dialog) && dialog.show_modal().is_ok() {
        return;
    }
    for (name, value) in [(PLAIN, ""), ("role", "dialog"), ("aria-modal", "true"), ("tabindex", "-1"), ("open", "")] {
        let _ = dialog.set_attribute(name, value);
    }
    let _ = dialog.unchecked_ref::<HtmlElement>().focus();
}

/// Hides it, and says so as a browser does.
pub fn close(dialog: &HtmlDialogElement) {
    if dialog_is_known(dialog) {
        return dialog.close();
    }
    let _ = dialog.remove_attribute("open");
    if let Ok(event) = Event::new("close") {
        let _ = dialog.dispatch_event(&event);
    }
}

fn dialog_is_known(_: &HtmlDialogElement) -> bool {
    js_sys::Reflect::has(&window(), &"HTMLDialogElement".into()).unwrap_or_default()
}
