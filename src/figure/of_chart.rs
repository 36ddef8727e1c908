//! The chart of a scenario: what its metric draws, with the names of its fields.

use super::named::{self, Shown, within};
use super::score::{self, Beside};
use super::{Axis, Figure, Item, Panel, Shape};
use crate::chart::{BarKind, Bars, Chart, Curve, Label, Quantity, Steps, Times, Tone, Whole};
use crate::number::{self, Format};
use crate::scenario::Scenario;
use crate::unit::Unit;
use crate::words;

/// What a figure is made with.
#[derive(Clone, Copy)]
pub(super) struct Maker<'a> {
    pub scenario: &'a Scenario,
    pub format: Format,
}

impl Maker<'_> {
    /// How values of this unit are written.
    pub fn shown(self, unit: Unit, places: usize) -> impl Shown + use<> {
        let (currency, format) = (self.scenario.currency, self.format);
        move |value: f64, ends| unit.measured(value, ends, places, currency, format)
    }

    /// An axis of this unit.
    pub fn axis(self, unit: Unit) -> Axis {
        Axis::new(unit, self.scenario.currency, self.format)
    }
}

impl Figure {
    /// The chart of a scenario: the score on its scale, where it has one, and what the metric draws.
    pub fn new(chart: &Chart, beside: &Beside, scenario: &Scenario, format: Format) -> Self {
        let maker = Maker { scenario, format };
        let (quantity, mut panel) = match chart {
            Chart::Bars(bars) => of_bars(bars, beside, maker),
            Chart::Whole(whole) => of_whole(whole, beside, maker),
            Chart::Times(times) => of_times(times, beside, maker),
            Chart::Curve(curve) => of_curve(curve, maker),
        };
        let scale = if shows_headline(chart) { None } else { score::scale(beside, maker) };
        match scale {
            Some((label, scale)) => {
                panel.title = quantity;
                Self::of(label, vec![scale, panel])
            }
            None => Self::of(quantity, vec![panel]),
        }
    }
}

/// Whether the chart has the headline with its interval in it already.
fn shows_headline(chart: &Chart) -> bool {
    match chart {
        Chart::Bars(bars) => bars.compare.is_some() || bars.bars.iter().any(|bar| bar.interval.is_some()),
        Chart::Whole(whole) => whole.result.is_some(),
        Chart::Times(_) => true,
        Chart::Curve(_) => false,
    }
}

fn of_bars(bars: &Bars, beside: &Beside, maker: Maker<'_>) -> (String, Panel) {
    let unit = bars.quantity.unit();
    let shown = maker.shown(unit, 2);
    let items: Vec<Item> = bars
        .bars
        .iter()
        .map(|bar| {
            let ends = bar.interval.map(|ends| (ends.low, ends.high));
            let label = named::label(&bar.label, maker.scenario);
            let step = if let Label::Number(step) = bar.label { f64::from(step) } else { 0.0 };
            within(ends, Item::new(label, bar.value, shown(bar.value, None), bar.tone).at(step), &shown)
        })
        .collect();
    let name = named::quantity(bars.quantity).text().to_owned();
    if let (Some(result), [own]) = (bars.compare, items.as_slice()) {
        return (name, score::own(own.clone(), result, beside, maker, unit));
    }
    let mut axis = maker.axis(unit);
    let shape = match bars.kind {
        BarKind::Answers => Shape::Columns,
        BarKind::Named if bars.bars.iter().any(|bar| bar.interval.is_some()) => Shape::Dots,
        BarKind::Named | BarKind::Pareto => Shape::Lying,
    };
    if shape == Shape::Dots {
        axis.ends = score::whole_scale(unit, items.iter().flat_map(Item::ends));
    }
    let mut panel = Panel::new(shape, axis, items);
    if bars.quantity == Quantity::OfTarget {
        let target = words::CHART_TARGET.text().to_owned();
        panel.marks.push(Item::new(target, 100.0, shown(100.0, None), Tone::Plain));
    }
    if bars.kind == BarKind::Pareto {
        panel.axis = panel.axis.between(0.0, 100.0);
        let mut sum = 0.0;
        for item in &panel.items {
            sum += item.value.unwrap_or(0.0);
            let label = words::CHART_SUMMED.with(&[("label", &item.label)]);
            panel.line.push(Item::new(label, sum.min(100.0), shown(sum.min(100.0), None), Tone::Plain));
        }
        // Most of a whole, as Pareto's rule has it.
        panel.marks.push(Item::new(String::new(), 80.0, shown(80.0, None), Tone::Plain));
    }
    (name, panel)
}

fn of_whole(whole: &Whole, beside: &Beside, maker: Maker<'_>) -> (String, Panel) {
    let percent = maker.shown(Unit::Percent, 1);
    let precise = maker.shown(Unit::Percent, 2);
    let mut items = Vec::new();
    for (row, bar) in whole.bars.iter().enumerate() {
        let total = bar.total();
        for (place, (label, size, tone)) in bar.parts.iter().enumerate() {
            let share = if total > 0.0 { 100.0 * size / total } else { 0.0 };
            let shown = if whole.quantity == Quantity::Share {
                percent(share, None)
            } else {
                let count = number::shown(*size, 2, maker.format);
                words::CHART_RANGE.with(&[("value", &count), ("range", &percent(share, None))])
            };
            let label = named::label(label, maker.scenario);
            let mut item = Item::new(label, share, shown, *tone).at(row as f64);
            if let Some(ends) = bar.interval.filter(|_| place == 0) {
                let both = Some((ends.low, ends.high));
                let [low, high] = [ends.low, ends.high].map(|end| precise(end, both));
                item.interval =
                    Some((ends.low, ends.high, words::INTERVAL_RANGE.with(&[("low", &low), ("high", &high)])));
            }
            items.push(item);
        }
    }
    let mut panel = Panel::new(Shape::Stack, maker.axis(Unit::Percent).between(0.0, 100.0), items);
    if let Some(result) = whole.result {
        panel.marks = score::references(beside, result, &precise);
        panel.marks.extend(score::target(beside, whole.target, maker, &precise));
    }
    let quantity = match (whole.quantity, whole.result) {
        (Quantity::Answers, _) => words::QUANTITY_ANSWERS.text().to_owned(),
        (_, Some(result)) => named::result(maker.scenario, result),
        (other, None) => named::quantity(other).text().to_owned(),
    };
    (quantity, panel)
}

