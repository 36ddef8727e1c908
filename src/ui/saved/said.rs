//! What became of the last thing that was done with saved scenarios.

use leptos::html;
use leptos::prelude::*;

use super::state::{Keeping, Told};
use crate::saved::desk::{Action, Deleted, Said};
use crate::ui::anew::{Anew, part};
use crate::ui::boxed::{dynamic, effect, handler};
use crate::ui::link::href;
use crate::words::{self, keep as w, saved};

/// The sentence, with what a visitor may do next, and what is shown where the worker is not there.
#[component]
pub fn Saying(keeping: Keeping) -> impl IntoView {
    view! {
        <div class="said" id="saved-said" role="status">{part(move || what_is_told(keeping, keeping.told.get()))}</div>
        <p id="saved-failed" role="alert" hidden=dynamic(move || !keeping.failed.get())>{words::INSIGHT_FAILED.text()}</p>
    }
}

fn what_is_told(keeping: Keeping, told: Told) -> Option<Anew> {
    let said = match told {
        Told::Nothing => return None,
        Told::Full => return Some(sentence(w::FULL.text().to_owned())),
        Told::Blocked => return Some(sentence(w::BLOCKED.text().to_owned())),
        Told::TooLarge(size) => return Some(sentence(w::IMPORT_TOO_LARGE.with(&[("size", &size.to_string())]))),
        Told::Said(said) => said,
    };
    let text = saved::said(&said);
    Some(match said {
        Said::Added(_) | Said::IsThere(_) => {
            Anew::of(view! { <p>{text}" "<a href=href("saved")>{w::SHOW_ALL.text()}</a></p> })
        }
        Said::Deleted { undo, .. } => Anew::of(view! { <p>{text}" "<Undo keeping undo /></p> }),
        Said::Imported(brought) if !brought.faults.is_empty() => {
            let lines: Vec<_> = saved::left_out(&brought).into_iter().map(|line| view! { <li>{line}</li> }).collect();
            Anew::of(view! { <p>{text}</p><p>{w::IMPORT_SKIPPED.text()}</p><ul>{lines}</ul> })
        }
        _ => sentence(text),
    })
}

fn sentence(text: String) -> Anew {
    Anew::of(view! { <p>{text}</p> })
}

/// Brings back what was deleted; it gets the focus, which was in what is gone.
#[component]
fn Undo(keeping: Keeping, undo: Deleted) -> impl IntoView {
    let button = NodeRef::<html::Button>::new();
    effect(move || {
        if let Some(button) = button.get() {
            let _ = button.focus();
        }
    });
    view! {
        <button
            type="button"
            class="quiet"
            data-action="saved-undo"
            node_ref=button
            on:click=handler(move |_| keeping.ask(Action::Undo(undo.clone())))
        >
            {w::UNDO.text()}
        </button>
    }
}
