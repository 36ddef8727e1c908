//! What the answers of a file mean, a small file for each kind: what is proposed, what comes of it, and what is said to be assumed.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod reported;

use std::fmt::Write;

use deskmath::protocol::survey::{ColumnChange, ToSurvey};
use deskmath::report::{Assumed, Report, Score};
use deskmath::survey::{Clock, Evidence, Order, Reason, TimeUnit};
use deskmath::survey_session::Session;
use proptest::prelude::*;
use reported::{column, confirmed, question, take};

/// A file of two columns, the first of them a number, with these cells in the second.
fn file(name: &str, cells: &[&str]) -> Session {
    let mut text = format!("row;{name}\n");
    for (row, cell) in cells.iter().enumerate() {
        writeln!(text, "{};{cell}", row + 1).unwrap();
    }
    reported::session("a.csv", text.as_bytes())
}

/// So many of each cell: `5*3|4` is three times 5 and once 4.
fn cells(counts: &str) -> Vec<&str> {
    counts
        .split('|')
        .flat_map(|part| {
            let (cell, times) = part.split_once('*').unwrap_or((part, "1"));
            std::iter::repeat_n(cell, times.parse().unwrap())
        })
        .collect()
}

fn score(report: &Report, at: usize) -> &Score {
    report.scores.iter().find(|score| score.column.index == at).unwrap_or_else(|| panic!("no score of {at}"))
}

/// The first result of the second column as proposed: the metric, its value, its answers.
fn outcome(session: &mut Session) -> (String, Option<f64>, u64) {
    let report = confirmed(session);
    let score = score(&report, 1);
    let found = score.found.as_ref();
    let value = found.and_then(|found| found.values.first()?.value);
    (score.metric.id.clone(), value, found.map_or(0, |found| found.answers))
}

fn left(report: &Report, reason: Reason) -> u64 {
    let left = &score(report, 1).rows.left_out;
    left.iter().find(|left| left.reason == reason).map_or(0, |left| left.rows)
}

fn evidence(session: &Session, at: usize) -> Vec<Evidence> {
    question(session).columns[at].evidence.clone()
}

fn metric(session: &Session, at: usize) -> String {
    let screen = session.screen().unwrap();
    screen.question().map(|asked| asked.columns[at].taken.id().to_owned()).unwrap_or_default()
}

#[test]
fn a_time_of_zero_is_none_where_nothing_happened_yet() {
    let times = ["0:10:00", "0:00:00", "0:20:00", "0:00:00"];
    let mut session = file("First response time", &times);
    assert!(!question(&session).columns[1].sure);
    assert_eq!(outcome(&mut session), ("first-response-time".to_owned(), Some(900.0), 2));
    let report = confirmed(&mut session);
    assert_eq!(left(&report, Reason::ZeroTime), 2);
    assert!(score(&report, 1).assumed.contains(&Assumed::Zeros { rows: 2, counted: false }));
    // The visitor may say that they are times.
    session.hear(ToSurvey::Back);
    column(&mut session, 1, ColumnChange::Zeros(true));
    assert_eq!(outcome(&mut session), ("first-response-time".to_owned(), Some(450.0), 4));
    // A caller who did not wait has waited for no time.
    let mut waits = file("Wait time", &times);
    assert_eq!(outcome(&mut waits), ("average-wait-time".to_owned(), Some(450.0), 4));
    assert!(score(&confirmed(&mut waits), 1).assumed.contains(&Assumed::Zeros { rows: 2, counted: true }));
    let zeros = file("Resolution time", &["0:00:00", "0:00:00", ""]);
    assert_eq!((metric(&zeros, 1).as_str(), evidence(&zeros, 1).contains(&Evidence::OnlyZeros)), ("ignore", true));
}

