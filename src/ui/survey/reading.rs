//! How far a file has been read.

use leptos::prelude::*;

use super::button::Action;
use super::heading::Heading;
use super::state::Survey;
use crate::feeds;
use crate::ui::boxed::dynamic;
use crate::words;

/// The bar, and the way to stop it.
#[component]
pub fn InProgress(survey: Survey) -> impl IntoView {
    let reading = survey.reading;
    let heading = reading.with_untracked(|reading| words::SURVEY_READING.with(&[("name", &reading.name)]));
    let said = move || {
        reading.with(|reading| {
            let rows = feeds::shown_count(reading.rows, survey.format);
            words::SURVEY_PROGRESS.with(&[("percent", &reading.percent().to_string()), ("rows", &rows)])
        })
    };
    view! {
        <Heading text=heading />
        <progress
            id="bar"
            max="100"
            aria-labelledby="progress"
            value=dynamic(move || reading.with(|reading| reading.percent().to_string()))
        ></progress>
        <p id="progress" role="status">{dynamic(said)}</p>
        <p class="hint" id="slow" role="status">
            {dynamic(move || if survey.slow.get() { words::SURVEY_SLOW.text() } else { "" })}
        </p>
        <Action name="cancel" label=words::SURVEY_CANCEL.text().to_owned() act=Callback::new(move |()| survey.end()) />
    }
}
