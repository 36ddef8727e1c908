//! What a scenario comes to.

use crate::evaluation::Evaluation;
use crate::finding::Finding;
use crate::insight::Evaluated;
use crate::insight::results::Results;
use crate::scenario::Scenario;
use crate::texts::Map;

/// What a scenario comes to: results, or what is wrong in which field.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// What is wrong, by the name of the field that shows it.
    pub problems: Map<Finding>,
    /// The results, if nothing is wrong that the headline needs.
    pub results: Option<Results>,
}

impl Found {
    /// What a worker found.
    pub fn of(evaluated: &Evaluated) -> Self {
        let mut found = Self { results: evaluated.results.clone(), ..Self::default() };
        found.problems.extend(evaluated.problems.iter().cloned());
        found
    }
}

/// What numbers that were read without a problem come to; none where the worker has to be asked. For [`crate::ui::later::Later`].
pub fn work_out(scenario: &Scenario, read: &Evaluation) -> Option<Found> {
    Some(match read.work_out(scenario)? {
        Ok(outcome) => {
            let mut problems = read.problems.clone();
            problems.extend(outcome.faults.iter().map(|fault| (fault.field.clone(), fault.finding.clone())));
            Found { problems, results: Some(Results::of(&outcome)) }
        }
        Err((field, finding)) => {
            let mut problems = read.problems.clone();
            problems.insert(field, finding);
            Found { problems, results: None }
        }
    })
}
