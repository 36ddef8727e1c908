//! What is known of a metric beside what its page runs.

use super::{Benchmarks, Formula, Formulas, Method, Metric, Move, Next, Reading, Silence};
use crate::explain::{Explained, Unexplained};
use crate::finding::{Fault, Finding};
use crate::hint::{self, Hint};
use crate::outcome::Outcome;
use crate::value::Value;
use base::word::Word;
use stats::interval::Confidence;

/// What is known of a metric beside its [`Metric`], which never names it: so the program of a page, which names metrics alone, does not carry it.
#[derive(Debug)]
pub struct About {
    /// The metric.
    pub metric: &'static Metric,
    /// What its page computes.
    pub formulas: Formulas,
    /// One or two sentences: what it measures. Also the description that search engines show.
    pub summary: Word,
    /// Other words under which people look for it, set apart by bars.
    pub synonyms: Word,
    /// What is known of its methods, in their order.
    pub methods: &'static [AboutMethod],
    /// What others reach.
    pub benchmarks: Benchmarks,
    /// The words by which a question of a survey is recognised as its own, for a metric that answers can feed; see [`Feed`](super::Feed).
    pub words: &'static [&'static str],
    /// Why the page is silent on some questions, in the order of the metric's silences.
    pub silences: &'static [Silence],
    /// The inputs that a desk can change to reach a target, the best first: not the size of a sample, nor the figure of last quarter. Of a list the column,
    /// `criteria/score`; of a distribution an answer, `scores-9`.
    pub levers: &'static [&'static str],
    /// Ways to a target that change several inputs at once.
    pub moves: &'static [Move],
    /// Who uses which of the metric's readings, in their order.
    pub readings: &'static [Reading],
    /// The three calculators that one needs next, and what each takes over of this one.
    pub next: [Next; 3],
}

/// What is known of a method beside its [`Method`].
#[derive(Debug)]
pub struct AboutMethod {
    /// The id of the method.
    pub id: &'static str,
    /// Who uses it, or what choosing it changes.
    pub hint: Word,
    /// What belongs into its fields.
    pub hints: &'static [Hint],
    /// Where its examples come from, in their order.
    pub sources: &'static [Word],
    /// Its formula with what explains the results. Of a method that the page evaluates itself, the very formula that the page runs.
    pub formula: Formula<Explained>,
}

impl About {
    /// What is known of the method of an id.
    pub fn method(&self, id: &str) -> Option<&'static AboutMethod> {
        self.methods.iter().find(|method| method.id == id)
    }

    /// Where the field of this name stands among the levers; none where it is none of them.
    pub fn lever(&self, field: &str) -> Option<usize> {
        self.levers.iter().position(|lever| {
            let (input, column) = lever.split_once('/').unwrap_or((*lever, ""));
            let rest = field.strip_prefix(input);
            rest.is_some_and(|rest| {
                rest.is_empty()
                    || column.is_empty() && rest.starts_with('-')
                    || rest.starts_with('-') && rest.rsplit_once('-').is_some_and(|(_, own)| own == column)
            })
        })
    }

    /// The results of a method from checked values, whether the page computes them or the worker.
    ///
    /// # Errors
    /// What the formula finds wrong with the values.
    pub fn results(&self, method: &Method, values: &[Value], confidence: Confidence) -> Result<Outcome, Fault> {
        match self.of_page(method) {
            Some(formula) => formula(values, confidence),
            None => self.explained(method, values, confidence).map(|(outcome, _)| outcome),
        }
    }

    /// The same with what explains them.
    ///
    /// # Errors
    /// What the formula finds wrong with the values.
    pub fn explained(
        &self,
        method: &Method,
        values: &[Value],
        confidence: Confidence,
    ) -> Result<(Outcome, Explained), Fault> {
        let Some(about) = self.method(method.id) else {
            // Only where a file lacks a method, which a test over all metrics rules out.
            return Err(Fault::at(method.inputs.first().map_or("", |input| input.id), Finding::Missing));
        };
        let Outcome { answers, rows, verdict, explained, faults } = (about.formula)(values, confidence)?;
        Ok((Outcome { answers, rows, verdict, explained: Unexplained, faults }, explained))
    }

    /// The formula that a page runs for a method; none where the worker computes it.
    fn of_page(&self, method: &Method) -> Option<Formula<Unexplained>> {
        self.formulas.iter().find(|(of, _)| *of == method.id).map(|(_, formula)| *formula)
    }
}

impl AboutMethod {
    /// What belongs into the field of an input; no text where nothing is known of it.
    pub fn hint_of(&self, input: &str) -> Word {
        hint::find(self.hints, input).map_or(Word::NONE, |hint| hint.text)
    }
}
