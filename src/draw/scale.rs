//! A value with its interval on its scale, beside what others reach.

use super::axis::{self, Span};
use super::ink;
use super::marks::{Names, ROW};
use super::sketch::{Across, Sketch, Text};
use crate::figure::{Item, Panel};

/// The height of the band.
const BAND: i32 = 26;

pub fn draw(panel: &Panel, width: i32) -> Sketch {
    let mut sketch = Sketch::new(width);
    let [item, ..] = panel.items.as_slice() else { return sketch };
    let Some(value) = item.value else { return sketch };
    let (low, high) = super::ends(panel, [0.0]);
    // A value at the very end of an axis looks like the most that there can be.
    let ends = (low, if panel.axis.ends.is_none() { high * 1.02 } else { high });
    let (start, end) = (10, width - 10);
    let ticks = axis::fitting(&panel.axis, ends, end - start);
    let span = Span { low: ticks.low, high: ticks.high, start, end };
    let at = |mark: &Item| span.at(mark.value.unwrap_or(0.0));
    let own = clear(Text::new(&own_words(item), span.at(value), 0, Across::Middle).bold(), panel, &at, width);
    let names = Names::of(&panel.marks, &at, width, Some(&own));
    let floor = names.height().max(ROW);
    let (top, base) = (floor + 2, floor + 2 + BAND);
    let middle = i32::midpoint(top, base);
    let drawn = axis::lying(&mut sketch, &panel.axis, ends, (start, end), (top + 4, base));
    sketch.line(vec![(start, base), (end, base)], ink::MUTED, 1);
    names.lines(&mut sketch, &panel.marks, &drawn, floor, (top, base));
    if let Some((low, high, _)) = &item.interval {
        let (low, high) = (drawn.at(*low), drawn.at(*high));
        sketch.block((low, middle - 7), (high.max(low + 1), middle + 7), ink::BAND);
        for end in [low, high] {
            sketch.line(vec![(end, middle - 7), (end, middle + 7)], ink::of(item.tone), 2);
        }
    }
    let x = drawn.at(value);
    sketch.dot((x, middle), 8, ink::PAPER, false);
    sketch.dot((x, middle), 6, ink::of(item.tone), false);
    names.draw(&mut sketch, floor);
    sketch.text(Text { y: floor - ROW / 2, ..own });
    sketch.height = base + axis::room_below(&panel.axis) + 2;
    let (low, high) = item.interval.as_ref().map_or((x, x), |(low, high, _)| (drawn.at(*low), drawn.at(*high)));
    sketch.spot((low.min(x - 12), top), (high.max(x + 12), base), (x, middle), item.said());
    for mark in &panel.marks {
        let x = at(mark);
        sketch.spot((x - 6, 0), (x + 6, base), (x, top), mark.said());
    }
    sketch
}

/// The words of the value, moved off the lines of others where they can be and still stand over it.
#[allow(clippy::needless_pass_by_value, reason = "it gives the text back, moved")]
fn clear(text: Text, panel: &Panel, at: &dyn Fn(&Item) -> i32, width: i32) -> Text {
    let half = text.width() / 2;
    let moved = |by: i32| Text { x: text.x + by, ..text.clone() }.within(0, width);
    let is_clear = |text: &Text| {
        let (left, _, right, _) = text.edges();
        panel.marks.iter().map(at).all(|x| x < left - 5 || x > right + 5)
    };
    let tries = (0..=half / 4).flat_map(|step| [step * 4, -step * 4]);
    tries.map(moved).find(is_clear).unwrap_or_else(|| moved(0))
}

fn own_words(item: &Item) -> String {
    match &item.interval {
        Some((.., range)) => crate::words::CHART_RANGE.with(&[("value", &item.shown), ("range", range)]),
        None => item.shown.clone(),
    }
}
