//! What the parts of a chart are called.

use super::Item;
use crate::chart::{Label, Quantity, Rest, Steps};
use crate::scenario::Scenario;
use crate::words::{self, Word};

/// How a value is written: alone, or with the digits of the interval around it.
pub trait Shown: Fn(f64, Option<(f64, f64)>) -> String {}
impl<F: Fn(f64, Option<(f64, f64)>) -> String> Shown for F {}

/// The item with its interval, all by the same digits.
pub fn within(ends: Option<(f64, f64)>, item: Item, shown: &impl Shown) -> Item {
    let (Some((low, high)), Some(value)) = (ends, item.value) else { return item };
    let range = words::INTERVAL_RANGE.with(&[("low", &shown(low, ends)), ("high", &shown(high, ends))]);
    Item { shown: shown(value, ends), interval: Some((low, high, range)), ..item }
}

/// What a bar is called.
pub fn label(label: &Label, scenario: &Scenario) -> String {
    match label {
        Label::Text(name) => name.clone(),
        Label::Input(id) => words::field_label(scenario, id),
        Label::Result(id) => result(scenario, id),
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
    }
}

/// What a result is called.
pub fn result(scenario: &Scenario, id: &str) -> String {
    scenario.method.measure(id).map_or(id, |measure| measure.label.text()).to_owned()
}

/// What the length of a bar means.
pub const fn quantity(quantity: Quantity) -> Word {
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

/// What the steps of a curve are.
pub const fn steps(steps: Steps) -> Word {
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
