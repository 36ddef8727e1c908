//! Named values with their intervals on one common scale.

use super::axis;
use super::bars::Rows;
use super::ink;
use super::letters;
use super::marks::Names;
use super::sketch::{Across, SMALL, Sketch, Text};
use crate::figure::{Item, Panel};

pub fn draw(panel: &Panel, width: i32) -> Sketch {
    let mut sketch = Sketch::new(width);
    let items = panel.drawn();
    let behind = items.iter().map(|item| letters::width(&item.shown, SMALL)).max().unwrap_or(0) + 14;
    let rows = Rows::of(items, width, 8, behind);
    // Times and amounts start at nothing; a scale has ends of its own.
    let ends = super::ends(panel, panel.axis.ends.is_none().then_some(0.0));
    let ticks = axis::fitting(&panel.axis, ends, rows.right - rows.left);
    let span = axis::Span { low: ticks.low, high: ticks.high, start: rows.left, end: rows.right };
    let at = |mark: &Item| span.at(mark.value.unwrap_or(0.0));
    let names = Names::of(&panel.marks, &at, width, None);
    let floor = names.height();
    let top = floor + if floor > 0 { 2 } else { 0 };
    let base = top + items.len() as i32 * rows.step + 2;
    axis::lying(&mut sketch, &panel.axis, ends, (rows.left, rows.right), (top, base));
    names.lines(&mut sketch, &panel.marks, &span, floor, (top, base));
    let most = items.iter().map(|item| item.answers).fold(0.0, f64::max);
    for (row, item) in items.iter().enumerate() {
        let from = top + row as i32 * rows.step;
        rows.name(&mut sketch, item, from, 8);
        let y = from + rows.bar;
        let Some(value) = item.value else { continue };
        let x = span.at(value);
        if let Some((low, high, _)) = &item.interval {
            sketch.line(vec![(span.at(*low), y), (span.at(*high), y)], ink::of(item.tone), 2);
            for end in [low, high] {
                sketch.line(vec![(span.at(*end), y - 4), (span.at(*end), y + 4)], ink::of(item.tone), 2);
            }
        }
        // The area says how many answers there are.
        let radius = if most > 0.0 { 4 + (4.0 * (item.answers / most).sqrt()).round() as i32 } else { 6 };
        sketch.dot((x, y), radius + 1, ink::PAPER, false);
        sketch.dot((x, y), radius, ink::of(item.tone), item.few);
        sketch.text(Text::small(&item.shown, width, y, Across::End).coloured(ink::INK));
        sketch.spot((0, from), (width, from + rows.step), (x, y), item.said());
    }
    names.draw(&mut sketch, floor);
    sketch.height = base + axis::room_below(&panel.axis) + 2;
    sketch
}
