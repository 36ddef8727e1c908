//! The survey page: hands files and choices to the worker, and applies what it says.

use std::cell::{Cell, RefCell};

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Reflect, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, Element, Event, HtmlInputElement, HtmlTextAreaElement, MessageEvent, Worker};

use super::patcher;
use crate::browser::{address, dom, locale};
use crate::html::survey::{failed, idle};
use crate::html::survey_controls::message_of;
use crate::html::{Patch, Slot};
use crate::protocol::survey::ToSurvey;
use crate::protocol::{BUILD, encode};
use crate::site::Route;
use crate::ui::site::Site;
use crate::words;
use crate::worker::PART;

/// The worker, as the page sees it.
struct SurveyDesk {
    reader: Option<Running>,
    /// A file for a worker that is not alive yet.
    waiting: Option<Array>,
    /// Parts of what the worker says next, laid out but not yet on the page: together they would be a long task.
    parts: Vec<(Option<String>, Element)>,
}

/// A running worker; it is ended when this is dropped.
struct Running {
    worker: Worker,
    /// Whether it said that it is there.
    alive: bool,
    /// Whether it was given a file.
    busy: bool,
    _listeners: [Closure<dyn Fn(Event)>; 2],
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

impl SurveyDesk {
    /// Nothing read yet.
    const fn new() -> Self {
        Self { reader: None, waiting: None, parts: Vec::new() }
    }

    /// Ends the worker and whatever it does.
    fn end(&mut self) {
        self.reader = None;
        self.waiting = None;
        self.parts.clear();
    }

    /// Says something to the worker, once it is alive.
    fn say(&self, message: &Array) -> bool {
        self.reader.as_ref().is_some_and(|reader| reader.alive && reader.worker.post_message(message).is_ok())
    }

    fn is_busy(&self) -> bool {
        self.reader.as_ref().is_some_and(|reader| reader.busy)
    }
}

/// What other parts of the page call of this one, for [`crate::ui::later::Later`].
#[derive(Clone, Copy)]
pub struct Survey {
    /// Listens on the whole page.
    pub listen: fn(Site),
    /// Starts the worker.
    pub warm_up: fn(),
    /// Reads a file.
    pub open: fn(&Blob, &str),
    /// Reads a pasted table.
    pub open_text: fn(&str),
}

/// This part.
pub const LATER: Survey = Survey { listen, warm_up, open, open_text };

thread_local! {
    /// The survey, kept while the visitor looks at other pages.
    static SURVEY: RefCell<SurveyDesk> = const { RefCell::new(SurveyDesk::new()) };
    static SITE: Cell<Option<Site>> = const { Cell::new(None) };
}

/// Reads or changes what is kept of the survey.
fn desk<R>(action: impl FnOnce(&mut SurveyDesk) -> R) -> R {
    SURVEY.with_borrow_mut(action)
}

/// Listens on the whole page, and shows the survey whenever its page is opened.
fn listen(site: Site) {
    SITE.set(Some(site));
    let on = |event: &'static str, action: fn(&Event)| {
        EventListener::new(&document(), event, move |event| {
            if dom::closest(event, "#survey").is_some() {
                action(event);
            }
        })
        .forget();
    };
    on("change", changed);
    on("click", |event| {
        let button = dom::closest(event, "[data-action]").filter(|button| !button.has_attribute("href"));
        if let Some(action) = button.and_then(|button| button.get_attribute("data-action")) {
            act(&action);
        }
    });
    EventListener::new(&window(), "resize", |_| {
        if is_shown() {
            show();
        }
    })
    .forget();
    Effect::new(move |_| {
        if site.route.get() == Route::Survey {
            patcher::forget();
            show();
        }
    });
    if let Some(file) = chosen() {
        open(&file, &file.name());
    }
}

/// The file that was chosen before anybody listened.
fn chosen() -> Option<web_sys::File> {
    let input = dom::find("[data-survey-input]")?.dyn_into::<HtmlInputElement>().ok()?;
    input.files()?.item(0)
}

fn is_shown() -> bool {
    SITE.get().is_some_and(|site| site.route.get_untracked() == Route::Survey)
}

fn say(message: &ToSurvey) {
    desk(|desk| desk.say(&Array::of1(&bytes(message))));
}

fn bytes(message: &ToSurvey) -> JsValue {
    Uint8Array::from(encode(message).as_slice()).into()
}

/// How wide a chart may be. Before there is a file, the place for what it gives is empty.
fn width() -> u32 {
    let of = |selector: &str| dom::find(selector).map_or(0, |element| element.client_width().max(0) as u32);
    of("#survey-body").max(of("#survey"))
}

/// Starts the worker, unless it runs already: a file is near.
fn warm_up() {
    if desk(|desk| desk.reader.is_none()) {
        // Asking the browser for it takes a while the first time: neither when the file is there, nor beside the busy workers.
        locale::format();
        let started = start();
        let failed = started.is_none();
        desk(|desk| desk.reader = started);
        if failed {
            broke(words::FAIL_WORKER.text(), "worker-failed");
        }
    }
}

