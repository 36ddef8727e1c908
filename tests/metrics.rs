//! What holds for every metric, whichever it is.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panicking")]

use std::collections::BTreeSet;

use deskmath::about::evaluate;
use deskmath::catalogue::catalogue;
use deskmath::evaluation::Evaluation;
use deskmath::language;
use deskmath::metric::{High, Input, IntervalKind, Kind, Method, Metric, Question};
use deskmath::metrics;
use deskmath::moment::Clock;
use deskmath::number::Format;
use deskmath::scenario::{Entry, Scenario};
use deskmath::stats::interval::Confidence;
use deskmath::words;
use proptest::prelude::*;

fn methods() -> impl Iterator<Item = (&'static Metric, &'static Method)> {
    metrics::all().iter().flat_map(|metric| metric.methods.iter().map(move |method| (*metric, method)))
}

fn close(got: f64, expected: f64) -> bool {
    (got - expected).abs() <= 1e-9 * expected.abs().max(1.0)
}

#[test]
fn every_worked_example_holds_in_every_format() {
    for (metric, method) in methods() {
        assert!(!method.examples.is_empty(), "{}/{} has no example", metric.id, method.id);
        for example in method.examples {
            for format in [Format::ENGLISH, Format::CONTINENTAL, Format { group: '\u{202f}', ..Format::CONTINENTAL }] {
                let scenario = Scenario::of_example(metric, method, example, format);
                let evaluation = evaluate(&scenario, format);
                assert!(evaluation.problems.is_empty(), "{}: {:?}", metric.id, evaluation.problems);
                let outcome = evaluation.outcome.unwrap();
                for (id, expected) in example.results {
                    let got = outcome.answer(id).unwrap_or_else(|| panic!("{} has no result {id}", metric.id)).value;
                    assert!(
                        got.is_ok_and(|got| close(got, *expected)),
                        "{}/{}: {id} is {got:?}, not {expected}",
                        metric.id,
                        method.id
                    );
                }
                assert!(scenario.is_example(format));
            }
        }
    }
}

#[test]
fn the_formula_shown_is_the_formula_computed() {
    for (metric, method) in methods().filter(|(metric, _)| metric.answers(Question::Formula)) {
        for example in method.examples {
            let scenario = Scenario::of_example(metric, method, example, Format::ENGLISH);
            let evaluation = evaluate(&scenario, Format::ENGLISH);
            let outcome = evaluation.outcome.unwrap();
            let formula = evaluation.explained.formula.unwrap_or_else(|| panic!("{} shows no formula", metric.id));
            let headline = outcome.answers[0].value.unwrap();
            assert!(
                close(formula.value(), headline),
                "{}: the formula gives {}, the result is {headline}",
                metric.id,
                formula.value()
            );
            let names: Vec<String> = scenario.controls().into_iter().map(|control| control.name).collect();
            for field in formula.fields() {
                assert!(names.iter().any(|name| name == field), "{}: the formula names {field}", metric.id);
            }
            assert!(evaluation.explained.chart.is_some(), "{} draws nothing", metric.id);
        }
    }
}

#[test]
fn results_come_as_the_definition_lists_them() {
    for (metric, method) in methods() {
        for example in method.examples {
            let scenario = Scenario::of_example(metric, method, example, Format::ENGLISH);
            let outcome = evaluate(&scenario, Format::ENGLISH).outcome.unwrap();
            let got: Vec<&str> = outcome.answers.iter().map(|answer| answer.measure.id).collect();
            let listed: Vec<&str> = method.results.iter().map(|measure| measure.id).collect();
            assert_eq!(got, listed, "{}/{}", metric.id, method.id);
            for answer in &outcome.answers {
                if matches!(answer.measure.interval, IntervalKind::None | IntervalKind::AtConfidence) {
                    assert!(answer.interval.is_err(), "{}/{}", metric.id, answer.measure.id);
                }
            }
        }
    }
}

#[test]
fn definitions_are_sound() {
    const RESERVED: [&str; 14] = [
        "v",
        "k",
        "m",
        "method",
        "name",
        "currency",
        "confidence",
        "lang", // of links
        "theme",
        "accent",
        "parts",
        "cta",
        "cta-text",
        "share", // of frames, and of the share panel
    ];
    let mut ids = BTreeSet::new();
    let mut places = BTreeSet::new();
    for metric in metrics::all() {
        assert!(ids.insert(metric.id), "{} stands twice", metric.id);
        assert!(places.insert((metric.group, metric.rank)), "{} shares its place in the list", metric.id);
        assert_eq!(metric.has_choice_of_methods(), metric.methods[0].id != deskmath::metric::ONLY);
        for method in metric.methods {
            assert_eq!(method.title.is_none(), !metric.has_choice_of_methods(), "{}/{}", metric.id, method.id);
            let mut inputs = BTreeSet::new();
            for input in method.inputs {
                assert!(inputs.insert(input.id), "{}: {} stands twice", metric.id, input.id);
                assert!(!RESERVED.contains(&input.id), "{}: {} is reserved", metric.id, input.id);
                // The fields of a list called `s2` would be taken for those of the second scenario.
                let digits = input.id.strip_prefix('s').is_some_and(|rest| rest.parse::<u32>().is_ok());
                assert!(!digits, "{}: {} is kept for scenarios", metric.id, input.id);
                sound_kind(method, input);
            }
        }
    }
}

