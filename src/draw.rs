//! Figures → SVG text. Plotters stands behind this one door.
//!
//! Colours are written as those of the light theme; the style sheet replaces them by attribute, so that a chart follows the theme of the page
//! and still makes sense when it is saved on its own.

mod groups;

pub use groups::{Point, band, dots};

use plotters::backend::SVGBackend;
use plotters::element::{Circle, PathElement, Rectangle};
use plotters::prelude::{DrawingArea, FontDesc, FontFamily, FontStyle, IntoDrawingArea, RGBColor, ShapeStyle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, TextStyle};

use crate::chart::Tone;
use crate::figure::{Figure, Item, Shape};
use crate::sorting::sorted_by;

/// Text and strong lines.
const INK: RGBColor = RGBColor(0x1B, 0x24, 0x32);
/// Secondary text.
const MUTED: RGBColor = RGBColor(0x5A, 0x65, 0x75);
/// Lines in the background.
const GRID: RGBColor = RGBColor(0xD9, 0xDF, 0xE7);

const fn colour(tone: Tone) -> RGBColor {
    match tone {
        Tone::Good => RGBColor(0x1C, 0x7C, 0x5A),
        Tone::Middling => RGBColor(0xC8, 0xA2, 0x3C),
        Tone::Bad => RGBColor(0xB8, 0x43, 0x2F),
        Tone::Plain => RGBColor(0x2F, 0x5D, 0xA8),
        Tone::Reference => RGBColor(0x8B, 0x96, 0xA5),
    }
}

type Canvas<'a> = DrawingArea<SVGBackend<'a>, plotters::coord::Shift>;
type Drawn = Result<(), plotters::drawing::DrawingAreaErrorKind<std::io::Error>>;

/// The figure as SVG of this width in pixels; without a chart that can be drawn, nothing.
pub fn svg(figure: &Figure, width: u32) -> String {
    let width = width.clamp(240, 1200);
    let height = match figure.shape {
        Shape::Lying => figure.items.len() as u32 * LYING_STEP + 8,
        Shape::Upright | Shape::Curve => UPRIGHT_HEIGHT,
    };
    let mut text = String::new();
    let drawn = {
        let canvas = SVGBackend::with_string(&mut text, (width, height)).into_drawing_area();
        let size = (width as i32, height as i32);
        match figure.shape {
            Shape::Lying => lying(&canvas, figure, size),
            Shape::Upright => upright(&canvas, figure, size),
            Shape::Curve => curve(&canvas, figure, size),
        }
        .and_then(|()| canvas.present())
    };
    if drawn.is_ok() { text } else { String::new() }
}

const LYING_STEP: u32 = 46;
const UPRIGHT_HEIGHT: u32 = 240;

fn write(canvas: &Canvas, text: &str, at: (i32, i32), colour: RGBColor, size: i32, across: HPos) -> Drawn {
    let font = FontDesc::new(FontFamily::SansSerif, f64::from(size), FontStyle::Normal).color(&colour);
    canvas.draw_text(text, &TextStyle { pos: Pos::new(across, VPos::Center), ..font }, at)
}

fn line(canvas: &Canvas, points: Vec<(i32, i32)>, colour: RGBColor, width: u32) -> Drawn {
    canvas.draw(&PathElement::new(points, ShapeStyle::from(&colour).stroke_width(width)))
}

/// Where a value falls between two ends, in pixels; values beyond an end fall on it.
fn place(value: f64, from: f64, to: f64, start: i32, end: i32) -> i32 {
    let share = if to > from { ((value - from) / (to - from)).clamp(0.0, 1.0) } else { 0.0 };
    start + (share * f64::from(end - start)).round() as i32
}

