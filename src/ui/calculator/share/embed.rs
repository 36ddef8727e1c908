//! The HTML that embeds the calculator in another page, and what can be chosen of it.

use leptos::html;
use leptos::prelude::*;

use crate::ui::boxed::{dynamic, handler, part};

use super::copy;
use crate::insight::embedding::{Choices, PARTS};
use crate::insight::share::Embed;
use crate::language;
use crate::markup::escaped;
use crate::ui::calculator::answers::Asked;
use crate::ui::calculator::field::ErrorText;
use crate::ui::calculator::state::Calculator;
use crate::words::share as w;

/// The height of the frame in pixels until the calculator has told its own.
const FIRST_HEIGHT: &str = "900";

/// The choices, and the HTML.
#[component]
pub fn Embedding(calculator: Calculator, choices: RwSignal<Choices>) -> impl IntoView {
    let embed =
        Memo::new(move |_| calculator.answers.share.with(|share| share.as_ref().map(|share| share.embed.clone())));
    let accent_wrong = Signal::derive(move || {
        let wrong = embed.with(|embed| embed.as_ref().is_some_and(|embed| embed.accent.is_err()));
        let text = choices.with(|choices| choices.accent.clone());
        if wrong { w::EMBED_ACCENT_WRONG.with(&[("text", &text)]) } else { String::new() }
    });
    let accent_said = Signal::derive(move || match accents(embed) {
        None => w::EMBED_ACCENT_HINT.text().to_owned(),
        Some([light, dark]) if light == dark => w::EMBED_ACCENT_KEPT.text().to_owned(),
        Some([light, dark]) => w::EMBED_ACCENT_MOVED.with(&[("light", &light), ("dark", &dark)]),
    });
    let cta_wrong = Signal::derive(move || {
        let wrong = embed.with(|embed| embed.as_ref().is_some_and(|embed| embed.button.is_err()));
        let text = choices.with(|choices| choices.cta.clone());
        if wrong { w::EMBED_CTA_WRONG.with(&[("text", &text)]) } else { String::new() }
    });
    let cta_hint = Signal::derive(|| w::EMBED_CTA_HINT.text().to_owned());
    let typed = move |set: fn(&mut Choices, String)| {
        Callback::new(move |text: String| change(calculator, choices, &mut |choices| set(choices, text.clone())))
    };
    view! {
        <section class="sharing__part">
            <h3>{w::EMBED_HEADING.text()}</h3>
            <p class="hint">{w::EMBED_INTRO.text()}</p>
            <form
                class="embedding"
                id="embed-form"
                novalidate
                autocomplete="off"
                on:submit=handler(|event: leptos::ev::SubmitEvent| event.prevent_default())
            >
                <Looks calculator choices />
                <Text
                    name="accent"
                    label=w::EMBED_ACCENT.text()
                    said=accent_said
                    error=accent_wrong
                    mode="text"
                    typed=typed(|choices, text| choices.accent = text)
                />
                <div id="embed-accent-seen">{part(move || accents(embed).map(swatches))}</div>
                <Parts calculator choices />
                <Text
                    name="cta"
                    label=w::EMBED_CTA.text()
                    said=cta_hint
                    error=cta_wrong
                    mode="url"
                    typed=typed(|choices, text| choices.cta = text)
                />
                <Text
                    name="cta-text"
                    label=w::EMBED_CTA_TEXT.text()
                    said=Signal::default()
                    error=Signal::default()
                    mode="text"
                    typed=typed(|choices, text| choices.cta_text = text)
                />
            </form>
            <Snippet calculator embed />
        </section>
    }
}

/// Changes the choices, and asks what comes of them.
fn change(calculator: Calculator, choices: RwSignal<Choices>, change: &mut dyn FnMut(&mut Choices)) {
    choices.update(change);
    calculator.answers.ask(Asked::Sharing(Some(choices.get_untracked())));
}

