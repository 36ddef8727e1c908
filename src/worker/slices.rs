//! A stream of bytes, slice by slice.

use js_sys::{IteratorNext, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStream, ReadableStreamDefaultReader};

/// The slices of a stream, one after the other in the same memory.
pub(super) struct Slices {
    reader: ReadableStreamDefaultReader,
    slice: Vec<u8>,
}

impl Slices {
    pub(super) fn of(stream: &ReadableStream) -> Self {
        Self { reader: stream.get_reader().unchecked_into(), slice: Vec::new() }
    }

    /// The next slice, `None` at the end.
    pub(super) async fn next(&mut self) -> Result<Option<&[u8]>, JsValue> {
        let step: IteratorNext = JsFuture::from(self.reader.read()).await?.unchecked_into();
        if step.done() {
            return Ok(None);
        }
        let bytes: Uint8Array = step.value().unchecked_into();
        let length = bytes.length() as usize;
        if self.slice.len() < length {
            self.slice.resize(length, 0);
        }
        let slice = self.slice.get_mut(..length).unwrap_or_default();
        bytes.copy_to(slice);
        Ok(Some(slice))
    }

    /// Wants no more of them.
    pub(super) fn cancel(&self) {
        let _ = self.reader.cancel();
    }
}
