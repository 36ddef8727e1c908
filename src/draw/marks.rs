//! Lines across a drawing and their names, which stand in rows above it.

use super::axis::Span;
use super::ink;
use super::letters;
use super::sketch::{Across, SMALL, Sketch, Text, touch};
use crate::chart::Tone;
use crate::figure::Item;

/// The height of a row of names.
pub const ROW: i32 = 18;

/// Names of lines, placed: each in the lowest row where it stands on no other.
pub struct Names {
    placed: Vec<(usize, Text)>,
    rows: usize,
}

/// The name of a line and its value.
fn said(item: &Item) -> String {
    if item.label.is_empty() { item.shown.clone() } else { format!("{} {}", item.label, item.shown) }
}

/// The name as much as fits, its value whole.
fn fitted(item: &Item, room: i32) -> String {
    let whole = said(item);
    if letters::width(&whole, SMALL) <= room {
        return whole;
    }
    let value = letters::width(&item.shown, SMALL) + 6;
    format!("{} {}", letters::shortened(&item.label, SMALL, (room - value).max(30)), item.shown).trim().to_owned()
}

impl Names {
    /// Places the names of lines that stand at these places, from left to right; `taken` stands in the lowest row already.
    pub fn of(marks: &[Item], at: &dyn Fn(&Item) -> i32, width: i32, taken: Option<&Text>) -> Self {
        let mut order: Vec<(usize, &Item, i32)> =
            marks.iter().enumerate().map(|(place, mark)| (place, mark, at(mark))).collect();
        order.sort_by_key(|(.., x)| *x);
        let mut placed: Vec<(usize, Text)> = Vec::new();
        for (_, mark, x) in order {
            let text = fitted(mark, width - 8);
            let long = letters::width(&text, SMALL);
            let across = if x + 5 + long <= width || x < width / 2 { Across::Start } else { Across::End };
            let x = if across == Across::Start { x + 5 } else { x - 5 };
            let text = Text::small(&text, x, 0, across).coloured(ink::INK).within(0, width);
            // Rows are told apart by their number: for now all stand at one height.
            let edges = |text: &Text| text.edges();
            let free = |row: usize| {
                let own = row > 0 || taken.is_none_or(|taken| !touch(edges(taken), edges(&text), 8));
                own && placed.iter().all(|(other, known)| *other != row || !touch(edges(known), edges(&text), 8))
            };
            let row = (0..=placed.len()).find(|row| free(*row)).unwrap_or(placed.len() + 1);
            placed.push((row, text));
        }
        let rows = placed.iter().map(|(row, _)| row + 1).max().unwrap_or(0);
        Self { placed, rows }
    }

    /// How high they are.
    pub const fn height(&self) -> i32 {
        self.rows as i32 * ROW
    }

    /// Draws the names above `floor`, where their lowest row ends.
    pub fn draw(&self, sketch: &mut Sketch, floor: i32) {
        for (row, text) in &self.placed {
            let y = floor - ROW / 2 - *row as i32 * ROW;
            sketch.text(Text { y, ..text.clone() });
        }
    }

    /// Draws the lines from their names down to `base`, ranges as bands between `top` and `base`. Before the names, which stand on them.
    pub fn lines(&self, sketch: &mut Sketch, marks: &[Item], span: &Span, floor: i32, (top, base): (i32, i32)) {
        let mut order: Vec<&Item> = marks.iter().collect();
        order.sort_by_key(|mark| span.at(mark.value.unwrap_or(0.0)));
        for (mark, (row, _)) in order.into_iter().zip(&self.placed) {
            let Some(value) = mark.value else { continue };
            let from = floor - ROW - *row as i32 * ROW + 3;
            let colour = if mark.tone == Tone::Reference { ink::MUTED } else { ink::INK };
            if let Some((low, high, _)) = &mark.interval
                && mark.tone == Tone::Reference
            {
                sketch.block((span.at(*low), top), (span.at(*high), base), ink::GRID);
            }
            let x = span.at(value);
            sketch.line(vec![(x, from), (x, base)], colour, 1);
        }
    }
}
