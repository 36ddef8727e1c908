//! A value over periods, with its interval as a band; where a period has none, line and band break off.

use super::axis::{self, Span};
use super::ink;
use super::letters;
use super::marks::ROW;
use super::sketch::{Across, SMALL, Sketch, Text};
use crate::chart::Tone;
use crate::figure::{Item, Panel};

const HEIGHT: i32 = 200;

pub fn draw(panel: &Panel, width: i32) -> Sketch {
    let mut sketch = Sketch::new(width);
    let items = panel.drawn();
    let top = if panel.marks.is_empty() { 10 } else { ROW + 4 };
    let base = top + HEIGHT;
    let (ticks, left) = axis::upright(&panel.axis, super::ends(panel, []), HEIGHT);
    let y = Span { low: ticks.low, high: ticks.high, start: base, end: top };
    axis::levels(&mut sketch, &panel.axis, &ticks, &y, (left, width));
    let steps = items.len().max(2) as f64 - 1.0;
    let places = Span { low: 0.0, high: steps, start: left + 10, end: width - 12 };
    let x = |place: usize| places.at(place as f64);
    let all: Vec<(usize, &Item)> = items.iter().enumerate().collect();
    let runs = || all.split(|(_, item)| item.value.is_none()).filter(|run| !run.is_empty());
    for run in runs() {
        band(&mut sketch, run, &x, &y);
    }
    // Names of level lines stand at the top right, out of the way of the line.
    for mark in &panel.marks {
        let at = y.at(mark.value.unwrap_or(0.0));
        sketch.line(vec![(left, at), (width, at)], ink::INK, 1);
        let text = letters::shortened(&format!("{} {}", mark.label, mark.shown), SMALL, width - left - 24);
        let text = Text::small(&text, width, ROW / 2 - 2, Across::End).coloured(ink::INK);
        let before = text.edges().0;
        sketch.line(vec![(before - 22, ROW / 2 - 2), (before - 6, ROW / 2 - 2)], ink::INK, 1);
        sketch.text(text);
    }
    for run in runs() {
        let points: Vec<(i32, i32)> =
            run.iter().filter_map(|(place, item)| Some((x(*place), y.at(item.value?)))).collect();
        if points.len() > 1 {
            sketch.line(points, ink::of(Tone::Plain), 3);
        }
    }
    // Hundreds of dots hide their line.
    let dotted = all.len() <= 80;
    for (place, item) in &all {
        let from = x(place.saturating_sub(1)).max(x(*place) - (x(1) - x(0)) / 2);
        let to = (x(*place) + (x(1) - x(0)) / 2).max(from + 1);
        let from = if *place == 0 { x(0) - 8 } else { from };
        let Some(value) = item.value else {
            sketch.spot((from, 0), (to, base), (x(*place), base), item.said());
            continue;
        };
        let point = (x(*place), y.at(value));
        let alone = [place.checked_sub(1), Some(place + 1)]
            .into_iter()
            .all(|beside| beside.and_then(|beside| items.get(beside)).is_none_or(|item| item.value.is_none()));
        if dotted || alone {
            sketch.dot(point, 5, ink::PAPER, false);
            sketch.dot(point, 4, ink::of(Tone::Plain), item.few);
        }
        sketch.spot((from, 0), (to, base), point, item.said());
    }
    sketch.line(vec![(left, base), (width, base)], ink::MUTED, 1);
    periods(&mut sketch, items, &x, base);
    sketch.height = base + 24;
    sketch
}

/// The band of periods without a gap between them.
fn band(sketch: &mut Sketch, run: &[(usize, &Item)], x: &dyn Fn(usize) -> i32, y: &Span) {
    // A band of one period alone is a bar of some width.
    let half = if run.len() == 1 { 5 } else { 0 };
    let (mut upper, mut lower) = (Vec::new(), Vec::new());
    for (place, item) in run {
        let value = item.value.unwrap_or(0.0);
        let (low, high) = item.interval.as_ref().map_or((value, value), |(low, high, _)| (*low, *high));
        let at = x(*place);
        upper.extend([(at - half, y.at(high)), (at + half, y.at(high))]);
        lower.extend([(at - half, y.at(low)), (at + half, y.at(low))]);
    }
    upper.dedup();
    lower.dedup();
    upper.extend(lower.into_iter().rev());
    if upper.len() > 2 {
        sketch.strokes.push(super::sketch::Stroke::Area { points: upper, colour: ink::BAND });
    }
}

/// The names of as many periods as have room, evenly, the first and the last among them where they have.
fn periods(sketch: &mut Sketch, items: &[Item], x: &dyn Fn(usize) -> i32, base: i32) {
    let Some(last) = items.len().checked_sub(1) else { return };
    let widest = items.iter().map(|item| letters::width(&item.label, SMALL)).max().unwrap_or(0) + 14;
    let room = (sketch.width / widest.max(1)).max(1) as usize;
    let step = items.len().div_ceil(room).max(1);
    let mut free = sketch.width;
    // From the end, so that the newest one has its name.
    for place in (0..=last).rev().step_by(step) {
        let Some(item) = items.get(place) else { continue };
        let text = Text::small(&item.label, x(place), base + 13, Across::Middle).within(0, sketch.width);
        let (left, _, right, _) = text.edges();
        if right <= free {
            free = left - 8;
            sketch.line(vec![(x(place), base), (x(place), base + 4)], ink::MUTED, 1);
            sketch.text(text);
        }
    }
}
