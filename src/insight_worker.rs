//! The worker behind a calculator: hears what the form holds and what is asked, and says what the page shall show below it.

mod saved;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, JsString, global};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::html::Patch;
use crate::insight::session::Session;
use crate::insight_protocol::PROTOCOL;
use crate::number::Format;
use crate::voice;
use crate::worker::push;

/// Starts listening to the page.
pub fn start() {
    console_error_panic_hook::set_once();
    voice::speak();
    let session = Rc::new(RefCell::new(Session::default()));
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

/// A message of the page: its number, then `show` (`open` where the controls are as at first) with metric, link, marks of numbers, width, whether results are wanted and which scenario stands in the form, or `set` with a control and what it says.
/// Short-lived workers are asked about what is saved (`saved`), and for the code for paper of a metric's example (`paper`).
fn hear(kept: &Rc<RefCell<Session>>, message: &Array) {
    let text = |place: u32| message.get(place).as_string().unwrap_or_default();
    if text(1) == "saved" {
        return saved::hear(message);
    }
    if text(1) == "paper" {
        let mut session = Session::default();
        session.lives_at(&scope().location().href());
        let code = session.untouched_code(&text(2)).and_then(|patch| patch.value).unwrap_or_default();
        let _ = scope().post_message(&JsValue::from(code));
        return;
    }
    let mut session = kept.borrow_mut();
    let turn = message.get(0).as_f64().unwrap_or_default() as u32;
    TURN.set(turn);
    let opened = text(1) == "open";
    if opened {
        *session = Session::default();
    }
    session.lives_at(&scope().location().href());
    if opened || text(1) == "show" {
        let format = Format::of_marks(&text(4));
        let width = message.get(5).as_f64().unwrap_or_default() as u32;
        let place = message.get(7).as_f64().unwrap_or_default() as usize;
        session.show_one_of(&text(2), &text(3), place, format, width);
        session.want_results(message.get(6).is_truthy());
    } else {
        session.set(&text(2), &text(3));
    }
    say(&session, 1, &session.first());
    drop(session);
    // The longer part waits for what the page says meanwhile, and is left out when that makes it stale.
    let kept = Rc::clone(kept);
    let later = Closure::once_into_js(move || {
        if TURN.get() == turn {
            let session = kept.borrow();
            say(&session, 2, &session.second());
        }
    });
    let _ = scope().set_timeout_with_callback(later.unchecked_ref());
}

thread_local! {
    /// The number of the page's last message.
    static TURN: Cell<u32> = const { Cell::new(0) };
}

/// The metric, the message that is answered, which part of the answer this is, and the patches.
fn say(session: &Session, part: u32, patches: &[Patch]) {
    let words = [session.metric().to_owned(), TURN.get().to_string(), part.to_string()].map(JsString::from);
    let answer: Array = words.iter().collect();
    push(&answer, patches);
    let _ = scope().post_message(&answer);
}