/// Each bar under its label, its value at the end of the line.
fn lying(canvas: &Canvas, figure: &Figure, (width, _): (i32, i32)) -> Drawn {
    let reach = |item: &Item| item.interval.as_ref().map_or(item.value, |(_, high, _)| high.max(item.value));
    // A share is a part of a whole, which is the width of the chart.
    let longest = figure.items.iter().map(reach).fold(figure.full.unwrap_or(0.0), f64::max);
    // Below zero a bar runs to the left.
    let depth = |item: &Item| item.interval.as_ref().map_or(item.value, |(low, ..)| low.min(item.value));
    let least = figure.items.iter().map(depth).fold(0.0, f64::min);
    let zero = place(0.0, least, longest, 0, width);
    for (row, item) in figure.items.iter().enumerate() {
        let top = row as i32 * LYING_STEP as i32 + 12;
        write(canvas, &shortened(&item.label, &item.shown, width), (0, top), INK, 14, HPos::Left)?;
        write(canvas, &item.shown, (width, top), INK, 14, HPos::Right)?;
        let (upper, lower) = (top + 11, top + 23);
        canvas.draw(&Rectangle::new([(0, upper), (width, lower)], GRID.filled()))?;
        let end = place(item.value, least, longest, 0, width);
        if end != zero {
            let (from, to) = (zero.min(end), zero.max(end));
            canvas.draw(&Rectangle::new([(from, upper), (to, lower)], colour(item.tone).filled()))?;
        }
        if let Some((low, high, _)) = &item.interval {
            let middle = i32::midpoint(upper, lower);
            let (low, high) = (place(*low, least, longest, 0, width - 2), place(*high, least, longest, 0, width - 2));
            line(canvas, vec![(low, middle), (high, middle)], INK, 2)?;
            for end in [low, high] {
                line(canvas, vec![(end, upper - 2), (end, lower + 2)], INK, 2)?;
            }
        }
    }
    Ok(())
}

/// A label that leaves room for the value at the end of its line; letters of this size are seven to eight pixels wide.
fn shortened(label: &str, value: &str, width: i32) -> String {
    let most = (width as usize / 7).saturating_sub(value.chars().count() + 2);
    if label.chars().count() <= most {
        return label.to_owned();
    }
    label.chars().take(most.saturating_sub(1)).chain(['…']).collect()
}

/// Columns with their value above and their answer below.
fn upright(canvas: &Canvas, figure: &Figure, (width, height): (i32, i32)) -> Drawn {
    let (top, base) = (24, height - 26);
    let marks_highest = figure.marks.iter().map(|mark| mark.value);
    let highest = figure.items.iter().map(|item| item.value).chain(marks_highest).fold(0.0, f64::max);
    let count = figure.items.len().max(1) as i32;
    // Marks need room for their names beside the columns.
    let right = if figure.marks.is_empty() { width } else { width - 128.min(width / 3) };
    let step = f64::from(right) / f64::from(count);
    let crowded = step < 26.0;
    for (column, item) in figure.items.iter().enumerate() {
        let left = (step * column as f64).round() as i32;
        let next = (step * (column + 1) as f64).round() as i32;
        let gap = if step > 8.0 { (step * 0.12).ceil() as i32 } else { 0 };
        let height = place(item.value, 0.0, highest, base, top);
        let middle = i32::midpoint(left, next);
        if height < base {
            canvas.draw(&Rectangle::new([(left + gap, height), (next - gap, base)], colour(item.tone).filled()))?;
        }
        if !crowded || column == 0 || column + 1 == figure.items.len() {
            write(canvas, &item.label, (middle, base + 13), INK, 13, HPos::Center)?;
        }
        if step > 34.0 && figure.marks.is_empty() {
            write(canvas, &item.shown, (middle, height - 10), MUTED, 13, HPos::Center)?;
        }
    }
    line(canvas, vec![(0, base), (right, base)], MUTED, 1)?;
    levels(canvas, &figure.marks, |value| place(value, 0.0, highest, base, top), right, width)
}

