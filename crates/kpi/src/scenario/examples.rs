//! Worked examples in the form: what a new visitor sees, and how one example gives way to another while nobody has typed anything.

use super::Scenario;
use crate::metric::{Example, Input, Kind, Method, Metric};
use base::number::Format;
use base::unit::Currency;
use stats::interval::Confidence;

impl Scenario {
    /// What a new visitor sees: the first worked example.
    pub fn start(metric: &'static Metric, format: Format) -> Self {
        let method = first_method(metric);
        match method.examples.first() {
            Some(example) => Self::of_example(metric, method, example, format),
            None => Self::blank(metric, method),
        }
    }

    /// A worked example as if typed in the visitor's format.
    pub fn of_example(metric: &'static Metric, method: &'static Method, example: &Example, format: Format) -> Self {
        let mut scenario = Self::blank(metric, method);
        if let Some(currency) = example.currency.and_then(Currency::from_code) {
            scenario.currency = currency;
        }
        scenario.fill(&(example.inputs)(), format);
        scenario
    }

    /// The same by another definition. Inputs that both share keep their text; an untouched example gives way to the example of the other.
    #[must_use]
    pub fn with_method(&self, id: &str, format: Format) -> Self {
        let Some(method) = self.metric.method(id) else {
            return self.clone();
        };
        if let Some(example) = method.examples.first().filter(|_| self.is_example(format)) {
            let mut scenario = Self::of_example(self.metric, method, example, format);
            scenario.confidence = self.confidence;
            let example = std::mem::take(&mut scenario.fields);
            // What the example leaves empty is not filled from the one before.
            let is_its = |name: &str| {
                let rest =
                    |input: &Input| name.strip_prefix(input.id).map(|rest| rest.is_empty() || rest.starts_with('-'));
                method.inputs.iter().any(|input| rest(input) == Some(true))
            };
            let kept = self.fields.iter().filter(|(name, _)| !is_its(name));
            scenario.fields.extend(kept.map(|(name, text)| (name.clone(), text.clone())));
            scenario.fields.extend(example);
            return scenario;
        }
        self.under(method)
    }

    /// Whether the form shows one of the method's examples, untouched.
    pub fn is_example(&self, format: Format) -> bool {
        self.shown_example(format).is_some()
    }

    /// Whether the form shows what a new visitor sees: the first example of the first method.
    pub fn is_first_example(&self, format: Format) -> bool {
        self.method.id == first_method(self.metric).id
            && self.method.examples.first().is_some_and(|example| self.is_of(example, format))
    }

    /// The example of the method that the form shows untouched.
    pub fn shown_example(&self, format: Format) -> Option<&'static Example> {
        self.method.examples.iter().find(|example| self.is_of(example, format))
    }

    fn is_of(&self, example: &Example, format: Format) -> bool {
        let controls = self.controls();
        let other = Self::of_example(self.metric, self.method, example, format);
        self.currency == other.currency
            && self.confidence == other.confidence
            && controls.len() == other.controls().len()
            && controls.iter().all(|control| self.text(&control.name) == other.text(&control.name))
    }

    /// Takes what a control of the form says: confidence and currency, a choice, or what was typed into a field. An untouched example gives way to the one
    /// of the choice, where there is one: its numbers would fit no other scale, and lack what another choice asks for.
    pub fn take(&mut self, name: &str, text: &str, format: Format) {
        match name {
            "confidence" => self.confidence = Confidence::from_percent(text).unwrap_or_default(),
            "currency" => self.currency = Currency::from_code(text).unwrap_or(self.currency),
            _ => match self.example_with(name, text, format) {
                Some(example) => self.fields.extend(example.fields),
                None => self.choose(name, text),
            },
        }
    }

    /// The example of the method in which a choice has this value, while the form shows one untouched in which it has another.
    fn example_with(&self, choice: &str, value: &str, format: Format) -> Option<Self> {
        let is_choice = self.method.input(choice).is_some_and(|input| matches!(input.kind, Kind::Choice(_)));
        if !is_choice || self.text(choice) == value || !self.is_example(format) {
            return None;
        }
        let mut examples =
            self.method.examples.iter().map(|example| Self::of_example(self.metric, self.method, example, format));
        examples.find(|example| example.text(choice) == value && example.currency == self.currency)
    }
}

/// The first method of a metric; every metric has one.
fn first_method(metric: &'static Metric) -> &'static Method {
    match metric.methods {
        [first, ..] => first,
        [] => unreachable!("a metric without a method"),
    }
}
