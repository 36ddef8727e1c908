//! A line over the steps of an axis, with the visitor's own point.

use super::axis::{self, Span};
use super::ink;
use super::letters;
use super::sketch::{Across, Edges, SMALL, Sketch, Text, touch};
use crate::chart::Tone;
use crate::figure::{Axis, Item, Panel};

const HEIGHT: i32 = 200;
/// How far apart the points are, in pixels, through which a curve is drawn without corners: nearer, whole pixels make steps of it.
const SMOOTH: i32 = 16;

pub fn draw(panel: &Panel, width: i32) -> Sketch {
    let mut sketch = Sketch::new(width);
    let items: Vec<&Item> = panel.items.iter().filter(|item| item.value.is_some()).collect();
    let (Some(first), Some(last), Some(steps)) = (items.first(), items.last(), &panel.steps) else { return sketch };
    let top = 14;
    let base = top + HEIGHT;
    let (ticks, left) = axis::upright(&panel.axis, super::ends(panel, [0.0]), HEIGHT);
    let y = Span { low: ticks.low, high: ticks.high, start: base, end: top };
    axis::levels(&mut sketch, &panel.axis, &ticks, &y, (left, width));
    // A line begins and ends where its points do.
    let ends = if last.at > first.at { (first.at, last.at) } else { (first.at - 1.0, first.at + 1.0) };
    let bounds = Axis { ends: Some(ends), ..steps.clone() };
    let right = width - 8;
    let mut numbers = Sketch::new(width);
    let x = axis::lying(&mut numbers, &bounds, ends, (left, right), (0, 5));
    numbers.height = 5 + axis::room_below(&bounds);
    sketch.height = base;
    sketch.below(numbers, 0);
    sketch.line(vec![(left, base), (width, base)], ink::MUTED, 1);
    let points: Vec<(f64, f64)> = items.iter().filter_map(|item| Some((item.at, item.value?))).collect();
    let parts = ((right - left) / SMOOTH / points.len().max(1) as i32).max(1) as usize;
    let line: Vec<(i32, i32)> = smooth(&points, parts).iter().map(|(at, value)| (x.at(*at), y.at(*value))).collect();
    strips(&mut sketch, &items, &x, &y, base);
    let along = lines_along(panel, &x, &y, parts);
    for (item, line) in &along {
        sketch.line(line.clone(), ink::of(item.tone), 2);
    }
    let levels = panel.marks.iter().filter(|mark| mark.tone == Tone::Reference);
    let levels: Vec<i32> = levels.map(|mark| y.at(mark.value.unwrap_or(0.0))).collect();
    // A level line first: it lies below the curve.
    for at in &levels {
        sketch.line(vec![(left, *at), (width, *at)], ink::INK, 1);
    }
    if let [alone] = line.as_slice() {
        sketch.dot(*alone, 5, ink::of(Tone::Plain), false);
    } else {
        sketch.line(line.clone(), ink::of(Tone::Plain), 3);
    }
    // Texts keep off lines, and off each other.
    let thick = |a: (i32, i32), b: (i32, i32)| (a.0.min(b.0), a.1.min(b.1) - 3, a.0.max(b.0), a.1.max(b.1) + 3);
    let mut taken: Vec<Edges> =
        line.windows(2).filter_map(|pair| if let [a, b] = pair { Some(thick(*a, *b)) } else { None }).collect();
    taken.extend(levels.iter().map(|at| thick((left, *at), (width, *at))));
    for (_, line) in &along {
        taken.extend(line.windows(2).filter_map(|pair| if let [a, b] = pair { Some(thick(*a, *b)) } else { None }));
    }
    // A line beside the curve carries its name where there is room, at its end or at its beginning.
    for (item, line) in &along {
        let text = letters::shortened(&item.label, SMALL, width - left - 10);
        let text = Text::small(&text, 0, 0, Across::Start).coloured(ink::of(item.tone)).bold();
        let ends = [line.last(), line.get(line.len() / 2), line.first()];
        let places = ends.into_iter().flatten().map(|point| {
            let placed = free(&text, *point, true, &taken, (left + 4, width), base);
            let is_free = !taken.iter().any(|other| touch(*other, placed.edges(), 2));
            (placed, is_free)
        });
        let places: Vec<_> = places.collect();
        if let Some((placed, _)) = places.iter().find(|(_, is_free)| *is_free).or(places.first()) {
            taken.push(placed.edges());
            sketch.text(placed.clone());
        }
    }
    for mark in &panel.marks {
        let Some(value) = mark.value else { continue };
        let is_point = mark.tone != Tone::Reference;
        let point = (if is_point { x.at(mark.at) } else { right }, y.at(value));
        if is_point {
            for guide in [vec![(left, point.1), point], vec![point, (point.0, base)]] {
                sketch.line(guide, ink::MUTED, 1);
            }
            sketch.dot(point, 8, ink::PAPER, false);
            sketch.dot(point, 6, ink::of(mark.tone), false);
            sketch.spot((point.0 - 14, point.1 - 14), (point.0 + 14, point.1 + 14), point, mark.said());
        }
        let text = letters::shortened(&format!("{} {}", mark.label, mark.shown), SMALL, width - left - 10);
        let text = Text::small(&text, 0, 0, Across::Start).coloured(ink::INK);
        let text = if is_point { text.bold() } else { text };
        let placed = free(&text, point, is_point, &taken, (left + 4, width), base);
        taken.push(placed.edges());
        sketch.text(placed);
    }
    sketch
}

