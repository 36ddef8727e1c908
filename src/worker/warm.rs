//! Reading a made-up table before there is a file, so that the browser has compiled what reads well when one comes.

use std::fmt::Write;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;
use web_sys::Blob;

use super::Shared;
use super::ahead::pause;
use super::slices::Slices;
use crate::number::Format;
use crate::protocol::encode;
use crate::protocol::survey::{ColumnChange, ToSurvey};
use crate::report::Screen;
use crate::survey::{Half, Reader};
use crate::survey_pictures::Pictures;
use crate::survey_session::Session;
use crate::survey_state::Taken;

/// Reads it; ends as soon as a file comes.
pub(super) async fn warm_up(shared: &Shared) {
    let text = warm_up_text();
    let part = Uint8Array::from(text.as_bytes());
    let parts: Array = (0..WARM_UP_TIMES).map(|_| JsValue::from(&part)).collect();
    let Ok(blob) = Blob::new_with_u8_array_sequence(&parts) else { return };
    let mut reader = Reader::new(Some(blob.size() as u64));
    let mut slices = Slices::of(&blob.stream());
    while let Ok(Some(slice)) = slices.next().await {
        if shared.borrow().is_some() || reader.push(slice).is_err() {
            return;
        }
    }
    // A browser translates well what ran often: so small files are understood and shown several times, a moment apart for a file to come in.
    for _ in 0..TURNS {
        let Some(reader) = in_halves(text.as_bytes()) else { return };
        show(reader);
        pause().await;
        if shared.borrow().is_some() {
            return;
        }
    }
    show(reader);
}

/// Reads a text as two workers read a large file.
fn in_halves(text: &[u8]) -> Option<Reader> {
    let total = text.len() as u64;
    let mut reader = Reader::new(Some(total));
    let (first, later) = text.split_at_checked(Reader::HEAD + 1)?;
    reader.push(first).ok()?;
    let mut half = Half::new(first.get(..Reader::HEAD)?, total).ok()?;
    half.push(later).ok()?;
    let behind = reader.push_row(later)? as u64;
    reader.join(&half.finish().ok()?, behind, total).then_some(reader)
}

/// Understands what was read, and makes what would be said of it to the page.
fn show(reader: Reader) {
    let mut session = Session::begin(String::new(), 0, Format::ENGLISH);
    session.finish(reader);
    let _ = encode(&session.screen());
    for (column, taken) in [(1, Taken::Date), (2, Taken::Segment), (7, Taken::Segment)] {
        session.hear(ToSurvey::Column(column, ColumnChange::Take(taken)));
    }
    session.hear(ToSurvey::Confirm);
    if let Some(Screen::Report(report)) = session.screen() {
        let _ = encode(&(Pictures::of(&report, 600, Format::ENGLISH), report));
    }
}

/// How often the made-up rows are read.
const WARM_UP_TIMES: u32 = 8;
/// How often a small file of them is understood and shown.
const TURNS: u32 = 8;

/// Rows as surveys have them: ids, dates, words, scores, comments with and without quotes.
fn warm_up_text() -> String {
    let mut text = String::from("id,date,channel,recommend (0-10),satisfied,easy (1-7),comment,agent\n");
    for row in 0..5000_u32 {
        let comment = ["", "quick and friendly", "\"slow, then solved\"", "\"she said \"\"yes\"\"\nand did\""];
        let comment = comment.get(row as usize % 4).copied().unwrap_or_default();
        let _ = writeln!(
            text,
            "R-{row:07},2024-01-{:02} 10:{:02},{},{},{},{},{comment},agent-{}",
            1 + row % 28,
            row % 60,
            if row % 3 == 0 { "phone" } else { "chat" },
            row % 11,
            1 + row % 5,
            1 + row % 7,
            row % 150,
        );
    }
    text
}
