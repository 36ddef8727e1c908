//! Every calculator in every language, with the language spoken as in the browser: each method and each value of each choice gives results or says what
//! to enter, and no text is missing.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use std::collections::BTreeMap;

use common::Voice;

use deskmath::about::evaluate;
use deskmath::board::Board;
use deskmath::finding::Finding;
use deskmath::metrics;
use deskmath::number::Format;
use deskmath::scenario::{Entry, Scenario};
use deskmath::stats::interval::Confidence;
use deskmath::survey::{Reader, Suggestion, propose};
use deskmath::ui::page;
use deskmath::unit::Currency;
use deskmath::word::{Spoken, UNKNOWN, spoken};
use deskmath::words::units::written_format;
use deskmath::words::{field_label, finding_sentence};

/// What [`UNKNOWN`] becomes in a file to save.
const UNKNOWN_IN_FILES: &str = "%E2%81%87";

/// The example of each method as a visitor comes to it who chooses the method on the untouched page, and every other example.
fn examples(format: Format) -> Vec<Scenario> {
    let mut all = Vec::new();
    for metric in metrics::all() {
        for method in metric.methods {
            all.push(Scenario::start(metric, format).with_method(method.id, format));
            let further = method.examples.iter().skip(1);
            all.extend(further.map(|example| Scenario::of_example(metric, method, example, format)));
        }
    }
    all
}

/// The values of each choice that the form of a scenario shows, by the name of its control.
fn choices(scenario: &Scenario) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for control in scenario.controls() {
        if let Entry::Choice(choices) = control.kind {
            all.extend(choices.iter().map(|choice| (control.name.clone(), choice.id.to_owned())));
        }
    }
    if scenario.method.has_interval() {
        all.extend(Confidence::ALL.iter().map(|one| ("confidence".to_owned(), one.percent().to_string())));
    }
    if scenario.method.has_money() {
        // Signs differ in more than their letters in a few of them only.
        all.extend(Currency::all().step_by(7).map(|one| ("currency".to_owned(), one.code().to_owned())));
    }
    all
}

/// What the scenario is, for those who read that a test failed.
fn name(scenario: &Scenario, changed: &str) -> String {
    format!("{}/{} {changed}", scenario.metric.id, scenario.method.id)
}

/// What the program speaks on the page of each calculator.
type Pages = BTreeMap<&'static str, Spoken>;

fn pages(voice: &Voice) -> Pages {
    metrics::all().iter().map(|metric| (metric.id, voice.page(metric))).collect()
}

/// Results, or a sentence for each field that keeps them back; a value in each choice; and all texts there.
fn holds(pages: &Pages, scenario: Scenario, changed: &str, format: Format) {
    let name = name(&scenario, changed);
    let evaluation = evaluate(&scenario, format);
    assert!(evaluation.outcome.is_some() || !evaluation.problems.is_empty(), "{name}: neither result nor problem");
    for (field, finding) in &evaluation.problems {
        let sentence = finding_sentence(&scenario, field, finding, format);
        assert!(sentence.chars().count() > 5, "{name}: {field} says {sentence:?}");
        assert!(!field_label(&scenario, field).trim().is_empty(), "{name}: {field} has no label");
    }
    for control in scenario.controls() {
        if let Entry::Choice(choices) = control.kind {
            let chosen = scenario.text(&control.name);
            assert!(choices.iter().any(|one| one.id == chosen), "{name}: {} offers no {chosen:?}", control.name);
        }
    }
    lacks_no_text(pages, Board::of(scenario), &name, format);
}

/// All that a page says of scenarios: in the form, beside and below it.
fn lacks_no_text(pages: &Pages, board: Board, name: &str, format: Format) {
    let texts = pages[board.scenario.metric.id];
    let page = spoken(Some(texts), || page::calculator(board, Vec::new(), format));
    for unknown in [UNKNOWN, UNKNOWN_IN_FILES] {
        let around = page.find(unknown).map(|at| page.split_at(at).0.chars().rev().take(200).collect::<String>());
        let around = around.map(|reversed| reversed.chars().rev().collect::<String>());
        assert!(around.is_none(), "{name}: a text is missing after {}", around.unwrap_or_default());
    }
}

#[test]
fn every_method_gives_the_results_of_its_example() {
    common::in_every_language(|voice| {
        let pages = pages(voice);
        let format = written_format();
        for scenario in examples(format) {
            let evaluation = evaluate(&scenario, format);
            assert!(evaluation.problems.is_empty(), "{}: {:?}", name(&scenario, ""), evaluation.problems);
            assert!(evaluation.outcome.is_some(), "{}", name(&scenario, ""));
            holds(&pages, scenario, "", format);
        }
    });
}

