//! The survey page.
use leptos::prelude::*;

use super::frame::Navigator;
use crate::words;

/// The state of the survey page.
#[derive(Clone, Copy)]
pub struct SurveyDesk {}

impl SurveyDesk {
    /// Nothing read yet.
    pub fn new(_navigator: Navigator) -> Self {
        Self {}
    }
}

/// The page.
#[component]
pub fn SurveyPage() -> impl IntoView {
    view! { <section class="intro"><h1 tabindex="-1">{words::SURVEY_PAGE_TITLE.text()}</h1></section> }
}
