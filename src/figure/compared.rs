//! The headlines of scenarios side by side, and what moves a headline.

use super::named::within;
use super::of_chart::Maker;
use super::score::whole_scale;
use super::{Figure, Item, Panel, Shape};
use crate::board::Board;
use crate::chart::Tone;
use crate::insight::compared::{Compared, ComparedCell};
use crate::insight::drivers::Drivers;
use crate::number::Format;
use crate::scenario::Scenario;
use crate::words;

impl Figure {
    /// The headlines of scenarios side by side, each in its own digits, on one scale; none if no scenario has one.
    pub fn of_scenarios(board: &Board, compared: &Compared, format: Format) -> Option<Self> {
        let variants = board.variants();
        let line = compared.results.first()?;
        let measure = variants.iter().find_map(|(_, scenario)| scenario.method.measure(line.result))?;
        let mut items = Vec::new();
        for (place, ((name, scenario), cell)) in variants.iter().zip(&line.cells).enumerate() {
            let ComparedCell::Known { value, interval, .. } = cell else { continue };
            let shown = Maker { scenario, format }.shown(measure.unit, measure.places);
            let label = words::scenario_name(place, name);
            let item = Item::new(label, *value, shown(*value, None), Tone::Plain);
            items.push(within(interval.map(|ends| (ends.low, ends.high)), item, &shown));
        }
        let (_, first) = variants.first()?;
        let mut axis = Maker { scenario: first, format }.axis(measure.unit);
        axis.ends = whole_scale(measure.unit, items.iter().flat_map(Item::ends));
        let quantity = words::insight::COMPARE_CHART.with(&[("result", measure.label.text())]);
        (!items.is_empty()).then(|| Self::of(quantity, vec![Panel::new(Shape::Dots, axis, items)]))
    }

    /// What moves the headline: for each number of the form how far, with it smaller and with it larger. None if nothing does.
    pub fn of_drivers(known: &Drivers, scenario: &Scenario, format: Format) -> Option<Self> {
        let maker = Maker { scenario, format };
        let measure = *scenario.method.results.first()?;
        let shown = maker.shown(measure.unit, measure.places);
        let mut items = Vec::new();
        for (row, driver) in known.drivers.iter().enumerate() {
            let label = words::field_label(scenario, &driver.name);
            for (side, tone) in [(driver.less, Tone::Middling), (driver.more, Tone::Plain)] {
                let number = driver.unit.shown(side.number, 2, scenario.currency, format);
                let shown = match side.result {
                    Some(result) => {
                        words::insight::DRIVERS_SIDE.with(&[("number", &number), ("result", &shown(result, None))])
                    }
                    None => words::insight::DRIVERS_NONE.with(&[("number", &number)]),
                };
                let item = Item::new(label.clone(), known.value, shown, tone).at(row as f64);
                items.push(Item { value: side.result, ..item });
            }
        }
        let mut panel = Panel::new(Shape::Sides, maker.axis(measure.unit), items);
        let now = words::CHART_NOW.text().to_owned();
        panel.marks.push(Item::new(now, known.value, shown(known.value, None), Tone::Plain));
        let percent = known.percent.to_string();
        for (word, tone) in [(words::CHART_LESS, Tone::Middling), (words::CHART_MORE, Tone::Plain)] {
            // What a colour means.
            panel.line.push(Item::new(word.with(&[("percent", &percent)]), 0.0, String::new(), tone));
        }
        let quantity = measure.label.text().to_owned();
        (!panel.items.is_empty()).then(|| Self::of(quantity, vec![panel]))
    }
}
