//! What-if sliders: each number of the form on a rail around its value.

use super::{Patches, Slot, fill, joined};
use crate::insight::probe::Knob;
use crate::number::{self, Format};
use crate::scenario::Scenario;
use crate::unit::Unit;
use crate::words::{self, insight as w};

/// More rails than this are no aid.
const MOST: usize = 12;

/// The rail of a number: from where to where it can be moved, and in what steps. It stays while the number is on it, so that it does not slip away under
/// the finger.
#[derive(Clone, Debug, PartialEq)]
pub struct Rail {
    /// The name of the field.
    pub name: String,
    unit: Unit,
    low: f64,
    high: f64,
    step: f64,
    now: f64,
}

impl Rail {
    /// Half as much to half as much again, within what the field takes, in steps of a round number.
    fn of(knob: &Knob) -> Self {
        let whole = knob.unit == Unit::Count;
        let reach = if knob.now.abs() > 0.0 {
            knob.now.abs() / 2.0
        } else if whole {
            10.0
        } else {
            1.0
        };
        let mut step = 10.0_f64.powf((reach / 10.0).log10().floor());
        if whole {
            step = step.max(1.0);
        }
        let ends = [knob.now - reach, knob.now + reach].map(|end| (end / step).round() * step);
        Self {
            name: knob.name.clone(),
            unit: knob.unit,
            low: ends[0].max(knob.min),
            high: ends[1].max(knob.now + step).min(knob.max),
            step,
            now: knob.now,
        }
    }
}

/// The rails of the numbers as they are; one that was there stays where the number is still on it.
pub fn rails(knobs: &[Knob], before: &[Rail]) -> Vec<Rail> {
    let rail = |knob: &Knob| {
        let known = before.iter().find(|rail| {
            rail.name == knob.name && rail.unit == knob.unit && (rail.low..=rail.high).contains(&knob.now)
        });
        known.map_or_else(|| Rail::of(knob), |rail| Rail { now: knob.now, ..rail.clone() })
    };
    let rails = knobs.iter().take(MOST).map(rail);
    rails.filter(|rail| rail.high > rail.low).collect()
}

/// The place of the sliders.
pub fn place() -> String {
    fill(
        "<section class=\"panel\" id=\"what-if\"><h2>{}</h2><p class=\"hint\">{}</p><div class=\"sliders\" id=\"sliders\"></div></section>",
        &[w::SLIDERS_HEADING.text(), w::SLIDERS_HINT.text()],
    )
}

/// What changes in the sliders. Where the form has no numbers for the moment, they stay as they are: one of them may be on the move.
pub fn patches(patches: &mut Patches, rails: &[Rail], scenario: &Scenario, format: Format) {
    patches.flag("what-if", "hidden", rails.is_empty());
    let shown = |rail: &Rail| rail.unit.shown(rail.now, 2, scenario.currency, format);
    let lines = rails.iter().map(|rail| {
        let [low, high, step] = [rail.low, rail.high, rail.step].map(number::canonical);
        fill(
            "<div class=\"slider\"><label for=\"slider-{}\">{}</label><span class=\"slider__now\" id=\"slider-now-{}\"></span>\
             <input type=\"range\" name=\"slider\" id=\"slider-{}\" data-slider=\"{}\" min=\"{}\" max=\"{}\" step=\"{}\" autocomplete=\"off\"></div>",
            &[&rail.name, &words::field_label(scenario, &rail.name), &rail.name, &rail.name, &rail.name, &low, &high, &step],
        )
    });
    patches.html("sliders", "", &joined(lines));
    for rail in rails {
        patches.put("slider-", &rail.name, Slot::Value, Some(&number::canonical(rail.now)));
        patches.put("slider-", &rail.name, Slot::Attribute("aria-valuetext"), Some(&shown(rail)));
        patches.text("slider-now-", &rail.name, &shown(rail));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rail_has_round_steps_within_bounds_and_stays() {
        let metric = crate::metrics::find("nps").unwrap();
        let mut scenario = Scenario::start(metric, Format::ENGLISH);
        let knobs = |scenario: &Scenario| {
            let evaluation = crate::evaluation::evaluate(scenario, Format::ENGLISH);
            crate::insight::probe::Probe::of(scenario, &evaluation).unwrap().knobs(scenario)
        };
        let first = rails(&knobs(&scenario), &[]);
        let seen: Vec<[f64; 4]> = first.iter().map(|rail| [rail.low, rail.high, rail.step, rail.now]).collect();
        assert_eq!(seen, [[25.0, 75.0, 1.0, 50.0], [15.0, 45.0, 1.0, 30.0], [10.0, 30.0, 1.0, 20.0]]);
        for (text, low, high) in [("70", 25.0, 75.0), ("80", 40.0, 120.0), ("0", 0.0, 10.0)] {
            scenario.fields.insert("promoters".to_owned(), text.to_owned());
            let moved = rails(&knobs(&scenario), &first);
            assert!((moved[0].low - low).abs() < 1e-9 && (moved[0].high - high).abs() < 1e-9, "{text}: {:?}", moved[0]);
        }
    }
}
