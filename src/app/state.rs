//! The state of the page: one plain record; whoever changes it shows it. Signals would follow it by themselves, for seven kilobytes more
//! of what a visitor waits for.

use std::cell::RefCell;

use super::calculator::Desk;
use super::insight::Insight;
use super::survey::SurveyDesk;
use crate::site::Route;

/// The state.
pub struct State {
    /// The page that is shown.
    pub route: Route,
    /// The calculator, while one is shown.
    pub desk: Option<Desk>,
    /// What stands below the calculator.
    pub insight: Insight,
    /// The survey, kept while the visitor looks at other pages.
    pub survey: SurveyDesk,
    /// The text in the search.
    pub search: String,
    /// The width of the place of a chart in pixels.
    pub width: u32,
}

thread_local! {
    static STATE: RefCell<State> =
        const { RefCell::new(State { route: Route::NotFound, desk: None, insight: Insight::new(), survey: SurveyDesk::new(), search: String::new(), width: 0 }) };
}

/// The page that is shown.
pub fn route() -> Route {
    with(|state| state.route)
}

/// Reads or changes the state. The page is not touched meanwhile: its events would come back here.
pub fn with<R>(action: impl FnOnce(&mut State) -> R) -> R {
    STATE.with_borrow_mut(action)
}
