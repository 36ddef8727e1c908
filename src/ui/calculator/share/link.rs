//! The link of what stands in the form, what it holds, and its code.

use leptos::html;
use leptos::prelude::*;

use crate::ui::boxed::{dynamic, handler, part};

use super::{copy, modal};
use crate::browser::share_sheet;
use crate::insight::share::{Pair, Share};
use crate::insight::table;
use crate::link::text;
use crate::qr_picture as qr;
use crate::scenario::Scenario;
use crate::ui::calculator::state::Calculator;
use crate::words::{self, export, share as w};

/// Chat programs and shorteners cut links beyond some 2,000 characters.
const LONG: usize = 1800;

/// The link, with the ways to send it.
#[component]
pub fn Link(calculator: Calculator, said: RwSignal<&'static str>, dialog: NodeRef<html::Dialog>) -> impl IntoView {
    let share = calculator.answers.share;
    let link =
        Signal::derive(move || share.with(|share| share.as_ref().map(|share| share.link.clone())).unwrap_or_default());
    let field = NodeRef::<html::Textarea>::new();
    let length = move || {
        let count = link.with(|link| link.chars().count());
        let word = if count > LONG { w::SHARE_LONG } else { w::SHARE_LENGTH };
        word.with(&[("count", &count.to_string())])
    };
    let mail = move || {
        let sentence = calculator.answers.below.with(|below| {
            let parts = below.as_ref()?.export.as_ref()?.sentence.as_ref()?;
            calculator.scenario(|scenario| export::sentence(scenario, parts, calculator.format))
        });
        calculator.scenario(|scenario| link.with(|link| mail(scenario, link, sentence.as_deref())))
    };
    let pairs = move || {
        share.with(|share| {
            let shown = |pair: &Pair| calculator.scenario(|scenario| held(scenario, pair));
            share.as_ref().map(|share: &Share| share.pairs.iter().map(shown).collect::<Vec<_>>())
        })
    };
    let send = move |_| {
        share_sheet::send(&link.get_untracked(), move || said.set(w::SHARE_NOT_SENT.text()));
    };
    let print = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            modal::close(&dialog);
        }
        let _ = window().print();
    };
    view! {
        <section class="sharing__part">
            <label for="share-link">{w::SHARE_LINK.text()}</label>
            <div class="buttons">
                <button
                    type="button"
                    class="button"
                    data-action="share-copy"
                    data-of="share-link"
                    on:click=handler(move |_| copy(field, said))
                >
                    {w::SHARE_COPY.text()}
                </button>
                <button
                    type="button"
                    class="button button--plain"
                    data-action="share-system"
                    hidden=!share_sheet::is_there()
                    on:click=handler(send)
                >
                    {w::SHARE_SYSTEM.text()}
                </button>
                <a class="button button--plain" id="share-mail" href=dynamic(mail)>{w::SHARE_MAIL.text()}</a>
                <button type="button" class="button button--plain" data-action="share-print" on:click=handler(print)>
                    {w::SHARE_PRINT.text()}
                </button>
            </div>
            <textarea
                id="share-link"
                rows="3"
                readonly
                spellcheck="false"
                aria-describedby="share-length"
                node_ref=field
            >
                {link}
            </textarea>
            <p class="hint" id="share-length">{dynamic(length)}</p>
            <details class="holds">
                <summary>{w::SHARE_HOLDS.text()}</summary>
                <dl id="share-holds" class="holds__list" tabindex="0">{part(pairs)}</dl>
                <p class="hint">{w::SHARE_HOLDS_NOTE.text()}</p>
            </details>
        </section>
    }
}

/// A mail with the result and the link (RFC 6068). Long ones are cut by some mail programs: then the link goes alone.
fn mail(scenario: &Scenario, link: &str, sentence: Option<&str>) -> String {
    let sentence = sentence.filter(|_| link.len() <= LONG).unwrap_or_default();
    let body = [sentence, "\r\n\r\n", link, "\r\n"].concat();
    let subject = text::encode(scenario.metric.title.text());
    ["mailto:?subject=", &subject, "&body=", &text::encode(body.trim_start())].concat()
}

/// A pair of the link, in words where there are some.
fn held(scenario: &Scenario, pair: &Pair) -> impl IntoView + use<> {
    let value = if pair.value.is_empty() { w::SHARE_EMPTY.text().to_owned() } else { pair.value.clone() };
    view! { <div><dt>{label(scenario, pair)}</dt><dd data-key=pair.key.clone()>{value}</dd></div> }
}

/// What a pair of the link is called.
fn label(scenario: &Scenario, pair: &Pair) -> String {
    let own = match pair.name.as_str() {
        "k" => w::SHARE_CHECK.text().to_owned(),
        "name" => w::SHARE_NAME.text().to_owned(),
        name => words::field_label(scenario, name),
    };
    if pair.scenario == 0 {
        return own;
    }
    w::SHARE_SCENARIO.with(&[("number", &(pair.scenario + 1).to_string()), ("label", &own)])
}

/// The code of the link, to show and to save.
#[component]
pub fn Code(calculator: Calculator) -> impl IntoView {
    let there = calculator.answers.code;
    let code = move || there.with(|code| code.as_ref().map(|code| qr::svg(code, calculator.metric)));
    let file = move || code().map(|code| table::data_url("image/svg+xml", &code));
    let too_long = move || there.with(Option::is_none).then(|| view! { <p>{w::SHARE_QR_TOO_LONG.text()}</p> });
    view! {
        <section class="sharing__part">
            <h3>{w::SHARE_QR.text()}</h3>
            // An SVG that we drew ourselves.
            <div id="share-qr" inner_html=dynamic(move || code().unwrap_or_default())></div>
            {part(too_long)}
            <p>
                <a
                    class="button button--plain"
                    id="share-qr-file"
                    download=[calculator.metric.id, "-qr.svg"].concat()
                    href=dynamic(file)
                    hidden=dynamic(move || there.with(Option::is_none))
                >
                    {w::SHARE_QR_SAVE.text()}
                </a>
            </p>
        </section>
    }
}