/// Whether it starts with the numbers of the form, its language, its look.
#[component]
fn Looks(calculator: Calculator, choices: RwSignal<Choices>) -> impl IntoView {
    let usual = choices.get_untracked();
    let languages: Vec<_> = language::all()
        .map(|language| {
            let chosen = language.tag == usual.language;
            view! { <option value=language.tag selected=chosen>{language.name}</option> }
        })
        .collect();
    let themes = [("auto", w::EMBED_THEME_AUTO), ("light", w::EMBED_THEME_LIGHT), ("dark", w::EMBED_THEME_DARK)]
        .map(|(id, label)| view! { <option value=id selected=id == usual.theme>{label.text()}</option> });
    view! {
        <label class="check">
            <input
                type="checkbox"
                name="start"
                checked=usual.start
                on:change=handler(move |event| {
                    let on = event_target_checked(&event);
                    change(calculator, choices, &mut |choices| choices.start = on);
                })
            />
            {w::EMBED_START.text()}
        </label>
        <div class="field">
            <label for="embed-language">{w::EMBED_LANGUAGE.text()}</label>
            <select
                id="embed-language"
                name="language"
                on:change=handler(move |event| {
                    let tag = event_target_value(&event);
                    change(calculator, choices, &mut |choices| choices.language.clone_from(&tag));
                })
            >
                {languages}
            </select>
        </div>
        <div class="field">
            <label for="embed-theme">{w::EMBED_THEME.text()}</label>
            <select
                id="embed-theme"
                name="theme"
                on:change=handler(move |event| {
                    let theme = event_target_value(&event);
                    change(calculator, choices, &mut |choices| choices.theme.clone_from(&theme));
                })
            >
                {themes}
            </select>
        </div>
    }
}

/// The parts of the calculator that are shown.
#[component]
fn Parts(calculator: Calculator, choices: RwSignal<Choices>) -> impl IntoView {
    let parts: Vec<_> = PARTS
        .iter()
        .map(|part| {
            let id = part.id;
            let turn = move |event: leptos::ev::Event| {
                let on = event_target_checked(&event);
                change(calculator, choices, &mut |choices| {
                    choices.parts.retain(|known| known != id);
                    if on {
                        choices.parts.push(id.to_owned());
                    }
                });
            };
            view! {
                <label class="check">
                    <input type="checkbox" name="parts" value=id checked=part.usual on:change=handler(turn) />
                    {w::part(id).text()}
                </label>
            }
        })
        .collect();
    view! { <fieldset class="checks"><legend>{w::EMBED_PARTS.text()}</legend>{parts}</fieldset> }
}

/// The HTML to copy, and a look at what it shows.
#[component]
fn Snippet(calculator: Calculator, embed: Memo<Option<Embed>>) -> impl IntoView {
    let field = NodeRef::<html::Textarea>::new();
    let said = RwSignal::new("");
    let title = calculator.metric.title.text();
    let html = move || embed.with(|embed| embed.as_ref().map(|embed| snippet(embed, title))).unwrap_or_default();
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

/// A text field of the form.
#[component]
fn Text(
    name: &'static str,
    label: &'static str,
    said: Signal<String>,
    error: Signal<String>,
    mode: &'static str,
    typed: Callback<String>,
) -> impl IntoView {
    let id = ["embed-", name].concat();
    let (error_id, said_id) = ([&id, "-error"].concat(), [&id, "-said"].concat());
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input
                type="text"
                id=id.clone()
                name=name
                inputmode=mode
                autocomplete="off"
                spellcheck="false"
                aria-describedby=[&error_id, " ", &said_id].concat()
                aria-invalid=dynamic(move || (!error.with(String::is_empty)).then_some("true"))
                on:input=handler(move |event| typed.run(event_target_value(&event)))
            />
            <ErrorText id=error_id of=id error />
            <p class="hint" id=said_id>{said}</p>
        </div>
    }
}

/// The accent in the light and in the dark look; nothing for the usual one.
fn accents(embed: Memo<Option<Embed>>) -> Option<[String; 2]> {
    embed.with(|embed| match embed.as_ref()?.accent {
        Ok(Some((light, dark))) => Some([light.hex(), dark.hex()]),
        _ => None,
    })
}

fn swatches([light, dark]: [String; 2]) -> impl IntoView {
    view! {
        <svg class="swatches" viewBox="0 0 76 28" width="76" height="28" aria-hidden="true">
            <rect width="36" height="28" fill="#FFFFFF"></rect>
            <rect x="6" y="6" width="24" height="16" rx="3" fill=["#", &light].concat()></rect>
            <rect x="40" width="36" height="28" fill="#1A202A"></rect>
            <rect x="46" y="6" width="24" height="16" rx="3" fill=["#", &dark].concat()></rect>
        </svg>
    }
}

/// The frame and its script as HTML, for somebody else's page.
fn snippet(embed: &Embed, title: &str) -> String {
    let name = w::EMBED_FRAME_TITLE.with(&[("metric", title)]);
    format!(
        "<iframe data-deskmath src=\"{}\" title=\"{}\" width=\"100%\" height=\"{}\" frameborder=\"0\" loading=\"lazy\" \
         allow=\"clipboard-write\"></iframe>\n<script src=\"{}\" async></script>",
        escaped(&embed.address),
        escaped(&name),
        FIRST_HEIGHT,
        escaped(&embed.script),
    )
}
