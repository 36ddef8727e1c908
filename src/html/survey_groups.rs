//! A score by group and by period: tables of outputs, with a chart of the headline and its interval.

use super::survey_chart::{Point, ranks, trend};
use super::survey_controls::group;
use super::survey_report::{Computer, Part, header, output, range, shown};
use super::{escaped, fill, joined};
use crate::feeds;
use crate::metric::Better;
use crate::number::Format;
use crate::outcome::Outcome;
use crate::survey::{Breakdown, Period, Segment, Tally, Trend};
use crate::survey_desk::SurveyState;
use crate::words;

/// Fewer answers than this say little about a group.
const FEW: u64 = 30;
/// Groups shown of a column.
const SHOWN: usize = 200;
/// Groups drawn.
const DRAWN: usize = 40;

/// A group with what the calculator makes of it.
struct Line<'a> {
    segment: &'a Segment,
    answers: u64,
    outcome: Option<Outcome>,
}

impl<'a> Line<'a> {
    fn of(computer: &Computer<'_>, segment: &'a Segment) -> Self {
        let outcome = computer.outcome(&segment.counts);
        Self { segment, answers: segment.counts.iter().sum(), outcome }
    }

    /// The headline for a chart.
    fn point(&self, format: Format) -> Option<Point> {
        let answer = self.outcome.as_ref()?.answers.first()?;
        let value = answer.value.ok()?;
        let interval = answer.interval.ok().map(|interval| (interval.low, interval.high));
        Some(Point {
            label: group(&self.segment.value).to_owned(),
            value,
            interval,
            shown: shown(answer, value, format),
        })
    }

    /// How good it is at least, the higher the better.
    fn worth(&self) -> f64 {
        let answer = self.outcome.as_ref().and_then(|outcome| outcome.answers.first());
        answer.and_then(|answer| Some((answer, answer.interval.ok()?))).map_or(
            f64::NEG_INFINITY,
            |(answer, interval)| {
                if answer.measure.better == Better::Lower { -interval.high } else { interval.low }
            },
        )
    }
}

/// The breakdowns and the trend of a score.
pub fn groups(state: &SurveyState, tally: &Tally, width: u32, format: Format, part: Part<'_>) -> String {
    let computer = Computer::new(state, tally, format);
    let breakdowns =
        joined(tally.breakdowns.iter().map(|found| part(breakdown(state, tally, found, &computer, width, format))));
    let trend = tally.trend.as_ref().map(|found| part(over_time(state, tally, found, &computer, width, format)));
    breakdowns + &trend.unwrap_or_default()
}

/// The groups sorted by the lower end of the interval: the surely good ones first.
fn breakdown(
    state: &SurveyState,
    tally: &Tally,
    found: &Breakdown,
    computer: &Computer<'_>,
    width: u32,
    format: Format,
) -> String {
    let mut segments: Vec<&Segment> = found.segments.iter().collect();
    segments.sort_by_key(|segment| std::cmp::Reverse(segment.rows));
    let all = segments.len();
    segments.truncate(SHOWN);
    let mut lines: Vec<Line<'_>> = segments.into_iter().map(|segment| Line::of(computer, segment)).collect();
    lines.sort_by(|a, b| b.worth().total_cmp(&a.worth()));
    let points: Vec<Point> = lines.iter().filter_map(|line| line.point(format)).take(DRAWN).collect();
    let more = words::SEGMENTS_MORE.with(&[("shown", &SHOWN.to_string()), ("count", &all.to_string())]);
    let column = found.column.to_string();
    let rows = lines.iter().map(|line| {
        let name = group(&line.segment.value);
        row(tally, line, &[("data-segment", name), ("data-segment-column", &column)], format)
    });
    let caption = words::SEGMENTS_CAPTION.with(&[("column", &header(state, found.column))]);
    let note = if all > SHOWN { more } else { String::new() };
    section(&lines, &caption, &header(state, tally.column), &ranks(&points, width), &joined(rows), &note)
}

/// The periods one after the other, those without answers included.
fn over_time(
    state: &SurveyState,
    tally: &Tally,
    found: &Trend,
    computer: &Computer<'_>,
    width: u32,
    format: Format,
) -> String {
    let lines: Vec<Line<'_>> = found.periods.iter().map(|period| Line::of(computer, period)).collect();
    let points: Vec<(String, Option<Point>)> =
        lines.iter().map(|line| (line.segment.value.clone(), line.point(format))).collect();
    let rows = lines.iter().map(|line| row(tally, line, &[("data-period", &line.segment.value)], format));
    let period = match found.period {
        Period::Day => words::PERIOD_DAY,
        Period::Week => words::PERIOD_WEEK,
        Period::Month => words::PERIOD_MONTH,
    };
    let caption = words::TREND_CAPTION.with(&[("period", period.text()), ("column", &header(state, found.column))]);
    let undated = words::TREND_UNDATED.with(&[("rows", &feeds::shown_count(found.undated, format))]);
    let note = if found.undated > 0 { undated } else { String::new() };
    section(&lines, &caption, &header(state, tally.column), &trend(&points, width), &joined(rows), &note)
}

/// A line of a table: every result of the group.
fn row(tally: &Tally, line: &Line<'_>, apart: &[(&str, &str)], format: Format) -> String {
    let cells = match &line.outcome {
        Some(outcome) => joined(outcome.answers.iter().enumerate().map(|(place, answer)| {
            let range = if place == 0 { range(answer, format) } else { String::new() };
            ["<td>", &output(tally, answer, line.answers, apart, format), &hint(&range), "</td>"].concat()
        })),
        None => fill("<td>{}</td>", &[words::TREND_GAP.text()]),
    };
    let few = if (1..FEW).contains(&line.answers) { words::SEGMENTS_FEW.text() } else { "" };
    let (name, answers) = (group(&line.segment.value), feeds::shown_count(line.answers, format));
    fill("<tr><th scope=\"row\">{}{!}</th><td>{}</td>{!}</tr>", &[name, &hint(few), &answers, &cells])
}

/// What stands behind a value, if anything does: a table of groups is long enough without empty elements.
fn hint(text: &str) -> String {
    if text.is_empty() { String::new() } else { fill(" <span class=\"hint\">{}</span>", &[text]) }
}

fn section(lines: &[Line<'_>], caption: &str, score: &str, picture: &str, rows: &str, note: &str) -> String {
    // The same groups stand below every score: by ear they are told apart by its name.
    let region = words::SEGMENTS_REGION.with(&[("caption", caption), ("score", score)]);
    let outcome = lines.iter().find_map(|line| line.outcome.as_ref());
    let heads = outcome.into_iter().flat_map(|outcome| &outcome.answers);
    let heads = joined(heads.map(|answer| format!("<th scope=\"col\">{}</th>", escaped(answer.measure.label.text()))));
    let picture = if picture.is_empty() {
        String::new()
    } else {
        fill(
            "<figure class=\"chart\"><figcaption>{}</figcaption><div class=\"chart__picture\" role=\"img\" aria-label=\"{}\">{!}</div></figure>",
            &[caption, caption, picture],
        )
    };
    fill(
        "{!}<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{}\"><table class=\"table\"><caption>{}</caption><thead><tr><td></td><th scope=\"col\">{}</th>{!}</tr></thead><tbody>{!}</tbody></table><p class=\"hint\">{}</p></div>",
        &[&picture, &region, caption, words::QUANTITY_ANSWERS.text(), &heads, rows, note],
    )
}
