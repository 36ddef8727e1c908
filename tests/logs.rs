//! Logs as the worker reads them and the page shows them, as data: made-up exports in `fixtures/logs`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

use base::zone::Zone;
use deskmath::log_session::{LogSession, Zones};
use deskmath::log_view::{LogQuestion, LogView, Shown};
use deskmath::log_words;
use deskmath::number::Format;
use deskmath::protocol::log::{FromLog, Refused};
use deskmath::protocol::{decode, encode};

fn zones() -> Zones {
    let of = |name: &str| (name == "UTC").then(Zone::utc);
    Zones { names: vec!["UTC".to_owned()], of }
}

fn session(name: &str) -> LogSession {
    let bytes = std::fs::read(format!("{}/tests/fixtures/logs/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    LogSession::read(name.to_owned(), &bytes, Format::ENGLISH, zones()).unwrap()
}

fn figure<'a>(view: &'a LogView, id: &str) -> Option<&'a Shown> {
    view.parts.iter().flat_map(|part| &part.figures).find(|figure| figure.id == id)
}

fn value(view: &LogView, id: &str) -> String {
    figure(view, id).map_or_else(|| panic!("no figure {id} in {:#?}", view.parts), |figure| figure.value.clone())
}

fn question<'a>(view: &'a LogView, id: &str) -> &'a LogQuestion {
    let found = view.questions.iter().find(|question| question.id == id);
    found.unwrap_or_else(|| panic!("no question {id} in {:#?}", view.questions))
}

#[test]
fn a_ticket_export_is_known_and_gives_its_figures() {
    let mut session = session("freshdesk.csv");
    let view = session.view();
    assert_eq!(view.looks_like, "This looks like a ticket export from Freshdesk.");
    assert_eq!(value(&view, "tickets"), "40");
    assert_eq!(value(&view, "open"), "5");
    // Replies after 20, 21, … 58 minutes; the last ticket has none.
    assert_eq!(session.report().figure("first_response_mean").unwrap().value, Some(39.0 * 60.0));
    let mean = figure(&view, "first_response_mean").unwrap();
    assert!(mean.n == "39" && !mean.interval.is_empty() && mean.left_out.contains("1 not yet"), "{mean:?}");
    assert!(question(&view, "zone").is_open);
    assert!(view.assumed.iter().any(|one| one.contains("time zone isn’t known")), "{:?}", view.assumed);
    session.answer("zone", "UTC");
    let view = session.view();
    assert!(!question(&view, "zone").is_open);
    assert!(view.assumed.iter().any(|one| one.contains("UTC")), "{:?}", view.assumed);
    let table = view.tables.iter().find(|table| table.id == "tickets_by_weekday").unwrap();
    assert_eq!((table.title.as_str(), table.rows.len()), ("Tickets: by weekday", 7));
}

#[test]
fn no_figure_rests_on_a_unit_that_is_not_said() {
    let mut session = session("calls.csv");
    let view = session.view();
    let unit = view.questions.iter().filter(|question| question.id == "unit").collect::<Vec<_>>();
    assert!(unit.len() == 2 && unit.iter().all(|question| question.is_open), "{unit:#?}");
    for id in ["speed_of_answer", "patience", "talk_mean", "handle_mean", "service_level_all_offered"] {
        assert!(figure(&view, id).is_none(), "{id} is shown before its unit is known");
    }
    for name in unit.iter().flat_map(|question| &question.choices).map(|choice| choice.name.clone()) {
        session.answer(&name, "seconds");
    }
    let view = session.view();
    assert!(view.questions.iter().filter(|question| question.id == "unit").all(|question| !question.is_open));
    assert!(figure(&view, "speed_of_answer").is_some() && figure(&view, "talk_mean").is_some());
}

#[test]
fn calls_with_an_outcome_that_nobody_knows_are_left_out_until_it_is_said() {
    let mut session = session("calls.csv");
    let view = session.view();
    let outcomes = question(&view, "outcomes");
    let unknown = outcomes.choices.iter().find(|choice| choice.label.contains("Overgiven")).unwrap().clone();
    assert!(outcomes.is_open && unknown.chosen.is_empty() && unknown.label.contains("7 rows"), "{unknown:?}");
    assert_eq!((value(&view, "answered"), value(&view, "abandoned")), ("15".to_owned(), "8".to_owned()));
    session.answer(&unknown.name, "abandoned");
    assert_eq!(value(&session.view(), "abandoned"), "15");
    session.answer(&unknown.name, "left-out");
    let view = session.view();
    assert!(value(&view, "abandoned") == "8" && !question(&view, "outcomes").is_open);
    // What is not on offer changes nothing.
    session.answer(&unknown.name, "nonsense");
    session.answer("outcome-99", "abandoned");
    assert_eq!(session.view(), view);
}

#[test]
fn a_log_of_events_becomes_calls() {
    let view = session("queue_log.txt").view();
    assert_eq!(view.looks_like, "This looks like a call log from Asterisk.");
    assert_eq!((value(&view, "answered"), value(&view, "abandoned")), ("9".to_owned(), "3".to_owned()));
    assert_eq!(value(&view, "busiest_half_hour").matches(':').count(), 1);
}

#[test]
fn every_figure_and_every_cause_has_its_words() {
    for name in ["freshdesk.csv", "calls.csv", "queue_log.txt"] {
        let session = session(name);
        for figure in session.report().figures {
            let known = log_words::is_left_out(&figure.id) || log_words::figure(&figure.id).is_some();
            assert!(known, "{name}: {} has no name", figure.id);
        }
        for table in session.view().tables {
            assert!(table.title != table.id && !table.title.contains('_'), "{name}: {} has no name", table.id);
            assert!(table.columns.iter().all(|column| !column.contains('_')), "{name}: {:?}", table.columns);
        }
    }
    // Those that need columns which these files do not have.
    for id in ["backlog_age_31_up_days", "reply_time_p90", "stars_mean", "sla_resolution_share", "occupancy"] {
        assert!(log_words::figure(id).is_some(), "{id} has no name");
    }
    assert_eq!(log_words::figure("nothing_known"), None);
}

#[test]
fn what_is_no_log_is_refused() {
    let read = |text: &str| LogSession::read("x.csv".to_owned(), text.as_bytes(), Format::ENGLISH, zones()).err();
    assert_eq!(read("colour,shape\nred,round\nblue,square\n"), Some(Refused::NoLog));
    assert!(matches!(read(""), Some(Refused::File(_))));
}

#[test]
fn what_is_shown_crosses_to_the_page() {
    let said = FromLog::Show(Box::new(session("freshdesk.csv").view()));
    assert_eq!(decode::<FromLog>(&encode(&said)), Some(said));
}
