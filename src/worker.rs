//! The worker: takes a file, reads it in slices, keeps the table, and says what the page shall show.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, JsString, Reflect, Uint8Array, global};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent, ReadableStreamDefaultReader};

use crate::html::{Patch, Slot};
use crate::number::Format;
use crate::survey::Reader;
use crate::survey_session::{PROTOCOL, Session};

/// Bytes between two reports of progress.
const REPORT_EVERY: u64 = 1 << 20;

type Shared = Rc<RefCell<Option<Session>>>;

/// Starts listening to the page.
pub fn start() {
    console_error_panic_hook::set_once();
    let session: Shared = Rc::default();
    let on_message =
        Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| hear(&session, &Array::from(&event.data())));
    scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // The worker listens as long as it lives.
    on_message.forget();
    let _ = scope().post_message(&JsValue::from(PROTOCOL));
}

fn scope() -> DedicatedWorkerGlobalScope {
    global().unchecked_into()
}

/// A message of the page: what it wants, and with what.
fn hear(session: &Shared, message: &Array) {
    let text = |place: u32| message.get(place).as_string().unwrap_or_default();
    let number = |place: u32| message.get(place).as_f64().unwrap_or_default() as u32;
    if text(0) == "file" {
        let blob: Blob = message.get(1).unchecked_into();
        let mut marks = text(3).chars().collect::<Vec<_>>().into_iter();
        let format =
            marks.next().zip(marks.next()).map_or(Format::ENGLISH, |(decimal, group)| Format { decimal, group });
        *session.borrow_mut() = Some(Session::begin(text(2), blob.size() as u64, format, number(4)));
        let session = Rc::clone(session);
        return spawn_local(async move { read(&blob, &session).await });
    }
    let mut session = session.borrow_mut();
    let Some(session) = session.as_mut() else { return };
    match text(0).as_str() {
        "act" => session.act(&text(1)),
        "change" => session.change(&text(1), &text(2)),
        "width" => session.resize(number(1)),
        _ => {}
    }
    say(&session.patches());
}

fn say(patches: &[Patch]) {
    let message = Array::new();
    push(&message, patches);
    let _ = scope().post_message(&message);
}

/// Patches as triples of id, slot and value; a slot that is no attribute begins with a point.
pub fn push(message: &Array, patches: &[Patch]) {
    for patch in patches {
        let slot = match patch.slot {
            Slot::Html => ".html",
            Slot::Text => ".text",
            Slot::Value => ".value",
            Slot::Checked => ".checked",
            Slot::Attribute(name) => name,
        };
        message.push(&JsString::from(patch.id.as_str()));
        message.push(&JsString::from(slot));
        message.push(&patch.value.as_deref().map_or(JsValue::NULL, JsValue::from_str));
    }
}

/// Reads a file slice by slice; only one slice of it is in memory at a time.
async fn read(blob: &Blob, session: &Shared) {
    let tell = |change: &dyn Fn(&mut Session)| {
        if let Some(session) = session.borrow_mut().as_mut() {
            change(session);
            say(&session.patches());
        }
    };
    tell(&|_| ());
    let mut reader = Reader::new(Some(blob.size() as u64));
    let stream: ReadableStreamDefaultReader = blob.stream().get_reader().unchecked_into();
    let mut slice: Vec<u8> = Vec::new();
    let mut reported = 0;
    loop {
        let Ok(step) = JsFuture::from(stream.read()).await else { return tell(&Session::lost) };
        if Reflect::get(&step, &"done".into()).is_ok_and(|done| done.is_truthy()) {
            break;
        }
        let Ok(value) = Reflect::get(&step, &"value".into()) else { return tell(&Session::lost) };
        let bytes: Uint8Array = value.unchecked_into();
        slice.resize(bytes.length() as usize, 0);
        bytes.copy_to(&mut slice);
        if let Err(finding) = reader.push(&slice) {
            return tell(&|session| session.refuse(finding.clone()));
        }
        if reader.bytes() - reported >= REPORT_EVERY {
            reported = reader.bytes();
            tell(&|session| session.progress(reported, reader.rows()));
        }
    }
    let reader = RefCell::new(Some(reader));
    tell(&|session| {
        if let Some(reader) = reader.take() {
            session.finish(reader);
        }
    });
}
