//! The survey page: dropping a file, reading it, confirming its columns, the scores.
//!
//! [`state`] is what the worker said last, [`fields`] what can be chosen as data, [`layout`] the scores on their way onto the page.

mod button;
mod choices;
mod column;
mod difference;
mod drop;
mod failed;
pub mod fields;
mod groups;
mod heading;
mod layout;
mod output;
mod overview;
mod picture;
mod preview;
mod question;
mod reading;
mod receipt;
pub mod sample;
mod scores;
mod select;
mod slices;
pub mod state;
mod tabs;

#[cfg(feature = "browser")]
mod live;
mod worker;

use leptos::prelude::*;

use super::anew::{Anew, part};
use super::boxed::{dynamic, memo};
use super::focus;
use crate::protocol::survey::ToSurvey;
use crate::words;
use button::Action;
use choices::Controls;
pub use drop::Before;
use drop::Drop;
use failed::{NoReader, Refused};
#[cfg(feature = "browser")]
pub use live::{Entry, LATER};
use overview::Overview;
use question::Asked;
use reading::InProgress;
use scores::Scores;
use state::{Stage, Survey};

/// The page.
#[component]
pub fn SurveyPage(survey: Survey, before: Before) -> impl IntoView {
    // The worker says the same stage again and again: what is laid out for it stays.
    let stage = memo(move || survey.stage.get());
    let finding = move || match stage.get() {
        Stage::Refused(_) => survey.refusal.with(|refusal| refusal.as_ref().map(|refusal| refusal.why.code())),
        Stage::Broken(why) => Some(why.code()),
        _ => None,
    };
    view! {
        <section class="intro">
            <h1 tabindex="-1">{words::SURVEY_PAGE_TITLE.text()}</h1>
            <p class="lead">{words::SURVEY_LEAD.text()}</p>
        </section>
        <section
            class="survey"
            id="survey"
            data-state=dynamic(move || stage.get().id())
            data-finding=dynamic(finding)
            aria-label=words::SURVEY_PAGE_TITLE.text()
        >
            <Drop survey before />
            <div id="survey-body" tabindex="-1">{part(move || body(survey, stage.get()))}</div>
        </section>
    }
}

/// What the page shows of a file.
fn body(survey: Survey, stage: Stage) -> Option<Anew> {
    focus::leave("#survey-body");
    Some(match stage {
        Stage::Idle => return None,
        Stage::Reading => Anew::of(view! { <InProgress survey /> }),
        Stage::Asked(_) => Anew::of(view! { <Asked survey /> }),
        Stage::Done(_) => Anew::of(view! { <Counted survey /> }),
        Stage::Refused(_) => {
            let refusal = survey.refusal.get_untracked()?;
            Anew::of(view! { <Refused survey refusal /> })
        }
        Stage::Broken(why) => Anew::of(view! { <NoReader why /> }),
    })
}

/// The scores, with what can be chosen beside them.
#[component]
fn Counted(survey: Survey) -> impl IntoView {
    view! {
        <heading::Heading text=words::RESULTS_HEADING.text().to_owned() />
        <Overview survey />
        <Controls survey />
        <Scores survey />
        <div class="buttons">
            <Action
                name="back"
                label=words::SURVEY_BACK.text().to_owned()
                act=Callback::new(move |()| survey.say(&ToSurvey::Back))
            />
            <Action name="restart" label=words::SURVEY_RESTART.text().to_owned() act=Callback::new(move |()| survey.end()) />
        </div>
    }
}
