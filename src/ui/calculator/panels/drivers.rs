//! What moves the result: a bar for each number of the form, how far the result moves to either side.

use leptos::prelude::*;

use crate::ui::boxed::{dynamic, handler};

use super::chart::ChartFigure;
use crate::insight::drivers::{self, FIRST_SPREAD, SPREADS};
use crate::ui::calculator::answers::{Answers, Asked};
use crate::words::insight as w;

/// The bars, and by how many percent each number is turned.
#[component]
pub fn Drivers(answers: Answers) -> impl IntoView {
    let hidden = move || found(answers, |found| found.is_none_or(|found| found.drivers.is_empty()));
    let options: Vec<_> = SPREADS
        .iter()
        .map(|percent| {
            let text = percent.to_string();
            let label = w::DRIVERS_CHOICE.with(&[("percent", &text)]);
            view! { <option value=text selected=*percent == FIRST_SPREAD>{label}</option> }
        })
        .collect();
    view! {
        <section class="panel" id="drivers" hidden=dynamic(hidden)>
            <h2>{w::DRIVERS_HEADING.text()}</h2>
            <div class="field field--short">
                <label for="drivers-spread">{w::DRIVERS_SPREAD.text()}</label>
                <select
                    id="drivers-spread"
                    name="drivers-spread"
                    on:change=handler(move |event| {
                        if let Ok(percent) = event_target_value(&event).parse() {
                            answers.ask(Asked::Spread(percent));
                        }
                    })
                >
                    {options}
                </select>
            </div>
            <div id="drivers-bars">
                <ChartFigure id="drivers-chart" prefix="drivers" answers which=|pictures| pictures.drivers.as_ref() />
            </div>
        </section>
    }
}

/// Reads what was found.
fn found<R>(answers: Answers, read: impl FnOnce(Option<&drivers::Drivers>) -> R) -> R {
    answers.below.with(|below| read(below.as_ref().and_then(|below| below.drivers.as_ref())))
}
