//! The page's side of the worker that reads surveys: it starts when a file is near, and is ended with all that it does when the visitor wants something else.

use std::cell::{Cell, RefCell};

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::Blob;

use super::state::Survey;
use crate::browser::dom;
use crate::browser::worker::{self, Broken, Heard, Running};
use crate::protocol::survey::{FromSurvey, ToSurvey};
use crate::protocol::{decode, encode};

/// The worker, and what waits for it.
#[derive(Default)]
struct Reader {
    worker: Option<Running>,
    /// Whether it was given a file.
    busy: bool,
    /// A file for a worker that is not alive yet, with the message that it goes with.
    waiting: Option<Array>,
    /// The survey that it reads for.
    survey: Option<Survey>,
}

thread_local! {
    static READER: RefCell<Reader> = RefCell::default();
    /// The width that the worker knows.
    static WIDTH: Cell<u32> = const { Cell::new(0) };
}

fn with<R>(action: impl FnOnce(&mut Reader) -> R) -> R {
    READER.with_borrow_mut(action)
}

/// Whether it was given a file.
pub fn is_busy() -> bool {
    with(|reader| reader.busy)
}

/// Whether a file waits for a worker that is not there yet.
pub fn waits() -> bool {
    with(|reader| reader.waiting.is_some())
}

/// Ends the worker and whatever it does.
pub fn end() {
    with(|reader| *reader = Reader::default());
}

/// Reads a file.
pub fn open(survey: Survey, file: &Blob, name: &str) {
    let width = width();
    WIDTH.set(width);
    let read = ToSurvey::Read { name: name.to_owned(), format: survey.format, width };
    with(|reader| reader.waiting = Some(Array::of2(&bytes(&read), file)));
    warm_up(survey);
    hand_over();
}

/// Says something to the worker, once it has a file.
pub fn say(message: &ToSurvey) {
    with(|reader| {
        if let Some(worker) = reader.worker.as_ref().filter(|_| reader.busy) {
            worker.say(&Array::of1(&bytes(message)));
        }
    });
}

/// Tells the worker how wide the place of the charts is, unless it knows.
pub fn measure() {
    let width = width();
    if is_busy() && WIDTH.replace(width) != width {
        say(&ToSurvey::Width(width));
    }
}

/// How wide a chart may be. Before there is a file, the place for what it gives is empty.
fn width() -> u32 {
    let of = |selector: &str| dom::find(selector).map_or(0, |element| element.client_width().max(0) as u32);
    of("#survey-body").max(of("#survey"))
}

fn bytes(message: &ToSurvey) -> JsValue {
    worker::bytes(&encode(message))
}

/// Starts the worker, unless it runs already: a file is near.
pub fn warm_up(survey: Survey) {
    if with(|reader| reader.worker.is_some()) {
        return;
    }
    match Running::start("deskmath-worker", hear) {
        Some(worker) => with(|reader| (reader.worker, reader.survey) = (Some(worker), Some(survey))),
        None => survey.broke(Broken::Worker),
    }
}

fn hear(heard: Heard) {
    let Some(survey) = with(|reader| reader.survey) else { return };
    match heard {
        Heard::Alive => hand_over(),
        Heard::Bytes(bytes) => match decode::<FromSurvey>(&bytes.to_vec()) {
            Some(message) => survey.hear(message),
            None => survey.broke(Broken::Outdated),
        },
        // One that breaks off before there is a file is started again with the next one.
        Heard::Broke(Broken::Worker) if with(|reader| !reader.busy && reader.waiting.is_none()) => end(),
        Heard::Broke(why) => survey.broke(why),
    }
}

/// Gives the worker the file that waits for it, once it is there.
fn hand_over() {
    with(|reader| {
        let Some(worker) = reader.worker.as_ref().filter(|worker| worker.is_alive()) else { return };
        if let Some(message) = reader.waiting.take() {
            reader.busy = worker.say(&message);
        }
    });
    // A file that was dropped on another page came before there was a place for charts.
    measure();
}