#[test]
fn a_unit_is_never_taken_in_silence() {
    let mut session = file("Talk time", &["5", "15"]);
    assert_eq!(question(&session).columns[1].unit.unwrap().chosen, None);
    // Nothing can be computed, and the page says of which column the unit lacks.
    assert!(session.hear(ToSurvey::Confirm).is_none());
    let asked = question(&session);
    assert!(asked.nothing_chosen && asked.without_unit.is_some_and(|column| column.index == 1));
    column(&mut session, 1, ColumnChange::Unit(TimeUnit::Minutes));
    assert_eq!(outcome(&mut session), ("average-talk-time".to_owned(), Some(600.0), 2));
    assert!(score(&confirmed(&mut session), 1).assumed.contains(&Assumed::Unit(TimeUnit::Minutes)));
    // Beside another score the column is there without a result.
    let text = "Talk time;Satisfaction\n5;1\n15;5\n20;4\n";
    let mut session = reported::session("a.csv", text.as_bytes());
    let report = confirmed(&mut session);
    assert!(score(&report, 0).found.is_none() && score(&report, 1).found.is_some());
    assert_eq!(score(&report, 0).rows.left_out[0].reason, Reason::NoUnit);
}

#[test]
fn names_of_columns_tell_units_and_clocks() {
    for (name, first, second, mean, sure) in [
        ("Resolution time (hh:mm)", "26:15", "3:40", 53_850.0, true),
        ("First response time (in hrs)", "26:15", "3:40", 53_850.0, true),
        ("Talk time (mm:ss)", "26:15", "3:40", 897.5, true),
        ("Talk time", "26:15", "3:40", 897.5, false),
        ("Customer's wait time (min)", "10", "20", 900.0, true),
        ("talk_time_s", "10", "20", 15.0, true),
        ("Talk time", "1分钟45秒", "45秒", 75.0, true),
        ("Talk time", "2 min", "4 min", 180.0, true),
    ] {
        let mut session = file(name, &[first, second]);
        assert_eq!(question(&session).columns[1].sure, sure, "{name}");
        assert_eq!(outcome(&mut session).1, Some(mean), "{name}");
        let assumed = score(&confirmed(&mut session), 1).assumed.clone();
        assert_eq!(assumed.contains(&Assumed::Clock(Clock::MinutesSeconds)), !sure, "{name} {assumed:?}");
    }
    let mut session = file("Talk time", &["26:15", "3:40"]);
    column(&mut session, 1, ColumnChange::Clock(Clock::HoursMinutes));
    assert_eq!(outcome(&mut session).1, Some(53_850.0));
}

#[test]
fn scales_hold_nearly_all_answers_and_name_the_rest() {
    for (counts, expected) in [
        ("1*5|2*20|3*60|4*60|5*54|6*1", ("csat", (1, 5))),
        ("1*5|2*20|3*60|4*60|5*53|6*1|7*1", ("csat", (1, 7))),
        ("1*5|2*20|3*60|4*60|5*50|6*40|7*20|9*1", ("csat", (1, 7))),
        ("1*5|2*20|3*60|4*60|5*30|6*20", ("csat", (1, 6))),
        ("-2*3|-1*4|0*9|1*8|2*5", ("csat", (1, 5))),
        ("-3*3|-1*4|0*9|1*8|2*5|3*4", ("csat", (1, 7))),
        ("5分*3|4分*2|1分*4", ("csat", (1, 5))),
        ("5 pts*3|4 pts*2|1 pt*4", ("csat", (1, 5))),
        ("4/5*3|5/5*2|1/5*4", ("csat", (1, 5))),
        ("1*3|2*3|3*3|4*3|Very satisfied*3", ("csat", (1, 5))),
        ("4,5*3|4*3|3,5*2|5*4|1*2", ("csat", (1, 5))),
        ("Not satisfied*3|Somewhat satisfied*3|Satisfied*2", ("csat", (1, 3))),
        ("Very dissatisfied*3|Disatisfied*3|Neutral*2|Satisfied*4|Very satisfied*5", ("csat", (1, 5))),
    ] {
        let asked = question(&file("Satisfaction", &cells(counts)));
        let found = &asked.columns[1];
        let scale = found.scale.as_ref().map(|scale| scale.chosen);
        assert_eq!((found.taken.id(), scale), (expected.0, Some(expected.1)), "{counts}: {:?}", found.evidence);
    }
    let mut session = file("Satisfaction", &cells("1*5|2*20|3*60|4*60|5*54|6*1"));
    let report = confirmed(&mut session);
    assert_eq!(left(&report, Reason::OutOfScale), 1);
    assert!(score(&report, 1).assumed.contains(&Assumed::Scale { low: 1, high: 5 }));
    let mut session = file("Satisfaction", &cells("-2*3|-1*4|0*9|1*8|2*5"));
    // 1 and 2 of −2 to 2 are the two highest steps: 13 of 29.
    assert!((outcome(&mut session).1.unwrap() - 1300.0 / 29.0).abs() < 1e-9);
    let mut session = file("Satisfaction", &cells("4,5*3|4*3|3,5*2|5*4|1*2"));
    assert_eq!(outcome(&mut session).2, 9);
    assert!(score(&confirmed(&mut session), 1).assumed.contains(&Assumed::Between { rows: 5 }));
}

