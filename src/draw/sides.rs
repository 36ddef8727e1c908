//! What moves a value: two bars for each name, from where the value is now to what becomes of it.

use super::axis;
use super::ink;
use super::letters;
use super::marks::Names;
use super::sketch::{Across, SMALL, Sketch, Text, USUAL};
use crate::figure::{Item, Panel};

/// The height of a name, its bars and their words.
const STEP: i32 = 62;
const BAR: i32 = 14;
const SQUARE: i32 = 10;

pub fn draw(panel: &Panel, width: i32) -> Sketch {
    let mut sketch = Sketch::new(width);
    let items = panel.drawn();
    let Some(now) = panel.marks.first().and_then(|mark| mark.value) else { return sketch };
    legend(&mut sketch, panel, width);
    let (start, end) = (8, width - 8);
    let ends = super::ends(panel, []);
    let ticks = axis::fitting(&panel.axis, ends, end - start);
    let span = axis::Span { low: ticks.low, high: ticks.high, start, end };
    let at = |mark: &Item| span.at(mark.value.unwrap_or(0.0));
    let names = Names::of(&panel.marks, &at, width, None);
    let floor = 24 + names.height();
    let top = floor + 2;
    let base = top + items.len().div_ceil(2) as i32 * STEP;
    axis::lying(&mut sketch, &panel.axis, ends, (start, end), (top, base));
    names.lines(&mut sketch, &panel.marks, &span, floor, (top, base));
    let middle = span.at(now);
    for (row, pair) in items.chunks(2).enumerate() {
        let from = top + row as i32 * STEP;
        if let Some(first) = pair.first() {
            // Bold text is wider.
            let name = letters::shortened(&first.label, USUAL, width * 11 / 12);
            sketch.text(Text::new(&name, 0, from + 11, Across::Start).bold().within(0, width));
        }
        let bar = from + 22;
        // What leads further to the left has its words on the left.
        let place = |item: &Item| item.value.unwrap_or(now);
        let mut sides: Vec<&Item> = pair.iter().collect();
        sides.sort_by(|a, b| place(a).total_cmp(&place(b)));
        // Both may lead to one side: the longer bar lies below.
        let mut layers = sides.clone();
        layers.sort_by(|a, b| (place(b) - now).abs().total_cmp(&(place(a) - now).abs()));
        for item in layers {
            sketch.block((middle, bar), (span.at(place(item)), bar + BAR), ink::of(item.tone));
        }
        let below = bar + BAR + 11;
        let room = width / 2 - SQUARE - 10;
        for (side, item) in sides.iter().enumerate() {
            let text = letters::shortened(&item.shown, SMALL, room);
            let long = letters::width(&text, SMALL);
            let x = if side == 0 { 0 } else { width - long - SQUARE - 5 };
            sketch.block((x, below - SQUARE / 2), (x + SQUARE, below + SQUARE / 2), ink::of(item.tone));
            sketch.text(Text::small(&text, x + SQUARE + 5, below, Across::Start).coloured(ink::INK));
            let half = width / 2 * side as i32;
            sketch.spot(
                (half, from),
                (half + width / 2, from + STEP),
                (span.at(place(item)), bar + BAR / 2),
                item.said(),
            );
        }
        sketch.line(vec![(middle, bar - 2), (middle, bar + BAR + 2)], ink::INK, 2);
    }
    names.draw(&mut sketch, floor);
    sketch.height = base + axis::room_below(&panel.axis) + 2;
    sketch
}

/// What the colours mean.
fn legend(sketch: &mut Sketch, panel: &Panel, width: i32) {
    let mut x = 0;
    for side in &panel.line {
        let text = letters::shortened(&side.label, SMALL, width / 2 - SQUARE - 10);
        sketch.block((x, 5), (x + SQUARE, 5 + SQUARE), ink::of(side.tone));
        sketch.text(Text::small(&text, x + SQUARE + 5, 10, Across::Start).coloured(ink::INK));
        x += SQUARE + 5 + letters::width(&text, SMALL) + 18;
    }
}
