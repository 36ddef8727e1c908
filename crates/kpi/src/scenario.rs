//! What a visitor has typed into one calculator, as text: a half-finished field is part of it.

mod examples;

use crate::metric::calculators::name_in_row;
use crate::metric::{Choice, High, Input, Kind, Method, Metric};
use crate::value::Value;
use base::moment::Clock;
use base::number::Format;
use base::text::Map;
use base::unit::{Currency, Unit};
use stats::interval::Confidence;

/// The state of a calculator's form.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// The calculator.
    pub metric: &'static Metric,
    /// The chosen definition.
    pub method: &'static Method,
    /// How sure intervals shall be.
    pub confidence: Confidence,
    /// The currency of all money.
    pub currency: Currency,
    /// The text of each field by its name; fields of other methods are kept for when the visitor comes back to them.
    pub fields: Map<String>,
}

/// A single control of the form: an input, an answer of a distribution, or a cell of a list.
#[derive(Clone, Debug)]
pub struct Control {
    /// Its name in the form and in links: `promoters`, `scores-9`, `times-0-time`.
    pub name: String,
    /// The input that it belongs to.
    pub input: &'static Input,
    /// What it takes.
    pub kind: Entry,
    /// Where in the input it stands.
    pub place: Place,
    /// Whether it may stay empty.
    pub optional: bool,
}

/// What a single control takes.
#[derive(Clone, Copy, Debug)]
pub enum Entry {
    /// A number in a unit between two bounds.
    Quantity {
        /// The unit.
        unit: Unit,
        /// The smallest value that makes sense.
        min: f64,
        /// The largest value that makes sense.
        max: f64,
    },
    /// One of several values.
    Choice(&'static [Choice]),
    /// A text of at most so many characters.
    Text(usize),
    /// A moment or a time of day.
    Time(Clock),
}

impl Entry {
    /// What an input that is a single control takes; none for one of several.
    const fn of(kind: Kind) -> Option<Self> {
        match kind {
            Kind::Quantity { unit, min, max } => Some(Self::Quantity { unit, min, max }),
            Kind::Choice(choices) => Some(Self::Choice(choices)),
            Kind::Text(most) => Some(Self::Text(most)),
            Kind::Time(clock) => Some(Self::Time(clock)),
            Kind::Distribution { .. } | Kind::Rows(_) | Kind::Calculators(..) => None,
        }
    }
}

/// Where in its input a control stands.
#[derive(Clone, Copy, Debug)]
pub enum Place {
    /// It is the input.
    Whole,
    /// The count of this answer of a distribution.
    Answer(i32),
    /// The cell of a list.
    Cell {
        /// The row, from 0 on.
        row: usize,
        /// The input of the list's fields that it takes.
        field: &'static Input,
    },
}

impl Scenario {
    /// An empty form: choices at their first value, fields without text.
    pub fn blank(metric: &'static Metric, method: &'static Method) -> Self {
        let mut scenario =
            Self { metric, method, confidence: Confidence::default(), currency: Currency::DEFAULT, fields: Map::new() };
        scenario.choose_defaults();
        scenario
    }

    /// The same with every field empty; choices, confidence and currency stay.
    #[must_use]
    pub fn cleared(&self) -> Self {
        let mut scenario = Self { fields: Map::new(), ..self.clone() };
        for input in self.method.inputs {
            if let (Kind::Choice(_), Some(text)) = (input.kind, self.fields.get(input.id)) {
                scenario.fields.insert(input.id.to_owned(), text.clone());
            }
        }
        scenario.choose_defaults();
        scenario
    }

    /// The same texts by another definition.
    #[must_use]
    pub fn under(&self, method: &'static Method) -> Self {
        let mut scenario = Self { method, ..self.clone() };
        scenario.choose_defaults();
        scenario
    }

    /// Whether nothing is typed into any field of the form that is no choice.
    pub fn is_empty(&self) -> bool {
        let is_typed = |control: &Control| !matches!(control.kind, Entry::Choice(_));
        self.controls()
            .iter()
            .filter(|control| is_typed(control))
            .all(|control| self.text(&control.name).trim().is_empty())
    }

    /// The text of a field; empty where nothing was typed.
    pub fn text(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }

