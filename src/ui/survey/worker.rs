//! The page's side of the worker that reads surveys: it starts when a file is near, and is ended with all that it does when the visitor wants something else.
//!
//! Not by `gloo::worker`, which hears of no error of a worker: a page would wait for ever for one that broke.

use std::cell::{Cell, RefCell};

use js_sys::{Array, JsString, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, Event, MessageEvent, Worker};

use super::state::{Broken, Survey};
use crate::browser::dom;
use crate::protocol::survey::{FromSurvey, ToSurvey};
use crate::protocol::{BUILD, decode, encode};

/// The worker, and what waits for it.
#[derive(Default)]
struct Reader {
    worker: Option<Running>,
    /// A file for a worker that is not alive yet, with the message that it goes with.
    waiting: Option<Array>,
}

/// A running worker; it is ended when this is dropped.
struct Running {
    worker: Worker,
    /// Whether it said that it is there.
    alive: bool,
    /// Whether it was given a file.
    busy: bool,
    _listeners: [Closure<dyn Fn(Event)>; 2],
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
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
    with(|reader| reader.worker.as_ref().is_some_and(|worker| worker.busy))
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
        if let Some(worker) = reader.worker.as_ref().filter(|worker| worker.busy) {
            let _ = worker.worker.post_message(&Array::of1(&bytes(message)));
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
    Uint8Array::from(encode(message).as_slice()).into()
}

/// Starts the worker, unless it runs already: a file is near.
pub fn warm_up(survey: Survey) {
    if with(|reader| reader.worker.is_some()) {
        return;
    }
    match start(survey) {
        Some(worker) => with(|reader| reader.worker = Some(worker)),
        None => survey.broke(Broken::Worker),
    }
}

/// The worker's address stands in the page, since it carries the build's own name.
fn start(survey: Survey) -> Option<Running> {
    let worker = Worker::new(&dom::meta("deskmath-worker")).ok()?;
    let on_message = Closure::<dyn Fn(Event)>::new(move |event: Event| hear(survey, &event));
    let on_error = Closure::<dyn Fn(Event)>::new(move |_| {
        // A worker that breaks off before there is a file is started again with the next one.
        if is_busy() || with(|reader| reader.waiting.is_some()) {
            survey.broke(Broken::Worker);
        } else {
            end();
        }
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    Some(Running { worker, alive: false, busy: false, _listeners: [on_message, on_error] })
}

fn hear(survey: Survey, event: &Event) {
    let Some(data) = event.dyn_ref::<MessageEvent>().map(MessageEvent::data) else { return };
    if let Some(build) = data.dyn_ref::<JsString>() {
        if *build != BUILD {
            return survey.broke(Broken::Outdated);
        }
        with(|reader| reader.worker.iter_mut().for_each(|worker| worker.alive = true));
        return hand_over();
    }
    match data.dyn_ref::<Uint8Array>().and_then(|bytes| decode::<FromSurvey>(&bytes.to_vec())) {
        Some(message) => survey.hear(message),
        None => survey.broke(Broken::Outdated),
    }
}

/// Gives the worker the file that waits for it, once it is there.
fn hand_over() {
    with(|reader| {
        let Some(worker) = reader.worker.as_mut().filter(|worker| worker.alive) else { return };
        if let Some(message) = reader.waiting.take() {
            worker.busy = worker.worker.post_message(&message).is_ok();
        }
    });
    // A file that was dropped on another page came before there was a place for charts.
    measure();
}
