//! The worker: takes a file, reads it in slices, keeps the table, and says what the page shall show.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, JsString, Reflect, Uint8Array, global};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent, ReadableStream, ReadableStreamDefaultReader};

use crate::html::{Patch, Slot};
use crate::number::Format;
use crate::survey::{FileKind, Finding, Options, Reader};
use crate::survey_session::{PROTOCOL, Session};

/// Bytes between two reports of progress.
const REPORT_EVERY: u64 = 1 << 22;

/// A file, and what the visitor does with it.
struct Job {
    session: Session,
    blob: Blob,
    /// How often it was begun anew; what belongs to an earlier turn is no longer wanted.
    turn: u32,
}

type Shared = Rc<RefCell<Option<Job>>>;

/// Starts listening to the page.
pub fn start() {
    console_error_panic_hook::set_once();
    let session: Shared = Rc::default();
    let on_message =
        Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| hear(&session, &Array::from(&event.data())));
    scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // The worker listens as long as it lives.
    on_message.forget();
    let _ = scope().post_message(&JsValue::from(PROTOCOL));
}

fn scope() -> DedicatedWorkerGlobalScope {
    global().unchecked_into()
}

/// A message of the page: what it wants, and with what.
fn hear(shared: &Shared, message: &Array) {
    let text = |place: u32| message.get(place).as_string().unwrap_or_default();
    let number = |place: u32| message.get(place).as_f64().unwrap_or_default() as u32;
    if text(0) == "file" {
        let blob: Blob = message.get(1).unchecked_into();
        let mut marks = text(3).chars().collect::<Vec<_>>().into_iter();
        let format =
            marks.next().zip(marks.next()).map_or(Format::ENGLISH, |(decimal, group)| Format { decimal, group });
        let options = options(&blob);
        let job = Job { session: Session::begin(text(2), blob.size() as u64, format, number(4)), blob, turn: 0 };
        *shared.borrow_mut() = Some(job);
        return begin(shared, options);
    }
    let mut job = shared.borrow_mut();
    let Some(Job { session, turn, .. }) = job.as_mut() else { return };
    if text(0) == "change"
        && let Some(options) = session.read_again(&text(1), &text(2))
    {
        *turn += 1;
        drop(job);
        return begin(shared, options);
    }
    match text(0).as_str() {
        "act" => session.act(&text(1)),
        "change" => session.change(&text(1), &text(2)),
        "width" => session.resize(number(1)),
        _ => {}
    }
    say(&session.patches());
}

fn say(patches: &[Patch]) {
    let message = Array::new();
    push(&message, patches);
    let _ = scope().post_message(&message);
}

/// Patches as triples of id, slot and value; a slot that is no attribute begins with a point.
pub fn push(message: &Array, patches: &[Patch]) {
    for patch in patches {
        let slot = match patch.slot {
            Slot::Html => ".html",
            Slot::Text => ".text",
            Slot::Value => ".value",
            Slot::Checked => ".checked",
            Slot::Attribute(name) => name,
        };
        message.push(&JsString::from(patch.id.as_str()));
        message.push(&JsString::from(slot));
        message.push(&patch.value.as_deref().map_or(JsValue::NULL, JsValue::from_str));
    }
}

fn options(blob: &Blob) -> Options {
    Options { total_bytes: Some(blob.size() as u64), ..Options::default() }
}

/// Begins to read the file.
fn begin(shared: &Shared, options: Options) {
    let Some((blob, turn)) = shared.borrow().as_ref().map(|job| (job.blob.clone(), job.turn)) else { return };
    let reading = Reading { shared: Rc::clone(shared), turn };
    spawn_local(async move {
        reading.tell(|_| ());
        match reading.read(&blob, &options).await {
            Ok(reader) => reading.tell(|session| session.finish(reader)),
            Err(Broken::File(reader, finding)) => reading.tell(|session| session.refuse_file(&reader, finding)),
            Err(Broken::Lost) => reading.tell(Session::lost),
            Err(Broken::Unwanted) => {}
        }
    });
}

/// Why reading broke off.
enum Broken {
    /// The file cannot be read.
    File(Box<Reader>, Finding),
    /// The browser does not hand it out.
    Lost,
    /// The visitor wants something else by now.
    Unwanted,
}

impl From<JsValue> for Broken {
    fn from(_: JsValue) -> Self {
        Self::Lost
    }
}

/// One turn at a file.
struct Reading {
    shared: Shared,
    turn: u32,
}

impl Reading {
    /// Changes the session and says what comes of it, unless the turn is over.
    fn tell(&self, change: impl FnOnce(&mut Session)) {
        if let Some(job) = self.shared.borrow_mut().as_mut().filter(|job| job.turn == self.turn) {
            change(&mut job.session);
            say(&job.session.patches());
        }
    }

    fn is_wanted(&self) -> bool {
        self.shared.borrow().as_ref().is_some_and(|job| job.turn == self.turn)
    }

    /// Reads a file slice by slice; of a text only one slice is in memory at a time.
    async fn read(&self, blob: &Blob, options: &Options) -> Result<Reader, Broken> {
        let mut reader = Box::new(Reader::with(options));
        let mut slices = Slices::of(&blob.stream());
        let mut reported = 0;
        while let Some(slice) = slices.next().await? {
            if !self.is_wanted() {
                return Err(Broken::Unwanted);
            }
            if let Err(finding) = reader.push(slice) {
                return Err(Broken::File(reader, finding));
            }
            if reader.bytes() - reported >= REPORT_EVERY {
                reported = reader.bytes();
                self.tell(|session| session.progress(reported, reader.rows()));
            }
        }
        // A file that was cut while it was read ends early without an error in some browsers.
        if reader.bytes() != blob.size() as u64 {
            return Err(Broken::Lost);
        }
        match inflate(&mut reader).await {
            Ok(()) => Ok(*reader),
            Err(finding) => Err(Broken::File(reader, finding)),
        }
    }
}

/// Inflates the members of an archive by the browser's own means, which are faster. In a browser without them the reader does it itself.
async fn inflate(reader: &mut Reader) -> Result<(), Finding> {
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

/// The slices of a stream, one after the other in the same memory.
struct Slices {
    reader: ReadableStreamDefaultReader,
    slice: Vec<u8>,
}

impl Slices {
    fn of(stream: &ReadableStream) -> Self {
        Self { reader: stream.get_reader().unchecked_into(), slice: Vec::new() }
    }

    async fn next(&mut self) -> Result<Option<&[u8]>, JsValue> {
        let step = JsFuture::from(self.reader.read()).await?;
        if Reflect::get(&step, &"done".into())?.is_truthy() {
            return Ok(None);
        }
        let bytes: Uint8Array = Reflect::get(&step, &"value".into())?.unchecked_into();
        self.slice.resize(bytes.length() as usize, 0);
        bytes.copy_to(&mut self.slice);
        Ok(Some(&self.slice))
    }
}
