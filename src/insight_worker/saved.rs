//! Saved scenarios: the worker works out what the page shows and stores.

use js_sys::{Array, Date, JsString};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Blob;

use super::scope;
use crate::number::Format;
use crate::saved::desk::{LARGEST_FILE, Request};
use crate::worker::push;

/// A message of the page: its number, `saved`, what is wanted, what is stored (or null), the marks of numbers, and words or a file.
pub fn hear(message: &Array) {
    let message = message.clone();
    let Ok(file) = message.get(5).dyn_into::<Blob>() else {
        let text = |place: u32| message.get(place).as_string().unwrap_or_default();
        let words: Vec<String> = (5..message.length()).map(text).collect();
        return answer(&message, &text(2), &words);
    };
    if file.size() > LARGEST_FILE as f64 {
        return answer(&message, "too-large", &[(file.size() / 1e6).ceil().to_string()]);
    }
    spawn_local(async move {
        // A file that the browser does not hand out is none.
        let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string()).unwrap_or_default();
        answer(&message, "import", &[text]);
    });
}

/// Says `saved`, what was stored when the page asked, what to store (or null), where the focus goes, and the patches.
fn answer(message: &Array, action: &str, words: &[String]) {
    let store = message.get(3).as_string();
    let format = Format::of_marks(&message.get(4).as_string().unwrap_or_default());
    let now = now();
    let answer = Request { action, words, store: store.as_deref(), format, now: &now }.answer();
    let said = Array::of4(
        &"saved".into(),
        &message.get(3),
        &answer.store.map_or(JsValue::NULL, JsValue::from),
        &JsString::from(answer.focus).into(),
    );
    push(&said, &answer.patches);
    let _ = scope().post_message(&said);
}

/// Day and time by the clock of the device.
fn now() -> String {
    let now = Date::new_0();
    let [month, day, hours, minutes] = [now.get_month() + 1, now.get_date(), now.get_hours(), now.get_minutes()];
    format!("{:04}-{month:02}-{day:02}T{hours:02}:{minutes:02}", now.get_full_year())
}
