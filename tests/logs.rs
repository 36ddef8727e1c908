//! Logs as the worker reads them and the page shows them, as data: made-up exports in `fixtures/logs`.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panicking")]

use base::zone::Zone;
use deskmath::log_session::{LogSession, Reading, Zones};
use deskmath::log_view::{LogQuestion, LogView, Shown};
use deskmath::log_words;
use deskmath::number::Format;
use deskmath::protocol::log::{Asked, FromLog, Refused, Wanted};
use deskmath::protocol::{decode, encode};

fn zones() -> Zones {
    let of = |name: &str| (name == "UTC").then(Zone::utc);
    Zones { names: vec!["UTC".to_owned()], of }
}

fn session(name: &str) -> LogSession {
    let bytes = std::fs::read(format!("{}/tests/fixtures/logs/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    read(name, &bytes, Vec::new())
}

fn asked(name: &str, remembered: Vec<(String, String)>) -> Asked {
    Asked { name: name.to_owned(), format: Format::ENGLISH, width: 640, remembered }
}

fn read(name: &str, bytes: &[u8], remembered: Vec<(String, String)>) -> LogSession {
    match LogSession::read(asked(name, remembered), bytes, zones()) {
        Ok(Reading::Log(session)) => *session,
        other => panic!("{name} is no log: {other:?}"),
    }
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
            let known = log_words::figure(&figure.id).is_some() && log_words::definition(&figure.id).is_some();
            assert!(known || log_words::is_left_out(&figure.id), "{name}: {} has no name or definition", figure.id);
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
    let refused = LogSession::read(asked("x.csv", Vec::new()), b"", zones()).err();
    assert!(matches!(refused, Some(Refused::File(_))), "{refused:?}");
}

#[test]
fn a_table_in_which_no_log_is_recognised_becomes_one_by_hand() {
    let text = b"wann,was\n2026-03-02 09:00,a\n2026-03-02 09:40,b\n2026-03-03 10:00,a\n";
    let Ok(Reading::Unknown(table)) = LogSession::read(asked("x.csv", Vec::new()), text, zones()) else {
        panic!("a log is recognised")
    };
    let mut session = table.by_hand();
    assert!(question(&session.view(), "columns").is_open);
    session.answer("role-0", "created");
    session.answer("role-1", "category");
    let view = session.view();
    assert!(!question(&view, "columns").is_open);
    assert_eq!(value(&view, "tickets"), "3");
    let table = view.tables.iter().find(|table| table.id == "tickets_by_category").unwrap();
    assert_eq!(table.rows, [("a".to_owned(), table.rows[0].1.clone()), ("b".to_owned(), table.rows[1].1.clone())]);
    assert!(table.drawn.svg.starts_with("<svg") && !table.chart.is_empty());
    session.answer("kind", "calls");
    assert!(
        question(&session.view(), "columns")
            .choices
            .iter()
            .any(|choice| choice.name == "kind" && choice.chosen == "calls")
    );
}

#[test]
fn a_column_that_changes_its_role_changes_the_figures_and_keeps_what_was_answered() {
    let mut session = session("freshdesk.csv");
    session.answer("zone", "UTC");
    let columns = question(&session.view(), "columns").clone();
    let first = columns.choices.iter().find(|choice| choice.chosen == "first-response").unwrap().clone();
    session.answer(&first.name, "");
    let view = session.view();
    assert!(figure(&view, "first_response_mean").is_none_or(|found| found.value != "39 min"), "{view:#?}");
    assert!(!question(&view, "zone").is_open);
    session.answer(&first.name, "first-response");
    assert_eq!(session.report().figure("first_response_mean").unwrap().value, Some(39.0 * 60.0));
}

#[test]
fn opening_hours_give_business_times_and_a_wrong_one_says_so() {
    // Friday 16:00 to Monday 10:00.
    let text = b"Ticket ID,Created time,First response time,Status\n1,2026-03-06 16:00,2026-03-09 10:00,Closed\n2,2026-03-06 16:00,2026-03-09 10:00,Closed\n";
    let mut session = read("x.csv", text, Vec::new());
    session.answer("zone", "UTC");
    assert!(figure(&session.view(), "first_response_business_mean").is_none());
    session.answer("hours", "9-17-5");
    let view = session.view();
    assert_eq!(session.report().figure("first_response_business_mean").unwrap().value, Some(7200.0));
    assert!(view.assumed.iter().any(|one| one.contains("opening hours")));
    session.answer("hours-0", "nine to five");
    let view = session.view();
    assert!(view.wrong.len() == 1 && view.wrong[0].1.contains("Monday"), "{:?}", view.wrong);
    let typed = question(&view, "hours").choices.iter().find(|choice| choice.name == "hours-0").unwrap();
    assert_eq!(typed.chosen, "nine to five");
    session.answer("hours-0", "");
    session.answer("holidays", "2026-12-25");
    let week = session.answers().hours.clone().unwrap();
    assert!(session.view().wrong.is_empty() && week.days[0].is_empty() && week.holidays.len() == 1);
}

#[test]
fn figures_open_in_the_calculator_that_makes_the_same_of_their_totals() {
    let mut calls = session("calls.csv");
    let units: Vec<String> = question_names(&calls.view(), "unit");
    for name in &units {
        calls.answer(name, "seconds");
    }
    let mut tickets = session("freshdesk.csv");
    tickets.answer("zone", "UTC");
    let mut opened = 0;
    for session in [&tickets, &calls, &session("queue_log.txt")] {
        let report = session.report();
        for shown in session.view().parts.iter().flat_map(|part| &part.figures).filter(|shown| !shown.link.is_empty()) {
            let (path, fragment) = shown.link.split_once('#').unwrap();
            let metric = deskmath::metrics::find(path).unwrap();
            let decoded = deskmath::link::decode(fragment, metric, Format::ENGLISH).unwrap();
            assert!(decoded.damage.is_empty(), "{}: {:?}", shown.id, decoded.damage);
            let outcome = kpi::about::evaluate(&decoded.scenario, Format::ENGLISH).outcome;
            let outcome = outcome.unwrap_or_else(|| panic!("{}: no result in {}", shown.id, shown.link));
            opened += 1;
            // What is a headline there is the figure here.
            if !["sla-attainment", "backlog", "average-handle-time"].contains(&metric.id) {
                let (there, here) =
                    (outcome.answers[0].value.unwrap(), report.figure(&shown.id).unwrap().value.unwrap());
                assert!((there - here).abs() < 1e-3, "{}: {there} there, {here} here", shown.id);
            }
        }
    }
    assert!(opened >= 12, "only {opened} figures open a calculator");
    let staffing = session("queue_log.txt").view().staffing;
    assert!(staffing.starts_with("staffing#"), "{staffing}");
}

fn question_names(view: &LogView, id: &str) -> Vec<String> {
    let asked = view.questions.iter().filter(|question| question.id == id);
    asked.flat_map(|question| &question.choices).map(|choice| choice.name.clone()).collect()
}

#[test]
fn answers_are_remembered_for_the_next_export_of_the_same_shape() {
    let bytes = std::fs::read(format!("{}/tests/fixtures/logs/calls.csv", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let mut first = session("calls.csv");
    for name in question_names(&first.view(), "unit") {
        first.answer(&name, "seconds");
    }
    let recipe = first.view().recipe;
    assert!(recipe.is_changed && !recipe.is_remembered);
    let mut next = read("april.csv", &bytes, vec![(recipe.fingerprint.clone(), recipe.answers.clone())]);
    let view = next.view();
    assert!(view.recipe.is_remembered && figure(&view, "talk_mean").is_some());
    assert_eq!(next.report(), first.report());
    next.forget();
    assert!(!next.view().recipe.is_remembered);
    // The same as a file, and that of another shape.
    let mut third = session("calls.csv");
    let saved = first.save(Wanted::Recipe);
    assert_eq!(saved.name, "calls-answers.json");
    third.take_beside(&String::from_utf8(saved.bytes).unwrap());
    assert_eq!(third.report(), first.report());
    let mut other = session("freshdesk.csv");
    other.take_beside(&recipe.answers);
    assert!(other.view().beside.contains("other column headers"), "{}", other.view().beside);
}

#[test]
fn counts_hold_no_row_and_show_what_has_changed() {
    let mut march = session("queue_log.txt");
    let saved = march.save(Wanted::Counts);
    let text = String::from_utf8(saved.bytes).unwrap();
    assert!(saved.name == "queue_log-counts.json" && !text.contains("Agent/") && !text.contains("SIP/"), "{text}");
    march.take_beside(&text);
    let changes = march.view().changes;
    assert!(
        changes.len() > 5 && changes.iter().all(|change| change.before == change.after && change.is_real != Some(true))
    );
    march.take_beside("{}");
    assert!(march.view().beside.contains("isn’t a file of counts"));
}

#[test]
fn the_report_to_hand_on_holds_no_script_and_no_markup_of_the_file() {
    let text = "Ticket ID,Created time,Status,Priority,Agent\n\
        1,2026-03-02 09:00,Open,<script>alert(1)</script>,=HYPERLINK(\"x\")\n\
        2,2026-03-02 10:00,Closed,Low & high,Eve\n";
    let session = read("<b>.csv", text.as_bytes(), Vec::new());
    let html = String::from_utf8(session.save(Wanted::Html).bytes).unwrap();
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">") && html.contains("&lt;b&gt;.csv"));
    assert!(!html.contains("<script") && !html.contains("<b>") && html.contains("Low &amp; high"), "{html}");
    assert!(html.contains("<svg") && html.contains("aria-label=\"Chart: "));
}

#[test]
fn the_workbook_holds_formulas_over_counts_and_texts_as_texts() {
    let text = "Ticket ID,Created time,Status,Priority,Agent\n\
        1,2026-03-02 09:00,Open,Low,=HYPERLINK(\"x\")\n\
        2,2026-03-02 10:00,Closed,High,+1\n";
    let session = read("x.csv", text.as_bytes(), Vec::new());
    let bytes = session.save(Wanted::Workbook).bytes;
    assert!(bytes.starts_with(b"PK"));
    let texts = member(&bytes, "xl/sharedStrings.xml");
    assert!(texts.contains("=HYPERLINK(&quot;x&quot;)") || texts.contains("=HYPERLINK(\"x\")"), "{texts}");
    let agents = (2..20).map(|number| member(&bytes, &format!("xl/worksheets/sheet{number}.xml")));
    let sheets: Vec<String> = agents.filter(|sheet| !sheet.is_empty()).collect();
    // Every formula is one of ours.
    let formulas = |sheet: &str| {
        sheet.split("<f>").skip(1).map(|rest| rest.split("</f>").next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let sums: Vec<String> = sheets.iter().flat_map(|sheet| formulas(sheet)).collect();
    assert!(!sums.is_empty() && sums.iter().all(|formula| formula.starts_with("SUM(B4:B")), "{sums:?}");
    let shares = formulas(&member(&session_of_calls(), "xl/worksheets/sheet1.xml"));
    assert!(shares.len() >= 3 && shares.iter().all(|formula| formula.starts_with("100*D")), "{shares:?}");
}

fn session_of_calls() -> Vec<u8> {
    session("queue_log.txt").save(Wanted::Workbook).bytes
}

/// A member of an archive as text; nothing where it is not there.
fn member(bytes: &[u8], name: &str) -> String {
    let number =
        |at: usize, size: usize| bytes[at..at + size].iter().rev().fold(0, |sum, byte| sum * 256 + usize::from(*byte));
    let entries = (0..bytes.len() - 46).filter(|at| bytes[*at..].starts_with(b"PK\x01\x02"));
    for at in entries {
        if &bytes[at + 46..at + 46 + number(at + 28, 2)] == name.as_bytes() {
            let (size, local) = (number(at + 20, 4), number(at + 42, 4));
            let start = local + 30 + number(local + 26, 2) + number(local + 28, 2);
            let packed = &bytes[start..start + size];
            let plain = miniz_oxide::inflate::decompress_to_vec(packed).unwrap_or_else(|_| packed.to_vec());
            return String::from_utf8(plain).unwrap();
        }
    }
    String::new()
}

#[test]
fn what_is_shown_crosses_to_the_page() {
    let said = FromLog::Show(Box::new(session("freshdesk.csv").view()));
    assert_eq!(decode::<FromLog>(&encode(&said)), Some(said));
}
