//! A chart as it travels to the page: drawn, with its words.

use serde::{Deserialize, Serialize};

use crate::board::Board;
use crate::draw;
use crate::figure::Figure;
use crate::insight::compared::Compared;
use crate::insight::explanation::Explanation;
use crate::markup::escaped;
use crate::number::Format;
use crate::scenario::Scenario;
use crate::words;

/// A drawn chart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// What is drawn, for the table beside it.
    pub figure: Figure,
    /// The chart in a sentence, for those who hear it.
    pub name: String,
    /// The drawing as SVG, made by [`draw`]; empty where nobody knows how wide its place is.
    pub svg: String,
}

impl Picture {
    /// Draws a figure at this width in pixels; 0 while it is not known.
    pub fn of(figure: Figure, width: u32) -> Self {
        let svg = if width > 0 { draw::svg(&figure, width) } else { String::new() };
        Self { name: figure.name(), svg, figure }
    }

    /// The chart of an explanation, if it has one.
    pub fn of_explanation(known: &Explanation, scenario: &Scenario, width: u32, format: Format) -> Option<Self> {
        let chart = known.chart.as_ref()?;
        Some(Self::of(Figure::new(chart, &known.benchmarks, scenario, format), width))
    }

    /// The headlines of scenarios side by side, if any has one.
    pub fn of_scenarios(board: &Board, compared: &Compared, width: u32, format: Format) -> Option<Self> {
        Some(Self::of(Figure::of_scenarios(board, compared, format)?, width))
    }
}

/// The width of a chart that is saved, in pixels.
const SAVED_WIDTH: u32 = 720;

/// The chart of an explanation as a file of its own, as SVG: on white, under the metric's name and its result. None where there is no chart.
pub fn file(known: &Explanation, scenario: &Scenario, format: Format) -> Option<String> {
    let figure = Figure::new(known.chart.as_ref()?, &known.benchmarks, scenario, format);
    let drawn = draw::svg(&figure, SAVED_WIDTH);
    let height = drawn.split_once(" height=\"").and_then(|(_, rest)| rest.split_once('"')?.0.parse::<u32>().ok());
    let value = known.headline.and_then(|headline| {
        let measure = scenario.method.measure(headline.result)?;
        Some(measure.shown(headline.value.ok()?, headline.interval.ok(), scenario.currency, format))
    });
    let title =
        words::CHART_ITEM.with(&[("label", scenario.metric.title.text()), ("value", &value.unwrap_or_default())]);
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\"><rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>\
         <text x=\"20\" y=\"34\" font-family=\"sans-serif\" font-size=\"18\" font-weight=\"600\" fill=\"#1B2432\">{title}</text>\
         <text x=\"20\" y=\"56\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#5A6575\">{quantity}</text><svg x=\"20\" y=\"72\"{drawn}</svg>",
        width = SAVED_WIDTH + 40,
        height = height.unwrap_or(240) + 92,
        title = escaped(&title),
        quantity = escaped(&figure.quantity),
        drawn = drawn.strip_prefix("<svg").unwrap_or_default(),
    ))
}
