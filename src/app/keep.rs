//! What this device remembers of the forms: the fragment of each calculator's link, in the browser's local storage. A browser may refuse
//! storage altogether (blocked cookies, private windows) or be full; everything works without it. The keys stand in `docs/saved-scenarios.md`.

use std::cell::RefCell;

use leptos::prelude::*;
use web_sys::Storage;

use super::{address, dom, frame, state};
use crate::metric::Metric;
use crate::site::Route;

/// Before the id of a calculator: its form.
const FORM: &str = "deskmath:1:form:";

/// There while nothing shall be remembered; the switch is `page/later/switch.js`.
const OFF: &str = "deskmath:1:off";

/// What the text of a form begins with that this version understands.
const KNOWN: &str = "v=1&";

thread_local! {
    /// The form that was remembered when a link opened over it.
    static OWN: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The browser's storage, where it lets itself be used.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Remembers the form of a calculator; an empty fragment stands for the untouched example, of which nothing is kept. What a newer version
/// wrote is left as it is.
pub fn remember(route: Route, fragment: &str) {
    let key = [FORM, route.path()].concat();
    if address::is_embedded() || read(OFF).is_some() || read(&key).is_some_and(|text| !text.starts_with(KNOWN)) {
        return;
    }
    if let Some(storage) = storage() {
        // Where there is no room left, the copy before must not be taken for this one; the address still holds it.
        let kept = !fragment.is_empty() && storage.set_item(&key, fragment).is_ok();
        if !kept {
            let _ = storage.remove_item(&key);
        }
        show("#unkept", !kept && !fragment.is_empty());
    }
}

/// The remembered form of a calculator, for a page whose address names none. `linked` is the link that beats it otherwise.
pub fn recall(metric: &'static Metric, linked: Option<&str>) -> Option<String> {
    let own = read(&[FORM, metric.id].concat()).filter(|_| !address::is_embedded());
    let newer = own.as_ref().is_some_and(|text| !text.starts_with(KNOWN));
    let own = own.filter(|_| !newer);
    show("#newer", newer);
    let beaten = linked.is_some_and(|link| own.as_ref().is_some_and(|own| link.trim_start_matches('#') != own));
    show("#own", beaten);
    OWN.set(own.clone().filter(|_| beaten));
    own.filter(|_| linked.is_none())
}

/// Goes back from a link to what was remembered before it came.
pub fn take_back() {
    address::settle();
    if let Some(own) = OWN.take() {
        remember(state::route(), &own);
    }
    frame::go(&address::of(state::route()));
}

fn show(selector: &str, shown: bool) {
    if let Some(element) = dom::find(selector) {
        element.set_hidden(!shown);
    }
}
