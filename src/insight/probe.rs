//! The formula of a scenario as a function of one number of its form, with the rest held.

use crate::about;
use crate::evaluation::Evaluation;
use crate::metric::{Kind, LARGEST, Method, Metric};
use crate::number;
use crate::outcome::Outcome;
use crate::scenario::{Entry, Place, Scenario};
use crate::stats::interval::Confidence;
use crate::unit::Unit;
use crate::value::Value;

/// A scenario whose numbers can be turned.
#[derive(Clone, Debug)]
pub struct Probe {
    metric: &'static Metric,
    method: &'static Method,
    confidence: Confidence,
    values: Vec<Value>,
    /// The id of the result that is watched.
    pub result: &'static str,
}

/// A number of the form.
#[derive(Clone, Debug)]
pub struct Knob {
    /// The name of its field.
    pub name: String,
    /// Its unit.
    pub unit: Unit,
    /// The smallest value that the field takes.
    pub min: f64,
    /// The largest value that the field takes.
    pub max: f64,
    /// What it is now.
    pub now: f64,
    spot: Spot,
}

/// Where among the values a number stands.
#[derive(Clone, Copy, Debug)]
enum Spot {
    Whole(usize),
    Answer(usize, usize),
    Cell(usize, usize, usize),
}

/// With more results of rows than this nothing is turned: each turn would take its time.
const MOST_ROWS: usize = 120;

/// More numbers than this are not turned one by one: a list of times has thousands.
pub const MOST_KNOBS: usize = 24;

impl Probe {
    /// The scenario with its checked values, if it has results.
    pub fn of(scenario: &Scenario, evaluation: &Evaluation) -> Option<Self> {
        // A day of intervals has no single lever, and takes long to turn.
        evaluation.outcome.as_ref().filter(|outcome| outcome.rows.len() <= MOST_ROWS)?;
        let result = scenario.method.results.first()?.id;
        Some(Self {
            metric: scenario.metric,
            method: scenario.method,
            confidence: scenario.confidence,
            values: evaluation.values.clone(),
            result,
        })
    }

    /// The numbers of the form that can be turned, at most [`MOST_KNOBS`]; an empty optional field is none.
    pub fn knobs(&self, scenario: &Scenario) -> Vec<Knob> {
        let mut knobs = Vec::new();
        for (place, (input, value)) in self.method.inputs.iter().zip(&self.values).enumerate() {
            // Rows that are empty have no values: their places in the form and among the values differ.
            let mut rows: Vec<usize> = Vec::new();
            if let Kind::Rows(fields) = input.kind {
                let controls = scenario.controls_of(input);
                let filled = controls.chunks(fields.len().max(1)).enumerate();
                rows.extend(
                    filled
                        .filter(|(_, cells)| cells.iter().any(|cell| !scenario.text(&cell.name).trim().is_empty()))
                        .map(|(row, _)| row),
                );
            }
            // One of many times, agents or intervals is no lever.
            if rows.len()
                * match input.kind {
                    Kind::Rows(fields) => fields.len(),
                    _ => 0,
                }
                > MOST_KNOBS
            {
                continue;
            }
            for control in scenario.controls_of(input) {
                let Entry::Quantity { unit, min, max } = control.kind else { continue };
                let spot = match control.place {
                    Place::Whole => Some(Spot::Whole(place)),
                    Place::Answer(answer) => match value {
                        Value::Distribution(counts) => Some(Spot::Answer(place, (answer - counts.low) as usize)),
                        _ => None,
                    },
                    Place::Cell { row, field } => {
                        let row = rows.iter().position(|known| *known == row);
                        let Kind::Rows(fields) = input.kind else { continue };
                        let column = fields.iter().position(|known| known.id == field.id);
                        row.zip(column).map(|(row, column)| Spot::Cell(place, row, column))
                    }
                };
                let Some((spot, now)) = spot.and_then(|spot| Some((spot, self.at(spot)?))) else { continue };
                knobs.push(Knob { name: control.name, unit, min, max: max.min(LARGEST), now, spot });
                if knobs.len() == MOST_KNOBS {
                    return knobs;
                }
            }
        }
        knobs
    }

    fn at(&self, spot: Spot) -> Option<f64> {
        let number = |value: Option<&Value>| match value {
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        };
        match spot {
            Spot::Whole(place) => number(self.values.get(place)),
            Spot::Answer(place, answer) => match self.values.get(place) {
                Some(Value::Distribution(counts)) => counts.counts.get(answer).copied(),
                _ => None,
            },
            Spot::Cell(place, row, column) => match self.values.get(place) {
                Some(Value::Rows(rows)) => number(rows.get(row)?.get(column)),
                _ => None,
            },
        }
    }

    /// Turns a number in place.
    fn turn(&mut self, spot: Spot, to: f64) {
        match spot {
            Spot::Whole(place) => {
                if let Some(value) = self.values.get_mut(place) {
                    *value = Value::Number(to);
                }
            }
            Spot::Answer(place, answer) => {
                if let Some(Value::Distribution(counts)) = self.values.get_mut(place)
                    && let Some(count) = counts.counts.get_mut(answer)
                {
                    *count = to;
                }
            }
            Spot::Cell(place, row, column) => {
                if let Some(Value::Rows(rows)) = self.values.get_mut(place)
                    && let Some(cell) = rows.get_mut(row).and_then(|row| row.get_mut(column))
                {
                    *cell = Value::Number(to);
                }
            }
        }
    }

    /// The result that is watched, with the numbers as they are.
    pub fn value(&self) -> Option<f64> {
        value_of(&self.outcome()?, self.result)
    }

    fn outcome(&self) -> Option<Outcome> {
        let about = about::of(self.metric);
        about.results(self.method, &self.values, self.confidence).ok().filter(Outcome::is_finite)
    }

    /// The result with some numbers turned by so much; `None` where there is no result.
    pub fn with(&mut self, turns: &[(&Knob, f64)]) -> Option<f64> {
        for (knob, to) in turns {
            if *to < knob.min || *to > knob.max {
                return None;
            }
        }
        for (knob, to) in turns {
            self.turn(knob.spot, *to);
        }
        let value = self.value();
        for (knob, _) in turns {
            self.turn(knob.spot, knob.now);
        }
        value
    }
}

fn value_of(outcome: &Outcome, result: &str) -> Option<f64> {
    outcome.answer(result)?.value.ok()
}

impl Knob {
    /// Whether only whole numbers make sense.
    pub fn is_whole(&self) -> bool {
        self.unit == Unit::Count
    }

    /// A value near to the number, with no more decimals than a reader wants, on its upper or lower side: the nearest one that `suits`.
    pub fn rounded(&self, value: f64, up: bool, suits: &mut dyn FnMut(f64) -> bool) -> f64 {
        if self.is_whole() {
            return value;
        }
        // Four digits say enough, and money has no more than two decimals.
        let digits = 4 - value.abs().max(1e-12).log10().ceil() as i32;
        for places in digits.clamp(0, 2)..13 {
            let power = 10f64.powi(places);
            let scaled = value * power;
            let candidate = if up { scaled.ceil() } else { scaled.floor() } / power;
            // What a field shows must read back as the same number.
            let candidate = number::read_canonical(&number::canonical(candidate)).unwrap_or(candidate);
            if candidate >= self.min && candidate <= self.max && suits(candidate) {
                return candidate;
            }
        }
        value
    }
}
