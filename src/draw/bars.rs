//! Named bars, one under the other, and a line that adds them up.

use super::axis;
use super::ink;
use super::letters;
use super::marks::Names;
use super::sketch::{Across, SMALL, Sketch, Text, USUAL};
use crate::chart::Tone;
use crate::figure::{Item, Panel};

/// From this width on names stand before their bars, below it above them.
pub const WIDE: i32 = 520;

const INDENT: i32 = 8;
/// The height of the line that says what a line over the bars is.
const LEGEND: i32 = 20;

/// Where the rows of a list stand: the step from row to row, how far down in a row its bar is, and the edges between which bars are drawn.
pub struct Rows {
    pub step: i32,
    pub bar: i32,
    pub left: i32,
    pub right: i32,
    wide: bool,
}

impl Rows {
    /// Rows for these items; `behind` is the room behind their bars.
    pub fn of(items: &[Item], width: i32, before: i32, behind: i32) -> Self {
        let wide = width >= WIDE;
        let longest = items.iter().map(|item| letters::width(&item.label, USUAL)).max().unwrap_or(0);
        let names = if wide { longest.min(width * 2 / 5) + 12 } else { 0 };
        let (step, bar) = if wide { (32, 16) } else { (46, 31) };
        Self { step, bar, left: names + before, right: width - behind, wide }
    }

    /// Writes the name of a row that begins at this height.
    pub fn name(&self, sketch: &mut Sketch, item: &Item, top: i32, before: i32) {
        // Above the bars the name keeps off the line at which they begin.
        let (x, y, room) = if self.wide {
            (0, top + self.bar, self.left - before - 10)
        } else {
            (self.left + INDENT, top + 10, sketch.width - self.left - INDENT)
        };
        sketch.text(Text::new(&letters::shortened(&item.label, USUAL, room), x, y, Across::Start));
    }
}

pub fn draw(panel: &Panel, width: i32) -> Sketch {
    let mut sketch = Sketch::new(width);
    let items = panel.drawn();
    let longest = items.iter().map(|item| letters::width(&item.shown, SMALL)).max().unwrap_or(0) + 8;
    // A bar below zero has its value before it.
    let before = if items.iter().any(|item| item.value.is_some_and(|value| value < 0.0)) { longest } else { 1 };
    let behind = if panel.line.is_empty() { longest } else { 10 };
    let rows = Rows::of(items, width, before, behind);
    let ends = super::ends(panel, [0.0]);
    let ticks = axis::fitting(&panel.axis, ends, rows.right - rows.left);
    let span = axis::Span { low: ticks.low, high: ticks.high, start: rows.left, end: rows.right };
    let at = |mark: &Item| span.at(mark.value.unwrap_or(0.0));
    let names = Names::of(&panel.marks, &at, width, None);
    let legend = if panel.line.is_empty() { 0 } else { LEGEND };
    let floor = legend + names.height();
    let top = floor + if floor > 0 { 2 } else { 0 };
    let base = top + items.len() as i32 * rows.step + 2;
    axis::lying(&mut sketch, &panel.axis, ends, (rows.left, rows.right), (top, base));
    if legend > 0 {
        sketch.line(vec![(0, legend / 2), (18, legend / 2)], ink::of(Tone::Middling), 2);
        sketch.dot((9, legend / 2), 4, ink::of(Tone::Middling), false);
        let text = letters::shortened(crate::words::CHART_SUM.text(), SMALL, width - 26);
        sketch.text(Text::small(&text, 25, legend / 2, Across::Start).coloured(ink::INK));
    }
    let zero = span.at(0.0);
    for (row, item) in items.iter().enumerate() {
        let from = top + row as i32 * rows.step;
        rows.name(&mut sketch, item, from, before);
        let y = from + rows.bar;
        let Some(value) = item.value else { continue };
        let end = span.at(value);
        sketch.block((zero, y - 9), (end, y + 9), ink::of(item.tone));
        sketch.spot((0, from), (width, from + rows.step), (end, y), item.said());
    }
    sketch.line(vec![(zero, top), (zero, base)], ink::INK, 1);
    names.lines(&mut sketch, &panel.marks, &span, floor, (top, base));
    summed(&mut sketch, panel, &span, &rows, top);
    for (row, item) in items.iter().enumerate() {
        let Some(value) = item.value else { continue };
        let y = top + row as i32 * rows.step + rows.bar;
        let end = span.at(value);
        let (x, across) = if value < 0.0 { (end - 5, Across::End) } else { (end + 5, Across::Start) };
        sketch.text(Text::small(&item.shown, x, y, across).coloured(ink::INK).within(0, width));
    }
    names.draw(&mut sketch, floor);
    sketch.height = base + axis::room_below(&panel.axis) + 2;
    sketch
}

/// The line of what the bars add up to, with a dot in each row.
fn summed(sketch: &mut Sketch, panel: &Panel, span: &axis::Span, rows: &Rows, top: i32) {
    let points: Vec<(i32, i32)> = panel
        .line
        .iter()
        .take(panel.drawn().len())
        .enumerate()
        .filter_map(|(row, item)| Some((span.at(item.value?), top + row as i32 * rows.step + rows.bar)))
        .collect();
    if points.len() > 1 {
        sketch.line(points.clone(), ink::of(Tone::Middling), 2);
    }
    for (point, item) in points.into_iter().zip(&panel.line) {
        sketch.dot(point, 4, ink::of(Tone::Middling), false);
        sketch.spot((point.0 - 8, point.1 - 8), (point.0 + 8, point.1 + 8), point, item.said());
    }
}
