//! A score by group, as dots with whiskers on one axis, and by period, as a line in a band.

use plotters::backend::SVGBackend;
use plotters::element::{Circle, Polygon, Rectangle};
use plotters::prelude::IntoDrawingArea;
use plotters::style::Color;
use plotters::style::text_anchor::HPos;

use super::{Canvas, Drawn, GRID, INK, MUTED, colour, line, place, write};
use crate::chart::Tone;

/// A value with its interval.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// What it is of.
    pub label: String,
    /// The value.
    pub value: f64,
    /// Both ends of its interval.
    pub interval: Option<(f64, f64)>,
    /// The value as a reader sees it.
    pub shown: String,
}

/// Height of a group, and of a trend, in pixels.
const STEP: u32 = 44;
const HEIGHT: u32 = 240;
/// Room above and below a trend.
const ROOM: i32 = 30;
/// Characters of a group's name.
const NAME: usize = 40;

/// A dot for each group and its interval as a whisker, one under the other; nothing for fewer than two.
pub fn dots(points: &[Point], width: u32) -> String {
    if points.len() < 2 {
        return String::new();
    }
    drawn(width, STEP * points.len() as u32, |canvas, width| {
        let range = ends(points.iter());
        let x = |value: f64| place(value, range.0, range.1, 6, width - 6);
        for (row, point) in points.iter().enumerate() {
            let top = row as i32 * STEP as i32;
            let (text, axis) = (top + 11, top + 29);
            write(canvas, &point.label.chars().take(NAME).collect::<String>(), (0, text), INK, 14, HPos::Left)?;
            write(canvas, &point.shown, (width, text), INK, 14, HPos::Right)?;
            line(canvas, vec![(0, axis), (width, axis)], GRID, 1)?;
            if let Some((low, high)) = point.interval {
                let corners = [(x(low), axis - 3), (x(high), axis + 3)];
                canvas.draw(&Rectangle::new(corners, colour(Tone::Reference).filled()))?;
            }
            canvas.draw(&Circle::new((x(point.value), axis), 5, colour(Tone::Plain).filled()))?;
        }
        Ok(())
    })
}

/// The value over periods with its interval as a band; where a period has none, band and line break off. Nothing for fewer than two values.
pub fn band(periods: &[(String, Option<Point>)], width: u32) -> String {
    let known: Vec<&Point> = periods.iter().filter_map(|(_, point)| point.as_ref()).collect();
    let (Some((first, _)), Some((last, _)), [start, .., end]) = (periods.first(), periods.last(), known.as_slice())
    else {
        return String::new();
    };
    drawn(width, HEIGHT, |canvas, width| {
        let base = HEIGHT as i32 - ROOM;
        let range = ends(known.iter().copied());
        let steps = (periods.len() - 1) as f64;
        let x = |at: usize| place(at as f64, 0.0, steps, 8, width - 8);
        let y = |value: f64| place(value, range.0, range.1, base, ROOM);
        line(canvas, vec![(0, base), (width, base)], MUTED, 1)?;
        let runs: Vec<(usize, &(String, Option<Point>))> = periods.iter().enumerate().collect();
        for run in runs.split(|(_, (_, point))| point.is_none()) {
            let run: Vec<(i32, &Point)> =
                run.iter().filter_map(|(at, (_, point))| Some((x(*at), point.as_ref()?))).collect();
            stretch(canvas, &run, &y)?;
        }
        let below = HEIGHT as i32 - 14;
        write(canvas, first, (0, below), INK, 14, HPos::Left)?;
        write(canvas, last, (width, below), INK, 14, HPos::Right)?;
        write(canvas, &start.shown, (0, 11), MUTED, 14, HPos::Left)?;
        write(canvas, &end.shown, (width, 11), MUTED, 14, HPos::Right)
    })
}

