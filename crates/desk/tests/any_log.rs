//! Whatever a file holds, nothing panics and no figure is without a number; and the order of the rows changes none.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use common::{nine_to_five, report};
use desk::figures::Report;
use desk::log::Log;
use desk::proposal::propose;
use proptest::prelude::*;
use proptest::sample::select;

const HEADERS: [&str; 34] = [
    "id",
    "ticket id",
    "created",
    "created at",
    "resolved",
    "closed at",
    "first response at",
    "first response time",
    "first response time (min)",
    "resolution time (hours)",
    "status",
    "priority",
    "assignee",
    "satisfaction (1-5)",
    "reopens",
    "replies",
    "sla breached",
    "due date",
    "tags",
    "call id",
    "start",
    "wait (s)",
    "talk",
    "hold (s)",
    "outcome",
    "direction",
    "answered at",
    "abandoned",
    "interval start",
    "offered",
    "answered",
    "asa",
    "Κατάσταση",
    "工单编号",
];
const CELLS: [&str; 44] = [
    "",
    "-",
    "1",
    "2",
    "3",
    "0",
    "-5",
    "12,345",
    "1.234,5",
    "1e308",
    "NaN",
    "inf",
    "99999999999999999999",
    "0:05",
    "26:15",
    "1:03:40",
    "-0:34",
    "00:00:00",
    "2026-03-02 09:00",
    "2026-03-29 03:30:00",
    "03/04/2026 10:00",
    "13/04/2026 10:00",
    "04/13/2026",
    "1970-01-01",
    "0001-01-01 00:00:00",
    "9999-12-31 23:59:59",
    "1772460300",
    "1772460300123",
    "closed",
    "open",
    "spam",
    "merged",
    "answered",
    "abandoned",
    "Inbound",
    "Outbound",
    "yes",
    "no",
    "Total",
    "5 stars",
    "test",
    "2 h 5 min",
    "\"a\nb\"",
    "ΥΨΗΛΗ",
];

/// The figures with and without a zone and opening hours, and with every proposal taken for granted.
fn reports(bytes: &[u8]) -> Vec<Report> {
    let Ok(log) = Log::read(bytes) else { return Vec::new() };
    let Some(proposal) = propose(&log) else { return Vec::new() };
    let mut answers = proposal.answers;
    let mut all = vec![report(&log, &answers)];
    answers.zone = Some("Europe/Athens".to_owned());
    answers.hours = Some(nine_to_five());
    answers.order = Some(table::Order::Mdy);
    for binding in answers.bindings.iter_mut().filter(|one| one.unit.is_none()) {
        binding.unit = Some(desk::roles::SpanUnit::Minutes);
    }
    all.push(report(&log, &answers));
    all
}

fn check(report: &Report) -> Result<(), TestCaseError> {
    for figure in &report.figures {
        let numbers = [figure.value, figure.n, figure.yes, figure.interval.map(|ends| ends.low)];
        for number in numbers.into_iter().flatten() {
            prop_assert!(number.is_finite(), "{}: {figure:?}", figure.id);
        }
        prop_assert!(figure.value.is_some() || figure.text.is_some(), "{}", figure.id);
        if figure.unit == desk::figures::Unit::Percent {
            prop_assert!((0.0..=100.0).contains(&figure.value.unwrap()), "{figure:?}");
        }
    }
    for (name, row) in report.tables.iter().flat_map(|table| &table.rows) {
        prop_assert!(row.iter().flatten().all(|number| number.is_finite()), "{name}: {row:?}");
    }
    Ok(())
}

fn csv(headers: &[&str], rows: &[Vec<&str>]) -> String {
    let lines = std::iter::once(headers.join(",")).chain(rows.iter().map(|row| row.join(",")));
    lines.map(|line| line + "\n").collect()
}

/// A file of some columns, whose cells may be anything.
fn file() -> impl Strategy<Value = String> {
    (prop::sample::subsequence(HEADERS.to_vec(), 2..10), 1_usize..25).prop_flat_map(|(headers, rows)| {
        let row = prop::collection::vec(select(CELLS.to_vec()), headers.len());
        prop::collection::vec(row, rows).prop_map(move |rows| csv(&headers, &rows))
    })
}

/// Minute, day and hour of the creation, minutes to the reply and to the solution, whether it is open, and stars.
type Ticket = (u32, u32, u32, u32, u32, u32, u32);

/// Tickets as desks have them, and the same in another order.
fn tickets() -> impl Strategy<Value = (String, String)> {
    let ticket = (0_u32..60, 0_u32..28, 0_u32..24, 0_u32..200, 0_u32..400, 0_u32..3, 0_u32..6);
    prop::collection::vec(ticket, 1..40)
        .prop_map(|tickets| {
            let row = |(place, (minute, day, hour, first, solved, state, stars)): (usize, &Ticket)| {
                let at = |minutes: u32| {
                    let all = hour * 60 + minute + minutes;
                    format!("2026-03-{:02} {:02}:{:02}", 1 + day + all / 1440, all / 60 % 24, all % 60)
                };
                let (status, end) = if *state == 0 { ("open", String::new()) } else { ("closed", at(*solved)) };
                let stars = if *stars == 0 { String::new() } else { stars.to_string() };
                format!(
                    "{place},{},{},{end},{status},{stars}",
                    at(0),
                    if *first == 0 { String::new() } else { at(*first) }
                )
            };
            tickets.iter().enumerate().map(row).collect::<Vec<_>>()
        })
        .prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle()))
        .prop_map(|(one, other)| {
            let file = |rows: Vec<String>| {
                format!("id,created,first response at,resolved,status,rating (1-5)\n{}\n", rows.join("\n"))
            };
            (file(one), file(other))
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_figures_or_none(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        for report in reports(&bytes) {
            check(&report)?;
        }
    }

    #[test]
    fn any_cells_give_figures_that_are_numbers(text in file()) {
        for report in reports(text.as_bytes()) {
            check(&report)?;
        }
    }

    #[test]
    fn the_order_of_the_rows_changes_nothing((one, other) in tickets()) {
        let (one, other) = (reports(one.as_bytes()), reports(other.as_bytes()));
        prop_assert_eq!(one.len(), 2);
        for (one, other) in one.iter().zip(&other) {
            check(one)?;
            for figure in &one.figures {
                let same = other.figure(&figure.id).unwrap();
                prop_assert_eq!(figure.n, same.n);
                let (a, b) = (figure.value.unwrap(), same.value.unwrap());
                prop_assert!((a - b).abs() <= 1e-6 * a.abs().max(1.0), "{}: {a} and {b}", figure.id);
            }
        }
    }
}
