//! What can be chosen beside the scores: which rows count, the column and the steps of the trend, what is compared.

use super::survey::select;
use super::{Patch, Slot, fill, joined, option};
use crate::protocol::survey::{ColumnChange, ReadAs, ToSurvey, ViewChange};
use crate::report::Choices;
use crate::survey::{Direction, Encoding, Order, Period, TimeUnit};
use crate::survey_state::{Side, Taken, scale_of};
use crate::words::{self, survey as said};

/// The controls, if there is anything to choose.
pub fn controls(choices: &Choices) -> String {
    if choices.is_empty() {
        return String::new();
    }
    let notes = joined(choices.several.iter().map(|column| {
        fill("<p class=\"hint\">{}</p>", &[&words::SEGMENTS_SEVERAL.with(&[("column", &said::column(column))])])
    }));
    let fields = [filters(choices), dates(choices), compared(choices)].concat();
    notes
        + &fill(
            "<div class=\"column__selects\" role=\"group\" aria-label=\"{}\">{!}</div>",
            &[words::CONTROLS_NAME.text(), &fields],
        )
}

fn filters(choices: &Choices) -> String {
    joined(choices.filters.iter().map(|filter| {
        let groups = filter.groups.iter().map(|name| option(said::group(name), said::group(name), false));
        let options = option("", words::FILTER_ALL.text(), false) + &joined(groups);
        let label = words::FILTER_BY.with(&[("column", &said::column(&filter.column))]);
        select(&format!("filter-{}", filter.column.index), &label, &options)
    }))
}

fn dates(choices: &Choices) -> String {
    let mut fields = String::new();
    if let Some(dates) = &choices.dates {
        let columns =
            dates.columns.iter().map(|column| option(&column.index.to_string(), &said::column(column), false));
        let options = option("", words::TREND_NONE.text(), false) + &joined(columns);
        fields += &select("trend", words::TREND_BY.text(), &options);
    }
    if choices.days.is_some() {
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
    fields
}

fn compared(choices: &Choices) -> String {
    if choices.sides.is_empty() {
        return String::new();
    }
    let sides = choices.sides.iter().map(|side| option(&side_id(side), side_name(side), false));
    let options = option("", words::COMPARE_NONE.text(), false) + &joined(sides);
    let fields = [("before", words::COMPARE_BEFORE), ("after", words::COMPARE_AFTER)];
    joined(fields.map(|(name, label)| select(name, label.text(), &options)))
}

/// What is chosen.
pub fn patches(choices: &Choices, patches: &mut Vec<Patch>) {
    let mut value = |name: &str, value: &str| patches.push(Patch::new(name, Slot::Value, Some(value.to_owned())));
    for filter in &choices.filters {
        value(&format!("filter-{}", filter.column.index), filter.kept.as_deref().map_or("", said::group));
    }
    if let Some(dates) = &choices.dates {
        value("trend", &dates.chosen.map(|column| column.to_string()).unwrap_or_default());
    }
    if let Some(days) = &choices.days {
        value("from", &days.from);
        value("to", &days.to);
        value("period", days.period.map_or("", Period::id));
    }
    if !choices.sides.is_empty() {
        for (name, side) in ["before", "after"].into_iter().zip(&choices.compared) {
            value(name, &side.as_ref().map(side_id).unwrap_or_default());
        }
    }
}

/// What a control of the page says, by its name in the contract; nothing for a value that it does not have.
pub fn message_of(name: &str, value: &str) -> Option<ToSurvey> {
    if let Some(rest) = name.strip_prefix("column-") {
        let (column, what) = rest.split_once('-').unwrap_or((rest, ""));
        return Some(ToSurvey::Column(column.parse().ok()?, column_said(what, value)?));
    }
    let change = match name {
        "sheet" => return Some(ToSurvey::ReadAs(ReadAs::Part(value.parse().ok()?))),
        "encoding" => return Some(ToSurvey::ReadAs(ReadAs::Encoding(Encoding::of_id(value)?))),
        "from" => ViewChange::From(value.to_owned()),
        "to" => ViewChange::To(value.to_owned()),
        "period" => ViewChange::Period(Period::of(value)),
        "trend" => ViewChange::Trend(value.parse().ok()),
        "before" => ViewChange::Before(side_of(value)),
        "after" => ViewChange::After(side_of(value)),
        _ => {
            let column = name.strip_prefix("filter-")?.parse().ok()?;
            ViewChange::Filter(column, (!value.is_empty()).then(|| group_of(value)))
        }
    };
    Some(ToSurvey::View(change))
}

fn column_said(what: &str, value: &str) -> Option<ColumnChange> {
    Some(match what {
        "" => ColumnChange::Take(Taken::of(value)),
        "scale" => ColumnChange::Scale(scale_of(value)?),
        "direction" => ColumnChange::Direction(if value.starts_with("low") { Direction::Down } else { Direction::Up }),
        "unit" => ColumnChange::Unit(TimeUnit::of(value)?),
        "dates" => ColumnChange::Dates(if value == "mdy" { Order::Mdy } else { Order::Dmy }),
        label => ColumnChange::Label(label.strip_prefix("label-")?.parse().ok()?, value.parse().ok()),
    })
}

/// The group that is shown under this name.
fn group_of(name: &str) -> String {
    if name == said::group("") { String::new() } else { name.to_owned() }
}

fn side_of(id: &str) -> Option<Side> {
    let (column, name) = id.split_once(':')?;
    if column == "period" {
        return Some(Side::Period(name.to_owned()));
    }
    Some(Side::Group { column: column.parse().ok()?, group: group_of(name) })
}

/// A side of a comparison as the contract names it: `2:mail`, `period:2024-01`.
pub fn side_id(side: &Side) -> String {
    match side {
        Side::Group { column, group } => format!("{column}:{}", said::group(group)),
        Side::Period(name) => format!("period:{name}"),
    }
}

/// A side of a comparison as a reader sees it.
pub fn side_name(side: &Side) -> &str {
    match side {
        Side::Group { group, .. } => said::group(group),
        Side::Period(name) => name,
    }
}
