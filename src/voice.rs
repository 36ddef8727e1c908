//! The texts of the page's language, which its script puts beside the program before it starts.

use js_sys::{Reflect, Uint8Array, global};
use wasm_bindgen::JsCast;

use crate::word::{self, Spoken};

/// Where the script of the page and the loaders of the workers put the bytes of the texts.
const PLACE: &str = "deskmathTexts";

/// Speaks the language whose texts the script loaded from a file of this name.
/// Where they are not those of the file it throws: without its texts a program says nothing, and the page says in its own words that it did not start.
pub fn speak(name: &str) {
    let bytes = Reflect::get(&global(), &PLACE.into()).ok().and_then(|value| value.dyn_into::<Uint8Array>().ok());
    let spoken = bytes.and_then(|bytes| Spoken::of_file(name, bytes.to_vec()));
    match spoken {
        Some(spoken) => word::speak(spoken),
        None => wasm_bindgen::throw_str("the texts are not those of the page"),
    }
}

/// What the page wrote into the fragment of the address of a worker: the name of its texts.
pub fn of_worker(scope: &web_sys::DedicatedWorkerGlobalScope) -> String {
    scope.location().hash()
}
