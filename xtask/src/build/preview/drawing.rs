//! The picture itself: mark and group on top, the title, and below it the example on a card of the site's colours.

use super::card::{Below, Card, Example};
use super::fonts::Fonts;
use super::letters::Style;
use anyhow::{Context, Result};
use deskmath::words;
use tiny_skia::{Color, FillRule, LineCap, Paint, Path, PathBuilder, Pixmap, Stroke, Transform};

/// The size that the networks ask for.
pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;

const MARGIN: f32 = 72.0;
const INNER: f32 = WIDTH as f32 - 2.0 * MARGIN;

/// A sheet to draw on.
pub struct Drawing<'a> {
    pixmap: Pixmap,
    fonts: &'a Fonts,
    language: &'a str,
    sheet: &'a str,
}

impl<'a> Drawing<'a> {
    /// An empty sheet in the colours of `style/tokens.css`.
    pub fn new(fonts: &'a Fonts, language: &'a str, sheet: &'a str) -> Result<Self> {
        let mut pixmap = Pixmap::new(WIDTH, HEIGHT).context("no memory for a picture")?;
        pixmap.fill(colour(sheet, "paper")?);
        Ok(Self { pixmap, fonts, language, sheet })
    }

    pub fn picture(mut self, card: &Card) -> Result<Pixmap> {
        self.mark()?;
        self.text(words::SITE_NAME.text(), self.style(700, 36.0), (MARGIN + 76.0, 107.0), "ink")?;
        let group = self.style(400, 30.0);
        self.text(&card.group, group, (MARGIN + INNER - group.width(&card.group)?, 105.0), "muted")?;
        let style = self.style(700, 0.0);
        let (mut title, mut lines) = style.fitting(&card.title, INNER, 1, &[76.0, 68.0, 60.0])?;
        if lines.len() > 1 {
            (title, lines) = style.fitting(&card.title, INNER, 2, &[60.0, 52.0, 46.0, 40.0])?;
        }
        let leading = title.size * 1.2;
        // One line stands where two would have their middle.
        let first = 246.0 + title.size * 0.35 - leading * 0.5 * (lines.len() as f32 - 1.0);
        for (place, line) in lines.iter().enumerate() {
            self.text(line, title, (MARGIN, leading.mul_add(place as f32, first)), "ink")?;
        }
        match &card.below {
            Below::Text(text) => self.sentences(text)?,
            Below::Example(example) => self.example(example)?,
        }
        Ok(self.pixmap)
    }

