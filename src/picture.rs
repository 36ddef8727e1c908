//! A chart as it travels to the page: drawn, with its words.

use serde::{Deserialize, Serialize};

use crate::board::Board;
use crate::draw::{self, Drawn};
use crate::figure::{Beside, Figure};
use crate::insight::compared::Compared;
use crate::insight::drivers::Drivers;
use crate::insight::explanation::{Explanation, References};
use crate::markup::escaped;
use crate::number::{self, Format};
use crate::scenario::Scenario;
use crate::words;

/// A drawn chart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// What is drawn, for the table beside it.
    pub figure: Figure,
    /// The chart in a sentence, for those who hear it.
    pub name: String,
    /// What has to be said below it, such as that it does not show everything; mostly empty.
    pub note: String,
    /// The drawing, made by [`draw`]; empty where nobody knows how wide its place is.
    pub drawn: Drawn,
}

impl Picture {
    /// Draws a figure at this width in pixels; 0 while it is not known.
    pub fn of(figure: Figure, width: u32) -> Self {
        let drawn = if width > 0 { draw::drawn(&figure, width) } else { Drawn::default() };
        Self { name: figure.name(), note: figure.said_below(), drawn, figure }
    }

    /// The chart of an explanation, if it has one, with the target that the visitor typed.
    pub fn of_explanation(
        known: &Explanation,
        target: Option<f64>,
        scenario: &Scenario,
        width: u32,
        format: Format,
    ) -> Option<Self> {
        let chart = known.chart.as_ref()?;
        Some(Self::of(Figure::new(chart, &Beside::of(known, target), scenario, format), width))
    }

    /// The headlines of scenarios side by side, if any has one.
    pub fn of_scenarios(board: &Board, compared: &Compared, width: u32, format: Format) -> Option<Self> {
        Some(Self::of(Figure::of_scenarios(board, compared, format)?, width))
    }

    /// What moves the headline, if anything does.
    pub fn of_drivers(known: &Drivers, scenario: &Scenario, width: u32, format: Format) -> Option<Self> {
        Some(Self::of(Figure::of_drivers(known, scenario, format)?, width))
    }
}

/// The width of a chart that is saved, in pixels, and of the margin around it.
const SAVED_WIDTH: u32 = 720;
const MARGIN: u32 = 24;

/// The chart of an explanation as a file of its own, as SVG that can stand on a slide: on white, under the metric's name, its result with the interval, how many
/// answers it is from and the day; below it where it comes from. `site` is the address of the calculator. None where there is no chart.
pub fn file(
    known: &Explanation,
    target: Option<f64>,
    scenario: &Scenario,
    (day, site): (&str, &str),
    format: Format,
) -> Option<String> {
    let chart = known.chart.as_ref()?;
    let figure = Figure::new(chart, &Beside::of(known, target), scenario, format);
    let drawn = draw::drawn(&figure, SAVED_WIDTH);
    // A headline that is called otherwise than its metric stands below with its own name.
    let (name, (label, value)) = (scenario.metric.title.text(), score(known, scenario, format));
    let scored = words::CHART_ITEM.with(&[("label", &label), ("value", &value)]);
    let (title, scored) = if label == name { (scored, String::new()) } else { (name.to_owned(), scored) };
    let mut facts = vec![scored.trim().to_owned()];
    if let Some(size) = chart.size() {
        facts.push(words::CHART_SIZE.with(&[("count", &number::shown(size, 0, format))]));
    }
    facts.push(day.to_owned());
    let quantity = if [name, &label].contains(&figure.quantity.as_str()) { "" } else { &figure.quantity };
    let under =
        facts.into_iter().chain([quantity.to_owned()]).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
    let mut below = vec![figure.said_below()];
    below.push(sources(known, &figure));
    below.push(words::CHART_SOURCE.with(&[("site", site)]));
    below.retain(|line| !line.is_empty());
    let (top, height) = (84, drawn.height);
    let below: String = below
        .iter()
        .flat_map(|line| draw::lines(line, 12, SAVED_WIDTH as i32, 3))
        .enumerate()
        .map(|(place, line)| text(top + height + 28 + place as u32 * 17, 12, false, &line))
        .collect::<Vec<_>>()
        .concat();
    let lines = below.matches("<text").count() as u32;
    // What lies behind a text is kept away from it.
    let body = drawn.svg.trim().replace(
        "<text ",
        "<text paint-order=\"stroke\" stroke=\"#FFFFFF\" stroke-width=\"3\" stroke-linejoin=\"round\" ",
    );
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" font-family=\"sans-serif\">\
         <rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>{title}{under}<svg x=\"{MARGIN}\" y=\"{top}\"{body}{below}\n</svg>",
        width = SAVED_WIDTH + 2 * MARGIN,
        height = top + height + 28 + lines * 17,
        title = text(38, 20, true, &draw::lines(&title, 22, SAVED_WIDTH as i32, 1).concat()),
        under = text(62, 14, false, &draw::lines(&under, 14, SAVED_WIDTH as i32, 1).concat()),
        body = body.strip_prefix("<svg").unwrap_or_default(),
    ))
}

