//! Figures and tables as a reader sees them.

use desk::answers::Answers;
use desk::figures::{self, Figure, Report};

use crate::currency::Currency;
use crate::log_view::{Part, Shown, Table};
use crate::log_words as said;
use crate::number::{self, Format};
use crate::unit::Unit;
use crate::words::{self as w, Word, units};

use super::{calculators, charts};

/// What a figure belongs to, by its name in data.
fn part_of(id: &str) -> Word {
    let begins = |names: &[&str]| names.iter().any(|name| id.starts_with(name));
    if begins(&["first_response", "resolution", "first_resolution"]) {
        w::DESK_PART_TIMES
    } else if begins(&["backlog", "days_to_clear"]) {
        w::DESK_PART_BACKLOG
    } else if begins(&["service_level", "speed_of", "time_to_aband", "patience", "wait_mean", "abandoned_sh"]) {
        w::DESK_PART_WAITING
    } else if begins(&["talk", "hold", "after_call", "handle", "occupancy", "busiest"]) {
        w::DESK_PART_HANDLING
    } else if begins(&["stars", "five_star", "reply_time", "answered_share", "edited", "reviews"]) {
        w::DESK_PART_REVIEWS
    } else {
        w::DESK_PART_COUNTS
    }
}

/// What figures and tables are shown with.
#[derive(Clone, Copy)]
pub struct Shower<'a> {
    /// The figures.
    pub report: &'a Report,
    /// The answers that they follow from.
    pub answers: &'a Answers,
    /// How wide charts are, in pixels.
    pub width: u32,
    /// How numbers are written.
    pub format: Format,
}

/// The figures in their parts, each part where its first figure stands.
pub fn parts(with: Shower<'_>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for figure in with.report.figures.iter().filter(|figure| !said::is_left_out(&figure.id)) {
        let title = part_of(&figure.id).text();
        let shown = of(figure, with);
        match parts.iter_mut().find(|part| part.title == title) {
            Some(part) => part.figures.push(shown),
            None => parts.push(Part { title: title.to_owned(), figures: vec![shown], ..Part::default() }),
        }
    }
    for part in &mut parts {
        let ids: Vec<&str> = part.figures.iter().map(|figure| figure.id.as_str()).collect();
        let chart = charts::of_times(with.report, &ids, &part.title, with.width, with.format);
        (part.drawn, part.chart) = (chart.drawn, chart.name);
    }
    parts
}

fn of(figure: &Figure, with: Shower<'_>) -> Shown {
    let format = with.format;
    let ends = figure.interval.map(|interval| (interval.low, interval.high));
    let one = |value: f64| amount(value, ends, figure.unit, format);
    let value = figure.text.clone().or_else(|| figure.value.map(one)).unwrap_or_default();
    let interval =
        ends.map_or_else(String::new, |(low, high)| w::DESK_RANGE.with(&[("low", &one(low)), ("high", &one(high))]));
    let left_out: Vec<String> =
        figure.left_out.0.iter().map(|(cause, count)| said::left_out(*cause, *count, format)).collect();
    Shown {
        id: figure.id.clone(),
        label: said::figure(&figure.id).unwrap_or_else(|| figure.id.clone()),
        value,
        interval,
        n: figure.n.map_or_else(String::new, |n| said::count(n, format)),
        left_out: if left_out.is_empty() {
            String::new()
        } else {
            w::DESK_WITHOUT.with(&[("causes", &units::list(&left_out))])
        },
        definition: said::definition(&figure.id).unwrap_or_default().to_owned(),
        link: calculators::of(figure, with.report, with.answers, format).unwrap_or_default(),
    }
}

/// A number of a figure with its unit, by the digits of its interval.
pub fn amount(value: f64, ends: Option<(f64, f64)>, unit: figures::Unit, format: Format) -> String {
    match unit {
        figures::Unit::Count | figures::Unit::Days | figures::Unit::Text => said::count(value, format),
        figures::Unit::Seconds => said::seconds(value, ends, format),
        figures::Unit::Percent => Unit::Percent.measured(value, ends, 2, Currency::DEFAULT, format),
        figures::Unit::Stars | figures::Unit::Number => number::shown(value, 2, format),
    }
}

/// The tables.
pub fn tables(with: Shower<'_>) -> Vec<Table> {
    let (report, format) = (with.report, with.format);
    let table = |table: &figures::Table| {
        let is_time = |place: usize| table.columns.get(place).is_some_and(|column| column == "talk_mean");
        let cell = |(place, value): (usize, &Option<f64>)| match value {
            None => String::new(),
            Some(value) if is_time(place) => said::seconds(*value, None, format),
            Some(value) => number::shown(*value, 2, format),
        };
        let chart = charts::of_table(table, with.width, format);
        Table {
            id: table.id.clone(),
            title: said::table(&table.id),
            columns: table.columns.iter().map(|column| said::column(column)).collect(),
            rows: table
                .rows
                .iter()
                .map(|(name, values)| (said::group(name).to_owned(), values.iter().enumerate().map(cell).collect()))
                .collect(),
            drawn: chart.drawn,
            chart: chart.name,
            link: calculators::of_table(&table.id, report, format).unwrap_or_default(),
        }
    };
    report.tables.iter().filter(|table| !table.rows.is_empty()).map(table).collect()
}
