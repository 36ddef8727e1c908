//! A chart with its words: what is drawn, read out and laid out as a table.

use serde::{Deserialize, Serialize};

use crate::board::Board;
use crate::chart::{Bar, Chart, Label, Quantity, Rest, Steps, Tone};
use crate::insight::compared::{Compared, ComparedCell};
use crate::insight::explanation::{Reference, References};
use crate::number::{self, Format};
use crate::scenario::Scenario;
use crate::unit::Unit;
use crate::words::{self, Word};

/// A chart ready to be drawn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// What is measured.
    pub quantity: String,
    /// What the axis of a curve counts, or nothing.
    pub steps: String,
    /// How it is drawn.
    pub shape: Shape,
    /// The length of a full bar, where there is one: 100 for shares.
    pub full: Option<f64>,
    /// Bars or points in order.
    pub items: Vec<Item>,
    /// Lines across.
    pub marks: Vec<Item>,
}

/// How a figure is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shape {
    /// Named bars, one under the other.
    Lying,
    /// The answers of a scale, side by side.
    Upright,
    /// A line.
    Curve,
}

/// A bar, a point or a line across.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// What it is called.
    pub label: String,
    /// Where it stands on the axis of a curve.
    pub at: f64,
    /// Its value.
    pub value: f64,
    /// Its value as a reader sees it.
    pub shown: String,
    /// Its interval: both ends, and as a reader sees them.
    pub interval: Option<(f64, f64, String)>,
    /// Its colour.
    pub tone: Tone,
}

impl Figure {
    /// The chart of a scenario, with the benchmarks that fit beside it where the chart asks for them.
    pub fn new(chart: &Chart, benchmarks: &References, scenario: &Scenario, format: Format) -> Self {
        match chart {
            Chart::Bars(bars) => {
                let unit = bars.quantity.unit();
                let shown = |value: f64, ends| unit.measured(value, ends, 2, scenario.currency, format);
                let mut items: Vec<Item> = bars.bars.iter().map(|bar| item(bar, scenario, &shown)).collect();
                if let Some(result) = bars.compare {
                    items.extend(benchmarks.of_result(result).flat_map(|known| reference_items(known, &shown)));
                }
                let marks = bars
                    .marks
                    .iter()
                    .map(|mark| plain(result_label(scenario, mark.result), mark.at, &shown, Tone::Plain));
                let shape = if bars.upright { Shape::Upright } else { Shape::Lying };
                Self {
                    quantity: quantity(bars.quantity).text().to_owned(),
                    steps: String::new(),
                    shape,
                    full: (bars.quantity == Quantity::Share).then_some(100.0),
                    items,
                    marks: marks.collect(),
                }
            }
            Chart::Curve(curve) => {
                let unit = curve.quantity.unit();
                let shown = |value: f64, ends| unit.measured(value, ends, 2, scenario.currency, format);
                let point = |(at, value): &(f64, f64)| Item {
                    at: *at,
                    ..plain(number::shown(*at, 1, format), *value, &shown, Tone::Plain)
                };
                let mut marks = Vec::new();
                if let Some((input, value)) = curve.level {
                    marks.push(plain(words::field_label(scenario, input), value, &shown, Tone::Reference));
                }
                if let Some((at, value)) = curve.here {
                    marks.push(Item { at, ..plain(words::YOU_ARE_HERE.text().to_owned(), value, &shown, Tone::Good) });
                }
                let quantity = match (curve.quantity, curve.steps) {
                    (Quantity::Share, Steps::Agents) => words::QUANTITY_SERVICE_LEVEL,
                    (Quantity::Share, _) => words::QUANTITY_CUSTOMERS_LEFT,
                    (other, _) => quantity(other),
                };
                // A curve of money or of a number shows the headline itself.
                let of_headline = matches!(curve.quantity, Quantity::Money | Quantity::Number);
                let headline = scenario.method.results.first().filter(|_| of_headline);
                Self {
                    quantity: headline.map_or(quantity.text(), |measure| measure.label.text()).to_owned(),
                    steps: steps(curve.steps).text().to_owned(),
                    shape: Shape::Curve,
                    full: None,
                    items: curve.points.iter().map(point).collect(),
                    marks,
                }
            }
        }
    }

