//! What a visitor typed and chose on the static page before the program was there: none of it gets lost.

use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement};

use crate::browser::early::changed_fields;

use super::{calculator, dom, home, insight, locale, state, survey};

/// What was done.
pub struct Early {
    search: String,
    method: Option<String>,
    file: Option<File>,
    target: Option<String>,
    /// Names of fields and what was typed or chosen in them.
    fields: Vec<(String, String)>,
}

/// Reads it off the page, before the program shows its own state there.
pub fn read() -> Early {
    // A form that waits for the numbers of a link, or for those that this device remembers, is not to be seen: nobody typed into it (page/linked.js).
    let waits = dom::find("[data-linked]").is_some();
    let input = |selector: &str| dom::find(selector).and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    Early {
        search: input("#search").map(|search| search.value()).unwrap_or_default(),
        method: input("[name=method]:checked:not([checked])").filter(|_| !waits).map(|method| method.value()),
        target: input("#goal-target")
            .filter(|target| target.value() != target.default_value())
            .map(|target| target.value()),
        fields: if waits { Vec::new() } else { changed_fields() },
        file: input("[data-survey-input]").and_then(|input| input.files()?.item(0)),
    }
}

impl Early {
    /// Does it now.
    pub fn catch_up(self) {
        if !self.search.is_empty() {
            state::with(|state| state.search = self.search);
            home::show();
        }
        if let Some(method) = self.method {
            calculator::update(&mut |desk| {
                desk.board.scenario = desk.board.scenario.with_method(&method, locale::format());
            });
        }
        if !self.fields.is_empty() {
            calculator::update(&mut |desk| {
                for (name, text) in &self.fields {
                    desk.board.scenario.take(name, text);
                }
            });
        }
        if let Some(target) = self.target {
            insight::changed("goal-target", &target);
        }
        if let Some(file) = self.file {
            survey::open(&file, &file.name());
        }
    }
}
