//! A drawing as data: what stands where, before it is SVG. Tests look at it.

use super::letters;
use super::{Spot, ink};
use plotters::prelude::RGBColor;

/// The size of ordinary text in pixels, below which nothing is written.
pub const SMALL: i32 = 12;
/// The size of names and values.
pub const USUAL: i32 = 13;

/// Where a text stands by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Across {
    /// It begins there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

/// A text.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    #[allow(clippy::struct_field_names, reason = "a text has a place, a colour and what it says")]
    pub text: String,
    pub x: i32,
    /// The middle of its height.
    pub y: i32,
    pub size: i32,
    pub across: Across,
    pub colour: RGBColor,
    pub bold: bool,
}

/// Left, upper, right and lower edge.
pub type Edges = (i32, i32, i32, i32);

impl Text {
    /// Ordinary text.
    pub fn new(text: &str, x: i32, y: i32, across: Across) -> Self {
        Self { text: text.to_owned(), x, y, size: USUAL, across, colour: ink::INK, bold: false }
    }

    /// Text beside an axis and the like.
    pub fn small(text: &str, x: i32, y: i32, across: Across) -> Self {
        Self { size: SMALL, colour: ink::MUTED, ..Self::new(text, x, y, across) }
    }

    /// The same in bold.
    #[must_use]
    pub fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// The same in another colour.
    #[must_use]
    pub fn coloured(self, colour: RGBColor) -> Self {
        Self { colour, ..self }
    }

    /// How wide it is.
    pub fn width(&self) -> i32 {
        let plain = letters::width(&self.text, self.size);
        if self.bold { plain + plain / 12 } else { plain }
    }

    /// What it covers.
    pub fn edges(&self) -> Edges {
        let width = self.width();
        let left = match self.across {
            Across::Start => self.x,
            Across::Middle => self.x - width / 2,
            Across::End => self.x - width,
        };
        let half = self.size / 2;
        (left, self.y - half, left + width, self.y + half)
    }

    /// The same moved sideways so that it lies between these edges.
    #[must_use]
    pub fn within(self, low: i32, high: i32) -> Self {
        let (left, _, right, _) = self.edges();
        let moved = if left < low { low - left } else { (high - right).min(0).max(low - left) };
        Self { x: self.x + moved, ..self }
    }
}

/// Whether two texts stand on each other, or nearer than this.
pub fn touch(a: Edges, b: Edges, gap: i32) -> bool {
    a.0 < b.2 + gap && b.0 < a.2 + gap && a.1 < b.3 && b.1 < a.3
}

/// A thing that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Stroke {
    Text(Text),
    Line { points: Vec<(i32, i32)>, colour: RGBColor, width: u32 },
    Block { from: (i32, i32), to: (i32, i32), colour: RGBColor },
    Dot { at: (i32, i32), radius: i32, colour: RGBColor, hollow: bool },
    Area { points: Vec<(i32, i32)>, colour: RGBColor },
}

/// A drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sketch {
    pub width: i32,
    pub height: i32,
    pub strokes: Vec<Stroke>,
    pub spots: Vec<Spot>,
}

impl Sketch {
    /// An empty one of this width.
    pub fn new(width: i32) -> Self {
        Self { width, ..Self::default() }
    }

    pub fn text(&mut self, text: Text) {
        if !text.text.is_empty() {
            self.strokes.push(Stroke::Text(text));
        }
    }

    pub fn line(&mut self, points: Vec<(i32, i32)>, colour: RGBColor, width: u32) {
        self.strokes.push(Stroke::Line { points, colour, width });
    }

    /// A rectangle between two corners in any order.
    pub fn block(&mut self, one: (i32, i32), other: (i32, i32), colour: RGBColor) {
        let from = (one.0.min(other.0), one.1.min(other.1));
        let to = (one.0.max(other.0), one.1.max(other.1));
        if from.0 < to.0 && from.1 < to.1 {
            self.strokes.push(Stroke::Block { from, to, colour });
        }
    }

    pub fn dot(&mut self, at: (i32, i32), radius: i32, colour: RGBColor, hollow: bool) {
        self.strokes.push(Stroke::Dot { at, radius, colour, hollow });
    }

    /// A line with ends across, from `low` to `high` at this height.
    pub fn whisker(&mut self, low: i32, high: i32, y: i32, half: i32) {
        for (colour, width) in [(ink::PAPER, 5), (ink::INK, 2)] {
            self.line(vec![(low, y), (high, y)], colour, width);
            for end in [low, high] {
                self.line(vec![(end, y - half), (end, y + half)], colour, width);
            }
        }
    }

    /// Where a value is to be read.
    pub fn spot(&mut self, from: (i32, i32), to: (i32, i32), at: (i32, i32), text: String) {
        let (x, y) = (from.0.max(0), from.1.max(0));
        self.spots.push(Spot { x, y, width: (to.0 - x).max(1), height: (to.1 - y).max(1), at, text });
    }

    /// Puts another drawing below this one.
    pub fn below(&mut self, other: Self, gap: i32) {
        let by = if self.height > 0 { self.height + gap } else { 0 };
        for stroke in other.strokes {
            self.strokes.push(stroke.lower(by));
        }
        for spot in other.spots {
            self.spots.push(Spot { y: spot.y + by, at: (spot.at.0, spot.at.1 + by), ..spot });
        }
        self.height = by + other.height;
    }

    /// All texts.
    #[cfg(test)]
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        self.strokes.iter().filter_map(|stroke| if let Stroke::Text(text) = stroke { Some(text) } else { None })
    }
}

impl Stroke {
    fn lower(self, by: i32) -> Self {
        let down = |(x, y): (i32, i32)| (x, y + by);
        match self {
            Self::Text(text) => Self::Text(Text { y: text.y + by, ..text }),
            Self::Line { points, colour, width } => {
                Self::Line { points: points.into_iter().map(down).collect(), colour, width }
            }
            Self::Block { from, to, colour } => Self::Block { from: down(from), to: down(to), colour },
            Self::Dot { at, radius, colour, hollow } => Self::Dot { at: down(at), radius, colour, hollow },
            Self::Area { points, colour } => Self::Area { points: points.into_iter().map(down).collect(), colour },
        }
    }
}
