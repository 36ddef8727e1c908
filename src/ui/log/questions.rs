//! What is asked about a log, and what can be changed of how it was read.

use leptos::prelude::*;

use super::state::Desk;
use crate::log_view::{Choice, LogQuestion};
use crate::ui::anew::keyed;
use crate::ui::boxed::{dynamic, handler, memo};
use crate::words;

/// The open questions, then behind a press all others. A question stays where it was first shown, so that the focus stays in it.
#[component]
pub fn Questions(desk: Desk) -> impl IntoView {
    // What was open when the file came stands on top until the next file.
    let on_top = desk.view.with_untracked(|view| ids(&view.questions, |question| question.is_open));
    let all = desk.view.with_untracked(|view| ids(&view.questions, |_| true));
    let others: Vec<usize> = all.into_iter().filter(|place| !on_top.contains(place)).collect();
    let heading = (!on_top.is_empty()).then(|| view! { <h2 tabindex="-1">{words::LOG_QUESTIONS.text()}</h2> });
    let top: Vec<_> = on_top.into_iter().map(|place| view! { <Question desk place /> }).collect();
    let more = (!others.is_empty()).then(|| {
        let others: Vec<_> = others.into_iter().map(|place| view! { <Question desk place /> }).collect();
        view! {
            <details id="log-change">
                <summary>{words::LOG_CHANGE.text()}</summary>
                {others}
            </details>
        }
    });
    view! {
        <section id="log-questions" aria-label=words::LOG_QUESTIONS.text()>{heading} {top} {more}</section>
    }
}

fn ids(questions: &[LogQuestion], wanted: fn(&LogQuestion) -> bool) -> Vec<usize> {
    questions.iter().enumerate().filter(|(_, question)| wanted(question)).map(|(place, _)| place).collect()
}

/// A question by its place among all, which stays the same for a file.
#[component]
fn Question(desk: Desk, place: usize) -> impl IntoView {
    let asked = memo(move || desk.view.with(|view| view.questions.get(place).cloned()));
    let (id, text, is_many) = asked.with_untracked(|asked| {
        asked
            .as_ref()
            .map_or_else(Default::default, |asked| (asked.id.clone(), asked.text.clone(), asked.choices.len() != 1))
    });
    let legend = is_many.then(|| view! { <legend>{text}</legend> });
    let is_open = move || asked.with(|asked| asked.as_ref().is_some_and(|asked| asked.is_open).then_some(""));
    let choices = move || asked.with(|asked| asked.as_ref().map(|asked| asked.choices.clone()).unwrap_or_default());
    view! {
        <fieldset class="column" data-question=id data-open=dynamic(is_open)>
            {legend}
            {keyed(choices, |choice| choice.name.clone(), move |choice| view! { <Select desk asked choice /> })}
        </fieldset>
    }
}

#[component]
fn Select(desk: Desk, asked: Memo<Option<LogQuestion>>, choice: Choice) -> impl IntoView {
    let Choice { name, label, options, chosen } = choice;
    let elements: Vec<_> = options
        .into_iter()
        .map(|(value, label)| view! { <option value=value.clone() selected=value == chosen>{label}</option> })
        .collect();
    let known = name.clone();
    let now = move || {
        asked.with(|asked| {
            let choices = asked.iter().flat_map(|asked| &asked.choices);
            choices.filter(|choice| choice.name == known).map(|choice| choice.chosen.clone()).next().unwrap_or_default()
        })
    };
    let id = ["log-", &name].concat();
    let answered = name.clone();
    let choose = move |event| desk.answer(&answered, event_target_value(&event));
    view! {
        <div class="field field--short">
            <label for=id.clone()>{label}</label>
            <select id=id name=name prop:value=dynamic(now) on:change=handler(choose)>{elements}</select>
        </div>
    }
}
