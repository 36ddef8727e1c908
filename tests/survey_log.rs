//! A ticket log: time spans and columns of yes and no that fill several calculators at once.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use deskmath::feeds;
use deskmath::number::Format;
use deskmath::survey::{Reader, Suggestion};
use deskmath::survey_session::Session;

const FILE: &str = "\
ticket id,channel,First response time,Wait time (min),Resolved at first contact,Transferred,Abandoned,Talk time
1001,mail,0:10:00,1,yes,0,no,240
1002,chat,0:15:00,2.5,no,1,no,4:00
1003,mail,0:20:00,3,yes,0,no,
1004,chat,0:35:00,,yes,0,yes,N/A
1005,mail,2:00:00,4,no,0,no,soon
";

fn session(text: &str) -> Session {
    let mut session = Session::begin("log.csv".to_owned(), text.len() as u64, Format::ENGLISH, 600);
    let mut reader = Reader::new(None);
    reader.push(text.as_bytes()).unwrap();
    session.finish(reader);
    session
}

fn scores(session: &Session) -> String {
    let patches = session.patches();
    let found = patches.iter().find(|patch| patch.id == "survey-scores");
    found.and_then(|patch| patch.value.clone()).unwrap_or_else(|| panic!("{patches:?}"))
}

fn shows(html: &str, result: &str, metric: &str, column: usize, answers: u64, rest: &str) {
    let start = format!(
        "<output data-result=\"{result}\" data-metric=\"{metric}\" data-column=\"{column}\" data-answers=\"{answers}\" {rest}"
    );
    assert!(html.contains(&start), "{start}\n{html}");
}

#[test]
fn a_log_fills_several_calculators() {
    let mut session = session(FILE);
    session.act("confirm");
    let html = scores(&session);
    // 10, 15, 20, 35 and 120 minutes: the example of the calculator itself.
    shows(&html, "mean", "first-response-time", 2, 5, "data-value=\"2400\"");
    shows(&html, "median", "first-response-time", 2, 5, "data-value=\"1200\"");
    shows(&html, "p90", "first-response-time", 2, 5, "data-value=\"5160\"");
    // (1 + 2.5 + 3 + 4) minutes over four customers.
    shows(&html, "mean", "average-wait-time", 3, 4, "data-value=\"157.5\"");
    shows(&html, "fcr", "first-contact-resolution", 4, 5, "data-value=\"60\"");
    shows(&html, "share", "transfer-rate", 5, 5, "data-value=\"20\"");
    shows(&html, "abandonment", "abandonment-rate", 6, 5, "data-value=\"20\"");
    assert!(html.contains("href=\"/first-response-time#v=1"), "{html}");
}

#[test]
fn units_and_mappings_can_be_changed() {
    let mut session = session(FILE);
    session.change("column-3-unit", "s");
    session.change("column-4-label-0", "1");
    session.change("column-4-label-1", "0");
    session.change("column-1", "segment");
    session.act("confirm");
    let html = scores(&session);
    shows(&html, "mean", "average-wait-time", 3, 4, "data-value=\"2.625\"");
    shows(&html, "fcr", "first-contact-resolution", 4, 5, "data-value=\"40\"");
    let chat = "data-segment=\"chat\" data-segment-column=\"1\"";
    assert!(html.contains(chat), "{html}");
    session.change("filter-1", "chat");
    let html = scores(&session);
    shows(&html, "mean", "first-response-time", 2, 2, "data-value=\"1500\"");
}

#[test]
fn more_than_five_scores_are_not_shown_at_once_but_can_be_chosen() {
    let session = session(FILE);
    let patches = session.patches();
    let value = |id: &str| patches.iter().find(|patch| patch.id == id).and_then(|patch| patch.value.clone());
    // Talk times hold a word, yet most are times.
    assert_eq!(value("column-6").as_deref(), Some("abandonment-rate"));
    assert_eq!(value("column-7").as_deref(), Some("ignore"));
}

#[test]
fn averages_of_a_report_are_not_averaged() {
    let text = "day,Talk Duration (AVG),Answer Speed (AVG)\n1,0:04:00,0:00:20\n2,0:05:00,0:00:30\n3,0:05:10,0:00:31\n";
    let mut reader = Reader::new(None);
    reader.push(text.as_bytes()).unwrap();
    let summary = deskmath::survey::summary(&reader.finish().unwrap(), &feeds::all());
    assert!(summary.columns.iter().skip(1).all(|column| !column.proposal.promising));
}

#[test]
fn a_rating_of_the_response_time_is_no_time() {
    let text = format!("who,How satisfied were you with the response time?\n{}", "a,1\nb,5\nc,4\nd,2\ne,3\n".repeat(9));
    let mut reader = Reader::new(None);
    reader.push(text.as_bytes()).unwrap();
    let summary = deskmath::survey::summary(&reader.finish().unwrap(), &feeds::all());
    let found = &summary.columns[1].proposal.suggestion;
    assert!(matches!(found, Suggestion::Score { metric, scale: (1, 5), .. } if metric == "csat"), "{found:?}");
}
