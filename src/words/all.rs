//! All texts with their keys: what a translation has to cover. For the build and the tests; the program in the browser has no list of them.

use super::{ALL, engines, insight, keep, share, units};
use crate::evaluation::evaluate;
use crate::metric::{Benchmarks, Input, Kind, Metric};
use crate::number::Format;
use crate::scenario::Scenario;
use crate::value::Value;
use crate::word::Word;

/// Every text of the product with its key, articles apart: what a translation has to cover.
pub fn all() -> Vec<(String, String)> {
    let listed = [ALL, engines::ALL, insight::ALL, keep::ALL, share::ALL, units::ALL]
        .into_iter()
        .flatten()
        .map(|(key, word)| ((*key).to_owned(), word.english().to_owned()));
    let metrics = crate::metrics::all().iter().flat_map(|metric| {
        let synonyms = (format!("{}.synonyms", metric.id), metric.synonyms.english().to_owned());
        let names = names_in_examples(metric).into_iter().enumerate();
        let names = names.map(|(place, name)| (format!("{}.name.{place}", metric.id), name));
        of_metric(metric).into_iter().map(|(key, word)| (key, word.english().to_owned())).chain([synonyms]).chain(names)
    });
    listed.chain(metrics).collect()
}

/// The names that stand in the rows of its examples, names of people apart.
fn names_in_examples(metric: &'static Metric) -> Vec<String> {
    fn names(value: Value, found: &mut Vec<String>) {
        match value {
            Value::Text(text) => found.push(text),
            Value::Rows(rows) => rows.into_iter().flatten().for_each(|value| names(value, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    if metric.id != "agent-activity" {
        metric
            .methods
            .iter()
            .flat_map(|method| method.examples)
            .flat_map(|example| (example.inputs)())
            .for_each(|value| names(value, &mut found));
    }
    found
}

/// The texts of a metric's definition with their keys.
fn of_metric(metric: &'static Metric) -> Vec<(String, Word)> {
    let id = metric.id;
    let mut texts = vec![(format!("{id}.title"), metric.title), (format!("{id}.summary"), metric.summary)];
    let mut add = |key: String, text: Word| {
        // One key for two texts would lose one of them: a test says that no key stands twice.
        if !text.is_none() && !texts.contains(&(key.clone(), text)) {
            texts.push((key, text));
        }
    };
    for method in metric.methods {
        add(format!("{id}.method.{}", method.id), method.title);
        add(format!("{id}.method.{}.hint", method.id), method.hint);
        for input in method.inputs {
            // The same input may be labelled otherwise by another method.
            of_input(&format!("{id}.{}.{}", method.id, input.id), input, &mut add);
        }
        for result in method.results {
            // The same result may be labelled otherwise by another method.
            add(format!("{id}.{}.result.{}", method.id, result.id), result.label);
        }
        // Rows have results of their own, which no definition lists.
        for example in method.examples {
            let scenario = Scenario::of_example(metric, method, example, Format::ENGLISH);
            for row in evaluate(&scenario, Format::ENGLISH).outcome.into_iter().flat_map(|outcome| outcome.rows) {
                add(format!("{id}.{}.row.{}", method.id, row.measure.id), row.measure.label);
            }
        }
        for (place, example) in method.examples.iter().enumerate() {
            add(format!("{id}.{}.example.{place}", method.id), example.source);
        }
    }
    for (place, known) in metric.moves.iter().enumerate() {
        add(format!("{id}.move.{place}"), known.label);
    }
    for reading in metric.readings {
        add(format!("{id}.reading.{}", reading.result), reading.used_by);
    }
    match metric.benchmarks {
        Benchmarks::None(reason) => add(format!("{id}.benchmark"), reason),
        Benchmarks::Known(known) => {
            for (place, benchmark) in known.iter().enumerate() {
                add(format!("{id}.benchmark.{place}"), benchmark.definition);
                add(format!("{id}.benchmark.{place}.source"), benchmark.source);
                add(format!("{id}.benchmark.{place}.place"), benchmark.place.unwrap_or(Word::NONE));
            }
        }
    }
    texts
}

fn of_input(key: &str, input: &'static Input, add: &mut impl FnMut(String, Word)) {
    add(format!("{key}.label"), input.label);
    add(format!("{key}.hint"), input.hint);
    match input.kind {
        Kind::Choice(choices) => choices.iter().for_each(|choice| add(format!("{key}.{}", choice.id), choice.label)),
        Kind::Rows(fields) | Kind::Calculators(fields) => {
            for field in fields {
                of_input(&format!("{key}.{}", field.id), field, add);
            }
        }
        Kind::Quantity { .. } | Kind::Distribution { .. } | Kind::Text(_) | Kind::Time(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// In the browser a text is found by a number made from the English one.
    #[test]
    fn no_two_texts_share_a_number() {
        let mut seen = BTreeMap::new();
        for (_, text) in all() {
            let known = seen.insert(crate::word::key(&text), text.clone());
            assert!(
                known.is_none() || known.as_ref() == Some(&text),
                "{known:?} and {text:?}: choose another seed in src/word.rs"
            );
            assert!(!text.contains('\0'));
        }
    }

    #[test]
    fn keys_are_unique_and_texts_are_there() {
        let mut seen = BTreeSet::new();
        for (key, text) in all() {
            assert!(seen.insert(key.clone()), "{key} stands twice");
            assert!(!text.trim().is_empty(), "{key} is empty");
            assert_eq!(text.matches('{').count(), text.matches('}').count(), "{key}");
            assert!(!text.contains("  "), "{key} has two blanks in a row");
        }
    }
}
