//! The address bar: which page it names, the scenario behind it, and changing it without loading a page.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::Date;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::Element;

use super::{autosave, dom};
use crate::language;
use crate::route::Route;
use crate::texts::{has, holds, split_once};
use crate::words::units;

thread_local! {
    /// The path below which the pages of this language stand on their host, without a slash at the end.
    static BASE: String = {
        // The build wrote into the page where the site lies.
        let base = dom::meta("deskmath-base");
        base.strip_suffix('/').unwrap_or(&base).to_owned() + &language::path(units::LANGUAGE.text())
    };
}

/// The address of a page on this host.
pub fn of(route: Route) -> String {
    below_base(route.path())
}

/// The address of the page of a path on this host.
pub fn below_base(path: &str) -> String {
    BASE.with(|base| [base, "/", path].concat())
}

/// The page that the address names. A `%23` that a mail program put in place of `#` belongs to the scenario, not to the path.
pub fn route() -> Route {
    let path = window().location().pathname().unwrap_or_default();
    let path = split_path(&path).0;
    BASE.with(|base| path.strip_prefix(base.as_str())).map_or(Route::NotFound, Route::of_path)
}

/// Whether the page is one for the frames of other sites, which remember nothing.
pub fn is_embedded() -> bool {
    is_framed(&window().location().pathname().unwrap_or_default())
}

/// Whether a path is that of a page for frames. `/embed` and `/embed/` are the page on which such a frame is made.
fn is_framed(path: &str) -> bool {
    BASE.with(|base| path.strip_prefix(base.as_str()).is_some_and(|path| path.starts_with("/embed/") && path.len() > 7))
}

/// The path, and what a mail program left of a fragment in it.
fn split_path(path: &str) -> (&str, &str) {
    split_once(path, "%23").map_or((path, ""), |(path, rest)| (path, rest))
}

/// What the address says of a scenario: the fragment, else what stands behind a `%23` in the path, else the query.
pub fn scenario_text() -> String {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let query = location.search().unwrap_or_default();
    // A fragment that was escaped into the path may have taken a question mark along.
    let in_path = split_path(&path).1.to_owned();
    let candidates = [location.hash().unwrap_or_default(), in_path, query];
    candidates.into_iter().find(|text| has(text, '=') || holds(&text.to_ascii_uppercase(), "%3D")).unwrap_or_default()
}

/// Where the site stands: origin and base, without a slash at the end and without the folder of a language.
pub fn site() -> String {
    let base = dom::meta("deskmath-base");
    window().location().origin().unwrap_or_default() + base.trim_end_matches('/')
}

/// The address of a scenario, in full.
pub fn link_to(route: Route, fragment: &str) -> String {
    let origin = window().location().origin().unwrap_or_default();
    format!("{origin}{}#{fragment}", of(route))
}

/// Has a link to the same page in another language take the scenario along.
pub fn carry_over(link: &Element) {
    settle();
    let href = link.get_attribute("href").unwrap_or_default();
    let path = split_once(&href, "#").map_or(href.as_str(), |(path, _)| path);
    // One that came otherwise than behind a `#` stands there until somebody types; tags of a newsletter are none.
    let text = scenario_text();
    let scenario = text.trim_start_matches(['#', '?']);
    let to = if holds(scenario, "v=") { [path, "#", scenario].concat() } else { path.to_owned() };
    let _ = link.set_attribute("href", &to);
}

/// Goes to another page of the site without loading it. What was typed last stays in the address that is left.
pub fn go(path: &str) {
    settle();
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(path));
    }
}

/// Browsers refuse more than some 100 changes of the address in 30 s.
const PAUSE_MS: f64 = 400.0;

/// What to do with the word whether the device has room for what was typed.
pub type Kept = Rc<dyn Fn(bool)>;

/// A change of the address that has not been made yet.
struct Pending {
    route: Route,
    fragment: String,
    /// Whether the device has room for it.
    kept: Kept,
    _timeout: Timeout,
}

thread_local! {
    static PENDING: RefCell<Option<Pending>> = const { RefCell::new(None) };
    static LAST: RefCell<f64> = const { RefCell::new(0.0) };
}

/// Writes the scenario's fragment into the address bar and remembers it, soon: at once after a pause, else when the pause is over. No entry in
/// the history. `kept` says afterwards whether the device had room for it.
pub fn show_fragment(route: Route, fragment: String, kept: Kept) {
    let since = Date::now() - LAST.with(|last| *last.borrow());
    let wait = (PAUSE_MS - since).clamp(0.0, PAUSE_MS) as u32;
    let timeout = Timeout::new(wait, move || {
        LAST.set(Date::now());
        settle();
    });
    PENDING.set(Some(Pending { route, fragment, kept, _timeout: timeout }));
}

/// Makes the change that is still to be made: the page is being left.
pub fn settle() {
    if let Some(Pending { route, fragment, kept, .. }) = PENDING.take() {
        remember(route, &fragment, &kept);
        replace(route, &fragment);
    }
}

fn remember(route: Route, fragment: &str, kept: &Kept) {
    kept(autosave::remember(route, fragment));
}

fn replace(route: Route, fragment: &str) {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let framed = is_framed(&path);
    // The address of a frame says how it looks, so all but the fragment stays.
    let mut address = if framed { path + &location.search().unwrap_or_default() } else { of(route) };
    if !fragment.is_empty() {
        address = format!("{address}#{fragment}");
    }
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// Drops a change of the address that has not been made yet: the browser went to another address. What was typed is remembered all the same.
pub fn forget_pending() {
    if let Some(Pending { route, fragment, kept, .. }) = PENDING.take() {
        remember(route, &fragment, &kept);
    }
}
