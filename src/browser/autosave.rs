//! What this device remembers of the forms: the fragment of each calculator's link, in the browser's local storage. A browser may refuse
//! storage altogether (blocked cookies, private windows) or be full; everything works without it. The keys stand in `docs/saved-scenarios.md`.
//!
//! Not by `gloo::storage`, which takes it for granted that there is one, and which writes JSON.

use leptos::prelude::window;
use web_sys::Storage;

use super::address;
use crate::link;
use crate::metric::Metric;
use crate::route::Route;

/// Before the id of a calculator: its form.
const FORM: &str = "deskmath:1:form:";

/// There while nothing shall be remembered; the switch is `page/later/switch.js`.
const OFF: &str = "deskmath:1:off";

/// What the text of a form begins with that this version understands.
const KNOWN: &str = "v=1&";

/// What is remembered of a calculator whose page is opened.
#[derive(Debug, Default)]
pub struct Recalled {
    /// The form.
    pub form: Option<String>,
    /// A newer version of the site wrote it.
    pub newer: bool,
    /// A link stands before it that says something else.
    pub beaten: bool,
}

/// The browser's storage, where it lets itself be used.
pub fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Whether nothing shall be remembered.
pub fn is_off() -> bool {
    read(OFF).is_some()
}

/// Remembers the form of a calculator; an empty fragment stands for the untouched example, of which nothing is kept. What a newer version
/// wrote is left as it is. `false` if the browser has no room for it.
pub fn remember(route: Route, fragment: &str) -> bool {
    let key = [FORM, route.path()].concat();
    if address::is_embedded() || is_off() || read(&key).is_some_and(|text| link::is_newer(&text)) {
        return true;
    }
    let Some(storage) = storage() else { return true };
    // Where there is no room left, the copy before must not be taken for this one; the address still holds it.
    let kept = !fragment.is_empty() && storage.set_item(&key, fragment).is_ok();
    if !kept {
        let _ = storage.remove_item(&key);
    }
    kept || fragment.is_empty()
}

/// What is remembered of a calculator. `linked` is the link that its address names.
pub fn recall(metric: &'static Metric, linked: Option<&str>) -> Recalled {
    let own = read(&[FORM, metric.id].concat()).filter(|_| !address::is_embedded());
    let newer = own.as_ref().is_some_and(|text| link::is_newer(text));
    // What is neither is nobody's form, and gives way to the next one.
    let form = own.filter(|text| text.starts_with(KNOWN));
    let beaten = linked.is_some_and(|link| form.as_ref().is_some_and(|own| link.trim_start_matches('#') != own));
    Recalled { form, newer, beaten }
}
