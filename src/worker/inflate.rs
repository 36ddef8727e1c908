//! Members of an archive inflated by the browser.

use js_sys::{Array, Function, Reflect, Uint8Array, global};
use wasm_bindgen::JsCast;
use web_sys::{Blob, ReadableStream};

use super::slices::Slices;
use crate::survey::{FileKind, Finding, Reader};

/// Inflates the members of an archive by the browser's own means, which are faster. In a browser without them the reader does it itself.
pub(super) async fn inflate(reader: &mut Reader) -> Result<(), Finding> {
    reader.close()?;
    while let Some((packed, true)) = reader.wanted() {
        let Some(stream) = inflated(packed) else { return Ok(()) };
        let mut slices = Slices::of(&stream);
        loop {
            match slices.next().await {
                Ok(Some(slice)) => reader.inflated(slice)?,
                Ok(None) => break,
                Err(_) => return Err(Finding::Damaged { kind: reader.source().kind.unwrap_or(FileKind::Zip) }),
            }
        }
        reader.end_inflated()?;
    }
    Ok(())
}

/// A stream of what these bytes unpack to; `None` in a browser without `DecompressionStream`.
fn inflated(packed: &[u8]) -> Option<ReadableStream> {
    let class: Function = Reflect::get(&global(), &"DecompressionStream".into()).ok()?.dyn_into().ok()?;
    let inflater = Reflect::construct(&class, &Array::of1(&"deflate-raw".into())).ok()?;
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(packed))).ok()?;
    Some(blob.stream().pipe_through(&inflater.unchecked_into()))
}
