//! Axes: where values stand, and the round numbers beside them.

use super::ink;
use super::letters;
use super::sketch::{Across, SMALL, Sketch, Text, touch};
use crate::figure::Axis;
use crate::figure::ticks::Ticks;

/// A scale from values to pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    pub low: f64,
    pub high: f64,
    pub start: i32,
    pub end: i32,
}

impl Span {
    /// Where a value stands; values beyond an end stand on it.
    pub fn at(&self, value: f64) -> i32 {
        let share =
            if self.high > self.low { ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0) } else { 0.0 };
        self.start + (share * f64::from(self.end - self.start)).round() as i32
    }
}

/// The height of the numbers below an axis, and of its title.
pub const NUMBERS: i32 = 20;
pub const TITLE: i32 = 18;

/// Ticks along a width whose numbers have room beside each other.
pub fn fitting(axis: &Axis, (low, high): (f64, f64), room: i32) -> Ticks {
    let fits = |most: usize| {
        let ticks = Ticks::of(axis, low, high, most);
        let widest = ticks.values.iter().map(|value| letters::width(&axis.shown(*value, ticks.step), SMALL)).max();
        let needed = (widest.unwrap_or(0) + 14) * ticks.values.len() as i32;
        (needed <= room).then_some(ticks)
    };
    (2..=6).rev().find_map(fits).unwrap_or_else(|| Ticks::of(axis, low, high, 1))
}

/// Draws a lying axis: its lines from `top` down to `base`, numbers below, a strong line at zero. Gives where values stand.
pub fn lying(
    sketch: &mut Sketch,
    axis: &Axis,
    ends: (f64, f64),
    (start, end): (i32, i32),
    (top, base): (i32, i32),
) -> Span {
    let ticks = fitting(axis, ends, end - start);
    let span = Span { low: ticks.low, high: ticks.high, start, end };
    let mut last: Option<Text> = None;
    for value in &ticks.values {
        let x = span.at(*value);
        let is_zero = value.abs() < ticks.step / 2.0;
        if is_zero {
            sketch.line(vec![(x, top), (x, base)], ink::MUTED, 1);
        } else {
            sketch.line(vec![(x, top), (x, base)], ink::GRID, 1);
        }
        let shown = axis.shown(*value, ticks.step);
        let text = Text::small(&shown, x, base + NUMBERS / 2 + 2, Across::Middle).within(0, sketch.width);
        let stands = |other: &Text| touch(other.edges(), text.edges(), 4);
        if !last.as_ref().is_some_and(stands) {
            sketch.text(text.clone());
            last = Some(text);
        }
    }
    if !axis.title.is_empty() {
        let shown = letters::shortened(&axis.title, SMALL, sketch.width);
        let middle = i32::midpoint(start, end);
        let text = Text::small(&shown, middle, base + NUMBERS + TITLE / 2, Across::Middle).within(0, sketch.width);
        sketch.text(text);
    }
    span
}

/// How much room a lying axis needs below its lines.
pub const fn room_below(axis: &Axis) -> i32 {
    if axis.title.is_empty() { NUMBERS } else { NUMBERS + TITLE }
}

/// An upright axis: the ticks, and how wide their numbers are.
pub fn upright(axis: &Axis, (low, high): (f64, f64), height: i32) -> (Ticks, i32) {
    let ticks = Ticks::of(axis, low, high, (height / 38).clamp(2, 6) as usize);
    let widest = ticks.values.iter().map(|value| letters::width(&axis.shown(*value, ticks.step), SMALL)).max();
    (ticks, widest.unwrap_or(0) + 8)
}

/// Draws an upright axis: lines from `left` to `right`, numbers before them.
pub fn levels(sketch: &mut Sketch, axis: &Axis, ticks: &Ticks, span: &Span, (left, right): (i32, i32)) {
    for value in &ticks.values {
        let y = span.at(*value);
        let is_zero = value.abs() < ticks.step / 2.0;
        sketch.line(vec![(left, y), (right, y)], if is_zero { ink::MUTED } else { ink::GRID }, 1);
        sketch.text(Text::small(&axis.shown(*value, ticks.step), left - 6, y, Across::End));
    }
}
