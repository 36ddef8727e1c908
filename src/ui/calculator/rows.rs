//! The rows of a list: their fields, and the buttons that add, move and remove one.

use leptos::html;
use leptos::prelude::*;

use crate::ui::anew::{Anew, keyed};
use crate::ui::boxed::{dynamic, handler, memo};

use super::field::Field;
use super::group::{GroupHead, answer_label};
use super::shape::shape_of;
use super::state::Calculator;
use crate::metric::{Input, Kind};
use crate::parts::MOST;
use crate::scenario::{Control, MOST_ROWS, Place};
use crate::ui::focus;
use crate::words::{self, Word};

/// A list of rows. A row is known by its number, which stands in the names of its fields: what moves is what was typed.
#[component]
pub fn Rows(calculator: Calculator, input: &'static Input, hint: Signal<String>) -> impl IntoView {
    let list = input.id;
    let count = memo(move || calculator.scenario(|scenario| scenario.rows(list)));
    let most = if matches!(input.kind, Kind::Calculators(..)) { MOST } else { MOST_ROWS };
    let adder = NodeRef::<html::Button>::new();
    let row = move |row: usize| view! { <Row calculator input row count adder /> };
    let add = move |_| {
        let mut first: Option<String> = None;
        calculator.change(&mut |scenario| first = scenario.add_row(list));
        if let Some(name) = first {
            calculator.focus_new_field(&name);
        }
    };
    view! {
        <fieldset class="group-of-fields" aria-describedby=["hint-", list].concat()>
            <GroupHead calculator input hint />
            <div class="rows">
                {keyed(move || (0..count.get()).collect(), ToString::to_string, row)}
            </div>
            <button
                type="button"
                class="button button--plain"
                data-action="add-row"
                data-list=list
                hidden=dynamic(move || count.get() >= most)
                node_ref=adder
                on:click=handler(add)
            >
                {words::ROW_ADD.text()}
            </button>
        </fieldset>
    }
}

#[component]
fn Row(
    calculator: Calculator,
    input: &'static Input,
    row: usize,
    count: Memo<usize>,
    adder: NodeRef<html::Button>,
) -> impl IntoView {
    let list = input.id;
    let cells = move || calculator.scenario(|scenario| scenario.controls_of_row(input, row));
    let cell = move |control: Control| {
        view! { <Field calculator label=cell_label(&control, row) control hint=Signal::default() /> }
    };
    // The focus goes with the row; at an end of the list to the button for the way back.
    let go = move |to: usize, goes_up: bool| {
        calculator.change(&mut |scenario| scenario.swap_rows(list, row, to));
        let goes_on = if goes_up { to > 0 } else { to + 1 < count.get_untracked() };
        focus::now(&button_id(if goes_on == goes_up { "row-up" } else { "row-down" }, list, to));
    };
    let remove = move |_| {
        calculator.change(&mut |scenario| scenario.remove_row(list, row));
        // The list has room again, also where it was full.
        if let Some(button) = adder.get_untracked() {
            button.set_hidden(false);
            let _ = button.focus();
        }
    };
    let label = move |word: Word| word.with(&[("row", &(row + 1).to_string())]);
    let key = |control: &Control| {
        [&control.name, " ", control.input.label.text(), &shape_of(control.kind).to_string()].concat()
    };
    // Which fields a calculator in a row has follows from what is chosen in it; those of a list are the same in all rows, and there may be thousands.
    let cells = if matches!(input.kind, Kind::Calculators(..)) {
        Anew::of(keyed(cells, key, cell))
    } else {
        Anew::of(untrack(cells).into_iter().map(cell).collect::<Vec<_>>())
    };
    view! {
        <div class="row">
            <div class="row__cells">
                {cells}
            </div>
            <div class="row__buttons">
                <button
                    type="button"
                    class="quiet row__button"
                    id=button_id("row-up", list, row)
                    data-action="row-up"
                    data-list=list
                    data-row=row
                    aria-label=label(words::ROW_UP)
                    disabled=row == 0
                    on:click=handler(move |_| go(row.saturating_sub(1), true))
                >
                    "↑"
                </button>
                <button
                    type="button"
                    class="quiet row__button"
                    id=button_id("row-down", list, row)
                    data-action="row-down"
                    data-list=list
                    data-row=row
                    aria-label=label(words::ROW_DOWN)
                    disabled=dynamic(move || row + 1 == count.get())
                    on:click=handler(move |_| go(row + 1, false))
                >
                    "↓"
                </button>
                <button
                    type="button"
                    class="quiet row__button"
                    data-action="remove-row"
                    data-list=list
                    data-row=row
                    aria-label=label(words::ROW_REMOVE)
                    on:click=handler(remove)
                >
                    "×"
                </button>
            </div>
        </div>
    }
}

fn button_id(action: &str, list: &str, row: usize) -> String {
    format!("{action}-{list}-{row}")
}

fn cell_label(control: &Control, row: usize) -> String {
    match control.place {
        Place::Cell { field, .. } => {
            words::ROW_LABEL.with(&[("label", field.label.text()), ("row", &(row + 1).to_string())])
        }
        Place::Answer(_) | Place::Whole => answer_label(control),
    }
}
