//! The markup that the flows rely on, as `docs/contract.md` has it; what the contract leaves open is marked so. The only place to
//! change when the page does.

use serde_json::{Value, json};

/// The page is live.
pub const LIVE: &str = "html[data-ready]";
/// The calculator's form.
pub const FORM: &str = "form[data-metric]";
/// The results of the chosen method, without those of other methods, scenarios, rows and metrics.
pub const RESULT: &str =
    "output[data-result]:not([data-method]):not([data-scenario]):not([data-row]):not([data-metric])";
/// The place of an input's error.
pub const ERROR: &str = "[data-error-for]";
/// What is wrong with a link.
pub const DAMAGE: &str = "[data-link-damage]";
/// Empties the form.
pub const CLEAR: &str = "[data-action=\"clear\"]";
/// Brings the example back.
pub const EXAMPLE: &str = "[data-action=\"example\"]";
/// Adds a row to a list (not in the contract).
pub const ADD_ROW: &str = "[data-action=\"add-row\"]";
/// The search of the home page (not in the contract).
pub const SEARCH: &str = "input[type=\"search\"]";
/// The file input of the survey page.
pub const SURVEY_INPUT: &str = "[data-survey-input]";
/// The panel of the survey page.
pub const PANEL: &str = "[data-state]";
/// Goes on from the question which columns count.
pub const CONFIRM: &str = "[data-action=\"confirm\"]";
/// Shows the columns that were not proposed.
pub const ALL_COLUMNS: &str = "[data-action=\"all-columns\"]";
/// Begins anew with another file.
pub const RESTART: &str = "[data-action=\"restart\"]";
/// A result of all rows of a survey.
pub const SURVEY_RESULT: &str = "output[data-result][data-metric]:not([data-segment]):not([data-period])";
/// Carries a survey's counts into a calculator (not in the contract): a button of that name, or a link that holds them.
pub const OPEN_CALCULATOR: &str =
    "[data-action=\"open-calculator\"], [data-state=\"done\"] a[href*=\"#\"][href*=\"v=\"]";

/// All of them for the scripts in `page.js`, where they are `S.<name>`.
pub fn for_scripts() -> Value {
    json!({
        "live": LIVE, "form": FORM, "result": RESULT, "error": ERROR, "damage": DAMAGE, "clear": CLEAR, "example": EXAMPLE,
        "addRow": ADD_ROW, "search": SEARCH, "surveyInput": SURVEY_INPUT, "panel": PANEL, "confirm": CONFIRM,
        "allColumns": ALL_COLUMNS, "restart": RESTART, "surveyResult": SURVEY_RESULT, "openCalculator": OPEN_CALCULATOR,
    })
}
