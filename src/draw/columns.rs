//! Columns side by side: how often each answer was given, and how many times fall where.

use super::axis::{self, Span};
use super::ink;
use super::letters;
use super::marks::Names;
use super::sketch::{Across, SMALL, Sketch, Text, USUAL};
use crate::figure::{Axis, Item, Panel};

/// The height between the upper and the lower end of the axis.
const HEIGHT: i32 = 170;
/// A line of words below the columns.
const LINE: i32 = 16;

/// The upright axis of counts, drawn from below `top`: what the columns stand on.
fn counts(sketch: &mut Sketch, panel: &Panel, top: i32, highest: f64) -> (Span, i32) {
    let (ticks, left) = axis::upright(&panel.axis, (0.0, highest), HEIGHT);
    let span = Span { low: ticks.low, high: ticks.high, start: top + HEIGHT, end: top };
    axis::levels(sketch, &panel.axis, &ticks, &span, (left, sketch.width));
    (span, left)
}

fn highest(panel: &Panel) -> f64 {
    panel.drawn().iter().filter_map(|item| item.value).fold(0.0, f64::max).max(1.0)
}

/// The answers of a scale, with the respondents' own words.
pub fn answers(panel: &Panel, width: i32) -> Sketch {
    let mut sketch = Sketch::new(width);
    let items = panel.drawn();
    let top = 18;
    let (span, left) = counts(&mut sketch, panel, top, highest(panel));
    let base = top + HEIGHT;
    let step = f64::from(width - left) / items.len().max(1) as f64;
    let edge = |column: usize| left + (step * column as f64).round() as i32;
    let fits = |text: &dyn Fn(&Item) -> &str, size: i32| {
        items.iter().all(|item| f64::from(letters::width(text(item), size) + 4) <= step)
    };
    let labelled = fits(&|item| &item.label, USUAL);
    let valued = fits(&|item| &item.shown, SMALL);
    let mut taken = i32::MIN;
    for (column, item) in items.iter().enumerate() {
        let (from, to) = (edge(column), edge(column + 1));
        let (middle, gap) = (i32::midpoint(from, to), if step > 8.0 { (step * 0.12).ceil() as i32 } else { 0 });
        let value = item.value.unwrap_or(0.0);
        let y = span.at(value);
        sketch.block((from + gap, y), ((to - gap).max(from + gap + 1), base), ink::of(item.tone));
        sketch.spot((from, 0), (to, base + 18), (middle, y), item.said());
        if valued {
            sketch.text(Text::small(&item.shown, middle, y - 9, Across::Middle).coloured(ink::INK).within(left, width));
        }
        let label = letters::shortened(&item.label, USUAL, width / 2);
        let label = Text::new(&label, middle, base + 12, Across::Middle).within(0, width);
        if labelled || label.edges().0 > taken + 6 {
            taken = label.edges().2;
            sketch.text(label);
        }
    }
    sketch.line(vec![(left, base), (width, base)], ink::MUTED, 1);
    sketch.height = base + 24 + words(&mut sketch, items, &edge, step, base + 24);
    sketch
}

/// Writes the respondents' words below the numbers; where they have no room there, in a list. Gives how high they are.
fn words(sketch: &mut Sketch, items: &[Item], edge: &dyn Fn(usize) -> i32, step: f64, top: i32) -> i32 {
    if items.iter().all(|item| item.own.is_empty()) {
        return 0;
    }
    let room = step as i32 - 8;
    // A word that would be broken has no room.
    let longest = items.iter().flat_map(|item| item.own.split(' ')).map(|word| letters::width(word, SMALL)).max();
    if longest.unwrap_or(0) <= room {
        let mut most = 0;
        for (column, item) in items.iter().enumerate() {
            let middle = i32::midpoint(edge(column), edge(column + 1));
            let lines = letters::lines(&item.own, SMALL, room, 4);
            most = most.max(lines.len());
            for (place, line) in lines.iter().enumerate() {
                let y = top + LINE / 2 + place as i32 * LINE;
                sketch.text(Text::small(line, middle, y, Across::Middle).within(0, sketch.width));
            }
        }
        return most as i32 * LINE;
    }
    let (mut x, mut line) = (0, 0);
    for item in items.iter().filter(|item| !item.own.is_empty()) {
        let text = letters::shortened(&format!("{} {}", item.label, item.own), SMALL, sketch.width);
        let long = letters::width(&text, SMALL);
        if x > 0 && x + long > sketch.width {
            (x, line) = (0, line + 1);
        }
        sketch.text(Text::small(&text, x, top + LINE / 2 + line * LINE, Across::Start));
        x += long + 14;
    }
    (line + 1) * LINE
}