fn sound_kind(method: &Method, input: &Input) {
    match input.kind {
        Kind::Quantity { min, max, .. } => assert!(min < max),
        Kind::Choice(choices) => {
            assert!(!choices.is_empty());
            // Of what begins with a digit, links raise the letters.
            let number = |id: &str| id.bytes().all(|b| b.is_ascii_digit());
            assert!(choices.iter().all(|c| number(c.id) || c.id.starts_with(|c: char| c.is_ascii_lowercase())));
        }
        Kind::Distribution { high: High::Chosen(choice), .. } => {
            let Some(Kind::Choice(scales)) = method.input(choice).map(|input| input.kind) else {
                panic!("{choice} is no choice")
            };
            assert!(scales.iter().all(|scale| scale.id.parse::<i32>().is_ok()));
        }
        Kind::Distribution { .. } | Kind::Text(_) | Kind::Time(_) => {}
        Kind::Calculators(fields, _) => assert_eq!(fields.len(), 5),
        Kind::Rows(fields) => {
            assert!(fields.iter().all(|field| !matches!(field.kind, Kind::Distribution { .. } | Kind::Rows(_))));
        }
    }
    if let Some((choice, value)) = input.only_if {
        let Some(Kind::Choice(choices)) = method.input(choice).map(|input| input.kind) else {
            panic!("{choice} is no choice")
        };
        assert!(choices.iter().any(|known| known.id == value));
    }
}

/// Links in the wild carry these keys: a line may be added, never changed or removed.
#[test]
fn keys_stay_what_they_were() {
    let committed = include_str!("keys.txt");
    let now: Vec<String> = methods()
        .map(|(metric, method)| {
            let inputs: Vec<&str> = method.inputs.iter().map(|input| input.id).collect();
            let results: Vec<&str> = method.results.iter().map(|measure| measure.id).collect();
            format!("{} {}: {} -> {}", metric.id, method.id, inputs.join(" "), results.join(" "))
        })
        .collect();
    for line in committed.lines() {
        assert!(now.iter().any(|known| known == line), "gone or changed: {line}");
    }
    let missing: Vec<&String> = now.iter().filter(|line| committed.lines().all(|known| known != *line)).collect();
    assert!(
        missing.is_empty(),
        "add to tests/keys.txt:{}",
        missing.iter().fold(String::new(), |all, line| all + "\n" + line)
    );
}

/// Both are the first part of an address.
#[test]
fn no_metric_has_the_address_of_a_language() {
    assert!(language::all().all(|language| metrics::find(language.tag).is_none()));
}

#[test]
fn the_catalogue_is_in_the_order_of_the_product() {
    let json = serde_json::to_value(catalogue()).unwrap();
    let ids: Vec<&str> =
        json["metrics"].as_array().unwrap().iter().map(|metric| metric["id"].as_str().unwrap()).collect();
    let expected: Vec<&str> = metrics::all().iter().map(|metric| metric.id).collect();
    assert_eq!(ids, expected);
    assert_eq!(json["link_version"], 1);
    let nps = json["metrics"].as_array().unwrap().iter().find(|metric| metric["id"] == "nps").unwrap();
    assert_eq!(nps["examples"][0]["inputs"]["promoters"], 50.0);
    assert_eq!(nps["methods"][0]["inputs"][0]["unit"], "n");
}

#[test]
fn every_article_is_there() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("articles/en");
    for page in deskmath::site::pages() {
        if let Some(name) = page.article {
            assert!(folder.join(format!("{name}.md")).is_file(), "articles/en/{name}.md is missing");
        }
    }
}

