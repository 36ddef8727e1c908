//! The page's side of what works with saved scenarios: a worker of its own, like the one behind a calculator, to which the page lends what it has stored.

use std::cell::RefCell;

use js_sys::{JsString, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{Event, MessageEvent, Worker};

use super::state::{Keeping, Told};
use crate::browser::{autosave, dom};
use crate::protocol::calculator::{FromWorker, ToWorker};
use crate::protocol::saved::{Heard, SavedTalk};
use crate::protocol::{BUILD, decode, encode};
use crate::saved::desk::{Action, Answer, Request};

/// Where they are stored: `docs/saved-scenarios.md`.
pub const KEY: &str = "deskmath:1:saved";

/// The worker, and the page that asks it.
#[derive(Default)]
struct Behind {
    worker: Option<Worker>,
    /// Whether it said that it is there.
    alive: bool,
    talk: SavedTalk,
    keeping: Option<Keeping>,
}

thread_local! {
    static BEHIND: RefCell<Behind> = RefCell::default();
}

fn with<R>(action: impl FnOnce(&mut Behind) -> R) -> R {
    BEHIND.with_borrow_mut(action)
}

fn stored() -> Option<String> {
    autosave::storage()?.get_item(KEY).ok().flatten()
}

/// Asks for something about what is saved.
pub fn ask(keeping: Keeping, action: Action) {
    if autosave::storage().is_none() {
        return keeping.tell(Told::Blocked);
    }
    let request = Request { action, store: stored(), format: keeping.format };
    with(|behind| {
        behind.talk.ask(request);
        behind.keeping = Some(keeping);
    });
    if with(|behind| behind.worker.is_none()) {
        start();
    } else {
        open();
    }
}

/// The worker's address stands in the page, since it carries the build's own name.
fn start() {
    let Ok(worker) = Worker::new(&dom::meta("deskmath-insight")) else { return broke() };
    let on_message = Closure::<dyn Fn(Event)>::new(move |event: Event| hear(&event));
    let on_error = Closure::<dyn Fn(Event)>::new(move |_| broke());
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    // The worker lives as long as the page.
    on_message.forget();
    on_error.forget();
    with(|behind| behind.worker = Some(worker));
}

/// Says what is asked, if the worker is there.
fn open() {
    if let Some(message) = with(|behind| behind.alive.then(|| behind.talk.open()).flatten()) {
        say(&message);
    }
}

fn say(message: &ToWorker) {
    let bytes = Uint8Array::from(encode(message).as_slice());
    let _ = with(|behind| behind.worker.as_ref().map(|worker| worker.post_message(&bytes)));
}

fn hear(event: &Event) {
    let Some(data) = event.dyn_ref::<MessageEvent>().map(MessageEvent::data) else { return };
    if let Some(build) = data.dyn_ref::<JsString>() {
        if *build != BUILD {
            return broke();
        }
        with(|behind| behind.alive = true);
        return open();
    }
    let answer = data.dyn_ref::<Uint8Array>().and_then(|bytes| decode::<FromWorker>(&bytes.to_vec()));
    let Some(FromWorker::Saved { turn, answer }) = answer else { return broke() };
    match with(|behind| behind.talk.hear(turn, stored().as_deref())) {
        Heard::Stale => {}
        Heard::Again(message) => say(&message),
        Heard::Answered(request) => take(request, answer),
    }
}

/// Stores what is to be stored, and shows what came of it.
fn take(request: Request, answer: Answer) {
    let Some(keeping) = with(|behind| behind.keeping) else { return };
    if let Some(store) = &answer.store {
        let kept = autosave::storage().is_some_and(|storage| storage.set_item(KEY, store).is_ok());
        if !kept {
            return keeping.tell(Told::Full);
        }
    }
    keeping.take(answer, request.store);
}

/// The next question starts it anew.
fn broke() {
    let keeping = with(|behind| {
        if let Some(worker) = behind.worker.take() {
            // What it says yet would be taken for the words of the next one.
            worker.set_onmessage(None);
            worker.set_onerror(None);
            worker.terminate();
        }
        behind.alive = false;
        behind.keeping
    });
    if let Some(keeping) = keeping {
        keeping.fail();
    }
}
