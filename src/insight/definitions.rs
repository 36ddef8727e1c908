//! Which definition: what each method in use gives on the visitor's numbers, side by side.

use serde::{Deserialize, Serialize};

use super::results::ResultValue;
use super::typed::Typed;
use crate::about::{self, evaluate};
use crate::id::{self, Id};
use crate::metric::{Kind, Method, Question};
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
    /// Whether this is another question, asked of other numbers: the page leads there and sets nothing side by side.
    pub is_other_way: bool,
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
        let (shared, others): (Vec<&'static Method>, Vec<&'static Method>) =
            metric.methods.iter().partition(|method| share_inputs(scenario.method, method));
        // A definition by itself is no choice.
        if shared.len() > 1 {
            found.extend(shared.into_iter().map(|method| under(scenario, method, untouched, format)));
        }
        found.extend(others.into_iter().map(|method| other_way(scenario, method)));
    }
    for reading in about::of(metric).readings {
        let Some(answer) = outcome.answer(reading.result).filter(|answer| answer.value.is_ok()) else { continue };
        found.push(Definition {
            method: scenario.method.id,
            is_other_way: false,
            is_reading: true,
            result: Ok(ResultValue::of(answer)),
            beside: Vec::new(),
            note_text: reading.used_by.text().to_owned(),
        });
    }
    found
}

/// Whether two methods are definitions on the same numbers: what one needs, the other needs too, first of all the number that they count; and both come
/// to the same unit. A margin that is asked for in both makes no share of a mean.
fn share_inputs(one: &Method, other: &Method) -> bool {
    let needed = |method: &Method| {
        let needed = method
            .inputs
            .iter()
            .filter(|input| !input.optional && input.only_if.is_none() && !matches!(input.kind, Kind::Choice(_)));
        needed.map(|input| input.id).collect::<Vec<_>>()
    };
    let unit = |method: &Method| method.results.first().map(|measure| measure.unit);
    let (a, b) = (needed(one), needed(other));
    let within = |few: &[&str], many: &[&str]| few.iter().all(|id| many.contains(id));
    a.first() == b.first() && unit(one) == unit(other) && (within(&a, &b) || within(&b, &a))
}

/// Another method that has nothing to say of these numbers.
fn other_way(scenario: &Scenario, method: &'static Method) -> Definition {
    let note = about::of(scenario.metric).method(method.id).map_or(Word::NONE, |about| about.hint);
    Definition {
        method: method.id,
        is_other_way: true,
        is_reading: false,
        result: Err(Vec::new()),
        beside: Vec::new(),
        note_text: note.text().to_owned(),
    }
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
    Definition {
        method: method.id,
        is_other_way: false,
        is_reading: false,
        result,
        beside,
        note_text: note.text().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers stand side by side only where they answer the same question; no method that asks for others shows those of its example.
    #[test]
    fn only_definitions_on_the_same_numbers_are_set_side_by_side() {
        for (metric, with_numbers, other_ways) in [
            ("service-level", 5, 0),
            ("churn-rate", 2, 0),
            ("first-contact-resolution", 2, 0),
            ("abandonment-rate", 2, 0),
            ("sample-size", 0, 2),
            ("compare-scores", 0, 2),
            ("lifetime-value", 0, 3),
            ("self-service-rate", 0, 1),
        ] {
            let scenario = Scenario::start(crate::metrics::find(metric).unwrap(), Format::ENGLISH);
            let outcome = evaluate(&scenario, Format::ENGLISH).outcome.unwrap();
            let found = definitions(&scenario, &outcome, Format::ENGLISH);
            let methods = || found.iter().filter(|known| !known.is_reading);
            let numbers = methods().filter(|known| known.result.is_ok()).count();
            let others = methods().filter(|known| known.is_other_way).count();
            assert_eq!((numbers, others), (with_numbers, other_ways), "{metric}: {found:?}");
        }
    }
}
