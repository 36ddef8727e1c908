//! Before and after on the survey page. The expected numbers were worked out in Python from the formulas, not by this library.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::unreadable_literal,
    reason = "a test fails by panicking"
)]

mod reported;

use deskmath::protocol::survey::ViewChange;
use deskmath::report::{Certainty, Compared, Difference};
use reported::{confirmed, group, report, take, view};

const SHARES: [f64; 4] = [20.000000000000, 6.141072916244, 32.812592946077, 0.004677734981];
const SCORES: [f64; 4] = [30.000000000000, 6.894677600749, 51.357749583717, 0.010234364325];
const TIMES: [f64; 4] = [270.000000000000, 74.733520411367, 465.266479588633, 0.016491871466];

/// The difference between two groups of the first column, in the only score.
fn compared(text: &str, before: &str, after: &str) -> Option<Compared> {
    let mut session = reported::session("a.csv", text.as_bytes());
    take(&mut session, 0, "segment");
    confirmed(&mut session);
    view(&mut session, ViewChange::Before(group(0, before)));
    view(&mut session, ViewChange::After(group(0, after)));
    report(&session).scores.remove(0).found.unwrap().compared
}

/// Value, both ends, p.
fn near(text: &str, expected: [f64; 4]) {
    let found = compared(text, "mail", "chat").unwrap().difference;
    let Difference::Found { value, low, high, p } = found else { panic!("{found:?}") };
    let close = [value, low, high, p].iter().zip(&expected).all(|(a, b)| (a - b).abs() <= 1e-6 * b.abs().max(1e-3));
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
    near(&text, SHARES);
    let text = format!(
        "channel,How likely are you to recommend us?\n{}{}",
        rows("mail", &[("10", 40), ("8", 30), ("0", 30)]),
        rows("chat", &[("9", 60), ("7", 20), ("6", 20)])
    );
    near(&text, SCORES);
    let text = format!(
        "channel,First response time\n{}{}",
        rows("mail", &[("1:00", 1), ("2:00", 1), ("3:00", 1), ("4:00", 1)]),
        rows("chat", &[("5:00", 1), ("6:00", 1), ("7:00", 1), ("10:00", 1)])
    );
    near(&text, TIMES);
}

#[test]
fn what_cannot_be_compared_says_so() {
    let text = "channel,First response time\nmail,1:00\nchat,2:00\nchat,2:30\nfax,\n";
    let difference = |before: &str, after: &str| compared(text, before, after).map(|compared| compared.difference);
    // One time says nothing of the spread.
    assert_eq!(difference("mail", "chat"), Some(Difference::Untestable));
    assert_eq!(difference("mail", "fax"), Some(Difference::NoAnswers));
    assert_eq!(difference("mail", "telex"), None);
}

#[test]
fn weighted_times_are_not_compared() {
    let text = "channel,First response time,n\nmail,1:00,3\nmail,2:00,2\nchat,2:00,5\nchat,2:30,4\n";
    let mut session = reported::session("a.csv", text.as_bytes());
    take(&mut session, 0, "segment");
    take(&mut session, 2, "count");
    confirmed(&mut session);
    view(&mut session, ViewChange::Before(group(0, "mail")));
    view(&mut session, ViewChange::After(group(0, "chat")));
    let found = report(&session).scores.remove(0).found.unwrap();
    assert_eq!(found.compared.unwrap().difference, Difference::Untestable);
    assert_eq!(found.certainty, Certainty::OnlyTotals);
}
