//! A drawing as SVG, by plotters.

use plotters::backend::SVGBackend;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::prelude::{FontDesc, FontFamily, FontStyle, IntoDrawingArea, ShapeStyle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, TextStyle};

use super::ink;
use super::sketch::{Across, Sketch, Stroke, Text};

type Canvas<'a> = DrawingArea<SVGBackend<'a>, Shift>;
type Result = std::result::Result<(), DrawingAreaErrorKind<std::io::Error>>;

/// The SVG; empty where plotters breaks off.
pub fn of(sketch: &Sketch) -> String {
    let mut text = String::new();
    let size = (sketch.width.max(1) as u32, sketch.height.max(1) as u32);
    let result = {
        let canvas = SVGBackend::with_string(&mut text, size).into_drawing_area();
        sketch.strokes.iter().try_for_each(|stroke| draw(&canvas, stroke)).and_then(|()| canvas.present())
    };
    if result.is_err() {
        return String::new();
    }
    lean(&text)
}

/// Without the attributes that say what holds anyway: a page carries every chart twice. In a text a quotation mark is escaped, so that none of these stands there.
fn lean(svg: &str) -> String {
    let once = svg.replacen("<svg ", &format!("<svg {FONT} "), 1);
    let again = once.find('\n').map(|end| once.split_at(end));
    let Some((head, rest)) = again else { return once };
    let mut rest = rest.to_owned();
    for idle in [" opacity=\"1\"", " stroke=\"none\"", " text-anchor=\"start\"", &format!(" {FONT}")] {
        rest = rest.replace(idle, "");
    }
    [head, &rest].concat()
}

/// The font of all text; on a page the style sheet sets its own.
const FONT: &str = "font-family=\"sans-serif\"";

/// By this plotters divides the size of a font.
const SCALED: f64 = 1.24;

fn draw(canvas: &Canvas, stroke: &Stroke) -> Result {
    match stroke {
        Stroke::Text(text) => write(canvas, text),
        Stroke::Line { points, colour, width } => {
            canvas.draw(&PathElement::new(points.clone(), ShapeStyle::from(colour).stroke_width(*width)))
        }
        Stroke::Block { from, to, colour } => canvas.draw(&Rectangle::new([*from, *to], colour.filled())),
        Stroke::Dot { at, radius, colour, hollow } => {
            canvas.draw(&Circle::new(*at, *radius, colour.filled()))?;
            if *hollow {
                canvas.draw(&Circle::new(*at, (*radius - 2).max(1), ink::PAPER.filled()))?;
            }
            Ok(())
        }
        Stroke::Area { points, colour } => canvas.draw(&Polygon::new(points.clone(), colour.filled())),
    }
}

fn write(canvas: &Canvas, text: &Text) -> Result {
    let style = if text.bold { FontStyle::Bold } else { FontStyle::Normal };
    let font = FontDesc::new(FontFamily::SansSerif, f64::from(text.size) * SCALED, style).color(&text.colour);
    let across = match text.across {
        Across::Start => HPos::Left,
        Across::Middle => HPos::Center,
        Across::End => HPos::Right,
    };
    canvas.draw_text(&text.text, &TextStyle { pos: Pos::new(across, VPos::Center), ..font }, (text.x, text.y))
}
