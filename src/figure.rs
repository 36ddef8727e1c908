//! A chart with its words: what is drawn, read out and laid out as a table.

mod compared;
mod named;
mod of_chart;
mod score;
pub mod ticks;

use serde::{Deserialize, Serialize};

pub use score::Beside;

use crate::chart::Tone;
use crate::number::{self, Format};
use crate::unit::{Currency, Unit};
use crate::words;

/// A chart ready to be drawn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// What is measured.
    pub quantity: String,
    /// What is drawn, one under the other.
    pub panels: Vec<Panel>,
    /// What has to be said below the drawing, such as what a hollow dot means; mostly empty.
    pub note: String,
}

/// A drawing of one shape on axes of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Panel {
    /// How it is drawn.
    pub shape: Shape,
    /// What stands over it; empty where the figure's name says it.
    pub title: String,
    /// The axis of the values.
    pub axis: Axis,
    /// The axis of the places where they stand, for a shape that has one.
    pub steps: Option<Axis>,
    /// Bars, dots or points in order.
    pub items: Vec<Item>,
    /// A line over the bars, a point for each: what they add up to. Mostly empty.
    pub line: Vec<Item>,
    /// Lines across, which carry their names.
    pub marks: Vec<Item>,
}

/// How a panel is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shape {
    /// A value with its interval on its scale.
    Scale,
    /// Parts of a whole on a bar from 0 to 100 %; an item's place says on which bar.
    Stack,
    /// Named bars, one under the other.
    Lying,
    /// The answers of a scale, side by side.
    Columns,
    /// How many fall between two places of an axis: an item stands from its own place to that of the next.
    Histogram,
    /// A line.
    Curve,
    /// Named dots with whiskers, one under the other.
    Dots,
    /// A value over periods, which break off where one has none.
    Trend,
    /// Two bars for each name, from the first mark to what becomes of it; the items stand in pairs.
    Sides,
}

/// An axis: what its numbers are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Axis {
    /// What it counts; empty where the numbers say it.
    pub title: String,
    /// The unit of its numbers.
    pub unit: Unit,
    /// The code of their currency.
    pub currency: String,
    /// How numbers are written.
    pub format: Format,
    /// Where it begins and ends; without, it holds all that is drawn.
    pub ends: Option<(f64, f64)>,
}

/// A bar, a dot, a point or a line across.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// What it is called.
    pub label: String,
    /// What the respondents called it; mostly empty.
    pub own: String,
    /// Where it stands.
    pub at: f64,
    /// Its value; none for a gap.
    pub value: Option<f64>,
    /// Its value as a reader sees it.
    pub shown: String,
    /// Its interval: both ends, and as a reader sees them.
    pub interval: Option<(f64, f64, String)>,
    /// Its colour.
    pub tone: Tone,
    /// From how many answers it is, where the size of a dot says it.
    pub answers: f64,
    /// Whether these are few.
    pub few: bool,
}

impl Item {
    /// A value with its name.
    pub fn new(label: String, value: f64, shown: String, tone: Tone) -> Self {
        let own = String::new();
        Self { label, own, at: 0.0, value: Some(value), shown, interval: None, tone, answers: 0.0, few: false }
    }

    /// The same at this place.
    #[must_use]
    pub fn at(self, at: f64) -> Self {
        Self { at, ..self }
    }

    /// The value and both ends of its interval, as far as there are any.
    pub fn ends(&self) -> impl Iterator<Item = f64> + use<> {
        let ends = self.interval.as_ref().map(|(low, high, _)| [*low, *high]);
        self.value.into_iter().chain(ends.into_iter().flatten())
    }

    /// Name and value in a line, as they stand beside a pointer.
    pub fn said(&self) -> String {
        let name = if self.own.is_empty() { self.label.clone() } else { [&self.label, " ", &self.own].concat() };
        let said = words::CHART_ITEM.with(&[("label", &name), ("value", &self.shown)]);
        match &self.interval {
            Some((.., range)) => words::CHART_RANGE.with(&[("value", &said), ("range", range)]),
            None => said,
        }
    }
}