#[test]
fn recommending_from_one_on_is_asked_about() {
    let codes = "1*1|2*1|3*1|4*1|5*1|6*1|7*1|8*2|9*2|10*5|11*9";
    let mut session = file("How likely are you to recommend us?", &cells(codes));
    assert!(evidence(&session, 1).contains(&Evidence::FromOne) && !question(&session).columns[1].sure);
    // Promoters are 10 and 11, which are 9 and 10; detractors 1 to 7.
    assert!((outcome(&mut session).1.unwrap() - 100.0 * (14.0 - 7.0) / 25.0).abs() < 1e-9);
    assert!(score(&confirmed(&mut session), 1).assumed.contains(&Assumed::FromOne));
    let mut session = file("How likely are you to recommend us?", &cells("1*3|5*9|8*12|9*12|10*14"));
    assert!(evidence(&session, 1).contains(&Evidence::NeverZero { rows: 50 }));
    assert_eq!(outcome(&mut session).0, "nps");
    assert!(score(&confirmed(&mut session), 1).assumed.contains(&Assumed::NeverZero { rows: 50 }));
}

#[test]
fn slips_of_the_pen_are_placed_and_said() {
    let words = "Very satisfied*4|Satisifed*3|Neutral*2|Dissatisfied*2|Very dissatisfied*2";
    let mut session = file("How satisfied are you?", &cells(words));
    assert!(evidence(&session, 1).contains(&Evidence::Misspelt { text: "Satisifed".to_owned() }));
    assert!(!question(&session).columns[1].sure);
    assert!((outcome(&mut session).1.unwrap() - 700.0 / 13.0).abs() < 1e-9);
}

#[test]
fn words_are_never_two_on_a_step() {
    let words = "Very satisfied*4|Satisfied*3|Neutral*2|Dissatisfied*2|Very dissatisfied*2";
    let mut session = file("How satisfied are you?", &cells(words));
    column(&mut session, 1, ColumnChange::Scale((1, 3)));
    assert!(question(&session).columns[1].labels.iter().all(|label| label.step.is_none()));
    let three = "Very satisfied*4|Satisfied*3|Dissatisfied*2";
    let mut session = file("How satisfied are you?", &cells(three));
    column(&mut session, 1, ColumnChange::Scale((1, 3)));
    let steps: Vec<Option<i32>> = question(&session).columns[1].labels.iter().map(|label| label.step).collect();
    assert_eq!(steps, [Some(1), Some(2), Some(3)]);
}

#[test]
fn no_answer_is_what_became_of_a_call() {
    let mut session = file("disposition", &cells("ANSWERED*6|NO ANSWER*2|BUSY*1"));
    assert_eq!(outcome(&mut session), ("abandonment-rate".to_owned(), Some(25.0), 8));
    // Elsewhere it is none.
    let mut session = file("Satisfaction", &cells("1*2|5*2|4*2|No answer*3"));
    assert_eq!(outcome(&mut session).2, 6);
}

