//! The scores of a survey: what the calculators make of the counted answers, and the receipt.

use super::chart::table;
use super::survey_compare;
use super::survey_groups;
use super::survey_receipt::receipt;
use super::{escaped, fill, joined};
use crate::draw;
use crate::feeds;
use crate::figure::Figure;
use crate::number::{self, Format};
use crate::report::{Found, Measured, Report, Rows, Score, Value};
use crate::words::{self, survey as said};

/// The frame around a score, both sides, in pixels.
const FRAME: u32 = 50;
/// Wider than this a chart of eleven bars says no more.
const WIDEST: u32 = 700;

/// What takes a long part of the report and says what stands in its place.
pub type Part<'a> = &'a mut dyn FnMut(String) -> String;

/// All scores and the receipt.
pub fn report(report: &Report, width: u32, format: Format, part: Part<'_>) -> String {
    let scores = joined(report.scores.iter().map(|one| score(one, width, format, part)));
    scores + &receipt(report, format)
}

fn score(score: &Score, width: u32, format: Format, part: Part<'_>) -> String {
    let body = match &score.found {
        Some(found) => scored(score, found, width, format, part),
        None => fill("<p>{}</p>", &[words::NO_USED.text()]),
    };
    fill(
        "<section class=\"score\"><h3>{}</h3><p class=\"hint\">{}</p>{!}{!}</section>",
        &[&said::column(&score.column), &score.metric.name_text, &body, &rows(&score.rows, format)],
    )
}

fn scored(score: &Score, found: &Found, width: u32, format: Format, part: Part<'_>) -> String {
    let items = joined(found.measured.iter().zip(&found.values).map(|(measured, value)| {
        let output = output(score, measured, *value, found.answers, &[], format);
        let range = range(measured, *value, format);
        fill(
            "<div class=\"results__item\"><dt>{}</dt><dd>{!}<p class=\"range\">{}</p></dd></div>",
            &[&measured.name_text, &output, &range],
        )
    }));
    let width = width.saturating_sub(FRAME).min(WIDEST);
    fill(
        "<dl class=\"results\">{!}{!}</dl><p class=\"explanation\">{}</p>{!}<p><a class=\"button button--plain\" data-action=\"open-calculator\" href=\"{}\">{}</a></p>{!}",
        &[
            &items,
            &survey_compare::difference(score, found, format),
            &said::certainty(found, format),
            &found.figure.as_ref().map(|figure| chart(figure, width)).unwrap_or_default(),
            &found.link,
            words::OPEN_CALCULATOR.text(),
            &survey_groups::groups(score, found, width, format, part),
        ],
    )
}

fn chart(figure: &Figure, width: u32) -> String {
    fill(
        "<figure class=\"chart\"><figcaption>{}</figcaption><div class=\"chart__picture\" role=\"img\" aria-label=\"{}\">{!}</div>\
         <details class=\"chart__data\"><summary>{}</summary>{!}</details></figure>",
        &[&figure.quantity, &figure.name(), &draw::svg(figure, width), words::CHART_DATA.text(), &table(figure)],
    )
}

/// A result, told apart from others of the page by these attributes.
pub fn output(
    score: &Score,
    measured: &Measured,
    value: Value,
    answers: u64,
    apart: &[(&str, &str)],
    format: Format,
) -> String {
    let mut attributes = String::new();
    let mut attribute = |name: &str, value: &str| {
        for part in [" ", name, "=\"", &escaped(value), "\""] {
            attributes.push_str(part);
        }
    };
    attribute("data-result", &measured.id);
    attribute("data-metric", &score.metric.id);
    attribute("data-column", &score.column.index.to_string());
    attribute("data-answers", &answers.to_string());
    if let Some(value) = value.value {
        attribute("data-value", &number::canonical(value));
    }
    if let Some((low, high)) = value.interval {
        attribute("data-low", &number::canonical(low));
        attribute("data-high", &number::canonical(high));
    }
    for (name, value) in apart {
        attribute(name, value);
    }
    let shown =
        value.value.map_or_else(|| words::RESULT_UNDEFINED.text().to_owned(), |value| measured.shown(value, format));
    fill("<output{!} aria-live=\"off\">{}</output>", &[&attributes, &shown])
}

pub fn range(measured: &Measured, value: Value, format: Format) -> String {
    let of = |(low, high)| {
        let (low, high) = (measured.shown(low, format), measured.shown(high, format));
        words::INTERVAL_RANGE.with(&[("low", &low), ("high", &high)])
    };
    value.interval.map(of).unwrap_or_default()
}

/// Rows used and left out, adding up to all rows, with the first few of each reason.
fn rows(rows: &Rows, format: Format) -> String {
    let line = |label: &str, rows: u64, more: &str| {
        fill(
            "<tr><th scope=\"row\">{} <span class=\"hint\">{}</span></th><td>{}</td></tr>",
            &[label, more, &feeds::shown_count(rows, format)],
        )
    };
    let lines = rows.left_out.iter().map(|left| {
        let samples = words::units::list(&said::samples(left));
        line(said::left_out(left.reason).text(), left.rows, &samples)
    });
    fill(
        "<table class=\"table receipt__rows\"><caption>{}</caption><thead><tr><td></td><th scope=\"col\">{}</th></tr></thead><tbody>{!}{!}{!}</tbody></table>",
        &[
            words::RECEIPT_CAPTION.text(),
            words::RECEIPT_ROWS.text(),
            &line(words::RECEIPT_USED.text(), rows.used, ""),
            &joined(lines),
            &line(words::RECEIPT_ALL.text(), rows.all(), ""),
        ],
    )
}
