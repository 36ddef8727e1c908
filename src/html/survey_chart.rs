//! Charts of groups and of periods as SVG text: values with their intervals, on one axis.
//!
//! The colours are those of `draw.rs`, which the style sheet replaces by attribute.

use std::fmt::Write;

use super::escaped;

/// A value with its interval.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// What it is of.
    pub label: String,
    /// The value.
    pub value: f64,
    /// Both ends of the interval.
    pub interval: Option<(f64, f64)>,
    /// The value as a reader sees it.
    pub shown: String,
}

/// Height of a group, of the trend, and room above and below the trend, in pixels.
const STEP: u32 = 44;
const HEIGHT: u32 = 240;
const ROOM: f64 = 30.0;
/// Characters of a group's name.
const NAME: usize = 40;

/// The ends of an axis that holds all values and intervals.
fn axis<'a>(points: impl Iterator<Item = &'a Point>) -> (f64, f64) {
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for point in points {
        let (from, to) = point.interval.unwrap_or((point.value, point.value));
        low = low.min(from).min(point.value);
        high = high.max(to).max(point.value);
    }
    if high > low { (low, high) } else { (low - 1.0, high + 1.0) }
}

fn place(value: f64, (low, high): (f64, f64), start: f64, end: f64) -> f64 {
    start + (value - low) / (high - low) * (end - start)
}

fn open(width: u32, height: u32) -> String {
    format!(
        "<svg width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" xmlns=\"http://www.w3.org/2000/svg\" font-family=\"sans-serif\" font-size=\"14\">"
    )
}

/// A point for each group and its interval as a whisker, one under the other.
pub fn ranks(points: &[Point], width: u32) -> String {
    if points.len() < 2 {
        return String::new();
    }
    let (width, ends) = (width.max(240), axis(points.iter()));
    let x = |value: f64| place(value, ends, 6.0, f64::from(width) - 6.0);
    let mut svg = open(width, STEP * points.len() as u32);
    for (row, point) in points.iter().enumerate() {
        let top = f64::from(row as u32 * STEP);
        let (text, line) = (top + 15.0, top + 29.0);
        let name: String = point.label.chars().take(NAME).collect();
        let _ = write!(
            svg,
            "<text x=\"0\" y=\"{text}\" fill=\"#1B2432\">{}</text><text x=\"{width}\" y=\"{text}\" fill=\"#1B2432\" text-anchor=\"end\">{}</text>\
             <rect x=\"0\" y=\"{}\" width=\"{width}\" height=\"1\" fill=\"#D9DFE7\"/>",
            escaped(&name),
            escaped(&point.shown),
            line - 0.5,
        );
        if let Some((low, high)) = point.interval {
            let (low, high) = (x(low), x(high));
            let _ = write!(
                svg,
                "<rect x=\"{low:.1}\" y=\"{}\" width=\"{:.1}\" height=\"6\" fill=\"#8B96A5\"/>",
                line - 3.0,
                high - low
            );
        }
        let _ = write!(svg, "<circle cx=\"{:.1}\" cy=\"{line}\" r=\"5\" fill=\"#2F5DA8\"/>", x(point.value));
    }
    svg + "</svg>"
}

/// The value over periods with its interval as a band; where a period has none, band and line break off.
pub fn trend(points: &[(String, Option<Point>)], width: u32) -> String {
    let known: Vec<&Point> = points.iter().filter_map(|(_, point)| point.as_ref()).collect();
    if known.len() < 2 {
        return String::new();
    }
    let (width, ends) = (width.max(240), axis(known.iter().copied()));
    let base = f64::from(HEIGHT) - ROOM;
    let last = (points.len() - 1).max(1) as f64;
    let x = |at: usize| place(at as f64, (0.0, last), 8.0, f64::from(width) - 8.0);
    let y = |value: f64| place(value, ends, base, ROOM);
    let mut svg = open(width, HEIGHT);
    let _ = write!(svg, "<rect x=\"0\" y=\"{base}\" width=\"{width}\" height=\"1\" fill=\"#5A6575\"/>");
    let mut run: Vec<(usize, &Point)> = Vec::new();
    for (at, (_, point)) in points.iter().enumerate() {
        if let Some(point) = point {
            run.push((at, point));
        }
        if point.is_some() && at + 1 < points.len() {
            continue;
        }
        // A band of one period alone is a bar of some width.
        let half = if run.len() == 1 { 3.0 } else { 0.0 };
        let end = |point: &Point, upper: bool| {
            let (low, high) = point.interval.unwrap_or((point.value, point.value));
            y(if upper { high } else { low })
        };
        let upper =
            run.iter().flat_map(|(at, point)| [(x(*at) - half, end(point, true)), (x(*at) + half, end(point, true))]);
        let lower = run
            .iter()
            .rev()
            .flat_map(|(at, point)| [(x(*at) + half, end(point, false)), (x(*at) - half, end(point, false))]);
        let band = path(upper.chain(lower));
        let line = path(run.iter().map(|(at, point)| (x(*at), y(point.value))));
        if !run.is_empty() {
            let _ = write!(
                svg,
                "<polygon points=\"{band}\" fill=\"#D9DFE7\"/><polyline points=\"{line}\" fill=\"none\" stroke=\"#2F5DA8\" stroke-width=\"2\"/>"
            );
        }
        for (at, point) in run.drain(..) {
            let _ = write!(svg, "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"3\" fill=\"#2F5DA8\"/>", x(at), y(point.value));
        }
    }
    let name = |at: usize| points.get(at).map_or(String::new(), |(name, _)| escaped(name));
    let (first, end) = (name(0), name(points.len() - 1));
    let shown = |point: Option<&&Point>| point.map_or(String::new(), |point| escaped(&point.shown));
    let below = f64::from(HEIGHT) - 10.0;
    let _ = write!(
        svg,
        "<text x=\"0\" y=\"{below}\" fill=\"#1B2432\">{first}</text><text x=\"{width}\" y=\"{below}\" fill=\"#1B2432\" text-anchor=\"end\">{end}</text>\
         <text x=\"0\" y=\"16\" fill=\"#5A6575\">{}</text><text x=\"{width}\" y=\"16\" fill=\"#5A6575\" text-anchor=\"end\">{}</text>",
        shown(known.first()),
        shown(known.last()),
    );
    svg + "</svg>"
}

/// Corners as SVG writes them.
fn path(corners: impl Iterator<Item = (f64, f64)>) -> String {
    let mut path = String::new();
    for (x, y) in corners {
        let _ = write!(path, "{x:.1},{y:.1} ");
    }
    path
}

#[cfg(test)]
mod tests {
    use super::{Point, ranks, trend};

    fn point(value: f64) -> Point {
        Point { label: "a<b".to_owned(), value, interval: Some((value - 1.0, value + 2.0)), shown: value.to_string() }
    }

    #[test]
    fn gaps_break_the_line() {
        let day = |name: &str, value: Option<f64>| (name.to_owned(), value.map(point));
        let points = [day("1", Some(1.0)), day("2", Some(-2.0)), day("3", None), day("4", Some(3.0))];
        let svg = trend(&points, 400);
        assert_eq!((svg.matches("<polyline").count(), svg.matches("<circle").count()), (2, 3));
        assert!(!svg.contains("NaN") && !svg.contains("inf"));
        assert_eq!(trend(&[day("1", Some(1.0)), day("2", None)], 400), "");
    }

    #[test]
    fn names_are_text() {
        let svg = ranks(&[point(1.0), point(1.0)], 400);
        assert!(svg.contains("a&lt;b") && svg.matches("<circle").count() == 2);
    }
}
