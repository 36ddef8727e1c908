//! From a scenario's texts to results: reading each field, checking it against its definition, calling the formula.
//!
//! A page reads ([`Evaluation::read`]) on every key, and works out ([`Evaluation::work_out`]) once it has the formulas. What knows all formulas, and explains
//! results, evaluates by `about::evaluate`.

use crate::explain::Explained;
use crate::finding::{Fault, Finding};
use crate::metric::calculators::{FIELDS, name_in_row};
use crate::metric::{Choice, Input, Kind, Method};
use crate::metrics;
use crate::outcome::{Outcome, renumbered};
use crate::scenario::{Control, Entry, Scenario};
use crate::value::{Distribution, Moment, Value};
use base::moment::{Clock, Unfit};
use base::number::{Format, Reading, Unreadable};
use base::text::{Map, plain};
use base::unit::Unit;

/// What became of a scenario.
#[derive(Clone, Debug, Default)]
pub struct Evaluation {
    /// What is wrong, by the name of the field that shows it.
    pub problems: Map<Finding>,
    /// Whether something is wrong that the headline needs.
    pub stopped: bool,
    /// What each number was read as, by the name of its field.
    pub readings: Map<Reading>,
    /// The checked values in the order of the method's inputs.
    pub values: Vec<Value>,
    /// The results, if nothing is wrong.
    pub outcome: Option<Outcome>,
    /// What explains them; nothing where a page evaluates, which leaves it to the worker.
    pub explained: Explained,
    /// Of each list with empty rows in between, where its other rows stand in the form.
    places: Vec<(&'static str, Vec<usize>)>,
}

impl Evaluation {
    /// Reads and checks, without computing anything.
    pub fn read(scenario: &Scenario, format: Format) -> Self {
        let mut evaluation = Self::default();
        for input in scenario.method.inputs {
            let before = evaluation.problems.keys().len();
            let value = evaluation.checked_input(scenario, input, format);
            let wrong = evaluation.problems.keys().len() > before;
            evaluation.stopped |= wrong && !input.aside;
            evaluation.values.push(if wrong { input.nothing() } else { value });
        }
        evaluation
    }

    /// What numbers that were read without a problem that stops come to on a page; none where the worker has to be asked. Or the field that shows what is wrong with them.
    pub fn work_out(&self, scenario: &Scenario) -> Option<Result<Outcome, (String, Finding)>> {
        let formula = metrics::formula(scenario.metric.id, scenario.method.id)?;
        Some(self.settled(scenario.method, formula(&self.values, scenario.confidence)))
    }

    /// Takes what the formula of the method gave for the values.
    pub fn settle(&mut self, method: &Method, result: Result<Outcome, Fault>) {
        match self.settled(method, result) {
            Ok(outcome) => {
                for fault in &outcome.faults {
                    self.problems.insert(fault.field.clone(), fault.finding.clone());
                }
                self.outcome = Some(outcome);
            }
            Err((field, finding)) => {
                self.problems.insert(field, finding);
            }
        }
    }

    /// The same in terms of the form: rows have the numbers that they have there.
    fn settled(&self, method: &Method, result: Result<Outcome, Fault>) -> Result<Outcome, (String, Finding)> {
        match result {
            Ok(mut outcome) if outcome.is_finite() => {
                for (list, places) in &self.places {
                    outcome.renumber(list, places);
                }
                Ok(outcome)
            }
            Ok(_) => {
                let first = method.inputs.first().map_or("", |input| input.id);
                Err((first.to_owned(), Finding::Overflow))
            }
            Err(fault) => {
                let mut places = self.places.iter();
                let field = places.find_map(|(list, places)| renumbered(&fault.field, list, places));
                Err((field.unwrap_or(fault.field), fault.finding))
            }
        }
    }

    /// Takes what explains the results, if there are any.
    pub fn explain(&mut self, mut explained: Explained) {
        if self.outcome.is_some() {
            for (list, places) in &self.places {
                if let Some(formula) = &mut explained.formula {
                    formula.rename(&|name| renumbered(name, list, places));
                }
            }
            self.explained = explained;
        }
    }

    fn checked_input(&mut self, scenario: &Scenario, input: &'static Input, format: Format) -> Value {
        if !scenario.shows(input) {
            return Value::Absent;
        }
        let controls = scenario.controls_of(input);
        match input.kind {
            Kind::Distribution { low, .. } => {
                let counts = controls.iter().map(|control| match self.checked(scenario, control, format) {
                    Value::Number(count) => count,
                    _ => 0.0,
                });
                Value::Distribution(Distribution { low, counts: counts.collect() })
            }
            Kind::Calculators(..) => {
                let (mut rows, mut places) = (Vec::new(), Vec::new());
                for place in 0..scenario.rows(input.id) {
                    let controls = scenario.controls_of_part(input, place);
                    if controls.iter().any(|control| !scenario.text(&control.name).trim().is_empty()) {
                        places.push(place);
                        rows.push(self.checked_part(scenario, input.id, place, &controls, format));
                    }
                }
                self.came_of(input.id, &places);
                Value::Rows(rows)
            }
            Kind::Rows(fields) => {
                let mut rows: Vec<Vec<Value>> = Vec::new();
                let mut places = Vec::new();
                for (place, cells) in controls.chunks(fields.len().max(1)).enumerate() {
                    // An empty row is no row, wherever it stands: people leave the last one, and blank lines come with pasting.
                    if cells.iter().all(|control| scenario.text(&control.name).trim().is_empty()) {
                        continue;
                    }
                    places.push(place);
                    rows.push(cells.iter().map(|control| self.checked(scenario, control, format)).collect());
                }
                self.came_of(input.id, &places);
                Value::Rows(rows)
            }
            _ => controls.first().map_or(Value::Absent, |control| self.checked(scenario, control, format)),
        }
    }

