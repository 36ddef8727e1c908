//! What is said of numbers that this device remembers.

use leptos::prelude::*;

use super::state::Calculator;
use crate::browser::address;
use crate::link;
use crate::site::Route;
use crate::words::keep;

/// What is true of the numbers that this device remembers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    /// A link stands over remembered numbers.
    pub own: bool,
    /// A newer version of the site wrote them.
    pub newer: bool,
}

/// Goes back from a link to what was remembered before it came. The link stays in the browser's history.
fn take_back(calculator: Calculator) {
    address::go(&address::of(Route::Calculator(calculator.metric)));
    let own = calculator.own.get_value();
    if let Some(opened) = own.and_then(|own| link::open(&own, calculator.metric, calculator.format)) {
        calculator.damage.set(opened.damage);
        calculator.board.set(opened.board);
    }
    calculator.notes.update(|notes| notes.own = false);
}

/// The notes, each hidden until it is true.
#[component]
pub fn NoteList(calculator: Calculator) -> impl IntoView {
    let notes = calculator.notes;
    view! {
        <p class="note" id="own" hidden=move || !notes.get().own>
            {keep::OWN.text()}" "
            <button type="button" class="quiet" data-action="own" on:click=move |_| take_back(calculator)>
                {keep::OWN_BACK.text()}
            </button>
        </p>
        <p class="note" id="newer" hidden=move || !notes.get().newer>
            {keep::NEWER.text()}" "
            <button type="button" class="quiet" data-action="reload">{keep::RELOAD.text()}</button>
        </p>
        <p class="note" id="unkept" role="status" hidden=calculator.kept>{keep::UNKEPT.text()}</p>
    }
}
