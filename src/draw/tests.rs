//! What every drawing keeps, looked at as data: texts lie inside, none stands on another, rows have one scale.

use super::*;
use crate::chart::Tone;
use crate::figure::{Axis, Beside};
use crate::insight::explanation::Explanation;
use crate::number::Format;
use crate::scenario::Scenario;
use crate::unit::{Currency, Unit};
use sketch::{SMALL, touch};

/// Texts are large enough, lie inside and do not touch; places lie inside and say something.
fn holds(sketch: &Sketch, name: &str) {
    let texts: Vec<&Text> = sketch.texts().collect();
    for (place, text) in texts.iter().enumerate() {
        let (left, top, right, bottom) = text.edges();
        assert!(text.size >= SMALL, "{name}: {text:?}");
        assert!(
            left >= 0 && right <= sketch.width && top >= 0 && bottom <= sketch.height,
            "{name} {}×{}: {text:?} {:?}",
            sketch.width,
            sketch.height,
            text.edges()
        );
        for other in texts.iter().skip(place + 1) {
            assert!(!touch(text.edges(), other.edges(), 0), "{name} {}: {text:?} on {other:?}", sketch.width);
        }
    }
    for spot in &sketch.spots {
        assert!(!spot.text.trim().is_empty() && spot.width > 0 && spot.height > 0, "{name}: {spot:?}");
        assert!(
            (0..=sketch.width).contains(&spot.at.0) && (0..=sketch.height).contains(&spot.at.1),
            "{name}: {spot:?}"
        );
    }
}

#[test]
fn every_example_is_drawn_without_texts_on_each_other() {
    for metric in crate::metrics::all() {
        for method in metric.methods {
            let scenario = Scenario::of_example(metric, method, &method.examples[0], Format::ENGLISH);
            let evaluation = crate::about::evaluate(&scenario, Format::ENGLISH);
            let known = Explanation::of(&scenario, evaluation.outcome.as_ref(), &evaluation.explained);
            let chart = known.chart.clone().unwrap();
            let figure = Figure::new(&chart, &Beside::of(&known, Some(50.0)), &scenario, Format::ENGLISH);
            for width in [290, 340, 560, 760] {
                let name = format!("{} {} {width}", metric.id, method.id);
                let sketch = laid_out(&figure, width);
                assert!(!sketch.spots.is_empty(), "{name}");
                holds(&sketch, &name);
                let svg = drawn(&figure, width).svg;
                assert!(svg.starts_with("<svg") && svg.ends_with("</svg>\n"), "{name}: {svg}");
                assert!(!svg.contains("NaN") && !svg.contains("inf"), "{name}");
            }
            assert!(figure.name().len() > 10);
        }
    }
}

#[test]
fn what_else_comes_with_a_number_of_agents_stands_beside_its_service_level() {
    let metric = crate::metrics::find("staffing").unwrap();
    for (method, lines) in [("erlang_c", 1), ("erlang_a", 2)] {
        let method = metric.method(method).unwrap();
        let scenario = Scenario::of_example(metric, method, &method.examples[0], Format::ENGLISH);
        let evaluation = crate::about::evaluate(&scenario, Format::ENGLISH);
        let known = Explanation::of(&scenario, evaluation.outcome.as_ref(), &evaluation.explained);
        let figure = Figure::new(known.chart.as_ref().unwrap(), &Beside::of(&known, None), &scenario, Format::ENGLISH);
        let panel = figure.panels.iter().find(|panel| panel.shape == Shape::Curve).unwrap();
        assert_eq!(panel.line.len(), lines * panel.items.len());
        for width in [290, 560] {
            let sketch = laid_out(&figure, width);
            assert!(sketch.texts().any(|text| text.text.contains("Occupancy")), "{width}");
            // Pointing at a number of agents says everything that comes with it.
            let said = sketch.spots.iter().filter(|spot| spot.text.matches('%').count() == lines + 1).count();
            assert_eq!(said, panel.items.len(), "{:?}", sketch.spots);
        }
    }
}

fn item(place: usize) -> Item {
    let value = (place % 7) as f64 - 1.0;
    let item = Item::new(format!("Row {place}"), value, number(value), Tone::Plain).at(place as f64);
    Item { interval: place.is_multiple_of(3).then(|| (-2.0, 6.0, "−2 to 6".to_owned())), ..item }
}

fn number(value: f64) -> String {
    crate::number::shown(value, 1, Format::ENGLISH)
}

