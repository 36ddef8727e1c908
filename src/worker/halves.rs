//! The later half of a large file, read by a second worker at the same time.
//!
//! The helper is the same program in a worker of its own. It is started with this one, so that it is there when a file is; where the
//! browser does not start it, or it finds that it cannot help, this worker reads the whole file.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Function, JsString, Promise, Reflect, Uint8Array, global};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, MessageEvent, Worker};

use super::slices::Slices;
use crate::survey::{Half, Reader};

/// Bytes from which two are faster than one.
const LARGE: f64 = 6e6;
/// What the helper is asked, and the name of its answer.
pub(super) const HALF: &str = "half";

/// The second worker, if there is one.
#[derive(Clone, Default)]
pub(super) struct Helper(Rc<RefCell<Option<State>>>);

struct State {
    worker: Worker,
    /// Whether it said that it is there: before that it would not hear a question.
    alive: Rc<Cell<bool>>,
    /// Whom the answer is for.
    waiting: Rc<RefCell<Option<Function>>>,
    _on_message: Closure<dyn Fn(MessageEvent)>,
}

impl Helper {
    /// Starts it, where there is a second processor; a helper starts none of its own, since it is told apart by its name.
    pub(super) fn start(&self) {
        let of_scope = |name: &str| Reflect::get(&global(), &name.into()).unwrap_or_default();
        let text = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).unwrap_or_default();
        let processors = text(&of_scope("navigator"), "hardwareConcurrency").as_f64().unwrap_or(1.0);
        let address = text(&of_scope("location"), "href").as_string().unwrap_or_default();
        if processors < 2.0 || is_helper() {
            return;
        }
        let options = web_sys::WorkerOptions::new();
        options.set_name(HALF);
        let Ok(worker) = Worker::new_with_options(&address, &options) else { return };
        let (alive, waiting): (Rc<Cell<bool>>, Rc<RefCell<Option<Function>>>) = Default::default();
        let born = Rc::clone(&alive);
        let answered = Rc::clone(&waiting);
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if event.data().as_f64().is_some() {
                born.set(true);
            } else if let Some(resolve) = answered.take() {
                let _ = resolve.call1(&JsValue::NULL, &event.data());
            }
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        let failed = Rc::clone(&waiting);
        let on_error = Closure::once_into_js(move || {
            if let Some(resolve) = failed.take() {
                let _ = resolve.call0(&JsValue::NULL);
            }
        });
        worker.set_onerror(Some(on_error.unchecked_ref()));
        *self.0.borrow_mut() = Some(State { worker, alive, waiting, _on_message: on_message });
    }

    /// Asks for the later half of a file, if it is large enough for that.
    pub(super) fn ask(&self, blob: &Blob) -> Option<Asked> {
        let size = blob.size();
        let state = self.0.borrow();
        let state = state.as_ref().filter(|state| size >= LARGE && state.alive.get())?;
        // An earlier question that is still open is answered by nothing.
        let earlier = state.waiting.take();
        if let Some(resolve) = earlier {
            let _ = resolve.call0(&JsValue::NULL);
        }
        let middle = (size / 2.0).floor();
        let message = Array::of3(&JsString::from(HALF), blob, &middle.into());
        state.worker.post_message(&message).ok()?;
        let waiting = Rc::clone(&state.waiting);
        let answer = Promise::new(&mut |resolve, _| *waiting.borrow_mut() = Some(resolve));
        Some(Asked { middle: middle as u64, answer })
    }
}

/// Whether this worker is a helper.
pub(super) fn is_helper() -> bool {
    Reflect::get(&global(), &"name".into()).is_ok_and(|name| name.as_string().as_deref() == Some(HALF))
}

/// A question that the helper works on.
pub(super) struct Asked {
    /// Where the later half begins.
    pub(super) middle: u64,
    answer: Promise,
}

impl Asked {
    /// Joins the halves; says whether that was possible.
    pub(super) async fn join(self, reader: &mut Reader, total: u64) -> bool {
        let behind = reader.bytes() - self.middle;
        let Ok(answer) = JsFuture::from(self.answer).await else { return false };
        let Ok(bytes) = answer.dyn_into::<Uint8Array>() else { return false };
        reader.join(&bytes.to_vec(), behind, total)
    }
}

/// What a helper does: reads the later half and answers with it, or with nothing.
pub(super) fn help(message: &Array) {
    let blob: Blob = message.get(1).unchecked_into();
    let middle = message.get(2).as_f64().unwrap_or_default();
    spawn_local(async move {
        let half = read(&blob, middle).await;
        let answer = half.map_or(JsValue::NULL, |half| Uint8Array::from(half.as_slice()).into());
        let moved: Array =
            answer.dyn_ref::<Uint8Array>().map(|bytes| JsValue::from(bytes.buffer())).into_iter().collect::<Array>();
        let _ = super::scope().post_message_with_transfer(&answer, &moved);
    });
}

async fn read(blob: &Blob, middle: f64) -> Option<Vec<u8>> {
    let head = blob.slice_with_f64_and_f64(0.0, Reader::HEAD as f64).ok()?;
    let head = JsFuture::from(head.array_buffer()).await.ok()?;
    let mut half = Half::new(&Uint8Array::new(&head).to_vec(), blob.size() as u64).ok()?;
    let mut slices = Slices::of(&blob.slice_with_f64_and_f64(middle, blob.size()).ok()?.stream());
    let mut bytes = 0;
    while let Some(slice) = slices.next().await.ok()? {
        bytes += slice.len() as u64;
        half.push(slice).ok()?;
    }
    // A file that became shorter meanwhile has another end.
    if bytes != blob.size() as u64 - middle as u64 {
        return None;
    }
    half.finish().ok()
}
