//! The chart of a calculator with its data as a table.

use super::{Patches, Slot, fill, joined};
use crate::figure::{Figure, Item, Shape};
use crate::picture::Picture;
use crate::words;

/// The place of the chart.
pub fn place() -> String {
    fill(
        "<figure class=\"chart\" id=\"chart\"><figcaption id=\"chart-quantity\"></figcaption><div class=\"chart__picture\" id=\"chart-picture\" role=\"img\"></div>\
         <details class=\"chart__data\"><summary>{}</summary><div id=\"chart-data\"></div></details></figure>",
        &[words::CHART_DATA.text()],
    )
}

/// What changes in the chart.
pub fn patches(patches: &mut Patches, picture: Option<&Picture>) {
    let (quantity, name, svg, data) = parts(picture);
    patches.flag("chart", "hidden", picture.is_none());
    patches.text("chart-quantity", "", quantity);
    patches.put("chart-picture", "", Slot::Attribute("aria-label"), Some(name));
    patches.html("chart-picture", "", svg);
    patches.html("chart-data", "", &data);
}

/// What it measures, what it says, the drawing, and its data as a table.
pub fn parts(picture: Option<&Picture>) -> (&str, &str, &str, String) {
    picture.map_or(("", "", "", String::new()), |picture| {
        (picture.figure.quantity.as_str(), picture.name.as_str(), picture.svg.as_str(), table(&picture.figure))
    })
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
