//! The worker behind a calculator: hears what the form holds and what is asked, and says what the page shall show below it.

use std::cell::RefCell;

use js_sys::{Array, JsString, global};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::insight::session::Session;
use crate::insight_protocol::PROTOCOL;
use crate::number::Format;
use crate::worker::push;

/// Starts listening to the page.
pub fn start() {
    console_error_panic_hook::set_once();
    let session = RefCell::new(Session::default());
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

/// A message of the page: `show` with metric, link, marks of numbers, width and whether results are wanted, or `set` with a control and what it says.
fn hear(session: &RefCell<Session>, message: &Array) {
    let text = |place: u32| message.get(place).as_string().unwrap_or_default();
    let mut session = session.borrow_mut();
    if text(0) == "show" {
        let mut marks = text(3).chars().collect::<Vec<_>>().into_iter();
        let format = marks.next().zip(marks.next()).map_or(Format::ENGLISH, |(decimal, group)| Format {
            decimal,
            group,
            ..Format::ENGLISH
        });
        let width = message.get(4).as_f64().unwrap_or_default() as u32;
        session.show(&text(1), &text(2), format, width);
        session.want_results(message.get(5).is_truthy());
    } else {
        session.set(&text(1), &text(2));
    }
    let answer = Array::of1(&JsString::from(session.metric()));
    push(&answer, &session.patches());
    let _ = scope().post_message(&answer);
}
