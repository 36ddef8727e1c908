//! The strip above the form, with the scenarios side by side and what can be done with the one in the form; and the buttons below it: another scenario, undo
//! and redo.

use leptos::html;
use leptos::prelude::*;

use crate::ui::anew::{keyed, part};
use crate::ui::boxed::{dynamic, handler, memo};

use super::state::Calculator;
use crate::board::{Board, LONGEST_NAME, MOST};
use crate::browser::dom;
use crate::ui::focus;
use crate::words;

/// The keys of the scenarios for scripts, in order.
pub const KEYS: [&str; MOST] = ["a", "b", "c", "d"];

/// The field with the name of the scenario in the form.
const NAME: &str = "scenario-name";

/// A scenario's place and the name that it is shown under.
fn names(board: &Board) -> Vec<(usize, String)> {
    let named = |(place, (name, _)): (usize, (&str, _))| (place, words::scenario_name(place, name));
    board.variants().into_iter().enumerate().map(named).collect()
}

/// The strip; it comes with the second scenario.
#[component]
pub fn Scenarios(calculator: Calculator) -> impl IntoView {
    let board = calculator.board;
    let several = memo(move || board.with(Board::len) > 1);
    // The name of a single scenario stands in no tab: that of counts from a file says what they rest on.
    let note = memo(move || board.with(|board| if board.len() > 1 { String::new() } else { board.name.clone() }));
    view! {
        <section
            class="board"
            id="board"
            aria-label=words::BOARD_LABEL.text()
            hidden=dynamic(move || !several.get() && note.with(String::is_empty))
        >
            {part(move || several.get().then(|| calculator.later(|later| later.scenarios)).flatten())}
            <p class="hint" id="scenario-note" dir="auto" hidden=dynamic(move || note.with(String::is_empty))>
                {dynamic(move || note.get())}
            </p>
        </section>
    }
}

/// Another scenario, undo and redo.
#[component]
pub fn Steps(calculator: Calculator) -> impl IntoView {
    let board = calculator.board;
    let add = move |_| {
        calculator.want();
        calculator.update(&mut Board::add);
        // A closed box takes no focus.
        if let Some(tools) = dom::find("#board-tools") {
            let _ = tools.set_attribute("open", "");
            focus::now(NAME);
        } else {
            calculator.focus_new_field(NAME);
        }
    };
    view! {
        <div class="board__buttons">
            <button
                type="button"
                class="quiet"
                id="do-add-scenario"
                data-action="add-scenario"
                hidden=dynamic(move || board.with(Board::len) == MOST)
                on:click=handler(add)
            >
                {words::BOARD_ADD.text()}
            </button>
            <Step calculator back=true />
            <Step calculator back=false />
        </div>
    }
}

/// The choice between several scenarios and what can be done with the one in the form, for [`crate::ui::later::Later`].
pub fn several(calculator: Calculator) -> AnyView {
    view! { <Several calculator /> }.into_any()
}

#[component]
fn Several(calculator: Calculator) -> impl IntoView {
    let board = calculator.board;
    let names = memo(move || board.with(names));
    let place = memo(move || board.with(Board::place));
    let is_new = calculator.is_new_field(NAME);
    let name = calculator.focused_when_new(NAME);
    view! {
        <fieldset class="board__tabs" id="board-tabs">
            <legend class="visually-hidden">{words::BOARD_LABEL.text()}</legend>
            {keyed(
                move || names.get(),
                |(at, name)| [&at.to_string(), " ", name].concat(),
                move |(at, name)| view! { <Tab calculator place at name /> },
            )}
        </fieldset>
        <details class="board__more" id="board-tools" open=is_new>
            <summary>{words::BOARD_TOOLS.text()}</summary>
            <div class="board__tools">
                <div class="field">
                    <label for=NAME>{words::BOARD_NAME.text()}</label>
                    <input
                        type="text"
                        id=NAME
                        name=NAME
                        maxlength=LONGEST_NAME.to_string()
                        autocomplete="off"
                        node_ref=name
                        prop:value=dynamic(move || board.with(|board| board.name.clone()))
                        on:input=handler(move |event| {
                            let text = event_target_value(&event);
                            calculator.update_with(NAME, &mut |board| board.name.clone_from(&text));
                        })
                    />
                </div>
                <CopyFrom calculator names place />
                <Moves calculator place />
            </div>
        </details>
    }
}

