//! The site in the browser: which page is shown, making it live, and going from one to another without loading the program again.

use std::any::Any;
use std::cell::RefCell;

use gloo::events::{EventListener, EventListenerOptions};
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, MouseEvent};

use super::calculator::{Calculator, CalculatorPage, Notes};
use super::{calculator, focus, home, theme};
use crate::board::Board;
use crate::browser::early::{self, Early};
use crate::browser::{address, autosave, dom, locale, page_file, prerendered};
use crate::link;
use crate::metric::Metric;
use crate::scenario::Scenario;
use crate::site::Route;

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
    begun(site);
    let live = move || {
        site.make_live(&early::read());
        // Now it is live, and not before.
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("data-ready", "");
        }
    };
    let shown = dom::find("#page").and_then(|page| page.get_attribute("data-page"));
    let route = address::route();
    // A host sends one page for all addresses that it does not know: the one that was meant has to be fetched.
    if shown.as_deref() == Some(route.path()) { live() } else { page_file::show(route, live) }
}

impl Site {
    /// Goes to another page of the site, without loading it.
    pub fn go(self, path: &str) {
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
            self.make_live(&Early::default());
            then();
        });
    }

    /// Mounts the components of the page over what its file holds.
    fn make_live(self, early: &Early) {
        let route = address::route();
        MOUNTED.take();
        self.calculator.set(None);
        self.route.set(route);
        match route {
            Route::Calculator(metric) => self.open_calculator(metric, early),
            Route::Home => home::mount(self),
            Route::Survey | Route::Saved | Route::NotFound => {}
        }
        early.focus();
    }

    /// The scenario that the address names; a link beats what the device remembers, and that beats the example.
    fn open_calculator(self, metric: &'static Metric, early: &Early) {
        let Some(page) = dom::find("#page") else { return };
        let format = locale::format();
        let address = address::scenario_text();
        let linked = link::open(&address, metric, format);
        let recalled = autosave::recall(metric, linked.is_some().then_some(&address));
        let own = recalled.form.as_ref().filter(|_| linked.is_none());
        let remembered = own.and_then(|own| link::open(own, metric, format));
        let (recalled_form, given) = (remembered.is_some(), linked.is_some() || remembered.is_some());
        // The page's file shows the example, which is not to be taken for these numbers.
        dom::mark("data-linked", given);
        let (mut board, damage) = linked.or(remembered).map_or_else(
            || (Board::of(Scenario::start(metric, format)), Vec::new()),
            |opened| (opened.board, opened.damage),
        );
        let typed = early.catch_up(&mut board, format);
        // What belongs to the page goes with it.
        let owner = Owner::new();
        let calculator = owner.with(|| Calculator::new(board, damage, format));
        keep(owner);
        calculator.notes.set(Notes { own: recalled.beaten, newer: recalled.newer });
        calculator.own.set_value(recalled.form.filter(|_| recalled.beaten));
        self.calculator.set(Some(calculator));
        prerendered::take(&page);
        let target = early.target.clone();
        let embedded = address::is_embedded();
        mount(page, move || {
            calculator::live(calculator, typed || recalled_form, target);
            view! { <CalculatorPage calculator embedded /> }
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

/// Keeps something until another page comes.
fn keep(thing: impl Any) {
    MOUNTED.with_borrow_mut(|all| all.push(Box::new(thing)));
}

/// Mounts a component into an element until another page comes.
pub fn mount<V: IntoView + 'static>(into: HtmlElement, view: impl FnOnce() -> V + 'static) {
    keep(mount_to(into, view));
}
