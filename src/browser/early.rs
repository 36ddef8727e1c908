//! What a visitor typed and chose on the static page before the program was there: none of it gets lost.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};

use super::caret::Focus;
use super::dom;
use crate::board::Board;
use crate::number::Format;

/// What was done.
#[derive(Debug, Default)]
pub struct Early {
    method: Option<String>,
    /// Names of fields and what was typed or chosen in them.
    fields: Vec<(String, String)>,
    /// The target, typed into the panel below the form.
    pub target: Option<String>,
    focus: Option<Focus>,
}

/// Reads it off the page, before the program shows its own state there.
pub fn read() -> Early {
    // A form that waits for the numbers of a link, or for those that this device remembers, is not to be seen: nobody typed into it (page/linked.js).
    let waits = dom::find("[data-linked]").is_some();
    let input = |selector: &str| dom::find(selector).and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    Early {
        method: input("[name=method]:checked:not([checked])").filter(|_| !waits).map(|method| method.value()),
        target: input("#goal-target")
            .filter(|target| target.value() != target.default_value())
            .map(|target| target.value()),
        fields: if waits { Vec::new() } else { changed_fields() },
        focus: Focus::read(),
    }
}

/// The fields of the form that no longer say what the page's file says.
pub fn changed_fields() -> Vec<(String, String)> {
    let mut changed = Vec::new();
    let Ok(controls) = document().query_selector_all("form[data-metric] :is(input[type=text],select)[name]") else {
        return changed;
    };
    for place in 0..controls.length() {
        let Some(control) = controls.get(place) else { continue };
        if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
            if input.value() != input.default_value() {
                changed.push((input.name(), input.value()));
            }
        } else if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
            let written = select.query_selector("option[selected]").ok().flatten();
            if written.and_then(|option| option.get_attribute("value")).is_some_and(|value| value != select.value()) {
                changed.push((select.name(), select.value()));
            }
        }
    }
    changed
}

impl Early {
    /// Does in the form what was done on the page; whether that was anything.
    pub fn catch_up(&self, board: &mut Board, format: Format) -> bool {
        if let Some(method) = &self.method {
            board.scenario = board.scenario.with_method(method, format);
        }
        for (name, text) in &self.fields {
            board.scenario.take(name, text, format);
        }
        self.method.is_some() || !self.fields.is_empty()
    }

    /// Gives the focus back to the element that had it.
    pub fn focus(&self) {
        if let Some(focus) = &self.focus {
            focus.give();
        }
    }
}
