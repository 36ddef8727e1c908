//! Before and after: the difference of a score between two groups or periods, with its interval and its test.

use super::survey_controls::group;
use super::survey_report::{Computer, shown};
use super::{fill, joined, option};
use crate::metric::IntervalKind;
use crate::number::{self, Format};
use crate::outcome::{Answer, Outcome};
use crate::stats::comparison::Comparison;
use crate::stats::interval::Confidence;
use crate::stats::summary::Summary;
use crate::stats::{two_means, two_nps, two_shares};
use crate::survey::{Segment, Tally};
use crate::survey_desk::SurveyState;
use crate::words;

/// More groups and periods than this are no choice any more.
const MOST: usize = 500;
/// Below this a difference is hardly chance.
const CLEAR: f64 = 0.05;

/// The groups and periods of a tally, each with the name by which it is chosen: `2:mail`, `period:2024-01`.
fn named(tally: &Tally) -> impl Iterator<Item = (String, &Segment)> {
    // Who chose both stands on both sides, and no test of two samples holds.
    let apart = tally.breakdowns.iter().filter(|breakdown| !breakdown.several);
    let groups = apart.flat_map(|breakdown| {
        breakdown
            .segments
            .iter()
            .map(move |segment| (format!("{}:{}", breakdown.column, group(&segment.value)), segment))
    });
    let periods = tally.trend.iter().flat_map(|trend| &trend.periods).filter(|period| period.rows > 0);
    groups.chain(periods.map(|period| (format!("period:{}", period.value), period)))
}

/// The groups and periods to choose from; empty if there is nothing to compare.
pub fn options(tally: &Tally) -> String {
    let list: Vec<String> =
        named(tally).take(MOST).map(|(name, segment)| option(&name, group(&segment.value), false)).collect();
    if list.len() < 2 { String::new() } else { option("", words::COMPARE_NONE.text(), false) + &joined(list) }
}

/// The difference between the two that are chosen, for one score.
pub fn difference(state: &SurveyState, tally: &Tally, format: Format) -> String {
    let [before, after] = &state.view.compared;
    let find = |name: &str| named(tally).find(|(known, _)| known == name).map(|(_, segment)| segment);
    let (Some(first), Some(second)) = (find(before), find(after)) else { return String::new() };
    let names = [("before", group(&first.value)), ("after", group(&second.value))];
    let computer = Computer::new(state, tally, format);
    let (Some(one), Some(two)) = (computer.outcome(&first.counts), computer.outcome(&second.counts)) else {
        return fill("<p>{}</p>", &[&words::COMPARE_EMPTY.with(&names)]);
    };
    let Some((comparison, answer)) = compared(tally, (first, &one), (second, &two)) else {
        return fill("<p>{}</p>", &[&words::COMPARE_IMPOSSIBLE.with(&names)]);
    };
    let measure = answer.measure;
    let shown = |value: f64| shown(answer, value, format);
    let (low, high) = (comparison.interval.low, comparison.interval.high);
    let output = fill(
        "<output data-result=\"difference\" data-metric=\"{}\" data-column=\"{}\" data-before=\"{}\" data-after=\"{}\" data-value=\"{}\" data-low=\"{}\" data-high=\"{}\" data-p=\"{}\" aria-live=\"off\">{}</output>",
        &[
            &tally.metric,
            &tally.column.to_string(),
            before,
            after,
            &number::canonical(comparison.difference),
            &number::canonical(low),
            &number::canonical(high),
            &number::canonical(comparison.p),
            &shown(comparison.difference),
        ],
    );
    let p = if comparison.p < 0.001 {
        format!("< {}", number::shown(0.001, 3, format))
    } else {
        format!("= {}", number::shown(comparison.p, 3, format))
    };
    let verdict = if comparison.p < CLEAR { words::COMPARE_CLEAR } else { words::COMPARE_CHANCE };
    fill(
        "<div class=\"results__item\"><dt>{}</dt><dd>{!}<p class=\"range\">{}</p><p class=\"hint\">p {}. {}</p></dd></div>",
        &[
            &words::COMPARE_NAME.with(&[names.as_slice(), &[("result", measure.label.text())]].concat()),
            &output,
            &words::INTERVAL_RANGE.with(&[("low", &shown(low)), ("high", &shown(high))]),
            &p,
            verdict.text(),
        ],
    )
}

/// The difference of the headlines by the test that fits their kind, in the unit of the result.
fn compared<'a>(
    tally: &Tally,
    (first, one): (&Segment, &Outcome),
    (second, two): (&Segment, &'a Outcome),
) -> Option<(Comparison, &'a Answer)> {
    let (a, b) = (one.answers.first()?, two.answers.first()?);
    let confidence = Confidence::default();
    let n = |segment: &Segment| segment.counts.iter().sum::<u64>() as f64;
    let scaled = |found: Comparison| Comparison {
        difference: found.difference * 100.0,
        interval: found.interval.scaled(100.0),
        p: found.p,
    };
    let found = match a.measure.interval {
        IntervalKind::Wilson => {
            let of = |answer: &Answer, segment: &Segment| {
                let n = n(segment);
                Some(two_shares::Sample { part: (answer.value.ok()? / 100.0 * n).round(), n })
            };
            scaled(two_shares::compare(of(a, first)?, of(b, second)?, confidence))
        }
        IntervalKind::AdjustedWald => {
            let sum = |counts: Option<&[u64]>| counts.unwrap_or_default().iter().sum::<u64>() as f64;
            let of = |segment: &Segment| two_nps::Sample {
                promoters: sum(segment.counts.get(9..)),
                detractors: sum(segment.counts.get(..7)),
                n: n(segment),
            };
            scaled(two_nps::compare(of(first), of(second), confidence))
        }
        IntervalKind::StudentT if !tally.weighed => {
            let of = |answer: &Answer, segment: &Segment| {
                let steps = segment.counts.iter().zip(0..).map(|(count, place)| {
                    let value = tally.times.get(place).copied().unwrap_or(place as f64);
                    (value, *count as f64)
                });
                let summary = Summary::of_distribution(&steps.collect::<Vec<_>>())?;
                Some(two_means::Sample { mean: answer.value.ok()?, sd: summary.sd?, n: summary.n })
            };
            two_means::compare(of(a, first)?, of(b, second)?, confidence)?
        }
        _ => return None,
    };
    Some((found, b))
}
