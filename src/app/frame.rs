//! Which page is shown, and going from one to another.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use super::calculator::Desk;
use super::{actions, address, calculator, dom, early, files, home, insight, pages, patcher, share, state, survey};
use crate::html::{Patch, Slot};
use crate::site::Route;
use crate::words;

/// Goes to another page of the site, without loading it.
pub fn go(path: &str) {
    address::go(path);
    follow(|| {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        dom::focus("h1");
    });
}

/// Shows what the address names now, then goes on.
pub fn follow(then: impl FnOnce() + 'static) {
    address::forget_pending();
    let route = address::route();
    pages::show(route, move |as_written| {
        take_up(route, as_written);
        open(route);
        then();
    });
}

/// Makes what stands in the page's file known to the patcher.
fn take_up(route: Route, as_written: bool) {
    patcher::forget();
    if let (Route::Calculator(metric), true) = (route, as_written) {
        patcher::seed(calculator::as_written(metric));
        insight::laid_out();
    }
    state::with(|state| state.route = route);
}

/// Shows what the address names on its page.
fn open(route: Route) {
    measure();
    let desk = if let Route::Calculator(metric) = route { Some(Desk::open(metric)) } else { None };
    state::with(|state| {
        state.search.clear();
        state.desk = desk;
    });
    show();
}

/// Makes the page live, in two steps between which the browser can do what the visitor wants.
fn start() {
    let route = address::route();
    pages::show(route, move |as_written| {
        take_up(route, as_written);
        Timeout::new(0, move || {
            // The visitor may have gone elsewhere meanwhile.
            if address::route() == route {
                let early = early::read();
                open(route);
                early.catch_up();
            }
            // Now it is live, and not before.
            if let Some(root) = document().document_element() {
                let _ = root.set_attribute("data-ready", "");
            }
        })
        .forget();
    });
}

/// Brings the page up to its state, at once.
pub fn show() {
    let route = state::route();
    let current = |of: Route| (route == of).then(|| "page".to_owned());
    patcher::apply(vec![
        Patch::new("nav-home", Slot::Attribute("aria-current"), current(Route::Home)),
        Patch::new("nav-survey", Slot::Attribute("aria-current"), current(Route::Survey)),
        Patch::new("nav-saved", Slot::Attribute("aria-current"), current(Route::Saved)),
        Patch::text("theme", actions::theme_label()),
    ]);
    match route {
        Route::Home => home::show(),
        Route::Survey => survey::show(),
        Route::Calculator(_) => calculator::show(),
        // Its list is brought by what is loaded later.
        Route::Saved | Route::NotFound => {}
    }
}

/// Finds out how wide a chart may be.
pub fn measure() {
    let of = |selector: &str| dom::find(selector).map_or(0, |element| element.client_width().max(0) as u32);
    // A hidden figure has no width; the place around it has.
    // Before there is a file, the place for what it gives is empty.
    let width = of(".details").max(of("#survey-body")).max(of("#survey"));
    // A frame may show no details, but charts of scenarios side by side.
    let width = if width > 0 { width } else { of("#page").min(560) };
    if width > 0 {
        state::with(|state| state.width = width);
    }
}

/// What the program adds to the page: the notice while a file is held over it. The rest stands in the page's own file.
#[component]
pub fn Frame() -> impl IntoView {
    for event in ["popstate", "hashchange"] {
        EventListener::new(&window(), event, move |_| follow(|| ())).forget();
    }
    EventListener::new(&window(), "resize", move |_| {
        measure();
        show();
    })
    .forget();
    // Whoever closes the tab right after typing finds it again; a phone may end a page that is out of sight without a word.
    EventListener::new(&window(), "pagehide", |_| address::settle()).forget();
    EventListener::new(&document(), "visibilitychange", |_| address::settle()).forget();
    // Paper has no address bar.
    EventListener::new(&window(), "beforeprint", |_| share::write_address()).forget();
    actions::listen();
    files::listen();
    start();
    view! { <div class="release" id="release" hidden>{words::SURVEY_RELEASE.text()}</div> }
}
