//! Links made to do harm: whatever stands in one is shown as text, in bounded time, and nothing of it becomes markup.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use deskmath::board::{Board, Variant};
use deskmath::link::{self, encode, encode_board};
use deskmath::metric::Metric;
use deskmath::metrics;
use deskmath::number::Format;
use deskmath::scenario::{Entry, Scenario};
use deskmath::ui::page;
use proptest::prelude::*;

/// What is put into a link: markup that would run, what ends an attribute or a template's place, signs that turn or hide text, numbers beyond
/// all bounds, the signs of the link itself.
const HARM: [&str; 26] = [
    "<script>alert(1)</script>",
    "\"><evil onload=alert(1)>",
    "' onmouseover='alert(1)",
    "\" onfocus=\"alert(1)\" autofocus x=\"",
    "</p><iframe srcdoc=\"<script>alert(1)</script>\">",
    "<evil/onload=alert(1)>",
    "javascript:alert(1)",
    "&lt;evil&gt;",
    "&#60;evil&#62;",
    "<!--",
    "]]><evil>",
    "{!}{}{",
    "\0",
    "\u{202e}55\u{202c}",
    "\u{200f}\u{2066}7",
    "\u{feff}\u{200b}",
    "1e999",
    "-1e999",
    "1e-999",
    "NaN",
    "Infinity",
    "=cmd|' /C calc'!A0",
    "&promoters=1&promoters=2",
    "#v=1&k=",
    "%",
    "\u{10ffff}\u{fffd}",
];

/// How a piece comes into a link.
#[derive(Clone, Copy, Debug)]
enum Way {
    /// As the text of a field, by someone who made the link with this page: its check is right.
    Typed,
    /// In place of the value of a pair.
    Value,
    /// In place of its key.
    Key,
    /// As one pair more, with a key that is there already.
    Twice,
    /// Somewhere.
    Anywhere,
}

const WAYS: [Way; 5] = [Way::Typed, Way::Value, Way::Key, Way::Twice, Way::Anywhere];

fn escaped(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        let _ = write!(out, "%{byte:02X}");
        out
    })
}

fn hostile(metric: &'static Metric, way: Way, harm: &str, place: usize, escape: bool) -> String {
    let mut scenario = Scenario::start(metric, Format::ENGLISH);
    if let Way::Typed = way {
        let names: Vec<String> = scenario
            .controls()
            .into_iter()
            .filter(|control| matches!(control.kind, Entry::Quantity { .. }))
            .map(|control| control.name)
            .collect();
        if let Some(name) = names.get(place % names.len().max(1)) {
            scenario.fields.insert(name.clone(), harm.to_owned());
        }
        let mut board = Board::of(scenario.clone());
        if !place.is_multiple_of(3) {
            harm.clone_into(&mut board.name);
            board.push(Variant {
                name: harm.chars().rev().collect(),
                scenario: Scenario::start(metric, Format::ENGLISH),
            });
        }
        return encode_board(&board, Format::ENGLISH);
    }
    let harm = if escape { escaped(harm) } else { harm.to_owned() };
    let mut link = encode(&scenario, Format::ENGLISH);
    if place % 4 == 3 {
        let mut board = Board::of(scenario.clone());
        board.push(Variant { name: "Plan".to_owned(), scenario: scenario.cleared() });
        link = encode_board(&board, Format::ENGLISH);
    }
    let mut pairs: Vec<String> = link.split('&').map(str::to_owned).collect();
    let at = place % pairs.len();
    let pair = pairs.get_mut(at).unwrap();
    let (key, value) = pair.split_once('=').unwrap();
    match way {
        Way::Value => *pair = format!("{key}={}{harm}", if place.is_multiple_of(2) { "" } else { "~" }),
        Way::Key => *pair = format!("{harm}={value}"),
        Way::Twice => {
            let twice = format!("{key}={harm}");
            pairs.insert(at, twice);
        }
        Way::Typed | Way::Anywhere => {
            let near = place % pair.len();
            pair.insert_str(near, &harm);
        }
    }
    pairs.join("&")
}

/// The tags of a piece of HTML: names with attributes, values taken out.
fn tags(html: &str) -> Vec<String> {
    html.split('<')
        .skip(1)
        .map(|part| {
            let tag = part.split('>').next().unwrap_or_default();
            tag.split('"').step_by(2).collect::<Vec<_>>().join("\"")
        })
        .collect()
}

/// Asserts that a page holds no markup of the link's making.
fn is_text(html: &str, link: &str) {
    for tag in tags(html) {
        let mut words = tag.split(['"', ' ', '\n', '/']).map(str::trim);
        let bad = words.any(|word| {
            let word = word.to_ascii_lowercase();
            word.starts_with("on")
                || word.starts_with("style=")
                || word.contains('\'')
                || ["evil", "script", "iframe", "srcdoc=", "autofocus", "!--"].iter().any(|name| word.starts_with(name))
        });
        assert!(!bad, "{link}: <{tag}>");
    }
    assert!(!html.contains("href=\"javascript"), "{link}: {html}");
}

/// Reads a link as the page and its worker do, and looks at all that they would show.
fn open(metric: &'static Metric, link: &str) {
    let begun = Instant::now();
    for format in [Format::ENGLISH, Format::CONTINENTAL] {
        if let Some(opened) = link::open(link, metric, format) {
            is_text(&page::calculator(opened.board, opened.damage, format), link);
        }
    }
    // Milliseconds on a free machine.
    assert!(begun.elapsed() < Duration::from_secs(10), "{} took {:?}", metric.id, begun.elapsed());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_stands_in_a_link_is_shown_as_text(
        metric in proptest::sample::select(metrics::all().to_vec()),
        way in proptest::sample::select(WAYS.to_vec()),
        harm in proptest::collection::vec(proptest::sample::select(HARM.to_vec()), 1..4),
        place in 0_usize..64,
        escape in any::<bool>(),
    ) {
        open(metric, &hostile(metric, way, &harm.concat(), place, escape));
    }
}

/// A hundred thousand bytes of each, in each way: the time does not grow faster than the link.
#[test]
fn a_hundred_kilobytes_are_read_in_bounded_time() {
    for (turn, id) in ["nps", "first-response-time"].iter().enumerate() {
        let metric = metrics::find(id).unwrap();
        // Each piece in one way, another for the other metric: all of them take minutes in a debug build.
        for (harm, way) in HARM.into_iter().zip(WAYS.into_iter().cycle().skip(turn * 2)) {
            let long = harm.repeat(100_000 / harm.len());
            open(metric, &hostile(metric, way, &long, 3, false));
        }
    }
}

/// The sieve itself finds what it is there for.
#[test]
fn markup_would_be_found() {
    for html in [
        "<p><script>x</script></p>",
        "<p title=\"a\" onclick=\"b\">",
        "<evil/onload=x>",
        "<p style=\"x\">",
        "<a href=\"javascript:x\">",
    ] {
        assert!(std::panic::catch_unwind(|| is_text(html, "")).is_err(), "{html}");
    }
    is_text("<p title=\"on style=\">text onclick</p>", "");
}
