//! Members of an archive inflated by the browser, a large one by the helper while this worker scans what has come of it.

use js_sys::{Array, Function, Reflect, Uint8Array, global};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ReadableStream, WritableStream};

use super::helper::{Asked, Helper};
use super::slices::Slices;
use super::unpack;
use crate::survey::{FileKind, Finding, Reader};

/// Packed bytes from which two are faster than one.
const LARGE: usize = 200_000;
/// Bytes inflated at once.
const PIECE: u32 = 1 << 15;

/// The browser's own class for it.
const INFLATER: &str = "DecompressionStream";

/// Inflates the members of an archive by the browser's own means, which are faster. In a browser without them the reader does it itself.
pub(super) async fn inflate(reader: &mut Reader, helper: &Helper) -> Result<(), Finding> {
    reader.close()?;
    let mut asked: Option<(usize, Asked)> = None;
    while let Some((packed, true)) = reader.wanted() {
        // The sheet of a workbook comes last: the helper begins with it while the other members are read here.
        if asked.is_none()
            && let Some((place, packed)) = reader.next_large(LARGE)
        {
            asked = unpack::ask(helper, packed).map(|question| (place, question));
        }
        let whole = if let Some((_, asked)) = asked.take_if(|(place, _)| reader.member() == Some(*place)) {
            unpack::take(&asked, reader).await?
        } else {
            let Some(stream) = inflated(Uint8Array::from(packed)) else { return Ok(()) };
            take(&stream, reader).await?
        };
        if !whole {
            return Err(Finding::Damaged { kind: reader.source().kind.unwrap_or(FileKind::Zip) });
        }
        reader.end_inflated()?;
    }
    Ok(())
}

/// Takes all of a stream; says whether it came to an end.
async fn take(stream: &ReadableStream, reader: &mut Reader) -> Result<bool, Finding> {
    let mut slices = Slices::of(stream);
    loop {
        let taken = match slices.next().await {
            Ok(Some(slice)) => reader.inflated(slice),
            Ok(None) => return Ok(true),
            Err(_) => return Ok(false),
        };
        if taken.is_err() {
            slices.cancel();
        }
        taken?;
    }
}

/// Whether the browser can do it.
pub(super) fn is_possible() -> bool {
    Reflect::has(&global(), &INFLATER.into()).unwrap_or_default()
}

/// A stream of what these bytes unpack to; `None` in a browser that cannot do it.
pub(super) fn inflated(packed: Uint8Array) -> Option<ReadableStream> {
    let class: Function = Reflect::get(&global(), &INFLATER.into()).ok()?.dyn_into().ok()?;
    let inflater = Reflect::construct(&class, &Array::of1(&"deflate-raw".into())).ok()?;
    let of = |name: &str| Reflect::get(&inflater, &name.into()).ok();
    let writer = of("writable")?.dyn_into::<WritableStream>().ok()?.get_writer().ok()?;
    // Piece by piece, as there is room. A blob of them would have a stream of its own, but goes by way of another process.
    spawn_local(async move {
        let mut at = 0;
        while at < packed.length() {
            let piece = packed.subarray(at, packed.length().min(at + PIECE));
            if JsFuture::from(writer.write_with_chunk(&piece)).await.is_err() {
                return;
            }
            at += PIECE;
        }
        let _ = JsFuture::from(writer.close()).await;
    });
    of("readable")?.dyn_into().ok()
}
