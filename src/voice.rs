//! The texts of the page's language, which its script puts beside the program before it starts.

use js_sys::{Reflect, Uint8Array, global};
use wasm_bindgen::JsCast;

use crate::word::{self, Spoken};

/// Where the script of the page and the loaders of the workers put the bytes of the texts.
const PLACE: &str = "deskmathTexts";

/// Speaks the language whose texts the script loaded. It does not start the program without them.
pub fn speak() {
    let bytes = Reflect::get(&global(), &PLACE.into()).ok().and_then(|value| value.dyn_into::<Uint8Array>().ok());
    if let Some(spoken) = bytes.and_then(|bytes| Spoken::read(bytes.to_vec())) {
        word::speak(spoken);
    }
}
