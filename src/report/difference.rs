//! Before and after: the difference of a score between two groups or periods, with its interval and its test.

use serde::{Deserialize, Serialize};

use super::results::{Computer, spread};
use crate::insight::compare::{Sample, compare_samples};
use crate::metric::IntervalKind;
use crate::outcome::{Answer, Outcome};
use crate::stats::interval::Confidence;
use crate::stats::{two_means, two_nps, two_shares};
use crate::survey::{Segment, Tally};
use crate::survey_state::Side;

/// Below this a difference is hardly chance.
const CLEAR: f64 = 0.05;

/// Two groups or periods that were compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Compared {
    /// The first.
    pub before: Side,
    /// The second.
    pub after: Side,
    /// What came of it.
    pub difference: Difference,
}

/// The difference between two groups or periods.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Difference {
    /// One of them has no answers.
    NoAnswers,
    /// There is no test for this result, or too few answers.
    Untestable,
    /// The second headline less the first, in its unit.
    Found {
        /// The difference.
        value: f64,
        /// The lower end of its interval.
        low: f64,
        /// The upper end of its interval.
        high: f64,
        /// The two-sided p.
        p: f64,
    },
}

impl Difference {
    /// Whether it is hardly chance.
    pub const fn is_clear(self) -> bool {
        matches!(self, Self::Found { p, .. } if p < CLEAR)
    }
}

/// The groups and periods of a tally that can be compared.
pub(super) fn sides(tally: &Tally) -> impl Iterator<Item = (Side, &Segment)> {
    // A row may belong to several of the choices in a cell: then it would stand on both sides, and no test of two samples holds.
    let apart = tally.breakdowns.iter().filter(|breakdown| !breakdown.several);
    let groups = apart.flat_map(|breakdown| {
        let column = breakdown.column;
        breakdown.segments.iter().map(move |segment| (Side::Group { column, group: segment.value.clone() }, segment))
    });
    let periods = tally.trend.iter().flat_map(|trend| &trend.periods).filter(|period| period.rows > 0);
    groups.chain(periods.map(|period| (Side::Period(period.value.clone()), period)))
}

impl Compared {
    /// The difference between two sides, `None` unless both are chosen and there.
    pub(super) fn of([before, after]: &[Option<Side>; 2], computer: &Computer<'_>) -> Option<Self> {
        let find = |side: &Side| sides(computer.tally()).find(|(known, _)| known == side).map(|(_, segment)| segment);
        let (before, after) = (before.as_ref()?, after.as_ref()?);
        let (first, second) = (find(before)?, find(after)?);
        let outcomes = computer.outcome(&first.answers()).zip(computer.outcome(&second.answers()));
        let difference = match &outcomes {
            None => Difference::NoAnswers,
            Some((one, two)) => tested(computer.tally(), (first, one), (second, two)).unwrap_or(Difference::Untestable),
        };
        Some(Self { before: before.clone(), after: after.clone(), difference })
    }
}

/// The difference of the headlines by the test that fits their kind.
fn tested(
    tally: &Tally,
    (first, one): (&Segment, &Outcome),
    (second, two): (&Segment, &Outcome),
) -> Option<Difference> {
    let sample = |outcome: &Outcome, segment: &Segment| sample(tally, outcome.answers.first()?, &segment.answers());
    let (comparison, _) = compare_samples(sample(one, first)?, sample(two, second)?, Confidence::default())?;
    let interval = comparison.interval;
    Some(Difference::Found { value: comparison.difference, low: interval.low, high: interval.high, p: comparison.p })
}

/// The numbers behind a headline.
fn sample(tally: &Tally, answer: &Answer, counts: &[f64]) -> Option<Sample> {
    let n = counts.iter().sum::<f64>();
    match answer.measure.interval {
        IntervalKind::Wilson => {
            Some(Sample::Share(two_shares::Sample { part: part(answer.value.ok()? / 100.0 * n, tally), n }))
        }
        IntervalKind::AdjustedWald => {
            let answers = (tally.scale.0..).zip(counts.iter().copied());
            Some(Sample::Score(two_nps::Sample::of_answers(answers)))
        }
        IntervalKind::StudentT if !tally.weighed => {
            let summary = spread(tally, counts)?;
            Some(Sample::Mean(two_means::Sample { mean: answer.value.ok()?, sd: summary.sd?, n: summary.n }))
        }
        _ => None,
    }
}

/// The answers of a share: of counts whole ones, of weights what they are worth.
fn part(answers: f64, tally: &Tally) -> f64 {
    if tally.effective.is_some() { answers } else { answers.round() }
}
