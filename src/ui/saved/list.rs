//! The list of saved scenarios.

use leptos::prelude::*;

use super::naming::Naming;
use super::state::{Keeping, Told};
use crate::metrics;
use crate::saved::desk::{Action, Entry, Said};
use crate::ui::anew::{Anew, keyed, part};
use crate::ui::boxed::{handler, memo};
use crate::ui::link::href;
use crate::words::{keep as w, saved};

/// The list, once it is known.
#[component]
pub fn List(keeping: Keeping) -> impl IntoView {
    let count = memo(move || keeping.entries.with(|entries| entries.as_ref().map(Vec::len)));
    let is_there = memo(move || count.get().map(|count| count > 0));
    let list = move || {
        Some(if is_there.get()? {
            Anew::of(
                view! { <ul class="saved">{keyed(move || entries(keeping), key, move |(_, entry)| view! { <Item keeping entry /> })}</ul> },
            )
        } else {
            Anew::of(view! { <p class="saved__none">{w::NONE.text()}</p> })
        })
    };
    view! { <div id="saved-list">{part(list)}</div> }
}

/// The entries, each with how many of the same key stand before it: a store that somebody changed by hand may hold one twice.
fn entries(keeping: Keeping) -> Vec<(usize, Entry)> {
    keeping.entries.with(|entries| {
        let entries = entries.as_deref().unwrap_or_default();
        let same = |place: usize, entry: &Entry| entries.iter().take(place).filter(|one| one.id == entry.id).count();
        entries.iter().enumerate().map(|(place, entry)| (same(place, entry), entry.clone())).collect()
    })
}

fn key((same, entry): &(usize, Entry)) -> String {
    [&entry.id, "-", &same.to_string()].concat()
}

#[component]
fn Item(keeping: Keeping, entry: Entry) -> impl IntoView {
    let title = metrics::find(&entry.metric).map_or(w::UNKNOWN_CALCULATOR.text(), |metric| metric.title.text());
    let result = entry.headline.as_ref().map(|known| saved::headline(known, keeping.format)).unwrap_or_default();
    let about = [title.to_owned(), result, w::day(&entry.saved)];
    let about: Vec<String> = about.into_iter().filter(|text| !text.is_empty()).collect();
    let (id, known) = (entry.id.clone(), entry.clone());
    let is_edited = memo(move || keeping.edited.with(|edited| *edited == id));
    let name = move || Some(if is_edited.get() { naming(keeping, &known) } else { named(&known) });
    let (edit, delete) = (entry.id.clone(), entry.id.clone());
    let edit = move |_| {
        keeping.told.set(Told::Nothing);
        keeping.edited.set(edit.clone());
    };
    view! {
        <li class="saved__item" data-saved=entry.id.clone()>
            {part(name)}
            <p class="saved__about">{about.join(" · ")}</p>
            <p class="saved__buttons">
                <button
                    type="button"
                    class="quiet"
                    data-action="saved-edit"
                    aria-label=w::RENAME_IT.with(&[("name", &entry.name)])
                    on:click=handler(edit)
                >
                    {w::RENAME.text()}
                </button>
                <button
                    type="button"
                    class="quiet"
                    data-action="saved-delete"
                    aria-label=w::DELETE_IT.with(&[("name", &entry.name)])
                    on:click=handler(move |_| keeping.ask(Action::Delete(delete.clone())))
                >
                    {w::DELETE.text()}
                </button>
            </p>
        </li>
    }
}

/// The name, which opens the scenario where this version can.
fn named(entry: &Entry) -> Anew {
    let name = entry.name.clone();
    if entry.link.is_empty() {
        Anew::of(view! { <span class="saved__name">{name}</span> })
    } else {
        let address = href(&[&entry.metric, "#", &entry.link].concat());
        Anew::of(view! { <a class="saved__name" href=address>{name}</a> })
    }
}

fn naming(keeping: Keeping, entry: &Entry) -> Anew {
    let (id, name) = (entry.id.clone(), entry.name.clone());
    let keep = Callback::new(move |name| keeping.ask(Action::Rename { id: id.clone(), name }));
    Anew::of(view! { <Naming name action="saved-rename" wrong=is_wrong(keeping) keep /> })
}

/// Whether the name was not fit.
pub fn is_wrong(keeping: Keeping) -> Signal<bool> {
    Signal::derive(move || keeping.told.with(|told| matches!(told, Told::Said(Said::Wrong(_)))))
}
