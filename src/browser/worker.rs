//! A worker of ours that runs: it says first of which build it is, and then bytes.
//!
//! Not by `gloo::worker`, which hears of no error of a worker: a page would wait for ever for one that broke.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{JsString, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{Event, MessageEvent, Worker};

use super::dom;
use crate::protocol::BUILD;

/// What becomes of a worker.
pub enum Heard {
    /// It is there, and of the page's own build.
    Alive,
    /// It says this.
    Bytes(Uint8Array),
    /// It is of no more use.
    Broke(Broken),
}

/// Why a worker is of no use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// It did not start, or broke.
    Worker,
    /// It is of another build than the page.
    Outdated,
}

/// A running worker. It is ended when this is dropped, and nothing is heard of it then: what it says yet would be taken for the words of the next one.
pub struct Running {
    worker: Worker,
    alive: Rc<Cell<bool>>,
    _listeners: [Closure<dyn Fn(Event)>; 2],
}

impl Running {
    /// Starts the worker whose address stands in the page under this name, since it carries the build's own; none where the browser refuses.
    pub fn start(name: &str, hear: fn(Heard)) -> Option<Self> {
        let worker = Worker::new(&dom::meta(name)).ok()?;
        let alive = Rc::new(Cell::new(false));
        let is_alive = Rc::clone(&alive);
        let on_message = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            let heard = of(&event);
            if let Heard::Alive = heard {
                is_alive.set(true);
            }
            hear(heard);
        });
        let on_error = Closure::<dyn Fn(Event)>::new(move |_| hear(Heard::Broke(Broken::Worker)));
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Some(Self { worker, alive, _listeners: [on_message, on_error] })
    }

    /// Whether it said that it is there.
    pub fn is_alive(&self) -> bool {
        self.alive.get()
    }

    /// Says something to it; whether that went well.
    pub fn say(&self, message: &JsValue) -> bool {
        self.worker.post_message(message).is_ok()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// Bytes as a message.
pub fn bytes(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

fn of(event: &Event) -> Heard {
    let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data).unwrap_or_default();
    match (data.dyn_ref::<JsString>(), data.dyn_ref::<Uint8Array>()) {
        (Some(build), _) if *build == BUILD => Heard::Alive,
        (_, Some(bytes)) => Heard::Bytes(bytes.clone()),
        _ => Heard::Broke(Broken::Outdated),
    }
}
