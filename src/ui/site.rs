//! The site in the browser: which page is shown, making it live, and going from one to another without loading the program again.

use std::any::Any;
use std::cell::RefCell;

use gloo::events::{EventListener, EventListenerOptions};
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent, MouseEvent};

use super::calculator::{Calculator, CalculatorPage, Notes};
use super::later::{self, Later};
use super::{calculator, focus, home, theme};
use crate::board::Board;
use crate::browser::early::{self, Early};
use crate::browser::{address, autosave, dom, locale, page_file, prerendered};
use crate::link::Opened;
use crate::metric::Metric;
use crate::route::Route;
use crate::scenario::Scenario;

/// What the parts of the site share: a bundle of signals.
#[derive(Clone, Copy)]
pub struct Site {
    /// The page that is shown.
    pub route: RwSignal<Route>,
    /// The calculator that is shown, if one is.
    pub calculator: RwSignal<Option<Calculator>>,
}

thread_local! {
    /// The page that is mounted: dropped when another one comes.
    static MOUNTED: RefCell<Vec<Box<dyn Any>>> = const { RefCell::new(Vec::new()) };
}

/// Makes the page live that stands in the document, and follows the visitor to others.
pub fn start(begun: impl FnOnce(Site)) {
    let owner = Owner::new();
    owner.set();
    let site = Site { route: RwSignal::new(address::route()), calculator: RwSignal::new(None) };
    std::mem::forget(owner);
    for event in ["popstate", "hashchange"] {
        EventListener::new(&window(), event, move |_| site.follow(|| ())).forget();
    }
    // Whoever closes the tab right after typing finds it again; a phone may end a page that is out of sight without a word.
    EventListener::new(&window(), "pagehide", |_| address::settle()).forget();
    EventListener::new(&document(), "visibilitychange", |_| address::settle()).forget();
    site.listen_to_links();
    theme::mount();
    for event in ["click", "keydown"] {
        EventListener::new(&document(), event, close_languages).forget();
    }
    begun(site);
    let live = move || {
        site.make_live(true, || {
            // Now it is live, and not before.
            if let Some(root) = document().document_element() {
                let _ = root.set_attribute("data-ready", "");
            }
        });
    };
    let shown = dom::find("#page").and_then(|page| page.get_attribute("data-page"));
    let route = address::route();
    // A host sends one page for all addresses that it does not know: the one that was meant has to be fetched.
    if shown.as_deref() == Some(route.path()) {
        page_file::turn_to(&document(), route);
        live();
    } else {
        page_file::show(route, live);
    }
}

impl Site {
    /// Goes to another page of the site, without loading it.
    pub fn go(self, path: &str) {
        if let Some(calculator) = self.calculator.get_untracked() {
            calculator::settle(calculator);
        }
        address::go(path);
        self.follow(|| {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            focus::heading();
        });
    }

    /// Shows what the address names now, then goes on.
    pub fn follow(self, then: impl FnOnce() + 'static) {
        address::forget_pending();
        page_file::show(address::route(), move || {
            self.make_live(false, then);
        });
    }

    /// Mounts the components of the page over what its file holds, then goes on. What was done on the first page
    /// before that is kept.
    fn make_live(self, is_first: bool, then: impl FnOnce() + 'static) {
        let route = address::route();
        MOUNTED.take();
        self.calculator.set(None);
        self.route.set(route);
        match route {
            Route::Calculator(metric) => return self.open_calculator(metric, is_first, Box::new(then)),
            Route::Home => {
                let early = early_if(is_first);
                home::mount(self, &early);
                early.focus();
                return then();
            }
            Route::Survey => {
                let then = move || {
                    then();
                    open_sample();
                };
                return later_page(route, is_first, then, |later| (later.survey.mount)());
            }
            Route::Log => return later_page(route, is_first, then, |later| (later.log.mount)()),
            Route::Embed => return later_page(route, is_first, then, |later| (later.embed)()),
            Route::Saved => return later_page(route, is_first, then, |later| (later.saved)()),
            Route::NotFound => {}
        }
        early_if(is_first).focus();
        then();
    }

    /// The scenario that the address names; a link beats what the device remembers, and that beats the example. Links are read by the second part of the
    /// program: a first look shows the example.
    fn open_calculator(self, metric: &'static Metric, is_first: bool, then: Box<dyn FnOnce()>) {
        let format = locale::format();
        let address = address::scenario_text();
        let linked = (!address.is_empty()).then_some(&address);
        let recalled = autosave::recall(metric, linked.map(String::as_str));
        if linked.is_none() && recalled.form.is_none() {
            return self.show_calculator(metric, None, Notes::of(&recalled), None, early_if(is_first), then);
        }
        if !is_first {
            // The page's file shows the example, which is not to be taken for these numbers. On the first page `page/linked.js` sees to it.
            dom::mark("data-linked", true);
        }
        later::load(move |later| {
            // The visitor may have gone elsewhere meanwhile.
            if address::route() != Route::Calculator(metric) || address::scenario_text() != address {
                return;
            }
            let Ok(later) = later else { return cannot() };
            let linked = (later.open)(&address, metric, format);
            let recalled = autosave::recall(metric, linked.is_some().then_some(&address));
            let own = recalled.form.as_ref().filter(|_| linked.is_none());
            let remembered = own.and_then(|own| (later.open)(own, metric, format));
            let notes = Notes::of(&recalled);
            let beaten = recalled.form.filter(|_| recalled.beaten);
            let given = linked.map(|opened| (opened, false)).or(remembered.map(|opened| (opened, true)));
            self.show_calculator(metric, given, notes, beaten, early_if(is_first), then);
        });
    }

