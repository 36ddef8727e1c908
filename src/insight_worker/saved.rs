//! Saved scenarios: the worker works out what the page shows and stores.

use js_sys::{Array, Date, JsString};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Blob;

use super::scope;
use crate::html::{Patch, Slot, saved};
use crate::number::Format;
use crate::saved::desk::{Action, Deleted, LARGEST_FILE, Request, Shown};
use crate::words::keep as w;

/// A message of the page: its number, `saved`, what is wanted, what is stored (or null), the marks of numbers, and words or a file.
pub fn hear(message: &Array) {
    let message = message.clone();
    let Ok(file) = message.get(5).dyn_into::<Blob>() else {
        let text = |place: u32| message.get(place).as_string().unwrap_or_default();
        return answer(&message, &text(2), |place| text(5 + place));
    };
    if file.size() > LARGEST_FILE as f64 {
        let size = (file.size() / 1e6).ceil().to_string();
        return say(&message, None, "", &[said(&w::IMPORT_TOO_LARGE.with(&[("size", &size)]))]);
    }
    spawn_local(async move {
        // A file that the browser does not hand out is none.
        let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string()).unwrap_or_default();
        answer(&message, "import", |_| text.clone());
    });
}

/// Answers what is wanted, with the words behind it.
fn answer(message: &Array, wanted: &str, word: impl Fn(u32) -> String) {
    let shown = || Shown { metric: word(0), link: word(1) };
    let mut edited = String::new();
    let action = match wanted {
        "full" => return say(message, None, "", &[said(w::FULL.text())]),
        "blocked" => return say(message, None, "", &[said(w::BLOCKED.text())]),
        "propose" => Action::Propose(shown()),
        "add" => Action::Add(shown(), word(2)),
        "rename" => Action::Rename { id: word(0), name: word(1) },
        "delete" => Action::Delete(word(0)),
        "undo" => Action::Undo(Deleted { place: word(0).parse().unwrap_or(0), file: word(1) }),
        "import" => Action::Import(word(0)),
        "edit" => {
            edited = word(0);
            Action::List
        }
        _ => Action::List,
    };
    let format = Format::of_marks(&message.get(4).as_string().unwrap_or_default());
    let request = Request { action, store: message.get(3).as_string(), format };
    let answer = request.answer(&now());
    let store = answer.store.as_ref().or(request.store.as_ref()).map_or("", String::as_str);
    let patches = saved::patches(&answer, store, &edited, format);
    let focus = saved::focus(&answer, wanted == "add", &edited);
    say(message, answer.store.as_deref(), focus, &patches);
}

fn said(sentence: &str) -> Patch {
    Patch::html("saved-said", saved::sentence(sentence))
}

/// Says `saved`, what was stored when the page asked, what to store (or null), where the focus goes, and the patches.
fn say(message: &Array, store: Option<&str>, focus: &str, patches: &[Patch]) {
    let said = Array::of4(
        &"saved".into(),
        &message.get(3),
        &store.map_or(JsValue::NULL, JsValue::from),
        &JsString::from(focus).into(),
    );
    push(&said, patches);
    let _ = scope().post_message(&said);
}

/// Patches as triples of id, slot and value; a slot that is no attribute begins with a point.
fn push(message: &Array, patches: &[Patch]) {
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

/// Day and time by the clock of the device.
pub fn now() -> String {
    let now = Date::new_0();
    let [month, day, hours, minutes] = [now.get_month() + 1, now.get_date(), now.get_hours(), now.get_minutes()];
    format!("{:04}-{month:02}-{day:02}T{hours:02}:{minutes:02}", now.get_full_year())
}
