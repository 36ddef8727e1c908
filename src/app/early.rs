//! What a visitor did on the static page before the program was there: none of it gets lost.

use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement};

use super::{address, calculator, dom, home, insight, locale, state, survey};

/// What was done.
pub struct Early {
    search: String,
    method: Option<String>,
    file: Option<File>,
    target: Option<String>,
}

/// Reads it off the page, before the program shows its own state there.
pub fn read() -> Early {
    let input = |selector: &str| dom::find(selector).and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    Early {
        search: input("#search").map(|search| search.value()).unwrap_or_default(),
        method: input("[name=method]:checked").map(|method| method.value()),
        target: input("#goal-target")
            .filter(|target| target.value() != target.default_value())
            .map(|target| target.value()),
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
        // A link beats what was chosen.
        if let Some(method) = self.method.filter(|_| address::scenario_text().is_empty()) {
            calculator::update(&mut |desk| {
                desk.board.scenario = desk.board.scenario.with_method(&method, locale::format());
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
