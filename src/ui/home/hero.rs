//! The calculator on the first page, live.

use leptos::prelude::*;

use crate::board::Board;
use crate::browser::early::Early;
use crate::browser::{dom, locale, prerendered};
use crate::metrics;
use crate::route::ON_HOME;
use crate::scenario::Scenario;
use crate::ui::calculator::{self, Calculator, Hero};
use crate::ui::site;

/// Makes it live, with what was typed before.
pub fn mount(early: &Early) {
    let (Some(place), Some(metric)) = (dom::find("#hero"), metrics::find(ON_HOME)) else { return };
    let format = locale::format();
    // Nothing in the address of this page is a scenario.
    dom::mark("data-linked", false);
    let mut board = Board::of(Scenario::start(metric, format));
    early.catch_up(&mut board, format);
    // What belongs to the page goes with it.
    let owner = Owner::new();
    // The results are read off the page's file before it is emptied.
    let calculator = owner.with(|| Calculator::new(board, Vec::new(), format));
    site::keep(owner);
    prerendered::take(&place);
    site::mount(place, move || {
        calculator::live(calculator, false, None);
        view! { <Hero calculator /> }
    });
}
