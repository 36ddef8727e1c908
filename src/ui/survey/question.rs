//! What the visitor is asked once a file was read: what its columns are.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::button::Action;
use super::column::ColumnCard;
use super::fields;
use super::heading::Heading;
use super::preview::Preview;
use super::select::Fields;
use super::slices;
use super::state::Survey;
use crate::protocol::survey::ToSurvey;
use crate::report::Question;
use crate::survey_words as said;
use crate::ui::anew::{keyed, part};
use crate::ui::boxed::{dynamic, effect, memo};
use crate::ui::focus;
use crate::words;

/// So many columns are laid out at a time: a table of a thousand would be a long task.
const AT_A_TIME: usize = 50;

/// The question.
#[component]
pub fn Asked(survey: Survey) -> impl IntoView {
    let asked = survey.question;
    let of = move |read: &dyn Fn(&Question) -> String| asked.with(|asked| asked.as_ref().map(read).unwrap_or_default());
    let lead = move || {
        of(&|asked| {
            let known = asked.any_taken() || asked.columns.is_empty();
            let word = if known { words::SURVEY_CONFIRM_LEAD } else { words::SURVEY_CONFIRM_NONE };
            word.text().to_owned()
        })
    };
    let facts = untrack(move || of(&|asked| said::file(&asked.name, &asked.file, survey.format)));
    let repeats = untrack(move || of(&|asked| said::repeats(asked, survey.format)));
    let repeats = (!repeats.is_empty()).then(|| view! { <p>{repeats}</p> });
    let source = memo(move || {
        asked.with(|asked| asked.as_ref().map(|asked| fields::of_source(&asked.source)).unwrap_or_default())
    });
    let source = (!source.with_untracked(Vec::is_empty))
        .then(|| view! { <div class="column__selects"><Fields survey fields=source /></div> });
    // The scores come first, those to check before the others. The order stays while the visitor chooses.
    let order = asked.with_untracked(|asked| asked.as_ref().map(Question::order).unwrap_or_default());
    let columns = memo(move || {
        asked.with(|asked| {
            let Some(asked) = asked else { return Vec::new() };
            let shown: Vec<usize> = asked.shown().map(|column| column.name.index).collect();
            order.iter().copied().filter(|index| shown.contains(index)).collect()
        })
    });
    let most = RwSignal::new(AT_A_TIME);
    effect(move || {
        if columns.with(Vec::len) > most.get() {
            spawn_local(async move {
                slices::pause().await;
                // The page may be gone by now.
                most.try_update(|most| *most += AT_A_TIME);
            });
        }
    });
    let shown = move || columns.with(|columns| columns.iter().take(most.get()).copied().collect::<Vec<_>>());
    let error = move || {
        of(&|asked| match &asked.without_unit {
            _ if !asked.nothing_chosen => String::new(),
            Some(column) => words::SURVEY_CHOOSE_UNIT.with(&[("column", &said::column(column))]),
            None => words::SURVEY_CHOOSE_SCORE.text().to_owned(),
        })
    };
    let hidden = memo(move || {
        let count = |asked: &Question| (!asked.all_columns).then_some(asked.columns.len());
        asked.with(|asked| asked.as_ref().and_then(count))
    });
    let show_all = Callback::new(move |()| {
        survey.say(&ToSurvey::AllColumns);
        // The button goes away.
        focus::first("#survey-body h2");
    });
    let more = move || {
        hidden.get().map(|count| {
            let label = words::SURVEY_ALL_COLUMNS.with(&[("count", &count.to_string())]);
            view! { <Action name="all-columns" label act=show_all /> }
        })
    };
    view! {
        <Heading text=words::SURVEY_CONFIRM_HEADING.text().to_owned() />
        <Preview survey />
        <p>{dynamic(lead)}</p>
        <p class="hint">{facts}</p>
        {repeats}
        {source}
        <div class="columns">{keyed(shown, usize::to_string, move |index| view! { <ColumnCard survey index /> })}</div>
        <p class="error" id="survey-error" role="alert">{dynamic(error)}</p>
        <div class="buttons">
            <Action
                name="confirm"
                label=words::SURVEY_CONFIRM.text().to_owned()
                act=Callback::new(move |()| survey.say(&ToSurvey::Confirm))
                is_main=true
            />
            {part(more)}
            <Action name="restart" label=words::SURVEY_RESTART.text().to_owned() act=Callback::new(move |()| survey.end()) />
        </div>
    }
}
