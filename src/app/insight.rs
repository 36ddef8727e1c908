//! What stands below the calculator and its chart: asks a worker, which starts when somebody touches the form, and applies what it says.
//! The page's own file shows all of it for the example, so that a first look needs no worker.

use js_sys::{Array, JsString};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Event, MessageEvent, Worker};

use super::survey::patch;
use super::{dom, locale, patcher, state};
use crate::evaluation::Evaluation;
use crate::html::{Patch, Patches, result};
use crate::link;
use crate::number::Format;
use crate::protocol::BUILD;
use crate::scenario::Scenario;
use crate::site::Route;
use crate::stats::interval::Confidence;
use crate::words::{self, units};

/// The worker, as the page sees it.
#[allow(clippy::struct_excessive_bools, reason = "independent facts")]
pub struct Insight {
    worker: Option<Worker>,
    alive: bool,
    /// Whether an answer is awaited.
    asked: bool,
    /// Whether the form changed since it was asked.
    stale: bool,
    /// Whether the results are to come from the worker too.
    pending: bool,
    /// What the controls below the form say, for a worker that is not alive yet.
    waiting: Vec<(String, String)>,
    /// The number of the last message: an answer to an earlier one is out of date.
    turn: u32,
    /// Whether what stands there is what the page's file has.
    untouched: bool,
    /// Whether the controls below the form were laid out since the worker last heard of them.
    anew: bool,
}

impl Insight {
    /// Nothing asked yet.
    pub const fn new() -> Self {
        Self {
            worker: None,
            alive: false,
            asked: false,
            stale: false,
            pending: false,
            waiting: Vec::new(),
            turn: 0,
            untouched: false,
            anew: false,
        }
    }
}

fn with<R>(action: impl FnOnce(&mut Insight) -> R) -> R {
    state::with(|state| action(&mut state.insight))
}

/// The page's file was brought into the document. An answer that is still under way is for what stood there before.
pub fn laid_out() {
    with(|insight| {
        (insight.untouched, insight.anew, insight.asked) = (true, true, false);
        insight.waiting.clear();
        insight.turn += 1;
    });
}

/// The form changed, or was laid out anew; `pending` where its results are to come from the worker too.
pub fn show(pending: bool) {
    with(|insight| insight.pending = pending);
    // What the page's file shows is right until somebody changes something.
    if with(|insight| insight.untouched) && is_as_written() {
        return busy(false);
    }
    with(|insight| insight.untouched = false);
    busy(true);
    // No result is better than that of other numbers.
    if pending && !with(|insight| insight.alive) {
        mark("data-wait");
    }
    with(|insight| insight.stale = true);
    start();
    ask();
}

/// Somebody is about to change something.
pub fn start() {
    if with(|insight| insight.worker.is_some()) || !matches!(state::route(), Route::Calculator(_)) {
        return;
    }
    // The worker's address stands in the page, since it carries the build's own name.
    let Ok(worker) = Worker::new(&dom::meta("deskmath-insight")) else { return broke() };
    let on_message = Closure::<dyn Fn(Event)>::new(move |event: Event| hear(&event));
    let on_error = Closure::<dyn Fn(Event)>::new(move |_| broke());
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    // The worker lives as long as the page.
    on_message.forget();
    on_error.forget();
    with(|insight| insight.worker = Some(worker));
}

/// Whether the form is the first example in the format in which the page was written.
fn is_as_written() -> bool {
    let format = locale::format();
    // Results are numbers, for which the order of day and month does not matter.
    format == Format { day_first: format.day_first, ..units::written_format() }
        && state::with(|state| {
            state.desk.as_ref().is_some_and(|desk| {
                let scenario = &desk.board.scenario;
                let first = scenario.metric.methods.first().is_some_and(|method| method.id == scenario.method.id);
                let example = Scenario::start(scenario.metric, format);
                first
                    && desk.board.len() == 1
                    && scenario.confidence == Confidence::default()
                    && scenario.currency == example.currency
                    && link::encode(scenario, format) == link::encode(&example, format)
            })
        })
}

/// Asks for what belongs to the form as it is, unless an answer is under way: then once that is there.
fn ask() {
    let format = locale::format();
    let message = state::with(|state| {
        let insight = &mut state.insight;
        if !insight.alive || insight.asked || !insight.stale {
            return None;
        }
        let desk = state.desk.as_ref()?;
        let scenario = &desk.board.scenario;
        (insight.asked, insight.stale) = (true, false);
        insight.turn += 1;
        let text = |text: &str| JsValue::from(JsString::from(text));
        let message = Array::of5(
            &insight.turn.into(),
            &text(if insight.anew { "open" } else { "show" }),
            &text(scenario.metric.id),
            &text(&link::encode_board(&desk.board, format)),
            &text(&format.marks()),
        );
        message.push(&state.width.into());
        message.push(&insight.pending.into());
        message.push(&(desk.board.place() as u32).into());
        insight.anew = false;
        Some(message)
    });
    if let Some(message) = message {
        say(&message);
    }
}

fn say(message: &Array) {
    with(|insight| insight.worker.as_ref().is_some_and(|worker| worker.post_message(message).is_ok()));
}

