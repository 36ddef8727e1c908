//! The charts of a log: its tables as bars, columns and lines, and its times as dots with their intervals.

use desk::figures::{Report, Table, Unit as Measure};

use super::shown::amount;
use crate::chart::Tone;
use crate::draw::{self, Drawn};
use crate::figure::{Axis, Figure, Item, Panel, Shape};
use crate::log_words as said;
use crate::number::Format;
use crate::unit::{Currency, Unit};
use crate::words;

/// Groups that are drawn: those of more stand in the table alone.
const MOST: usize = 15;
/// Days, weeks or months from which on their numbers are a line.
const LINE: usize = 2;

/// A chart and what it says to those who hear it.
#[derive(Default)]
pub struct Chart {
    /// The drawing.
    pub drawn: Drawn,
    /// It in a sentence.
    pub name: String,
}

fn drawn(figure: &Figure, width: u32) -> Chart {
    Chart { drawn: draw::drawn(figure, width), name: figure.name() }
}

/// The first numbers of a table, which count something; nothing of a single one.
pub fn of_table(table: &Table, width: u32, format: Format) -> Chart {
    let items: Vec<Item> = table
        .rows
        .iter()
        .map(|(name, numbers)| {
            let value = numbers.first().copied().flatten().unwrap_or(0.0);
            Item::new(said::group(name).to_owned(), value, said::count(value, format), Tone::Plain)
        })
        .collect();
    if items.len() < 2 {
        return Chart::default();
    }
    let count = Axis::new(Unit::Count, Currency::DEFAULT, format);
    let by = table.id.rsplit_once("_by_").map_or("", |(_, by)| by);
    let panel = match by {
        "day" | "week" | "month" if items.len() > LINE && table.columns.first().is_some_and(|of| of != "stars") => {
            Panel::new(Shape::Trend, count, items)
        }
        "hour" | "half_hour" => Panel::new(Shape::Columns, count, of_day(items, by, format)),
        "category" => pareto(items, format),
        "day" | "week" | "month" | "version" => return stars(table, width, format),
        _ => Panel::new(Shape::Lying, count, items.into_iter().take(MOST).collect()),
    };
    drawn(&Figure::of(said::table(&table.id), vec![panel]), width)
}

/// All hours between the first and the last, so that a gap is seen as one.
fn of_day(items: Vec<Item>, by: &str, format: Format) -> Vec<Item> {
    let step = if by == "hour" { 60 } else { 30 };
    let minute = |item: &Item| {
        let (hour, minute) = item.label.split_once(':')?;
        Some(hour.parse::<usize>().ok()? * 60 + minute.parse::<usize>().ok()?)
    };
    let (Some(first), Some(last)) = (items.first().and_then(minute), items.last().and_then(minute)) else {
        return items;
    };
    let of = |at: usize| {
        items.iter().find(|item| minute(item) == Some(at)).cloned().unwrap_or_else(|| {
            Item::new(format!("{:02}:{:02}", at / 60, at % 60), 0.0, said::count(0.0, format), Tone::Plain)
        })
    };
    (first..=last).step_by(step).map(of).collect()
}

/// Shares of all, the largest first, with a line that adds them up.
fn pareto(items: Vec<Item>, format: Format) -> Panel {
    let all: f64 = items.iter().filter_map(|item| item.value).sum();
    let percent = |share: f64| Unit::Percent.measured(share, None, 1, Currency::DEFAULT, format);
    let axis = Axis::new(Unit::Percent, Currency::DEFAULT, format).between(0.0, 100.0);
    let mut panel = Panel::new(Shape::Lying, axis, Vec::new());
    let mut sum = 0.0;
    for item in items.into_iter().take(MOST) {
        let count = item.value.unwrap_or(0.0);
        let share = if all > 0.0 { 100.0 * count / all } else { 0.0 };
        sum = f64::min(sum + share, 100.0);
        let label = words::CHART_SUMMED.with(&[("label", &item.label)]);
        panel.line.push(Item::new(label, sum, percent(sum), Tone::Plain));
        let value = words::CHART_RANGE.with(&[("value", &item.shown), ("range", &percent(share))]);
        panel.items.push(Item::new(item.label, share, value, Tone::Plain));
    }
    panel.marks.push(Item::new(String::new(), 80.0, percent(80.0), Tone::Plain));
    panel
}

/// Mean stars by month or version, on the scale of stars.
fn stars(table: &Table, width: u32, format: Format) -> Chart {
    if table.columns.first().is_none_or(|of| of != "stars") {
        return Chart::default();
    }
    let items = table.rows.iter().map(|(name, numbers)| {
        let mean = numbers.first().copied().flatten();
        let shown = mean.map_or_else(String::new, |mean| amount(mean, None, Measure::Stars, format));
        let mut item = Item::new(said::group(name).to_owned(), mean.unwrap_or(0.0), shown, Tone::Plain);
        item.value = mean;
        item.answers = numbers.get(1).copied().flatten().unwrap_or(0.0);
        item
    });
    let axis = Axis::new(Unit::Number, Currency::DEFAULT, format).between(1.0, 5.0);
    let by_time = !table.id.ends_with("_version");
    let (shape, items): (_, Vec<Item>) =
        if by_time { (Shape::Trend, items.collect()) } else { (Shape::Dots, items.take(MOST).collect()) };
    drawn(&Figure::of(said::table(&table.id), vec![Panel::new(shape, axis, items)]), width)
}

/// Lengths of time of a part with their intervals, one under the other on a common scale; nothing of a single one.
pub fn of_times(report: &Report, ids: &[&str], title: &str, width: u32, format: Format) -> Chart {
    let items: Vec<Item> = report
        .figures
        .iter()
        .filter(|figure| ids.contains(&figure.id.as_str()) && figure.unit == Measure::Seconds)
        .filter_map(|figure| {
            let value = figure.value?;
            let ends = figure.interval.map(|ends| (ends.low, ends.high));
            let shown = |value| amount(value, ends, Measure::Seconds, format);
            let mut item = Item::new(said::figure(&figure.id)?, value, shown(value), Tone::Plain);
            item.interval = ends.map(|(low, high)| {
                (low, high, words::INTERVAL_RANGE.with(&[("low", &shown(low)), ("high", &shown(high))]))
            });
            Some(item)
        })
        .collect();
    if items.len() < 2 {
        return Chart::default();
    }
    let axis = Axis::new(Unit::Seconds, Currency::DEFAULT, format);
    drawn(&Figure::of(title.to_owned(), vec![Panel::new(Shape::Dots, axis, items)]), width)
}
