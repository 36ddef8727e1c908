//! What a field of the form shows, as data.

use crate::evaluation::Evaluation;
use crate::finding::Finding;
use crate::number::{self, Format};
use crate::scenario::{Control, Entry, Scenario};
use crate::texts::Map;
use crate::unit::Unit;
use crate::words;

/// What a field shows besides its label.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldView {
    /// What was typed or chosen.
    pub text: String,
    /// The unit beside it.
    pub unit: &'static str,
    /// What it was read as, where that is not plain to see.
    pub echo: String,
    /// What is wrong with it, as a sentence; empty if nothing is.
    pub error: String,
}

impl FieldView {
    /// What a control shows of a scenario.
    pub fn of(
        control: &Control,
        scenario: &Scenario,
        evaluation: &Evaluation,
        problems: &Map<Finding>,
        format: Format,
    ) -> Self {
        let name = control.name.as_str();
        let text = scenario.text(name);
        let mut view =
            Self { text: text.to_owned(), error: error(name, scenario, problems, format), ..Self::default() };
        match control.kind {
            Entry::Quantity { unit, .. } => {
                view.unit = sign(unit, scenario);
                view.echo = echo(scenario, evaluation, name, unit, format).unwrap_or_default();
            }
            Entry::Time(clock) => {
                let read = evaluation.readings.get(name).map(|reading| clock.editable(reading.value));
                let read = read.filter(|read| read != text.trim());
                view.echo = read.map(|read| words::READ_AS.with(&[("value", &read)])).unwrap_or_default();
            }
            Entry::Choice(_) | Entry::Text(_) => {}
        }
        view
    }
}

/// What is wrong at a field, or with a list as a whole, as a sentence; empty if nothing is.
pub fn error(name: &str, scenario: &Scenario, problems: &Map<Finding>, format: Format) -> String {
    problems.get(name).map(|finding| words::finding_sentence(scenario, name, finding, format)).unwrap_or_default()
}

/// The keyboard that a phone shows: durations need a colon and letters, which number pads do not have.
pub const fn keyboard(unit: Unit) -> &'static str {
    match unit {
        Unit::Count => "numeric",
        Unit::Seconds => "text",
        Unit::Number | Unit::Percent | Unit::Money | Unit::Points | Unit::YesNo | Unit::Trend | Unit::Probability => {
            "decimal"
        }
    }
}

/// The unit beside a field.
fn sign(unit: Unit, scenario: &Scenario) -> &'static str {
    match unit {
        Unit::Money => scenario.currency.code(),
        Unit::Percent => "%",
        Unit::Seconds => words::UNIT_SECONDS.text(),
        Unit::Count | Unit::Number | Unit::Points | Unit::YesNo | Unit::Trend | Unit::Probability => "",
    }
}

/// What a number was read as, where that is not plain to see.
fn echo(scenario: &Scenario, evaluation: &Evaluation, name: &str, unit: Unit, format: Format) -> Option<String> {
    let reading = evaluation.readings.get(name)?;
    // The digits alone would look the same either way, so the sentence says which way it is. A decimal reading of such a text is below 1,000.
    if reading.ambiguous {
        let value = reading.value.abs();
        if value >= 1000.0 {
            return Some(words::READ_AS_THOUSANDS.with(&[("value", &number::canonical(reading.value))]));
        }
        let (low, high) = (number::canonical(value.floor()), number::canonical(value.floor() + 1.0));
        return Some(words::READ_AS_FRACTION.with(&[("low", &low), ("high", &high)]));
    }
    let typed = scenario.text(name).trim();
    let plain = typed.bytes().all(|b| b.is_ascii_digit());
    // A duration in seconds is told in minutes once it is longer than one.
    let worth_telling = if unit == Unit::Seconds { reading.value >= 60.0 || !plain } else { !plain };
    let as_shown = typed == unit.editable(reading.value, format) && unit != Unit::Seconds;
    (worth_telling && !as_shown)
        .then(|| words::READ_AS.with(&[("value", &unit.as_typed(reading.value, scenario.currency, format))]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::about::evaluate;

    #[test]
    fn an_ambiguous_number_is_shown_back_so_that_it_is_clear() {
        let metric = crate::metrics::find("lifetime-value").unwrap();
        for (format, told) in
            [(Format::ENGLISH, "Read as 1234:"), (Format::CONTINENTAL, "Read as a number between 1 and 2:")]
        {
            let mut scenario = Scenario::start(metric, format);
            scenario.fields.insert("average_purchase".to_owned(), "1,234".to_owned());
            let evaluation = evaluate(&scenario, format);
            let value = if format == Format::ENGLISH { 1234.0 } else { 1.234 };
            assert!((evaluation.readings.get("average_purchase").unwrap().value - value).abs() < 1e-12);
            let echo = echo(&scenario, &evaluation, "average_purchase", Unit::Money, format).unwrap();
            assert!(echo.starts_with(told), "{echo}");
        }
    }
}
