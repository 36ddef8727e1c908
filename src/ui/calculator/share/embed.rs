//! The HTML that embeds the calculator in another page, and what can be chosen of it.

use leptos::html;
use leptos::prelude::*;

use crate::ui::boxed::{effect, handler};

use super::copy;
use crate::insight::embedding::Choices;
use crate::insight::share::Embed;
use crate::insight::snippet::{self, FIRST_HEIGHT};
use crate::ui::calculator::answers::Asked;
use crate::ui::calculator::state::Calculator;
use crate::ui::embed::choices::{ChoiceFields, Start};
use crate::ui::link::href;
use crate::words::{embed as page, share as w};

/// The choices, and the HTML.
#[component]
pub fn Embedding(calculator: Calculator, choices: RwSignal<Choices>) -> impl IntoView {
    let embed =
        Memo::new(move |_| calculator.answers.share.with(|share| share.as_ref().map(|share| share.embed.clone())));
    let mut before = choices.get_untracked();
    effect(move || {
        let now = choices.get();
        // The panel asked for what comes of the first ones when it was opened.
        if now != before {
            before = now.clone();
            calculator.answers.ask(Asked::Sharing(Some(now)));
        }
    });
    // The numbers go along.
    let more = move || [&href("embed"), "#", calculator.metric.id, "&", &calculator.link.get()].concat();
    view! {
        <section class="sharing__part">
            <h3>{w::EMBED_HEADING.text()}</h3>
            <p class="hint">
                {w::EMBED_INTRO.text()}" "<a id="share-more" href=more>{page::MORE.text()}</a>
            </p>
            <form
                class="embedding"
                id="embed-form"
                novalidate
                autocomplete="off"
                on:submit=handler(|event: leptos::ev::SubmitEvent| event.prevent_default())
            >
                <Start choices />
                <ChoiceFields choices />
            </form>
            <Snippet calculator embed />
        </section>
    }
}

/// The HTML to copy, and a look at what it shows.
#[component]
fn Snippet(calculator: Calculator, embed: Memo<Option<Embed>>) -> impl IntoView {
    let field = NodeRef::<html::Textarea>::new();
    let said = RwSignal::new("");
    let title = calculator.metric.title.text();
    let html = move || embed.with(|embed| embed.as_ref().map(|embed| of(embed, title))).unwrap_or_default();
    let address = move || embed.with(|embed| embed.as_ref().map(|embed| embed.address.clone()));
    view! {
        <label for="share-snippet">{w::EMBED_SNIPPET.text()}</label>
        <textarea id="share-snippet" rows="6" readonly spellcheck="false" node_ref=field>{html}</textarea>
        <div class="buttons">
            <button
                type="button"
                class="button"
                data-action="share-copy"
                data-of="share-snippet"
                on:click=handler(move |_| copy(field, said))
            >
                {w::EMBED_COPY.text()}
            </button>
            <a class="button button--plain" id="share-preview" target="_blank" rel="noopener" href=address>
                {w::EMBED_PREVIEW.text()}
            </a>
        </div>
        <p class="hint" role="status">{said}</p>
    }
}

/// The frame and its script as HTML, for somebody else's page.
fn of(embed: &Embed, title: &str) -> String {
    let name = w::EMBED_FRAME_TITLE.with(&[("metric", title)]);
    snippet::frame(&embed.address, &name, FIRST_HEIGHT, Some(&embed.script))
}
