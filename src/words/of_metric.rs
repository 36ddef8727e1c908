//! The texts of a metric, each with an id that says where it stands: `metrics/nps/inputs/promoters/label`.

use super::Text;
use crate::about::{self, evaluate};
use crate::hint::{self, Hint};
use crate::metric::{Benchmarks, Example, Input, Kind, Method, Metric};
use crate::number::Format;
use crate::scenario::Scenario;
use crate::value::Value;
use crate::word::{PageTexts, SiteTexts, Spoken, UNKNOWN, Word, spoken};

/// All texts of a metric in the order of its definition, names in its examples included.
///
/// What all methods say alike stands under its own place, such as `inputs/promoters/label`; where they differ, under that of each method:
/// `methods/counts/inputs/promoters/label`.
pub fn of_metric(metric: &'static Metric) -> Vec<Text> {
    let mut texts = Texts { metric: metric.id, found: Vec::new() };
    let about = about::of(metric);
    texts.word("title", metric.title);
    texts.later("summary", about.summary);
    texts.later("synonyms", about.synonyms);
    for method in metric.methods {
        texts.word(&format!("methods/{}/title", method.id), method.title);
        let hint = about.method(method.id).map_or(Word::NONE, |about| about.hint);
        texts.later(&format!("methods/{}/hint", method.id), hint);
    }
    let places: Vec<(&Method, Vec<(String, Word)>)> =
        metric.methods.iter().map(|method| (method, of_method(metric, method))).collect();
    for (place, word) in places.iter().flat_map(|(_, words)| words) {
        let alike = places.iter().flat_map(|(_, words)| words).all(|(other, said)| other != place || said == word);
        if alike {
            texts.word(place, *word);
        } else {
            for (method, words) in &places {
                for (_, word) in words.iter().filter(|(other, _)| other == place) {
                    texts.word(&format!("methods/{}/{place}", method.id), *word);
                }
            }
        }
    }
    for method in metric.methods {
        let sources = about.method(method.id).map_or(&[][..], |about| about.sources);
        for ((number, example), source) in (1..).zip(method.examples).zip(sources) {
            let place = format!("examples/{}/{number}", method.id);
            texts.later(&format!("{place}/source"), *source);
            for (number, name) in (1..).zip(names(example)) {
                let key = crate::word::key(&name);
                texts.push(&format!("{place}/names/{number}"), name, key, false);
            }
        }
    }
    for (number, known) in (1..).zip(about.moves) {
        texts.later(&format!("moves/{number}"), known.label);
    }
    for reading in about.readings {
        texts.later(&format!("readings/{}", reading.result), reading.used_by);
    }
    match about.benchmarks {
        Benchmarks::None(reason) => texts.later("benchmarks/none", reason),
        Benchmarks::Known(known) => {
            for (number, benchmark) in (1..).zip(known) {
                texts.later(&format!("benchmarks/{number}/definition"), benchmark.definition);
                texts.later(&format!("benchmarks/{number}/source"), benchmark.source);
                texts.later(&format!("benchmarks/{number}/place"), benchmark.place.unwrap_or(Word::NONE));
            }
        }
    }
    texts.found
}

struct Texts {
    metric: &'static str,
    found: Vec<Text>,
}

impl Texts {
    /// A text of the form and its results; hints are not.
    fn word(&mut self, place: &str, word: Word) {
        self.push(place, word.english().to_owned(), word.key(), place.ends_with("/hint"));
    }

    /// A text that explains.
    fn later(&mut self, place: &str, word: Word) {
        self.push(place, word.english().to_owned(), word.key(), true);
    }

    /// A text that several methods say alike comes several times. Two different ones at one place both stay: a test says so.
    fn push(&mut self, place: &str, english: String, key: u32, deferred: bool) {
        let text = Text { id: format!("metrics/{}/{place}", self.metric), english, key, deferred };
        if !text.english.is_empty() && !self.found.contains(&text) {
            self.found.push(text);
        }
    }
}

/// The texts of inputs and results by their place in the method.
fn of_method(metric: &'static Metric, method: &'static Method) -> Vec<(String, Word)> {
    let mut words = Vec::new();
    let hints = about::of(metric).method(method.id).map_or(&[][..], |about| about.hints);
    for input in method.inputs {
        of_input("inputs", input, hints, &mut words);
    }
    let listed = method.results.iter().copied();
    // Rows have results of their own, which no definition lists.
    let of_rows = method.examples.iter().flat_map(|example| {
        let scenario = Scenario::of_example(metric, method, example, Format::ENGLISH);
        let outcome = evaluate(&scenario, Format::ENGLISH).outcome;
        outcome.into_iter().flat_map(|outcome| outcome.rows).map(|row| row.measure)
    });
    for measure in listed.chain(of_rows) {
        let place = format!("results/{}", measure.id);
        let differs = words.iter().any(|(known, word)| *known == place && *word != measure.label);
        words.push((if differs { format!("rows/{}", measure.id) } else { place }, measure.label));
    }
    words
}

fn of_input(within: &str, input: &'static Input, hints: &'static [Hint], words: &mut Vec<(String, Word)>) {
    let place = format!("{within}/{}", input.id);
    let hint = hint::find(hints, input.id);
    words.push((format!("{place}/label"), input.label));
    words.push((format!("{place}/hint"), hint.map_or(Word::NONE, |hint| hint.text)));
    match input.kind {
        Kind::Choice(choices) => {
            words.extend(choices.iter().map(|choice| (format!("{place}/choices/{}", choice.id), choice.label)));
        }
        Kind::Rows(fields) | Kind::Calculators(fields, _) => {
            for field in fields {
                of_input(&format!("{place}/fields"), field, hint.map_or(&[], |hint| hint.fields), words);
            }
        }
        Kind::Quantity { .. } | Kind::Distribution { .. } | Kind::Text(_) | Kind::Time(_) => {}
    }
}

/// The names in the rows of an example that are texts. Names of people are not: they are the same in a language that lacks every text.
fn names(example: &Example) -> Vec<String> {
    static NOTHING: Spoken = Spoken { site: &SiteTexts::EMPTY, page: &PageTexts::EMPTY };
    fn collect(value: Value, found: &mut Vec<String>) {
        match value {
            Value::Text(text) => found.push(text),
            Value::Rows(rows) => rows.into_iter().flatten().for_each(|value| collect(value, found)),
            _ => {}
        }
    }
    let collected = || {
        let mut found = Vec::new();
        for value in (example.inputs)() {
            collect(value, &mut found);
        }
        found
    };
    let (english, lacking) = (spoken(None, collected), spoken(Some(NOTHING), collected));
    english.into_iter().zip(lacking).filter(|(_, lacking)| lacking == UNKNOWN).map(|(name, _)| name).collect()
}
