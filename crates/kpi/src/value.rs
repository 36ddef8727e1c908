//! Checked values and how the named inputs of a metric are read from them.

use crate::hint::Hint;

pub use base::moment::Moment;

/// A checked value of one input.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// An optional input that is empty, or one that the form does not show.
    Absent,
    /// What stands in an input that only results beside the headline need cannot be used.
    Wrong,
    /// A number within its bounds, in the unit of its input.
    Number(f64),
    /// A text of the visitor's own, not empty, free of control characters.
    Text(String),
    /// A moment or a time of day.
    Moment(Moment),
    /// The id of a choice.
    Choice(&'static str),
    /// The count of each answer, lowest answer first.
    Distribution(Distribution),
    /// The rows of a list.
    Rows(Vec<Vec<Value>>),
}

/// How many answers each whole value of a scale got.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution {
    /// The lowest answer of the scale.
    pub low: i32,
    /// The count of each answer from `low` on.
    pub counts: Vec<f64>,
}

impl Distribution {
    /// Answers with their counts, lowest first.
    pub fn steps(&self) -> impl Iterator<Item = (i32, f64)> + Clone + '_ {
        (self.low..).zip(self.counts.iter().copied())
    }

    /// How many answers fall on `from` to `to`.
    pub fn between(&self, from: i32, to: i32) -> f64 {
        self.steps().filter(|(answer, _)| (from..=to).contains(answer)).map(|(_, count)| count).sum()
    }

    /// The highest answer of the scale.
    pub fn high(&self) -> i32 {
        self.low + self.counts.len() as i32 - 1
    }

    /// How many answers in all.
    pub fn total(&self) -> f64 {
        self.counts.iter().sum()
    }
}

/// Hands out checked values one after the other.
#[derive(Debug)]
pub struct Reader<'a> {
    rest: &'a [Value],
    /// Whether a value was not what was asked for: only where definition and struct disagree, which a test over all metrics rules out.
    pub differs: bool,
}

impl<'a> Reader<'a> {
    /// From the first of these on.
    pub const fn of(values: &'a [Value]) -> Self {
        Self { rest: values, differs: false }
    }

    fn next(&mut self) -> &'a Value {
        let Some((first, rest)) = self.rest.split_first() else { return &Value::Absent };
        self.rest = rest;
        first
    }

    /// Steps over a value that is absent or cannot be used; `false` if there is one.
    #[inline(never)]
    fn skip_absent(&mut self) -> bool {
        let absent = matches!(self.rest.first(), Some(Value::Absent | Value::Wrong));
        if absent {
            self.next();
        }
        absent
    }

    #[inline(never)]
    fn number(&mut self) -> f64 {
        if let Value::Number(number) = self.next() {
            return *number;
        }
        self.differs = true;
        0.0
    }

    #[inline(never)]
    fn text(&mut self) -> String {
        if let Value::Text(text) = self.next() {
            return text.clone();
        }
        self.differs = true;
        String::new()
    }

    fn moment(&mut self) -> Moment {
        if let Value::Moment(moment) = self.next() {
            return *moment;
        }
        self.differs = true;
        Moment(0.0)
    }

    #[inline(never)]
    fn choice(&mut self) -> &'static str {
        if let Value::Choice(id) = self.next() {
            return id;
        }
        self.differs = true;
        ""
    }

    #[inline(never)]
    fn distribution(&mut self) -> Distribution {
        if let Value::Distribution(distribution) = self.next() {
            return distribution.clone();
        }
        self.differs = true;
        Distribution { low: 0, counts: Vec::new() }
    }

    #[inline(never)]
    pub(crate) fn rows(&mut self) -> &'a [Vec<Value>] {
        if let Value::Rows(rows) = self.next() {
            return rows;
        }
        self.differs = true;
        &[]
    }
}

/// A type that an input can have in the struct of a method.
pub trait Field: Sized {
    /// Whether the input may stay empty.
    const OPTIONAL: bool = false;

    /// Of a list, the hints of the fields of its rows.
    const HINTS: &'static [Hint] = &[];

    /// The field from the next checked value.
    fn read(values: &mut Reader) -> Self;

    /// The value of the field.
    fn write(&self) -> Value;
}

impl Field for f64 {
    fn read(values: &mut Reader) -> Self {
        values.number()
    }

    fn write(&self) -> Value {
        Value::Number(*self)
    }
}

impl Field for Option<f64> {
    const OPTIONAL: bool = true;

    fn read(values: &mut Reader) -> Self {
        if values.skip_absent() { None } else { Some(values.number()) }
    }

    fn write(&self) -> Value {
        self.map_or(Value::Absent, Value::Number)
    }
}

/// A number that visitors are asked for and that only results beside the headline need: none while its field is empty or wrong.
#[derive(Clone, Copy, Debug)]
pub struct Beside(pub Option<f64>);

impl Field for Beside {
    fn read(values: &mut Reader) -> Self {
        Self(Option::read(values))
    }

    fn write(&self) -> Value {
        self.0.write()
    }
}

/// An optional number beside the headline where it matters whether its field is empty or wrong: a result that could do without it is missing while it is wrong.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Either {
    /// The field is empty.
    Empty,
    /// What it holds cannot be used.
    Wrong,
    /// The number.
    Given(f64),
}

impl Field for Either {
    const OPTIONAL: bool = true;

    fn read(values: &mut Reader) -> Self {
        let wrong = matches!(values.rest.first(), Some(Value::Wrong));
        match Option::read(values) {
            Some(number) => Self::Given(number),
            None if wrong => Self::Wrong,
            None => Self::Empty,
        }
    }

    fn write(&self) -> Value {
        match self {
            Self::Given(number) => Value::Number(*number),
            Self::Empty | Self::Wrong => Value::Absent,
        }
    }
}

impl Field for String {
    fn read(values: &mut Reader) -> Self {
        values.text()
    }

    fn write(&self) -> Value {
        Value::Text(self.clone())
    }
}

impl Field for Moment {
    fn read(values: &mut Reader) -> Self {
        values.moment()
    }

    fn write(&self) -> Value {
        Value::Moment(*self)
    }
}

impl Field for Option<Moment> {
    const OPTIONAL: bool = true;

    fn read(values: &mut Reader) -> Self {
        if values.skip_absent() { None } else { Some(values.moment()) }
    }

    fn write(&self) -> Value {
        self.map_or(Value::Absent, Value::Moment)
    }
}

impl Field for &'static str {
    fn read(values: &mut Reader) -> Self {
        values.choice()
    }

    fn write(&self) -> Value {
        Value::Choice(self)
    }
}

impl Field for Option<&'static str> {
    const OPTIONAL: bool = true;

    fn read(values: &mut Reader) -> Self {
        if values.skip_absent() { None } else { Some(values.choice()) }
    }

    fn write(&self) -> Value {
        self.map_or(Value::Absent, Value::Choice)
    }
}

impl Field for Distribution {
    fn read(values: &mut Reader) -> Self {
        values.distribution()
    }

    fn write(&self) -> Value {
        Value::Distribution(self.clone())
    }
}