fn text(y: u32, size: u32, strong: bool, text: &str) -> String {
    let (weight, colour) = if strong { ("600", "#1B2432") } else { ("400", "#5A6575") };
    format!(
        "<text x=\"{MARGIN}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{colour}\">{}</text>",
        escaped(text)
    )
}

/// The name of the headline, and its value with the interval.
fn score(known: &Explanation, scenario: &Scenario, format: Format) -> (String, String) {
    let shown = known.headline.and_then(|headline| {
        let measure = scenario.method.measure(headline.result)?;
        let (value, ends) = (headline.value.ok()?, headline.interval.ok());
        let number = |value: f64| measure.shown(value, ends, scenario.currency, format);
        let label = measure.label.text().to_owned();
        let Some(interval) = ends else { return Some((label, number(value))) };
        let range = words::INTERVAL_RANGE.with(&[("low", &number(interval.low)), ("high", &number(interval.high))]);
        Some((label, words::CHART_RANGE.with(&[("value", &number(value)), ("range", &range)])))
    });
    shown.unwrap_or_default()
}

/// Who published the figures that are drawn beside the result.
fn sources(known: &Explanation, figure: &Figure) -> String {
    let References::Known(known) = &known.benchmarks else { return String::new() };
    let is_drawn = |source: &str| figure.items().any(|item| item.label.starts_with(source));
    let mut named: Vec<String> = Vec::new();
    for reference in known.iter().filter(|known| known.other_currency.is_none() && is_drawn(&known.source_text)) {
        let year = reference.year.map(|year| year.to_string()).unwrap_or_default();
        let one = words::CHART_BENCHMARK.with(&[("source", &reference.source_text), ("year", &year)]).trim().to_owned();
        if !named.contains(&one) {
            named.push(one);
        }
    }
    if named.is_empty() { String::new() } else { words::CHART_OTHERS.with(&[("sources", &words::units::list(&named))]) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::session::Session;
    use crate::link;
    use crate::metrics;

    #[test]
    fn a_saved_chart_says_score_interval_n_day_and_source() {
        for (metric, parts) in [
            (
                "nps",
                &["Net Promoter Score 30 (14 to 44)", "n = 100", "2026-11-29", "k.example/nps", "XM Institute"][..],
            ),
            ("issues-by-type", &["Issues by type<", "Types that make up 80% of issues 3", "Together with"]),
            ("csat", &["(46% to 72%)", "n = 50"]),
        ] {
            let format = Format::ENGLISH;
            let scenario = Scenario::start(metrics::find(metric).unwrap(), format);
            let mut session = Session::default();
            session.lives_at("https://k.example", "en");
            session.show(metric, &link::encode(&scenario, format), 0, format);
            let made = ("2026-11-29", session.address());
            let file = file(&session.explanation(), None, &scenario, (made.0, &made.1), format).unwrap();
            for part in parts {
                assert!(file.contains(part), "{part} is missing in {file}");
            }
            assert!(!file.contains("https://k") && file.ends_with("</svg>"), "{file}");
        }
    }
}
