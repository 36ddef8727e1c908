//! The charts of a survey's scores, drawn by the worker: the page carries nothing that draws.

use serde::{Deserialize, Serialize};

use crate::chart::Tone;
use crate::draw::{self, Drawn};
use crate::figure::{Axis, Figure, Item, Panel, Shape};
use crate::number::{self, Format};
use crate::report::{FEW, Found, Line, Report, Trend};
use crate::survey_words as said;
use crate::unit::{Currency, Unit};
use crate::words;

/// The frame around a score, both sides, in pixels.
const FRAME: u32 = 50;
/// Wider than this a chart of eleven bars says no more.
const WIDEST: u32 = 700;
/// The smallest part of a scale that is shown: on less, noise looks like news.
const LEAST_PART: f64 = 0.25;

/// The charts of a report, one for each score.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pictures(pub Vec<ScorePictures>);

/// The charts of a score, made by [`draw`]; empty where there is nothing to draw.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScorePictures {
    /// The chart of the calculator.
    pub chart: Drawn,
    /// The score by group, once for each column of groups.
    pub breakdowns: Vec<Drawn>,
    /// The score by period.
    pub trend: Drawn,
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

    /// A chart of the score at this place, if there is one.
    pub fn drawn(&self, score: usize, which: Which) -> Option<&Drawn> {
        let pictures = self.0.get(score)?;
        let drawn = match which {
            Which::Chart => &pictures.chart,
            Which::Breakdown(place) => pictures.breakdowns.get(place)?,
            Which::Trend => &pictures.trend,
        };
        Some(drawn).filter(|drawn| !drawn.svg.is_empty())
    }
}

impl ScorePictures {
    fn of(found: &Found, width: u32, format: Format) -> Self {
        let axis = common_axis(found, format);
        let breakdowns = found.breakdowns.iter().map(|groups| {
            let lines: Vec<&Line> = groups.drawn().collect();
            by_group(&lines, found, axis.as_ref(), format).map(|figure| draw::drawn(&figure, width)).unwrap_or_default()
        });
        let trend = found.trend.as_ref().and_then(|trend| by_period(trend, found, axis.as_ref(), format));
        Self {
            chart: found.figure.as_ref().map(|figure| draw::drawn(figure, width)).unwrap_or_default(),
            breakdowns: breakdowns.collect(),
            trend: trend.map(|figure| draw::drawn(&figure, width)).unwrap_or_default(),
        }
    }
}

/// The axis on which all groups and periods of a score stand: what is compared has one scale.
fn common_axis(found: &Found, format: Format) -> Option<Axis> {
    let measured = found.measured.first()?;
    let groups = found.breakdowns.iter().flat_map(crate::report::Breakdown::drawn);
    let lines = groups.chain(found.trend.iter().flat_map(|trend| &trend.lines));
    let own = found.values.first();
    let values = lines.filter_map(|line| line.values.first()).chain(own);
    let (low, high) = values
        .flat_map(|value| value.value.into_iter().chain(value.interval.into_iter().flat_map(|(low, high)| [low, high])))
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
    if !low.is_finite() {
        return None;
    }
    let axis = Axis::new(measured.unit, Currency::DEFAULT, format);
    let (least, most) = match measured.unit {
        Unit::Percent if low >= 0.0 && high <= 100.0 => (0.0, 100.0),
        Unit::Percent | Unit::Points if low >= -100.0 && high <= 100.0 => (-100.0, 100.0),
        Unit::Seconds => return Some(axis.between(0.0, if high > 0.0 { high } else { 1.0 })),
        _ => return Some(axis.between(low, if high > low { high } else { low + 1.0 })),
    };
    // As much of the scale as the groups take, a tenth of it at a time, and never so little that noise fills it.
    let tenth: f64 = (most - least) / 10.0;
    let (mut from, mut to) = ((low / tenth).floor() * tenth, (high / tenth).ceil() * tenth);
    while to - from < (most - least) * LEAST_PART {
        (from, to) = ((from - tenth).max(least), (to + tenth).min(most));
    }
    Some(axis.between(from.max(least), to.min(most)))
}

/// A dot for each group; nothing for fewer than two.
fn by_group(lines: &[&Line], found: &Found, axis: Option<&Axis>, format: Format) -> Option<Figure> {
    let items: Vec<Item> = lines.iter().filter_map(|line| item(line, found, format)).collect();
    if items.len() < 2 {
        return None;
    }
    let mut panel = Panel::new(Shape::Dots, axis?.clone(), items);
    panel.marks.extend(overall(found, format));
    Some(Figure::of(String::new(), vec![panel]))
}

/// The score over periods; nothing for fewer than two values.
fn by_period(trend: &Trend, found: &Found, axis: Option<&Axis>, format: Format) -> Option<Figure> {
    let gap = |line: &Line| Item {
        value: None,
        ..Item::new(line.name.clone(), 0.0, words::CHART_GAP.text().to_owned(), Tone::Plain)
    };
    let items: Vec<Item> = trend
        .lines
        .iter()
        .map(|line| {
            let item = item(line, found, format).unwrap_or_else(|| gap(line));
            Item { label: said::period(&line.name), ..item }
        })
        .collect();
    if items.iter().filter(|item| item.value.is_some()).count() < 2 {
        return None;
    }
    let mut panel = Panel::new(Shape::Trend, axis?.clone(), items);
    panel.marks.extend(overall(found, format));
    Some(Figure::of(String::new(), vec![panel]))
}

