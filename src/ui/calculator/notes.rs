//! What is said of numbers that this device remembers.

use leptos::prelude::*;

use crate::ui::anew::part;
use crate::ui::boxed::{dynamic, effect, handler, memo};

use super::state::Calculator;
use crate::browser::address;
use crate::browser::autosave::Recalled;
use crate::route::Route;
use crate::ui::later;
use crate::words::keep;

/// What is true of the numbers that this device remembers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    /// A link stands over remembered numbers.
    pub own: bool,
    /// A newer version of the site wrote them.
    pub newer: bool,
}

impl Notes {
    /// What is to be said of what is remembered.
    pub const fn of(recalled: &Recalled) -> Self {
        Self { own: recalled.beaten, newer: recalled.newer }
    }
}

/// Goes back from a link to what was remembered before it came. The link stays in the browser's history.
fn take_back(calculator: Calculator) {
    address::go(&address::of(Route::Calculator(calculator.metric)));
    // A link stands before it, which the second part of the program has read.
    let (own, later) = (calculator.own.get_value(), later::get());
    let opened = own.zip(later).and_then(|(own, later)| (later.open)(&own, calculator.metric, calculator.format));
    if let Some(opened) = opened {
        calculator.damage.set(opened.damage);
        calculator.board.set(opened.board);
    }
    calculator.notes.update(|notes| notes.own = false);
}

/// The place of the notes; nothing in it until one of them is true.
#[component]
pub fn NoteList(calculator: Calculator) -> impl IntoView {
    let needed = memo(move || calculator.notes.with(|notes| notes.own || notes.newer) || !calculator.kept.get());
    effect(move || {
        if needed.get() {
            calculator.want();
        }
    });
    part(move || needed.get().then(|| calculator.later(|later| later.notes)).flatten())
}

/// The notes, for [`crate::ui::later::Later`].
pub fn list(calculator: Calculator) -> AnyView {
    view! { <List calculator /> }.into_any()
}

/// The notes, each hidden until it is true.
#[component]
fn List(calculator: Calculator) -> impl IntoView {
    let notes = calculator.notes;
    view! {
        <p class="note" id="own" hidden=dynamic(move || !notes.get().own)>
            {keep::OWN.text()}" "
            <button type="button" class="quiet" data-action="own" on:click=handler(move |_| take_back(calculator))>
                {keep::OWN_BACK.text()}
            </button>
        </p>
        <p class="note" id="newer" hidden=dynamic(move || !notes.get().newer)>
            {keep::NEWER.text()}" "
            <button type="button" class="quiet" data-action="reload">{keep::RELOAD.text()}</button>
        </p>
        <p class="note" id="unkept" role="status" hidden=calculator.kept>{keep::UNKEPT.text()}</p>
    }
}
