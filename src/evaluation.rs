//! From a scenario's texts to results: reading each field, checking it against its definition, calling the formula.

use crate::finding::Finding;
use crate::metric::{Choice, Input, Kind};
use crate::number::{Format, Reading, Unreadable};
use crate::outcome::Outcome;
use crate::scenario::{Control, Entry, Scenario};
use crate::texts::Map;
use crate::unit::Unit;
use crate::value::{Distribution, Value};

/// What became of a scenario.
#[derive(Clone, Debug, Default)]
pub struct Evaluation {
    /// What is wrong, by the name of the field that shows it.
    pub problems: Map<Finding>,
    /// What each number was read as, by the name of its field.
    pub readings: Map<Reading>,
    /// The checked values in the order of the method's inputs.
    pub values: Vec<Value>,
    /// The results, if nothing is wrong.
    pub outcome: Option<Outcome>,
}

/// Reads, checks and computes.
pub fn evaluate(scenario: &Scenario, format: Format) -> Evaluation {
    let mut evaluation = Evaluation::default();
    for input in scenario.method.inputs {
        let value = evaluation.checked_input(scenario, input, format);
        evaluation.values.push(value);
    }
    if !evaluation.problems.is_empty() {
        return evaluation;
    }
    match (scenario.method.evaluate)(&evaluation.values, scenario.confidence) {
        Ok(outcome) if outcome.is_finite() => evaluation.outcome = Some(outcome),
        Ok(_) => {
            let first = scenario.method.inputs.first().map_or("", |input| input.id);
            evaluation.problems.insert(first.to_owned(), Finding::Overflow);
        }
        Err(fault) => {
            evaluation.problems.insert(fault.field, fault.finding);
        }
    }
    evaluation
}

impl Evaluation {
    fn checked_input(&mut self, scenario: &Scenario, input: &'static Input, format: Format) -> Value {
        if !scenario.shows(input) {
            return Value::Absent;
        }
        let controls = scenario.controls_of(input);
        match input.kind {
            Kind::Quantity { .. } | Kind::Choice(_) => {
                controls.first().map_or(Value::Absent, |control| self.checked(scenario, control, format))
            }
            Kind::Distribution { low, .. } => {
                let counts = controls.iter().map(|control| match self.checked(scenario, control, format) {
                    Value::Number(count) => count,
                    _ => 0.0,
                });
                Value::Distribution(Distribution { low, counts: counts.collect() })
            }
            Kind::Rows(fields) => {
                let mut rows: Vec<Vec<Value>> = Vec::new();
                for cells in controls.chunks(fields.len().max(1)) {
                    // An empty row is no row, wherever it stands: people leave the last one, and blank lines come with pasting.
                    if cells.iter().all(|control| scenario.text(&control.name).trim().is_empty()) {
                        continue;
                    }
                    rows.push(cells.iter().map(|control| self.checked(scenario, control, format)).collect());
                }
                Value::Rows(rows)
            }
        }
    }

    fn checked(&mut self, scenario: &Scenario, control: &Control, format: Format) -> Value {
        let text = scenario.text(&control.name);
        let result = match control.kind {
            Entry::Choice(choices) => check_choice(text, choices).map(Value::Choice),
            Entry::Quantity { unit, min, max } => match unit.parse(text, format) {
                Err(Unreadable::Empty) if control.optional => Ok(Value::Absent),
                Err(why) => Err(unreadable(why, unit, text, max)),
                Ok(reading) => {
                    self.readings.insert(control.name.clone(), reading);
                    check_bounds(reading.value, unit, min, max).map(Value::Number)
                }
            },
        };
        result.unwrap_or_else(|finding| {
            self.problems.insert(control.name.clone(), finding);
            Value::Absent
        })
    }
}

fn check_choice(text: &str, choices: &'static [Choice]) -> Result<&'static str, Finding> {
    choices
        .iter()
        .find(|choice| choice.id == text)
        .map(|choice| choice.id)
        .ok_or_else(|| Finding::NotOnOffer { text: text.to_owned() })
}

fn unreadable(why: Unreadable, unit: Unit, text: &str, max: f64) -> Finding {
    match why {
        Unreadable::Empty => Finding::Missing,
        Unreadable::TooLarge => Finding::TooLarge { max },
        Unreadable::NotANumber if unit == Unit::Seconds => Finding::NotADuration { text: text.trim().to_owned() },
        Unreadable::NotANumber => Finding::NotANumber { text: text.trim().to_owned() },
    }
}

fn check_bounds(value: f64, unit: Unit, min: f64, max: f64) -> Result<f64, Finding> {
    if value < min {
        Err(Finding::TooSmall { min })
    } else if value > max {
        Err(Finding::TooLarge { max })
    } else if unit == Unit::Count && value.fract() != 0.0 {
        Err(Finding::NotWhole)
    } else {
        Ok(value)
    }
}
