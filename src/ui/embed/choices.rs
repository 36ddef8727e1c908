//! What can be chosen of a calculator in another page: fields that the share panel and the page "Embed a calculator" have in common.

use leptos::prelude::*;

use crate::insight::accent::Colour;
use crate::insight::embedding::{Choices, PARTS};
use crate::language;
use crate::ui::boxed::{dynamic, handler, part};
use crate::ui::calculator::field::ErrorText;
use crate::words::{embed, share as w};

/// Our own accent in the light look, as in `style/tokens.css`: what the colour picker begins with.
const OWN_ACCENT: &str = "#1d4f91";

/// Language, look, accent, parts and button.
#[component]
pub fn ChoiceFields(choices: RwSignal<Choices>) -> impl IntoView {
    let cta_wrong = Signal::derive(move || {
        choices.with(|choices| match choices.button() {
            Ok(_) => String::new(),
            Err(_) => w::EMBED_CTA_WRONG.with(&[("text", &choices.cta)]),
        })
    });
    view! {
        <Looks choices />
        <Accent choices />
        <Parts choices />
        <Text
            name="cta"
            label=w::EMBED_CTA.text()
            said=Signal::derive(|| w::EMBED_CTA_HINT.text().to_owned())
            error=cta_wrong
            mode="url"
            typed=Callback::new(move |text| choices.update(|choices| choices.cta = text))
        />
        <Text
            name="cta-text"
            label=w::EMBED_CTA_TEXT.text()
            said=Signal::default()
            error=Signal::default()
            mode="text"
            typed=Callback::new(move |text| choices.update(|choices| choices.cta_text = text))
        />
    }
}

/// Whether it starts with the numbers of the form.
#[component]
pub fn Start(choices: RwSignal<Choices>) -> impl IntoView {
    view! {
        <label class="check">
            <input
                type="checkbox"
                name="start"
                checked=choices.with_untracked(|choices| choices.start)
                on:change=handler(move |event| {
                    let on = event_target_checked(&event);
                    choices.update(|choices| choices.start = on);
                })
            />
            {w::EMBED_START.text()}
        </label>
    }
}

/// Its language and its look.
#[component]
fn Looks(choices: RwSignal<Choices>) -> impl IntoView {
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
        <div class="field">
            <label for="embed-language">{w::EMBED_LANGUAGE.text()}</label>
            <select
                id="embed-language"
                name="language"
                on:change=handler(move |event| {
                    let tag = event_target_value(&event);
                    choices.update(|choices| choices.language = tag);
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
                    choices.update(|choices| choices.theme = theme);
                })
            >
                {themes}
            </select>
        </div>
    }
}

/// The accent, as digits or from a picker, and what becomes of it.
#[component]
fn Accent(choices: RwSignal<Choices>) -> impl IntoView {
    let wrong = Signal::derive(move || {
        choices.with(|choices| match choices.accent() {
            Ok(_) => String::new(),
            Err(_) => w::EMBED_ACCENT_WRONG.with(&[("text", &choices.accent)]),
        })
    });
    let said = Signal::derive(move || match accents(choices) {
        None => w::EMBED_ACCENT_HINT.text().to_owned(),
        Some([light, dark]) if light == dark => w::EMBED_ACCENT_KEPT.text().to_owned(),
        Some([light, dark]) => w::EMBED_ACCENT_MOVED.with(&[("light", &light), ("dark", &dark)]),
    });
    // As it was typed, not as it will be seen.
    let picked = move || {
        let colour = choices.with(|choices| Colour::parse(&choices.accent));
        colour.map_or_else(|| OWN_ACCENT.to_owned(), |colour| ["#", &colour.hex()].concat())
    };
    view! {
        <div class="field">
            <label for="embed-accent">{w::EMBED_ACCENT.text()}</label>
            <div class="field__line">
                <input
                    type="color"
                    id="embed-accent-pick"
                    class="picker"
                    aria-label=embed::PICK.text()
                    value=OWN_ACCENT
                    prop:value=dynamic(picked)
                    on:input=handler(move |event| {
                        let colour = event_target_value(&event);
                        choices.update(|choices| colour.trim_start_matches('#').clone_into(&mut choices.accent));
                    })
                />
                <input
                    type="text"
                    id="embed-accent"
                    name="accent"
                    inputmode="text"
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby="embed-accent-error embed-accent-said"
                    aria-invalid=dynamic(move || (!wrong.with(String::is_empty)).then_some("true"))
                    prop:value=dynamic(move || choices.with(|choices| choices.accent.clone()))
                    on:input=handler(move |event| {
                        let text = event_target_value(&event);
                        choices.update(|choices| choices.accent = text);
                    })
                />
            </div>
            <ErrorText id="embed-accent-error".to_owned() of="embed-accent".to_owned() error=wrong />
            <p class="hint" id="embed-accent-said">{said}</p>
        </div>
        <div id="embed-accent-seen">{part(move || accents(choices).map(swatches))}</div>
    }
}

/// The parts of the calculator that are shown.
#[component]
fn Parts(choices: RwSignal<Choices>) -> impl IntoView {
    let shown = choices.with_untracked(|choices| choices.parts.clone());
    let parts: Vec<_> = PARTS
        .iter()
        .map(|part| {
            let id = part.id;
            let checked = shown.iter().any(|known| known == id);
            let turn = move |event: leptos::ev::Event| {
                let on = event_target_checked(&event);
                choices.update(|choices| {
                    choices.parts.retain(|known| known != id);
                    if on {
                        choices.parts.push(id.to_owned());
                    }
                });
            };
            view! {
                <label class="check">
                    <input type="checkbox" name="parts" value=id checked=checked on:change=handler(turn) />
                    {w::part(id).text()}
                </label>
            }
        })
        .collect();
    view! { <fieldset class="checks"><legend>{w::EMBED_PARTS.text()}</legend>{parts}</fieldset> }
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
fn accents(choices: RwSignal<Choices>) -> Option<[String; 2]> {
    let (light, dark) = choices.with(Choices::accent).ok()??;
    Some([light.hex(), dark.hex()])
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
