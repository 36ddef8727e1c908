//! Which definition: what each method in use gives on the visitor's numbers, side by side.

use super::takeaway;
use crate::evaluation::evaluate;
use crate::metric::{Method, Question};
use crate::number::Format;
use crate::outcome::Answer;
use crate::scenario::Scenario;

/// A definition with what it gives.
#[derive(Clone, Debug)]
pub struct Definition {
    /// The method.
    pub method: &'static Method,
    /// Its headline, or the fields that are missing or wrong.
    pub result: Result<Answer, Vec<String>>,
    /// The fields that it uses and the chosen method does not, with what stands in them.
    pub beside: Vec<(String, String)>,
}

/// The methods of the metric on the numbers of the scenario, in their order; none where they are but ways to enter the same definition.
pub fn definitions(scenario: &Scenario, format: Format) -> Vec<Definition> {
    let metric = scenario.metric;
    if !metric.has_choice_of_methods() || !metric.answers(Question::Definitions) {
        return Vec::new();
    }
    let untouched = scenario.is_example(format);
    metric.methods.iter().map(|method| under(scenario, method, untouched, format)).collect()
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
    let beside = beside.map(|control| (control.name.clone(), takeaway::typed(&other, &control, format))).collect();
    let answer = evaluation.outcome.and_then(|outcome| outcome.answers.into_iter().next());
    let result = answer.ok_or_else(|| evaluation.problems.keys().cloned().collect());
    Definition { method, result, beside }
}
