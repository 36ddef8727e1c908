//! The page of saved scenarios, and the field for the name on a calculator. Everything that changes comes from the worker.

use super::{Patch, Slot, escaped, fill, joined};
use crate::insight::table::data_url;
use crate::metrics;
use crate::number::Format;
use crate::saved::desk::{Answer, Entry, Said};
use crate::words::keep as w;
use crate::words::{self, saved};

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

/// What an answer changes on the page; `store` is what is stored once it was heard, and the entry with the id `edited` has a field for its name.
pub fn patches(answer: &Answer, store: &str, edited: &str, format: Format) -> Vec<Patch> {
    let mut patches = Vec::new();
    if let Some(entries) = &answer.entries {
        patches.push(Patch::html("saved-list", list(entries, edited, format)));
        patches.extend(export(if entries.is_empty() { "" } else { store }));
    }
    if let Some(proposal) = &answer.proposal {
        patches.push(Patch::html("saving", naming(&saved::proposal(proposal, format), "save-named", "")));
        patches.push(Patch::text("saved-said", ""));
    }
    if let Some(said) = &answer.said {
        if matches!(said, Said::Added(_) | Said::IsThere(_) | Said::NoStore(_)) {
            patches.push(Patch::html("saving", ""));
        }
        if matches!(said, Said::NoStore(_)) {
            patches.extend(export(store));
        }
        patches.push(Patch::html("saved-said", what_is_said(said)));
    } else if !edited.is_empty() {
        patches.push(Patch::html("saved-said", ""));
    }
    patches
}

/// Where the focus goes then: a selector, empty for where it is.
pub const fn focus(answer: &Answer, names_it: bool, edited: &str) -> &'static str {
    match &answer.said {
        Some(Said::Added(_) | Said::IsThere(_)) => "[data-action=save]",
        Some(Said::Wrong(_)) if names_it => "#saving-name",
        Some(Said::Renamed(_) | Said::Back) => "h1",
        Some(Said::Deleted { .. }) => "[data-action=saved-undo]",
        None if answer.proposal.is_some() || !edited.is_empty() => "#saving-name",
        _ => "",
    }
}

fn list(entries: &[Entry], edited: &str, format: Format) -> String {
    if entries.is_empty() {
        return fill("<p class=\"saved__none\">{}</p>", &[w::NONE.text()]);
    }
    let items = joined(entries.iter().map(|entry| item(entry, edited, format)));
    fill("<ul class=\"saved\">{!}</ul>", &[&items])
}

fn item(entry: &Entry, edited: &str, format: Format) -> String {
    let metric = metrics::find(&entry.metric);
    let title = metric.map_or(w::UNKNOWN_CALCULATOR.text(), |metric| metric.title.text());
    let name = if edited == entry.id {
        naming(&entry.name, "saved-rename", &entry.id)
    } else if entry.link.is_empty() {
        fill("<span class=\"saved__name\">{}</span>", &[&entry.name])
    } else {
        fill("<a class=\"saved__name\" href=\"/{}#{}\">{}</a>", &[&entry.metric, &entry.link, &entry.name])
    };
    let result = entry.headline.as_ref().map(|known| saved::headline(known, format)).unwrap_or_default();
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
            &entry.id,
            &name,
            &about.join(" · "),
            &entry.id,
            &w::RENAME_IT.with(&[("name", &entry.name)]),
            w::RENAME.text(),
            &entry.id,
            &w::DELETE_IT.with(&[("name", &entry.name)]),
            w::DELETE.text(),
        ],
    )
}

/// A field for a name with one in it. It has no name of its own: it is no input of the calculator.
fn naming(name: &str, action: &str, id: &str) -> String {
    fill(
        "<div class=\"saving__line\"><label for=\"saving-name\">{}</label><input type=\"text\" id=\"saving-name\" value=\"{}\" data-saves=\"{}\" autocomplete=\"off\">\
         <button type=\"button\" class=\"button\" id=\"saving-go\" data-action=\"{}\" data-id=\"{}\">{}</button></div>",
        &[w::NAME.text(), name, action, action, id, words::ACTION_SAVE.text()],
    )
}

/// The link that saves all of it as a file; hidden without content.
fn export(text: &str) -> [Patch; 2] {
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

/// What became of it, with what a visitor may do next.
fn what_is_said(said: &Said) -> String {
    let text = saved::said(said);
    match said {
        Said::Added(_) | Said::IsThere(_) => fill("<p>{} <a href=\"/saved\">{}</a></p>", &[&text, w::SHOW_ALL.text()]),
        // All of it stands in the button, so that nothing but this page has to remember it.
        Said::Deleted { undo, .. } => fill(
            "<p>{} <button type=\"button\" class=\"quiet\" data-action=\"saved-undo\" data-id=\"{}\" data-text=\"{}\">{}</button></p>",
            &[&text, &undo.place.to_string(), &undo.file, w::UNDO.text()],
        ),
        Said::Imported(brought) if !brought.faults.is_empty() => {
            let lines = saved::left_out(brought).into_iter().map(|line| fill("<li>{}</li>", &[&line]));
            let left = fill("<p>{}</p><ul>{!}</ul>", &[w::IMPORT_SKIPPED.text(), &joined(lines)]);
            [sentence(&text), left].concat()
        }
        _ => sentence(&text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::saved::desk::{Action, Request};
    use crate::saved::{Saved, file};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn hostile_entries_are_text(metric in ".*", name in ".*", link in ".*", saved in ".*") {
            let name = format!("<img src=x onerror=alert(1)>{name}");
            let hostile = Saved { metric, name, link: format!("\"><script>{link}"), saved };
            let store = file::write(&[hostile.clone(), Saved { metric: "nps".to_owned(), ..hostile.clone() }]);
            for action in [Action::List, Action::Import(store.clone()), Action::Delete(hostile.id())] {
                let request = Request { action, store: Some(store.clone()), format: Format::ENGLISH };
                for patch in patches(&request.answer("2026-11-22T14:05"), &store, "", Format::ENGLISH) {
                    let text = patch.value.unwrap_or_default();
                    prop_assert!(!text.contains("<img") && !text.contains("<script"), "{}", text);
                }
            }
        }
    }
}