    /// The headline of each scenario as a bar with its interval; none where no scenario has one.
    pub fn of_scenarios(board: &Board, compared: &Compared, format: Format) -> Option<Self> {
        let variants = board.variants();
        let measure = *variants.first()?.1.method.results.first()?;
        let line = compared.results.iter().find(|line| line.result == measure.id)?;
        let mut items = Vec::new();
        for (place, ((name, scenario), cell)) in variants.iter().zip(&line.cells).enumerate() {
            let ComparedCell::Known { value, interval, .. } = cell else { continue };
            let shown =
                |value: f64, ends| measure.unit.measured(value, ends, measure.places, scenario.currency, format);
            let label = words::scenario_name(place, name);
            let ends = interval.map(|ends| (ends.low, ends.high));
            items.push(within(ends, plain(label, *value, &shown, Tone::Plain), &shown));
        }
        (!items.is_empty()).then(|| Self {
            quantity: words::insight::COMPARE_CHART.with(&[("result", measure.label.text())]),
            steps: String::new(),
            shape: Shape::Lying,
            full: (measure.unit == Unit::Percent).then_some(100.0),
            items,
            marks: Vec::new(),
        })
    }

    /// The chart in a sentence, for those who hear it.
    pub fn name(&self) -> String {
        let ends: Vec<&Item> = match (self.shape, self.items.as_slice()) {
            (Shape::Curve, [first, .., last]) => vec![first, last],
            (_, items) => items.iter().take(12).collect(),
        };
        let listed: Vec<String> = ends
            .into_iter()
            .map(|item| words::CHART_ITEM.with(&[("label", &item.label), ("value", &item.shown)]))
            .collect();
        words::CHART_NAME.with(&[("quantity", &self.quantity), ("items", &words::units::list(&listed))])
    }
}

fn reference_items(known: &Reference, shown: &impl Shown) -> Vec<Item> {
    let year = known.year.map(|year| year.to_string()).unwrap_or_default();
    let label = words::CHART_BENCHMARK.with(&[("source", &known.source_text), ("year", &year)]).trim().to_owned();
    [Some(known.low), known.high]
        .into_iter()
        .flatten()
        .map(|value| plain(label.clone(), value, shown, Tone::Reference))
        .collect()
}

fn item(bar: &Bar, scenario: &Scenario, shown: &impl Shown) -> Item {
    let label = match &bar.label {
        Label::Text(name) => name.clone(),
        Label::Input(id) => words::field_label(scenario, id),
        Label::Result(id) => result_label(scenario, id),
        Label::Number(number) => number.to_string(),
        Label::Capacity(option) => words::capacity(*option).text().to_owned(),
        Label::Rest(rest) => match rest {
            Rest::NotSatisfied => words::REST_NOT_SATISFIED,
            Rest::NotResolvedFirst => words::REST_NOT_RESOLVED,
            Rest::Answered => words::REST_ANSWERED,
            Rest::Others => words::REST_OTHERS,
            Rest::OfWhole => words::REST_OF_WHOLE,
        }
        .text()
        .to_owned(),
    };
    let ends = bar.interval.map(|ends| (ends.low, ends.high));
    within(ends, plain(label, bar.value, shown, bar.tone), shown)
}

/// A value as a reader sees it: alone, or with the digits of the interval around it.
trait Shown: Fn(f64, Option<(f64, f64)>) -> String {}
impl<F: Fn(f64, Option<(f64, f64)>) -> String> Shown for F {}

/// The item with its interval, all by the same digits.
fn within(ends: Option<(f64, f64)>, item: Item, shown: &impl Shown) -> Item {
    let Some((low, high)) = ends else { return item };
    let range = words::INTERVAL_RANGE.with(&[("low", &shown(low, ends)), ("high", &shown(high, ends))]);
    Item { shown: shown(item.value, ends), interval: Some((low, high, range)), ..item }
}

fn plain(label: String, value: f64, shown: &impl Shown, tone: Tone) -> Item {
    Item { label, at: 0.0, value, shown: shown(value, None), interval: None, tone }
}

fn result_label(scenario: &Scenario, id: &str) -> String {
    scenario.method.measure(id).map_or(id, |measure| measure.label.text()).to_owned()
}

const fn quantity(quantity: Quantity) -> Word {
    match quantity {
        Quantity::Answers => words::QUANTITY_ANSWERS,
        Quantity::Score => words::QUANTITY_SCORE,
        Quantity::Number => words::QUANTITY_NUMBER,
        Quantity::Share => words::QUANTITY_SHARE,
        Quantity::OfTarget => words::QUANTITY_OF_TARGET,
        Quantity::Duration => words::QUANTITY_DURATION,
        Quantity::Money => words::QUANTITY_MONEY,
        Quantity::Change => words::QUANTITY_CHANGE,
    }
}

const fn steps(steps: Steps) -> Word {
    match steps {
        Steps::Periods => words::STEPS_PERIODS,
        Steps::Years => words::STEPS_YEARS,
        Steps::Months => words::STEPS_MONTHS,
        Steps::Purchases => words::STEPS_PURCHASES,
        Steps::Contacts => words::STEPS_CONTACTS,
        Steps::Margin => words::STEPS_MARGIN,
        Steps::Agents => words::STEPS_AGENTS,
    }
}