/// The worker's address stands in the page, since it carries the build's own name.
fn start() -> Option<Running> {
    let worker = Worker::new(&dom::meta("deskmath-worker")).ok()?;
    let on_message = Closure::<dyn Fn(Event)>::new(move |event: Event| hear(&event));
    let on_error = Closure::<dyn Fn(Event)>::new(move |_| {
        // A worker that breaks off before there is a file is started again with the next one.
        if desk(|desk| desk.is_busy() || desk.waiting.is_some()) {
            broke(words::FAIL_WORKER.text(), "worker-failed");
        } else {
            desk(SurveyDesk::end);
        }
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    Some(Running { worker, alive: false, busy: false, _listeners: [on_message, on_error] })
}

fn broke(sentence: &str, code: &str) {
    desk(SurveyDesk::end);
    if is_shown() {
        patcher::apply(failed(sentence, code));
    }
}

fn hear(event: &Event) {
    let Some(data) = event.dyn_ref::<MessageEvent>().map(MessageEvent::data) else { return };
    if let Some(build) = data.as_string() {
        if build != BUILD {
            return broke(words::FAIL_OUTDATED.text(), "outdated");
        }
        desk(|desk| desk.reader.iter_mut().for_each(|reader| reader.alive = true));
        return hand_over();
    }
    if !is_shown() {
        return;
    }
    let message = Array::from(&data);
    if message.get(1) == PART {
        return lay_out(&message);
    }
    let before = state();
    let triples: Vec<Option<String>> = message.iter().map(|value| value.as_string()).collect();
    patcher::apply(triples.chunks(3).filter_map(patch).collect());
    for (id, part) in desk(|desk| std::mem::take(&mut desk.parts)) {
        if let Some(place) = id.and_then(|id| document().get_element_by_id(&id)) {
            place.set_text_content(None);
            let _ = place.append_child(&part);
        }
    }
    if state() != before {
        // It has the browser lay out everything: once the page says that it is there.
        Timeout::new(0, || dom::focus("#survey-body h2")).forget();
    }
}

/// Lays a part out beside the page. Its text stays the browser's own: it is long.
fn lay_out(message: &Array) {
    if let Ok(part) = document().create_element("div")
        && Reflect::set(&part, &"innerHTML".into(), &message.get(2)).is_ok()
    {
        let id = message.get(0).as_string();
        desk(|desk| desk.parts.push((id, part)));
    }
}

fn state() -> Option<String> {
    dom::find("#survey").and_then(|survey| survey.get_attribute("data-state"))
}

/// A patch as a worker says it.
fn patch(triple: &[Option<String>]) -> Option<Patch> {
    let [Some(id), Some(slot), value] = triple else { return None };
    let slot = match slot.as_str() {
        ".html" => Slot::Html,
        ".text" => Slot::Text,
        ".value" => Slot::Value,
        "value" => Slot::Attribute("value"),
        "hidden" => Slot::Attribute("hidden"),
        "data-state" => Slot::Attribute("data-state"),
        "data-finding" => Slot::Attribute("data-finding"),
        "href" => Slot::Attribute("href"),
        "data-value" => Slot::Attribute("data-value"),
        "data-low" => Slot::Attribute("data-low"),
        "data-high" => Slot::Attribute("data-high"),
        "aria-label" => Slot::Attribute("aria-label"),
        "aria-valuetext" => Slot::Attribute("aria-valuetext"),
        "aria-invalid" => Slot::Attribute("aria-invalid"),
        _ => return None,
    };
    Some(Patch::new(id.clone(), slot, value.clone()))
}

fn hand_over() {
    desk(|desk| {
        if desk.waiting.as_ref().is_some_and(|message| desk.say(message)) {
            desk.waiting = None;
            desk.reader.iter_mut().for_each(|reader| reader.busy = true);
        }
    });
}

/// Reads a file on the survey page, wherever it was dropped.
fn open(file: &Blob, name: &str) {
    // A worker that has another file is ended; one that waits is used.
    if desk(|desk| desk.is_busy()) {
        desk(SurveyDesk::end);
    }
    if is_shown() {
        patcher::forget();
    } else if let Some(site) = SITE.get() {
        site.go(&address::of(Route::Survey));
    }
    let read = ToSurvey::Read { name: name.to_owned(), marks: locale::format().marks(), width: width() };
    let message = Array::of2(&bytes(&read), file);
    desk(|desk| desk.waiting = Some(message));
    warm_up();
    hand_over();
}

/// Reads a pasted table.
fn open_text(text: &str) {
    if let Ok(blob) = Blob::new_with_str_sequence(&Array::of1(&text.into())) {
        open(&blob, words::SURVEY_PASTED.text());
    }
}

/// Asks the worker what the page shall show: it was laid out anew, or has another width.
fn show() {
    warm_up();
    say(&ToSurvey::Width(width()));
}

/// A file was chosen, or a column is taken for something else.
fn changed(event: &Event) {
    if let Some(input) = dom::closest(event, "[data-survey-input]").and_then(|e| e.dyn_into::<HtmlInputElement>().ok())
    {
        if let Some(file) = input.files().and_then(|files| files.item(0)) {
            open(&file, &file.name());
            // The same file can be chosen once more.
            input.set_value("");
        }
    } else if let Some(said) = dom::control_of(event).and_then(|(name, value)| message_of(&name, &value)) {
        say(&said);
    }
}

/// What the buttons of the page do.
fn act(action: &str) {
    match action {
        "cancel" | "restart" => {
            desk(SurveyDesk::end);
            patcher::apply(idle());
            warm_up();
            dom::focus("[data-survey-input]");
        }
        "read-pasted" => {
            let area = dom::find("#pasted").and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok());
            open_text(&area.map(|area| area.value()).unwrap_or_default());
        }
        "all-columns" => say(&ToSurvey::AllColumns),
        "back" => say(&ToSurvey::Back),
        "confirm" => say(&ToSurvey::Confirm),
        _ => {}
    }
}
