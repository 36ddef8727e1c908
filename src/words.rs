//! The words that a visitor reads: the list of sentences and buttons, and what finds their translations by key.
//!
//! A metric's own words (title, labels, hints) stand in its definition, its explanation in `articles/`; everything else stands in
//! [`list`]. All of them are found by key, so that another language can be laid over them.

mod describe;
pub mod insight;
pub mod keep;
mod list;
pub mod share;
pub mod survey;
pub mod survey_source;

use crate::metric::{Benchmarks, Input, Kind, Metric};

pub use describe::{
    benchmark_place, benchmark_sentence, capacity, damage_sentence, field_label, finding_sentence, group,
    interval_sentence, no_interval_sentence, row_label, scenario_name, target_sentence, undefined_sentence,
    verdict_sentence,
};
pub use list::*;

/// A sentence or the text of a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// The English text; `{name}` stands for a value.
    pub english: &'static str,
}

impl Word {
    /// The text.
    pub const fn text(self) -> &'static str {
        self.english
    }

    /// The text with values in place of their names.
    pub fn with(self, values: &[(&str, &str)]) -> String {
        let mut out = String::new();
        let mut rest = self.text();
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let Some((name, tail)) = after.split_once('}') else {
                break;
            };
            out.push_str(values.iter().find(|(known, _)| *known == name).map_or(name, |(_, value)| value));
            rest = tail;
        }
        out.push_str(rest);
        out
    }

    /// The names of the values that it takes.
    pub fn names(self) -> Vec<&'static str> {
        self.english.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect()
    }
}

/// Declares words: `NAME = "key": "text";`.
macro_rules! words {
    ($($(#[$meta:meta])* $name:ident = $key:literal: $english:literal;)+) => {
        $($(#[$meta])* #[doc = $english] pub const $name: $crate::words::Word = $crate::words::Word { english: $english };)+

        /// Every word of the list under its key: what translations are filed under.
        pub const ALL: &[(&str, $crate::words::Word)] = &[$(($key, $name)),+];
    };
}
use words;

/// Every text of the product with its key, articles apart: what a translation has to cover.
pub fn all() -> Vec<(String, String)> {
    let listed = [ALL, insight::ALL, keep::ALL, share::ALL]
        .into_iter()
        .flatten()
        .map(|(key, word)| ((*key).to_owned(), word.english.to_owned()));
    let metrics = crate::metrics::all().iter().flat_map(|metric| {
        let synonyms = (format!("{}.synonyms", metric.id), metric.synonyms.join(" | "));
        of_metric(metric).into_iter().map(|(key, text)| (key, text.to_owned())).chain([synonyms])
    });
    listed.chain(metrics).collect()
}

/// The texts of a metric's definition with their keys.
fn of_metric(metric: &'static Metric) -> Vec<(String, &'static str)> {
    let id = metric.id;
    let mut texts = vec![(format!("{id}.title"), metric.title), (format!("{id}.summary"), metric.summary)];
    let mut add = |key: String, text: &'static str| {
        if !text.is_empty() && !texts.iter().any(|(known, _)| *known == key) {
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
            add(format!("{id}.result.{}", result.id), result.label);
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
                add(format!("{id}.benchmark.{place}.place"), benchmark.place.unwrap_or_default());
            }
        }
    }
    texts
}

fn of_input(key: &str, input: &'static Input, add: &mut impl FnMut(String, &'static str)) {
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
    use std::collections::BTreeSet;

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

    #[test]
    fn values_take_the_place_of_their_names() {
        let word = Word { english: "{a} of {b}, {a}" };
        assert_eq!(word.with(&[("a", "1"), ("b", "{a}")]), "1 of {a}, 1");
        assert_eq!(word.names(), ["a", "b", "a"]);
    }
}
