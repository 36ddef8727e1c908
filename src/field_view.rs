//! What a field of the form shows, as data.

use crate::evaluation::Evaluation;
use crate::finding::Finding;
use crate::number::{self, Format, Rule};
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

/// [`FieldView::of`].
pub type FieldOf = fn(&Control, &Scenario, &Evaluation, &Map<Finding>, bool, Format) -> FieldView;

/// [`error`].
pub type ErrorOf = fn(&str, &Scenario, &Map<Finding>, Format) -> String;

impl FieldView {
    /// What a control shows of a scenario of which nothing has been read.
    pub fn unread(control: &Control, scenario: &Scenario) -> Self {
        let unit = if let Entry::Quantity { unit, .. } = control.kind { sign(unit, scenario) } else { "" };
        Self { text: scenario.text(&control.name).to_owned(), unit, ..Self::default() }
    }

    /// What a control shows of a scenario.
    pub fn of(
        control: &Control,
        scenario: &Scenario,
        evaluation: &Evaluation,
        problems: &Map<Finding>,
        is_left: bool,
        format: Format,
    ) -> Self {
        let name = control.name.as_str();
        let text = scenario.text(name);
        let mut view = Self::unread(control, scenario);
        // Nobody is told off for a field that he has not come to.
        let (neutral, said) = (is_neutral(problems.get(name)) && !is_left, error(name, scenario, problems, format));
        if !neutral {
            view.error.clone_from(&said);
        }
        match control.kind {
            Entry::Quantity { unit, .. } => {
                view.echo = echo(scenario, evaluation, name, unit, format).unwrap_or_default();
            }
            Entry::Time(clock) => {
                if let Some(reading) = evaluation.readings.get(name) {
                    let read = clock.editable(reading.value);
                    let word = match reading.rule {
                        Some(Rule::DayFirst) => Some(words::READ_AS_DAY_FIRST),
                        Some(Rule::MonthFirst) => Some(words::READ_AS_MONTH_FIRST),
                        _ => (read != text.trim()).then_some(words::READ_AS),
                    };
                    view.echo = word.map(|word| word.with(&[("value", &read)])).unwrap_or_default();
                }
            }
            Entry::Choice(_) | Entry::Text(_) => {}
        }
        if neutral {
            view.echo = said;
        }
        view
    }
}

/// Whether nothing is wrong but that something is still to be entered.
pub const fn is_neutral(finding: Option<&Finding>) -> bool {
    matches!(finding, Some(Finding::Missing | Finding::NoRows))
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
        Unit::Number
        | Unit::Percent
        | Unit::PercentPoints
        | Unit::Money
        | Unit::Points
        | Unit::YesNo
        | Unit::Trend
        | Unit::Probability => "decimal",
    }
}

/// The unit beside a field.
fn sign(unit: Unit, scenario: &Scenario) -> &'static str {
    match unit {
        Unit::Money => scenario.currency.code(),
        Unit::Percent => "%",
        Unit::PercentPoints => words::UNIT_POINTS.text(),
        Unit::Seconds => words::UNIT_SECONDS.text(),
        Unit::Count | Unit::Number | Unit::Points | Unit::YesNo | Unit::Trend | Unit::Probability => "",
    }
}

/// What a number was read as, where that is not plain to see.
fn echo(scenario: &Scenario, evaluation: &Evaluation, name: &str, unit: Unit, format: Format) -> Option<String> {
    let reading = evaluation.readings.get(name)?;
    if let Some(rule) = reading.rule {
        return Some(by_rule(reading.value, rule, unit, scenario, format));
    }
    let typed = scenario.text(name).trim();
    let plain = typed.bytes().all(|b| b.is_ascii_digit());
    // A duration in seconds is told in minutes once it is longer than one.
    let worth_telling = if unit == Unit::Seconds { reading.value >= 60.0 || !plain } else { !plain };
    let as_shown = typed == unit.editable(reading.value, format) && unit != Unit::Seconds;
    (worth_telling && !as_shown)
        .then(|| words::READ_AS.with(&[("value", &unit.as_typed(reading.value, scenario.currency, format))]))
}

