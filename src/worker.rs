//! The worker: takes a file, reads it in slices, keeps the table, counts what the page asks for.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Reflect, Uint8Array, global};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent, ReadableStreamDefaultReader};

use crate::feeds;
use crate::protocol::{self, Reply, Request};
use crate::survey::{Reader, Table, tally, verdict};

/// Bytes between two reports of progress.
const REPORT_EVERY: u64 = 1 << 20;

/// Starts listening to the page.
pub fn start() {
    console_error_panic_hook::set_once();
    let table: Rc<RefCell<Option<Table>>> = Rc::default();
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let (data, table) = (event.data(), Rc::clone(&table));
        if let Some(blob) = data.dyn_ref::<Blob>() {
            let blob = blob.clone();
            spawn_local(async move {
                let (reply, read) = read(&blob).await;
                *table.borrow_mut() = read;
                say(&reply);
            });
        } else if let Some(Request::Tally(choices)) = protocol::from_bytes(&Uint8Array::new(&data).to_vec())
            && let Some(table) = table.borrow().as_ref()
        {
            say(&Reply::Counted(tally(table, &choices)));
        }
    });
    scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // The worker listens as long as it lives.
    on_message.forget();
    say(&Reply::Ready(protocol::VERSION));
}

fn scope() -> DedicatedWorkerGlobalScope {
    global().unchecked_into()
}

fn say(reply: &Reply) {
    let bytes = Uint8Array::from(protocol::to_bytes(reply).as_slice());
    let _ = scope().post_message(&bytes);
}

/// Reads a file slice by slice; only one slice of it is in memory at a time.
async fn read(blob: &Blob) -> (Reply, Option<Table>) {
    let mut reader = Reader::new(Some(blob.size() as u64));
    let stream: ReadableStreamDefaultReader = blob.stream().get_reader().unchecked_into();
    let mut slice: Vec<u8> = Vec::new();
    let mut reported = 0;
    loop {
        let Ok(step) = JsFuture::from(stream.read()).await else {
            return (Reply::Unreadable, None);
        };
        if Reflect::get(&step, &"done".into()).is_ok_and(|done| done.is_truthy()) {
            break;
        }
        let Ok(value) = Reflect::get(&step, &"value".into()) else {
            return (Reply::Unreadable, None);
        };
        let bytes: Uint8Array = value.unchecked_into();
        slice.resize(bytes.length() as usize, 0);
        bytes.copy_to(&mut slice);
        if let Err(finding) = reader.push(&slice) {
            return (Reply::Refused(finding, None), None);
        }
        if reader.bytes() - reported >= REPORT_EVERY {
            reported = reader.bytes();
            say(&Reply::Progress { bytes: reported, rows: reader.rows() });
        }
    }
    match reader.finish() {
        Err(finding) => (Reply::Refused(finding, None), None),
        Ok(table) => {
            let summary = Box::new(table.summary(&feeds::all()));
            match verdict(&summary) {
                Some(finding) => (Reply::Refused(finding, Some(summary)), None),
                None => (Reply::Read(summary), Some(table)),
            }
        }
    }
}
