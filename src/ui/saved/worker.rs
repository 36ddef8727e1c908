//! The page's side of what works with saved scenarios: a worker of its own, like the one behind a calculator, to which the page lends what it has stored.

use std::cell::RefCell;

use super::state::{Keeping, Told};
use crate::browser::autosave;
use crate::browser::worker::{self, Running, bytes};
use crate::protocol::calculator::{FromWorker, ToWorker};
use crate::protocol::saved::{Heard, SavedTalk};
use crate::protocol::{decode, encode};
use crate::saved::desk::{Action, Answer, Request};

/// Where they are stored: `docs/saved-scenarios.md`.
pub const KEY: &str = "deskmath:1:saved";

/// The worker, and the page that asks it.
#[derive(Default)]
struct Behind {
    worker: Option<Running>,
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
    if with(|behind| behind.worker.is_some()) {
        return open();
    }
    match Running::start("deskmath-insight", hear) {
        Some(worker) => with(|behind| behind.worker = Some(worker)),
        None => broke(),
    }
}

/// Says what is asked, if the worker is there.
fn open() {
    if let Some(message) = with(|behind| behind.talk.open()) {
        say(&message);
    }
}

fn say(message: &ToWorker) {
    with(|behind| {
        if let Some(worker) = behind.worker.as_ref().filter(|worker| worker.is_alive()) {
            worker.say(&bytes(&encode(message)));
        }
    });
}

fn hear(heard: worker::Heard) {
    let answer = match heard {
        worker::Heard::Alive => return open(),
        worker::Heard::Bytes(bytes) => decode::<FromWorker>(&bytes.to_vec()),
        worker::Heard::Broke(_) => None,
    };
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
        behind.worker = None;
        behind.keeping
    });
    if let Some(keeping) = keeping {
        keeping.fail();
    }
}
