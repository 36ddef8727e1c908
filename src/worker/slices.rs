//! A stream of bytes, slice by slice.

use js_sys::{Reflect, Uint8Array};
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
        let step = JsFuture::from(self.reader.read()).await?;
        if Reflect::get(&step, &"done".into())?.is_truthy() {
            return Ok(None);
        }
        let bytes: Uint8Array = Reflect::get(&step, &"value".into())?.unchecked_into();
        self.slice.resize(bytes.length() as usize, 0);
        bytes.copy_to(&mut self.slice);
        Ok(Some(&self.slice))
    }

    /// Wants no more of them.
    pub(super) fn cancel(&self) {
        let _ = self.reader.cancel();
    }
}
