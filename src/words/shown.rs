//! What a form says of its results and of its link.

use super::{INTERVAL_LABEL, INTERVAL_RANGE, SHARE_CONFIDENCE, SHARE_CURRENCY, SHARE_METHOD, units};
use crate::metric::Measure;
use crate::number::Format;
use crate::scenario::Scenario;
use crate::stats::interval::Interval;

/// What an interval is called, and its ends.
pub fn range_shown(measure: &Measure, interval: Interval, scenario: &Scenario, format: Format) -> [String; 2] {
    let percent = scenario.confidence.percent().to_string();
    let shown = |value| measure.shown(value, Some(interval), scenario.currency, format);
    let [low, high] = [interval.low, interval.high].map(shown);
    [INTERVAL_LABEL.with(&[("percent", &percent)]), INTERVAL_RANGE.with(&[("low", &low), ("high", &high)])]
}

/// The fields that the link of a scenario holds, in words.
pub fn link_contents(scenario: &Scenario) -> String {
    let mut parts: Vec<String> = Vec::new();
    if scenario.metric.has_choice_of_methods() {
        parts.push(SHARE_METHOD.text().to_owned());
    }
    let filled = scenario.controls().into_iter().filter(|control| !scenario.text(&control.name).trim().is_empty());
    let mut inputs: Vec<&str> = filled.map(|control| control.input.label.text()).collect();
    inputs.dedup();
    parts.extend(inputs.into_iter().map(units::quoted));
    if scenario.method.has_money() {
        parts.push(SHARE_CURRENCY.text().to_owned());
    }
    if scenario.method.has_interval() {
        parts.push(SHARE_CONFIDENCE.text().to_owned());
    }
    units::list(&parts)
}
