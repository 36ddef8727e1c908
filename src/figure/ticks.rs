//! Round numbers along an axis.

use super::Axis;
use crate::unit::Unit;

/// The ticks of an axis: where it begins and ends, and the round numbers in between.
#[derive(Clone, Debug, PartialEq)]
pub struct Ticks {
    /// Where the axis begins.
    pub low: f64,
    /// Where it ends.
    pub high: f64,
    /// How far ticks are apart.
    pub step: f64,
    /// The ticks.
    pub values: Vec<f64>,
}

/// Steps of a clock below a day, in seconds.
const CLOCK: [f64; 16] =
    [1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 900.0, 1800.0, 3600.0, 7200.0, 21_600.0, 43_200.0];
const DAY: f64 = 86_400.0;

/// The smallest round step that is at least this large.
fn round_step(least: f64, unit: Unit) -> f64 {
    let decimal = |least: f64| {
        let power = 10f64.powf(least.log10().floor());
        [1.0, 2.0, 5.0, 10.0]
            .into_iter()
            .map(|step| step * power)
            .find(|step| *step >= least * 0.999_999)
            .unwrap_or(least)
    };
    match unit {
        Unit::Seconds if least > 1.0 => {
            CLOCK.into_iter().find(|step| *step >= least).unwrap_or_else(|| decimal(least / DAY).max(1.0) * DAY)
        }
        Unit::Count => decimal(least).max(1.0),
        _ => decimal(least),
    }
}

/// A round number at or below `low`, and a round step from there to `high`, in about so many steps.
pub fn steps(low: f64, high: f64, most: f64, unit: Unit) -> (f64, f64) {
    let span = if high > low { high - low } else { high.abs().max(1.0) };
    let step = round_step(span / most.max(1.0), unit);
    ((low / step).floor() * step, step)
}

impl Ticks {
    /// Ticks of an axis for values from `low` to `high`, at most about so many. An axis that has no ends of its own is longer by up to a step on
    /// either side, so that it begins and ends at a tick.
    pub fn of(axis: &Axis, low: f64, high: f64, most: usize) -> Self {
        let (low, high) = axis.ends.unwrap_or((low, high));
        let (low, high) = if high > low { (low, high) } else { (low - 0.5, low + 0.5) };
        let step = round_step((high - low) / most.max(1) as f64, axis.unit);
        // A hair of a step is a matter of binary fractions.
        let (first, last) = match axis.ends {
            Some(_) => ((low / step - 1e-9).ceil(), (high / step + 1e-9).floor()),
            None => ((low / step + 1e-9).floor(), (high / step - 1e-9).ceil()),
        };
        let count = (last - first).clamp(0.0, 200.0) as usize;
        let values: Vec<f64> = (0..=count).map(|place| (first + place as f64) * step + 0.0).collect();
        if axis.ends.is_some() {
            return Self { low, high, step, values };
        }
        Self { low: first * step, high: last * step, step, values }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::Format;
    use crate::unit::Currency;

    #[test]
    fn ticks_are_round() {
        for (unit, low, high, most, expected) in [
            (Unit::Count, 0.0, 47.0, 4, vec![0.0, 20.0, 40.0, 60.0]),
            (Unit::Count, 0.0, 2.0, 8, vec![0.0, 1.0, 2.0]),
            (Unit::Number, 0.13, 0.29, 4, vec![0.1, 0.15, 0.2, 0.25, 0.3]),
            (Unit::Number, -7.0, 12.0, 4, vec![-10.0, -5.0, 0.0, 5.0, 10.0, 15.0]),
            (Unit::Seconds, 0.0, 7000.0, 5, vec![0.0, 1800.0, 3600.0, 5400.0, 7200.0]),
            (Unit::Seconds, 0.0, 400_000.0, 5, vec![0.0, 86400.0, 172_800.0, 259_200.0, 345_600.0, 432_000.0]),
        ] {
            let ticks = Ticks::of(&Axis::new(unit, Currency::DEFAULT, Format::ENGLISH), low, high, most);
            let near = ticks.values.iter().zip(&expected).all(|(found, known)| (found - known).abs() < 1e-9);
            assert!(near && ticks.values.len() == expected.len(), "{unit:?} {low} {high}: {ticks:?}");
            assert!(ticks.low <= low && ticks.high >= high, "{ticks:?}");
        }
        let whole = Axis::new(Unit::Points, Currency::DEFAULT, Format::ENGLISH).between(-100.0, 100.0);
        assert_eq!(Ticks::of(&whole, 3.0, 4.0, 4).values, [-100.0, -50.0, 0.0, 50.0, 100.0]);
    }

    #[test]
    fn numbers_at_ticks_are_short_and_told_apart() {
        let shown = |unit, value, step| Axis::new(unit, Currency::DEFAULT, Format::ENGLISH).shown(value, step);
        for (unit, value, step, expected) in [
            (Unit::Percent, 20.0, 20.0, "20%"),
            (Unit::Percent, 0.5, 0.5, "0.5%"),
            (Unit::Points, -50.0, 50.0, "−50"),
            (Unit::Count, 1000.0, 500.0, "1,000"),
            (Unit::Money, 200.0, 100.0, "€200"),
            (Unit::Money, 0.5, 0.5, "€0.50"),
            (Unit::Seconds, 5400.0, 1800.0, "1 h 30 min"),
            (Unit::Seconds, 0.0, 1800.0, "0 s"),
        ] {
            assert_eq!(shown(unit, value, step).replace('\u{a0}', " "), expected);
        }
    }
}
