//! Files from the field and from bug reports: their answers on a scale give the expected numbers by default, or after the corrections that a person makes in one look;
//! and what was assumed stands beside the result.
//!
//! The files lie beside the repository and are not part of it; without them the tests pass and say so.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod reported;

use std::fs;
use std::path::{Path, PathBuf};

use deskmath::protocol::survey::{ColumnChange, ViewChange};
use deskmath::report::{Assumed, Report};
use deskmath::survey::{Direction, Order, Period, TimeUnit};
use deskmath::survey_session::Session;
use reported::{column, confirmed, report, session, take, view};
use serde_json::Value;

/// What a person corrects before the scores are computed.
enum Fix {
    Take(usize, &'static str),
    Scale(usize, (i32, i32)),
    Down(usize),
    Unit(usize, TimeUnit),
    Zeros(usize, bool),
    Label(usize, &'static str, Option<i32>),
    /// Only the rows of a group, chosen beside the scores.
    Only(usize, &'static str),
}

use Fix::{Down, Label, Only, Scale, Take, Unit, Zeros};

/// An expected number: its case, its place there, the corrections, and where the page shows it.
type Check = (&'static str, usize, &'static [Fix], usize, &'static str);

const CHECKS: &[Check] = &[
    ("F02", 0, &[], 15, "mean"),
    ("F04", 0, &[], 9, "abandonment"),
    (
        "F04",
        3,
        &[
            Take(12, "average-talk-time"),
            Unit(12, TimeUnit::Seconds),
            Zeros(12, true),
            Take(9, "segment"),
            Only(9, "AGENT"),
        ],
        12,
        "mean",
    ),
    ("F09", 1, &[Take(12, "average-talk-time"), Unit(12, TimeUnit::Seconds)], 12, "mean"),
    ("F10", 0, &[Take(1, "average-talk-time"), Take(4, "segment"), Only(4, "I")], 1, "mean"),
    ("F14", 0, &[], 7, "csat"),
    ("F14", 1, &[], 7, "mean"),
    ("F14", 3, &[Unit(6, TimeUnit::Minutes)], 6, "mean"),
    ("F14", 5, &[], 3, "fcr"),
    ("F15", 0, &[], 4, "csat"),
    ("F15", 1, &[], 4, "mean"),
    ("F18", 0, &[], 12, "nps"),
    ("F18", 1, &[Only(1, "正式"), Only(8, "已完成")], 12, "nps"),
    ("F18", 2, &[Take(11, "average-response-time")], 11, "mean"),
    ("F21", 0, &[], 75, "csat"),
    ("F21", 1, &[], 68, "csat"),
    (
        "F21",
        2,
        &[Take(87, "csat"), Scale(87, (1, 5)), Label(87, "Yes completely", Some(5)), Label(87, "Mostly yes", Some(4))],
        87,
        "csat",
    ),
    ("F21", 3, &[], 26, "share_easy"),
    ("F21", 4, &[Take(67, "average-wait-time"), Unit(67, TimeUnit::Minutes)], 67, "mean"),
    ("F25", 0, &[], 3, "csat"),
    ("F25", 1, &[], 3, "mean"),
    ("F27", 0, &[Take(12, "csat"), Scale(12, (1, 10))], 12, "csat"),
    ("F27", 1, &[Take(12, "csat"), Scale(12, (1, 10))], 12, "mean"),
    ("F27", 3, &[Take(124, "csat"), Scale(124, (1, 10))], 124, "csat"),
    ("F27", 5, &[Take(14, "csat"), Scale(14, (1, 4)), Down(14)], 14, "csat"),
    ("F27", 6, &[Take(40, "csat"), Scale(40, (1, 4)), Down(40)], 40, "csat"),
    ("F30", 0, &[], 10, "nps"),
    ("F30", 3, &[], 15, "csat"),
    ("F30", 4, &[], 15, "mean"),
    ("F30", 5, &[], 12, "mean"),
    ("RP01", 0, &[], 1, "nps"),
    ("RP02", 0, &[], 1, "csat"),
    ("RP02", 1, &[], 1, "mean"),
    ("RP04", 0, &[], 1, "csat"),
    ("RP04", 1, &[], 1, "mean"),
    ("RP07", 0, &[Zeros(4, true)], 4, "mean"),
    ("RP07", 1, &[], 4, "mean"),
    ("RP07", 5, &[], 5, "csat"),
    ("RP14", 0, &[], 1, "csat"),
    ("RP14", 1, &[], 1, "mean"),
    ("RP15", 0, &[], 1, "csat"),
    ("RP16", 2, &[], 2, "csat"),
    ("RP17", 0, &[], 0, "nps"),
    ("RP19", 1, &[], 5, "csat"),
    ("RP19", 3, &[Take(4, "average-wait-time"), Unit(4, TimeUnit::Seconds)], 4, "mean"),
    ("RP20", 0, &[], 1, "csat"),
    ("RP24", 0, &[], 1, "nps"),
    ("RP24", 1, &[Take(2, "weight")], 1, "nps"),
];

/// The same with the column of groups.
type Groups = (&'static str, usize, &'static [Fix], usize, &'static str, usize);

/// Expected numbers of groups: the case, their place there, the column of groups.
const GROUPS: &[Groups] = &[
    ("F04", 6, &[], 9, "abandonment", 2),
    ("F14", 2, &[Take(1, "segment")], 7, "csat", 1),
    ("F15", 3, &[], 4, "csat", 12),
    ("F21", 6, &[Take(8, "segment")], 75, "csat", 8),
    ("F25", 2, &[], 3, "csat", 2),
    ("F27", 7, &[Take(12, "csat"), Scale(12, (1, 10)), Take(2, "segment")], 12, "csat", 2),
];

fn folder() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/field");
    if folder.join("cases.json").exists() {
        return Some(folder);
    }
    println!("skipped: no folder of files from the field");
    None
}

struct Cases {
    folder: PathBuf,
    all: Vec<Value>,
}

impl Cases {
    fn read() -> Option<Self> {
        let folder = folder()?;
        let all = serde_json::from_str(&fs::read_to_string(folder.join("cases.json")).unwrap()).unwrap();
        Some(Self { folder, all })
    }

    fn case(&self, id: &str) -> &Value {
        self.all.iter().find(|case| case["id"] == id).unwrap_or_else(|| panic!("no case {id}"))
    }

    fn open(&self, id: &str) -> Session {
        self.open_file(self.case(id)["file"].as_str().unwrap())
    }

    fn open_file(&self, file: &str) -> Session {
        session(file.rsplit('/').next().unwrap(), &fs::read(self.folder.join(file)).unwrap())
    }
}

fn computed(mut session: Session, fixes: &[Fix]) -> Report {
    for fix in fixes {
        match fix {
            Take(at, taken) => take(&mut session, *at, taken),
            Scale(at, scale) => column(&mut session, *at, ColumnChange::Scale(*scale)),
            Down(at) => column(&mut session, *at, ColumnChange::Direction(Direction::Down)),
            Unit(at, unit) => column(&mut session, *at, ColumnChange::Unit(*unit)),
            Zeros(at, count) => column(&mut session, *at, ColumnChange::Zeros(*count)),
            Label(at, text, step) => {
                let asked = reported::question(&session);
                let place = asked.columns[*at].labels.iter().position(|label| label.text == *text);
                column(&mut session, *at, ColumnChange::Label(place.unwrap_or_else(|| panic!("no {text}")), *step));
            }
            Only(..) => {}
        }
    }
    let mut found = confirmed(&mut session);
    for fix in fixes {
        if let Only(at, group) = fix {
            view(&mut session, ViewChange::Filter(*at, Some((*group).to_owned())));
            found = report(&session);
        }
    }
    found
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 6e-5 * other.abs().max(1.0)
}

#[test]
fn answers_on_a_scale_give_the_expected_numbers() {
    let Some(cases) = Cases::read() else { return };
    let mut wrong = Vec::new();
    for (id, place, fixes, at, result) in CHECKS {
        let expected = &cases.case(id)["expected"][place];
        let report = computed(cases.open(id), fixes);
        let score = report.scores.iter().find(|score| score.column.index == *at);
        let found = score.and_then(|score| score.found.as_ref());
        let value = score.and_then(|score| score.value(result)).and_then(|value| value.value);
        let answers = found.map_or(0, |found| found.answers);
        let wanted = expected["value"].as_f64().unwrap();
        let rows = expected["n"].as_u64().unwrap();
        if !value.is_some_and(|value| near(value, wanted)) || answers != rows {
            wrong.push(format!("{id} {place}: {value:?} of {answers} for {wanted} of {rows}"));
        }
        let interval = score.and_then(|score| score.value(result)).and_then(|value| value.interval);
        if let (Some((low, high)), Some(wanted)) = (interval, expected["interval95"].as_array()) {
            let wanted = (wanted[0].as_f64().unwrap(), wanted[1].as_f64().unwrap());
            // The mean of a scale ends where the scale does.
            if !near(low, wanted.0) || !(near(high, wanted.1) || (wanted.1 > high && *result == "mean")) {
                wrong.push(format!("{id} {place}: {low} to {high} for {wanted:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn groups_give_the_expected_numbers() {
    let Some(cases) = Cases::read() else { return };
    let mut wrong = Vec::new();
    for (id, place, fixes, at, result, by) in GROUPS {
        let expected = &cases.case(id)["expected"][place];
        let report = computed(cases.open(id), fixes);
        let score = report.scores.iter().find(|score| score.column.index == *at).unwrap();
        let found = score.found.as_ref().unwrap();
        let breakdown = found.breakdowns.iter().find(|breakdown| breakdown.column.index == *by);
        let breakdown = breakdown.unwrap_or_else(|| panic!("{id} is not broken down by {by}"));
        let which = found.measured.iter().position(|measured| measured.id == *result).unwrap();
        for (group, wanted) in expected["value"].as_object().unwrap() {
            let line = breakdown.lines.iter().find(|line| line.name.trim() == group);
            let value = line.and_then(|line| line.values.get(which)?.value);
            if !value.is_some_and(|value| near(value, wanted.as_f64().unwrap())) {
                wrong.push(format!("{id} {group}: {value:?} for {wanted}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_was_assumed_stands_beside_the_result() {
    let Some(cases) = Cases::read() else { return };
    let says = |id: &str, fixes: &[Fix], at: usize, fits: &dyn Fn(&Assumed) -> bool| {
        let report = computed(cases.open(id), fixes);
        let score = report.scores.iter().find(|score| score.column.index == at).unwrap_or_else(|| panic!("{id}"));
        assert!(score.assumed.iter().any(fits), "{id}: {:?}", score.assumed);
        // The calculator that it is opened in says it too.
        let link = &score.found.as_ref().unwrap().link;
        assert!(link.contains("name=~") || matches!(score.assumed.as_slice(), [Assumed::Dates(_)]), "{id}: {link}");
    };
    says("F02", &[], 15, &|found| matches!(found, Assumed::Zeros { rows: 11, counted: false }));
    says("F10", &[], 15, &|found| matches!(found, Assumed::Zeros { rows: 4, counted: false }));
    says("F14", &[Unit(6, TimeUnit::Minutes)], 6, &|found| *found == Assumed::Unit(TimeUnit::Minutes));
    says("F18", &[], 12, &|found| *found == Assumed::NotCertain);
    says("F18", &[], 12, &|found| matches!(found, Assumed::Trials { rows: 1, text, .. } if text == "测试"));
    says("F25", &[], 3, &|found| *found == Assumed::Scale { low: 1, high: 5 });
    says("F30", &[], 10, &|found| *found == Assumed::FromOne);
    says("RP01", &[], 1, &|found| *found == Assumed::Between { rows: 4 });
    says("RP07", &[Zeros(4, true)], 4, &|found| matches!(found, Assumed::Zeros { rows: 1, counted: true }));
    says("RP19", &[], 5, &|found| matches!(found, Assumed::Repeats { different: 5, rows: 7, all: true, .. }));
    says("RP24", &[], 1, &|found| matches!(found, Assumed::WeightsUnused { .. }));
    let report = computed(cases.open_file("replays/RP15b-ambiguous.csv"), &[]);
    assert!(report.scores[0].assumed.contains(&Assumed::Dates(Order::Dmy)));
}

#[test]
fn dates_of_either_order_make_months() {
    let Some(cases) = Cases::read() else { return };
    for (file, expected) in [
        ("replays/RP15-mdy.csv", vec![("2026-11", 3, 100.0 / 3.0), ("2026-12", 2, 50.0)]),
        ("replays/RP15b-ambiguous.csv", vec![("2026-04", 5, 40.0)]),
    ] {
        let mut session = cases.open_file(file);
        confirmed(&mut session);
        view(&mut session, ViewChange::Period(Some(Period::Month)));
        let report = report(&session);
        let trend = report.scores[0].found.as_ref().unwrap().trend.clone().unwrap();
        let found: Vec<(&str, u64, f64)> =
            trend.lines.iter().map(|line| (line.name.as_str(), line.answers, line.headline().unwrap())).collect();
        assert_eq!(found, expected, "{file}");
    }
}

#[test]
fn what_is_no_score_is_not_proposed() {
    let Some(cases) = Cases::read() else { return };
    let taken = |id: &str| {
        let asked = reported::question(&cases.open(id));
        let metrics = asked.columns.iter().filter(|column| column.taken.metric().is_some());
        metrics.map(|column| column.name.index).collect::<Vec<_>>()
    };
    // No impact, urgency or priority; no resolution times that are all 0; no consent, no disability, no option.
    assert_eq!(taken("F02"), [15]);
    assert_eq!(taken("F14"), [3, 6, 7]);
    assert_eq!(taken("F18"), [12]);
    assert!(taken("F21").iter().all(|column| [26, 34, 68, 75, 81].contains(column)), "{:?}", taken("F21"));
    // The question about the whole comes first.
    assert_eq!(computed(cases.open("F21"), &[]).scores[0].column.index, 75);
}
