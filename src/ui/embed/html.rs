//! The HTML to copy, and how a page counts what its calculators are used for.

use leptos::html;
use leptos::prelude::*;

use super::preview;
use super::state::Making;
use crate::insight::snippet::DATA_LAYER;
use crate::ui::boxed::{dynamic, handler};
use crate::ui::calculator::share::copy;
use crate::words::{embed as w, share};

/// The kinds of HTML.
const KINDS: [&str; 2] = ["element", "frame"];

/// The HTML, as an element with its script or as a frame alone.
#[component]
pub fn Html(making: Making, told: RwSignal<String>) -> impl IntoView {
    let kind = RwSignal::new("element");
    let kinds = KINDS.map(|id| {
        let label = if id == "element" { w::ELEMENT } else { w::FRAME };
        view! {
            <label class="method">
                <input
                    type="radio"
                    name="kind"
                    id=["embed-kind-", id].concat()
                    value=id
                    checked=id == "element"
                    on:change=handler(move |_| kind.set(id))
                />
                <span class="method__title">{label.text()}</span>
            </label>
        }
    });
    let hint = move || if kind.get() == "element" { w::ELEMENT_HINT.text() } else { w::FRAME_HINT.text() };
    let html = move || {
        if kind.get() == "element" {
            return making.element();
        }
        // The frame says its height when it says its result.
        told.with(|_| ());
        making.frame(preview::height())
    };
    view! {
        <section class="making__part">
            <fieldset class="methods">
                <legend class="visually-hidden">{w::KINDS.text()}</legend>
                <div class="methods__row">{kinds.into_iter().collect::<Vec<_>>()}</div>
                <p class="hint">{dynamic(hint)}</p>
            </fieldset>
            <ToCopy id="embed-html" label=share::EMBED_SNIPPET.text() button=share::EMBED_COPY.text() text=Signal::derive(html) />
        </section>
    }
}

/// How a tag manager hears of it, and what it hears at the moment.
#[component]
pub fn Tags(told: RwSignal<String>) -> impl IntoView {
    view! {
        <section class="making__part">
            <h2>{w::TAGS.text()}</h2>
            <p class="explanation">{w::TAGS_TEXT.text()}</p>
            <ToCopy
                id="embed-tags"
                label=w::TAGS_CODE.text()
                button=w::TAGS_COPY.text()
                text=Signal::derive(|| DATA_LAYER.to_owned())
            />
            <details hidden=dynamic(move || told.with(String::is_empty))>
                <summary>{w::TOLD.text()}</summary>
                <pre class="making__told" id="embed-told" tabindex="0">{told}</pre>
            </details>
        </section>
    }
}

/// A text, and the button that copies it. The page's file has no text: HTML in it would stand there as it is.
#[component]
fn ToCopy(id: &'static str, label: &'static str, button: &'static str, text: Signal<String>) -> impl IntoView {
    let field = NodeRef::<html::Textarea>::new();
    let said = RwSignal::new("");
    view! {
        <label for=id>{label}</label>
        <textarea id=id rows="6" readonly spellcheck="false" node_ref=field prop:value=text></textarea>
        <div class="buttons">
            <button
                type="button"
                class="button"
                data-action="embed-copy"
                data-of=id
                on:click=handler(move |_| copy(field, said))
            >
                {button}
            </button>
            <p class="hint" role="status">{said}</p>
        </div>
    }
}
