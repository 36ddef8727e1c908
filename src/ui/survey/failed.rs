//! Why a file cannot be used, and what may help.

use leptos::prelude::*;

use super::fields;
use super::heading::Heading;
use super::select::Fields;
use super::state::{Broken, Survey};
use crate::report::Refusal;
use crate::survey_words as said;
use crate::ui::boxed::memo;
use crate::words;

/// The sentence of why a file is refused, with other ways to read it.
#[component]
pub fn Refused(survey: Survey, refusal: Refusal) -> impl IntoView {
    let format = survey.format;
    let facts = refusal.file.as_ref().map(|file| said::file(&refusal.name, file, format)).unwrap_or_default();
    let sentence = said::failure(&refusal, format);
    let source = fields::of_source(&refusal.source);
    let choices = (!source.is_empty()).then(|| {
        let fields = memo(move || source.clone());
        view! { <div class="column__selects"><Fields survey fields /></div> }
    });
    view! {
        <Failure name=refusal.name sentence facts />
        {choices}
    }
}

/// The sentence of why there is nothing that reads.
#[component]
pub fn NoReader(why: Broken) -> impl IntoView {
    let sentence = match why {
        Broken::Worker => words::FAIL_WORKER,
        Broken::Outdated => words::FAIL_OUTDATED,
    };
    view! { <Failure name=String::new() sentence=sentence.text().to_owned() facts=String::new() /> }
}

#[component]
fn Failure(name: String, sentence: String, facts: String) -> impl IntoView {
    view! {
        <section class="damage" role="alert">
            <Heading text=words::FAILED_HEADING.text().to_owned() />
            <p>{name}</p>
            <p>{sentence}</p>
            <p class="hint">{facts}</p>
        </section>
    }
}