#[test]
fn questions_about_the_person_and_options_are_no_scores() {
    let consent =
        format!("{} Do you agree that the quality of care is recorded?", "Thank you for your time. ".repeat(12));
    for (name, values) in [
        (consent.as_str(), "Yes*20"),
        ("Do you have difficulty seeing, even if wearing glasses?", "No*15|Yes*5"),
        ("Do you have difficulty walking?", "1*9|2*8|3*5|4*4"),
        ("Was it easy?", "Yes*9|No*8"),
        ("Were you satisfied?", "1*20"),
    ] {
        assert!(!["csat", "ces", "nps"].contains(&metric(&file(name, &cells(values)), 1).as_str()), "{name}");
    }
    let text =
        "Satisfied with?/price;Satisfied with?/staff;Satisfied with?/other;Satisfaction\n1;0;1;5\n0;1;0;4\n1;1;0;1\n";
    let session = reported::session("a.csv", text.as_bytes());
    assert_eq!([0, 1, 2, 3].map(|at| metric(&session, at)), ["ignore", "ignore", "ignore", "csat"]);
}

#[test]
fn ids_that_repeat_are_said() {
    let text = "Ticket ID;Satisfaction\nA1;5\nA1;5\nA2;4\nA3;1\n";
    let mut session = reported::session("a.csv", text.as_bytes());
    assert!(
        question(&session).repeats.is_some_and(|(column, found)| column.header == "Ticket ID" && found.different == 3)
    );
    let report = confirmed(&mut session);
    let says = |found: &Assumed| matches!(found, Assumed::Repeats { different: 3, rows: 4, all: true, .. });
    assert!(score(&report, 1).assumed.iter().any(says));
}

#[test]
fn weights_are_said_and_used_when_wanted() {
    let text = "id;score (0-10);weight\n1;10;0,5\n2;10;0,5\n3;9;0,5\n4;8;1\n5;7;1\n6;6;2\n7;3;2\n8;0;1,5\n";
    let mut session = reported::session("a.csv", text.as_bytes());
    assert!(evidence(&session, 2).contains(&Evidence::Weights));
    let report = confirmed(&mut session);
    assert_eq!(outcome(&mut session).1, Some(0.0));
    assert!(score(&report, 1).assumed.iter().any(|found| matches!(found, Assumed::WeightsUnused { .. })));
    session.hear(ToSurvey::Back);
    take(&mut session, 2, "weight");
    let (_, value, answers) = outcome(&mut session);
    // (1.5 − 5.5) / 9, of eight rows.
    assert!((value.unwrap() + 400.0 / 9.0).abs() < 1e-9 && answers == 8);
    let report = confirmed(&mut session);
    let found = score(&report, 1).found.as_ref().unwrap();
    assert!(found.link.is_empty());
    // 81 / 13: as many answers of equal weight.
    let worth = 81.0 / 13.0;
    let says = |found: &Assumed| matches!(found, Assumed::Weighted { answers, .. } if (answers - worth).abs() < 1e-9);
    assert!(score(&report, 1).assumed.iter().any(says), "{:?}", score(&report, 1).assumed);
}

#[test]
fn dates_are_read_in_the_order_in_which_they_lie_together() {
    let dated = |days: &[&str]| {
        let rows = days.iter().map(|day| format!("{day};5\n")).collect::<Vec<String>>().concat();
        reported::session("a.csv", format!("Date;Rating (1-5)\n{rows}").as_bytes())
    };
    let mut session = dated(&["03/04/2026", "04/04/2026", "05/04/2026", "07/04/2026"]);
    assert!(evidence(&session, 0).contains(&Evidence::DatesUnsure));
    assert_eq!(question(&session).columns[0].dates, Some(Order::Dmy));
    assert!(score(&confirmed(&mut session), 1).assumed.contains(&Assumed::Dates(Order::Dmy)));
    session.hear(ToSurvey::Back);
    column(&mut session, 0, ColumnChange::Dates(Order::Mdy));
    assert!(score(&confirmed(&mut session), 1).assumed.contains(&Assumed::Dates(Order::Mdy)));
    // Days as a spreadsheet counts them.
    let mut session = dated(&["45306", "45307,5", "45310"]);
    let report = confirmed(&mut session);
    let trend = score(&report, 1).found.as_ref().unwrap().trend.clone().unwrap();
    assert_eq!((trend.lines.len(), trend.lines[0].name.as_str()), (5, "2024-01-15"));
}