    /// Whether an input is shown with the choices as they are.
    pub fn shows(&self, input: &Input) -> bool {
        input.only_if.is_none_or(|(choice, value)| self.text(choice) == value)
    }

    /// The scale of a distribution with the choices as they are, lowest and highest answer.
    pub fn scale(&self, low: i32, high: High) -> (i32, i32) {
        match high {
            High::Fixed(high) => (low, high),
            // Without a readable choice there is no field but the first: the choice shows the finding.
            High::Chosen(input) => (low, self.text(input).parse().unwrap_or(low)),
        }
    }

    /// The fields of answers that a scale gains when this choice takes that value. Where counts are typed for the other answers, nobody gave the new
    /// ones yet; an empty form stays empty.
    pub(crate) fn gained_answers(&self, choice: &str, value: &str) -> Vec<String> {
        let mut gained = Vec::new();
        // The scale may be shared with a method that the visitor comes back to.
        for input in self.metric.methods.iter().flat_map(|method| method.inputs) {
            let Kind::Distribution { low, high: High::Chosen(by) } = input.kind else { continue };
            let Ok(new) = value.parse::<i32>() else { continue };
            let (_, old) = self.scale(low, High::Chosen(by));
            let is_blank = |answer: i32| self.text(&answer_name(input, answer)).trim().is_empty();
            if by == choice && !(low..=old.max(new)).all(is_blank) {
                gained.extend(
                    (old + 1..=new).filter(|answer| is_blank(*answer)).map(|answer| answer_name(input, answer)),
                );
            }
        }
        gained
    }

    /// How many rows a list has: at least one, so that there is always a field to type into.
    pub fn rows(&self, list: &str) -> usize {
        let prefix = format!("{list}-");
        let highest = self
            .fields
            .keys()
            .filter_map(|name| name.strip_prefix(&prefix)?.split('-').next()?.parse::<usize>().ok())
            .max();
        highest.map_or(1, |row| row + 1)
    }

    /// All controls that the form shows, in order.
    pub fn controls(&self) -> Vec<Control> {
        self.method.inputs.iter().filter(|input| self.shows(input)).flat_map(|input| self.controls_of(input)).collect()
    }