/// Numbers where columns begin: as many as have room, the same number of columns apart.
fn edges(sketch: &mut Sketch, steps: &Axis, items: &[Item], places: &Span, base: i32) {
    let mut starts: Vec<f64> = items.iter().map(|item| item.at).collect();
    let step = if let [first, second, ..] = starts.as_slice() { second - first } else { places.high - places.low };
    starts.push(places.high);
    let widest = starts.iter().map(|start| letters::width(&steps.shown(*start, step), SMALL)).max().unwrap_or(0) + 12;
    let column = (places.end - places.start) / items.len().max(1) as i32;
    let apart = [1, 2, 3, 5, 10, 20].into_iter().find(|apart| column * apart >= widest).unwrap_or(50);
    let mut taken = i32::MIN / 2;
    for start in starts.into_iter().step_by(apart as usize) {
        let x = places.at(start);
        sketch.line(vec![(x, base), (x, base + 4)], ink::MUTED, 1);
        let text = Text::small(&steps.shown(start, step), x, base + 13, Across::Middle);
        // Moved inwards it would stand on its neighbour.
        if text.edges().2 <= sketch.width && text.edges().0 > taken + 4 {
            taken = text.edges().2;
            sketch.text(text.within(0, sketch.width));
        }
    }
}

/// How many fall where, with lines at the mean and the like.
pub fn histogram(panel: &Panel, width: i32) -> Sketch {
    let mut sketch = Sketch::new(width);
    let (Some(steps), items) = (&panel.steps, panel.drawn()) else { return sketch };
    let (_, left) = axis::upright(&panel.axis, (0.0, highest(panel)), HEIGHT);
    let (low, high) = steps.ends.unwrap_or((0.0, 1.0));
    let places = Span { low, high, start: left, end: width - 12 };
    let at = |mark: &Item| places.at(mark.at);
    let names = Names::of(&panel.marks, &at, width, None);
    let floor = names.height();
    let top = floor + 8;
    let base = top + HEIGHT;
    let (span, _) = counts(&mut sketch, panel, top, highest(panel));
    for (column, item) in items.iter().enumerate() {
        let from = places.at(item.at);
        let to = items.get(column + 1).map_or(places.end, |next| places.at(next.at));
        let y = span.at(item.value.unwrap_or(0.0));
        sketch.block((from + 1, y), (to - 1, base), ink::of(item.tone));
        sketch.spot((from, top), (to, base), (i32::midpoint(from, to), y), item.said());
    }
    edges(&mut sketch, steps, items, &places, base);
    sketch.line(vec![(left, base), (width - 12, base)], ink::MUTED, 1);
    sketch.height = base + axis::room_below(steps);
    let moved: Vec<Item> = panel.marks.iter().map(|mark| Item { value: Some(mark.at), ..mark.clone() }).collect();
    names.lines(&mut sketch, &moved, &places, floor, (top, base));
    names.draw(&mut sketch, floor);
    for mark in &panel.marks {
        let x = at(mark);
        sketch.spot((x - 5, 0), (x + 5, top), (x, top), mark.said());
    }
    sketch
}
