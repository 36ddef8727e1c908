//! A score on its own scale, with what stands beside it: its interval, benchmarks, a target.

use super::named::{Shown, within};
use super::of_chart::Maker;
use super::{Item, Panel, Shape};
use crate::chart::Tone;
use crate::id::Id;
use crate::insight::explanation::{Explanation, Reference};
use crate::unit::Unit;
use crate::words;

/// What stands beside a chart: the headline and what others reach.
#[derive(Clone, Copy, Debug)]
pub struct Beside<'a> {
    explanation: &'a Explanation,
    target: Option<f64>,
}

/// More figures of others than this stand below the chart alone.
const MOST_REFERENCES: usize = 5;

impl<'a> Beside<'a> {
    /// What explains a scenario, and the target of the headline that the visitor typed.
    pub const fn of(explanation: &'a Explanation, target: Option<f64>) -> Self {
        Self { explanation, target }
    }

    /// The interval of the headline, if it is this result.
    pub(super) fn interval_of(&self, result: &str) -> Option<(f64, f64)> {
        let headline = self.explanation.headline.as_ref().filter(|headline| headline.result == result)?;
        headline.interval.ok().map(|ends| (ends.low, ends.high))
    }
}

/// The headline on its scale, where it is a score or a share, with its name.
pub(super) fn scale(beside: &Beside, maker: Maker<'_>) -> Option<(String, Panel)> {
    let headline = beside.explanation.headline.as_ref()?;
    let measure = maker.scenario.method.measure(headline.result)?;
    let value = headline.value.ok()?;
    if !matches!(measure.unit, Unit::Percent | Unit::Points) {
        return None;
    }
    let shown = maker.shown(measure.unit, measure.places);
    let label = measure.label.text().to_owned();
    let item = Item::new(label.clone(), value, shown(value, None), Tone::Plain);
    let own = within(headline.interval.ok().map(|ends| (ends.low, ends.high)), item, &shown);
    let panel = own_at(own, headline.result, beside, maker, measure.unit, measure.places);
    // A value alone on an axis says no more than the number does.
    (panel.items.iter().any(|item| item.interval.is_some()) || !panel.marks.is_empty()).then_some((label, panel))
}

/// A value of this result on its scale, beside the benchmarks that fit.
pub(super) fn own(own: Item, result: Id, beside: &Beside, maker: Maker<'_>, unit: Unit) -> Panel {
    let own = match (beside.interval_of(result), own.interval.is_some()) {
        (Some(ends), false) => within(Some(ends), own, &maker.shown(unit, 2)),
        _ => own,
    };
    own_at(own, result, beside, maker, unit, 2)
}

fn own_at(own: Item, result: Id, beside: &Beside, maker: Maker<'_>, unit: Unit, places: usize) -> Panel {
    let shown = maker.shown(unit, places);
    let mut marks = references(beside, result, &shown);
    marks.extend(target(beside, None, maker, &shown));
    let values = own.ends().chain(marks.iter().flat_map(Item::ends));
    let mut axis = maker.axis(unit);
    axis.ends = whole_scale(unit, values);
    Panel { marks, ..Panel::new(Shape::Scale, axis, vec![own]) }
}

/// The ends of the scale of a unit that has some: 0 to 100 %, −100 to 100 points. Shares that are all small are shown on the lower end of it.
pub(super) fn whole_scale(unit: Unit, values: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    let (low, high) = values.fold((0.0, 0.0), |(low, high): (f64, f64), value| (low.min(value), high.max(value)));
    match unit {
        Unit::Percent if low >= 0.0 && high <= 4.0 => Some((0.0, 5.0)),
        Unit::Percent if low >= 0.0 && high <= 8.0 => Some((0.0, 10.0)),
        Unit::Percent if low >= 0.0 && high <= 18.0 => Some((0.0, 20.0)),
        Unit::Percent if low >= 0.0 && high <= 100.0 => Some((0.0, 100.0)),
        Unit::Percent if high <= 100.0 => Some((low.min(-100.0), 100.0)),
        Unit::Points => Some((-100.0, 100.0)),
        _ => None,
    }
}

/// The figures of others for a result.
pub(super) fn references(beside: &Beside, result: Id, shown: &impl Shown) -> Vec<Item> {
    beside.explanation.benchmarks.of_result(result).take(MOST_REFERENCES).map(|known| reference(known, shown)).collect()
}

fn reference(known: &Reference, shown: &impl Shown) -> Item {
    let year = known.year.map(|year| year.to_string()).unwrap_or_default();
    let label = words::CHART_BENCHMARK.with(&[("source", &known.source_text), ("year", &year)]).trim().to_owned();
    let item = Item::new(label, known.low, shown(known.low, None), Tone::Reference);
    let Some(high) = known.high else { return item };
    let range = words::INTERVAL_RANGE.with(&[("low", &shown(known.low, None)), ("high", &shown(high, None))]);
    Item { interval: Some((known.low, high, range.clone())), shown: range, ..item }
}

/// The target: an input of the method, or what the visitor typed for the headline.
pub(super) fn target(beside: &Beside, input: Option<(Id, f64)>, maker: Maker<'_>, shown: &impl Shown) -> Option<Item> {
    let (label, value) = match input {
        Some((id, value)) => (words::field_label(maker.scenario, id), value),
        None => (words::CHART_TARGET.text().to_owned(), beside.target?),
    };
    Some(Item::new(label, value, shown(value, None), Tone::Plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_are_whole_but_for_small_shares() {
        for (unit, values, expected) in [
            (Unit::Percent, [30.0, 40.0], Some((0.0, 100.0))),
            (Unit::Percent, [1.0, 3.0], Some((0.0, 5.0))),
            (Unit::Percent, [1.0, 17.0], Some((0.0, 20.0))),
            (Unit::Percent, [-4.0, 3.0], Some((-100.0, 100.0))),
            (Unit::Percent, [20.0, 130.0], None),
            (Unit::Points, [1.0, 3.0], Some((-100.0, 100.0))),
            (Unit::Seconds, [1.0, 3.0], None),
        ] {
            assert_eq!(whole_scale(unit, values.into_iter()), expected, "{unit:?} {values:?}");
        }
    }
}
