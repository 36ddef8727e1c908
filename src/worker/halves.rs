//! The later half of a large file, read by the helper at the same time.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Blob;

use super::helper::{self, Helper};
use super::slices::Slices;
use crate::survey::{Half, Reader};

/// Bytes from which two are faster than one.
const LARGE: f64 = 12e6;
/// Bytes that this worker reads before the helper reads its first, and while what that one read is handed over.
const HEAD_START: f64 = 5e6;
/// What the helper is asked.
pub(super) const HALF: &str = "half";

/// A half that the helper reads.
pub(super) struct Asked {
    /// Where the later half begins.
    pub(super) middle: u64,
    asked: helper::Asked,
}

/// Asks for the later half of a file, if it is large enough for that.
pub(super) fn ask(helper: &Helper, blob: &Blob) -> Option<Asked> {
    let middle = f64::midpoint(blob.size(), HEAD_START).floor();
    let asked = if blob.size() >= LARGE { helper.ask(HALF, &[blob, &middle.into()]) } else { None }?;
    Some(Asked { middle: middle as u64, asked })
}

impl Asked {
    /// Joins the halves; says whether that was possible.
    pub(super) async fn join(self, reader: &mut Reader, total: u64) -> bool {
        let behind = reader.bytes() - self.middle;
        let Some(bytes) = self.asked.next().await else { return false };
        reader.join(&bytes.to_vec(), behind, total)
    }
}

/// What a helper does: reads the later half and answers with it, or with nothing.
pub(super) fn help(message: &Array) {
    let question = message.get(1);
    let blob: Blob = message.get(2).unchecked_into();
    let middle = message.get(3).as_f64().unwrap_or_default();
    spawn_local(async move {
        let half = read(&blob, middle).await;
        let bytes = half.map(|half| Uint8Array::from(half.as_slice()));
        helper::answer(&question, bytes.as_ref());
    });
}

async fn read(blob: &Blob, middle: f64) -> Option<Vec<u8>> {
    // The browser begins to read at once.
    let mut slices = Slices::of(&blob.slice_with_f64_and_f64(middle, blob.size()).ok()?.stream());
    let head = blob.slice_with_f64_and_f64(0.0, Reader::HEAD as f64).ok()?;
    let head = JsFuture::from(head.array_buffer()).await.ok()?;
    let mut half = Half::new(&Uint8Array::new(&head).to_vec(), blob.size() as u64).ok()?;
    let mut bytes = 0;
    while let Some(slice) = slices.next().await.ok()? {
        bytes += slice.len() as u64;
        half.push(slice).ok()?;
    }
    // A file that became shorter meanwhile has another end.
    if bytes != blob.size() as u64 - middle as u64 {
        return None;
    }
    half.finish().ok()
}
