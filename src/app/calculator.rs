//! The calculator that is shown: what was typed, and bringing page and address up to it.

use leptos::prelude::*;

use super::frame::Site;
use super::{address, locale, patcher};
use crate::evaluation::evaluate;
use crate::html::patches;
use crate::link::{self, Damage};
use crate::metric::Metric;
use crate::scenario::Scenario;
use crate::site::Route;

/// The state of a calculator.
#[derive(Clone, Debug)]
pub struct Desk {
    /// What was typed.
    pub scenario: Scenario,
    /// What was wrong with the link that brought the visitor here.
    pub damage: Vec<Damage>,
}

impl Desk {
    /// The scenario that the address names; a link beats the example.
    pub fn open(metric: &'static Metric) -> Self {
        let format = locale::format();
        match link::decode(&address::scenario_text(), metric, format) {
            Some(decoded) => Self { scenario: decoded.scenario, damage: decoded.damage },
            None => Self { scenario: Scenario::start(metric, format), damage: Vec::new() },
        }
    }
}

/// Changes the scenario, the page and the address.
pub fn update(site: Site, change: impl FnOnce(&mut Desk)) {
    let Some(mut desk) = site.desk.get_untracked() else { return };
    change(&mut desk);
    let format = locale::format();
    // An untouched example needs no scenario in the address.
    let fragment = if desk.scenario.is_example(format) { String::new() } else { link::encode(&desk.scenario, format) };
    address::show_fragment(Route::Calculator(desk.scenario.metric), fragment);
    site.desk.set(Some(desk));
    show(site);
}

/// Brings the page up to the scenario.
pub fn show(site: Site) {
    let format = locale::format();
    let width = site.width.get_untracked();
    site.desk.with_untracked(|desk| {
        if let Some(desk) = desk {
            let evaluation = evaluate(&desk.scenario, format);
            patcher::apply(patches::of_page(&desk.scenario, &evaluation, &desk.damage, width, format));
        }
    });
}
