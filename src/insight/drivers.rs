//! What moves the result: how it changes when each number of the form is a few percent smaller or larger, the strongest first.

use serde::{Deserialize, Serialize};

use super::probe::{Knob, Probe};
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
                let number = turned(knob, factor);
                Side { number, result: probe.with(&[(knob, number)]) }
            };
            Driver { name: knob.name.clone(), unit: knob.unit, less: side(1.0 - by), more: side(1.0 + by) }
        })
        .collect();
    let found: Vec<Driver> = found.into_iter().filter(|driver| driver.reach(value) > 0.0).collect();
    sorted_by(&found, |driver| -driver.reach(value))
}

/// The number times a factor, within what its field takes; of a count a whole one, and another than it is.
fn turned(knob: &Knob, factor: f64) -> f64 {
    let mut number = knob.now * factor;
    if knob.is_whole() {
        number = number.round();
        if (number - knob.now).abs() < 1.0 && knob.now > 0.0 {
            number = knob.now + if factor < 1.0 { -1.0 } else { 1.0 };
        }
    }
    number.clamp(knob.min, knob.max)
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
        // Nobody can type 375.3 promoters.
        let mut odd = Scenario::start(crate::metrics::find("nps").unwrap(), Format::ENGLISH);
        odd.fields.insert("promoters".to_owned(), "417".to_owned());
        odd.fields.insert("detractors".to_owned(), "3".to_owned());
        let probe = Probe::of(&odd, &evaluate(&odd, Format::ENGLISH)).unwrap();
        for driver in drivers(&probe, &odd, 10) {
            assert!(driver.less.number.fract() == 0.0 && driver.more.number.fract() == 0.0, "{driver:?}");
            assert!(driver.less.number < driver.more.number, "{driver:?}");
        }
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
