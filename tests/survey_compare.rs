//! Before and after on the survey page. The expected numbers were worked out in Python from the formulas, not by this library.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::unreadable_literal,
    reason = "a test fails by panicking"
)]

use deskmath::number::Format;
use deskmath::survey::Reader;
use deskmath::survey_session::Session;

const SHARES: [f64; 4] = [20.000000000000, 6.141072916244, 32.812592946077, 0.004677734981];
const SCORES: [f64; 4] = [30.000000000000, 6.894677600749, 51.357749583717, 0.010234364325];
const TIMES: [f64; 4] = [270.000000000000, 74.733520411367, 465.266479588633, 0.016491871466];

/// What the page says of the difference: value, both ends, p.
fn difference(text: &str, segment: &str, before: &str, after: &str) -> Option<[f64; 4]> {
    let mut session = Session::begin("a.csv".to_owned(), text.len() as u64, Format::ENGLISH, 600);
    let mut reader = Reader::new(None);
    reader.push(text.as_bytes()).unwrap();
    session.finish(reader);
    session.change(segment, "segment");
    session.act("confirm");
    session.change("before", before);
    session.change("after", after);
    let patches = session.patches();
    let html = patches.iter().find(|patch| patch.id == "survey-scores").and_then(|patch| patch.value.clone()).unwrap();
    let start = html.find("<output data-result=\"difference\"")?;
    let tag = &html[start..start + html[start..].find('>').unwrap()];
    let value = |name: &str| {
        let at = tag.find(&format!(" {name}=\"")).unwrap() + name.len() + 3;
        tag[at..at + tag[at..].find('"').unwrap()].parse().unwrap()
    };
    Some(["data-value", "data-low", "data-high", "data-p"].map(value))
}

fn near(found: Option<[f64; 4]>, expected: [f64; 4]) {
    let found = found.unwrap();
    let close = found.iter().zip(&expected).all(|(a, b)| (a - b).abs() <= 1e-6 * b.abs().max(1e-3));
    assert!(close, "{found:?} {expected:?}");
}

/// Rows of a group: an answer and how often.
fn rows(group: &str, answers: &[(&str, usize)]) -> String {
    answers.iter().map(|(answer, times)| format!("{group},{answer}\n").repeat(*times)).collect()
}

#[test]
fn shares_scores_and_means_are_compared() {
    let text = format!(
        "channel,How satisfied are you?\n{}{}",
        rows("mail", &[("5", 20), ("4", 20), ("3", 30), ("1", 30)]),
        rows("chat", &[("5", 40), ("4", 20), ("2", 40)])
    );
    near(difference(&text, "column-0", "0:mail", "0:chat"), SHARES);
    let text = format!(
        "channel,How likely are you to recommend us?\n{}{}",
        rows("mail", &[("10", 40), ("8", 30), ("0", 30)]),
        rows("chat", &[("9", 60), ("7", 20), ("6", 20)])
    );
    near(difference(&text, "column-0", "0:mail", "0:chat"), SCORES);
    let text = format!(
        "channel,First response time\n{}{}",
        rows("mail", &[("1:00", 1), ("2:00", 1), ("3:00", 1), ("4:00", 1)]),
        rows("chat", &[("5:00", 1), ("6:00", 1), ("7:00", 1), ("10:00", 1)])
    );
    near(difference(&text, "column-0", "0:mail", "0:chat"), TIMES);
}

#[test]
fn what_cannot_be_compared_says_so() {
    let text = "channel,First response time\nmail,1:00\nchat,2:00\nchat,2:30\nmail,\n";
    assert_eq!(difference(text, "column-0", "0:mail", "0:chat"), None);
    assert_eq!(difference(text, "column-0", "0:mail", "0:fax"), None);
}