#[test]
fn rows_of_names_and_questions_are_a_header() {
    let text = "2000;2001\nid;q1\nnumber;How satisfied are you?\n1;5\n2;4\n3;1\n4;5\n";
    let mut session = reported::session("a.csv", text.as_bytes());
    let asked = question(&session);
    assert_eq!((asked.file.header_rows, asked.file.rows), (3, 4));
    assert_eq!(asked.columns[1].name.header, "How satisfied are you?");
    assert_eq!(outcome(&mut session), ("csat".to_owned(), Some(75.0), 4));
}

#[test]
fn the_part_with_the_answers_is_proposed() {
    let text = r#"{"notes": [{"by": "Ann", "text": "first"}, {"by": "Bob", "text": "second"}],
        "answers": [{"id": 1, "satisfaction": 5}, {"id": 2, "satisfaction": 1}, {"id": 3, "satisfaction": 4}]}"#;
    let mut session = reported::session("a.json", text.as_bytes());
    let asked = question(&session);
    assert_eq!((asked.source.parts.len(), asked.source.part, asked.file.rows), (2, 1, 3));
    assert_eq!(outcome(&mut session).0, "csat");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Weights that are all the same change nothing.
    #[test]
    fn equal_weights_are_none(answers in prop::collection::vec(0..=10_u32, 2..40), weight in 1..=40_u32) {
        let weight = f64::from(weight) / 10.0;
        let rows = answers.iter().map(|answer| format!("{answer};{weight}\n")).collect::<Vec<String>>().concat();
        let text = format!("How likely are you to recommend us (0-10)?;w\n{rows}");
        let values = |weighed: bool| {
            let mut session = reported::session("a.csv", text.as_bytes());
            take(&mut session, 0, "nps");
            take(&mut session, 1, if weighed { "weight" } else { "ignore" });
            score(&confirmed(&mut session), 0).found.clone().unwrap().values
        };
        for (plain, weighed) in values(false).into_iter().zip(values(true)) {
            let near = |one: Option<f64>, other: Option<f64>| one.zip(other).is_none_or(|(one, other)| (one - other).abs() < 1e-9);
            prop_assert!(near(plain.value, weighed.value) && plain.value.is_some() == weighed.value.is_some());
            prop_assert!(near(plain.interval.map(|ends| ends.0), weighed.interval.map(|ends| ends.0)));
        }
    }

    /// However few are stray, the scale stays, and each of them is left out.
    #[test]
    fn strays_change_no_scale(rows in 60..400_usize, stray in prop::sample::select(vec![6, 8, 9, 10, 11, 55, 99])) {
        let strays = rows / 50;
        let mut text = "Satisfaction\u{20}now;x\n".to_owned();
        (0..rows - strays).for_each(|row| writeln!(text, "{};x", row % 5 + 1).unwrap());
        (0..strays).for_each(|_| writeln!(text, "{stray};x").unwrap());
        let mut session = reported::session("a.csv", text.as_bytes());
        let report = confirmed(&mut session);
        let score = score(&report, 0);
        prop_assert_eq!(question_scale(&session), (1, 5));
        prop_assert_eq!(score.rows.used as usize, rows - strays);
    }

    /// Hours and minutes under such a name are hours and minutes.
    #[test]
    fn hours_and_minutes_are_believed(times in prop::collection::vec((0..200_u32, 1..60_u32), 1..20)) {
        let written: Vec<String> = times.iter().map(|(hours, minutes)| format!("{hours}:{minutes:02}")).collect();
        let written: Vec<&str> = written.iter().map(String::as_str).collect();
        let mut session = file("Resolution time (h:mm)", &written);
        let sum: f64 = times.iter().map(|(hours, minutes)| f64::from(hours * 3600 + minutes * 60)).sum();
        let mean = outcome(&mut session).1.unwrap();
        prop_assert!((mean - sum / times.len() as f64).abs() < 1e-6 * mean.max(1.0));
    }
}

/// The scale that was computed with.
fn question_scale(session: &Session) -> (i32, i32) {
    let report = reported::report(session);
    let link = score(&report, 0).found.as_ref().unwrap().link.clone();
    assert!(link.contains("scale=5"), "{link}");
    (1, 5)
}