/// Periods without a gap between them, each at its place.
fn stretch(canvas: &Canvas, run: &[(i32, &Point)], y: &impl Fn(f64) -> i32) -> Drawn {
    // A band of one period alone is a bar of some width.
    let half = if run.len() == 1 { 3 } else { 0 };
    let interval = |point: &Point| point.interval.unwrap_or((point.value, point.value));
    let upper = run.iter().flat_map(|(x, point)| [(x - half, y(interval(point).1)), (x + half, y(interval(point).1))]);
    let lower =
        run.iter().rev().flat_map(|(x, point)| [(x + half, y(interval(point).0)), (x - half, y(interval(point).0))]);
    if !run.is_empty() {
        canvas.draw(&Polygon::new(upper.chain(lower).collect::<Vec<_>>(), GRID.filled()))?;
        line(canvas, run.iter().map(|(x, point)| (*x, y(point.value))).collect(), colour(Tone::Plain), 2)?;
    }
    for (x, point) in run {
        canvas.draw(&Circle::new((*x, y(point.value)), 3, colour(Tone::Plain).filled()))?;
    }
    Ok(())
}

/// The ends of an axis that holds all values and intervals.
fn ends<'a>(points: impl Iterator<Item = &'a Point>) -> (f64, f64) {
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for point in points {
        let (from, to) = point.interval.unwrap_or((point.value, point.value));
        low = low.min(from).min(point.value);
        high = high.max(to).max(point.value);
    }
    if high > low { (low, high) } else { (low - 1.0, high + 1.0) }
}

/// What is drawn on a canvas of this size, as SVG; `draw` gets the width.
fn drawn(width: u32, height: u32, draw: impl FnOnce(&Canvas, i32) -> Drawn) -> String {
    let width = width.max(240);
    let mut text = String::new();
    let result = {
        let canvas = SVGBackend::with_string(&mut text, (width, height)).into_drawing_area();
        draw(&canvas, width as i32).and_then(|()| canvas.present())
    };
    if result.is_ok() { text } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(value: f64) -> Point {
        Point { label: "a<b".to_owned(), value, interval: Some((value - 1.0, value + 2.0)), shown: value.to_string() }
    }

    fn period(name: &str, value: Option<f64>) -> (String, Option<Point>) {
        (name.to_owned(), value.map(point))
    }

    #[test]
    fn gaps_break_the_line() {
        let periods = [period("1", Some(1.0)), period("2", Some(-2.0)), period("3", None), period("4", Some(3.0))];
        let svg = band(&periods, 400);
        let count = |part: &str| svg.matches(part).count();
        assert_eq!((count("<polygon"), count("stroke=\"#2F5DA8\""), count("<circle")), (2, 2, 3), "{svg}");
        assert!(
            !svg.contains("NaN") && !svg.contains("inf") && svg.contains("\n1\n") && svg.contains("\n4\n"),
            "{svg}"
        );
        for few in [&[][..], &[period("1", Some(1.0))], &[period("1", Some(1.0)), period("2", None)]] {
            assert_eq!(band(few, 400), "");
        }
    }

    #[test]
    fn equal_values_and_hundreds_of_periods_are_drawn() {
        let flat = |at: usize| {
            let point = Point { interval: None, ..point(5.0) };
            (at.to_string(), Some(point))
        };
        let svg = band(&(0..400).map(flat).collect::<Vec<_>>(), 320);
        assert_eq!(svg.matches("<circle").count(), 400);
        assert!(!svg.contains("NaN") && !svg.contains("inf"));
    }

    #[test]
    fn names_are_text_and_whiskers_stand_on_one_axis() {
        let svg = dots(&[point(1.0), point(1.0)], 400);
        assert!(svg.contains("a&lt;b") && svg.matches("<circle").count() == 2, "{svg}");
        let long = Point { label: "x".repeat(99), ..point(4.0) };
        assert!(!dots(&[point(1.0), long], 400).contains(&"x".repeat(NAME + 1)));
        assert_eq!(dots(&[point(1.0)], 400), "");
    }
}
