//! The worker: takes a file, reads it in slices, keeps the table, and says what the page shall show.

mod ahead;
mod halves;
mod helper;
mod inflate;
mod slices;
mod unpack;
mod warm;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Date, Uint8Array, global};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent, ReadableStream};

use self::halves::Asked;
use self::helper::Helper;
use self::inflate::inflate;
use self::slices::Slices;

use crate::number::Format;
use crate::protocol::survey::{FromSurvey, Scores, ToSurvey};
use crate::protocol::{self, BUILD};
use crate::report::{Report, Screen};
use crate::survey::{Finding, Options, Reader};
use crate::survey_pictures::Pictures;
use crate::survey_session::Session;
use crate::voice;

/// Bytes up to which a file is read at once, unless two workers read it.
const SMALL: u64 = 1 << 20;
/// Milliseconds between two reports of progress: to show one takes the page as long as to read a megabyte.
const REPORT_EVERY: f64 = 100.0;

/// A file, and what the visitor does with it.
struct Job {
    session: Session,
    blob: Blob,
    format: Format,
    /// How wide the place of the scores is on the page, in pixels.
    width: u32,
    /// The scores that were said last: those that may come next, or those that are shown.
    said: Option<Report>,
    /// How often it was begun anew; what belongs to an earlier turn is no longer wanted.
    turn: u32,
    /// Whether results are about to be worked out ahead.
    looks_ahead: bool,
}

type Shared = Rc<RefCell<Option<Job>>>;

/// Starts listening to the page.
pub fn start() {
    console_error_panic_hook::set_once();
    voice::speak(&voice::of_worker(&scope()));
    let shared: Shared = Rc::default();
    let helper = Helper::default();
    let (heard, helping) = (Rc::clone(&shared), helper.clone());
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        hear(&heard, &helping, &Array::from(&event.data()));
    });
    scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // The worker listens as long as it lives.
    on_message.forget();
    let _ = scope().post_message(&JsValue::from_str(BUILD));
    helper.start();
    spawn_local(async move { warm::warm_up(&shared).await });
}

fn scope() -> DedicatedWorkerGlobalScope {
    global().unchecked_into()
}

/// A message: of the page its bytes, and the file beside them; of a worker that reads one half its own.
fn hear(shared: &Shared, helper: &Helper, message: &Array) {
    match message.get(0).as_string().unwrap_or_default().as_str() {
        halves::HALF => return halves::help(message),
        unpack::UNPACK => return unpack::help(message),
        unpack::TAKEN => return unpack::taken(message),
        _ => {}
    }
    let bytes = message.get(0).dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec()).unwrap_or_default();
    let Some(said) = protocol::decode::<ToSurvey>(&bytes) else { return };
    let said = match said {
        ToSurvey::Read { name, format, width } => {
            let blob: Blob = message.get(1).unchecked_into();
            let options = options(&blob);
            let session = Session::begin(name, blob.size() as u64, format);
            *shared.borrow_mut() = Some(Job { session, blob, format, width, said: None, turn: 0, looks_ahead: false });
            return begin(shared, helper, options);
        }
        other => other,
    };
    let mut job = shared.borrow_mut();
    let Some(kept) = job.as_mut() else { return };
    if let ToSurvey::Width(width) = said {
        return kept.resize(width);
    }
    if let Some(options) = kept.session.hear(said) {
        kept.turn += 1;
        kept.said = None;
        drop(job);
        return begin(shared, helper, options);
    }
    kept.show();
    drop(job);
    ahead::look(shared);
}

impl Job {
    /// Says what the page shows now.
    fn show(&mut self) {
        match self.session.screen() {
            // The page has them already.
            Some(Screen::Report(report)) if self.said.as_ref() == Some(&report) => say(&FromSurvey::Confirmed),
            Some(Screen::Report(report)) => say(&FromSurvey::Scores(self.scores(report))),
            Some(screen) => say(&FromSurvey::Show(screen)),
            None => {}
        }
    }

    /// Says what the page would show next.
    fn look_ahead(&mut self) {
        if let Some(report) = self.session.ahead().cloned()
            && self.said.as_ref() != Some(&report)
        {
            say(&FromSurvey::Ahead(self.scores(report)));
        }
    }

    /// Draws the charts of what is about to be said.
    fn scores(&mut self, report: Report) -> Scores {
        self.said = Some(report.clone());
        Scores { pictures: Pictures::of(&report, self.width, self.format), report }
    }

    /// The place of the charts has another width.
    fn resize(&mut self, width: u32) {
        if std::mem::replace(&mut self.width, width) != width
            && let Some(report) = &self.said
        {
            say(&FromSurvey::Pictures(Pictures::of(report, width, self.format)));
        }
    }
}

fn say(message: &FromSurvey) {
    let _ = scope().post_message(&Uint8Array::from(protocol::encode(message).as_slice()));
}

fn options(blob: &Blob) -> Options {
    Options { total_bytes: Some(blob.size() as u64), ..Options::default() }
}

