//! The buttons below the form: copy the link, share, save, clear, bring the example back.

use leptos::prelude::*;

use crate::ui::anew::part;
use crate::ui::boxed::{dynamic, handler};

use super::field::control_id;
use super::link;
use super::scenarios::Steps;
use super::state::{Calculator, Said};
use crate::scenario::Scenario;
use crate::ui::focus;
use crate::words;

/// The buttons, with a line on where the example is from and one on what was copied.
#[component]
pub fn Buttons(calculator: Calculator, embedded: bool) -> impl IntoView {
    let more = (!embedded).then(|| {
        view! {
            <button
                type="button"
                class="button button--plain"
                data-action="share"
                on:click=handler(move |_| calculator.sharing.update(|times| *times += 1))
            >
                {words::ACTION_SHARE.text()}
            </button>
            <button
                type="button"
                class="button button--plain"
                data-action="save"
                on:click=handler(move |_| calculator.saving.update(|times| *times += 1))
            >
                {words::ACTION_SAVE.text()}
            </button>
        }
    });
    let clear = move |_| {
        calculator.damage.update(Vec::clear);
        calculator.change(&mut |scenario| *scenario = scenario.cleared());
        let first = calculator.board.with_untracked(|board| {
            let typed = |control: &crate::scenario::Control| !matches!(control.kind, crate::scenario::Entry::Choice(_));
            board.scenario.controls().into_iter().find(typed)
        });
        if let Some(control) = first {
            focus::now(&control_id(&control.name));
        }
    };
    let example = move |_| {
        calculator.damage.update(Vec::clear);
        let format = calculator.format;
        calculator.change(&mut |scenario| {
            if let Some(example) = scenario.method.examples.first() {
                *scenario = Scenario::of_example(scenario.metric, scenario.method, example, format);
            }
        });
    };
    view! {
        <p class="example-note" id="example-note" hidden=dynamic(move || calculator.example_note().is_empty())>{dynamic(move || calculator.example_note())}</p>
        <div class="buttons">
            <button type="button" class="button" data-action="copy-link" on:click=handler(move |_| link::copy(calculator))>
                {words::ACTION_COPY.text()}
            </button>
            {more}
            <button type="button" class="button button--plain" data-action="clear" on:click=handler(clear)>
                {words::ACTION_CLEAR.text()}
            </button>
            <button type="button" class="button button--plain" data-action="example" on:click=handler(example)>
                {words::ACTION_EXAMPLE.text()}
            </button>
            <p class="share" id="share" role="status">{part(move || Some(said(calculator.said.get())))}</p>
        </div>
        <Steps calculator />
    }
}

/// What was said of a copied link; where it could not be copied, the link itself.
fn said(said: Said) -> impl IntoView {
    let (text, address) = match said {
        Said::Nothing => (String::new(), None),
        Said::Text(text) => (text, None),
        Said::NotCopied(address) => (words::ACTION_COPY_FAILED.text().to_owned() + " ", Some(address)),
    };
    let field = address.map(|address| {
        let input = NodeRef::<leptos::html::Input>::new();
        let select = move |_| {
            if let Some(input) = input.get_untracked() {
                input.select();
            }
        };
        view! {
            <input
                class="share__address"
                type="text"
                readonly
                aria-label=words::ACTION_COPY.text()
                value=address
                node_ref=input
                on:focus=handler(select)
            />
        }
    });
    view! { {text}{field} }
}
