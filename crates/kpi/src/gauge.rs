//! The scale on which a result stands beside its form: where it begins and ends, and what is written below it.

use crate::measure::Measure;
use crate::metric::Kind;
use crate::scenario::Scenario;
use base::unit::Unit;
use stats::interval::Interval;

/// The scale of a result: from the first tick to the last.
#[derive(Clone, Debug, PartialEq)]
pub struct Gauge {
    /// The values that are written below it, in order; at least two.
    pub ticks: Vec<f64>,
}

impl Gauge {
    /// The scale for a result. Shares, scores and answers of a known scale have their own ends, everything else is drawn from zero to beyond what is to be
    /// seen: the result, its interval, and what `others` reach. `None` where there is nothing to hold a result against: no such ends, no interval, no
    /// figure of others.
    pub fn of(
        scenario: &Scenario,
        measure: &Measure,
        value: f64,
        interval: Option<Interval>,
        others: &[f64],
    ) -> Option<Self> {
        let ends = interval.map(|ends| [ends.low, ends.high]);
        let seen = || std::iter::once(value).chain(ends.into_iter().flatten()).chain(others.iter().copied());
        let (least, most) = (seen().fold(f64::INFINITY, f64::min), seen().fold(f64::NEG_INFINITY, f64::max));
        if !least.is_finite() || !most.is_finite() {
            return None;
        }
        if let Some(ticks) = own_ticks(scenario, measure.unit).filter(|ticks| holds(ticks, least, most)) {
            return Some(Self { ticks });
        }
        if ends.is_none() && others.is_empty() {
            return None;
        }
        Some(Self { ticks: round_ticks(least.min(0.0), most.max(0.0), measure.unit) })
    }

    /// Where a value stands between the ends, from 0 to 1.
    pub fn place(&self, value: f64) -> f64 {
        let (Some(low), Some(high)) = (self.ticks.first(), self.ticks.last()) else { return 0.0 };
        ((value - low) / (high - low)).clamp(0.0, 1.0)
    }
}

fn holds(ticks: &[f64], least: f64, most: f64) -> bool {
    ticks.first().is_some_and(|low| *low <= least) && ticks.last().is_some_and(|high| most <= *high)
}

/// The ends that a unit or the scale of the question has of its own.
fn own_ticks(scenario: &Scenario, unit: Unit) -> Option<Vec<f64>> {
    match unit {
        Unit::Percent => Some(vec![0.0, 25.0, 50.0, 75.0, 100.0]),
        Unit::Points => Some(vec![-100.0, -50.0, 0.0, 50.0, 100.0]),
        Unit::Number => scenario.method.inputs.iter().find_map(|input| match input.kind {
            Kind::Distribution { low, high } => {
                let (low, high) = scenario.scale(low, high);
                (1..=10).contains(&(high - low)).then(|| (low..=high).map(f64::from).collect())
            }
            _ => None,
        }),
        _ => None,
    }
}

/// Steps between ticks of durations, in seconds: what a clock has.
const CLOCK: [f64; 15] =
    [1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 900.0, 1800.0, 3600.0, 7200.0, 21_600.0];

/// Three to five round values that hold all from `low` to `high`.
fn round_ticks(low: f64, high: f64, unit: Unit) -> Vec<f64> {
    let wanted = (high - low) / 4.0;
    let step = match CLOCK.iter().find(|step| **step >= wanted) {
        Some(step) if unit == Unit::Seconds && wanted >= 0.5 => *step,
        _ => round_up(wanted),
    };
    let (first, last) = ((low / step).floor(), (high / step).ceil().max(1.0));
    let count = (last - first) as u32;
    (0..=count).map(|place| (first + f64::from(place)) * step).collect()
}

/// The next of 1, 2 and 5 times a power of ten.
fn round_up(value: f64) -> f64 {
    if value <= 0.0 {
        return 1.0;
    }
    let power = 10_f64.powf(value.log10().floor());
    let step = [1.0, 2.0, 5.0].into_iter().map(|digit| digit * power).find(|step| *step >= value);
    step.unwrap_or(10.0 * power)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::about::evaluate;
    use crate::metrics;
    use base::number::Format;

    #[test]
    fn scores_stand_on_their_own_scale() {
        for (id, method, ticks) in [
            ("nps", "counts", vec![-100.0, -50.0, 0.0, 50.0, 100.0]),
            ("churn-rate", "", vec![0.0, 25.0, 50.0, 75.0, 100.0]),
        ] {
            let metric = metrics::find(id).unwrap();
            let scenario = Scenario::start(metric, Format::ENGLISH);
            assert!(method.is_empty() || scenario.method.id == method);
            let measure = scenario.method.results[0];
            assert_eq!(Gauge::of(&scenario, measure, 10.0, None, &[]), Some(Gauge { ticks }));
        }
    }

    /// Of every example: the value and its interval lie on the scale, and the ticks are few, in order and apart.
    #[test]
    fn every_example_stands_on_its_scale() {
        let mut drawn = 0;
        for metric in metrics::all() {
            for method in metric.methods {
                for example in method.examples {
                    let scenario = Scenario::of_example(metric, method, example, Format::ENGLISH);
                    let outcome = evaluate(&scenario, Format::ENGLISH).outcome.unwrap();
                    let Some(answer) = outcome.answers.first() else { continue };
                    let Ok(value) = answer.value else { continue };
                    let measure = method.results[0];
                    let Some(gauge) = Gauge::of(&scenario, measure, value, answer.interval.ok(), &[]) else { continue };
                    drawn += 1;
                    assert!((2..=11).contains(&gauge.ticks.len()), "{} {:?}", metric.id, gauge);
                    assert!(gauge.ticks.windows(2).all(|pair| pair[0] < pair[1]), "{} {:?}", metric.id, gauge);
                    let (low, high) = (gauge.ticks[0], gauge.ticks[gauge.ticks.len() - 1]);
                    let ends = answer.interval.map_or((value, value), |ends| (ends.low, ends.high));
                    assert!(low <= ends.0.min(value) && ends.1.max(value) <= high, "{} {value} {gauge:?}", metric.id);
                }
            }
        }
        assert!(drawn > 30);
    }

    #[test]
    fn other_scales_begin_at_zero_and_end_at_a_round_value() {
        for (low, high, unit, ticks) in [
            (0.0, 23_400.0, Unit::Money, vec![0.0, 10_000.0, 20_000.0, 30_000.0]),
            (0.0, 260.0, Unit::Seconds, vec![0.0, 120.0, 240.0, 360.0]),
            (-8.0, 3.0, Unit::PercentPoints, vec![-10.0, -5.0, 0.0, 5.0]),
            (0.0, 0.0, Unit::Number, vec![0.0, 1.0]),
        ] {
            assert_eq!(round_ticks(low, high, unit), ticks, "{low} {high}");
        }
    }
}