    /// The controls of one input.
    pub fn controls_of(&self, input: &'static Input) -> Vec<Control> {
        let optional = input.optional && input.only_if.is_none();
        let control = |name: String, kind, place| Control { name, input, kind, place, optional };
        if let Some(entry) = Entry::of(input.kind) {
            return vec![control(input.id.to_owned(), entry, Place::Whole)];
        }
        match input.kind {
            Kind::Distribution { low, high } => {
                let (low, high) = self.scale(low, high);
                let kind = Entry::Quantity { unit: Unit::Count, min: 0.0, max: crate::metric::LARGEST };
                (low..=high).map(|answer| control(answer_name(input, answer), kind, Place::Answer(answer))).collect()
            }
            Kind::Calculators(..) | Kind::Rows(_) => {
                (0..self.rows(input.id)).flat_map(|row| self.controls_of_row(input, row)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The controls of one row of a list; none where the input is no list.
    pub fn controls_of_row(&self, input: &'static Input, row: usize) -> Vec<Control> {
        match input.kind {
            Kind::Calculators(..) => self.controls_of_part(input, row),
            Kind::Rows(fields) => fields
                .iter()
                .filter_map(|field| {
                    // A list inside a row is no calculator's need; a test over all metrics keeps it so.
                    let kind = Entry::of(field.kind)?;
                    let name = format!("{}-{row}-{}", input.id, field.id);
                    Some(Control { name, input, kind, place: Place::Cell { row, field }, optional: field.optional })
                })
                .collect(),
            _ => Vec::new(),
        }
    }

    /// Puts checked values into the fields, written in the visitor's format.
    pub fn fill(&mut self, values: &[Value], format: Format) {
        for (input, value) in self.method.inputs.iter().zip(values) {
            for (name, text) in texts(input, input.id, value, format) {
                self.fields.insert(name, text);
            }
        }
    }

    /// Gives every choice without a value its first one.
    fn choose_defaults(&mut self) {
        for input in self.method.inputs {
            if let (Kind::Choice([first, ..]), None) = (input.kind, self.fields.get(input.id)) {
                self.fields.insert(input.id.to_owned(), first.id.to_owned());
            }
        }
    }
}

/// The name of the field that holds the count of an answer.
pub(crate) fn answer_name(input: &Input, answer: i32) -> String {
    format!("{}-{answer}", input.id)
}

/// What a field of this name takes, if it is one of the input of the scenario: also of a row that a list does not have yet.
pub fn entry_in(scenario: &Scenario, input: &'static Input, name: &str) -> Option<Entry> {
    if let Kind::Calculators(..) = input.kind {
        scenario.entry_of_part(input, name)
    } else {
        entry_of(scenario.method, input, name)
    }
}

/// What a field of this name takes, if it is one of the input: `scores-9` of `scores`, `times-0-time` of `times`. Of a distribution whose scale is
/// chosen, any answer of the longest scale.
pub(crate) fn entry_of(method: &Method, input: &Input, name: &str) -> Option<Entry> {
    let rest = name.strip_prefix(input.id)?;
    match input.kind {
        Kind::Distribution { low, high } => {
            let answer: i32 = rest.strip_prefix('-')?.parse().ok()?;
            let high = match high {
                High::Fixed(high) => high,
                High::Chosen(choice) => match method.input(choice)?.kind {
                    Kind::Choice(scales) => scales.iter().filter_map(|scale| scale.id.parse().ok()).max()?,
                    _ => return None,
                },
            };
            let canonical = rest == format!("-{answer}");
            let entry = Entry::Quantity { unit: Unit::Count, min: 0.0, max: crate::metric::LARGEST };
            (canonical && (low..=high).contains(&answer)).then_some(entry)
        }
        Kind::Rows(fields) => {
            let (row, field) = rest.strip_prefix('-')?.split_once('-')?;
            let number: usize = row.parse().ok()?;
            if number >= MOST_ROWS || row != number.to_string() {
                return None;
            }
            Entry::of(fields.iter().find(|known| known.id == field)?.kind)
        }
        single => Entry::of(single).filter(|_| rest.is_empty()),
    }
}

/// More rows than this are no list that somebody typed.
pub const MOST_ROWS: usize = 2000;

/// The fields and texts of a value, flattened: `scores-3`, `times-0-time`.
pub fn texts(input: &Input, name: &str, value: &Value, format: Format) -> Vec<(String, String)> {
    match (value, input.kind) {
        (Value::Number(number), Kind::Quantity { unit, .. }) => {
            vec![(name.to_owned(), unit.editable(*number, format))]
        }
        (Value::Text(text), _) => vec![(name.to_owned(), text.clone())],
        (Value::Moment(moment), Kind::Time(clock)) => vec![(name.to_owned(), clock.editable(moment.0))],
        (Value::Choice(id), _) => vec![(name.to_owned(), (*id).to_owned())],
        (Value::Distribution(distribution), _) => distribution
            .steps()
            .map(|(answer, count)| (format!("{name}-{answer}"), Unit::Count.editable(count, format)))
            .collect(),
        (Value::Rows(rows), Kind::Calculators(fields, on_offer)) => {
            let mut out = Vec::new();
            for (row, cells) in rows.iter().enumerate() {
                let (Some(Value::Choice(metric)), Some(Value::Choice(method))) = (cells.first(), cells.get(4)) else {
                    continue;
                };
                let metric = on_offer().find(metric).map(|offer| offer.metric);
                let own = metric.and_then(|metric| metric.method(method)).map_or(&[][..], |method| method.inputs);
                for (input, value) in fields.iter().zip(cells) {
                    if input.id != "method" || metric.is_some_and(Metric::has_choice_of_methods) {
                        out.extend(texts(input, &format!("{name}-{row}-{}", input.id), value, format));
                    }
                }
                for (input, value) in own.iter().zip(cells.get(fields.len()..).unwrap_or_default()) {
                    out.extend(texts(input, &name_in_row(name, row, input.id), value, format));
                }
            }
            out
        }
        (Value::Rows(rows), Kind::Rows(fields)) => {
            rows.iter()
                .enumerate()
                .flat_map(|(row, cells)| {
                    fields.iter().zip(cells).flat_map(move |(field, cell)| {
                        texts(field, &format!("{name}-{row}-{}", field.id), cell, format)
                    })
                })
                .collect()
        }
        _ => Vec::new(),
    }
}
