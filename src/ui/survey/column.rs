//! A column of the file: what it holds, what it is taken for, and why it is proposed so.

use leptos::prelude::*;

use super::fields::{self, Field};
use super::select::Fields;
use super::state::Survey;
use crate::feeds;
use crate::report::Column;
use crate::survey_words as said;
use crate::ui::anew::part;
use crate::ui::boxed::memo;
use crate::words;

/// The column of this place. What the file says of it stays; what it is taken for follows the visitor.
#[component]
pub fn ColumnCard(survey: Survey, index: usize) -> impl IntoView {
    let format = survey.format;
    let fields = of_column(survey, index, |column, _| fields::of_column(column));
    let labels = of_column(survey, index, fields::labels);
    let has_labels = memo(move || labels.with(|labels| !labels.is_empty()));
    let heading = move || {
        survey.question.with(|asked| asked.as_ref()?.columns.get(index).map(said::labels_heading)).unwrap_or_default()
    };
    let labels = move || {
        has_labels.get().then(|| {
            view! {
                <div class="labels" role="group" aria-label=heading()>
                    <p class="hint">{heading()}</p>
                    <Fields survey fields=labels />
                </div>
            }
        })
    };
    let about = survey.question.with_untracked(|asked| {
        let column = asked.as_ref()?.columns.get(index)?;
        let list: Vec<String> = column
            .samples
            .iter()
            .map(|sample| {
                words::SAMPLE.with(&[("text", &sample.text), ("rows", &feeds::shown_count(sample.rows, format))])
            })
            .collect();
        let samples = words::SAMPLES.with(&[("list", &words::units::list(&list))]);
        let number = words::SURVEY_COLUMN.with(&[("number", &(index + 1).to_string())]);
        let hint = [&number, ", ", &said::kind(&column.kind, format), ". ", &samples].concat();
        Some((said::column(&column.name), hint, said::reasons(column, format), column.sure))
    });
    let (name, hint, reasons, is_sure) = about.unwrap_or_default();
    let reasons: Vec<_> = reasons.into_iter().map(|reason| view! { <li>{reason}</li> }).collect();
    view! {
        <fieldset class="column" class:column--unsure=!is_sure>
            <legend>{name}</legend>
            <p class="hint">{hint}</p>
            <div class="column__selects"><Fields survey fields /></div>
            {part(labels)}
            <ul class="hint">{reasons}</ul>
        </fieldset>
    }
}

/// Choices of a column as it stands.
fn of_column(survey: Survey, index: usize, read: fn(&Column, crate::number::Format) -> Vec<Field>) -> Memo<Vec<Field>> {
    memo(move || {
        survey.question.with(|asked| {
            let column = asked.as_ref().and_then(|asked| asked.columns.get(index));
            column.map(|column| read(column, survey.format)).unwrap_or_default()
        })
    })
}