/// The headline of a group.
fn item(line: &Line, found: &Found, format: Format) -> Option<Item> {
    let (measured, result) = (found.measured.first()?, line.values.first()?);
    let shown = |value: f64| measured.shown(value, result.interval, format);
    let label = said::group(&line.name).to_owned();
    let item = Item::new(label, result.value?, shown(result.value?), Tone::Plain);
    let interval = result
        .interval
        .map(|(low, high)| (low, high, words::INTERVAL_RANGE.with(&[("low", &shown(low)), ("high", &shown(high))])));
    Some(Item { interval, answers: line.answers as f64, few: line.is_small(), ..item })
}

/// A line at the score of all.
fn overall(found: &Found, format: Format) -> Option<Item> {
    let (measured, result) = (found.measured.first()?, found.values.first()?);
    let shown = measured.shown(result.value?, result.interval, format);
    Some(Item::new(words::CHART_OVERALL.text().to_owned(), result.value?, shown, Tone::Plain))
}

/// What the signs of a chart by group mean, and of one by period.
pub fn legend(which: Which, format: Format) -> String {
    let few = number::shown(FEW as f64, 0, format);
    match which {
        Which::Chart => String::new(),
        Which::Breakdown(_) => words::CHART_DOTS.with(&[("few", &few)]),
        Which::Trend => words::CHART_BAND.with(&[("few", &few)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::survey::{ColumnChange, ToSurvey};
    use crate::report::Screen;
    use crate::survey::Reader;
    use crate::survey_session::Session;
    use crate::survey_state::Taken;

    /// The report of answers in words by two columns of groups, and by month.
    fn report() -> Box<Report> {
        let words = ["Very unsatisfied", "Unsatisfied", "Neutral", "Satisfied", "Very satisfied"];
        let mut text = String::from("date,channel,plan,How satisfied are you?\n");
        for row in 0..300 {
            let (channel, plan) = (["mail", "chat", "phone"][row % 3], ["basic", "plus"][row / 2 % 2]);
            let word = words[if row % 4 == 0 { row / 4 % 5 } else { 3 + row % 2 }];
            let row = [format!("2024-{:02}-11", 1 + row % 5), channel.to_string(), plan.to_string(), word.to_string()];
            text += &(row.join(",") + "\n");
        }
        let mut reader = Reader::new(None);
        reader.push(text.as_bytes()).unwrap();
        let mut session = Session::begin("answers.csv".to_owned(), 0, Format::ENGLISH);
        session.finish(reader);
        for (column, taken) in [(0, Taken::Date), (1, Taken::Segment), (2, Taken::Segment)] {
            session.hear(ToSurvey::Column(column, ColumnChange::Take(taken)));
        }
        session.hear(ToSurvey::Confirm);
        let Some(Screen::Report(report)) = session.screen() else { panic!("no report") };
        Box::new(report)
    }

    #[test]
    fn groups_and_periods_stand_on_one_scale_with_a_line_at_all() {
        let report = report();
        let found = report.scores[0].found.as_ref().unwrap();
        let axis = common_axis(found, Format::ENGLISH).unwrap();
        let (low, high) = axis.ends.unwrap();
        assert!(high - low >= 25.0 && low >= 0.0 && high <= 100.0, "{low} to {high}");
        let lines: Vec<&Line> = found.breakdowns[0].drawn().collect();
        let figure = by_group(&lines, found, Some(&axis), Format::ENGLISH).unwrap();
        let panel = &figure.panels[0];
        assert_eq!((panel.axis.ends, panel.marks.len()), (axis.ends, 1));
        assert!(panel.items.iter().flat_map(Item::ends).all(|value| (low..=high).contains(&value)), "{panel:?}");
        let pictures = Pictures::of(&report, 700, Format::ENGLISH);
        for which in [Which::Chart, Which::Breakdown(0), Which::Breakdown(1), Which::Trend] {
            assert!(pictures.drawn(0, which).unwrap().spots.len() > 1, "{which:?}");
            assert!(pictures.drawn(1, which).is_none());
        }
        assert!(pictures.drawn(0, Which::Trend).unwrap().svg.contains(" 2024"));
        assert!(pictures.drawn(0, Which::Breakdown(2)).is_none());
    }

    #[test]
    fn answers_have_the_words_of_the_respondents() {
        let report = report();
        let figure = report.scores[0].found.as_ref().unwrap().figure.as_ref().unwrap();
        let columns = figure.panels.iter().find(|panel| panel.shape == Shape::Columns).unwrap();
        let own: Vec<&str> = columns.items.iter().map(|item| item.own.as_str()).collect();
        assert_eq!(own, ["Very unsatisfied", "Unsatisfied", "Neutral", "Satisfied", "Very satisfied"]);
    }
}