/// What a number was read as that other regions read otherwise. The digits alone would look the same either way: so the sentence shows how the region
/// writes, and the number without the mark that is in doubt.
fn by_rule(value: f64, rule: Rule, unit: Unit, scenario: &Scenario, format: Format) -> String {
    let sample = number::shown(1234.5, 1, format.of_reader());
    // In hours, minutes and seconds it has no such mark.
    let is_in_parts = unit == Unit::Seconds && value >= 60.0;
    let told = if is_in_parts { unit.as_typed(value, scenario.currency, format) } else { number::canonical(value) };
    if rule == Rule::Decimal && value.fract() > 0.0 && !is_in_parts {
        let (low, high) = (number::canonical(value.floor()), number::canonical(value.floor() + 1.0));
        return words::READ_AS_FRACTION.with(&[("low", &low), ("high", &high), ("sample", &sample)]);
    }
    let word = if rule == Rule::Decimal { words::READ_AS_DECIMAL } else { words::READ_AS_THOUSANDS };
    word.with(&[("value", &told), ("sample", &sample)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::about::evaluate;
    use crate::unit::Currency;

    #[test]
    fn an_ambiguous_number_is_shown_back_so_that_it_is_clear() {
        let metric = crate::metrics::find("lifetime-value").unwrap();
        for (format, text, value, told) in [
            (Format::ENGLISH, "1,234", 1234.0, "Read as 1234: your region writes 1,234.5, so this mark separates"),
            (Format::CONTINENTAL, "1,234", 1.234, "Read as a number between 1 and 2: your region writes 1.234,5"),
            (Format::CONTINENTAL, "1,000", 1.0, "Read as 1: your region writes 1.234,5, so this is the decimal mark"),
            (
                Format::ENGLISH,
                "1.234k",
                1234.0,
                "Read as 1234: your region writes 1,234.5, so this is the decimal mark",
            ),
            (
                Format::ENGLISH.read_as(Format::CONTINENTAL),
                "1.234",
                1234.0,
                "Read as 1234: your region writes 1.234,5, so",
            ),
            (Format::ENGLISH, "10k", 10_000.0, "Read as €10,000"),
            (Format::ENGLISH, "1.5", 1.5, ""),
        ] {
            let mut scenario = Scenario::start(metric, format);
            scenario.currency = Currency::DEFAULT;
            scenario.fields.insert("average_purchase".to_owned(), text.to_owned());
            let evaluation = evaluate(&scenario, format);
            assert!((evaluation.readings.get("average_purchase").unwrap().value - value).abs() < 1e-12);
            let echo = echo(&scenario, &evaluation, "average_purchase", Unit::Money, format).unwrap_or_default();
            assert!(echo.starts_with(told) && echo.is_empty() == told.is_empty(), "{echo}");
        }
    }

    #[test]
    fn an_empty_field_is_wrong_only_once_it_was_left() {
        let metric = crate::metrics::find("nps").unwrap();
        let mut scenario = Scenario::start(metric, Format::ENGLISH).cleared();
        scenario.fields.insert("passives".to_owned(), "x".to_owned());
        let evaluation = evaluate(&scenario, Format::ENGLISH);
        let view = |name: &str, is_left| {
            let control = scenario.controls().into_iter().find(|control| control.name == name).unwrap();
            FieldView::of(&control, &scenario, &evaluation, &evaluation.problems, is_left, Format::ENGLISH)
        };
        let (fresh, left) = (view("promoters", false), view("promoters", true));
        assert!(fresh.error.is_empty() && fresh.echo.starts_with("Enter"), "{fresh:?}");
        assert_eq!(left.error, fresh.echo);
        // What was typed and is wrong is said at once.
        assert!(!view("passives", false).error.is_empty());
    }

    #[test]
    fn durations_and_dates_are_shown_back_as_they_were_read() {
        let echoed = |metric: &str, name: &str, text: &str, format: Format| {
            let mut scenario = Scenario::start(crate::metrics::find(metric).unwrap(), format);
            scenario.fields.insert(name.to_owned(), text.to_owned());
            let evaluation = evaluate(&scenario, format);
            let control = scenario.controls().into_iter().find(|control| control.name == name).unwrap();
            FieldView::of(&control, &scenario, &evaluation, &evaluation.problems, false, format).echo
        };
        let american = Format { day_first: false, ..Format::ENGLISH };
        for (metric, name, text, format, told) in [
            (
                "average-wait-time",
                "wait_total",
                "1.234 h",
                Format::ENGLISH,
                "Read as 1\u{a0}h 14\u{a0}min 2.4\u{a0}s: your region writes 1,234.5, so this is the decimal mark.",
            ),
            ("average-wait-time", "wait_total", "1:02:03.5", Format::ENGLISH, "Read as 1\u{a0}h 2\u{a0}min 3.5\u{a0}s"),
            (
                "complaint-resolution-time",
                "complaints-0-logged",
                "02/03/2026",
                Format::ENGLISH,
                "Read as 2026-03-02 00:00: in your region the day comes before the month.",
            ),
            (
                "complaint-resolution-time",
                "complaints-0-logged",
                "02/03/2026",
                american,
                "Read as 2026-02-03 00:00: in your region the month comes before the day.",
            ),
        ] {
            assert_eq!(echoed(metric, name, text, format), told);
        }
    }
}
