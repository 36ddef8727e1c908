//! Logs from the field and from bug reports give the expected values, by default or after what a person answers in one look.
//!
//! The files lie beside the repository and are not part of it; without them the tests pass and say so.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use std::fs;

use common::{proposed, report, shared};
use desk::answers::{Answers, Zeros};
use desk::figures::Report;
use desk::questions::Question;
use desk::roles::{Role, SpanUnit};
use desk::statuses::OutcomeClass;
use serde_json::Value;

struct Case {
    file: &'static str,
    answer: fn(&mut Answers),
    /// Figures with their values.
    figures: &'static [(&'static str, f64)],
    /// Figures that must not be there.
    never: &'static [&'static str],
}

const NOTHING: fn(&mut Answers) = |_| {};

const CASES: &[Case] = &[
    Case {
        file: "files/freshdesk-export-spreadsheetml.xls",
        answer: NOTHING,
        figures: &[
            ("first_response_business_mean", 65_919.8),
            ("first_response_business_median", 70_396.0),
            ("first_response_business_p90", 108_168.3),
            ("first_response_business_n", 10.0),
            ("first_response_mean", 300_723.0),
            ("first_response_median", 266_937.5),
            ("sla_first_response_share", 80.0),
        ],
        never: &["resolution_mean", "resolution_business_mean"],
    },
    Case {
        file: "files/freshdesk-export-resaved.csv",
        answer: NOTHING,
        figures: &[
            ("first_response_business_mean", 65_919.8),
            ("first_response_mean", 300_714.0),
            ("first_response_median", 266_910.0),
            ("tickets", 21.0),
        ],
        never: &["resolution_mean", "resolution_business_mean"],
    },
    Case {
        file: "files/callcentre-one-day.csv",
        // There, who waits for just five seconds is short.
        answer: |answers| answers.short = 5.5,
        figures: &[
            ("offered", 2239.0),
            ("abandoned_share", 32.5145),
            ("speed_of_answer", 134.8465),
            ("talk_mean", 193.7856),
            ("time_to_abandonment", 79.5082),
            ("service_level_abandoned_within_count", 26.0384),
            ("service_level_answered_only", 26.7373),
            ("service_level_all_offered", 18.0438),
            ("service_level_late_abandons_count", 19.6117),
            ("service_level_short_abandons_count", 18.7137),
            ("abandoned_short", 15.0),
        ],
        never: &[],
    },
    Case {
        file: "files/callcentre-one-day.csv",
        answer: |answers| answers.bindings.retain(|one| one.role != Role::Queued),
        figures: &[("offered", 2357.0), ("abandoned_share", 35.8931)],
        never: &[],
    },
    Case {
        file: "files/servicenow-incident-event-log.zip",
        answer: NOTHING,
        figures: &[
            ("tickets", 20_769.0),
            ("resolution_mean", 675_640.952_9),
            ("resolution_n", 19_351.0),
            ("resolution_median", 88_560.0),
            ("resolution_p90", 1_430_520.0),
            ("sla_resolution_share", 60.6433),
            ("reopened_share", 1.1267),
        ],
        never: &["satisfaction_share", "first_response_mean"],
    },
    Case {
        file: "files/itsm-abc-tech-40.csv",
        answer: NOTHING,
        figures: &[
            ("resolution_mean", 32_934_317.837_8),
            ("resolution_median", 32_743_500.0),
            ("resolution_n", 37.0),
            ("reopened_share", 20.0),
        ],
        never: &["handle_mean"],
    },
    Case {
        file: "files/asterisk-Master.csv",
        answer: NOTHING,
        figures: &[("offered", 14.0), ("answered", 11.0), ("talk_mean", 7.0909), ("speed_of_answer", 5.2727)],
        never: &[],
    },
    Case {
        file: "files/avaya-ipoffice-smdr.csv",
        answer: NOTHING,
        figures: &[("offered", 3.0), ("answered", 2.0), ("hold_mean_calls_held", 8.5), ("talk_mean", 161.5)],
        never: &[],
    },
    Case {
        file: "files/jira-german-html-export.xls",
        answer: NOTHING,
        figures: &[
            ("tickets", 51.0),
            ("solved", 31.0),
            ("resolution_mean", 415_511.612_9),
            ("resolution_median", 438_900.0),
        ],
        never: &["first_response_mean"],
    },
    Case {
        file: "files/support-tickets.jsonl",
        answer: NOTHING,
        figures: &[
            ("satisfaction_share", 55.5556),
            ("solved", 30.0),
            ("resolution_mean", 6660.0),
            ("resolution_median", 300.0),
        ],
        never: &[],
    },
    Case {
        file: "files/support-tickets.jsonl",
        answer: |answers| {
            let column = answers.column(Role::FirstResponseSpan).unwrap();
            answers.bind(Role::FirstResponseSpan, column, Some(SpanUnit::Minutes));
            answers.set_zeros(Role::FirstResponseSpan, Zeros::Count);
        },
        figures: &[("first_response_mean", 8250.0), ("first_response_median", 8250.0)],
        never: &[],
    },
    Case {
        file: "files/google-play-reviews-korean-banks.csv",
        answer: NOTHING,
        figures: &[
            ("reviews", 1323.0),
            ("stars_mean", 2.5692),
            ("five_star_share", 29.4029),
            ("satisfaction_share", 36.4324),
            ("answered_share", 56.1602),
            ("reply_time_mean", 1_553_537.244_7),
            ("reply_time_median", 69_315.0),
            ("reply_time_n", 711.0),
        ],
        never: &[],
    },
    Case {
        file: "replays/RP07-unresolved-and-negative.csv",
        answer: NOTHING,
        figures: &[
            ("resolution_mean", 34_800.0),
            ("resolution_n", 3.0),
            ("resolution_median", 10_800.0),
            ("first_response_mean", 1944.0),
            ("first_response_median", 1800.0),
            ("satisfaction_share", 60.0),
        ],
        never: &[],
    },
    Case {
        file: "replays/RP19-contact-records.jsonl",
        answer: NOTHING,
        figures: &[("satisfaction_share", 50.0), ("left_out_earlier_row", 2.0), ("wait_mean_unknown_outcome", 51.25)],
        never: &[],
    },
];

