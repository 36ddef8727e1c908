//! A stream of bytes, slice by slice.

use js_sys::{ArrayBuffer, Function, IteratorNext, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStream, ReadableStreamDefaultReader};

/// Bytes asked for at once.
const ROOM: u32 = 1 << 20;

/// The slices of a stream, one after the other in the same memory.
pub(super) struct Slices {
    reader: ReadableStreamDefaultReader,
    /// Where the stream fills a buffer that is handed to it again and again, as that of a file does in some browsers: its `read` and the
    /// buffer. It takes half the time, and leaves no megabytes behind to be collected.
    filling: Option<(Function, ArrayBuffer)>,
    slice: Vec<u8>,
}

impl Slices {
    pub(super) fn of(stream: &ReadableStream) -> Self {
        match filling(stream) {
            Some((reader, read)) => {
                let buffer = ArrayBuffer::new(ROOM);
                Self { reader, filling: Some((read, buffer)), slice: Vec::new() }
            }
            None => Self { reader: stream.get_reader().unchecked_into(), filling: None, slice: Vec::new() },
        }
    }

    /// The next slice, `None` at the end.
    pub(super) async fn next(&mut self) -> Result<Option<&[u8]>, JsValue> {
        let promise: Promise = match &self.filling {
            Some((read, buffer)) => read.call1(&self.reader, &Uint8Array::new(buffer))?.unchecked_into(),
            None => self.reader.read(),
        };
        let step: IteratorNext = JsFuture::from(promise).await?.unchecked_into();
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
        if let Some((_, buffer)) = &mut self.filling {
            *buffer = bytes.buffer();
        }
        Ok(Some(slice))
    }

    /// Wants no more of them.
    pub(super) fn cancel(&self) {
        let _ = self.reader.cancel();
    }
}

/// A reader that fills a given buffer, and its `read`; `None` where the stream has none.
fn filling(stream: &ReadableStream) -> Option<(ReadableStreamDefaultReader, Function)> {
    let options = Object::new();
    Reflect::set(&options, &"mode".into(), &"byob".into()).ok()?;
    let get: Function = Reflect::get(stream, &"getReader".into()).ok()?.dyn_into().ok()?;
    let reader = get.call1(stream, &options).ok()?;
    let read = Reflect::get(&reader, &"read".into()).ok()?.dyn_into().ok()?;
    Some((reader.unchecked_into(), read))
}
