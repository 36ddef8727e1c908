//! Which definition: what each method in use gives on the visitor's numbers, side by side.

use serde::{Deserialize, Serialize};

use super::results::ResultValue;
use super::typed::Typed;
use crate::about::{self, evaluate};
use crate::id::{self, Id};
use crate::metric::{Method, Question};
use crate::number::Format;
use crate::outcome::Outcome;
use crate::scenario::Scenario;
use crate::word::Word;

/// A definition with what it gives.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Definition {
    /// The id of the method.
    #[serde(deserialize_with = "id::read")]
    pub method: Id,
    /// Whether this is not a method but a result of the chosen one that some take for the metric.
    pub is_reading: bool,
    /// Its result, or the names of the fields that are missing or wrong.
    pub result: Result<ResultValue, Vec<String>>,
    /// The fields that it uses and the chosen method does not, with what stands in them.
    pub beside: Vec<(String, Typed)>,
    /// Who uses it, or what choosing it changes, in the language of the page; empty where nothing is said.
    pub note_text: String,
}

/// The methods of the metric on the numbers of the scenario, in their order, none where they are but ways to enter the same definition; then
/// the results that some take for the metric.
pub fn definitions(scenario: &Scenario, outcome: &Outcome, format: Format) -> Vec<Definition> {
    let metric = scenario.metric;
    let mut found = Vec::new();
    if metric.has_choice_of_methods() && metric.answers(Question::Definitions) {
        let untouched = scenario.is_example(format);
        found.extend(metric.methods.iter().map(|method| under(scenario, method, untouched, format)));
    }
    for reading in about::of(metric).readings {
        let Some(answer) = outcome.answer(reading.result).filter(|answer| answer.value.is_ok()) else { continue };
        found.push(Definition {
            method: scenario.method.id,
            is_reading: true,
            result: Ok(ResultValue::of(answer)),
            beside: Vec::new(),
            note_text: reading.used_by.text().to_owned(),
        });
    }
    found
}

fn under(scenario: &Scenario, method: &'static Method, untouched: bool, format: Format) -> Definition {
    let mut other = scenario.under(method);
    // A new visitor sees what differs: what the example of the chosen method lacks comes from the other's.
    if let Some(example) = method.examples.first().filter(|_| untouched) {
        let numbers = Scenario::of_example(scenario.metric, method, example, format);
        for (name, text) in &numbers.fields {
            if other.text(name).is_empty() {
                other.fields.insert(name.clone(), text.clone());
            }
        }
    }
    let evaluation = evaluate(&other, format);
    let shown = scenario.controls();
    let beside = other.controls().into_iter().filter(|control| {
        shown.iter().all(|known| known.name != control.name) && !other.text(&control.name).trim().is_empty()
    });
    let beside = beside.map(|control| (control.name.clone(), Typed::of(&other, &control, format))).collect();
    let answer = evaluation.outcome.as_ref().and_then(|outcome| outcome.answers.first());
    let result = answer.map(ResultValue::of).ok_or_else(|| evaluation.problems.keys().cloned().collect());
    let note = about::of(scenario.metric).method(method.id).map_or(Word::NONE, |about| about.hint);
    Definition { method: method.id, is_reading: false, result, beside, note_text: note.text().to_owned() }
}
