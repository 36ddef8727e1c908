//! The worker behind a calculator: hears what the form holds and what is asked, and says what the page shall show below it.
//!
//! It says first of which build it is. Then it answers messages of [`crate::protocol::calculator`] as bytes; lists of texts, which scripts and the
//! page's patches need as yet, are answered by lists with patches.

mod saved;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, JsString, Uint8Array, global};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::html::{Patch, answers};
use crate::insight::embedding::Choices;
use crate::insight::session::Session;
use crate::insight_desk;
use crate::number::Format;
use crate::protocol::calculator::FromWorker;
use crate::protocol::{BUILD, decode, encode};
use crate::voice;
use crate::words::units;
use crate::worker::push;

/// What the worker knows between two messages.
#[derive(Default)]
struct Desk {
    session: Session,
    /// Whether the page wants the results as well, since it does not compute them itself.
    with_results: bool,
    /// How wide its charts are, in pixels.
    width: u32,
}

/// Starts listening to the page.
pub fn start() {
    console_error_panic_hook::set_once();
    voice::speak();
    let desk = Rc::new(RefCell::new(Desk::default()));
    let typed = Rc::new(RefCell::new(insight_desk::Desk::at(&site(), units::LANGUAGE.text())));
    let on_message =
        Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| match event.data().dyn_into::<Uint8Array>() {
            Ok(bytes) => answer(&typed, &bytes.to_vec()),
            Err(list) => hear(&desk, &Array::from(&list)),
        });
    scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // The worker listens as long as it lives.
    on_message.forget();
    let _ = scope().post_message(&JsValue::from(BUILD));
}

fn scope() -> DedicatedWorkerGlobalScope {
    global().unchecked_into()
}

/// Where the site stands: above the folder of the worker's own script.
fn site() -> String {
    let script = scope().location().href();
    script.rsplit_once("/worker-").or_else(|| script.rsplit_once('/')).map_or("", |(site, _)| site).to_owned()
}

/// Answers a message: at once what is known, and what takes longer after whatever the page said meanwhile, unless that made it out of date.
fn answer(desk: &Rc<RefCell<insight_desk::Desk>>, message: &[u8]) {
    let Some(message) = decode(message) else { return };
    let (first, turn) = {
        let mut desk = desk.borrow_mut();
        (desk.hear(message, &saved::now()), desk.turn())
    };
    let Some(first) = first else { return };
    send(&first);
    if first.turn().is_none() {
        return;
    }
    let desk = Rc::clone(desk);
    let later = Closure::once_into_js(move || {
        let desk = desk.borrow();
        if desk.turn() == turn
            && let Some(rest) = desk.below()
        {
            send(&rest);
        }
    });
    let _ = scope().set_timeout_with_callback(later.unchecked_ref());
}

fn send(message: &FromWorker) {
    let _ = scope().post_message(&Uint8Array::from(encode(message).as_slice()));
}

/// A message of the page: its number, then `show` (`open` where the controls are as at first) with metric, link, marks of numbers, width, whether results are wanted and which scenario stands in the form, or `set` with a control and what it says.
/// Short-lived workers are asked about what is saved (`saved`), and for the code for paper of a metric's example (`paper`).
fn hear(kept: &Rc<RefCell<Desk>>, message: &Array) {
    let text = |place: u32| message.get(place).as_string().unwrap_or_default();
    if text(1) == "saved" {
        return saved::hear(message);
    }
    if text(1) == "paper" {
        let mut session = Session::default();
        session.lives_at(&site(), units::LANGUAGE.text());
        let code = answers::untouched_code(&session, &text(2)).unwrap_or_default();
        let _ = scope().post_message(&JsValue::from(code));
        return;
    }
    let mut desk = kept.borrow_mut();
    let turn = message.get(0).as_f64().unwrap_or_default() as u32;
    TURN.set(turn);
    let opened = text(1) == "open";
    if opened {
        *desk = Desk::default();
    }
    desk.session.lives_at(&site(), units::LANGUAGE.text());
    if opened || text(1) == "show" {
        let format = Format::of_marks(&text(4));
        let place = message.get(7).as_f64().unwrap_or_default() as usize;
        desk.session.show(&text(2), &text(3), place, format);
        desk.width = message.get(5).as_f64().unwrap_or_default() as u32;
        desk.with_results = message.get(6).is_truthy();
    } else {
        set(&mut desk.session, &text(2), &text(3));
    }
    say(&desk, 1, &answers::first(&desk.session, desk.with_results, desk.width));
    drop(desk);
    // The longer part waits for what the page says meanwhile, and is left out when that makes it stale.
    let kept = Rc::clone(kept);
    let later = Closure::once_into_js(move || {
        if TURN.get() == turn {
            let desk = kept.borrow();
            say(&desk, 2, &answers::second(&desk.session));
        }
    });
    let _ = scope().set_timeout_with_callback(later.unchecked_ref());
}

/// A control below the form says this.
fn set(session: &mut Session, name: &str, text: &str) {
    match name {
        "share" => session.set_sharing(Some(Choices::read(text, units::LANGUAGE.text()))),
        "goal-target" => session.set_target(text),
        "drivers-spread" => session.set_spread(text.parse().unwrap_or_default()),
        _ => {}
    }
}

thread_local! {
    /// The number of the page's last message.
    static TURN: Cell<u32> = const { Cell::new(0) };
}

/// The metric, the message that is answered, which part of the answer this is, and the patches.
fn say(desk: &Desk, part: u32, patches: &[Patch]) {
    let words = [desk.session.metric().to_owned(), TURN.get().to_string(), part.to_string()].map(JsString::from);
    let answer: Array = words.iter().collect();
    push(&answer, patches);
    let _ = scope().post_message(&answer);
}
