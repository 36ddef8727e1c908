//! Figures → SVG text and the places of what is in it. Plotters stands behind this one door.
//!
//! Each shape of a panel is laid out as a [`Sketch`](sketch::Sketch): texts, lines and blocks at their places, which tests look at, and which becomes SVG last.

mod axis;
mod bars;
mod columns;
mod curve;
mod dots;
mod ink;
mod letters;
mod marks;
mod scale;
mod sides;
mod sketch;
mod stack;
mod svg;
#[cfg(test)]
mod tests;
mod trend;

use serde::{Deserialize, Serialize};

use crate::figure::{Figure, Item, Panel, Shape};
pub use letters::lines;
use sketch::{Across, Sketch, Text};

/// A drawn figure.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawn {
    /// The drawing as SVG; empty where there is nothing to draw.
    pub svg: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// Where what is drawn stands, for values beside a pointer, a finger or the focus.
    pub spots: Vec<Spot>,
}

/// Where an item stands in a drawing, in pixels from its upper left corner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spot {
    /// The left edge of the part of the drawing that is the item's own.
    pub x: i32,
    /// Its upper edge.
    pub y: i32,
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// Where its value stands: the end of a bar, the top of a column, a point.
    pub at: (i32, i32),
    /// Its name and value.
    pub text: String,
}

/// Between the panels of a figure.
const GAP: i32 = 16;
/// The height of a line of a panel's title.
const TITLE: i32 = 20;

/// The figure at this width in pixels, within bounds.
pub fn drawn(figure: &Figure, width: u32) -> Drawn {
    let sketch = laid_out(figure, width);
    if sketch.strokes.is_empty() {
        return Drawn::default();
    }
    let (width, height) = (sketch.width as u32, sketch.height as u32);
    Drawn { svg: svg::of(&sketch), width, height, spots: sketch.spots }
}

/// The drawing as data.
fn laid_out(figure: &Figure, width: u32) -> Sketch {
    let width = width.clamp(240, 1200) as i32;
    let mut whole = Sketch::new(width);
    for panel in &figure.panels {
        if panel.items.iter().all(|item| item.value.is_none()) {
            continue;
        }
        if !panel.title.is_empty() {
            let mut title = Sketch::new(width);
            // Bold text is wider.
            for line in letters::lines(&panel.title, sketch::USUAL, width * 11 / 12, 2) {
                title.text(Text::new(&line, 0, title.height + TITLE / 2, Across::Start).bold());
                title.height += TITLE;
            }
            whole.below(title, GAP);
        }
        let gap = if panel.title.is_empty() { GAP } else { 2 };
        whole.below(shape(panel, width), gap);
    }
    whole
}

fn shape(panel: &Panel, width: i32) -> Sketch {
    match panel.shape {
        Shape::Scale => scale::draw(panel, width),
        Shape::Stack => stack::draw(panel, width),
        Shape::Lying => bars::draw(panel, width),
        Shape::Columns => columns::answers(panel, width),
        Shape::Histogram => columns::histogram(panel, width),
        Shape::Curve => curve::draw(panel, width),
        Shape::Dots => dots::draw(panel, width),
        Shape::Trend => trend::draw(panel, width),
        Shape::Sides => sides::draw(panel, width),
    }
}

/// The smallest and the largest value of what is drawn, and of `also`; equal ones are moved apart.
fn ends(panel: &Panel, also: impl IntoIterator<Item = f64>) -> (f64, f64) {
    let items = panel.drawn().iter().chain(&panel.marks).flat_map(Item::ends);
    let line = panel.line.iter().filter(|item| !item.shown.is_empty()).filter_map(|item| item.value);
    let all = items.chain(line).chain(also);
    let (low, high) =
        all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
    if high > low {
        (low, high)
    } else if low.is_finite() {
        (low - 1.0, low + 1.0)
    } else {
        (0.0, 1.0)
    }
}