#[test]
fn every_choice_is_answered() {
    common::in_every_language(|voice| {
        let pages = pages(voice);
        let format = written_format();
        for scenario in examples(format) {
            for (control, value) in choices(&scenario) {
                let mut other = scenario.clone();
                other.take(&control, &value, format);
                // Of an untouched example no choice leads into an error; another calculator on a scorecard asks for its own numbers.
                let came_to = evaluate(&other, format);
                let is_open = scenario.metric.id == "scorecard"
                    && came_to.problems.values().all(|finding| *finding == Finding::Missing);
                assert!(came_to.outcome.is_some() || is_open, "{}: {:?}", name(&other, &value), came_to.problems);
                holds(&pages, other, &format!("with {control}={value}"), format);
            }
        }
    });
}

#[test]
fn scenarios_side_by_side_lack_no_text() {
    common::in_every_language(|voice| {
        let pages = pages(voice);
        let format = written_format();
        for scenario in examples(format) {
            let name = name(&scenario, "twice");
            let mut both = Board::of(scenario);
            both.add();
            lacks_no_text(&pages, both, &name, format);
        }
    });
}

/// The answers of the only distribution whose scale is chosen, as they stand in the form.
fn answers(scenario: &Scenario, prefix: &str) -> Vec<String> {
    let shown = scenario.controls().into_iter().filter(|control| control.name.starts_with(prefix));
    shown.map(|control| scenario.text(&control.name).to_owned()).collect()
}

#[test]
fn another_scale_keeps_what_was_typed() {
    let format = Format::ENGLISH;
    let mut card = Scenario::start(metrics::find("scorecard").unwrap(), format);
    card.choose("kpis-0-metric", "csat");
    card.choose("kpis-0-method", "distribution");
    card.fields.insert("kpis-0-target".to_owned(), "80".to_owned());
    let with_method = |id, method| Scenario::start(metrics::find(id).unwrap(), format).with_method(method, format);
    for (mut scenario, list) in [
        (with_method("csat", "distribution").cleared(), ""),
        (with_method("ces", "distribution").cleared(), ""),
        (card, "kpis-0-"),
    ] {
        let (scale, prefix) = (format!("{list}scale"), format!("{list}scores-"));
        let name = name(&scenario, "");
        scenario.choose(&scale, "5");
        for (answer, count) in ["3", "1", "4", "1", "5"].iter().enumerate() {
            scenario.fields.insert(format!("{prefix}{}", answer + 1), (*count).to_owned());
        }
        for (chosen, expected) in [
            ("7", &["3", "1", "4", "1", "5", "0", "0"][..]),
            ("5", &["3", "1", "4", "1", "5"]),
            ("7", &["3", "1", "4", "1", "5", "0", "0"]),
        ] {
            scenario.take(&scale, chosen, format);
            assert_eq!(answers(&scenario, &prefix), expected, "{name} on {chosen}");
            let evaluation = evaluate(&scenario, format);
            assert!(evaluation.problems.is_empty(), "{name} on {chosen}: {:?}", evaluation.problems);
        }
        // What was typed for an answer is there again when the scale has it again.
        scenario.fields.insert(format!("{prefix}7"), "9".to_owned());
        scenario.take(&scale, "5", format);
        scenario.take(&scale, "7", format);
        assert_eq!(answers(&scenario, &prefix).last().map(String::as_str), Some("9"), "{name}");
        // An empty form stays empty.
        let mut empty = scenario.cleared();
        empty.take(&scale, "5", format);
        empty.take(&scale, "7", format);
        assert!(answers(&empty, &prefix).iter().all(String::is_empty), "{name}");
    }
}

/// The columns of the sample survey are proposed as what they are, and the page is sure of them.
#[test]
fn every_language_reads_its_own_sample() {
    common::in_every_language(|_| {
        let text = deskmath::ui::survey::sample::text();
        let mut reader = Reader::new(None);
        reader.push(text.as_bytes()).unwrap();
        let proposals = propose(&reader.finish().unwrap(), &deskmath::feeds::all());
        let suggestions: Vec<String> = proposals
            .iter()
            .map(|proposal| match &proposal.suggestion {
                Suggestion::Score { metric, scale, sure: true, .. } => format!("{metric} {}-{}", scale.0, scale.1),
                Suggestion::Segment => "segment".to_owned(),
                Suggestion::Date => "date".to_owned(),
                _ => "?".to_owned(),
            })
            .collect();
        assert_eq!(suggestions, ["date", "segment", "nps 0-10", "csat 1-5"], "{}", text.lines().next().unwrap());
    });
}