/// A text for a control: mostly numbers within bounds, sometimes the bounds themselves, sometimes what no field takes.
fn any_text(entry: Entry) -> BoxedStrategy<String> {
    match entry {
        Entry::Choice(choices) => {
            proptest::sample::select(choices.iter().map(|choice| choice.id.to_owned()).collect::<Vec<_>>()).boxed()
        }
        Entry::Text(_) => ".{0,12}".boxed(),
        Entry::Time(clock) => prop_oneof![
            3 => (0u32..2_000_000_000).prop_map(move |seconds| clock.editable(f64::from(seconds))),
            3 => (0u32..=86_400).prop_map(move |seconds| clock.editable(1e9 * f64::from(u8::from(clock == Clock::Moment)) + f64::from(seconds))),
            1 => Just("1900-01-01 0:00".to_owned()),
            1 => Just("2200-12-31 24:00".to_owned()),
            1 => ".{0,12}",
        ]
        .boxed(),
        Entry::Quantity { min, max, .. } => prop_oneof![
            4 => (0u32..1000).prop_map(|n| n.to_string()),
            2 => (min..=max).prop_map(|x| x.to_string()),
            1 => Just(min.to_string()),
            1 => Just(max.to_string()),
            1 => Just("0.000000001".to_owned()),
            1 => Just(String::new()),
            1 => ".{0,12}",
        ]
        .boxed(),
    }
}

fn any_scenario() -> impl Strategy<Value = Scenario> {
    let all: Vec<_> = methods().collect();
    let confidences = proptest::sample::select(Confidence::ALL.to_vec());
    (proptest::sample::select(all), confidences).prop_flat_map(|((metric, method), confidence)| {
        let mut scenario = Scenario::of_example(metric, method, &method.examples[0], Format::ENGLISH);
        scenario.confidence = confidence;
        let texts: Vec<_> =
            scenario.controls().into_iter().map(|control| (Just(control.name), any_text(control.kind))).collect();
        texts.prop_map(move |texts| {
            let mut scenario = scenario.clone();
            scenario.fields.extend(texts);
            scenario
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// Whatever is typed, the page computes what the worker computes, or leaves it to the worker.
    #[test]
    fn the_page_computes_what_the_worker_does(scenario in any_scenario()) {
        let page = Evaluation::read(&scenario, Format::ENGLISH);
        let whole = evaluate(&scenario, Format::ENGLISH);
        if page.stopped {
            prop_assert_eq!(format!("{:?}", (&page.problems, None::<()>)), format!("{:?}", (&whole.problems, &whole.outcome)));
            return Ok(());
        }
        match page.work_out(&scenario) {
            None => prop_assert!(metrics::formula(scenario.metric.id, scenario.method.id).is_none()),
            Some(Err((field, finding))) => {
                prop_assert!(whole.outcome.is_none());
                prop_assert_eq!(whole.problems.get(&field), Some(&finding));
            }
            Some(Ok(outcome)) => {
                let mut problems = page.problems.clone();
                problems.extend(outcome.faults.iter().map(|fault| (fault.field.clone(), fault.finding.clone())));
                prop_assert_eq!(format!("{problems:?}"), format!("{:?}", whole.problems));
                prop_assert_eq!(format!("{:?}", Some(&outcome)), format!("{:?}", &whole.outcome));
            }
        }
    }

    /// Any inputs give finite results or a named finding, and every finding makes a sentence.
    #[test]
    fn finite_or_a_finding(scenario in any_scenario()) {
        let evaluation = evaluate(&scenario, Format::ENGLISH);
        for (field, finding) in &evaluation.problems {
            let sentence = words::finding_sentence(&scenario, field, finding, Format::ENGLISH);
            prop_assert!(sentence.ends_with('.') && !sentence.contains('{') || sentence.contains('“'), "{sentence}");
        }
        match &evaluation.outcome {
            None => prop_assert!(!evaluation.problems.is_empty()),
            Some(outcome) => {
                let inputs = scenario.method.inputs.iter().filter(|input| input.aside);
                let aside: Vec<&str> = inputs.map(|input| input.id).collect();
                let stands = evaluation.problems.keys().all(|field| {
                    let faulty = outcome.faults.iter().any(|fault| fault.field == *field);
                    faulty || aside.iter().any(|id| field.split('-').next() == Some(*id))
                });
                prop_assert!(stands);
                prop_assert!(outcome.is_finite());
                for answer in &outcome.answers {
                    if let (Ok(value), Ok(interval)) = (answer.value, answer.interval) {
                        prop_assert!(interval.low <= value && value <= interval.high, "{}: {value} {interval:?}", answer.measure.id);
                    }
                }
                if !scenario.metric.answers(Question::Formula) {
                    return Ok(());
                }
                let formula = evaluation.explained.formula.as_ref().map(deskmath::expr::Expr::value);
                prop_assert!(formula.is_some_and(|f| outcome.answers[0].value.is_ok_and(|v| (f - v).abs() <= 1e-9 * v.abs().max(1.0))));
            }
        }
    }
}
