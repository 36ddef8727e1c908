//! What the page says of the numbers that this device remembers (`browser::autosave`).

use std::cell::RefCell;
use std::rc::Rc;

use super::{address, dom, frame, state};
use crate::browser::address::Kept;
use crate::browser::autosave;
use crate::metric::Metric;

thread_local! {
    /// The form that was remembered when a link opened over it.
    static OWN: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Says where the device has no room for what was typed.
pub fn has_room() -> Kept {
    Rc::new(|room| show("#unkept", !room))
}

/// The remembered form of a calculator, for a page whose address names none. `linked` is the link that beats it otherwise.
pub fn recall(metric: &'static Metric, linked: Option<&str>) -> Option<String> {
    let recalled = autosave::recall(metric, linked);
    show("#newer", recalled.newer);
    show("#own", recalled.beaten);
    OWN.set(recalled.form.clone().filter(|_| recalled.beaten));
    recalled.form.filter(|_| linked.is_none())
}

/// Goes back from a link to what was remembered before it came.
pub fn take_back() {
    address::settle();
    if let Some(own) = OWN.take() {
        show("#unkept", !autosave::remember(state::route(), &own));
    }
    frame::go(&address::of(state::route()));
}

fn show(selector: &str, shown: bool) {
    if let Some(element) = dom::find(selector) {
        element.set_hidden(!shown);
    }
}
