//! The log page: dropping an export of tickets, calls or reviews, answering what is not sure, the figures.

mod drop;
#[cfg(feature = "browser")]
mod live;
mod questions;
mod report;
pub mod state;
mod worker;

use leptos::prelude::*;

use super::anew::{Anew, part};
use super::boxed::{dynamic, memo};
use super::focus;
use super::link::href;
use crate::protocol::log::Refused;
use crate::survey_words as said;
use crate::words;
use drop::Drop;
#[cfg(feature = "browser")]
pub use live::{Entry, LATER};
use state::{Broken, Desk, Stage};

/// The page.
#[component]
pub fn LogPage(desk: Desk) -> impl IntoView {
    let stage = memo(move || desk.stage.get());
    view! {
        <section class="intro">
            <h1 tabindex="-1">{words::LOG_TITLE.text()}</h1>
            <p class="lead">{words::LOG_LEAD.text()}</p>
        </section>
        <section
            class="survey"
            id="log"
            data-state=dynamic(move || stage.with(Stage::id))
            data-finding=dynamic(move || stage.with(Stage::finding))
            aria-label=words::LOG_TITLE.text()
        >
            <Drop desk />
            <div id="log-body" tabindex="-1">{part(move || body(desk, stage.get()))}</div>
        </section>
    }
}

/// What the page shows of a file.
fn body(desk: Desk, stage: Stage) -> Option<Anew> {
    focus::leave("#log-body");
    Some(match stage {
        Stage::Idle => return None,
        Stage::Reading(name) => Anew::of(view! { <Reading desk name /> }),
        Stage::Done(_) => Anew::of(view! { <report::Report desk /> }),
        Stage::Refused(why) => Anew::of(view! { <NotRead desk why /> }),
        Stage::Broken(why) => {
            let sentence = match why {
                Broken::Worker => words::FAIL_WORKER,
                Broken::Outdated => words::FAIL_OUTDATED,
            };
            Anew::of(view! { <Failure sentence=sentence.text().to_owned() /> })
        }
    })
}

/// A file is being read, and the way to stop it.
#[component]
fn Reading(desk: Desk, name: String) -> impl IntoView {
    let heading = words::SURVEY_READING.with(&[("name", &name)]);
    view! {
        <h2 tabindex="-1" role="status">{heading.clone()}</h2>
        <progress id="bar" aria-label=heading></progress>
        <button
            type="button"
            class="button button--plain"
            data-action="cancel"
            on:click=super::boxed::handler(move |_| desk.end())
        >
            {words::SURVEY_CANCEL.text()}
        </button>
    }
}

/// Why a file cannot be used, and what may help.
#[component]
fn NotRead(desk: Desk, why: Refused) -> impl IntoView {
    let (sentence, leads_on) = match &why {
        Refused::File(finding) => (said::not_a_table(finding, desk.format), false),
        Refused::NoLog => (words::LOG_NOT_A_LOG.text().to_owned(), true),
        Refused::Lost => (words::FAIL_UNREADABLE.text().to_owned(), false),
    };
    let link = leads_on.then(|| {
        view! {
            <p class="buttons">
                <button type="button" class="button" data-action="by-hand" on:click=super::boxed::handler(move |_| desk.by_hand())>
                    {words::LOG_BY_HAND.text()}
                </button>
                <a class="button button--plain" href=href("survey")>{words::LOG_TO_SURVEY.text()}</a>
            </p>
        }
    });
    view! {
        <Failure sentence />
        {link}
    }
}

#[component]
fn Failure(sentence: String) -> impl IntoView {
    view! {
        <section class="damage" role="alert">
            <h2 tabindex="-1">{words::FAILED_HEADING.text()}</h2>
            <p>{sentence}</p>
        </section>
    }
}
