//! The data of a chart as a table.

use super::{fill, joined};
use crate::figure::{Figure, Item, Shape};

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