/// So many columns a histogram has about.
const COLUMNS: f64 = 12.0;

fn of_times(times: &Times, beside: &Beside, maker: Maker<'_>) -> (String, Panel) {
    let shown = maker.shown(Unit::Seconds, 2);
    let highest = times.values.iter().copied().fold(0.0, f64::max);
    let (from, step) =
        super::ticks::steps(times.values.first().copied().unwrap_or(0.0), highest, COLUMNS, Unit::Seconds);
    let columns = (((highest - from) / step).floor() as usize + 1).min(60);
    let mut counts = vec![0.0; columns];
    for time in &times.values {
        if let Some(count) = counts.get_mut((((time - from) / step).max(0.0).floor() as usize).min(columns - 1)) {
            *count += 1.0;
        }
    }
    let items = counts.iter().enumerate().map(|(place, count)| {
        let start = from + step * place as f64;
        let [low, high] = [start, start + step].map(|end| maker.axis(Unit::Seconds).shown(end, step));
        let label = words::INTERVAL_RANGE.with(&[("low", &low), ("high", &high)]);
        Item::new(label, *count, number::shown(*count, 0, maker.format), Tone::Plain).at(start)
    });
    let count = words::QUANTITY_NUMBER.text();
    let mut panel = Panel::new(Shape::Histogram, maker.axis(Unit::Count).titled(count), items.collect());
    panel.steps = Some(maker.axis(Unit::Seconds).between(from, from + step * columns as f64));
    panel.marks = times
        .marks
        .iter()
        .map(|mark| {
            let label = named::result(maker.scenario, mark.result);
            let ends = beside.interval_of(mark.result);
            within(ends, Item::new(label, mark.at, shown(mark.at, None), Tone::Plain).at(mark.at), &shown)
        })
        .collect();
    (words::QUANTITY_TIMES.text().to_owned(), panel)
}

fn of_curve(curve: &Curve, maker: Maker<'_>) -> (String, Panel) {
    let shown = maker.shown(curve.quantity.unit(), 2);
    let point = |(at, value): &(f64, f64)| {
        Item::new(number::shown(*at, 1, maker.format), *value, shown(*value, None), Tone::Plain).at(*at)
    };
    let mut items: Vec<Item> = curve.points.iter().map(point).collect();
    let lines = along(curve, &mut items, maker);
    let unit = if curve.quantity == Quantity::Number { Unit::Count } else { curve.quantity.unit() };
    let mut panel = Panel::new(Shape::Curve, maker.axis(unit), items);
    panel.line = lines;
    // Half a purchase is none.
    let counted = !matches!(curve.steps, Steps::Years | Steps::Margin);
    let steps = if counted { Unit::Count } else { Unit::Number };
    panel.steps = Some(maker.axis(steps).titled(named::steps(curve.steps).text()));
    if curve.quantity == Quantity::Share {
        panel.axis = panel.axis.between(0.0, 100.0);
    }
    if let Some((input, value)) = curve.level {
        let label = words::field_label(maker.scenario, input);
        panel.marks.push(Item::new(label, value, shown(value, None), Tone::Reference));
    }
    if let Some((at, value)) = curve.here {
        let label = words::YOU_ARE_HERE.text().to_owned();
        panel.marks.push(Item::new(label, value, shown(value, None), Tone::Good).at(at));
    }
    let quantity = match (curve.quantity, curve.steps) {
        (Quantity::Share, Steps::Agents) => words::QUANTITY_SERVICE_LEVEL,
        (Quantity::Share, _) => words::QUANTITY_CUSTOMERS_LEFT,
        (other, _) => named::quantity(other),
    };
    // A curve of money or of a number shows the headline itself.
    let of_headline = matches!(curve.quantity, Quantity::Money | Quantity::Number);
    let headline = maker.scenario.method.results.first().filter(|_| of_headline);
    (headline.map_or(quantity.text(), |measure| measure.label.text()).to_owned(), panel)
}

/// The results beside a curve, a line each; every point says all that comes with it.
fn along(curve: &Curve, items: &mut [Item], maker: Maker<'_>) -> Vec<Item> {
    let shown = maker.shown(curve.quantity.unit(), 1);
    let mut lines = Vec::new();
    let mut said: Vec<Vec<String>> = items.iter().map(|item| vec![item.shown.clone()]).collect();
    for line in &curve.along {
        let label = named::label(&line.label, maker.scenario);
        for (((at, _), value), said) in curve.points.iter().zip(&line.values).zip(&mut said) {
            let item = Item::new(label.clone(), *value, shown(*value, None), line.tone).at(*at);
            said.push(item.said());
            lines.push(item);
        }
    }
    if !curve.along.is_empty() {
        let step = named::steps(curve.steps).text();
        for (item, said) in items.iter_mut().zip(said) {
            item.label = words::CHART_ITEM.with(&[("label", step), ("value", &item.label)]);
            item.shown = words::units::list(&said);
        }
    }
    lines
}
