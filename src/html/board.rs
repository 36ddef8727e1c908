//! The strip above the form: the scenarios side by side, what can be done with the one in the form, undo and redo.

use super::{Patches, Slot, fill, joined, option};
use crate::board::{Board, History, LONGEST_NAME, MOST};
use crate::words;

/// The keys of the scenarios for scripts, in order.
pub const KEYS: [&str; MOST] = ["a", "b", "c", "d"];

/// The places of the strip; what several scenarios need is hidden while there is one.
pub fn places() -> String {
    let tabs = KEYS.iter().enumerate().map(|(place, key)| {
        let place = place.to_string();
        fill(
            "<label class=\"board__tab\" id=\"tab-{}\" hidden><input type=\"radio\" name=\"scenario\" id=\"scenario-{}\" value=\"{}\" data-scenario=\"{}\"><span id=\"tab-name-{}\" dir=\"auto\"></span></label>",
            &[&place, &place, &place, key, &place],
        )
    });
    let button = |action: &str, word: words::Word, sign: &str, hidden: bool| {
        let (label, text) = if sign.is_empty() {
            (String::new(), word.text())
        } else {
            (fill(" aria-label=\"{}\" title=\"{}\"", &[word.text(), word.text()]), sign)
        };
        fill(
            "<button type=\"button\" class=\"quiet\" id=\"do-{}\" data-action=\"{}\"{!}{!}>{}</button>",
            &[action, action, &label, if hidden { " disabled" } else { "" }, text],
        )
    };
    fill(
        "<section class=\"board\" id=\"board\" aria-label=\"{}\"><fieldset class=\"board__tabs\" id=\"board-tabs\" hidden><legend class=\"visually-hidden\">{}</legend>{!}</fieldset>\
         <details class=\"board__more\" id=\"board-tools\" hidden><summary>{}</summary><div class=\"board__tools\"><div class=\"field\"><label for=\"scenario-name\">{}</label>\
         <input type=\"text\" id=\"scenario-name\" name=\"scenario-name\" maxlength=\"{}\" autocomplete=\"off\"></div>\
         <div class=\"field\"><label for=\"copy-from\">{}</label><select id=\"copy-from\" name=\"copy-from\"></select></div>\
         <div class=\"board__moves\">{!}{!}{!}</div></div></details><div class=\"board__buttons\">\
         <button type=\"button\" class=\"quiet\" id=\"do-add-scenario\" data-action=\"add-scenario\">{}</button>{!}{!}</div></section>",
        &[
            words::BOARD_LABEL.text(),
            words::BOARD_LABEL.text(),
            &joined(tabs),
            words::BOARD_TOOLS.text(),
            words::BOARD_NAME.text(),
            &LONGEST_NAME.to_string(),
            words::BOARD_COPY.text(),
            &button("scenario-left", words::BOARD_LEFT, "←", true),
            &button("scenario-right", words::BOARD_RIGHT, "→", true),
            &button("remove-scenario", words::BOARD_REMOVE, "", false),
            words::BOARD_ADD.text(),
            &button("undo", words::UNDO, "", true),
            &button("redo", words::REDO, "", true),
        ],
    )
}

/// What changes in the strip.
pub fn patches(patches: &mut Patches, board: &Board, history: &History) {
    let several = board.len() > 1;
    let variants = board.variants();
    let mut options = String::new();
    for (place, digit) in ["0", "1", "2", "3"].into_iter().enumerate() {
        let there = variants.get(place).filter(|_| several);
        let name = there.map(|(name, _)| words::scenario_name(place, name)).unwrap_or_default();
        let chosen = place == board.place();
        patches.put("tab-", digit, Slot::Attribute("hidden"), if there.is_some() { None } else { Some("") });
        patches.put("scenario-", digit, Slot::Checked, chosen.then_some(""));
        patches.text("tab-name-", digit, &name);
        if there.is_some() && !chosen {
            options.push_str(&option(digit, &name, false));
        }
    }
    patches.flag("board-tabs", "hidden", !several);
    patches.flag("board-tools", "hidden", !several);
    patches.put("scenario-name", "", Slot::Value, Some(&board.name));
    patches.html("copy-from", "", &[option("", words::CHOOSE.text(), false), options].concat());
    patches.put("copy-from", "", Slot::Value, Some(""));
    patches.flag("do-add-scenario", "hidden", board.len() == MOST);
    patches.flag("do-scenario-left", "disabled", board.place() == 0);
    patches.flag("do-scenario-right", "disabled", board.place() + 1 == board.len());
    patches.flag("do-undo", "disabled", !history.has(true));
    patches.flag("do-redo", "disabled", !history.has(false));
}