fn hear(event: &Event) {
    let Some(data) = event.dyn_ref::<MessageEvent>().map(MessageEvent::data) else { return };
    if let Some(build) = data.as_string() {
        if build != BUILD {
            return broke();
        }
        with(|insight| insight.alive = true);
        return go_on();
    }
    let said: Vec<Option<String>> = Array::from(&data).iter().map(|value| value.as_string()).collect();
    let [metric, turn, part, triples @ ..] = said.as_slice() else { return };
    let shown = matches!(state::route(), Route::Calculator(known) if Some(known.id) == metric.as_deref());
    let current = with(|insight| turn.as_deref() == Some(&insight.turn.to_string()));
    if current {
        with(|insight| insight.asked = false);
    }
    if shown && current && !with(|insight| insight.stale) {
        patcher::apply(there(true, ""));
        patcher::apply(triples.chunks(3).filter_map(patch).collect());
        shown_part(part.as_deref() == Some("2"));
    }
    ask();
}

/// A control below the form was changed.
pub fn changed(name: &str, text: &str) {
    busy(true);
    with(|insight| {
        (insight.stale, insight.untouched) = (true, false);
        insight.waiting.push((name.to_owned(), text.to_owned()));
    });
    start();
    go_on();
}

/// Says what waits to be said, as soon as the worker is there.
fn go_on() {
    if with(|insight| insight.alive) {
        ask();
        let waiting = with(|insight| std::mem::take(&mut insight.waiting));
        for (name, text) in waiting {
            let turn = with(|insight| {
                insight.turn += 1;
                insight.turn
            });
            say(&Array::of4(&turn.into(), &"set".into(), &name.into(), &text.into()));
        }
    }
}

/// The first part of an answer holds the results and what explains them, the second the rest.
fn shown_part(last: bool) {
    if last {
        return busy(false);
    }
    if let Some(root) = document().document_element() {
        let _ = root.remove_attribute("data-wait");
    }
    if let Some(explained) = document().get_element_by_id("explained") {
        let _ = explained.remove_attribute("aria-busy");
    }
}

/// Marks what is being worked out.
fn busy(on: bool) {
    if let Some(root) = document().document_element().filter(|_| !on) {
        let _ = root.remove_attribute("data-linked");
        let _ = root.remove_attribute("data-wait");
    }
    for id in ["explained", "insight"] {
        if let Some(element) = document().get_element_by_id(id) {
            let _ = if on { element.set_attribute("aria-busy", "true") } else { element.remove_attribute("aria-busy") };
        }
    }
}

/// Another scenario was put into the form: results that come from the worker are not its.
pub fn wait() {
    if with(|insight| insight.pending && insight.asked) {
        mark("data-wait");
    }
}

/// Hides what the page's file shows of the example: the form holds the numbers of a link.
pub fn hide() {
    mark("data-linked");
}

fn mark(name: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(name, "");
    }
}

/// Without the worker nothing is shown rather than something stale. The next change tries once more.
fn broke() {
    let format = locale::format();
    let patches = state::with(|state| {
        let (pending, turn) = (state.insight.pending, state.insight.turn);
        state.insight = Insight { pending, turn, anew: true, ..Insight::new() };
        let mut patches = Patches::default();
        if let Some(desk) = state.desk.as_ref().filter(|_| pending) {
            result::patches(&mut patches, &desk.board.scenario, &Evaluation::default(), format);
            patches.text("fix", "", words::INSIGHT_FAILED.text());
        }
        patches.0
    });
    patcher::apply(patches);
    patcher::apply(there(false, words::INSIGHT_FAILED.text()));
    busy(false);
}

/// Shows or hides what the worker says, and says why it is not there.
fn there(shown: bool, why: &str) -> Vec<Patch> {
    let mut patches = vec![Patch::text("insight-failed", why)];
    patches.extend(["explained", "insight"].map(|id| Patch::flag(id, "hidden", !shown)));
    patches
}

/// Saves the chart as a picture of dots, twice as fine as the screen's.
pub fn save_png() {
    let Some(link) = dom::find("#take-svg") else { return };
    let Some(address) = link.get_attribute("href") else { return };
    let Ok(image) = web_sys::HtmlImageElement::new() else { return };
    let drawn = image.clone();
    let on_load = Closure::once_into_js(move || {
        let _ = draw(&drawn);
    });
    image.set_onload(Some(on_load.unchecked_ref()));
    image.set_src(&address);
}

fn draw(image: &web_sys::HtmlImageElement) -> Option<()> {
    let canvas: web_sys::HtmlCanvasElement = document().create_element("canvas").ok()?.unchecked_into();
    canvas.set_width(image.width() * 2);
    canvas.set_height(image.height() * 2);
    let context: web_sys::CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    context.scale(2.0, 2.0).ok()?;
    context.draw_image_with_html_image_element(image, 0.0, 0.0).ok()?;
    let link: web_sys::HtmlAnchorElement = document().create_element("a").ok()?.unchecked_into();
    link.set_href(&canvas.to_data_url().ok()?);
    let name = dom::find("#take-svg")?.get_attribute("download")?;
    link.set_download(&[name.strip_suffix(".svg").unwrap_or(&name), ".png"].concat());
    link.click();
    Some(())
}
