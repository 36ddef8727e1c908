//! The state that nothing on the page follows by itself: one plain record; whoever changes it shows it.

use std::cell::RefCell;

use super::calculator::Desk;
use super::survey::SurveyDesk;

/// The state beside the page that is shown.
pub struct State {
    /// The calculator, while one is shown.
    pub desk: Option<Desk>,
    /// The survey, kept while the visitor looks at other pages.
    pub survey: SurveyDesk,
    /// The text in the search.
    pub search: String,
    /// The width of the place of a chart in pixels.
    pub width: u32,
}

thread_local! {
    static STATE: RefCell<State> =
        const { RefCell::new(State { desk: None, survey: SurveyDesk::new(), search: String::new(), width: 0 }) };
}

/// Reads or changes the state. The page is not touched meanwhile: its events would come back here.
pub fn with<R>(action: impl FnOnce(&mut State) -> R) -> R {
    STATE.with_borrow_mut(action)
}
