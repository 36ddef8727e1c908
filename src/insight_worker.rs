//! The worker behind a calculator: hears what the form holds and what is asked, and answers with data (`insight_desk`).

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Date, Reflect, Uint8Array, global};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::insight_desk::Desk;
use crate::protocol::calculator::FromWorker;
use crate::protocol::{BUILD, decode, encode};
use crate::voice;
use crate::words::units;

/// Starts listening to the page.
pub fn start() {
    console_error_panic_hook::set_once();
    voice::speak(&voice::of_worker(&scope()));
    let desk = Rc::new(RefCell::new(Desk::at(&site(), units::LANGUAGE.text())));
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| hear(&desk, &event.data()));
    scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // The worker listens as long as it lives.
    on_message.forget();
    let _ = scope().post_message(&JsValue::from(BUILD));
}

fn scope() -> DedicatedWorkerGlobalScope {
    global().unchecked_into()
}

/// Where the site stands: above the folder of the worker's own script, which says where that is (`page/loader.js`).
fn site() -> String {
    let said = Reflect::get(&global(), &"deskmathLoader".into()).ok().and_then(|script| script.as_string());
    let script = said.unwrap_or_else(|| scope().location().href());
    let site = script.rsplit_once("/worker-").or_else(|| script.rsplit_once('/')).map_or("", |(site, _)| site);
    site.to_owned()
}

/// A message of the page.
fn hear(kept: &Rc<RefCell<Desk>>, message: &JsValue) {
    let Some(message) = message.dyn_ref::<Uint8Array>().and_then(|bytes| decode(&bytes.to_vec())) else { return };
    let mut desk = kept.borrow_mut();
    let before = desk.turn();
    say(desk.hear(message, &now()).as_ref());
    let turn = desk.turn();
    drop(desk);
    if turn == before {
        return;
    }
    // The longer part waits for what the page says meanwhile, and is left out when that makes it stale.
    let kept = Rc::clone(kept);
    let later = Closure::once_into_js(move || {
        let desk = kept.borrow();
        if desk.turn() == turn {
            say(desk.below().as_ref());
        }
    });
    let _ = scope().set_timeout_with_callback(later.unchecked_ref());
}

fn say(answer: Option<&FromWorker>) {
    if let Some(answer) = answer {
        let _ = scope().post_message(&Uint8Array::from(encode(answer).as_slice()));
    }
}

/// Day and time by the clock of the device.
fn now() -> String {
    let now = Date::new_0();
    let [month, day, hours, minutes] = [now.get_month() + 1, now.get_date(), now.get_hours(), now.get_minutes()];
    format!("{:04}-{month:02}-{day:02}T{hours:02}:{minutes:02}", now.get_full_year())
}
