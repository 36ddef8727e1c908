//! The page's side of the worker behind a calculator: it starts when somebody touches the form, and is asked for one thing at a time.
//!
//! Not by `gloo::worker`, which hears of no error of a worker: a page would wait for ever for one that broke.

use std::cell::RefCell;

use js_sys::{JsString, Uint8Array};
use leptos::prelude::Set;
use wasm_bindgen::prelude::*;
use web_sys::{Event, MessageEvent, Worker};

use super::state::Calculator;
use crate::browser::dom;
use crate::protocol::calculator::{Asked, Form, FromWorker};
use crate::protocol::talk::Talk;
use crate::protocol::{BUILD, decode, encode};
use crate::ui::later;

/// The worker, and the calculator that talks with it.
#[derive(Default)]
struct Behind {
    worker: Option<Worker>,
    /// Whether it said that it is there.
    alive: bool,
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
    with(|behind| behind.alive)
}

/// The form shows this.
pub fn show(form: Form) {
    with(|behind| behind.talk.show(form));
    start();
    go_on();
}

/// Asks something about what the form shows.
pub fn ask(question: Asked) {
    with(|behind| behind.talk.ask(question));
    start();
    go_on();
}

/// Asks for the code of the example of a calculator that nobody has touched.
pub fn ask_for_code(metric: &'static str) {
    with(|behind| behind.talk.ask_for_code(metric));
    start();
    go_on();
}

/// Starts the worker, unless it runs already.
pub fn start() {
    if with(|behind| behind.worker.is_some() || behind.calculator.is_none()) {
        return;
    }
    // The worker's address stands in the page, since it carries the build's own name.
    let Ok(worker) = Worker::new(&dom::meta("deskmath-insight")) else { return broke() };
    let on_message = Closure::<dyn Fn(Event)>::new(move |event: Event| hear(&event));
    let on_error = Closure::<dyn Fn(Event)>::new(move |_| broke());
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    // The worker lives as long as the page.
    on_message.forget();
    on_error.forget();
    with(|behind| behind.worker = Some(worker));
    later::load(|later| {
        if later.is_err() {
            return broke();
        }
        if let Some(calculator) = with(|behind| behind.calculator) {
            // The page may be gone by now.
            calculator.later.try_set(true);
        }
        go_on();
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
    let messages = with(|behind| if behind.alive { behind.talk.to_say() } else { Vec::new() });
    for message in messages {
        let bytes = Uint8Array::from(encode(&message).as_slice());
        let _ = with(|behind| behind.worker.as_ref().map(|worker| worker.post_message(&bytes)));
    }
}

fn hear(event: &Event) {
    let Some(data) = event.dyn_ref::<MessageEvent>().map(MessageEvent::data) else { return };
    if let Some(build) = data.dyn_ref::<JsString>() {
        if *build != BUILD {
            return broke();
        }
        with(|behind| behind.alive = true);
        return go_on();
    }
    match (data.dyn_ref::<Uint8Array>(), later::get()) {
        (Some(bytes), Some(later)) => (later.answer)(bytes),
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
        if let Some(worker) = &behind.worker {
            // What it says yet would be taken for the words of the next one.
            worker.set_onmessage(None);
            worker.set_onerror(None);
            worker.terminate();
        }
        (behind.worker, behind.alive) = (None, false);
        behind.talk.start_over();
        behind.calculator
    });
    if let Some(calculator) = calculator {
        calculator.answers.fail();
    }
}