impl Axis {
    /// An axis of this unit that holds all that is drawn.
    pub fn new(unit: Unit, currency: Currency, format: Format) -> Self {
        Self { title: String::new(), unit, currency: currency.code().to_owned(), format, ends: None }
    }

    /// The same with a title.
    #[must_use]
    pub fn titled(self, title: &str) -> Self {
        Self { title: title.to_owned(), ..self }
    }

    /// The same with these ends.
    #[must_use]
    pub fn between(self, low: f64, high: f64) -> Self {
        Self { ends: Some((low, high)), ..self }
    }

    /// A number of the axis as it stands at a tick; `step` is how far ticks are apart.
    pub fn shown(&self, value: f64, step: f64) -> String {
        let currency = Currency::from_code(&self.currency).unwrap_or(Currency::DEFAULT);
        match self.unit {
            Unit::Seconds => self.unit.shown(value, usize::from(step < 1.0) * 2, currency, self.format),
            // As many digits as tell two ticks apart.
            Unit::Count => number::shown(value, 0, self.format),
            unit => unit.measured(value, Some((0.0, step * 10.0)), 6, currency, self.format),
        }
    }
}

impl Panel {
    /// A panel of items alone.
    pub fn new(shape: Shape, axis: Axis, items: Vec<Item>) -> Self {
        Self { shape, title: String::new(), axis, steps: None, items, line: Vec::new(), marks: Vec::new() }
    }

    /// How many items are drawn at most: more rows than a reader looks at stand in the table alone. Lines are drawn whole.
    const fn most(&self) -> usize {
        match self.shape {
            Shape::Lying | Shape::Dots => 40,
            Shape::Stack | Shape::Sides => 80,
            // A phone has some 300 pixels.
            Shape::Columns | Shape::Histogram => 100,
            Shape::Scale | Shape::Curve | Shape::Trend => usize::MAX,
        }
    }

    /// The items that are drawn.
    pub fn drawn(&self) -> &[Item] {
        self.items.get(..self.most()).unwrap_or(&self.items)
    }
}

impl Figure {
    /// A figure of these panels.
    pub const fn of(quantity: String, panels: Vec<Panel>) -> Self {
        Self { quantity, panels, note: String::new() }
    }

    /// All items, then all lines across.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        let items = self.panels.iter().flat_map(|panel| &panel.items);
        items.chain(self.panels.iter().flat_map(|panel| &panel.marks))
    }

    /// What has to be said below the drawing: that there is nothing in it, or that it does not show everything, and what its signs mean.
    pub fn said_below(&self) -> String {
        let (drawn, all) = self
            .panels
            .iter()
            .fold((0, 0), |(drawn, all), panel| (drawn + panel.drawn().len(), all + panel.items.len()));
        let format = self.panels.first().map_or(Format::ENGLISH, |panel| panel.axis.format);
        let count = |count: usize| number::shown(count as f64, 0, format);
        let cut = if all == 0 {
            words::CHART_NONE.text().to_owned()
        } else if drawn < all {
            words::CHART_CUT.with(&[("drawn", &count(drawn)), ("count", &count(all))])
        } else {
            String::new()
        };
        match (cut.is_empty(), self.note.is_empty()) {
            (false, false) => words::units::sentences(&cut, &self.note),
            (false, true) => cut,
            _ => self.note.clone(),
        }
    }

    /// The chart in a sentence, for those who hear it.
    pub fn name(&self) -> String {
        let mut told: Vec<&Item> = Vec::new();
        for panel in &self.panels {
            match (panel.shape, panel.items.as_slice()) {
                (Shape::Curve, [first, .., last]) => told.extend([first, last]),
                (_, items) => told.extend(items.iter().filter(|item| item.value.is_some()).take(12)),
            }
        }
        let listed: Vec<String> = told.into_iter().map(Item::said).collect();
        let listed = if listed.is_empty() { words::CHART_NONE.text().to_owned() } else { words::units::list(&listed) };
        words::CHART_NAME.with(&[("quantity", &self.quantity), ("items", &listed)])
    }
}
