//! A chart of the scores.

use leptos::prelude::*;

use crate::survey_pictures::{Pictures, Which};
use crate::ui::plot::plot;

/// The drawing, which follows the width of the page.
pub fn picture(pictures: &ArcRwSignal<Pictures>, score: usize, which: Which, name: String) -> impl IntoView + use<> {
    let pictures = pictures.clone();
    let drawn =
        Signal::derive(move || pictures.with(|pictures| pictures.drawn(score, which).cloned().unwrap_or_default()));
    plot(None, drawn, Signal::stored(name))
}
