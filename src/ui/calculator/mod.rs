//! The page of a calculator: form beside result; on a phone the result above the form and always in sight.

pub mod answers;
mod asking;
mod buttons;
mod damage;
pub mod field;
mod form;
mod group;
mod live;
mod notes;
pub mod own_texts;
mod panels;
mod results;
mod row_results;
pub mod row_table;
mod rows;
mod scenarios;
mod settings;
mod shape;
mod share;
pub mod state;

use leptos::prelude::*;

use crate::ui::link::href;
use crate::words;
use damage::DamageNote;
use form::Form;
pub use live::live;
use notes::NoteList;
pub use notes::Notes;
use panels::{Explained, Panels};
use results::{Headline, OtherResults};
use scenarios::Scenarios;
use share::SharePanel;
pub use state::Calculator;

/// The calculator on its own page, or in a frame of another site: there without what leads elsewhere.
#[component]
pub fn CalculatorPage(calculator: Calculator, embedded: bool) -> impl IntoView {
    let metric = calculator.metric;
    let lead = (!embedded).then(|| {
        view! {
            <p class="lead">{metric.summary.text()}</p>
        }
    });
    let crumb = (!embedded).then(|| {
        view! {
            <p class="crumb"><a href=href("")>{words::NAV_HOME.text()}</a>" / "{words::group(metric.group).text()}</p>
        }
    });
    let notes = (!embedded).then(|| view! { <NoteList calculator /> });
    view! {
        <section class="intro">{crumb}<h1 tabindex="-1">{metric.title.text()}</h1>{lead}</section>
        {notes}
        <DamageNote calculator />
        <Scenarios calculator />
        <div class="desk" on:focusin=move |_| calculator.answers.want()>
            <Headline calculator />
            <Form calculator embedded />
            <section class="details" aria-label=words::RESULT_DETAILS.text()>
                <OtherResults calculator />
                <Explained calculator />
            </section>
        </div>
        <Panels calculator />
        {(!embedded).then(|| view! { <SharePanel calculator /> })}
        <OwnTexts calculator />
    }
}

/// The texts of the metric, hidden, for the program, which does not carry those of all metrics.
#[component]
fn OwnTexts(calculator: Calculator) -> impl IntoView {
    let texts =
        calculator.own_texts().into_iter().map(|(key, text)| view! { <p data-text=key>{text}</p> }).collect::<Vec<_>>();
    view! { <div id="asides" hidden>{texts}</div> }
}

/// Where the name of a scenario to save is asked for, and what is said of it.
#[component]
pub fn Saving() -> impl IntoView {
    view! {
        <div class="saving">
            <div id="saving"></div>
            <div class="said" id="saved-said" role="status"></div>
            <p id="saved-failed" role="alert" hidden>{words::INSIGHT_FAILED.text()}</p>
        </div>
    }
}
