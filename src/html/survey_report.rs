//! The scores of a survey: what the calculators make of the counted answers, and the receipt.

use super::chart::table;
use super::survey_compare;
use super::survey_groups;
use super::survey_receipt::receipt;
use super::{escaped, fill, joined};
use crate::draw;
use crate::explain::Explained;
use crate::feeds::{self, Counter};
use crate::figure::Figure;
use crate::insight::explanation::Explanation;
use crate::link;
use crate::metrics;
use crate::number::{self, Format};
use crate::outcome::{Answer, NoInterval, Outcome};
use crate::scenario::Scenario;
use crate::shares::{self, measures};
use crate::stats::interval::Confidence;
use crate::stats::summary::Summary;
use crate::survey::{Direction, Tally};
use crate::survey_desk::{SurveyState, is_timed};
use crate::unit::Currency;
use crate::words::{self, survey as said};

/// The frame around a score, both sides, in pixels.
const FRAME: u32 = 50;
/// Wider than this a chart of eleven bars says no more.
const WIDEST: u32 = 700;

/// What takes a long part of the report and says what stands in its place.
pub type Part<'a> = &'a mut dyn FnMut(String) -> String;

/// All scores and the receipt.
pub fn report(state: &SurveyState, tallies: &[Tally], width: u32, format: Format, part: Part<'_>) -> String {
    let scores = joined(tallies.iter().map(|tally| score(state, tally, width, format, part)));
    scores + &receipt(state, tallies, format)
}

/// What a metric makes of counted answers: of one group after the other, without the texts of a form in between.
pub struct Computer<'a> {
    tally: &'a Tally,
    counter: Option<Counter>,
}

impl<'a> Computer<'a> {
    /// For the answers of this tally.
    pub fn new(state: &SurveyState, tally: &'a Tally, format: Format) -> Self {
        let counter = metrics::find(&tally.metric)
            .filter(|metric| !is_timed(metric.id))
            .and_then(|metric| Counter::new(metric, tally.scale, direction(state, tally), format));
        Self { tally, counter }
    }

    /// The results, if there are any.
    pub fn outcome(&self, counts: &[u64]) -> Option<Outcome> {
        match &self.counter {
            Some(counter) => counter.outcome(counts),
            None => timed(self.tally, counts),
        }
    }

    /// The same with what explains them.
    fn explained(&self, counts: &[u64]) -> Option<(Outcome, Explained)> {
        match &self.counter {
            Some(counter) => counter.explained(counts),
            None => Some((timed(self.tally, counts)?, Explained::default())),
        }
    }
}

/// The calculator filled with counted answers, and what it makes of them.
fn filled(state: &SurveyState, tally: &Tally, format: Format) -> Option<(Scenario, (Outcome, Explained))> {
    let found = Computer::new(state, tally, format).explained(&tally.counts)?;
    let metric = metrics::find(&tally.metric)?;
    let scenario = if is_timed(metric.id) {
        let total = tally.times.iter().zip(&tally.counts).map(|(time, count)| time * *count as f64).sum();
        feeds::of_times(metric, total, tally.counts.iter().sum(), format)
    } else {
        feeds::scenario(metric, tally.scale, direction(state, tally), &tally.counts, format)
    };
    scenario.zip(Some(found))
}

fn direction(state: &SurveyState, tally: &Tally) -> Direction {
    state.picks.get(tally.column).map_or(Direction::Up, |pick| pick.direction)
}

/// What time spans say; the calculator gets but their total.
fn timed(tally: &Tally, counts: &[u64]) -> Option<Outcome> {
    if !is_timed(&tally.metric) {
        return None;
    }
    let steps: Vec<(f64, f64)> = tally
        .times
        .iter()
        .zip(counts)
        .filter(|(_, count)| **count > 0)
        .map(|(time, count)| (*time, *count as f64))
        .collect();
    let summary = Summary::of_distribution(&steps)?;
    // A weight says how many were averaged, not how they spread.
    let interval = if tally.weighed {
        Err(NoInterval::OnlyTotals)
    } else {
        shares::mean_interval(&summary, 0.0, f64::MAX, Confidence::default())
    };
    let outcome = Outcome::default().within(&measures::MEAN_OF_TIMES, summary.mean, interval);
    let outcome = if tally.weighed {
        outcome
    } else {
        outcome.with(&measures::MEDIAN_TIME, summary.median).with(&measures::P90_TIME, summary.p90)
    };
    Some(outcome)
}

pub fn header(state: &SurveyState, column: usize) -> String {
    let found =
        state.summary.as_ref().and_then(|summary| summary.columns.get(column)).map(|column| column.header.clone());
    found
        .filter(|header| !header.is_empty())
        .unwrap_or_else(|| words::SURVEY_COLUMN.with(&[("number", &(column + 1).to_string())]))
}

fn score(state: &SurveyState, tally: &Tally, width: u32, format: Format, part: Part<'_>) -> String {
    let body = match filled(state, tally, format) {
        Some((scenario, found)) => scored(state, tally, &scenario, &found, width, format, part),
        None => fill("<p>{}</p>", &[words::NO_USED.text()]),
    };
    fill(
        "<section class=\"score\"><h3>{}</h3><p class=\"hint\">{}</p>{!}{!}</section>",
        &[&header(state, tally.column), said::metric_name(&tally.metric), &body, &left_out(tally, format)],
    )
}