/// Begins to read the file.
fn begin(shared: &Shared, helper: &Helper, options: Options) {
    let Some((blob, turn)) = shared.borrow().as_ref().map(|job| (job.blob.clone(), job.turn)) else { return };
    let reading = Reading { shared: Rc::clone(shared), helper: helper.clone(), turn };
    // An encoding that the visitor said is converted from the beginning on, so one has to read alone.
    let asked = if options.encoding.is_none() { halves::ask(helper, &blob) } else { None };
    spawn_local(async move {
        if !reading.is_quick() {
            reading.tell(|_| ());
        }
        let mut reader = Reader::with(&options);
        match reading.read(&blob, asked, &mut reader).await {
            Ok(()) => reading.end(|session| session.finish(reader)),
            Err(Broken::File(finding)) => reading.end(|session| session.refuse_file(&reader, finding)),
            Err(Broken::Lost) => reading.tell(Session::lost),
            Err(Broken::Unwanted) => {}
        }
        ahead::look(&reading.shared);
    });
}

/// Why reading broke off.
enum Broken {
    /// The file cannot be read.
    File(Finding),
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
    helper: Helper,
    turn: u32,
}

impl Reading {
    /// Changes the session and says what comes of it, unless the turn is over.
    fn tell(&self, change: impl FnOnce(&mut Session)) {
        if let Some(job) = self.shared.borrow_mut().as_mut().filter(|job| job.turn == self.turn) {
            change(&mut job.session);
            job.show();
        }
    }

    /// The same at the end of a file. Another part of it may have to be read: then that is begun.
    fn end(&self, change: impl FnOnce(&mut Session) -> Option<Options>) {
        let mut job = self.shared.borrow_mut();
        let Some(kept) = job.as_mut().filter(|job| job.turn == self.turn) else { return };
        let Some(options) = change(&mut kept.session) else { return kept.show() };
        kept.turn += 1;
        drop(job);
        begin(&self.shared, &self.helper, options);
    }

    fn is_quick(&self) -> bool {
        self.shared.borrow().as_ref().is_some_and(|job| job.session.is_quick())
    }

    fn is_wanted(&self) -> bool {
        self.shared.borrow().as_ref().is_some_and(|job| job.turn == self.turn)
    }

    /// Reads a file slice by slice, its later half by the helper if that was asked; of a text only one slice is in memory at a time.
    async fn read(&self, blob: &Blob, asked: Option<Asked>, reader: &mut Reader) -> Result<(), Broken> {
        let total = blob.size() as u64;
        // One wait instead of several.
        if total <= SMALL && asked.is_none() {
            let bytes = JsFuture::from(blob.array_buffer()).await?;
            reader.push(&Uint8Array::new(&bytes).to_vec()).map_err(Broken::File)?;
            return if reader.bytes() == total {
                inflate(reader, &self.helper).await.map_err(Broken::File)
            } else {
                Err(Broken::Lost)
            };
        }
        let middle = asked.as_ref().map(|asked| asked.middle);
        let is_half = self.read_to(middle, total, &blob.stream(), reader).await?;
        if let Some(asked) = asked.filter(|_| is_half)
            && !asked.join(reader, total).await
        {
            let rest = blob.slice_with_f64(reader.bytes() as f64)?;
            self.read_to(None, total, &rest.stream(), reader).await?;
        }
        // A file that was cut while it was read ends early without an error in some browsers.
        if reader.bytes() != total {
            return Err(Broken::Lost);
        }
        inflate(reader, &self.helper).await.map_err(Broken::File)
    }

    /// Reads to the end of the stream, or of the first row behind the middle: says whether it stopped there.
    async fn read_to(
        &self,
        middle: Option<u64>,
        total: u64,
        stream: &ReadableStream,
        reader: &mut Reader,
    ) -> Result<bool, Broken> {
        let mut slices = Slices::of(stream);
        let mut reported = Date::now();
        // While two read, the other one is taken to be as far with its half.
        let share = middle.map_or(1.0, |middle| middle as f64 / total as f64);
        let of_both = |read: u64| (read as f64 / share) as u64;
        while let Some(slice) = slices.next().await? {
            if !self.is_wanted() {
                return Err(Broken::Unwanted);
            }
            let before = middle.unwrap_or(u64::MAX).saturating_sub(reader.bytes()).min(slice.len() as u64);
            let (first, behind) = slice.split_at(before as usize);
            reader.push(first).map_err(Broken::File)?;
            if !behind.is_empty() {
                if !reader.can_be_halved() {
                    reader.push(behind).map_err(Broken::File)?;
                } else if reader.push_row(behind).is_some() {
                    slices.cancel();
                    return Ok(true);
                }
            }
            if Date::now() - reported >= REPORT_EVERY {
                reported = Date::now();
                self.tell(|session| session.progress(of_both(reader.bytes()), of_both(reader.rows())));
            }
        }
        Ok(false)
    }
}
