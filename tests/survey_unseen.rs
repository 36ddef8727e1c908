//! Exports as tools and people make them, read as a visitor would who only confirms: what is proposed, and the scores that come of it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod reported;

use std::fmt::Write;
use std::fs;
use std::path::Path;

use deskmath::number::Format;
use deskmath::protocol::survey::ToSurvey;
use deskmath::report::{Question, Report, Screen};
use deskmath::survey::{Direction, FileFacts};
use deskmath::survey_state::{Taken, is_timed, scale_id};
use deskmath::survey_words;

/// What is proposed, without what is left out.
fn proposed(question: &Question) -> String {
    let mut text = String::new();
    for column in question.columns.iter().filter(|column| column.taken != Taken::Ignore) {
        write!(text, " {}={}", column.name.index, column.taken.id()).unwrap();
        if column.taken.metric().is_some_and(|metric| !is_timed(metric)) {
            let down = column.direction.is_some_and(|direction| direction.chosen == Direction::Down);
            write!(text, " {}{}", scale_id(column.label_scale), if down { " down" } else { "" }).unwrap();
        }
    }
    text
}

/// The headline of each column.
fn scored(report: &Report) -> String {
    let mut text = String::new();
    for score in &report.scores {
        let Some(found) = &score.found else { continue };
        let value = found.values[0].value.map_or_else(|| "none".to_owned(), |value| value.to_string());
        let value: String = value.chars().take(7).collect();
        write!(text, " {}:{value}/{}", score.column.index, found.answers).unwrap();
    }
    text
}

/// Rows, columns and what the file is, as the page says it.
fn facts(file: &FileFacts) -> String {
    let said = survey_words::file("", file, Format::ENGLISH);
    said.split("– rows: ").nth(1).unwrap().to_owned()
}

fn outcome(name: &str, bytes: &[u8]) -> String {
    let mut session = reported::session(name, bytes);
    let question = match session.screen().unwrap() {
        Screen::Refusal(refusal) => {
            let file = refusal.file.as_ref().map(facts).unwrap_or_default();
            return format!("{} {file}", refusal.why.code());
        }
        Screen::Question(question) => question,
        other => panic!("{name}: {other:?}"),
    };
    let mut text = format!("{}{} ->", facts(&question.file), proposed(&question));
    session.hear(ToSurvey::Confirm);
    if let Some(Screen::Report(report)) = session.screen() {
        text += &scored(&report);
    }
    text
}

