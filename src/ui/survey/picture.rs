//! A chart of the scores.

use leptos::prelude::*;

use crate::survey_pictures::{Pictures, Which};
use crate::ui::boxed::dynamic;

/// The drawing, which follows the width of the page.
pub fn picture(pictures: &ArcRwSignal<Pictures>, score: usize, which: Which, name: String) -> impl IntoView + use<> {
    let pictures = pictures.clone();
    // An SVG that we drew ourselves.
    view! {
        <div
            class="chart__picture"
            role="img"
            aria-label=name
            inner_html=dynamic(move || pictures.with(|pictures| pictures.svg(score, which).to_owned()))
        ></div>
    }
}
