//! What can be chosen beside the scores: which rows count, the column and the steps of the trend.

use super::survey::select;
use super::survey_compare;
use super::survey_report::header;
use super::{Patch, Slot, fill, joined, option};
use crate::survey::{Kind, Period, Tally};
use crate::survey_desk::{DATE, SurveyState};
use crate::words;

/// More groups than this are no choice any more.
const GROUPS: usize = 500;

/// The controls, if there is anything to choose.
pub fn controls(state: &SurveyState, tallies: &[Tally]) -> String {
    let all = || option("", words::FILTER_ALL.text(), false);
    let mut fields = String::new();
    for breakdown in tallies.first().map(|tally| tally.breakdowns.as_slice()).unwrap_or_default() {
        if breakdown.segments.len() <= GROUPS {
            let groups =
                breakdown.segments.iter().map(|segment| option(group(&segment.value), group(&segment.value), false));
            let options = all() + &joined(groups);
            let label = words::FILTER_BY.with(&[("column", &header(state, breakdown.column))]);
            fields += &select(&format!("filter-{}", breakdown.column), &label, &options);
        }
    }
    let columns = state.summary.iter().flat_map(|summary| &summary.columns);
    let dates: Vec<usize> =
        columns.filter(|column| column.kept && column.kind == Kind::Date).map(|column| column.index).collect();
    if !dates.is_empty() {
        let columns = dates.iter().map(|column| option(&column.to_string(), &header(state, *column), false));
        fields +=
            &select("trend", words::TREND_BY.text(), &(option("", words::TREND_NONE.text(), false) + &joined(columns)));
    }
    // Steps and days are those of the date that was chosen.
    if state.picks.iter().any(|pick| pick.role == DATE) {
        let names = [words::PERIOD_DAY, words::PERIOD_WEEK, words::PERIOD_MONTH];
        let periods = Period::ALL.into_iter().zip(names).map(|(period, name)| option(period.id(), name.text(), false));
        fields += &select("period", words::TREND_PERIOD.text(), &joined(periods));
        for (name, label) in [("from", words::FILTER_FROM), ("to", words::FILTER_TO)] {
            fields += &fill(
                "<div class=\"field field--short\"><label for=\"{}\">{}</label><input type=\"date\" id=\"{}\" name=\"{}\"></div>",
                &[name, label.text(), name, name],
            );
        }
    }
    let options = tallies.first().map(survey_compare::options).unwrap_or_default();
    if !options.is_empty() {
        for (name, label) in [("before", words::COMPARE_BEFORE), ("after", words::COMPARE_AFTER)] {
            fields += &select(name, label.text(), &options);
        }
    }
    if fields.is_empty() {
        return fields;
    }
    let several = tallies.first().into_iter().flat_map(|tally| &tally.breakdowns).filter(|breakdown| breakdown.several);
    let notes = joined(several.map(|breakdown| {
        let said = words::SEGMENTS_SEVERAL.with(&[("column", &header(state, breakdown.column))]);
        fill("<p class=\"hint\">{}</p>", &[&said])
    }));
    notes
        + &fill(
            "<div class=\"column__selects\" role=\"group\" aria-label=\"{}\">{!}</div>",
            &[words::CONTROLS_NAME.text(), &fields],
        )
}

/// What is chosen.
pub fn patches(state: &SurveyState, patches: &mut Vec<Patch>) {
    let mut value = |name: &str, value: &str| patches.push(Patch::new(name, Slot::Value, Some(value.to_owned())));
    for (column, _) in state.picks.iter().enumerate() {
        let kept = state.view.values.iter().find(|(known, _)| *known == column);
        value(&format!("filter-{column}"), kept.map_or("", |(_, group)| group));
    }
    let date = state.picks.iter().position(|pick| pick.role == DATE);
    value("trend", &date.map(|column| column.to_string()).unwrap_or_default());
    let [from, to] = &state.view.days;
    value("from", from);
    value("to", to);
    let [before, after] = &state.view.compared;
    value("before", before);
    value("after", after);
    value("period", state.period().map_or("", Period::id));
}

/// The name of a group as the page shows it.
pub fn group(value: &str) -> &str {
    if value.is_empty() { words::SEGMENT_BLANK.text() } else { value }
}
