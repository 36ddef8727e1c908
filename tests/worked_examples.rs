//! The worked examples of the source texts, as far as their calculators are built.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panicking")]

use std::path::Path;

use deskmath::about::evaluate;
use deskmath::metrics;
use deskmath::number::Format;
use deskmath::scenario::Scenario;
use serde_json::Value;

/// A day that the file describes, as one would type it.
fn as_typed(text: &str) -> &str {
    match text {
        "a Monday" => "2026-03-02 10:00",
        "the Wednesday after, same hour" => "2026-03-04 10:00",
        other => other,
    }
}

#[test]
fn every_example_of_the_source_texts_gives_its_value() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/worked_examples.json");
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("skipped: ../shared/worked_examples.json is not here");
        return;
    };
    let file: Value = serde_json::from_str(&text).unwrap();
    let mut checked = 0;
    for record in file["records"].as_array().unwrap() {
        let calculator = &record["calculator"];
        let Some(id) = calculator["id"].as_str() else {
            continue;
        };
        let Some(metric) = metrics::find(id) else {
            println!("not built yet: {id} ({})", record["id"]);
            continue;
        };
        let method = match calculator["method"].as_str() {
            Some(method) => metric.method(method).unwrap_or_else(|| panic!("{id} has no method {method}")),
            None => &metric.methods[0],
        };
        let mut scenario = Scenario::blank(metric, method);
        for (field, value) in calculator["inputs"].as_object().unwrap() {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let text = as_typed(&text).to_owned();
            scenario.fields.insert(field.clone(), text);
        }
        let evaluation = evaluate(&scenario, Format::ENGLISH);
        let outcome = evaluation.outcome.unwrap_or_else(|| panic!("{}: {:?}", record["id"], evaluation.problems));
        let result = calculator["result"].as_str().unwrap();
        let got = outcome.answer(result).unwrap_or_else(|| panic!("{id} has no result {result}")).value.unwrap();
        let expected = calculator["value"].as_f64().unwrap();
        assert!((got - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{}: {got}, not {expected}", record["id"]);
        checked += 1;
    }
    println!("{checked} examples checked");
    assert!(checked > 0);
}
