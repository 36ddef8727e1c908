//! The metric and the scale that fit a column, by the words of its question or by the steps seen.

use crate::propose::proposal::{Direction, Evidence, Proposal, Refused, Suggestion, Why};
use crate::words::observed_scale::Observed;
use kpi::metric::Feed;

/// Answers from which a step that was not seen is taken to be none of the scale.
const MANY: u64 = 30;

fn holds(scale: (i32, i32), min: i64, max: i64) -> bool {
    i64::from(scale.0) <= min && max <= i64::from(scale.1)
}

/// The usual scale around what was seen.
pub(crate) fn usual_scale(seen: Observed) -> (i32, i32) {
    match (seen.min_above_zero.unwrap_or(seen.min), seen.max) {
        (0, _) => (0, 10),
        (_, ..=5) => (1, 5),
        (_, ..=7) => (1, 7),
        _ => (1, 10),
    }
}

/// Sets what is proposed. A scale that is turned round is always asked about.
pub(crate) fn suggest(metric: &str, scale: (i32, i32), direction: Direction, sure: bool, proposal: &mut Proposal) {
    let sure = sure && direction == Direction::Up;
    proposal.scale = Some(scale);
    proposal.suggestion = Suggestion::Score { metric: metric.to_owned(), scale, direction, sure };
}

/// Takes the scale that the question states, or offers the column for a metric that has this scale.
pub(crate) fn by_words(feed: &Feed, feeds: &[Feed], scale: (i32, i32), direction: Direction, proposal: &mut Proposal) {
    if feed.scales.contains(&scale) {
        suggest(feed.metric, scale, direction, true, proposal);
        return;
    }
    let other = others(feed, feeds).find(|other| other.scales.contains(&scale));
    // A scale from 0 belongs to one metric alone: another question on it is no offer.
    if let Some(other) = other.filter(|_| scale.0 > 0) {
        suggest(other.metric, scale, direction, false, proposal);
    }
    let why = Why::AskedOn { low: scale.0, high: scale.1 };
    proposal.refused.push(Refused { metric: feed.metric.to_owned(), why });
}

/// Takes words that make a scale of so many steps, spread over a longer one if the metric has none of that length.
pub(crate) fn by_labels(feed: &Feed, feeds: &[Feed], size: i32, sure: bool, proposal: &mut Proposal) {
    // A scale from 0 is one of numbers: words about recommending are no Net Promoter Score.
    let fitting = |feed: &Feed| {
        let longer = feed.scales.iter().filter(|scale| scale.0 == 1 && scale.1 >= size);
        longer.min_by_key(|scale| scale.1).copied()
    };
    let numbered = |feed: &Feed| feed.scales.iter().find(|scale| scale.0 == 0 && scale.1 + 1 == size).copied();
    if let Some(scale) = fitting(feed).or_else(|| numbered(feed)) {
        suggest(feed.metric, scale, Direction::Up, sure && scale.1 - scale.0 + 1 == size, proposal);
        return;
    }
    let mut other = others(feed, feeds);
    if let Some((other, scale)) = other.find_map(|other| Some((other, fitting(other)?))) {
        suggest(other.metric, scale, Direction::Up, false, proposal);
    }
    let why = Why::Answered { low: 1, high: i64::from(size) };
    proposal.refused.push(Refused { metric: feed.metric.to_owned(), why });
}

/// Guesses the scale from the answers.
pub(crate) fn by_answers(feed: &Feed, feeds: &[Feed], seen: Observed, direction: Direction, proposal: &mut Proposal) {
    if let Some(scale) = likely(feed, seen) {
        let rivals = feed.scales.iter().filter(|other| holds(**other, seen.min, seen.max)).count();
        let sure = match scale {
            (0, _) => seen.min == 0 && seen.max >= 8,
            // Scales of five and seven are the rule; a larger one of which nothing more was seen is not to be feared.
            (_, 5 | 7) => i64::from(scale.1) == seen.max && i64::from(scale.0) == seen.min,
            _ => rivals == 1 && i64::from(scale.1) == seen.max && i64::from(scale.0) == seen.min,
        };
        if scale.0 == 0 && seen.min > 0 && seen.rows >= MANY {
            proposal.evidence.push(Evidence::NeverZero { rows: seen.rows });
        }
        suggest(feed.metric, scale, direction, sure, proposal);
        return;
    }
    let mut others = others(feed, feeds).filter(|_| seen.min > 0);
    if let Some((other, scale)) = others.find_map(|other| Some((other, likely(other, seen)?))) {
        suggest(other.metric, scale, direction, false, proposal);
    }
    let why = Why::Answered { low: seen.min, high: seen.max };
    proposal.refused.push(Refused { metric: feed.metric.to_owned(), why });
}

/// Other metrics that a scale alone may lead to.
fn others<'a>(feed: &Feed, feeds: &'a [Feed]) -> impl Iterator<Item = &'a Feed> + use<'a> {
    let metric = feed.metric;
    feeds.iter().filter(move |other| other.metric != metric && !other.of_staff)
}

/// The scale of a feed that fits best to what was seen.
fn likely(feed: &Feed, seen: Observed) -> Option<(i32, i32)> {
    let from_zero = feed.scales.iter().any(|scale| scale.0 == 0);
    let min = if from_zero { seen.min } else { seen.min_above_zero.unwrap_or(seen.min) };
    // Of a scale of eleven steps the upper ones may be all that was seen, but not only the lower half above 0.
    let fits = |scale: &(i32, i32)| holds(*scale, min, seen.max) && (scale.0 > 0 || min == 0 || seen.max > 7);
    let rare = |scale: &(i32, i32)| seen.rows < MANY && matches!(scale.1, 3 | 4 | 6);
    feed.scales.iter().copied().filter(fits).min_by_key(|scale| (rare(scale), scale.1))
}
