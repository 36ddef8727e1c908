//! The second worker, and what is asked of it.
//!
//! It is the same program in a worker of its own. It is started with this one, so that it is there when a file is; where the
//! browser does not start it, or it finds that it cannot help, this worker does everything.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use js_sys::{Array, Function, JsString, Promise, Reflect, Uint8Array, global};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

/// The helper's name, by which it is told apart: it starts none of its own.
const NAME: &str = "helper";

/// The second worker, if there is one.
#[derive(Clone, Default)]
pub(super) struct Helper(Rc<RefCell<Option<State>>>);

struct State {
    worker: Worker,
    /// Whether it said that it is there: before that it would not hear a question.
    alive: Rc<Cell<bool>>,
    answers: Rc<Answers>,
    _on_message: Closure<dyn Fn(MessageEvent)>,
}

/// What came of the latest question; answers to earlier ones are nobody's.
#[derive(Default)]
struct Answers {
    question: Cell<u32>,
    inbox: RefCell<VecDeque<JsValue>>,
    waiting: RefCell<Option<Function>>,
    /// The helper broke down: it answers nothing any more.
    is_dead: Cell<bool>,
}

impl Answers {
    fn give(&self, answer: JsValue) {
        match self.waiting.take() {
            Some(resolve) => _ = resolve.call1(&JsValue::NULL, &answer),
            None => self.inbox.borrow_mut().push_back(answer),
        }
    }
}

impl Helper {
    /// Starts it, where there is a second processor.
    pub(super) fn start(&self) {
        let of_scope = |name: &str| Reflect::get(&global(), &name.into()).unwrap_or_default();
        let text = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).unwrap_or_default();
        let processors = text(&of_scope("navigator"), "hardwareConcurrency").as_f64().unwrap_or(1.0);
        let address = text(&of_scope("location"), "href").as_string().unwrap_or_default();
        if processors < 2.0 || of_scope("name").as_string().as_deref() == Some(NAME) {
            return;
        }
        let options = web_sys::WorkerOptions::new();
        options.set_name(NAME);
        let Ok(worker) = Worker::new_with_options(&address, &options) else { return };
        let (alive, answers): (Rc<Cell<bool>>, Rc<Answers>) = Default::default();
        let (born, given) = (Rc::clone(&alive), Rc::clone(&answers));
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if event.data().as_f64().is_some() {
                return born.set(true);
            }
            let answer = Array::from(&event.data());
            if answer.get(0).as_f64() == Some(f64::from(given.question.get())) {
                given.give(answer.get(1));
            }
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        let failed = Rc::clone(&answers);
        let on_error = Closure::once_into_js(move || {
            failed.is_dead.set(true);
            failed.give(JsValue::NULL);
        });
        worker.set_onerror(Some(on_error.unchecked_ref()));
        *self.0.borrow_mut() = Some(State { worker, alive, answers, _on_message: on_message });
    }

    /// Asks something with this behind it, if it is there; an earlier question that is still open is answered by nothing.
    pub(super) fn ask(&self, what: &str, with: &[&JsValue]) -> Option<Asked> {
        let state = self.0.borrow();
        let State { worker, answers, .. } =
            state.as_ref().filter(|state| state.alive.get() && !state.answers.is_dead.get())?;
        answers.inbox.borrow_mut().clear();
        if answers.waiting.borrow().is_some() {
            answers.give(JsValue::NULL);
        }
        let question = answers.question.get() + 1;
        answers.question.set(question);
        let message = Array::of2(&JsString::from(what), &question.into());
        for value in with {
            message.push(value);
        }
        worker.post_message(&message).ok()?;
        Some(Asked { question, worker: worker.clone(), answers: Rc::clone(answers) })
    }
}

/// A question that the helper works on.
pub(super) struct Asked {
    question: u32,
    worker: Worker,
    answers: Rc<Answers>,
}

impl Asked {
    /// Says that bytes were taken, and gives their memory back.
    pub(super) fn give_back(&self, what: &str, bytes: &Uint8Array) {
        let memory = bytes.buffer();
        let message = Array::of3(&JsString::from(what), &self.question.into(), &memory);
        let _ = self.worker.post_message_with_transfer(&message, &Array::of1(&memory));
    }

    /// The next part of the answer: bytes, or nothing where it has none.
    pub(super) async fn next(&self) -> Option<Uint8Array> {
        if self.question != self.answers.question.get() {
            return None;
        }
        let known = self.answers.inbox.borrow_mut().pop_front();
        let answer = match known {
            Some(answer) => answer,
            None if self.answers.is_dead.get() => return None,
            None => {
                let waiting = &self.answers.waiting;
                JsFuture::from(Promise::new(&mut |resolve, _| *waiting.borrow_mut() = Some(resolve))).await.ok()?
            }
        };
        answer.dyn_into().ok()
    }
}

/// What the helper answers: bytes, which are moved and not copied, or nothing.
pub(super) fn answer(question: &JsValue, bytes: Option<&Uint8Array>) {
    let moved: Array = bytes.map(|bytes| JsValue::from(bytes.buffer())).into_iter().collect();
    let answer = Array::of2(question, bytes.map_or(&JsValue::NULL, AsRef::as_ref));
    let _ = super::scope().post_message_with_transfer(&answer, &moved);
}
