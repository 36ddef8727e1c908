//! A score by group and by period: tables of outputs, with a chart of the headline and its interval.

use super::survey_report::{Part, output, range};
use super::{escaped, fill, joined};
use crate::draw::{self, Point};
use crate::feeds;
use crate::number::Format;
use crate::report::{Breakdown, Found, Line, Measured, Score, Trend};
use crate::survey::Period;
use crate::words::{self, survey as said};

/// The breakdowns and the trend of a score.
pub fn groups(score: &Score, found: &Found, width: u32, format: Format, part: Part<'_>) -> String {
    let table = Table { score, found, width, format };
    let breakdowns = joined(found.breakdowns.iter().map(|groups| part(table.breakdown(groups))));
    let trend = found.trend.as_ref().map(|trend| part(table.over_time(trend)));
    breakdowns + &trend.unwrap_or_default()
}

/// What the tables of a score have in common.
struct Table<'a> {
    score: &'a Score,
    found: &'a Found,
    width: u32,
    format: Format,
}

impl Table<'_> {
    fn breakdown(&self, groups: &Breakdown) -> String {
        let points: Vec<Point> = groups.drawn().filter_map(|line| point(line, self.found, self.format)).collect();
        let column = groups.column.index.to_string();
        let rows = groups
            .lines
            .iter()
            .map(|line| self.row(line, &[("data-segment", said::group(&line.name)), ("data-segment-column", &column)]));
        let shown = groups.lines.len();
        let more = words::SEGMENTS_MORE.with(&[("shown", &shown.to_string()), ("count", &groups.groups.to_string())]);
        let note = if groups.groups > shown { more } else { String::new() };
        let caption = words::SEGMENTS_CAPTION.with(&[("column", &said::column(&groups.column))]);
        self.section(&caption, &draw::dots(&points, self.width), &joined(rows), &note)
    }

    fn over_time(&self, found: &Trend) -> String {
        let points: Vec<(String, Option<Point>)> =
            found.lines.iter().map(|line| (line.name.clone(), point(line, self.found, self.format))).collect();
        let rows = found.lines.iter().map(|line| self.row(line, &[("data-period", &line.name)]));
        let period = match found.period {
            Period::Day => words::PERIOD_DAY,
            Period::Week => words::PERIOD_WEEK,
            Period::Month => words::PERIOD_MONTH,
        };
        let caption = words::TREND_CAPTION.with(&[("period", period.text()), ("column", &said::column(&found.column))]);
        let undated = words::TREND_UNDATED.with(&[("rows", &feeds::shown_count(found.undated, self.format))]);
        let note = if found.undated > 0 { undated } else { String::new() };
        self.section(&caption, &draw::band(&points, self.width), &joined(rows), &note)
    }

    /// A line of a table: every result of the group.
    fn row(&self, line: &Line, apart: &[(&str, &str)]) -> String {
        let results = self.found.measured.iter().zip(&line.values).enumerate();
        let mut cells = joined(results.map(|(place, (measured, value))| {
            let range = if place == 0 { range(measured, *value, self.format) } else { String::new() };
            let output = output(self.score, measured, *value, line.answers, apart, self.format);
            ["<td>", &output, &hint(&range), "</td>"].concat()
        }));
        if line.values.is_empty() {
            cells = fill("<td>{}</td>", &[words::TREND_GAP.text()]);
        }
        let few = if line.is_small() { words::SEGMENTS_FEW.text() } else { "" };
        let (name, answers) = (said::group(&line.name), feeds::shown_count(line.answers, self.format));
        fill("<tr><th scope=\"row\">{}{!}</th><td>{}</td>{!}</tr>", &[name, &hint(few), &answers, &cells])
    }

    fn section(&self, caption: &str, picture: &str, rows: &str, note: &str) -> String {
        // The same groups stand below every score: by ear they are told apart by its name.
        let region = words::SEGMENTS_REGION.with(&[("caption", caption), ("score", &said::column(&self.score.column))]);
        let head = |measured: &Measured| format!("<th scope=\"col\">{}</th>", escaped(&measured.name_text));
        let heads = joined(self.found.measured.iter().map(head));
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
}

/// The headline of a group for a chart.
fn point(line: &Line, found: &Found, format: Format) -> Option<Point> {
    let (measured, result) = (found.measured.first()?, line.values.first()?);
    let value = result.value?;
    Some(Point {
        label: said::group(&line.name).to_owned(),
        value,
        interval: result.interval,
        shown: measured.shown(value, format),
    })
}

/// What stands behind a value, if anything does: a table of groups is long enough without empty elements.
fn hint(text: &str) -> String {
    if text.is_empty() { String::new() } else { fill(" <span class=\"hint\">{}</span>", &[text]) }
}
