//! The page's side of the worker behind a calculator: it starts when somebody touches the form, and is asked for one thing at a time.
//!
//! Not by `gloo::worker`, which hears of no error of a worker: a page would wait for ever for one that broke.

use std::cell::RefCell;

use js_sys::{JsString, Uint8Array};
use leptos::prelude::Set;
use wasm_bindgen::prelude::*;
use web_sys::{Event, MessageEvent, Worker};

use super::dom;
use crate::protocol::calculator::{Asked, Form, FromWorker, ToWorker};
use crate::protocol::{BUILD, decode, encode};
use crate::ui::calculator::Calculator;
use crate::ui::later;

/// The talk with the worker.
#[derive(Default)]
struct Talk {
    worker: Option<Worker>,
    /// Whether it said that it is there.
    alive: bool,
    /// Whether an answer is awaited.
    asked: bool,
    /// What the form shows, if the worker does not know it yet.
    stale: Option<Form>,
    /// What is asked of a worker that is not alive yet.
    waiting: Vec<Asked>,
    /// The number of the last message: an answer to an earlier one is out of date.
    turn: u32,
    /// Whether the controls below the form are as at first.
    anew: bool,
    /// The calculator that is shown.
    calculator: Option<Calculator>,
    /// The metric for whose example a code is wanted, for paper.
    example: Option<&'static str>,
}

thread_local! {
    static TALK: RefCell<Talk> = RefCell::default();
}

fn with<R>(action: impl FnOnce(&mut Talk) -> R) -> R {
    TALK.with_borrow_mut(action)
}

/// Another calculator is shown. An answer that is still under way is for the one before.
pub fn open(calculator: Calculator) {
    with(|talk| {
        talk.calculator = Some(calculator);
        (talk.anew, talk.asked, talk.stale) = (true, false, None);
        talk.waiting.clear();
        talk.turn += 1;
    });
}

/// Whether the worker is there.
pub fn is_alive() -> bool {
    with(|talk| talk.alive)
}

/// The form shows this.
pub fn show(form: Form) {
    with(|talk| talk.stale = Some(form));
    start();
    go_on();
}

/// Asks something about what the form shows.
pub fn ask(question: Asked) {
    with(|talk| talk.waiting.push(question));
    start();
    if with(|talk| talk.alive) {
        go_on();
    }
}

/// Asks for the code of the example of a calculator that nobody has touched.
pub fn ask_for_code(metric: &'static str) {
    with(|talk| talk.example = Some(metric));
    start();
    go_on();
}

/// Starts the worker, unless it runs already.
pub fn start() {
    if with(|talk| talk.worker.is_some() || talk.calculator.is_none()) {
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
    with(|talk| talk.worker = Some(worker));
    later::load(|later| {
        if later.is_err() {
            return broke();
        }
        if let Some(calculator) = with(|talk| talk.calculator) {
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

/// Says what waits to be said: the form unless an answer is under way, then the questions. For [`later::Later`].
pub fn talk() {
    let messages = with(|talk| {
        let mut messages = Vec::new();
        if !talk.alive {
            return messages;
        }
        if let Some(metric) = talk.example.take() {
            messages.push(ToWorker::ExampleCode(metric.to_owned()));
        }
        if let (false, Some(form)) = (talk.asked, talk.stale.take()) {
            talk.turn += 1;
            talk.asked = true;
            messages.push(ToWorker::Show { turn: talk.turn, form, anew: std::mem::take(&mut talk.anew) });
        }
        for question in std::mem::take(&mut talk.waiting) {
            talk.turn += 1;
            messages.push(ToWorker::Ask { turn: talk.turn, question });
        }
        messages
    });
    for message in messages {
        let bytes = Uint8Array::from(encode(&message).as_slice());
        let _ = with(|talk| talk.worker.as_ref().map(|worker| worker.post_message(&bytes)));
    }
}

fn hear(event: &Event) {
    let Some(data) = event.dyn_ref::<MessageEvent>().map(MessageEvent::data) else { return };
    if let Some(build) = data.dyn_ref::<JsString>() {
        if *build != BUILD {
            return broke();
        }
        with(|talk| talk.alive = true);
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
        if let Some(calculator) = with(|talk| talk.calculator) {
            calculator.answers.code.set(code);
        }
        return;
    }
    let current = with(|talk| {
        let current = answer.turn() == Some(talk.turn);
        if current {
            talk.asked = false;
        }
        talk.calculator.filter(|_| current && talk.stale.is_none())
    });
    if let Some(calculator) = current {
        calculator.answers.take(calculator, answer);
    }
    talk();
}

/// The next change tries once more.
fn broke() {
    let calculator = with(|talk| {
        if let Some(worker) = &talk.worker {
            // What it says yet would be taken for the words of the next one.
            worker.set_onmessage(None);
            worker.set_onerror(None);
            worker.terminate();
        }
        let (calculator, turn) = (talk.calculator, talk.turn);
        *talk = Talk { calculator, turn, anew: true, ..Talk::default() };
        calculator
    });
    if let Some(calculator) = calculator {
        calculator.answers.fail();
    }
}
