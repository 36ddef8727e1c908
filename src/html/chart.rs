//! The chart of a calculator with its data as a table.

use super::{Patches, Slot, fill, joined};
use crate::draw;
use crate::figure::{Figure, Item, Shape};
use crate::number::Format;
use crate::outcome::Outcome;
use crate::scenario::Scenario;
use crate::words;

/// The place of the chart.
pub fn place() -> String {
    fill(
        "<figure class=\"chart\" id=\"chart\"><figcaption id=\"chart-quantity\"></figcaption><div class=\"chart__picture\" id=\"chart-picture\" role=\"img\"></div>\
         <details class=\"chart__data\"><summary>{}</summary><div id=\"chart-data\"></div></details></figure>",
        &[words::CHART_DATA.text()],
    )
}

/// What changes in the chart. `width` is that of its place in pixels; 0 while it is not known.
pub fn patches(patches: &mut Patches, outcome: Option<&Outcome>, scenario: &Scenario, width: u32, format: Format) {
    let chart = outcome.and_then(|outcome| outcome.chart.as_ref());
    let figure = chart.map(|chart| Figure::new(chart, scenario, format));
    let (mut quantity, mut name, mut picture, mut data) = (String::new(), String::new(), String::new(), String::new());
    if let Some(figure) = &figure {
        quantity.clone_from(&figure.quantity);
        name = figure.name();
        data = table(figure);
        if width > 0 {
            picture = draw::svg(figure, width);
        }
    }
    patches.flag("chart", "hidden", figure.is_none());
    patches.text("chart-quantity", "", &quantity);
    patches.put("chart-picture", "", Slot::Attribute("aria-label"), Some(&name));
    patches.html("chart-picture", "", &picture);
    patches.html("chart-data", "", &data);
}

/// The data of a figure as a table.
pub fn table(figure: &Figure) -> String {
    let line = |item: &Item| {
        let interval = item.interval.as_ref().map(|(.., text)| format!(" ({text})")).unwrap_or_default();
        fill("<tr><th scope=\"row\" dir=\"auto\">{}</th><td>{}{}</td></tr>", &[&item.label, &item.shown, &interval])
    };
    let steps = if figure.shape == Shape::Curve { figure.steps.as_str() } else { "" };
    let lines = joined(figure.items.iter().chain(&figure.marks).map(line));
    fill(
        "<table class=\"table\"><thead><tr><td>{}</td><th scope=\"col\">{}</th></tr></thead><tbody>{!}</tbody></table>",
        &[steps, &figure.quantity, &lines],
    )
}
