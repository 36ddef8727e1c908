//! The charts of a survey's scores, drawn by the worker: the page carries nothing that draws.

use serde::{Deserialize, Serialize};

use crate::draw::{self, Point};
use crate::number::Format;
use crate::report::{Found, Line, Report};
use crate::survey_words as said;

/// The frame around a score, both sides, in pixels.
const FRAME: u32 = 50;
/// Wider than this a chart of eleven bars says no more.
const WIDEST: u32 = 700;

/// The charts of a report, one for each score.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pictures(pub Vec<ScorePictures>);

/// The charts of a score as SVG, made by [`draw`]; empty where there is nothing to draw.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScorePictures {
    /// The chart of the calculator.
    pub chart: String,
    /// The score by group, once for each column of groups.
    pub breakdowns: Vec<String>,
    /// The score by period.
    pub trend: String,
}

/// One of the charts of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// That of the calculator.
    Chart,
    /// That by group, of this column of groups, from 0.
    Breakdown(usize),
    /// That by period.
    Trend,
}

impl Pictures {
    /// Draws the charts of a report; `width` is that of the place of all scores, in pixels.
    pub fn of(report: &Report, width: u32, format: Format) -> Self {
        let width = width.saturating_sub(FRAME).min(WIDEST);
        let found = report.scores.iter().map(|score| score.found.as_ref());
        Self(
            found.map(|found| found.map(|found| ScorePictures::of(found, width, format)).unwrap_or_default()).collect(),
        )
    }

    /// A chart of the score at this place; empty where there is none.
    pub fn svg(&self, score: usize, which: Which) -> &str {
        let Some(pictures) = self.0.get(score) else { return "" };
        match which {
            Which::Chart => &pictures.chart,
            Which::Breakdown(place) => pictures.breakdowns.get(place).map_or("", String::as_str),
            Which::Trend => &pictures.trend,
        }
    }
}

impl ScorePictures {
    fn of(found: &Found, width: u32, format: Format) -> Self {
        let breakdowns = found.breakdowns.iter().map(|groups| {
            let points: Vec<Point> = groups.drawn().filter_map(|line| point(line, found, format)).collect();
            draw::dots(&points, width)
        });
        let trend = found.trend.as_ref().map(|trend| {
            let points = trend.lines.iter().map(|line| (line.name.clone(), point(line, found, format)));
            draw::band(&points.collect::<Vec<_>>(), width)
        });
        Self {
            chart: found.figure.as_ref().map(|figure| draw::svg(figure, width)).unwrap_or_default(),
            breakdowns: breakdowns.collect(),
            trend: trend.unwrap_or_default(),
        }
    }
}

/// The headline of a group.
fn point(line: &Line, found: &Found, format: Format) -> Option<Point> {
    let (measured, result) = (found.measured.first()?, line.values.first()?);
    let value = result.value?;
    Some(Point {
        label: said::group(&line.name).to_owned(),
        value,
        interval: result.interval,
        shown: measured.shown(value, result.interval, format),
    })
}
