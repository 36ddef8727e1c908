//! The page's side of the worker that reads logs: it starts with the first file, and is ended when the visitor wants something else.

use std::cell::RefCell;

use js_sys::Array;
use web_sys::Blob;

use super::state::Desk;
use crate::browser::worker::{self, Broken, Heard, Running};
use crate::browser::{dom, recipes};
use crate::protocol::log::{Asked, FromLog, ToLog};
use crate::protocol::{decode, encode};

/// The frame around a chart, both sides, in pixels.
const FRAME: u32 = 50;
/// Wider than this a chart says no more.
const WIDEST: u32 = 700;

/// The worker, and what waits for it.
#[derive(Default)]
struct Reader {
    worker: Option<Running>,
    /// A file for a worker that is not alive yet, with the message that it goes with.
    waiting: Option<Array>,
    /// The page that it reads for.
    desk: Option<Desk>,
}

thread_local! {
    static READER: RefCell<Reader> = RefCell::default();
}

fn with<R>(action: impl FnOnce(&mut Reader) -> R) -> R {
    READER.with_borrow_mut(action)
}

/// Ends the worker and whatever it does.
pub fn end() {
    with(|reader| *reader = Reader::default());
}

/// Reads a file.
pub fn open(desk: Desk, file: &Blob, name: &str) {
    let width = dom::find("#log").map_or(0, |place| place.client_width().max(0) as u32);
    let read = ToLog::Read(Asked {
        name: name.to_owned(),
        format: desk.format,
        width: width.saturating_sub(FRAME).min(WIDEST),
        remembered: recipes::all(),
    });
    let message = Array::of2(&worker::bytes(&encode(&read)), file);
    match Running::start("deskmath-log", hear) {
        Some(worker) => {
            with(|reader| *reader = Reader { worker: Some(worker), waiting: Some(message), desk: Some(desk) });
        }
        None => desk.broke(Broken::Worker),
    }
}

/// Says something to the worker.
pub fn say(message: &ToLog) {
    tell(&Array::of1(&worker::bytes(&encode(message))));
}

/// Says something with a file beside it.
pub fn say_with(message: &ToLog, file: &Blob) {
    tell(&Array::of2(&worker::bytes(&encode(message)), file));
}

fn tell(message: &Array) {
    with(|reader| {
        if let Some(running) = &reader.worker {
            running.say(message);
        }
    });
}

fn hear(heard: Heard) {
    let Some(desk) = with(|reader| reader.desk) else { return };
    match heard {
        Heard::Alive => with(|reader| {
            if let (Some(worker), Some(message)) = (&reader.worker, reader.waiting.take()) {
                worker.say(&message);
            }
        }),
        Heard::Bytes(bytes) => match decode::<FromLog>(&bytes.to_vec()) {
            Some(message) => desk.hear(message),
            None => desk.broke(Broken::Outdated),
        },
        Heard::Broke(why) => desk.broke(why),
    }
}
