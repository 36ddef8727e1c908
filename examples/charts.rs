//! Writes charts of calculators and of a made-up survey as pages to look at: `cargo run --example charts -- FOLDER`. One file for each width, light and dark,
//! with the style sheets of the site.
#![allow(clippy::print_stderr, clippy::expect_used, reason = "for a person at a terminal")]

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use deskmath::board::Board;
use deskmath::insight::session::Session;
use deskmath::link;
use deskmath::markup::escaped;
use deskmath::metrics;
use deskmath::number::Format;
use deskmath::picture::{self, Picture};
use deskmath::protocol::survey::{ColumnChange, ToSurvey};
use deskmath::report::Screen;
use deskmath::scenario::Scenario;
use deskmath::survey::Reader;
use deskmath::survey_pictures::{Pictures, Which, legend};
use deskmath::survey_session;
use deskmath::survey_state::Taken;

const FORMAT: Format = Format::ENGLISH;

/// Calculators with the method that is drawn: the first one, or that of this id.
const SHOWN: [(&str, &str); 23] = [
    ("nps", ""),
    ("nps", "distribution"),
    ("csat", ""),
    ("csat", "distribution"),
    ("ces", ""),
    ("ces", "labels"),
    ("first-contact-resolution", ""),
    ("service-level", ""),
    ("first-response-time", ""),
    ("first-response-time", "times"),
    ("complaint-resolution-time", ""),
    ("average-handle-time", ""),
    ("issues-by-type", ""),
    ("scorecard", ""),
    ("compare-scores", ""),
    ("compare-scores", "nps"),
    ("churn-rate", ""),
    ("lifetime-value", ""),
    ("cost-per-call", ""),
    ("staffing", ""),
    ("sample-size", ""),
    ("capacity-options", ""),
    ("after-call-work", ""),
];

fn main() {
    let folder = PathBuf::from(env::args().nth(1).expect("a folder to write to"));
    fs::create_dir_all(&folder).expect("the folder can be made");
    let sheets = ["tokens", "base", "chart", "insight"];
    let style = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let css: String = sheets
        .iter()
        .map(|sheet| fs::read_to_string(style.join(sheet).with_extension("css")).expect("a sheet"))
        .collect();
    for width in [350, 760] {
        for (part, charts) in [("calculators", calculators(width)), ("more", more(width)), ("survey", survey(width))] {
            for theme in ["light", "dark"] {
                let page = format!(
                    "<!DOCTYPE html><html data-theme=\"{theme}\"><meta charset=\"utf-8\"><style>{css}</style>\
                     <body style=\"padding:20px;inline-size:{width}px;display:grid;gap:36px;grid-template-columns:minmax(0,1fr)\">{charts}</body></html>"
                );
                fs::write(folder.join(format!("{part}-{width}-{theme}.html")), page).expect("the file can be written");
            }
        }
    }
    for id in ["nps", "csat", "churn-rate", "issues-by-type"] {
        let scenario = Scenario::start(metrics::find(id).expect("a metric"), FORMAT);
        let session = session(&scenario);
        let address = format!("deskmath.example/{id}");
        let file = picture::file(&session.explanation(), None, &scenario, ("2026-11-29", &address), FORMAT);
        fs::write(folder.join(format!("file-{id}.svg")), file.unwrap_or_default()).expect("the file can be written");
    }
}

fn session(scenario: &Scenario) -> Session {
    let mut session = Session::default();
    session.show(scenario.metric.id, &link::encode(scenario, FORMAT), 0, FORMAT);
    session
}

fn framed(title: &str, picture: &Picture) -> String {
    format!(
        "<figure class=\"chart\"><h2>{title}</h2><figcaption>{}</figcaption><div class=\"chart__picture\">{}</div><p class=\"chart__note\">{}</p></figure>",
        escaped(&picture.figure.quantity),
        picture.drawn.svg,
        escaped(&picture.note)
    )
}

fn calculators(width: u32) -> String {
    let mut page = String::new();
    for (id, method) in SHOWN {
        let metric = metrics::find(id).expect("a metric");
        let first = metric.methods.first();
        let Some(method) = metric.methods.iter().find(|known| known.id == method).or(first) else { continue };
        let Some(example) = method.examples.first() else { continue };
        let scenario = Scenario::of_example(metric, method, example, FORMAT);
        let known = session(&scenario).explanation();
        let target = (id == "nps").then_some(60.0);
        if let Some(picture) = Picture::of_explanation(&known, target, &scenario, width, FORMAT) {
            page += &framed(&format!("{id} · {}", method.id), &picture);
        }
    }
    page
}

