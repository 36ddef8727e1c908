//! The worker that reads logs: takes a file, keeps what was read of it, and says what the page shows (`log_session`).

mod zones;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Uint8Array, global};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent};

use crate::log_session::{LogSession, Reading, Unknown};
use crate::protocol::log::{Asked, FromLog, Refused, ToLog};
use crate::protocol::{self, BUILD};
use crate::voice;

/// What was read of the file.
#[derive(Default)]
enum Held {
    #[default]
    Nothing,
    Log(Box<LogSession>),
    Unknown(Box<Unknown>),
}

type Shared = Rc<RefCell<Held>>;

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
        Some(ToLog::Read(asked)) => {
            let (shared, blob) = (Rc::clone(shared), message.get(1).unchecked_into());
            spawn_local(async move {
                let held = match read(asked, blob).await {
                    Ok(Reading::Log(session)) => {
                        show(&session);
                        Held::Log(session)
                    }
                    Ok(Reading::Unknown(table)) => {
                        say(&FromLog::Refused(Refused::NoLog));
                        Held::Unknown(table)
                    }
                    Err(why) => {
                        say(&FromLog::Refused(why));
                        Held::Nothing
                    }
                };
                *shared.borrow_mut() = held;
            });
        }
        Some(ToLog::ByHand) => {
            if let Held::Unknown(table) = shared.take() {
                let session = table.by_hand();
                show(&session);
                *shared.borrow_mut() = Held::Log(Box::new(session));
            }
        }
        Some(ToLog::Beside) => {
            let (shared, blob) = (Rc::clone(shared), message.get(1).unchecked_into());
            spawn_local(async move {
                // A file that cannot be read says no more than one that is something else.
                let text = contents(&blob).await.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
                with(&shared, |session| session.take_beside(&text.unwrap_or_default()));
            });
        }
        Some(ToLog::Answer(name, value)) => with(shared, |session| session.answer(&name, &value)),
        Some(ToLog::Forget) => with(shared, LogSession::forget),
        Some(ToLog::Save(wanted)) => {
            if let Held::Log(session) = &*shared.borrow() {
                say(&FromLog::Saved(session.save(wanted)));
            }
        }
        None => {}
    }
}

/// Does something to the log and shows what comes of it.
fn with(shared: &Shared, action: impl FnOnce(&mut LogSession)) {
    if let Held::Log(session) = &mut *shared.borrow_mut() {
        action(session);
        show(session);
    }
}

fn show(session: &LogSession) {
    say(&FromLog::Show(Box::new(session.view())));
}

/// Reads a file whole: its figures need every cell, so the engine holds them anyway.
async fn read(asked: Asked, blob: Blob) -> Result<Reading, Refused> {
    let bytes = contents(&blob).await?;
    LogSession::read(asked, &bytes, zones::known())
}

async fn contents(blob: &Blob) -> Result<Vec<u8>, Refused> {
    let buffer = JsFuture::from(blob.array_buffer()).await.map_err(|_| Refused::Lost)?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    // Some browsers hand out a file that was cut meanwhile without an error.
    if bytes.len() as u64 == blob.size() as u64 { Ok(bytes) } else { Err(Refused::Lost) }
}

fn say(message: &FromLog) {
    let _ = scope().post_message(&Uint8Array::from(protocol::encode(message).as_slice()));
}