fn figure(shape: Shape, items: Vec<Item>) -> Figure {
    let axis = Axis::new(Unit::Number, Currency::DEFAULT, Format::ENGLISH);
    let mut panel = Panel::new(shape, axis.clone(), items);
    panel.steps = Some(axis.between(0.0, 2000.0));
    panel.marks.push(Item::new("Now".to_owned(), 1.0, "1".to_owned(), Tone::Plain).at(1.0));
    Figure::of("Answers".to_owned(), vec![panel])
}

const SHAPES: [Shape; 9] = [
    Shape::Scale,
    Shape::Stack,
    Shape::Lying,
    Shape::Columns,
    Shape::Histogram,
    Shape::Curve,
    Shape::Dots,
    Shape::Trend,
    Shape::Sides,
];

/// Whatever a chart has, it is drawn within bounds and says what it does not draw.
#[test]
fn none_one_and_two_thousand_rows() {
    for shape in SHAPES {
        for count in [0, 1, 2, 2000] {
            let figure = figure(shape, (0..count).map(item).collect());
            for width in [0, 340, 5000] {
                let drawn = drawn(&figure, width);
                let name = format!("{shape:?} {count} {width}");
                assert_eq!(drawn.svg.is_empty(), count == 0, "{name}");
                assert!(!drawn.svg.contains("NaN") && drawn.height < 6000 && drawn.svg.len() < 400_000, "{name}");
                holds(&laid_out(&figure, width), &name);
            }
            let said = figure.said_below();
            let whole = matches!(shape, Shape::Scale | Shape::Curve | Shape::Trend);
            let expected = match count {
                0 => "nothing to draw",
                2000 if !whole => "of 2,000",
                _ => "",
            };
            assert!(said.contains(expected) && said.is_empty() == expected.is_empty(), "{shape:?} {count}: {said}");
            assert!(figure.name().contains("Answers") && figure.name().len() < 1000, "{shape:?}: {}", figure.name());
        }
    }
}

#[test]
fn long_names_and_large_numbers_do_not_stand_on_each_other() {
    for shape in SHAPES {
        let long = |place: usize| {
            let value = 1_234_567.0 * (place + 1) as f64;
            let shown = crate::number::shown(value, 2, Format::ENGLISH);
            let item = Item::new(
                format!("{place} A name that is much too long for its place, and then some"),
                value,
                shown,
                Tone::Good,
            );
            Item { own: "Überhaupt nicht zufrieden gewesen".to_owned(), ..item.at(place as f64) }
        };
        let mut figure = figure(shape, (0..7).map(long).collect());
        for mark in 0..4 {
            let value = 2_000_000.0 + f64::from(mark);
            let label = format!("Some Institute of Something, survey of {mark}");
            let item = Item::new(label, value, number(value), Tone::Reference).at(3.0 + f64::from(mark) / 10.0);
            figure.panels[0].marks.push(item);
        }
        if matches!(shape, Shape::Curve | Shape::Trend) {
            figure.panels[0].marks.truncate(1);
        }
        for width in [290, 760] {
            holds(&laid_out(&figure, width), &format!("{shape:?} {width}"));
        }
    }
}

/// Equal values stand at one place, whatever row they are in, and a larger one further right.
#[test]
fn rows_have_one_scale() {
    for shape in [Shape::Dots, Shape::Lying] {
        let rows = [3.0, 5.0, 3.0].map(|value| Item::new(number(value), value, number(value), Tone::Plain));
        let sketch = laid_out(&figure(shape, rows.to_vec()), 500);
        let at: Vec<i32> = sketch.spots.iter().take(3).map(|spot| spot.at.0).collect();
        assert!(at[0] == at[2] && at[1] > at[0], "{shape:?}: {at:?}");
    }
}

/// A period without a value breaks the line and the band.
#[test]
fn gaps_break_the_line() {
    let items = [Some(1.0), Some(-2.0), None, Some(3.0)].map(|value| {
        let item = Item::new("2019".to_owned(), value.unwrap_or(0.0), "x".to_owned(), Tone::Plain);
        let interval = value.map(|value| (value - 1.0, value + 1.0, String::new()));
        Item { value, interval, ..item }
    });
    let svg = drawn(&figure(Shape::Trend, items.to_vec()), 400).svg;
    assert_eq!((svg.matches("<polygon").count(), svg.matches("stroke-width=\"3\"").count()), (2, 1), "{svg}");
}

/// Text of a visitor stays text.
#[test]
fn names_are_text() {
    let hostile = Item::new("a<b\" opacity=\"1\"".to_owned(), 1.0, "1".to_owned(), Tone::Plain);
    let svg = drawn(&figure(Shape::Lying, vec![hostile]), 400).svg;
    assert!(svg.contains("a&lt;b") && !svg.contains("a<b"), "{svg}");
}
