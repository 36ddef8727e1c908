//! The page's side of the worker behind a calculator: it starts when somebody touches the form, and is asked for one thing at a time.

use std::cell::RefCell;

use js_sys::Uint8Array;
use leptos::prelude::Set;

use super::state::Calculator;
use crate::browser::worker::{Heard, Running, bytes};
use crate::protocol::calculator::{Asked, Form, FromWorker};
use crate::protocol::talk::Talk;
use crate::protocol::{decode, encode};
use crate::ui::later;

/// The worker, and the calculator that talks with it.
#[derive(Default)]
struct Behind {
    worker: Option<Running>,
    /// What is said.
    talk: Talk,
    /// The calculator that is shown.
    calculator: Option<Calculator>,
}

thread_local! {
    static BEHIND: RefCell<Behind> = RefCell::default();
}

fn with<R>(action: impl FnOnce(&mut Behind) -> R) -> R {
    BEHIND.with_borrow_mut(action)
}

/// Another calculator is shown.
pub fn open(calculator: Calculator) {
    with(|behind| {
        behind.calculator = Some(calculator);
        behind.talk.open();
    });
}

/// Whether the worker is there.
pub fn is_alive() -> bool {
    with(|behind| behind.worker.as_ref().is_some_and(Running::is_alive))
}

/// The form shows this.
pub fn show(form: impl FnOnce() -> Option<Form> + 'static) {
    once_there(move || {
        // The page may be gone by now.
        if let Some(form) = form() {
            with(|behind| behind.talk.show(form));
        }
    });
}

/// Asks something about what the form shows.
pub fn ask(question: Asked) {
    once_there(move || with(|behind| behind.talk.ask(question)));
}

/// Asks for the code of the example of a calculator that nobody has touched.
pub fn ask_for_code(metric: &'static str) {
    once_there(move || with(|behind| behind.talk.ask_for_code(metric)));
}

/// Takes what is to be said, and says it, once the second part of the program is there: only then is the link of the form known.
fn once_there(take: impl FnOnce() + 'static) {
    start();
    later::load(move |later| {
        if later.is_ok() {
            take();
            go_on();
        }
    });
}

/// Starts the worker, unless it runs already.
pub fn start() {
    if with(|behind| behind.worker.is_some() || behind.calculator.is_none()) {
        return;
    }
    let Some(worker) = Running::start("deskmath-insight", hear) else { return broke() };
    with(|behind| behind.worker = Some(worker));
    later::load(|later| {
        if later.is_err() {
            return broke();
        }
        if let Some(calculator) = with(|behind| behind.calculator) {
            // The page may be gone by now.
            calculator.later.try_set(true);
        }
    });
}

/// Says what waits to be said, once the worker and the second part of the program are there.
fn go_on() {
    if let Some(later) = later::get() {
        (later.talk)();
    }
}

/// Says what waits to be said, if the worker is there. For [`later::Later`].
pub fn talk() {
    with(|behind| {
        let Some(worker) = behind.worker.as_ref().filter(|worker| worker.is_alive()) else { return };
        for message in behind.talk.to_say() {
            worker.say(&bytes(&encode(&message)));
        }
    });
}

fn hear(heard: Heard) {
    match (heard, later::get()) {
        (Heard::Alive, _) => go_on(),
        (Heard::Bytes(bytes), Some(later)) => (later.answer)(&bytes),
        _ => broke(),
    }
}

/// An answer of the worker. For [`later::Later`].
pub fn answer(bytes: &Uint8Array) {
    let Some(answer) = decode::<FromWorker>(&bytes.to_vec()) else { return broke() };
    if let FromWorker::ExampleCode(code) = answer {
        if let Some(calculator) = with(|behind| behind.calculator) {
            calculator.answers.code.set(code);
        }
        return;
    }
    let current = with(|behind| behind.talk.hear(answer.turn()).then_some(behind.calculator).flatten());
    if let Some(calculator) = current {
        calculator.answers.take(calculator, answer);
    }
    talk();
}

/// The next change tries once more.
fn broke() {
    let calculator = with(|behind| {
        behind.worker = None;
        behind.talk.start_over();
        behind.calculator
    });
    if let Some(calculator) = calculator {
        calculator.answers.fail();
    }
}