/// Scenarios side by side, what moves a result, and all that is not among [`SHOWN`].
fn more(width: u32) -> String {
    let mut page = String::new();
    for id in ["nps", "csat", "average-handle-time"] {
        let metric = metrics::find(id).expect("a metric");
        let scenario = Scenario::start(metric, FORMAT);
        let mut board = Board::of(scenario.clone());
        board.add();
        if let Some((name, text)) = scenario.fields.iter().next() {
            let other = text.parse::<f64>().map_or(text.clone(), |number| format!("{}", (number * 1.2).round()));
            board.scenario.fields.insert(name.to_owned(), other);
        }
        let compared = deskmath::insight::compared::Compared::of(&board, FORMAT);
        if let Some(picture) = compared.as_ref().and_then(|known| Picture::of_scenarios(&board, known, width, FORMAT)) {
            page += &framed(&format!("{id}: scenarios"), &picture);
        }
        let below = session(&scenario).below();
        if let Some(picture) = below.drivers.and_then(|known| Picture::of_drivers(&known, &scenario, width, FORMAT)) {
            page += &framed(&format!("{id}: drivers"), &picture);
        }
    }
    let is_shown = |id: &str, method: &str| SHOWN.contains(&(id, method));
    for metric in metrics::all() {
        for (place, method) in metric.methods.iter().enumerate() {
            if is_shown(metric.id, if place == 0 { "" } else { method.id }) {
                continue;
            }
            let Some(example) = method.examples.first() else { continue };
            let scenario = Scenario::of_example(metric, method, example, FORMAT);
            let known = session(&scenario).explanation();
            if let Some(picture) = Picture::of_explanation(&known, None, &scenario, width, FORMAT) {
                page += &framed(&format!("{} · {}", metric.id, method.id), &picture);
            }
        }
    }
    page
}

fn survey(width: u32) -> String {
    let mut reader = Reader::new(None);
    reader.push(answers().as_bytes()).expect("a table");
    let mut session = survey_session::Session::begin("survey.csv".to_owned(), 0, FORMAT);
    session.finish(reader);
    session.hear(ToSurvey::Column(0, ColumnChange::Take(Taken::Date)));
    session.hear(ToSurvey::Column(1, ColumnChange::Take(Taken::Segment)));
    session.hear(ToSurvey::Confirm);
    let Some(Screen::Report(report)) = session.screen() else { return "no report".to_owned() };
    let pictures = Pictures::of(&report, width + 50, FORMAT);
    let mut page = String::new();
    for (place, score) in report.scores.iter().enumerate() {
        for which in [Which::Chart, Which::Breakdown(0), Which::Breakdown(1), Which::Trend] {
            let Some(drawn) = pictures.drawn(place, which) else { continue };
            let (title, note) = (&score.column.header, legend(which, FORMAT));
            let _ = write!(
                page,
                "<figure class=\"chart\"><h2>{title}: {which:?}</h2><div class=\"chart__picture\">{}</div><p class=\"chart__note\">{note}</p></figure>",
                drawn.svg
            );
        }
    }
    page
}

/// Made-up answers: dates, a channel, a recommendation, a satisfaction in words.
fn answers() -> String {
    let words = ["Very unsatisfied", "Unsatisfied", "Neither nor", "Satisfied", "Very satisfied"];
    let channels = ["Phone", "Chat", "E-mail", "Chat", "Web form with a rather long name", "Phone", "Social media"];
    let mut text = String::from("date,channel,How likely are you to recommend us (0-10),How satisfied are you?\n");
    for row in 0..900_usize {
        let month = 1 + row % 14;
        let (year, month) = if month > 12 { (2025, month - 12) } else { (2024, month) };
        // No answers in a month, and few of one channel.
        if (year, month) == (2024, 6) {
            continue;
        }
        let channel = if row % 41 == 0 { "Letter" } else { channels.get(row % 7).copied().unwrap_or_default() };
        let score = (row * 7 + row / 5 + row % 3) % 11;
        let score = if row % 4 == 0 { score } else { 10 - score / 4 };
        let word = words.get((row * 3 + row / 11) % 5).copied().unwrap_or_default();
        let word = if row % 3 == 0 { word } else { "Satisfied" };
        let _ = writeln!(text, "{year}-{month:02}-{:02},{channel},{score},{word}", 1 + row % 27);
    }
    text
}
