//! What is asked about a log, and what can be changed of how it was read.

use leptos::prelude::*;

use super::state::Desk;
use crate::log_view::{Choice, LogQuestion};
use crate::ui::anew::keyed;
use crate::ui::boxed::{dynamic, effect, handler, memo};
use crate::words;

/// The question about columns: it has a list of its own.
const COLUMNS: &str = "columns";

/// What tells a question from the others of a file: two may be about units.
fn key(question: &LogQuestion) -> String {
    let first = question.choices.first().map_or("", |choice| choice.name.as_str());
    [&question.id, " ", first].concat()
}

/// The open questions, then behind a press all others. A question stays where it was first shown, so that the focus stays in it.
#[component]
pub fn Questions(desk: Desk) -> impl IntoView {
    // Each question that was seen, and whether it was open then.
    let seen = RwSignal::new(Vec::<(String, String, bool)>::new());
    let see = move || {
        desk.view.with(|view| {
            let new: Vec<_> = view
                .questions
                .iter()
                .filter(|question| seen.with_untracked(|seen| seen.iter().all(|(known, ..)| *known != key(question))))
                .map(|question| (key(question), question.id.clone(), question.is_open))
                .collect();
            if !new.is_empty() {
                seen.update(|seen| seen.extend(new));
            }
        });
    };
    untrack(see);
    effect(see);
    let there = memo(move || desk.view.with(|view| view.questions.iter().map(key).collect::<Vec<_>>()));
    let of = move |wanted: fn(&str, bool) -> bool| {
        there.with(|there| {
            let is_wanted = |key: &String| {
                seen.with(|seen| seen.iter().any(|(known, id, is_open)| known == key && wanted(id, *is_open)))
            };
            there.iter().filter(|key| is_wanted(key)).cloned().collect::<Vec<_>>()
        })
    };
    let list = move |wanted: fn(&str, bool) -> bool| {
        keyed(move || of(wanted), |key: &String| key.clone(), move |key| view! { <Question desk name=key /> })
    };
    let is_empty = move |wanted: fn(&str, bool) -> bool| dynamic(move || of(wanted).is_empty());
    let on_top = |_: &str, is_open: bool| is_open;
    let others = |id: &str, is_open: bool| !is_open && id != COLUMNS;
    let columns = |id: &str, is_open: bool| !is_open && id == COLUMNS;
    view! {
        <section id="log-questions" aria-label=words::LOG_QUESTIONS.text()>
            <h2 tabindex="-1" hidden=is_empty(on_top)>{words::LOG_QUESTIONS.text()}</h2>
            {list(on_top)}
            <details id="log-change" hidden=is_empty(others)>
                <summary>{words::LOG_CHANGE.text()}</summary>
                {list(others)}
            </details>
            <details id="log-columns" hidden=is_empty(columns)>
                <summary>{words::LOG_COLUMNS.text()}</summary>
                {list(columns)}
            </details>
        </section>
    }
}

/// A question.
#[component]
fn Question(desk: Desk, name: String) -> impl IntoView {
    let asked =
        memo(move || desk.view.with(|view| view.questions.iter().find(|question| key(question) == name).cloned()));
    let (id, text, is_many) = asked.with_untracked(|asked| {
        asked
            .as_ref()
            .map_or_else(Default::default, |asked| (asked.id.clone(), asked.text.clone(), asked.choices.len() != 1))
    });
    let legend = is_many.then(|| view! { <legend>{text}</legend> });
    let is_open = move || asked.with(|asked| asked.as_ref().is_some_and(|asked| asked.is_open).then_some(""));
    let choices = move || asked.with(|asked| asked.as_ref().map(|asked| asked.choices.clone()).unwrap_or_default());
    // A list that is chosen from and a text that is typed stay what they are.
    let one = move |choice: Choice| {
        if choice.options.is_empty() {
            view! { <Typed desk asked choice /> }.into_any()
        } else {
            view! { <Select desk asked choice /> }.into_any()
        }
    };
    view! {
        <fieldset class="column" data-question=id data-open=dynamic(is_open)>
            {legend}
            {keyed(choices, |choice| choice.name.clone(), one)}
        </fieldset>
    }
}

/// The value of a choice as it stands.
fn chosen(asked: Memo<Option<LogQuestion>>, name: String) -> impl Fn() -> String + Clone + Send + Sync {
    move || {
        asked.with(|asked| {
            let choices = asked.iter().flat_map(|asked| &asked.choices);
            choices.filter(|choice| choice.name == name).map(|choice| choice.chosen.clone()).next().unwrap_or_default()
        })
    }
}

#[component]
fn Select(desk: Desk, asked: Memo<Option<LogQuestion>>, choice: Choice) -> impl IntoView {
    let Choice { name, label, options, chosen: first } = choice;
    let elements: Vec<_> = options
        .into_iter()
        .map(|(value, label)| view! { <option value=value.clone() selected=value == first>{label}</option> })
        .collect();
    let now = chosen(asked, name.clone());
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

#[component]
fn Typed(desk: Desk, asked: Memo<Option<LogQuestion>>, choice: Choice) -> impl IntoView {
    let Choice { name, label, .. } = choice;
    let now = chosen(asked, name.clone());
    let id = ["log-", &name].concat();
    let sentence = [&id, "-wrong"].concat();
    let (answered, own) = (name.clone(), name.clone());
    let wrong = memo(move || {
        desk.view.with(|view| {
            view.wrong.iter().find(|(known, _)| *known == own).map(|(_, said)| said.clone()).unwrap_or_default()
        })
    });
    let is_right = move || wrong.with(String::is_empty);
    let choose = move |event| desk.answer(&answered, event_target_value(&event));
    view! {
        <div class="field field--short">
            <label for=id.clone()>{label}</label>
            <input
                type="text"
                id=id
                name=name
                autocomplete="off"
                aria-describedby=sentence.clone()
                aria-invalid=dynamic(move || (!is_right()).then_some("true"))
                prop:value=dynamic(now)
                on:change=handler(choose)
            />
            <p class="error" id=sentence role="alert" hidden=dynamic(is_right)>{dynamic(move || wrong.get())}</p>
        </div>
    }
}
