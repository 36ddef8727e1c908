//! The scores in one line each, above the question: they are worked out while the visitor still reads it.

use leptos::prelude::*;

use super::output::range;
use super::state::Survey;
use crate::number::Format;
use crate::report::{Found, Score};
use crate::survey_words as said;
use crate::ui::anew::part;
use crate::words;

/// The scores as they would be; nothing while they are worked out, or where there is none.
#[component]
pub fn Preview(survey: Survey) -> impl IntoView {
    let lines = move || {
        survey.ahead.track();
        let layout = survey.layout();
        let kept = layout.borrow();
        let scores = kept.scores();
        // What the visitor has just taken for something else is no longer one of them.
        let still = |score: &Score| {
            survey.question.with(|asked| {
                let column = asked.as_ref().and_then(|asked| asked.columns.get(score.column.index));
                column.and_then(|column| column.taken.metric()) == Some(score.metric.id.as_str())
            })
        };
        let shown = scores.iter().filter(|score| still(score));
        let lines = shown.filter_map(|score| line(score, score.found.as_ref()?, survey.format));
        let lines: Vec<_> = lines.map(|line| view! { <li>{line}</li> }).collect();
        (!lines.is_empty()).then(|| {
            view! {
                <section class="preview" aria-label=words::SURVEY_PREVIEW.text()>
                    <p class="hint">{words::SURVEY_PREVIEW.text()}</p>
                    <ul>{lines}</ul>
                </section>
            }
        })
    };
    view! { <div id="survey-preview" aria-live="polite">{part(lines)}</div> }
}

/// A score in one line; nothing where it has no value.
pub fn line(score: &Score, found: &Found, format: Format) -> Option<impl IntoView + use<>> {
    let (measured, value) = found.measured.first().zip(found.values.first())?;
    let shown = measured.shown(value.value?, value.interval, format);
    let range = range(measured, *value, format);
    Some(view! {
        <strong class="preview__value">{shown}</strong>
        <span class="range">{range}</span>
        <span class="preview__name">{said::column(&score.column)}</span>
        <span class="hint">{measured.name_text.clone()}</span>
    })
}