/// Level lines with their names at the right end, moved apart where they would stand on each other.
fn levels(canvas: &Canvas, marks: &[Item], height: impl Fn(f64) -> i32, right: i32, width: i32) -> Drawn {
    let sorted: Vec<&Item> = sorted_by(&marks.iter().collect::<Vec<_>>(), |mark| -mark.value);
    let mut last = i32::MIN / 2;
    for mark in sorted {
        let at = height(mark.value);
        let text_at = at.max(last + 30);
        last = text_at;
        line(canvas, vec![(0, at), (right, at)], INK, 1)?;
        write(canvas, &mark.label, (width, text_at - 7), INK, 12, HPos::Right)?;
        write(canvas, &mark.shown, (width, text_at + 8), MUTED, 12, HPos::Right)?;
    }
    Ok(())
}

/// A line over the steps of an axis, with its first and last value written beside it.
fn curve(canvas: &Canvas, figure: &Figure, (width, height): (i32, i32)) -> Drawn {
    let (top, base, left, right) = (30, height - 44, 6, width - 6);
    let [first, .., last] = figure.items.as_slice() else {
        return Ok(());
    };
    let values = figure.items.iter().chain(&figure.marks).map(|item| item.value);
    let highest = values.fold(0.0, f64::max);
    let x = |at: f64| place(at, first.at, last.at, left, right);
    let y = |value: f64| place(value, 0.0, highest, base, top);
    for quarter in 0..=4 {
        let at = place(f64::from(quarter), 0.0, 4.0, base, top);
        line(canvas, vec![(left, at), (right, at)], GRID, 1)?;
    }
    let points: Vec<(i32, i32)> = figure.items.iter().map(|item| (x(item.at), y(item.value))).collect();
    line(canvas, points, colour(Tone::Plain), 3)?;
    for mark in &figure.marks {
        let (at, text) = (y(mark.value), format!("{} {}", mark.label, mark.shown));
        if mark.tone == Tone::Reference {
            line(canvas, vec![(left, at), (right, at)], colour(mark.tone), 2)?;
            write(canvas, &text, (right, at - 9), MUTED, 13, HPos::Right)?;
        } else {
            canvas.draw(&Circle::new((x(mark.at), at), 6, colour(Tone::Good).filled()))?;
            write(canvas, &text, (x(mark.at), at - 16), INK, 13, HPos::Center)?;
        }
    }
    let falling = last.value < first.value;
    write(canvas, &first.shown, (left, y(first.value) + if falling { -12 } else { -10 }), INK, 13, HPos::Left)?;
    write(canvas, &last.shown, (right, y(last.value) - 12), INK, 13, HPos::Right)?;
    for (item, across) in [(first, HPos::Left), (last, HPos::Right)] {
        write(canvas, &item.label, (x(item.at), base + 14), INK, 13, across)?;
    }
    line(canvas, vec![(left, base), (right, base)], MUTED, 1)?;
    write(canvas, &figure.steps, (width / 2, base + 32), MUTED, 13, HPos::Center)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::explanation::Explanation;
    use crate::number::Format;
    use crate::scenario::Scenario;

    #[test]
    fn every_example_is_drawn_with_its_labels() {
        for metric in crate::metrics::all() {
            for method in metric.methods {
                let scenario = Scenario::of_example(metric, method, &method.examples[0], Format::ENGLISH);
                let evaluation = crate::about::evaluate(&scenario, Format::ENGLISH);
                let known = Explanation::of(&scenario, evaluation.outcome.as_ref(), &evaluation.explained);
                let figure = Figure::new(&known.chart.unwrap(), &known.benchmarks, &scenario, Format::ENGLISH);
                for width in [320, 640] {
                    let text = svg(&figure, width);
                    assert!(text.starts_with("<svg") && text.ends_with("</svg>\n"), "{}", metric.id);
                    assert!(!text.contains("NaN") && !text.contains("inf"), "{}", metric.id);
                    if figure.shape == Shape::Lying {
                        assert!(
                            figure.items.iter().all(|item| text.contains(&crate::markup::escaped(&item.label))),
                            "{text}"
                        );
                    }
                }
                assert!(figure.name().len() > 10);
            }
        }
    }
}
