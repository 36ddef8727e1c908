//! Parts of a whole on a bar from 0 to 100 %.

use super::axis;
use super::ink;
use super::letters;
use super::marks::Names;
use super::sketch::{Across, SMALL, Sketch, Text};
use crate::figure::{Item, Panel};

const BAR: i32 = 30;
/// A line of names, each behind a square of its colour.
const LINE: i32 = 20;
const SQUARE: i32 = 10;

/// A name with where it stands.
type Placed = (i32, usize, usize);

pub fn draw(panel: &Panel, width: i32) -> Sketch {
    let mut sketch = Sketch::new(width);
    let rows = rows(panel.drawn());
    let (start, end) = (1, width - 1);
    let span = axis::Span { low: 0.0, high: 100.0, start, end };
    let at = |mark: &Item| span.at(mark.value.unwrap_or(0.0));
    let names = Names::of(&panel.marks, &at, width, None);
    let mut laid: Vec<(i32, i32, Vec<Placed>)> = Vec::new();
    let (mut y, mut floor, mut top) = (0, 0, 0);
    for (place, row) in rows.iter().enumerate() {
        let (placed, lines) = placed(row, &span, width);
        let mut bar = y + lines as i32 * LINE;
        if place == 0 {
            // Lines across begin below the names of the parts, out of their way.
            floor = bar + names.height();
            top = if names.height() > 0 { floor } else { 0 };
            bar = floor;
        }
        laid.push((y, bar, placed));
        y = bar + BAR + 14;
    }
    let base = y - 8;
    axis::lying(&mut sketch, &panel.axis, (0.0, 100.0), (start, end), (top, base));
    for (row, (from, bar, placed)) in rows.iter().zip(&laid) {
        let mut sum = 0.0;
        for item in row {
            let value = item.value.unwrap_or(0.0);
            let (left, right) = (span.at(sum), span.at(sum + value));
            sum += value;
            sketch.block((left, *bar), (right, bar + BAR), ink::of(item.tone));
            if right - left > 3 && right < end {
                sketch.line(vec![(right, *bar), (right, bar + BAR)], ink::PAPER, 1);
            }
            let middle = i32::midpoint(left, right);
            sketch.spot((left, *bar), (right.max(left + 1), bar + BAR), (middle, *bar), item.said());
        }
        for (x, line, place) in placed {
            let Some(item) = row.get(*place) else { continue };
            let middle = from + *line as i32 * LINE + LINE / 2 - 2;
            sketch.block((*x, middle - SQUARE / 2), (x + SQUARE, middle + SQUARE / 2), ink::of(item.tone));
            let text = letters::shortened(&words(item), SMALL, width - x - SQUARE - 5);
            sketch.text(Text::small(&text, x + SQUARE + 5, middle, Across::Start).coloured(ink::INK));
        }
        if let Some((low, high, _)) = row.first().and_then(|item| item.interval.as_ref()) {
            sketch.whisker(span.at(*low), span.at(*high), bar + BAR / 2, 6);
        }
    }
    names.lines(&mut sketch, &panel.marks, &span, floor, (top, base));
    names.draw(&mut sketch, floor);
    for mark in &panel.marks {
        let x = at(mark);
        sketch.spot((x - 6, floor - names.height()), (x + 6, floor.max(6)), (x, floor), mark.said());
    }
    sketch.height = base + axis::room_below(&panel.axis) + 2;
    sketch
}

fn words(item: &Item) -> String {
    format!("{} {}", item.label, item.shown)
}

/// The parts of each bar.
fn rows(items: &[Item]) -> Vec<Vec<&Item>> {
    let mut rows: Vec<Vec<&Item>> = Vec::new();
    for item in items {
        match rows.last_mut() {
            Some(row) if row.last().is_some_and(|last| (last.at - item.at).abs() < 0.5) => row.push(item),
            _ => rows.push(vec![item]),
        }
    }
    rows
}

/// Where the names of a bar's parts stand: above their part where there is room, or one after the other. And in how many lines.
fn placed(row: &[&Item], span: &axis::Span, width: i32) -> (Vec<Placed>, usize) {
    let long = |item: &Item| letters::width(&words(item), SMALL) + SQUARE + 5;
    let gap = 14;
    // From the right, each as far right as its part and what stands behind it allow.
    let mut starts = Vec::new();
    let mut sum = 0.0;
    for item in row {
        starts.push(span.at(sum));
        sum += item.value.unwrap_or(0.0);
    }
    let mut right = width;
    let mut places = Vec::new();
    for (place, item) in row.iter().enumerate().rev() {
        let left = starts.get(place).copied().unwrap_or(0).min(right - long(item));
        places.push((left, 0, place));
        right = left - gap;
    }
    places.reverse();
    if places.first().is_none_or(|(left, ..)| *left >= 0) {
        return (places, 1);
    }
    let (mut x, mut line) = (0, 0);
    let mut places = Vec::new();
    for (place, item) in row.iter().enumerate() {
        if x > 0 && x + long(item) > width {
            (x, line) = (0, line + 1);
        }
        places.push((x, line, place));
        x += long(item) + gap;
    }
    (places, line + 1)
}
