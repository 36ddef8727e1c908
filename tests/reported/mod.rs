//! What tests of the survey page have in common: a file read as by the page, and what the page shows of it as data.
#![allow(dead_code, clippy::expect_used, reason = "each test uses a part of it, and fails by panicking")]

use deskmath::number::Format;
use deskmath::protocol::survey::{ColumnChange, ToSurvey, ViewChange};
use deskmath::report::{Question, Report};
use deskmath::survey::{Options, Reader};
use deskmath::survey_session::Session;
use deskmath::survey_state::{Side, Taken};

/// A file that was read, in slices of some bytes.
pub fn session(name: &str, bytes: &[u8]) -> Session {
    let mut session = Session::begin(name.to_owned(), bytes.len() as u64, Format::ENGLISH);
    let mut options = Some(Options { total_bytes: Some(bytes.len() as u64), ..Options::default() });
    while let Some(wanted) = options {
        options = read(&mut session, bytes, &wanted);
    }
    session
}

/// Reads a file once; with options, it is to be read once more.
pub fn read(session: &mut Session, bytes: &[u8], options: &Options) -> Option<Options> {
    let mut reader = Reader::with(options);
    let step = if bytes.len() > 100_000 { 65_536 } else { 77 };
    for slice in bytes.chunks(step) {
        if reader.push(slice).is_err() {
            break;
        }
    }
    session.finish(reader)
}

/// Changes a column.
pub fn column(session: &mut Session, column: usize, change: ColumnChange) {
    assert!(session.hear(ToSurvey::Column(column, change)).is_none());
}

/// Takes a column for something, as the contract names it.
pub fn take(session: &mut Session, place: usize, taken: &str) {
    column(session, place, ColumnChange::Take(Taken::of(taken)));
}

/// Chooses something beside the scores.
pub fn view(session: &mut Session, change: ViewChange) {
    assert!(session.hear(ToSurvey::View(change)).is_none());
}

/// Confirms the choice, and what the page shows then.
pub fn confirmed(session: &mut Session) -> Report {
    assert!(session.hear(ToSurvey::Confirm).is_none());
    report(session)
}

/// The scores that the page shows.
pub fn report(session: &Session) -> Report {
    let screen = session.screen().expect("a screen");
    screen.report().cloned().unwrap_or_else(|| panic!("no report: {screen:?}"))
}

/// What the page asks.
pub fn question(session: &Session) -> Question {
    let screen = session.screen().expect("a screen");
    screen.question().cloned().unwrap_or_else(|| panic!("no question: {screen:?}"))
}

/// A group of a column, to compare.
pub fn group(column: usize, group: &str) -> Option<Side> {
    Some(Side::Group { column, group: group.to_owned() })
}
