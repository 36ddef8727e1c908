//! The page of saved scenarios, and the field for the name on a calculator. Everything that changes comes from the worker.

use super::{Patch, Slot, escaped, fill, joined};
use crate::insight::table::data_url;
use crate::metrics;
use crate::number::Format;
use crate::saved::Saved;
use crate::saved::desk::headline;
use crate::texts::plain;
use crate::words::keep as w;
use crate::words::{self, Word};

/// The page; its list comes as patches.
pub fn page() -> String {
    fill(
        "<section class=\"intro\"><h1 tabindex=\"-1\">{}</h1><p class=\"lead\">{}</p></section>\
         <div class=\"said\" id=\"saved-said\" role=\"status\"></div><p id=\"saved-failed\" role=\"alert\" hidden>{}</p><div id=\"saved-list\"></div>\
         <div class=\"buttons\"><label class=\"button button--plain file-button\">{}<input type=\"file\" class=\"visually-hidden\" data-saved-input accept=\".json,application/json\"></label>\
         <a class=\"button button--plain\" id=\"saved-export\" download=\"deskmath-scenarios.json\" hidden>{}</a></div><p class=\"hint\">{}</p>",
        &[
            w::PAGE_TITLE.text(),
            w::PAGE_LEAD.text(),
            words::INSIGHT_FAILED.text(),
            w::IMPORT.text(),
            w::EXPORT.text(),
            w::PAGE_HINT.text(),
        ],
    )
}

/// The list; the entry with the id `edited` has a field for its name.
pub fn list(entries: &[Saved], edited: &str, format: Format) -> Vec<Patch> {
    let items = joined(entries.iter().map(|entry| item(entry, edited, format)));
    let list = if entries.is_empty() {
        fill("<p class=\"saved__none\">{}</p>", &[w::NONE.text()])
    } else {
        fill("<ul class=\"saved\">{!}</ul>", &[&items])
    };
    vec![Patch::html("saved-list", list)]
}

fn item(entry: &Saved, edited: &str, format: Format) -> String {
    let id = entry.id();
    // What another program put into the storage turns nothing round either.
    let entry = &Saved { name: plain(&entry.name), ..entry.clone() };
    let metric = metrics::find(&entry.metric);
    let decoded = entry.decoded(format).filter(|_| metric.is_some());
    let title = metric.map_or(w::UNKNOWN_CALCULATOR.text(), |metric| metric.title.text());
    let name = if edited == id {
        naming_with(&entry.name, "saved-rename", &id)
    } else if decoded.is_some() {
        fill(
            "<a class=\"saved__name\" href=\"/{}#{}\">{}</a>",
            &[metric.map_or("", |metric| metric.id), &entry.link, &entry.name],
        )
    } else {
        fill("<span class=\"saved__name\">{}</span>", &[&entry.name])
    };
    let result = decoded.and_then(|decoded| headline(&decoded.scenario, format)).unwrap_or_default();
    let about: Vec<String> = [title, &result, &w::day(&entry.saved)]
        .iter()
        .filter(|text| !text.is_empty())
        .map(|text| escaped(text))
        .collect();
    fill(
        "<li class=\"saved__item\" data-saved=\"{}\">{!}<p class=\"saved__about\">{!}</p><p class=\"saved__buttons\">\
         <button type=\"button\" class=\"quiet\" data-action=\"saved-edit\" data-id=\"{}\" aria-label=\"{}\">{}</button>\
         <button type=\"button\" class=\"quiet\" data-action=\"saved-delete\" data-id=\"{}\" aria-label=\"{}\">{}</button></p></li>",
        &[
            &id,
            &name,
            &about.join(" · "),
            &id,
            &w::RENAME_IT.with(&[("name", &entry.name)]),
            w::RENAME.text(),
            &id,
            &w::DELETE_IT.with(&[("name", &entry.name)]),
            w::DELETE.text(),
        ],
    )
}

/// A field for the name of what stands in the form, with a proposal.
pub fn naming(name: &str) -> String {
    naming_with(name, "save-named", "")
}

/// The field has no name of its own: it is no input of the calculator.
fn naming_with(name: &str, action: &str, id: &str) -> String {
    fill(
        "<div class=\"saving__line\"><label for=\"saving-name\">{}</label><input type=\"text\" id=\"saving-name\" value=\"{}\" data-saves=\"{}\" autocomplete=\"off\">\
         <button type=\"button\" class=\"button\" id=\"saving-go\" data-action=\"{}\" data-id=\"{}\">{}</button></div>",
        &[w::NAME.text(), name, action, action, id, w::SAVE.text()],
    )
}

/// The link that saves all of it as a file; hidden without content.
pub fn export(text: &str) -> [Patch; 2] {
    let address = (!text.is_empty()).then(|| data_url("application/json", text));
    [
        Patch::flag("saved-export", "hidden", address.is_none()),
        Patch::new("saved-export", Slot::Attribute("href"), address),
    ]
}

/// A sentence by itself.
pub fn sentence(text: &str) -> String {
    fill("<p>{}</p>", &[text])
}

/// What became of a scenario that was to be saved, and where it is found.
pub fn added(name: &str, word: Word) -> String {
    fill("<p>{} <a href=\"/saved\">{}</a></p>", &[&word.with(&[("name", name)]), w::SHOW_ALL.text()])
}

/// What was deleted, and the way back: all of it stands in the button, so that nothing but this page has to remember it.
pub fn deleted(name: &str, place: usize, file: &str) -> String {
    fill(
        "<p>{} <button type=\"button\" class=\"quiet\" data-action=\"saved-undo\" data-id=\"{}\" data-text=\"{}\">{}</button></p>",
        &[&w::DELETED.with(&[("name", name)]), &place.to_string(), file, w::UNDO.text()],
    )
}

/// What an import brought.
pub fn imported(added: usize, there: usize, faults: &[(String, &str)], left: usize) -> String {
    let count = |count: usize, none: Word, one: Word, many: Word| match count {
        0 => none.text().to_owned(),
        1 => one.text().to_owned(),
        count => many.with(&[("count", &count.to_string())]),
    };
    let mut said = count(added, w::IMPORT_ADDED_NONE, w::IMPORT_ADDED_ONE, w::IMPORT_ADDED);
    if there > 0 {
        said.push(' ');
        said += &count(there, w::IMPORT_THERE_ONE, w::IMPORT_THERE_ONE, w::IMPORT_THERE);
    }
    let mut out = sentence(&said);
    if !faults.is_empty() {
        let line = |(name, why): &(String, &str)| {
            fill("<li>{}</li>", &[&w::IMPORT_FAULT.with(&[("name", name), ("why", why)])])
        };
        let more = if left > 0 {
            fill("<li>{}</li>", &[&w::IMPORT_MORE.with(&[("count", &left.to_string())])])
        } else {
            String::new()
        };
        out += &fill("<p>{}</p><ul>{!}{!}</ul>", &[w::IMPORT_SKIPPED.text(), &joined(faults.iter().map(line)), &more]);
    }
    out
}
