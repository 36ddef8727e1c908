//! The worker that reads logs: takes a file, keeps what was read of it, and says what the page shows (`log_session`).

mod zones;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Uint8Array, global};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent};

use crate::log_session::LogSession;
use crate::number::Format;
use crate::protocol::log::{FromLog, Refused, ToLog};
use crate::protocol::{self, BUILD};
use crate::voice;

type Shared = Rc<RefCell<Option<LogSession>>>;

/// Starts listening to the page.
pub fn start() {
    console_error_panic_hook::set_once();
    voice::speak(&voice::of_worker(&scope()));
    let shared: Shared = Rc::default();
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        hear(&shared, &Array::from(&event.data()));
    });
    scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // The worker listens as long as it lives.
    on_message.forget();
    let _ = scope().post_message(&JsValue::from_str(BUILD));
}

fn scope() -> DedicatedWorkerGlobalScope {
    global().unchecked_into()
}

/// A message of the page: its bytes, and the file beside them.
fn hear(shared: &Shared, message: &Array) {
    let bytes = message.get(0).dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec()).unwrap_or_default();
    match protocol::decode::<ToLog>(&bytes) {
        Some(ToLog::Read { name, format }) => {
            let (shared, blob) = (Rc::clone(shared), message.get(1).unchecked_into());
            spawn_local(async move {
                match read(name, blob, format).await {
                    Ok(session) => {
                        say(&FromLog::Show(Box::new(session.view())));
                        *shared.borrow_mut() = Some(session);
                    }
                    Err(why) => say(&FromLog::Refused(why)),
                }
            });
        }
        Some(ToLog::Answer(name, value)) => {
            if let Some(session) = shared.borrow_mut().as_mut() {
                session.answer(&name, &value);
                say(&FromLog::Show(Box::new(session.view())));
            }
        }
        None => {}
    }
}

/// Reads a file whole: its figures need every cell, so the engine holds them anyway.
async fn read(name: String, blob: Blob, format: Format) -> Result<LogSession, Refused> {
    let buffer = JsFuture::from(blob.array_buffer()).await.map_err(|_| Refused::Lost)?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    // Some browsers hand out a file that was cut meanwhile without an error.
    if bytes.len() as u64 != blob.size() as u64 {
        return Err(Refused::Lost);
    }
    LogSession::read(name, &bytes, format, zones::known())
}

fn say(message: &FromLog) {
    let _ = scope().post_message(&Uint8Array::from(protocol::encode(message).as_slice()));
}
