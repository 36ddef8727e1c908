//! What moves the result: how it changes when each number of the form is a few percent smaller or larger, the strongest first.

use serde::{Deserialize, Serialize};

use super::probe::Probe;
use crate::scenario::Scenario;
use crate::sorting::sorted_by;
use crate::unit::Unit;

/// By how many percent the numbers are turned, to choose from.
pub const SPREADS: [u32; 6] = [1, 5, 10, 20, 25, 50];

/// The spread to begin with.
pub const FIRST_SPREAD: u32 = 10;

/// What moves the headline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Drivers {
    /// By how many percent the numbers were turned.
    pub percent: u32,
    /// The headline as it is.
    pub value: f64,
    /// The numbers of the form that move it, the strongest first.
    pub drivers: Vec<Driver>,
}

impl Drivers {
    /// What moves the headline; `None` where there is none.
    pub fn of(probe: &Probe, scenario: &Scenario, percent: u32) -> Option<Self> {
        Some(Self { percent, value: probe.value()?, drivers: drivers(probe, scenario, percent) })
    }
}

/// What a number moves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Driver {
    /// The name of its field.
    pub name: String,
    /// Its unit.
    pub unit: Unit,
    /// The smaller number with its result.
    pub less: Side,
    /// The larger number with its result.
    pub more: Side,
}

/// One end of a bar.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Side {
    /// The number.
    pub number: f64,
    /// The result with it; none where the formula has none, such as a part above its whole.
    pub result: Option<f64>,
}

impl Driver {
    /// How far the result moves between the two sides; a side without a result counts as the result itself.
    fn reach(&self, value: f64) -> f64 {
        let (less, more) = (self.less.result.unwrap_or(value), self.more.result.unwrap_or(value));
        (less - more).abs().max((less - value).abs()).max((more - value).abs())
    }
}

/// The numbers of the form by how much they move the result; those that do not are left out.
pub fn drivers(probe: &Probe, scenario: &Scenario, percent: u32) -> Vec<Driver> {
    let Some(value) = probe.value() else { return Vec::new() };
    let by = f64::from(percent) / 100.0;
    let found: Vec<Driver> = probe
        .knobs(scenario)
        .iter()
        .map(|knob| {
            let mut probe = probe.clone();
            let mut side = |factor: f64| {
                let number = (knob.now * factor).clamp(knob.min, knob.max);
                Side { number, result: probe.with(&[(knob, number)]) }
            };
            Driver { name: knob.name.clone(), unit: knob.unit, less: side(1.0 - by), more: side(1.0 + by) }
        })
        .collect();
    let found: Vec<Driver> = found.into_iter().filter(|driver| driver.reach(value) > 0.0).collect();
    sorted_by(&found, |driver| -driver.reach(value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::about::evaluate;
    use crate::number::Format;

    #[test]
    fn the_strongest_comes_first() {
        let scenario = Scenario::start(crate::metrics::find("nps").unwrap(), Format::ENGLISH);
        let evaluation = evaluate(&scenario, Format::ENGLISH);
        let found = drivers(&Probe::of(&scenario, &evaluation).unwrap(), &scenario, 10);
        // 45 of 95 less 20 of 95 and 55 of 105 less 20 of 105; 50 less 18 of 98 and 50 less 22 of 102; 30 of 97 and of 103.
        let expected = [
            ("promoters", 2500.0 / 95.0, 3500.0 / 105.0),
            ("detractors", 3200.0 / 98.0, 2800.0 / 102.0),
            ("passives", 3000.0 / 97.0, 3000.0 / 103.0),
        ];
        for (driver, (name, less, more)) in found.iter().zip(expected) {
            assert_eq!(driver.name, name);
            assert!(
                (driver.less.result.unwrap() - less).abs() < 1e-9 && (driver.more.result.unwrap() - more).abs() < 1e-9
            );
        }
    }
}