/// For each file its rows and columns, what is proposed for which column, and the first result of each score with its answers.
#[rustfmt::skip]
const CASES: &[(&str, &str)] = &[
    ("answers-age.csv", "no-score-column 24, columns: 3, header rows: 1; UTF-8, separated by commas."),
    ("answers-children.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. ->"),
    ("answers-count.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. ->"),
    ("answers-csat-average.csv", "finished-scores 24, columns: 3, header rows: 1; UTF-8, separated by commas."),
    ("answers-decimal-steps.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=csat 1-5 -> 2:50/12"),
    ("answers-effort-score.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=ces 1-5 -> 2:2.91666/24"),
    ("answers-effort.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=ces 1-7 -> 2:4.25/24"),
    ("answers-emoji-words.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. ->"),
    ("answers-emoji.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=csat 1-5 -> 2:37.5/24"),
    ("answers-expectations.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=csat 1-3 -> 2:33.3333/24"),
    ("answers-french.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=csat 1-5 -> 2:40/20"),
    ("answers-fullwidth.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=csat 1-5 -> 2:41.6666/24"),
    ("answers-ids.csv", "no-score-column 24, columns: 3, header rows: 1; UTF-8, separated by commas."),
    ("answers-labelled-dash.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=nps 0-10 -> 2:-4.1666/24"),
    ("answers-labelled-paren.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=nps 0-10 -> 2:0/20"),
    ("answers-letters-f.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=csat 1-5 -> 2:41.6666/24"),
    ("answers-letters-plus.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=csat 1-6 -> 2:33.3333/24"),
    ("answers-letters.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=csat 1-5 -> 2:41.6666/24"),
    ("answers-month.csv", "no-score-column 24, columns: 3, header rows: 1; UTF-8, separated by commas."),
    ("answers-nps-finished.csv", "finished-scores 24, columns: 3, header rows: 1; UTF-8, separated by commas."),
    ("answers-nps-words.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. ->"),
    ("answers-numbered-reversed.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=csat 1-5 down -> 2:41.6666/24"),
    ("answers-numbered-words.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=csat 1-5 -> 2:37.5/24"),
    ("answers-percent-free.csv", "finished-scores 24, columns: 3, header rows: 1; UTF-8, separated by commas."),
    ("answers-percent-steps.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=csat 1-5 -> 2:41.6666/24"),
    ("answers-portuguese-words.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=csat 1-5 -> 2:41.6666/24"),
    ("answers-portuguese.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=nps 0-10 -> 2:-25/24"),
    ("answers-quotes.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=csat 1-3 -> 2:66.6666/24"),
    ("answers-reversed-labels.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=csat 1-5 down -> 2:41.6666/24"),
    ("answers-reversed.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=csat 1-5 down -> 2:41.6666/24"),
    ("answers-roman.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. ->"),
    ("answers-slash-ten.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. ->"),
    ("answers-slash.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=csat 1-5 -> 2:50/24"),
    ("answers-slow-fast.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. ->"),
    ("answers-spanish.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=csat 1-5 -> 2:40/20"),
    ("answers-star-count.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=csat 1-5 -> 2:50/24"),
    ("answers-stars.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=csat 1-5 -> 2:40/20"),
    ("answers-thumbs-words.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. ->"),
    ("answers-thumbs.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=csat 1-3 -> 2:66.6666/18"),
    ("answers-upper.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=csat 1-5 -> 2:41.6666/24"),
    ("answers-words-at-ends.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. 1=segment 2=nps 0-10 -> 2:-37.5/24"),
    ("answers-years.csv", "no-score-column 24, columns: 3, header rows: 1; UTF-8, separated by commas."),
    ("answers-zip.csv", "no-score-column 24, columns: 3, header rows: 1; UTF-8, separated by commas."),
    ("array.json", "20, columns: 2; read from a JSON file. 0=csat 1-5 1=segment -> 0:60/20"),
    ("blank-separated.txt", "30, columns: 4, header rows: 0; UTF-8, separated by spaces. ->"),
    ("call-log.csv", "24, columns: 9, header rows: 1; UTF-8, separated by commas. 1=date 2=segment 3=abandonment-rate 0-1 4=segment 5=segment 6=first-contact-resolution 0-1 7=transfer-rate 0-1 -> 3:33.3333/24 6:50/24 7:50/24"),
    ("chinese-big5.csv", "20, columns: 4, header rows: 1; Big5, separated by commas. 0=date 1=csat 1-5 2=ces 1-5 3=segment -> 1:40/20 2:3/20"),
    ("chinese-gb.csv", "20, columns: 7, header rows: 1; GB18030, separated by commas. 0=date 3=csat 1-5 4=nps 0-10 5=csat 1-5 6=segment -> 3:40/20 4:-60/20 5:40/20"),
    ("churn.csv", "30, columns: 4, header rows: 1; UTF-8, separated by commas. 1=segment 2=churn-rate 0-1 3=segment -> 2:33.3333/30"),
    ("cr-only.csv", "20, columns: 3, header rows: 1; UTF-8, separated by commas. 0=segment 1=csat 1-5 2=segment -> 1:40/20"),
    ("freshdesk.csv", "16, columns: 14, header rows: 1; UTF-8, separated by commas. 2=segment 3=segment 6=segment 8=date 9=segment 10=segment 11=csat 1-7 12=first-response-time 13=resolution-time -> 11:28.5714/14 12:630/16 13:31200/16"),
    ("german-long.csv", "8, columns: 3, header rows: 1; UTF-8, separated by semicolons. 0=segment 1=csat 1-4 2=count -> 1:81.0810/74"),
    ("german.csv", "18, columns: 6, header rows: 1; Windows-1252, separated by semicolons. 0=date 1=segment 2=csat 1-6 down 3=csat 1-5 4=first-contact-resolution 0-1 5=segment -> 2:33.3333/18 3:44.4444/18 4:50/18"),
    ("google-forms-gmt.csv", "20, columns: 5, header rows: 1; UTF-8, separated by commas. 0=date 1=csat 1-5 2=segment 3=ces 1-7 4=segment -> 1:40/20 3:3.85/20"),
    ("greek-excel.csv", "18, columns: 6, header rows: 1; Windows-1253, separated by semicolons. 0=date 1=segment 2=csat 1-5 3=nps 0-10 4=average-wait-time 5=segment -> 2:40/15 3:-66.666/18 4:345/18"),
    ("grid.csv", "20, columns: 5, header rows: 1; UTF-8, separated by commas. 0=date 1=csat 1-5 2=csat 1-5 3=csat 1-5 4=segment -> 1:40/20 2:40/20 3:40/20"),
    ("intercom.csv", "20, columns: 8, header rows: 1; UTF-8, separated by commas. 2=csat 1-5 4=segment 5=segment 6=first-response-time 7=segment -> 2:50/16 6:191.5/20"),
    ("japanese.csv", "22, columns: 4, header rows: 1; Shift-JIS, separated by commas. 0=date 1=csat 1-5 2=nps 0-10 3=segment -> 1:42.1052/19 2:-45.454/22"),
    ("korean.csv", "20, columns: 4, header rows: 1; EUC-KR, separated by commas. 0=date 1=csat 1-5 2=ces 1-5 3=segment -> 1:40/20 2:3/20"),
    ("limesurvey.csv", "18, columns: 13, header rows: 1; UTF-8, separated by commas. 1=date 7=nps 0-10 8=csat 1-5 9=csat 1-5 -> 7:0/18 8:40/15 9:38.8888/18"),
    ("lines.jsonl", "20, columns: 7; read from a JSON file. 1=date 3=nps 0-10 4=segment 6=segment -> 3:0/20"),
    ("long-form.csv", "36, columns: 5, header rows: 1; UTF-8, separated by commas. 1=date 2=segment 3=csat 1-5 4=segment -> 3:33.3333/24"),
    ("mac-roman.csv", "20, columns: 3, header rows: 1; Mac Roman, separated by commas. 0=segment 1=csat 1-5 2=segment -> 1:40/20"),
    ("multiple-choice.csv", "30, columns: 5, header rows: 1; UTF-8, separated by commas. 0=date 1=segment 2=segment 3=csat 1-5 -> 3:40/30"),
    ("nested.json", "20, columns: 7; read from a JSON file. Read: “data.responses”. 1=date 3=nps 0-10 4=segment 6=segment -> 3:0/20"),
    ("qualtrics-three-rows.csv", "24, columns: 16, header rows: 3; UTF-8, separated by commas. 1=date 11=nps 0-10 12=csat 1-5 15=segment -> 11:4.34782/23 12:43.4782/23"),
    ("sat-0-10.csv", "24, columns: 3, header rows: 1; UTF-8, separated by commas. ->"),
    ("semicolon-decimals.csv", "20, columns: 3, header rows: 1; UTF-8, separated by semicolons. 0=segment 1=csat 1-5 -> 1:40/20"),
    ("sep-caret.csv", "20, columns: 3, header rows: 1; UTF-8, separated by “^”. 0=segment 1=csat 1-5 2=segment -> 1:40/20"),
    ("sep-pipe.csv", "20, columns: 3, header rows: 1; UTF-8, separated by vertical bars. 0=segment 1=csat 1-5 2=segment -> 1:40/20"),
    ("summary-average.csv", "17, columns: 3, header rows: 1; UTF-8, separated by semicolons. 0=segment 1=csat 1-5 -> 1:40/15"),
    ("summary-no-word.csv", "16, columns: 6, header rows: 1; UTF-8, separated by commas. 1=segment 4=csat 1-5 -> 4:60/15"),
    ("summary-total.csv", "16, columns: 3, header rows: 1; UTF-8, separated by commas. 0=segment 1=csat 1-5 -> 1:40/15"),
    ("surveymonkey-choices.csv", "20, columns: 16, header rows: 2; UTF-8, separated by commas. 3=date 9=csat 1-5 14=nps 0-10 -> 9:40/20 14:-60/20"),
    ("tab-utf16be.txt", "20, columns: 3, header rows: 1; UTF-16, separated by tabs. 0=segment 1=csat 1-5 -> 1:40/20"),
    ("title-lines.csv", "20, columns: 3, header rows: 1; UTF-8, separated by commas. 0=segment 1=csat 1-5 2=segment -> 1:40/20"),
    ("trailing-commas.csv", "20, columns: 4, header rows: 1; UTF-8, separated by commas. 0=csat 1-5 1=csat 1-5 2=segment -> 0:40/20 1:40/20"),
    ("typeform.csv", "15, columns: 14, header rows: 1; UTF-8, separated by commas. 1=nps 0-10 2=csat 1-5 10=date -> 1:0/15 2:40/15"),
    ("utf16be-no-bom.csv", "20, columns: 3, header rows: 1; UTF-16, separated by commas. 0=segment 1=csat 1-5 2=segment -> 1:40/20"),
    ("utf16le-no-bom.csv", "20, columns: 3, header rows: 1; UTF-16, separated by commas. 0=segment 1=csat 1-5 2=segment -> 1:40/20"),
    ("utf32.csv", "20, columns: 3, header rows: 1; UTF-32, separated by commas. 0=segment 1=csat 1-5 2=segment -> 1:40/20"),
    ("utf32be-no-bom.csv", "20, columns: 3, header rows: 1; UTF-32, separated by commas. 0=segment 1=csat 1-5 2=segment -> 1:40/20"),
    ("zendesk-nps.json", "20, columns: 9; read from a JSON file. Read: “responses”. 5=nps 0-10 7=date -> 5:20/20"),
    ("zendesk-tickets.csv", "24, columns: 10, header rows: 1; UTF-8, separated by commas. 1=date 2=segment 3=segment 4=segment 5=csat 1-3 6=first-response-time 7=resolution-time 9=segment -> 5:64.2857/14 6:2370/24 7:32580/24"),
];

#[test]
fn every_export_is_understood_or_refused() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/unseen");
    let mut wrong = String::new();
    for (name, expected) in CASES {
        let found = outcome(name, &fs::read(folder.join(name)).unwrap());
        if found != *expected {
            writeln!(wrong, "{name}:\n  found    {found}\n  expected {expected}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert_eq!(fs::read_dir(folder).unwrap().count(), CASES.len(), "a file that no case names");
}
