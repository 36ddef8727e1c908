//! Long parts are laid out in slices, so that none of them keeps the page busy for long.

use js_sys::Date;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

/// Milliseconds that a slice may take.
const LONG: f64 = 8.0;

/// When the slice was begun that is being laid out.
#[derive(Debug)]
pub struct Slice(f64);

impl Slice {
    /// Begins one.
    pub fn begin() -> Self {
        Self(Date::now())
    }

    /// Begins another one where this one took long.
    pub async fn end_if_long(&mut self) {
        if Date::now() - self.0 >= LONG {
            pause().await;
            *self = Self::begin();
        }
    }
}

/// Lets the browser do what waits. A timer would make it wait for some milliseconds each time.
pub async fn pause() {
    if let Ok(empty) = Blob::new() {
        let _ = JsFuture::from(empty.array_buffer()).await;
    }
}
