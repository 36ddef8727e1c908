//! The results: the headline that stays in sight, and the others.

use super::{Patches, Slot, explanation, fill, joined};
use crate::evaluation::Evaluation;
use crate::metric::{IntervalKind, Measure, Method};
use crate::number::{self, Format};
use crate::outcome::{Answer, Outcome, RowAnswer};
use crate::scenario::Scenario;
use crate::stats::interval::Interval;
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
    patches.html("rows", "", &outcome.map(|outcome| rows(outcome, scenario, format)).unwrap_or_default());
}

fn shown(measure: &Measure, value: f64, scenario: &Scenario, format: Format) -> String {
    measure.unit.shown(value, measure.places, scenario.currency, format)
}

/// What an interval is called, and its ends.
pub fn range_shown(measure: &Measure, interval: Interval, scenario: &Scenario, format: Format) -> [String; 2] {
    let percent = scenario.confidence.percent().to_string();
    let [low, high] = [interval.low, interval.high].map(|end| shown(measure, end, scenario, format));
    [
        words::INTERVAL_LABEL.with(&[("percent", &percent)]),
        words::INTERVAL_RANGE.with(&[("low", &low), ("high", &high)]),
    ]
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
        let [label, ends_shown] = range_shown(measure, interval, scenario, format);
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
fn rows(outcome: &Outcome, scenario: &Scenario, format: Format) -> String {
    let mut columns: Vec<&'static Measure> = Vec::new();
    let mut lines: Vec<(&RowAnswer, Vec<&RowAnswer>)> = Vec::new();
    for answer in &outcome.rows {
        if columns.iter().all(|measure| measure.id != answer.measure.id) {
            // Not every row has every result: a new one stands behind what stands before it in its row.
            let before = lines.last().filter(|(first, _)| first.row == answer.row).and_then(|(_, row)| row.last());
            let place = before.and_then(|before| columns.iter().position(|known| known.id == before.measure.id));
            columns.insert(place.map_or(columns.len(), |place| place + 1), answer.measure);
        }
        match lines.last_mut() {
            Some((first, answers)) if first.row == answer.row => answers.push(answer),
            _ => lines.push((answer, vec![answer])),
        }
    }
    if lines.is_empty() {
        return String::new();
    }
    let head = joined(columns.iter().map(|measure| fill("<th scope=\"col\">{}</th>", &[measure.label.text()])));
    let body = lines.iter().map(|(first, answers)| {
        let name = words::row_label(scenario, &first.name, format);
        let cells = columns.iter().map(|measure| {
            let answer = answers.iter().find(|answer| answer.measure.id == measure.id);
            answer.map_or_else(|| "<td></td>".to_owned(), |answer| cell(answer, scenario, format))
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
fn cell(answer: &RowAnswer, scenario: &Scenario, format: Format) -> String {
    let mut ends = String::new();
    let mut range = String::new();
    if let Some(interval) = answer.interval {
        let (low, high) = (number::canonical(interval.low), number::canonical(interval.high));
        ends = fill(" data-low=\"{}\" data-high=\"{}\"", &[&low, &high]);
        let shown = |value| shown(answer.measure, value, scenario, format);
        range = words::INTERVAL_RANGE.with(&[("low", &shown(interval.low)), ("high", &shown(interval.high))]);
        range = fill("<span class=\"range\">{}</span>", &[&range]);
    }
    fill(
        "<td><output data-result=\"{}\" data-row=\"{}\" data-value=\"{}\"{!} aria-live=\"off\">{}</output>{!}</td>",
        &[
            answer.measure.id,
            &answer.row,
            &number::canonical(answer.value),
            &ends,
            &shown(answer.measure, answer.value, scenario, format),
            &range,
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_keep_their_order_whichever_row_comes_first() {
        let mut scenario = Scenario::start(crate::metrics::find("agent-activity").unwrap(), Format::ENGLISH);
        // Without a survey, and far from an equal share.
        for (name, text) in [("agents-0-tickets", "900"), ("agents-0-satisfied", ""), ("agents-0-surveyed", "")] {
            scenario.fields.insert(name.to_owned(), text.to_owned());
        }
        let evaluation = crate::evaluation::evaluate(&scenario, Format::ENGLISH);
        let html = rows(evaluation.outcome.as_ref().unwrap(), &scenario, Format::ENGLISH);
        let heads: Vec<&str> =
            html.split("<th scope=\"col\">").skip(1).filter_map(|head| head.split('<').next()).collect();
        assert!(
            heads[0].contains("Share") && heads[1].contains("Satisfaction") && heads[3].contains("load"),
            "{heads:?}"
        );
    }
}
