//! What-if sliders: the range of each number of the form around its value.

use serde::{Deserialize, Serialize};

use super::probe::{Knob, Probe};
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

/// The ranges as far as the numbers give a result with the others as they are: no part goes beyond its whole. One on which the result stays the same is not
/// there.
pub fn within_results(probe: &Probe, knobs: &[Knob], ranges: &[SliderRange]) -> Vec<SliderRange> {
    let Some(start) = probe.value() else { return ranges.to_vec() };
    let mut kept = Vec::new();
    for range in ranges {
        let Some(knob) = knobs.iter().find(|knob| knob.name == range.name) else { continue };
        let mut probe = probe.clone();
        let mut moves = false;
        let mut end = |bound: f64| {
            let mut result = |value: f64| probe.with(&[(knob, value)]);
            let end = last_with_result(&mut result, range, bound);
            let middle = f64::midpoint(range.now, end);
            moves |=
                [result(end), result(middle)].into_iter().flatten().any(|value| value.to_bits() != start.to_bits());
            end
        };
        let (low, high) = (end(range.low), end(range.high));
        if moves && high > low {
            kept.push(SliderRange { low, high, ..range.clone() });
        }
    }
    kept
}

/// The end of a range, or the last step before it that gives a result.
fn last_with_result(result: &mut dyn FnMut(f64) -> Option<f64>, range: &SliderRange, bound: f64) -> f64 {
    if result(bound).is_some() {
        return bound;
    }
    let steps = ((bound - range.now) / range.step).abs().floor();
    let at = |step: f64| range.now + step * range.step * if bound < range.now { -1.0 } else { 1.0 };
    let (mut valid, mut not) = (0.0, steps + 1.0);
    while not - valid > 1.0 {
        let middle = f64::midpoint(valid, not).floor();
        if result(at(middle)).is_some() {
            valid = middle;
        } else {
            not = middle;
        }
    }
    at(valid)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::Format;
    use crate::scenario::Scenario;

    /// Both ends of every slider of every example give a result, and it is not the same all the way.
    #[test]
    fn no_slider_leads_into_an_error() {
        for metric in crate::metrics::all() {
            for method in metric.methods {
                for example in method.examples {
                    let scenario = Scenario::of_example(metric, method, example, Format::ENGLISH);
                    let evaluation = crate::about::evaluate(&scenario, Format::ENGLISH);
                    let Some(probe) = Probe::of(&scenario, &evaluation) else { continue };
                    let knobs = probe.knobs(&scenario);
                    for range in within_results(&probe, &knobs, &ranges(&knobs, &[])) {
                        assert!((range.low..=range.high).contains(&range.now), "{}: {range:?}", metric.id);
                        for end in [range.low, range.high] {
                            let knob = knobs.iter().find(|knob| knob.name == range.name).unwrap();
                            assert!(probe.clone().with(&[(knob, end)]).is_some(), "{} {end}: {range:?}", metric.id);
                        }
                        let still = ["threshold", "periods_per_year", "response_rate"].contains(&range.name.as_str());
                        assert!(!still || metric.id == "staffing", "{}: {range:?}", metric.id);
                    }
                }
            }
        }
    }

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