    /// Shows these scenarios, or the example, then goes on. Those that the device remembers are not yet named by the address.
    fn show_calculator(
        self,
        metric: &'static Metric,
        given: Option<(Opened, bool)>,
        notes: Notes,
        beaten: Option<String>,
        early: Early,
        then: Box<dyn FnOnce()>,
    ) {
        let Some(page) = dom::find("#page") else { return };
        let format = locale::format();
        dom::mark("data-linked", given.is_some());
        let is_remembered = given.as_ref().is_some_and(|(_, remembered)| *remembered);
        let (mut board, damage) = given.map_or_else(
            || (Board::of(Scenario::start(metric, format)), Vec::new()),
            |(opened, _)| (opened.board, opened.damage),
        );
        let typed = early.catch_up(&mut board, format);
        // What belongs to the page goes with it.
        let owner = Owner::new();
        let calculator = owner.with(|| Calculator::new(board, damage, format));
        keep(owner);
        calculator.notes.set(notes);
        calculator.own.set_value(beaten);
        self.calculator.set(Some(calculator));
        prerendered::take(&page);
        let target = early.target.clone();
        let embedded = address::is_embedded();
        mount(page, move || {
            calculator::live(calculator, typed || is_remembered, target);
            view! { <CalculatorPage calculator embedded /> }
        });
        // Behind whatever puts what the file had back into its place: the focus may go there.
        leptos::task::spawn_local(async move {
            early.focus();
            then();
        });
    }

    /// A click on a link of the site changes the page in place, unless the visitor wants it elsewhere.
    fn listen_to_links(self) {
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&document(), "click", options, move |event| {
            if let Some(event) = event.dyn_ref::<MouseEvent>() {
                self.follow_link(event);
            }
        });
        listener.forget();
    }

    fn follow_link(self, event: &MouseEvent) {
        if dom::closest(event, ".skip").is_some() {
            event.prevent_default();
            return focus::heading();
        }
        if event.default_prevented()
            || event.button() != 0
            || event.ctrl_key()
            || event.meta_key()
            || event.shift_key()
            || event.alt_key()
        {
            return;
        }
        // The same page in another language, with the same numbers.
        if let Some(link) = dom::closest(event, "#languages a") {
            return address::carry_over(&link);
        }
        let inside = ["a[href^='", &address::of(Route::Home), "']:not([download])"].concat();
        if let Some(link) = dom::closest(event, &inside) {
            event.prevent_default();
            self.go(&link.get_attribute("href").unwrap_or_default());
        }
    }
}

/// An address that ends in `#sample` asks for the sample survey, as the first page does.
fn open_sample() {
    if window().location().hash().is_ok_and(|hash| hash == "#sample")
        && let Some(button) = dom::find("[data-action=sample]")
    {
        button.click();
    }
}

/// The list of languages closes when something else is pressed, and on Escape.
fn close_languages(event: &web_sys::Event) {
    let Some(menu) = dom::find("#language-menu[open]") else { return };
    let escaped = event.dyn_ref::<KeyboardEvent>().map(|event| event.key() == "Escape");
    if escaped.unwrap_or_else(|| dom::closest(event, "#language-menu").is_none()) {
        let _ = menu.remove_attribute("open");
        if escaped.is_some() && dom::find("#language-menu:focus-within").is_some() {
            focus::first("#language-menu summary");
        }
    }
}

/// Mounts a page that the second part of the program makes live: until that is there, it is not. Then goes on.
fn later_page(route: Route, is_first: bool, then: impl FnOnce() + 'static, mount: fn(Later)) {
    later::load(move |later| {
        let Ok(later) = later else { return cannot() };
        // The visitor may have gone elsewhere meanwhile.
        if address::route() == route {
            let early = early_if(is_first);
            mount(later);
            early.focus();
            then();
        }
    });
}

/// What was done on the first page before the program was there.
fn early_if(is_first: bool) -> Early {
    if is_first { early::read() } else { Early::default() }
}

/// The second part of the program cannot be had: the page says what to do, as where the program does not start (page/linked.js).
pub fn cannot() {
    let told = js_sys::Reflect::get(&window(), &"deskmathCannot".into());
    if let Some(told) = told.ok().and_then(|told| told.dyn_into::<js_sys::Function>().ok()) {
        let _ = told.call0(&wasm_bindgen::JsValue::UNDEFINED);
    }
}

/// Keeps something until another page comes.
pub fn keep(thing: impl Any) {
    MOUNTED.with_borrow_mut(|all| all.push(Box::new(thing)));
}

/// Mounts a component into an element until another page comes.
pub fn mount<V: IntoView + 'static>(into: HtmlElement, view: impl FnOnce() -> V + 'static) {
    keep(mount_to(into, view));
}
