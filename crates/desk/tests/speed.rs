//! How long a large log takes, beside counting its line ends. Only on request, and with the optimiser:
//! `cargo test --profile worker -p desk --test speed -- --ignored --nocapture`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use std::fmt::Write as _;
use std::time::Instant;

use common::{nine_to_five, report};
use desk::log::Log;
use desk::proposal::propose;

/// A log of tickets with twenty columns.
fn tickets(rows: usize) -> String {
    let mut text = String::from(
        "Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,Closed time,Last update time,Initial response time,First response time (in hrs),Resolution time (in hrs),Agent interactions,Resolution status,First response status,Tags\n",
    );
    let stamp =
        |minute: usize| base::moment::Clock::Moment.editable((1_767_225_600 + minute * 60 + minute % 59 + 1) as f64);
    for row in 0..rows {
        let created = row % 200_000;
        let first = created + 5 + row % 700;
        let solved = first + 30 + row % 4000;
        let is_open = row % 13 == 0;
        let (status, resolved) = if is_open { ("Open", String::new()) } else { ("Closed", stamp(solved)) };
        let _ = writeln!(
            text,
            "{row},Question {} about an invoice,{status},{},Email,Incident,Agent {:02},Team {},{},{},{resolved},{resolved},{},{},{:02}:{:02}:00,{:02}:00:00,{},Within SLA,Within SLA,billing",
            row % 997,
            ["Low", "Medium", "High", "Urgent"][row % 4],
            row % 40,
            row % 6,
            stamp(created),
            stamp(created + 2880),
            stamp(solved + 5),
            stamp(first),
            row % 9,
            row % 60,
            row % 30,
            1 + row % 5,
        );
    }
    text
}

/// Seconds of counting the line ends, and from the bytes to all figures.
fn timed(rows: usize) -> (f64, f64) {
    let text = tickets(rows);
    let start = Instant::now();
    let lines = text.bytes().filter(|byte| *byte == b'\n').count();
    let counting = start.elapsed().as_secs_f64();
    assert_eq!(lines, rows + 1);
    let whole = Instant::now();
    let start = Instant::now();
    let log = Log::read(text.as_bytes()).unwrap();
    let reading = start.elapsed().as_secs_f64();
    println!("{rows} rows, {} MB: counted in {counting:.3} s, read in {reading:.3} s", text.len() >> 20);
    let start = Instant::now();
    let mut answers = propose(&log).unwrap().answers;
    println!("  proposed in {:.3} s", start.elapsed().as_secs_f64());
    answers.zone = Some("Europe/Athens".to_owned());
    answers.hours = Some(nine_to_five());
    let start = Instant::now();
    let report = report(&log, &answers);
    let figures = start.elapsed().as_secs_f64();
    println!("  figures in {figures:.3} s");
    assert!(report.figure("first_response_median").is_some());
    (counting, whole.elapsed().as_secs_f64())
}

#[test]
#[ignore = "takes long without the optimiser"]
fn large_logs_take_little_longer_than_counting_their_lines() {
    let runs = std::env::var("DESKMATH_RUNS").ok().and_then(|runs| runs.parse().ok()).unwrap_or(1).max(1);
    for rows in [10_000, 1_000_000] {
        let (mut counting, mut whole): (Vec<f64>, Vec<f64>) = (0..runs).map(|_| timed(rows)).unzip();
        counting.sort_by(f64::total_cmp);
        whole.sort_by(f64::total_cmp);
        let (counting, whole) = (counting[runs / 2], whole[runs / 2]);
        println!(
            "{rows} tickets, median of {runs}: lines counted in {counting:.3} s, all figures in {whole:.3} s, ratio {:.1}",
            whole / counting
        );
    }
}
