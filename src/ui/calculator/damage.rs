//! What is wrong with the link that brought the visitor here.

use leptos::prelude::*;

use crate::ui::anew::part;
use crate::ui::boxed::{handler, memo};

use super::state::Calculator;
use crate::ui::focus;
use crate::words;

/// The place of the note; nothing in it for a sound link.
#[component]
pub fn DamageNote(calculator: Calculator) -> impl IntoView {
    let there = memo(move || calculator.damage.with(|damage| !damage.is_empty()));
    let note = move || there.get().then(|| calculator.later(|later| later.damage)).flatten();
    view! { <div id="damage">{part(note)}</div> }
}

/// The list of what is wrong, with a button to put it away, for [`crate::ui::later::Later`].
pub fn note(calculator: Calculator) -> AnyView {
    let note = move || {
        let damage = calculator.damage.get();
        (!damage.is_empty()).then(|| {
            let items: Vec<_> = damage
                .iter()
                .map(|damage| {
                    let sentence = calculator.board.with_untracked(|board| words::damage_sentence(board, damage));
                    view! { <li data-link-damage=damage.field.clone()>{sentence}</li> }
                })
                .collect();
            view! {
                <section class="damage" role="alert">
                    <h2>{words::DAMAGE_HEADING.text()}</h2>
                    <p>{words::DAMAGE_INTRO.text()}</p>
                    <ul>{items}</ul>
                    <button
                        type="button"
                        class="quiet"
                        data-action="dismiss-damage"
                        on:click=handler(move |_| {
                            calculator.damage.update(Vec::clear);
                            focus::heading();
                        })
                    >
                        {words::DAMAGE_DISMISS.text()}
                    </button>
                </section>
            }
        })
    };
    part(note).into_any()
}
