//! The scores in one line each, above all of them: each leads to its own.

use leptos::prelude::*;

use super::preview;
use super::scores::id;
use super::state::Survey;
use crate::ui::anew::part;
use crate::ui::boxed::handler;
use crate::ui::focus;
use crate::words;

/// The lines; nothing where one score stands just below.
#[component]
pub fn Overview(survey: Survey) -> impl IntoView {
    let lines = move || {
        survey.laid.track();
        let layout = survey.layout();
        let kept = layout.borrow();
        let scores = kept.scores();
        let lines = scores.iter().filter_map(|score| {
            let line = preview::line(score, score.found.as_ref()?, survey.format)?;
            let target = ["#", &id(score)].concat();
            let heading = [&target, " h3"].concat();
            let go = handler(move |event: leptos::ev::MouseEvent| {
                // The address holds no place of this page: a link to it would find no file.
                event.prevent_default();
                focus::first(&heading);
            });
            Some(view! { <li><a href=target on:click=go>{line}</a></li> })
        });
        let lines: Vec<_> = lines.collect();
        (scores.len() > 1).then(|| {
            view! {
                <nav class="preview overview" id="survey-overview" aria-label=words::RESULTS_OVERVIEW.text()>
                    <p class="hint">{words::RESULTS_OVERVIEW.text()}</p>
                    <ul>{lines}</ul>
                </nav>
            }
        })
    };
    part(lines)
}
