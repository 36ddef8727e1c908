//! The strip above the form: the scenarios side by side, what can be done with the one in the form, undo and redo.

use leptos::html;
use leptos::prelude::*;

use super::state::Calculator;
use crate::board::{Board, LONGEST_NAME, MOST};
use crate::words;

/// The keys of the scenarios for scripts, in order.
pub const KEYS: [&str; MOST] = ["a", "b", "c", "d"];

/// A scenario's place and the name that it is shown under.
fn names(board: &Board) -> Vec<(usize, String)> {
    let named = |(place, (name, _)): (usize, (&str, _))| (place, words::scenario_name(place, name));
    board.variants().into_iter().enumerate().map(named).collect()
}

/// The strip; what several scenarios need is hidden while there is one.
#[component]
pub fn Scenarios(calculator: Calculator) -> impl IntoView {
    let board = calculator.board;
    let names = Memo::new(move |_| board.with(names));
    let place = Memo::new(move |_| board.with(Board::place));
    let several = Memo::new(move |_| board.with(Board::len) > 1);
    let tools = NodeRef::<html::Details>::new();
    let name = NodeRef::<html::Input>::new();
    let adder = NodeRef::<html::Button>::new();
    let add = move |_| {
        calculator.update(&mut Board::add);
        // A closed or hidden box takes no focus.
        if let (Some(tools), Some(name)) = (tools.get_untracked(), name.get_untracked()) {
            tools.set_hidden(false);
            let _ = tools.set_attribute("open", "");
            let _ = name.focus();
        }
    };
    view! {
        <section class="board" id="board" aria-label=words::BOARD_LABEL.text()>
            <fieldset class="board__tabs" id="board-tabs" hidden=move || !several.get()>
                <legend class="visually-hidden">{words::BOARD_LABEL.text()}</legend>
                <For
                    each=move || if several.get() { names.get() } else { Vec::new() }
                    key=|(place, name)| (*place, name.clone())
                    let((at, label))
                >
                    <label class="board__tab" id=format!("tab-{at}")>
                        <input
                            type="radio"
                            name="scenario"
                            id=format!("scenario-{at}")
                            value=at.to_string()
                            data-scenario=KEYS.get(at).copied()
                            prop:checked=move || place.get() == at
                            on:change=move |_| calculator.choose(at)
                        />
                        <span id=format!("tab-name-{at}") dir="auto">{label}</span>
                    </label>
                </For>
            </fieldset>
            <details class="board__more" id="board-tools" hidden=move || !several.get() node_ref=tools>
                <summary>{words::BOARD_TOOLS.text()}</summary>
                <div class="board__tools">
                    <div class="field">
                        <label for="scenario-name">{words::BOARD_NAME.text()}</label>
                        <input
                            type="text"
                            id="scenario-name"
                            name="scenario-name"
                            maxlength=LONGEST_NAME.to_string()
                            autocomplete="off"
                            node_ref=name
                            prop:value=move || board.with(|board| board.name.clone())
                            on:input=move |event| {
                                let text = event_target_value(&event);
                                calculator.update_with("scenario-name", &mut |board| board.name.clone_from(&text));
                            }
                        />
                    </div>
                    <CopyFrom calculator names place />
                    <Moves calculator place adder />
                </div>
            </details>
            <div class="board__buttons">
                <button
                    type="button"
                    class="quiet"
                    id="do-add-scenario"
                    data-action="add-scenario"
                    hidden=move || board.with(Board::len) == MOST
                    node_ref=adder
                    on:click=add
                >
                    {words::BOARD_ADD.text()}
                </button>
                <Step calculator back=true />
                <Step calculator back=false />
            </div>
        </section>
    }
}

/// Fills the form with what another scenario holds.
#[component]
fn CopyFrom(calculator: Calculator, names: Memo<Vec<(usize, String)>>, place: Memo<usize>) -> impl IntoView {
    let others = move || {
        let here = place.get();
        let others = names.get().into_iter().filter(move |(at, _)| *at != here);
        others.map(|(at, name)| view! { <option value=at.to_string()>{name}</option> }).collect::<Vec<_>>()
    };
    let select = NodeRef::<html::Select>::new();
    view! {
        <div class="field">
            <label for="copy-from">{words::BOARD_COPY.text()}</label>
            <select
                id="copy-from"
                name="copy-from"
                node_ref=select
                on:change=move |event| {
                    let from = event_target_value(&event).parse().unwrap_or(usize::MAX);
                    calculator.update(&mut |board| board.copy_from(from));
                    // It is a button more than a choice.
                    if let Some(select) = select.get_untracked() {
                        select.set_value("");
                    }
                }
            >
                <option value="">{words::CHOOSE.text()}</option>
                {others}
            </select>
        </div>
    }
}

/// Moves the scenario in the form to the left or right, or removes it.
#[component]
fn Moves(calculator: Calculator, place: Memo<usize>, adder: NodeRef<html::Button>) -> impl IntoView {
    let count = Memo::new(move |_| calculator.board.with(Board::len));
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
                disabled=move || place.get() == 0
                on:click=move |_| act(&mut |board| board.shift(true))
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
                disabled=move || place.get() + 1 == count.get()
                on:click=move |_| act(&mut |board| board.shift(false))
            >
                "→"
            </button>
            <button
                type="button"
                class="quiet"
                id="do-remove-scenario"
                data-action="remove-scenario"
                on:click=move |_| {
                    act(&mut Board::remove);
                    // This button may be hidden by now.
                    if let Some(adder) = adder.get_untracked() {
                        adder.set_hidden(false);
                        let _ = adder.focus();
                    }
                }
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
            disabled=move || !calculator.history.with(|history| history.has(back))
            on:click=move |_| calculator.step(back)
        >
            {word.text()}
        </button>
    }
}
