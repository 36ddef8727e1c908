//! What-if sliders: the range of each number of the form around its value.

use serde::{Deserialize, Serialize};

use super::probe::Knob;
use crate::unit::Unit;

/// More sliders than this are no aid.
const MOST: usize = 12;

/// From where to where a number can be moved, and in what steps. The range stays while the number is on it, so that it does not slip away under
/// the finger.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SliderRange {
    /// The name of the field.
    pub name: String,
    /// Its unit.
    pub unit: Unit,
    /// The lower end.
    pub low: f64,
    /// The upper end, above the lower one.
    pub high: f64,
    /// The step.
    pub step: f64,
    /// Where the number stands.
    pub now: f64,
}

impl SliderRange {
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
        let [low, high] = [knob.now - reach, knob.now + reach].map(|end| (end / step).round() * step);
        Self {
            name: knob.name.clone(),
            unit: knob.unit,
            low: low.max(knob.min),
            high: high.max(knob.now + step).min(knob.max),
            step,
            now: knob.now,
        }
    }
}

/// The ranges of the numbers as they are; one that was there stays where the number is still on it.
pub fn ranges(knobs: &[Knob], before: &[SliderRange]) -> Vec<SliderRange> {
    let range = |knob: &Knob| {
        let known = before.iter().find(|range| {
            range.name == knob.name && range.unit == knob.unit && (range.low..=range.high).contains(&knob.now)
        });
        known.map_or_else(|| SliderRange::of(knob), |range| SliderRange { now: knob.now, ..range.clone() })
    };
    let ranges = knobs.iter().take(MOST).map(range);
    ranges.filter(|range| range.high > range.low).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::Format;
    use crate::scenario::Scenario;

    #[test]
    fn a_range_has_round_steps_within_bounds_and_stays() {
        let metric = crate::metrics::find("nps").unwrap();
        let mut scenario = Scenario::start(metric, Format::ENGLISH);
        let knobs = |scenario: &Scenario| {
            let evaluation = crate::about::evaluate(scenario, Format::ENGLISH);
            crate::insight::probe::Probe::of(scenario, &evaluation).unwrap().knobs(scenario)
        };
        let first = ranges(&knobs(&scenario), &[]);
        let seen: Vec<[f64; 4]> = first.iter().map(|range| [range.low, range.high, range.step, range.now]).collect();
        assert_eq!(seen, [[25.0, 75.0, 1.0, 50.0], [15.0, 45.0, 1.0, 30.0], [10.0, 30.0, 1.0, 20.0]]);
        for (text, low, high) in [("70", 25.0, 75.0), ("80", 40.0, 120.0), ("0", 0.0, 10.0)] {
            scenario.fields.insert("promoters".to_owned(), text.to_owned());
            let moved = ranges(&knobs(&scenario), &first);
            assert!((moved[0].low - low).abs() < 1e-9 && (moved[0].high - high).abs() < 1e-9, "{text}: {:?}", moved[0]);
        }
    }
}
