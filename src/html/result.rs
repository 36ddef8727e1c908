//! The results: the headline that stays in sight, and the others.

use super::{Patches, Slot, explanation, fill, joined};
use crate::evaluation::Evaluation;
use crate::insight::results::{RowCell, RowTable};
use crate::metric::{IntervalKind, Measure, Method};
use crate::number::{self, Format};
use crate::outcome::Answer;
use crate::scenario::Scenario;
use crate::words;

/// The place of the headline.
pub fn headline() -> String {
    fill(
        "<section class=\"headline\" aria-label=\"{}\"><div id=\"headline\"></div></section>",
        &[words::RESULT_HEADING.text()],
    )
}

/// The places of everything else.
pub fn details() -> String {
    fill(
        "<section class=\"details\" aria-label=\"{}\"><dl class=\"results\" id=\"results\"></dl><div id=\"rows\"></div>{!}</section>",
        &[words::RESULT_DETAILS.text(), &explanation::places()],
    )
}

/// The outputs of a method; their values come as patches.
fn output(measure: &Measure) -> String {
    fill("<output id=\"out-{}\" data-result=\"{}\" aria-live=\"off\"></output>", &[measure.id, measure.id])
}

fn first(method: &Method) -> String {
    let Some(measure) = method.results.first() else { return String::new() };
    fill(
        "<h2 class=\"headline__label\">{}</h2><p class=\"headline__value\" aria-live=\"polite\">{!}</p><p class=\"range\" id=\"range-{}\"></p>\
         <p class=\"headline__fix\" id=\"fix\"></p>",
        &[measure.label.text(), &output(measure), measure.id],
    )
}

fn others(method: &Method) -> String {
    joined(method.results.iter().skip(1).map(|measure| {
        let has_interval = measure.interval != IntervalKind::None;
        let range =
            if has_interval { fill("<p class=\"range\" id=\"range-{}\"></p>", &[measure.id]) } else { String::new() };
        fill(
            "<div class=\"results__item\"><dt>{}</dt><dd>{!}{!}<p class=\"hint\" id=\"why-{}\"></p></dd></div>",
            &[measure.label.text(), &output(measure), &range, measure.id],
        )
    }))
}

/// The outputs of the scenario's method, without values.
pub fn places(patches: &mut Patches, scenario: &Scenario) {
    patches.html("headline", "", &first(scenario.method));
    patches.html("results", "", &others(scenario.method));
}

/// What changes in the results.
pub fn patches(patches: &mut Patches, scenario: &Scenario, evaluation: &Evaluation, format: Format) {
    let outcome = evaluation.outcome.as_ref();
    for measure in scenario.method.results {
        of_measure(patches, measure, outcome.and_then(|outcome| outcome.answer(measure.id)), scenario, format);
    }
    let fix = if outcome.is_none() { words::RESULT_FIX.text() } else { "" };
    patches.text("fix", "", fix);
    patches.html(
        "rows",
        "",
        &outcome.map(|outcome| rows(&RowTable::of(&outcome.rows), scenario, format)).unwrap_or_default(),
    );
}

fn shown(measure: &Measure, value: f64, scenario: &Scenario, format: Format) -> String {
    measure.unit.shown(value, measure.places, scenario.currency, format)
}

fn of_measure(
    patches: &mut Patches,
    measure: &'static Measure,
    answer: Option<&Answer>,
    scenario: &Scenario,
    format: Format,
) {
    let value = answer.and_then(|answer| answer.value.ok());
    let interval = answer.filter(|answer| answer.value.is_ok()).and_then(|answer| answer.interval.ok());
    let shown = |value: f64| shown(measure, value, scenario, format);
    let (text, exact) = match value {
        Some(value) => (shown(value), Some(number::canonical(value))),
        None => (words::RESULT_UNDEFINED.text().to_owned(), None),
    };
    let (mut range, mut ends) = (String::new(), None);
    if let Some(interval) = interval {
        let [label, ends_shown] = words::range_shown(measure, interval, scenario, format);
        range = fill("<span class=\"range__label\">{}</span> {}", &[&label, &ends_shown]);
        ends = Some((number::canonical(interval.low), number::canonical(interval.high)));
    }
    let why = answer.and_then(|answer| answer.value.err()).map(|reason| words::undefined_sentence(scenario, reason));
    patches.text("out-", measure.id, &text);
    patches.put("out-", measure.id, Slot::Attribute("data-value"), exact.as_deref());
    patches.put("out-", measure.id, Slot::Attribute("data-low"), ends.as_ref().map(|(low, _)| low.as_str()));
    patches.put("out-", measure.id, Slot::Attribute("data-high"), ends.as_ref().map(|(_, high)| high.as_str()));
    patches.html("range-", measure.id, &range);
    patches.text("why-", measure.id, &why.unwrap_or_default());
}

/// Results of single rows, such as the share of each cost item: a line for each row, a column for each result.
fn rows(table: &RowTable, scenario: &Scenario, format: Format) -> String {
    if table.lines.is_empty() {
        return String::new();
    }
    let head = joined(table.columns.iter().map(|column| fill("<th scope=\"col\">{}</th>", &[&column.label_text])));
    let body = table.lines.iter().map(|line| {
        let name = words::row_label(scenario, &line.name, format);
        let cells = table.columns.iter().zip(&line.cells).map(|(column, cell)| {
            let cell = cell.as_ref().map(|cell| shown_cell(column.result, &line.row, cell, scenario, format));
            cell.unwrap_or_else(|| "<td></td>".to_owned())
        });
        fill("<tr><th scope=\"row\" dir=\"auto\">{}</th>{!}</tr>", &[&name, &joined(cells)])
    });
    fill(
        "<div class=\"table-frame\" tabindex=\"0\" role=\"group\" aria-label=\"{}\"><table class=\"table\"><caption>{}</caption>\
         <thead><tr><td></td>{!}</tr></thead><tbody>{!}</tbody></table></div>",
        &[words::ROWS_HEADING.text(), words::ROWS_HEADING.text(), &head, &joined(body)],
    )
}

/// The cell of a row's result.
fn shown_cell(result: &str, row: &str, cell: &RowCell, scenario: &Scenario, format: Format) -> String {
    let shown = |value: f64| cell.unit.shown(value, cell.places, scenario.currency, format);
    let (mut ends, mut range) = (String::new(), String::new());
    if let Some(interval) = cell.interval {
        let (low, high) = (number::canonical(interval.low), number::canonical(interval.high));
        ends = fill(" data-low=\"{}\" data-high=\"{}\"", &[&low, &high]);
        range = words::INTERVAL_RANGE.with(&[("low", &shown(interval.low)), ("high", &shown(interval.high))]);
        range = fill("<span class=\"range\">{}</span>", &[&range]);
    }
    fill(
        "<td><output data-result=\"{}\" data-row=\"{}\" data-value=\"{}\"{!} aria-live=\"off\">{}</output>{!}</td>",
        &[result, row, &number::canonical(cell.value), &ends, &shown(cell.value), &range],
    )
}
