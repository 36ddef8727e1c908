//! The colours. They are written as those of the light theme; the style sheet replaces them by attribute, so that a chart follows the theme of the page and
//! still makes sense when it is saved on its own.

use crate::chart::Tone;
use plotters::prelude::RGBColor;

/// Text and strong lines.
pub const INK: RGBColor = RGBColor(0x1B, 0x24, 0x32);
/// Secondary text.
pub const MUTED: RGBColor = RGBColor(0x5A, 0x65, 0x75);
/// Lines in the background.
pub const GRID: RGBColor = RGBColor(0xD9, 0xDF, 0xE7);
/// What lies around a value: an interval, a range.
pub const BAND: RGBColor = RGBColor(0xC9, 0xD9, 0xEF);
/// The ground.
pub const PAPER: RGBColor = RGBColor(0xFF, 0xFF, 0xFF);

/// The colour of a bar or a dot.
pub const fn of(tone: Tone) -> RGBColor {
    match tone {
        Tone::Good => RGBColor(0x1C, 0x7C, 0x5A),
        Tone::Middling => RGBColor(0xC8, 0xA2, 0x3C),
        Tone::Bad => RGBColor(0xB8, 0x43, 0x2F),
        Tone::Plain => RGBColor(0x2F, 0x5D, 0xA8),
        Tone::Reference => RGBColor(0x8B, 0x96, 0xA5),
    }
}