    fn style(&self, weight: u16, size: f32) -> Style<'a> {
        Style { fonts: self.fonts, language: self.language, weight, size }
    }

    /// The mark of the site, as `style/icon.svg` has it.
    fn mark(&mut self) -> Result<()> {
        let place = Transform::from_row(56.0 / 32.0, 0.0, 0.0, 56.0 / 32.0, MARGIN, 66.0);
        self.fill(&rounded(0.0, 0.0, 32.0, 32.0, 7.0)?, place, "accent")?;
        for (line, width, name) in [
            (&[(8.0, 21.5), (24.0, 21.5)], 2.4, "accent-ink"),
            (&[(10.0, 18.0), (10.0, 13.0)], 3.2, "accent-ink"),
            (&[(16.0, 18.0), (16.0, 8.0)], 3.2, "accent-ink"),
            (&[(22.0, 18.0), (22.0, 10.5)], 3.2, "accent-ink"),
            (&[(11.0, 25.5), (21.0, 25.5)], 2.4, "highlight"),
        ] {
            let mut path = PathBuilder::new();
            let [(x, y), (to_x, to_y)] = *line;
            path.move_to(x, y);
            path.line_to(to_x, to_y);
            let stroke = Stroke { width, line_cap: LineCap::Round, ..Stroke::default() };
            let paint = self.paint(name)?;
            self.pixmap.stroke_path(&path.finish().context("a line")?, &paint, &stroke, place, None);
        }
        Ok(())
    }

    fn sentences(&mut self, text: &str) -> Result<()> {
        let (style, lines) = self.style(400, 0.0).fitting(text, INNER, 4, &[36.0, 32.0, 28.0])?;
        for (place, line) in lines.iter().enumerate() {
            self.text(line, style, (MARGIN, (style.size * 1.45).mul_add(place as f32, 400.0)), "muted")?;
        }
        Ok(())
    }

    fn example(&mut self, example: &Example) -> Result<()> {
        let (top, height, inset) = (352.0, 206.0, 40.0);
        let at = Transform::identity();
        self.fill(&rounded(MARGIN, top, INNER, height, 20.0)?, at, "line")?;
        self.fill(&rounded(MARGIN + 2.0, top + 2.0, INNER - 4.0, height - 4.0, 18.0)?, at, "surface")?;
        let note = self.style(400, 26.0);
        let note_width = note.width(&example.note)? + 36.0;
        let right = MARGIN + INNER - inset;
        self.fill(&rounded(right - note_width, top + 30.0, note_width, 46.0, 23.0)?, at, "accent-soft")?;
        self.text(&example.note, note, (right - note_width + 18.0, top + 62.0), "accent")?;
        let left = MARGIN + inset;
        let room = INNER - 2.0 * inset;
        let (label, lines) =
            self.style(400, 0.0).fitting(&example.label, room - note_width - 30.0, 1, &[32.0, 28.0, 24.0, 20.0])?;
        self.text(&lines.join(" "), label, (left, top + 64.0), "muted")?;
        let range = self.style(400, 30.0);
        let range_width = range.width(&example.range)?;
        let (value, lines) = self.style(700, 0.0).fitting(
            &example.value,
            room - range_width - 40.0,
            1,
            &[100.0, 84.0, 68.0, 54.0, 44.0],
        )?;
        self.text(&lines.join(" "), value, (left, top + 170.0), "accent")?;
        self.text(&example.range, range, (right - range_width, top + 166.0), "muted")
    }

    /// A line of text that begins at a point of its base line.
    fn text(&mut self, text: &str, style: Style, (x, y): (f32, f32), name: &str) -> Result<()> {
        let mut x = x;
        for letter in text.chars() {
            let glyph = style.fonts.glyph(style.language, letter, style.weight)?;
            if let Some(outline) = &glyph.outline {
                self.fill(outline, Transform::from_row(style.size, 0.0, 0.0, style.size, x, y), name)?;
            }
            x = glyph.advance.mul_add(style.size, x);
        }
        Ok(())
    }

    fn fill(&mut self, path: &Path, place: Transform, name: &str) -> Result<()> {
        let paint = self.paint(name)?;
        self.pixmap.fill_path(path, &paint, FillRule::Winding, place, None);
        Ok(())
    }

    fn paint(&self, name: &str) -> Result<Paint<'static>> {
        let mut paint = Paint { anti_alias: true, ..Paint::default() };
        paint.set_color(colour(self.sheet, name)?);
        Ok(paint)
    }
}

/// The light colour of a name in `style/tokens.css`: `--paper: #f7f6f2;`.
fn colour(sheet: &str, name: &str) -> Result<Color> {
    let (_, behind) = sheet.split_once(&format!("--{name}: #")).with_context(|| format!("tokens.css has no {name}"))?;
    let digits = behind.split_once(';').map_or(behind, |(digits, _)| digits);
    let number = u32::from_str_radix(digits, 16).with_context(|| format!("the colour {name}"))?;
    let [_, red, green, blue] = number.to_be_bytes();
    Ok(Color::from_rgba8(red, green, blue, 255))
}

/// A rectangle with round corners.
fn rounded(x: f32, y: f32, width: f32, height: f32, radius: f32) -> Result<Path> {
    // How far the handles of a cubic are from its ends when it goes for a quarter of a circle.
    let handle = radius * 0.447_715;
    let (right, bottom) = (x + width, y + height);
    let mut path = PathBuilder::new();
    path.move_to(x + radius, y);
    path.line_to(right - radius, y);
    path.cubic_to(right - handle, y, right, y + handle, right, y + radius);
    path.line_to(right, bottom - radius);
    path.cubic_to(right, bottom - handle, right - handle, bottom, right - radius, bottom);
    path.line_to(x + radius, bottom);
    path.cubic_to(x + handle, bottom, x, bottom - handle, x, bottom - radius);
    path.line_to(x, y + radius);
    path.cubic_to(x, y + handle, x + handle, y, x + radius, y);
    path.close();
    path.finish().context("a rectangle")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours() {
        let sheet = ":root { --paper: #f7f6f2;\n--line: #d9d6cc; } .dark { --paper: #12161d; }";
        assert_eq!(colour(sheet, "paper").unwrap(), Color::from_rgba8(0xf7, 0xf6, 0xf2, 255));
        assert!(colour(sheet, "ink").is_err());
        let sheet = std::fs::read_to_string(crate::paths::root().join("style/tokens.css")).unwrap();
        for name in ["paper", "ink", "muted", "accent", "accent-ink", "accent-soft", "highlight", "line", "surface"] {
            assert!(colour(&sheet, name).is_ok(), "{name}");
        }
    }
}