    /// Keeps where the rows of a list stand in the form, if empty ones stand between them.
    fn came_of(&mut self, list: &'static str, places: &[usize]) {
        if places.last().is_some_and(|last| *last >= places.len()) {
            self.places.push((list, places.to_vec()));
        }
    }

    /// The fields of a row that holds a calculator, its method, and the calculator's own inputs.
    fn checked_part(
        &mut self,
        scenario: &Scenario,
        list: &str,
        row: usize,
        controls: &[Control],
        format: Format,
    ) -> Vec<Value> {
        let part = scenario.part(list, row);
        let mut cells = Vec::new();
        for field in &FIELDS {
            let name = format!("{list}-{row}-{}", field.id);
            let control = controls.iter().find(|control| control.name == name);
            cells.push(control.map_or(Value::Absent, |control| self.checked(scenario, control, format)));
        }
        if let (Some(part), Some(method)) = (part, cells.last_mut()) {
            *method = Value::Choice(part.method.id);
            let mut inner = Self::default();
            for input in part.method.inputs {
                cells.push(inner.checked_input(&part, input, format));
            }
            let problems = inner.problems.into_iter();
            self.problems.extend(problems.map(|(name, finding)| (name_in_row(list, row, &name), finding)));
            let readings = inner.readings.into_iter();
            self.readings.extend(readings.map(|(name, reading)| (name_in_row(list, row, &name), reading)));
        }
        cells
    }

    fn checked(&mut self, scenario: &Scenario, control: &Control, format: Format) -> Value {
        let text = scenario.text(&control.name);
        let result = match control.kind {
            Entry::Choice(choices) => check_choice(text, choices).map(Value::Choice),
            Entry::Text(most) => match plain(text) {
                plain if plain.is_empty() && control.optional => Ok(Value::Absent),
                plain if plain.is_empty() => Err(Finding::Missing),
                plain if plain.chars().count() > most => Err(Finding::TooLong { most }),
                plain => Ok(Value::Text(plain)),
            },
            Entry::Time(clock) => match clock.parse(text, format) {
                Err(Unfit::Empty) if control.optional => Ok(Value::Absent),
                Err(why) => Err(unfit(why, clock, text)),
                Ok(reading) => {
                    self.readings.insert(control.name.clone(), reading);
                    Ok(Value::Moment(Moment(reading.value)))
                }
            },
            Entry::Quantity { unit, min, max } => match unit.parse_in(text, scenario.currency, format) {
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

fn unfit(why: Unfit, clock: Clock, text: &str) -> Finding {
    let text = text.trim().to_owned();
    match why {
        Unfit::Empty => Finding::Missing,
        Unfit::NoSuchDay => Finding::NoSuchDay { text },
        Unfit::OutOfRange => Finding::YearOutOfRange,
        Unfit::Unreadable if clock == Clock::TimeOfDay => Finding::NotATimeOfDay { text },
        Unfit::Unreadable => Finding::NotAMoment { text },
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
        Unreadable::OtherCurrency => Finding::OtherCurrency { text: text.trim().to_owned() },
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::about::evaluate;
    use crate::metrics;
    use crate::outcome::RowName;

    /// Agents are counted, not numbered, and an interval keeps its place below an empty one.
    #[test]
    fn an_empty_row_moves_no_name() {
        let metric = metrics::find("staffing").unwrap();
        let mut scenario = Scenario::start(metric, Format::ENGLISH);
        for (name, text) in [("intervals-0-calls", "90"), ("intervals-1-calls", ""), ("intervals-2-calls", "60")] {
            scenario.fields.insert(name.to_owned(), text.to_owned());
        }
        let rows = evaluate(&scenario, Format::ENGLISH).outcome.unwrap().rows;
        let of = |key: &str| rows.iter().find(|row| row.row == key).map(|row| (row.value, row.name.clone()));
        assert_eq!(of("intervals-2"), Some((60.0, RowName::Field("intervals-2-calls".to_owned()))));
        assert_eq!(of("intervals-1"), None);
        for row in &rows {
            if let RowName::Agents { agents, .. } = row.name {
                assert_eq!(row.row, agents.to_string());
            }
        }
    }
}