/// The choice of a scenario.
#[component]
fn Tab(calculator: Calculator, place: Memo<usize>, at: usize, name: String) -> impl IntoView {
    view! {
        <label class="board__tab" id=format!("tab-{at}")>
            <input
                type="radio"
                name="scenario"
                id=format!("scenario-{at}")
                value=at.to_string()
                data-scenario=KEYS.get(at).copied()
                prop:checked=dynamic(move || place.get() == at)
                on:change=handler(move |_| calculator.choose(at))
            />
            <span id=format!("tab-name-{at}") dir="auto">{name}</span>
        </label>
    }
}

/// Fills the form with what another scenario holds.
#[component]
fn CopyFrom(calculator: Calculator, names: Memo<Vec<(usize, String)>>, place: Memo<usize>) -> impl IntoView {
    let others = move || {
        let here = place.get();
        let others = names.get().into_iter().filter(move |(at, _)| *at != here);
        Some(others.map(|(at, name)| view! { <option value=at.to_string()>{name}</option> }).collect::<Vec<_>>())
    };
    let select = NodeRef::<html::Select>::new();
    view! {
        <div class="field">
            <label for="copy-from">{words::BOARD_COPY.text()}</label>
            <select
                id="copy-from"
                name="copy-from"
                node_ref=select
                on:change=handler(move |event| {
                    let from = event_target_value(&event).parse().unwrap_or(usize::MAX);
                    calculator.update(&mut |board| board.copy_from(from));
                    // It is a button more than a choice.
                    if let Some(select) = select.get_untracked() {
                        select.set_value("");
                    }
                })
            >
                <option value="">{words::CHOOSE.text()}</option>
                {part(others)}
            </select>
        </div>
    }
}

/// Moves the scenario in the form to the left or right, or removes it.
#[component]
fn Moves(calculator: Calculator, place: Memo<usize>) -> impl IntoView {
    let count = memo(move || calculator.board.with(Board::len));
    // A finding about the second scenario of a link would be taken for one about another.
    let act = move |change: &mut dyn FnMut(&mut Board)| {
        calculator.damage.update(Vec::clear);
        calculator.update(change);
    };
    view! {
        <div class="board__moves">
            <button
                type="button"
                class="quiet"
                id="do-scenario-left"
                data-action="scenario-left"
                aria-label=words::BOARD_LEFT.text()
                title=words::BOARD_LEFT.text()
                disabled=dynamic(move || place.get() == 0)
                on:click=handler(move |_| act(&mut |board| board.shift(true)))
            >
                "←"
            </button>
            <button
                type="button"
                class="quiet"
                id="do-scenario-right"
                data-action="scenario-right"
                aria-label=words::BOARD_RIGHT.text()
                title=words::BOARD_RIGHT.text()
                disabled=dynamic(move || place.get() + 1 == count.get())
                on:click=handler(move |_| act(&mut |board| board.shift(false)))
            >
                "→"
            </button>
            <button
                type="button"
                class="quiet"
                id="do-remove-scenario"
                data-action="remove-scenario"
                on:click=handler(move |_| {
                    act(&mut Board::remove);
                    // This button may be gone by now.
                    if let Some(adder) = dom::find("#do-add-scenario") {
                        adder.set_hidden(false);
                        let _ = adder.focus();
                    }
                })
            >
                {words::BOARD_REMOVE.text()}
            </button>
        </div>
    }
}

/// Undo or redo.
#[component]
fn Step(calculator: Calculator, back: bool) -> impl IntoView {
    let (action, word) = if back { ("undo", words::UNDO) } else { ("redo", words::REDO) };
    view! {
        <button
            type="button"
            class="quiet"
            id=["do-", action].concat()
            data-action=action
            disabled=dynamic(move || !calculator.history.with(|history| history.has(back)))
            on:click=handler(move |_| calculator.step(back))
        >
            {word.text()}
        </button>
    }
}
