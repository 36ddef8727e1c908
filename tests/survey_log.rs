//! A ticket log: time spans and columns of yes and no that fill several calculators at once.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod reported;

use deskmath::feeds;
use deskmath::protocol::survey::{ColumnChange, ViewChange};
use deskmath::report::Report;
use deskmath::survey::{Reader, Suggestion, TimeUnit};
use deskmath::survey_state::Taken;
use reported::{column, confirmed, question, report, take, view};

const FILE: &str = "\
ticket id,channel,First response time,Wait time (min),Resolved at first contact,Transferred,Abandoned,Talk time
1001,mail,0:10:00,1,yes,0,no,240
1002,chat,0:15:00,2.5,no,1,no,4:00
1003,mail,0:20:00,3,yes,0,no,
1004,chat,0:35:00,,yes,0,yes,N/A
1005,mail,2:00:00,4,no,0,no,soon
";

fn shows(report: &Report, result: &str, metric: &str, column: usize, answers: u64, value: f64) {
    let score = report.scores.iter().find(|score| score.column.index == column).unwrap();
    let found = score.found.as_ref().unwrap();
    assert_eq!((score.metric.id.as_str(), found.answers), (metric, answers));
    assert_eq!(score.value(result).and_then(|found| found.value), Some(value), "{result} of {metric}");
}

#[test]
fn a_log_fills_several_calculators() {
    let mut session = reported::session("log.csv", FILE.as_bytes());
    let report = confirmed(&mut session);
    // 10, 15, 20, 35 and 120 minutes: the example of the calculator itself.
    shows(&report, "mean", "first-response-time", 2, 5, 2400.0);
    shows(&report, "median", "first-response-time", 2, 5, 1200.0);
    shows(&report, "p90", "first-response-time", 2, 5, 5160.0);
    // (1 + 2.5 + 3 + 4) minutes over four customers.
    shows(&report, "mean", "average-wait-time", 3, 4, 157.5);
    shows(&report, "fcr", "first-contact-resolution", 4, 5, 60.0);
    shows(&report, "share", "transfer-rate", 5, 5, 20.0);
    shows(&report, "abandonment", "abandonment-rate", 6, 5, 20.0);
    let link = &report.score("first-response-time").unwrap().found.as_ref().unwrap().link;
    assert!(link.starts_with("/first-response-time#v=1"), "{link}");
}

#[test]
fn units_and_mappings_can_be_changed() {
    let mut session = reported::session("log.csv", FILE.as_bytes());
    column(&mut session, 3, ColumnChange::Unit(TimeUnit::Seconds));
    column(&mut session, 4, ColumnChange::Label(0, Some(1)));
    column(&mut session, 4, ColumnChange::Label(1, Some(0)));
    take(&mut session, 1, "segment");
    let found = confirmed(&mut session);
    shows(&found, "mean", "average-wait-time", 3, 4, 2.625);
    shows(&found, "fcr", "first-contact-resolution", 4, 5, 40.0);
    let breakdown = &found.score("first-contact-resolution").unwrap().found.as_ref().unwrap().breakdowns[0];
    assert!(breakdown.column.index == 1 && breakdown.lines.iter().any(|line| line.name == "chat"), "{breakdown:?}");
    view(&mut session, ViewChange::Filter(1, Some("chat".to_owned())));
    shows(&report(&session), "mean", "first-response-time", 2, 2, 1500.0);
}

#[test]
fn more_than_five_scores_are_not_shown_at_once() {
    let question = question(&reported::session("log.csv", FILE.as_bytes()));
    // Talk times hold a word, yet most are times.
    assert_eq!(question.columns[6].taken, Taken::of("abandonment-rate"));
    assert_eq!(question.columns[7].taken, Taken::Ignore);
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
