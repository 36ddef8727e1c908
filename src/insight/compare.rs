//! Whether the results of two scenarios can be told from chance, as far as their numbers are counts.
//!
//! A result carries its interval, not the sample behind it. The sample is found again and its interval computed anew: only where that is the interval
//! of the result is it taken for the sample, so that no test is made on numbers that are none.

use serde::{Deserialize, Serialize};

use crate::evaluation::Evaluation;
use crate::metric::IntervalKind;
use crate::outcome::Answer;
use crate::stats::comparison::Comparison;
use crate::stats::interval::{Confidence, Interval, mean_t, nps_adjusted, wilson};
use crate::stats::summary::Summary;
use crate::stats::{two_means, two_nps, two_shares};
use crate::value::Value;

/// The test by which two results were compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Test {
    /// Two shares of counts: the pooled z test.
    Shares,
    /// Two shares of small counts: Fisher's exact test.
    Exact,
    /// Two Net Promoter Scores: the adjusted z test.
    Scores,
    /// Two means: Welch's t test.
    Means,
}

/// A scenario's result with what it was worked out from.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// What became of the scenario.
    pub evaluation: &'a Evaluation,
    /// Its result.
    pub answer: &'a Answer,
}

/// The numbers that a test needs of a result.
#[derive(Clone, Copy, Debug)]
pub enum Sample {
    /// A share of counts.
    Share(two_shares::Sample),
    /// A Net Promoter Score.
    Score(two_nps::Sample),
    /// A mean.
    Mean(two_means::Sample),
}

/// The second result less the first, in its unit, with interval and p; none where they are not samples.
pub fn compare(first: Side, second: Side, confidence: Confidence) -> Option<(Comparison, Test)> {
    compare_samples(sample(first, confidence)?, sample(second, confidence)?, confidence)
}

/// The same of samples that are known: shares and scores in percent or points, means in their unit. None where they are of different kinds, or too
/// small.
pub fn compare_samples(first: Sample, second: Sample, confidence: Confidence) -> Option<(Comparison, Test)> {
    let (found, test, scale) = match (first, second) {
        (Sample::Share(a), Sample::Share(b)) => {
            let test = if two_shares::is_small(a, b) { Test::Exact } else { Test::Shares };
            (two_shares::compare(a, b, confidence), test, 100.0)
        }
        (Sample::Score(a), Sample::Score(b)) => (two_nps::compare(a, b, confidence), Test::Scores, 100.0),
        (Sample::Mean(a), Sample::Mean(b)) => (two_means::compare(a, b, confidence)?, Test::Means, 1.0),
        _ => return None,
    };
    let difference = found.difference * scale;
    let interval = found.interval.scaled(scale).within(f64::MIN, f64::MAX, difference);
    Some((Comparison { difference, interval, p: found.p }, test))
}

/// The sample behind a result.
fn sample(side: Side, confidence: Confidence) -> Option<Sample> {
    match side.answer.measure.interval {
        IntervalKind::Wilson => share(side.answer, confidence).map(Sample::Share),
        IntervalKind::AdjustedWald => score(side, confidence).map(Sample::Score),
        IntervalKind::StudentT => mean(side, confidence).map(Sample::Mean),
        IntervalKind::None | IntervalKind::Newcombe | IntervalKind::AtConfidence => None,
    }
}

/// Whether two intervals are the same but for rounding.
fn same(got: Interval, known: Interval) -> bool {
    let width = (known.high - known.low).abs().max(1e-12);
    (got.low - known.low).abs() < 1e-6 * width && (got.high - known.high).abs() < 1e-6 * width
}

/// The counts behind a share: of the share p and the half width h of Wilson's interval, t = z²/n is the root of
/// t² (h² − ¼) + t (2h² − p (1 − p)) + h² = 0.
fn share(answer: &Answer, confidence: Confidence) -> Option<two_shares::Sample> {
    let (value, known) = (answer.value.ok()?, answer.interval.ok()?);
    let (share, half) = (value / 100.0, (known.high - known.low) / 200.0);
    let (quadratic, linear) = (half * half - 0.25, 2.0 * half * half - share * (1.0 - share));
    let root = (-linear - (linear * linear - 4.0 * quadratic * half * half).sqrt()) / (2.0 * quadratic);
    let n = (confidence.z().powi(2) / root).round();
    let part = (share * n).round();
    let is_sample = n >= 1.0 && part <= n && same(wilson(part, n, confidence).scaled(100.0), known);
    is_sample.then_some(two_shares::Sample { part, n })
}

/// The counts behind a Net Promoter Score.
fn score(side: Side, confidence: Confidence) -> Option<two_nps::Sample> {
    let known = side.answer.interval.ok()?;
    let (promoters, detractors, n) = match side.evaluation.values.as_slice() {
        [Value::Number(promoters), Value::Number(passives), Value::Number(detractors), ..] => {
            (*promoters, *detractors, promoters + passives + detractors)
        }
        [Value::Distribution(scores), ..] => {
            let two_nps::Sample { promoters, detractors, n } = two_nps::Sample::of_answers(scores.steps());
            (promoters, detractors, n)
        }
        _ => return None,
    };
    let is_sample = n > 0.0 && same(nps_adjusted(promoters, detractors, n, confidence), known);
    is_sample.then_some(two_nps::Sample { promoters, detractors, n })
}

