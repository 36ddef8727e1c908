//! The share panel: the link, what it holds, its QR code, and the HTML that embeds the calculator.

mod embed;
mod link;
mod modal;

use leptos::html;
use leptos::prelude::*;

use crate::ui::anew::part;
use crate::ui::boxed::{dynamic, effect, handler};

use super::answers::Asked;
use super::asking;
use super::come_when;
use super::state::Calculator;
use crate::browser::stylesheet;
use crate::insight::embedding::Choices;
use crate::qr_picture as qr;
use crate::ui::later;
use crate::words::{self, share as w, units};
use embed::Embedding;
use link::{Code, Link};

/// The place of the panel and that of the code that is printed. The button that opens the panel stands in the form.
#[component]
pub fn Sharing(calculator: Calculator) -> impl IntoView {
    let code = move || {
        let there = calculator.answers.code.with(Option::is_some);
        there.then(later::get).flatten().map(|later| (later.code)(calculator)).unwrap_or_default()
    };
    come_when(calculator, calculator.sharing);
    view! {
        {part(move || calculator.later(|later| later.sharing))}
        // An SVG that we drew ourselves.
        <div class="print-qr" id="print-qr" inner_html=dynamic(code)></div>
    }
}

/// The panel, for [`later::Later`].
pub fn panel(calculator: Calculator) -> AnyView {
    view! { <SharePanel calculator /> }.into_any()
}

/// The code of the link as SVG, for [`later::Later`]; empty where the link is too long for one.
pub fn code(calculator: Calculator) -> String {
    let code = |code: &crate::insight::qr::Code| qr::svg(code, calculator.metric);
    calculator.answers.code.with(|known| known.as_ref().map(code)).unwrap_or_default()
}

#[component]
fn SharePanel(calculator: Calculator) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let opened = RwSignal::new(false);
    let said = RwSignal::new("");
    let choices = RwSignal::new(Choices::usual(units::LANGUAGE.text()));
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            modal::close(&dialog);
        }
    };
    effect(move || {
        // Zero is how often it was asked for when the page came.
        if calculator.sharing.get() == 0 {
            return;
        }
        stylesheet::load("deskmath-share");
        opened.set(true);
        said.set("");
        asking::ask(calculator, Asked::Sharing(Some(choices.get_untracked())));
        if let Some(dialog) = dialog.get_untracked() {
            modal::open(&dialog);
        }
    });
    view! {
        <dialog
            class="sharing"
            id="sharing"
            aria-labelledby="sharing-title"
            node_ref=dialog
            // Beside the panel.
            on:click=handler(move |event: leptos::ev::MouseEvent| {
                if event.target() == event.current_target() {
                    close();
                }
            })
            // A dialog closes on Escape by itself; where there are none, nothing does.
            on:keydown=handler(move |event: leptos::ev::KeyboardEvent| {
                if event.key() == "Escape" {
                    event.prevent_default();
                    close();
                }
            })
            on:close=handler(move |_| calculator.answers.ask(Asked::Sharing(None)))
        >
            <div class="sharing__head">
                <h2 id="sharing-title">{words::SHARE_HEADING.text()}</h2>
                <button type="button" class="quiet" data-action="share-close" on:click=handler(move |_| close())>
                    {words::SHARE_CLOSE.text()}
                </button>
            </div>
            <div id="sharing-body">
                {dynamic(move || {
                    let there = opened.get() && calculator.answers.share.with(Option::is_some);
                    if there { String::new() } else { words::SHARE_WAIT.text().to_owned() }
                })}
                {part(move || opened.get().then(|| view! { <Body calculator choices said dialog /> }))}
            </div>
        </dialog>
    }
}

/// What stands in the panel. It stays once it is there, so that nothing that was typed into it gets lost.
#[component]
fn Body(
    calculator: Calculator,
    choices: RwSignal<Choices>,
    said: RwSignal<&'static str>,
    dialog: NodeRef<html::Dialog>,
) -> impl IntoView {
    let hidden = move || calculator.answers.share.with(Option::is_none);
    let chosen = RwSignal::new("link");
    let other = move |view: &'static str| dynamic(move || chosen.get() != view);
    view! {
        <div hidden=dynamic(hidden)>
            <Views chosen />
            <div hidden=other("link")><Link calculator said dialog /></div>
            <div hidden=other("code")><Code calculator /></div>
            <div hidden=other("embed")><Embedding calculator choices /></div>
            <p class="hint" id="share-said" role="status">{said}</p>
        </div>
    }
}

/// The choice of what is shared.
#[component]
fn Views(chosen: RwSignal<&'static str>) -> impl IntoView {
    let views = [("link", w::SHARE_LINK), ("code", w::SHARE_QR), ("embed", w::SHARE_VIEW_EMBED)].map(|(id, label)| {
        view! {
            <label class="method">
                <input
                    type="radio"
                    name="share-view"
                    id=["share-view-", id].concat()
                    value=id
                    checked=id == "link"
                    on:change=handler(move |_| chosen.set(id))
                />
                <span class="method__title">{label.text()}</span>
            </label>
        }
    });
    view! {
        <fieldset class="methods sharing__views">
            <legend class="visually-hidden">{words::SHARE_HEADING.text()}</legend>
            <div class="methods__row">{views.into_iter().collect::<Vec<_>>()}</div>
        </fieldset>
    }
}

/// A text that cannot be copied otherwise is marked in its field.
pub(in crate::ui) fn copy(field: NodeRef<html::Textarea>, said: RwSignal<&'static str>) {
    let Some(field) = field.get_untracked() else { return };
    crate::browser::clipboard::copy(&field.value(), move |done| {
        if !done {
            field.select();
        }
        said.set(if done { w::SHARE_COPIED.text() } else { w::SHARE_NOT_COPIED.text() });
    });
}
