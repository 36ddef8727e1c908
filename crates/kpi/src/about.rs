//! What is known of metrics beside what their pages run: the second static of each file, found by metric.
//!
//! The program of a page never names this module, so that the linker leaves all of it out: texts, benchmarks, heavy formulas, and what makes formulas
//! and charts. Workers, the build and tests evaluate by [`evaluate`].

use crate::evaluation::Evaluation;
use crate::scenario::Scenario;
use base::number::Format;

pub use crate::metrics::about as of;

/// Reads, checks, computes and explains, formulas too that the page leaves to the worker.
pub fn evaluate(scenario: &Scenario, format: Format) -> Evaluation {
    let mut evaluation = Evaluation::read(scenario, format);
    if !evaluation.stopped {
        let about = of(scenario.metric);
        match about.explained(scenario.method, &evaluation.values, scenario.confidence) {
            Ok((outcome, explained)) => {
                evaluation.settle(scenario.method, Ok(outcome));
                evaluation.explain(explained);
            }
            Err(fault) => evaluation.settle(scenario.method, Err(fault)),
        }
    }
    evaluation
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hint::Hint;
    use crate::metric::{Benchmarks, Input, Kind, Trust};
    use crate::metrics;

    /// Whoever doubts a benchmark can look it up; where nobody can, it is said to be merely quoted.
    #[test]
    fn a_benchmark_leads_to_its_page_or_is_only_quoted() {
        for metric in metrics::all() {
            let Benchmarks::Known(known) = of(metric).benchmarks else { continue };
            for benchmark in known {
                match benchmark.link {
                    Some(link) => assert!(link.starts_with("https://") && link.is_ascii(), "{}: {link}", metric.id),
                    None => assert_eq!(benchmark.trust, Trust::Quoted, "{}: {}", metric.id, benchmark.source.english()),
                }
            }
        }
    }

    #[test]
    fn what_is_known_fits_the_metric() {
        for metric in metrics::all() {
            let (about, id) = (of(metric), metric.id);
            assert!(std::ptr::eq(about.metric, *metric), "{id}: another metric's");
            assert!(!about.summary.is_none() && !about.synonyms.is_none(), "{id}");
            let ids: Vec<&str> = metric.methods.iter().map(|method| method.id).collect();
            assert_eq!(about.methods.iter().map(|method| method.id).collect::<Vec<_>>(), ids, "{id}");
            for (method, about) in metric.methods.iter().zip(about.methods) {
                assert_eq!(about.sources.len(), method.examples.len(), "{id}/{}: each example has a source", method.id);
                assert!(about.sources.iter().all(|source| !source.is_none()), "{id}/{}", method.id);
                let unknown = |input: &&Input| about.hint_of(input.id).is_none();
                assert_eq!(
                    method.inputs.iter().find(unknown).map(|input| input.id),
                    None,
                    "{id}/{}: no hint",
                    method.id
                );
                assert!(rows_fit(method.inputs, about.hints), "{id}/{}: hints of rows", method.id);
            }
            let known = about.formulas.iter().filter(|(of, _)| ids.contains(of)).count();
            assert_eq!(known, about.formulas.len(), "{id}: a formula of no method");
            assert_eq!(about.words.is_empty(), metric.survey.is_none(), "{id}: words of its question");
            let silences: Vec<_> = about.silences.iter().map(|silence| silence.question).collect();
            assert_eq!(silences, metric.silences, "{id}");
            let readings: Vec<_> = about.readings.iter().map(|reading| reading.result).collect();
            assert_eq!(readings, metric.readings, "{id}");
        }
    }

    /// Whether the fields in the rows of lists have hints too.
    fn rows_fit(inputs: &[Input], hints: &[Hint]) -> bool {
        inputs.iter().all(|input| {
            let fields = hints.iter().find(|hint| hint.input == input.id).map_or(&[][..], |hint| hint.fields);
            let Kind::Rows(rows) = input.kind else { return true };
            rows.iter().all(|row| fields.iter().any(|hint| hint.input == row.id && !hint.text.is_none()))
        })
    }

    /// Else a page would show one result and explain another.
    #[test]
    fn what_explains_a_result_computes_the_same() {
        let mut compared = 0;
        for metric in metrics::all() {
            for (method, about) in metric.methods.iter().zip(of(metric).methods) {
                let Some(formula) = metrics::formula(metric.id, method.id) else { continue };
                for example in method.examples {
                    let scenario = Scenario::of_example(metric, method, example, Format::ENGLISH);
                    let values = Evaluation::read(&scenario, Format::ENGLISH).values;
                    let shown = formula(&values, scenario.confidence).unwrap();
                    let explained = (about.formula)(&values, scenario.confidence).unwrap();
                    assert_eq!(format!("{:?}", shown.answers), format!("{:?}", explained.answers), "{}", metric.id);
                    assert_eq!(format!("{:?}", shown.rows), format!("{:?}", explained.rows), "{}", metric.id);
                    assert_eq!(shown.verdict, explained.verdict, "{}", metric.id);
                    compared += 1;
                }
            }
        }
        assert!(compared > 40, "{compared}");
    }

    #[test]
    fn a_page_leaves_heavy_formulas_to_the_worker() {
        for (id, heavy) in [("nps", false), ("staffing", true), ("scorecard", true)] {
            let scenario = Scenario::start(metrics::find(id).unwrap(), Format::ENGLISH);
            let page = Evaluation::read(&scenario, Format::ENGLISH).work_out(&scenario);
            assert_eq!(page.is_none(), heavy, "{id}");
            assert!(page.is_none_or(|result| result.is_ok()), "{id}");
            let whole = evaluate(&scenario, Format::ENGLISH);
            assert!(whole.outcome.is_some() && whole.explained.chart.is_some(), "{id}");
        }
    }
}