/// The sample behind a mean: the answers of a scale, or a column of numbers.
fn mean(side: Side, confidence: Confidence) -> Option<two_means::Sample> {
    let (value, known) = (side.answer.value.ok()?, side.answer.interval.ok()?);
    let mut found = Vec::new();
    for input in &side.evaluation.values {
        match input {
            Value::Distribution(scores) => {
                let steps: Vec<(f64, f64)> = scores.steps().map(|(answer, count)| (f64::from(answer), count)).collect();
                found.extend(Summary::of_distribution(&steps));
            }
            Value::Rows(rows) => {
                let numbers: Vec<f64> = rows
                    .iter()
                    .filter_map(|cells| match cells.as_slice() {
                        [Value::Number(number)] => Some(*number),
                        _ => None,
                    })
                    .collect();
                found.extend(Summary::of_values(&numbers));
            }
            _ => {}
        }
    }
    // Words in order, the best first, coded from 1 for the last: whether they were is seen by the interval.
    let words: Vec<f64> = side.evaluation.values.iter().filter_map(number_of).collect();
    if words.len() == side.evaluation.values.len() {
        let codes = (1..).map(f64::from);
        found.extend(Summary::of_distribution(&codes.zip(words.into_iter().rev()).collect::<Vec<_>>()));
    }
    let summary = found.into_iter().find(|summary| mean_t(summary, confidence).is_some_and(|got| same(got, known)))?;
    Some(two_means::Sample { mean: value, sd: summary.sd?, n: summary.n })
}

const fn number_of(value: &Value) -> Option<f64> {
    if let Value::Number(number) = value { Some(*number) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::about::evaluate;
    use crate::number::Format;
    use crate::scenario::Scenario;

    /// Every share with an interval gives its counts back, or none.
    #[test]
    fn counts_are_found_again() {
        for n in [1.0, 2.0, 7.0, 100.0, 12_345.0, 1e7] {
            for part in [0.0, 1.0, (n / 3.0_f64).floor(), (n / 2.0_f64).floor(), n] {
                for confidence in Confidence::ALL {
                    let interval = wilson(part, n, confidence).scaled(100.0);
                    let measure = crate::metrics::find("csat").unwrap().methods[0].results[0];
                    let answer = Answer { measure, value: Ok(part / n * 100.0), interval: Ok(interval) };
                    let found = share(&answer, confidence).unwrap_or_else(|| panic!("{part} of {n}"));
                    assert!((found.part - part).abs() < 0.5 && (found.n - n).abs() < 0.5, "{part} of {n}: {found:?}");
                }
            }
        }
        let measure = crate::metrics::find("csat").unwrap().methods[0].results[0];
        let interval = Ok(Interval { low: 40.0, high: 55.0 });
        assert!(share(&Answer { measure, value: Ok(50.0), interval }, Confidence::P95).is_none());
    }

    #[test]
    fn the_test_fits_the_result_and_says_what_comparing_scores_says() {
        for (metric, method, changes, expected, p) in [
            (
                "nps",
                "counts",
                &[("promoters", "62"), ("passives", "25"), ("detractors", "13")][..],
                Some(Test::Scores),
                0.077_652_049_171_123_85,
            ),
            ("csat", "counts", &[("satisfied", "40")][..], Some(Test::Shares), 0.029_096_331_741_252_0),
            // Means of 3.05 (sd 0.978) and 3.30 (sd 0.847) of 100 each: Welch's t = 1.932 of 194.0 degrees of freedom.
            (
                "ces",
                "labels",
                &[("very_easy", "50"), ("easy", "35"), ("difficult", "10"), ("very_difficult", "5")][..],
                Some(Test::Means),
                0.054_802_963,
            ),
            ("nps", "percentages", &[("promoters_percent", "80")][..], None, 0.0),
            ("cost-per-call", "inbound", &[("cost_total", "8000")][..], None, 0.0),
        ] {
            let metric = crate::metrics::find(metric).unwrap();
            let method = metric.method(method).unwrap();
            let first = Scenario::of_example(metric, method, &method.examples[0], Format::ENGLISH);
            let mut second = first.clone();
            for (field, text) in changes {
                second.fields.insert((*field).to_owned(), (*text).to_owned());
            }
            let (one, two) = (evaluate(&first, Format::ENGLISH), evaluate(&second, Format::ENGLISH));
            let side = |evaluation| -> Side {
                let e: &Evaluation = evaluation;
                Side { evaluation: e, answer: &e.outcome.as_ref().unwrap().answers[0] }
            };
            let found = compare(side(&one), side(&two), first.confidence);
            assert_eq!(found.map(|(_, test)| test), expected, "{}", metric.id);
            if let Some((comparison, _)) = found {
                assert!((comparison.p - p).abs() < 1e-3, "{}: {comparison:?}", metric.id);
            }
        }
    }
}