#[test]
fn logs_from_the_field_give_the_expected_values() {
    let Some(folder) = shared("field") else { return };
    let mut wrong = Vec::new();
    for case in CASES {
        let (log, mut proposal) = proposed(&fs::read(folder.join(case.file)).unwrap());
        (case.answer)(&mut proposal.answers);
        let report: Report = report(&log, &proposal.answers);
        let mut right = 0;
        for (id, value) in case.figures {
            let shown = report.figure(id).and_then(|figure| figure.value);
            if shown.is_some_and(|shown| (shown - value).abs() <= value.abs() * 1e-5 + 1e-3) {
                right += 1;
            } else {
                wrong.push(format!("{}: {id} is {shown:?}, expected {value}", case.file));
            }
        }
        for id in case.never.iter().filter(|id| report.figure(id).is_some()) {
            wrong.push(format!("{}: {id} must not be there", case.file));
        }
        println!("{}: {right} of {} right", case.file, case.figures.len());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_not_known_is_asked() {
    let Some(folder) = shared("field") else { return };
    let questions = |file: &str| proposed(&fs::read(folder.join(file)).unwrap()).1;
    // Minutes that say no unit.
    let asked = questions("files/support-tickets.jsonl");
    let unit = asked.questions.iter().find_map(|question| match question {
        Question::Unit { role: Role::FirstResponseSpan, proposed, .. } => Some(*proposed),
        _ => None,
    });
    assert!(unit.is_some(), "{:?}", asked.questions);
    // Updates of incidents.
    let asked = questions("files/servicenow-incident-event-log.zip");
    assert!(
        asked
            .questions
            .iter()
            .any(|question| matches!(question, Question::Once { distinct: 20_769, rows: 119_998, .. }))
    );
    assert!(asked.answers.column(Role::Rating).is_none());
    // Hours that a spreadsheet has destroyed.
    let asked = questions("files/itsm-abc-tech-40.csv");
    assert!(
        asked
            .questions
            .iter()
            .any(|question| matches!(question, Question::Contradicts { column } if column == "Handle_Time_hrs"))
    );
    // Outcomes of calls.
    let asked = questions("files/callcentre-one-day.csv");
    assert!(asked.questions.iter().any(|question| matches!(question, Question::Outcomes { values, .. }
        if values.iter().any(|(text, _, class)| text == "PHANTOM" && *class == Some(OutcomeClass::Ignored)))));
}

#[test]
fn cases_of_the_list_are_known_here() {
    let Some(folder) = shared("field") else { return };
    let cases: Vec<Value> = serde_json::from_str(&fs::read_to_string(folder.join("cases.json")).unwrap()).unwrap();
    let logs = cases.iter().filter(|case| matches!(case["family"].as_str(), Some("tickets" | "calls")));
    for case in logs {
        let file = case["file"].as_str().unwrap();
        assert!(CASES.iter().any(|known| known.file == file), "{file}");
    }
}