/// The lines beside the curve: an item that names each, and its points.
fn lines_along<'a>(panel: &'a Panel, x: &Span, y: &Span, parts: usize) -> Vec<(&'a Item, Vec<(i32, i32)>)> {
    let lines = panel.line.chunk_by(|one, next| one.label == next.label);
    lines
        .filter_map(|line| {
            let points: Vec<(f64, f64)> = line.iter().filter_map(|item| Some((item.at, item.value?))).collect();
            let drawn = smooth(&points, parts).iter().map(|(at, value)| (x.at(*at), y.at(*value))).collect();
            Some((line.first()?, drawn))
        })
        .collect()
}

/// Where the text of a point is tried, by its distance from it: beside the point, further away the later.
const BESIDE: [(i32, i32); 12] = [
    (12, -12),
    (-12, -12),
    (12, 14),
    (-12, 14),
    (12, -26),
    (-12, -26),
    (12, 28),
    (-12, 28),
    (12, 44),
    (-12, 44),
    (12, -42),
    (-12, -42),
];

/// A place for the text of a point, or of a level line that ends there, where it stands on nothing that is taken, if there is one.
fn free(
    text: &Text,
    (x, y): (i32, i32),
    is_point: bool,
    taken: &[Edges],
    (left, right): (i32, i32),
    base: i32,
) -> Text {
    let at = |x: i32, y: i32, across: Across| Text { x, y, across, ..text.clone() }.within(left, right);
    let places: Vec<Text> = if is_point {
        let side = |dx: i32| if dx > 0 { Across::Start } else { Across::End };
        BESIDE.iter().map(|(dx, dy)| at(x + dx, y + dy, side(*dx))).collect()
    } else {
        let ends = [(x, Across::End), (left, Across::Start)];
        ends.iter().flat_map(|(x, across)| [at(*x, y - 10, *across), at(*x, y + 11, *across)]).collect()
    };
    let is_free = |text: &&Text| {
        let edges = text.edges();
        edges.1 >= 0 && edges.3 <= base && !taken.iter().any(|other| touch(*other, edges, 4))
    };
    places.iter().find(is_free).or(places.first()).cloned().unwrap_or_else(|| text.clone())
}

/// Makes each point's the part of the drawing that is nearer to it than to any other.
fn strips(sketch: &mut Sketch, items: &[&Item], x: &Span, y: &Span, base: i32) {
    let at: Vec<i32> = items.iter().map(|item| x.at(item.at)).collect();
    for (place, item) in items.iter().enumerate() {
        let Some(own) = at.get(place) else { continue };
        let left = place.checked_sub(1).and_then(|before| at.get(before)).map_or(own - 8, |x| i32::midpoint(*x, *own));
        let right = at.get(place + 1).map_or(own + 8, |x| i32::midpoint(*x, *own));
        sketch.spot((left, 0), (right, base), (*own, y.at(item.value.unwrap_or(0.0))), item.said());
    }
}

/// Points on a line without corners through all of these, so many for each stretch, which nowhere leaves the range between two neighbours (Fritsch and Carlson).
fn smooth(points: &[(f64, f64)], parts: usize) -> Vec<(f64, f64)> {
    if points.len() < 3 {
        return points.to_vec();
    }
    let slopes: Vec<f64> = points
        .windows(2)
        .map(|pair| if let [a, b] = pair { (b.1 - a.1) / (b.0 - a.0).max(f64::MIN_POSITIVE) } else { 0.0 })
        .collect();
    let slope = |place: usize| slopes.get(place).copied();
    let tangent = |place: usize| match (place.checked_sub(1).and_then(slope), slope(place)) {
        (Some(before), Some(after)) if before * after <= 0.0 => 0.0,
        // The harmonic mean keeps the line between its points.
        (Some(before), Some(after)) => 2.0 * before * after / (before + after),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => 0.0,
    };
    let mut smooth = Vec::new();
    for (place, pair) in points.windows(2).enumerate() {
        let [(x0, y0), (x1, y1)] = pair else { continue };
        let wide = x1 - x0;
        let (m0, m1) = (tangent(place) * wide, tangent(place + 1) * wide);
        for part in 0..parts {
            let t = part as f64 / parts as f64;
            let (t2, t3) = (t * t, t * t * t);
            let y = (2.0 * t3 - 3.0 * t2 + 1.0) * y0
                + (t3 - 2.0 * t2 + t) * m0
                + (3.0 * t2 - 2.0 * t3) * y1
                + (t3 - t2) * m1;
            smooth.push((x0 + wide * t, y));
        }
    }
    smooth.extend(points.last());
    smooth
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_smooth_line_goes_through_its_points_and_stays_between_them() {
        let points = [(0.0, 100.0), (1.0, 50.0), (2.0, 50.0), (4.0, 90.0), (5.0, 0.0)];
        let line = smooth(&points, 4);
        assert!(points.iter().all(|point| line.contains(point)));
        assert!(line.iter().all(|(_, y)| (0.0..=100.0).contains(y)) && line.len() == 17, "{line:?}");
        assert_eq!(smooth(&points[..2], 4), &points[..2]);
    }
}