fn scored(
    state: &SurveyState,
    tally: &Tally,
    scenario: &Scenario,
    (outcome, explained): &(Outcome, Explained),
    width: u32,
    format: Format,
    part: Part<'_>,
) -> String {
    let answers: u64 = tally.counts.iter().sum();
    let items = joined(outcome.answers.iter().map(|answer| {
        let (output, range) = (output(tally, answer, answers, &[], format), range(answer, format));
        fill(
            "<div class=\"results__item\"><dt>{}</dt><dd>{!}<p class=\"range\">{}</p></dd></div>",
            &[answer.measure.label.text(), &output, &range],
        )
    }));
    let explained = Explanation::of(scenario, Some(outcome), explained);
    let figure = explained.chart.as_ref().map(|chart| Figure::new(chart, &explained.benchmarks, scenario, format));
    let chart = figure.map(|figure| {
        fill(
            "<figure class=\"chart\"><figcaption>{}</figcaption><div class=\"chart__picture\" role=\"img\" aria-label=\"{}\">{!}</div>\
             <details class=\"chart__data\"><summary>{}</summary>{!}</details></figure>",
            &[&figure.quantity, &figure.name(), &draw::svg(&figure, width.saturating_sub(FRAME).min(WIDEST)), words::CHART_DATA.text(), &table(&figure)],
        )
    });
    let address = format!("/{}#{}", scenario.metric.id, link::encode(scenario, format));
    fill(
        "<dl class=\"results\">{!}{!}</dl><p class=\"explanation\">{}</p>{!}<p><a class=\"button button--plain\" data-action=\"open-calculator\" href=\"{}\">{}</a></p>{!}",
        &[
            &items,
            &survey_compare::difference(state, tally, format),
            &words::interval_meaning(scenario, &explained, format).unwrap_or_default(),
            &chart.unwrap_or_default(),
            &address,
            words::OPEN_CALCULATOR.text(),
            &survey_groups::groups(state, tally, width.saturating_sub(FRAME).min(WIDEST), format, part),
        ],
    )
}

/// A result, told apart from others of the page by these attributes. Answers have no currency.
pub fn output(tally: &Tally, answer: &Answer, answers: u64, apart: &[(&str, &str)], format: Format) -> String {
    let measure = answer.measure;
    let mut attributes = String::new();
    let mut attribute = |name: &str, value: &str| {
        for part in [" ", name, "=\"", &escaped(value), "\""] {
            attributes.push_str(part);
        }
    };
    attribute("data-result", measure.id);
    attribute("data-metric", &tally.metric);
    attribute("data-column", &tally.column.to_string());
    attribute("data-answers", &answers.to_string());
    if let Ok(value) = answer.value {
        attribute("data-value", &number::canonical(value));
    }
    if let Ok(interval) = answer.interval {
        attribute("data-low", &number::canonical(interval.low));
        attribute("data-high", &number::canonical(interval.high));
    }
    for (name, value) in apart {
        attribute(name, value);
    }
    let shown =
        answer.value.map_or_else(|_| words::RESULT_UNDEFINED.text().to_owned(), |value| shown(answer, value, format));
    fill("<output{!} aria-live=\"off\">{}</output>", &[&attributes, &shown])
}

/// A value in the unit of a result.
pub fn shown(answer: &Answer, value: f64, format: Format) -> String {
    answer.measure.unit.shown(value, answer.measure.places, Currency::DEFAULT, format)
}

pub fn range(answer: &Answer, format: Format) -> String {
    let of = |low: f64, high: f64| {
        words::INTERVAL_RANGE.with(&[("low", &shown(answer, low, format)), ("high", &shown(answer, high, format))])
    };
    answer.interval.map(|interval| of(interval.low, interval.high)).unwrap_or_default()
}

/// Rows used and left out, adding up to all rows, with the first few of each reason.
fn left_out(tally: &Tally, format: Format) -> String {
    let line = |label: &str, rows: u64, more: &str| {
        fill(
            "<tr><th scope=\"row\">{} <span class=\"hint\">{}</span></th><td>{}</td></tr>",
            &[label, more, &feeds::shown_count(rows, format)],
        )
    };
    let lines = tally.left_out.iter().map(|left| {
        let samples: Vec<String> = left
            .samples
            .iter()
            .map(|(row, text)| {
                let word = if text.trim().is_empty() { words::RECEIPT_BLANK_SAMPLE } else { words::RECEIPT_SAMPLE };
                word.with(&[("row", &row.to_string()), ("text", text)])
            })
            .collect();
        line(said::left_out(left.reason).text(), left.rows, &words::units::list(&samples))
    });
    let all = tally.used + tally.left_out.iter().map(|left| left.rows).sum::<u64>();
    fill(
        "<table class=\"table receipt__rows\"><caption>{}</caption><thead><tr><td></td><th scope=\"col\">{}</th></tr></thead><tbody>{!}{!}{!}</tbody></table>",
        &[
            words::RECEIPT_CAPTION.text(),
            words::RECEIPT_ROWS.text(),
            &line(words::RECEIPT_USED.text(), tally.used, ""),
            &joined(lines),
            &line(words::RECEIPT_ALL.text(), all, ""),
        ],
    )
}
