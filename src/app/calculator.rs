//! The calculator that is shown: what was typed, and bringing page and address up to it.

use super::{address, asides, insight, keep, locale, patcher, state};
use crate::evaluation::evaluate;
use crate::html::{Patch, Patches, patches, result};
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
    /// The scenario that the address names; a link beats what the device remembers, and that beats the example.
    pub fn open(metric: &'static Metric) -> Self {
        let format = locale::format();
        let address = address::scenario_text();
        let linked = link::decode(&address, metric, format);
        let own = keep::recall(metric, linked.is_some().then_some(&address));
        let remembered = own.as_ref().and_then(|own| link::decode(own, metric, format));
        if let (Some(own), true) = (own, remembered.is_some()) {
            address::show_fragment(Route::Calculator(metric), own);
        }
        match linked.or(remembered) {
            Some(decoded) => {
                insight::hide();
                Self { scenario: decoded.scenario, damage: decoded.damage }
            }
            None => Self { scenario: Scenario::start(metric, format), damage: Vec::new() },
        }
    }
}

/// The places of results that stand in the page's file.
pub fn as_written(metric: &'static Metric) -> Vec<Patch> {
    let mut places = Patches::default();
    result::places(&mut places, &Scenario::start(metric, locale::format()));
    places.0
}

/// Changes the scenario, the page and the address.
pub fn update(change: &mut dyn FnMut(&mut Desk)) {
    let format = locale::format();
    let changed = state::with(|state| {
        let desk = state.desk.as_mut()?;
        change(desk);
        // An untouched example needs no scenario in the address.
        let fragment =
            if desk.scenario.is_example(format) { String::new() } else { link::encode(&desk.scenario, format) };
        Some((Route::Calculator(desk.scenario.metric), fragment))
    });
    if let Some((route, fragment)) = changed {
        address::show_fragment(route, fragment);
        show();
    }
}

/// Brings the page up to the scenario.
pub fn show() {
    let format = locale::format();
    let shown = state::with(|state| {
        let desk = state.desk.as_ref()?;
        let evaluation = evaluate(&desk.scenario, format);
        let patches = patches::of_page(&desk.scenario, &evaluation, &desk.damage, format);
        Some((patches, desk.scenario.method.id, evaluation.pending))
    });
    if let Some((patches, method, pending)) = shown {
        patcher::apply(patches);
        asides::show(method);
        insight::show(pending);
    }
}
