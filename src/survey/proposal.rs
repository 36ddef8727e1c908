//! Which columns hold answers that a metric can use: proposed with the evidence, never assumed.
//!
//! A column is proposed only if its question and the shape of its answers both speak for it.

use serde::{Deserialize, Serialize};

use super::kind::Kind;
use super::stated::{self, Stated};
use super::table::Table;
use super::wording::{self, Feed, Match};

/// Which end of a scale is the good one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    /// The highest step is the best.
    #[default]
    Up,
    /// The lowest step is the best, as with German school marks: counts are turned round.
    Down,
}

/// What a column is proposed as.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Suggestion {
    /// Not as answers.
    #[default]
    Ignore,
    /// As the answers of a metric.
    Score {
        /// The id of the metric.
        metric: String,
        /// The lowest and the highest step.
        scale: (i32, i32),
        /// Which end is the good one.
        direction: Direction,
        /// Whether nothing of it had to be guessed.
        sure: bool,
    },
}

/// A reason for a suggestion.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Evidence {
    /// The question holds a word of the metric.
    Word {
        /// The metric.
        metric: String,
        /// The word.
        word: String,
    },
    /// The question states the scale.
    Stated {
        /// The lowest step.
        low: i32,
        /// The highest step.
        high: i32,
    },
    /// The lowest and the highest answer.
    Seen {
        /// The lowest.
        low: i64,
        /// The highest.
        high: i64,
    },
    /// The labels say which end is the good one.
    Labels(Direction),
    /// The first question of the file on the scale of this metric, in words that are not the usual ones.
    FirstOnScale,
    /// Things were put in order.
    Ranking,
    /// A column that a survey program adds.
    Metadata,
}

/// Why a column is not taken for a metric whose words it has.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Why {
    /// Asked on a scale that the metric does not have.
    AskedOn {
        /// The lowest step.
        low: i32,
        /// The highest step.
        high: i32,
    },
    /// Answered on a scale that the metric does not have.
    Answered {
        /// The lowest answer.
        low: i64,
        /// The highest answer.
        high: i64,
    },
    /// The numbers are scores that somebody has worked out.
    FinishedScores,
    /// The answers are words whose order is not read yet.
    Worded,
}

/// A metric that was refused for a column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Refused {
    /// The metric.
    pub metric: String,
    /// Why.
    pub why: Why,
}

/// What is proposed for a column, and why.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// What the column is proposed as.
    pub suggestion: Suggestion,
    /// The reasons.
    pub evidence: Vec<Evidence>,
    /// Metrics whose words the question has and that it was not taken for.
    pub refused: Vec<Refused>,
    /// Whether the visitor may choose it as a score: whole numbers on some scale within 0 to 10.
    pub choosable: bool,
    /// The scale to begin with when the visitor chooses it.
    pub scale: Option<(i32, i32)>,
}

/// What is proposed for each column.
pub fn propose(table: &Table, feeds: &[Feed]) -> Vec<Proposal> {
    let mut proposals: Vec<Proposal> = (0..table.columns.len())
        .map(|column| one(table, column, feeds))
        .collect();
    first_on_scale(table, feeds, &mut proposals);
    proposals
}

fn one(table: &Table, index: usize, feeds: &[Feed]) -> Proposal {
    let mut proposal = Proposal::default();
    let Some(column) = table.columns.get(index) else {
        return proposal;
    };
    let question = wording::fold(&column.question);
    if wording::is_metadata(table.names(index)) {
        proposal.evidence.push(Evidence::Metadata);
        return proposal;
    }
    let found = wanted(feeds, &question);
    if let Some((feed, word)) = found {
        let evidence = Evidence::Word {
            metric: feed.metric.to_owned(),
            word: word.word.to_owned(),
        };
        proposal.evidence.push(evidence);
    }
    let Kind::Whole { min, max, .. } = column.kind else {
        if let Some((feed, word)) = found
            && let Some(why) = not_answers(&column.kind, word)
        {
            proposal.refused.push(Refused {
                metric: feed.metric.to_owned(),
                why,
            });
        }
        return proposal;
    };
    proposal.evidence.push(Evidence::Seen { low: min, high: max });
    if min < 0 || max > 10 {
        if let Some((feed, Match { strong: true, .. })) = found
            && (-100..=100).contains(&min)
            && (-100..=100).contains(&max)
        {
            proposal.refused.push(Refused {
                metric: feed.metric.to_owned(),
                why: Why::FinishedScores,
            });
        }
        return proposal;
    }
    proposal.choosable = true;
    let stated = stated::read(&column.question).filter(|stated| holds(stated.scale, min, max));
    proposal.scale = Some(stated.map_or_else(|| usual_scale(min, max), |stated| stated.scale));
    if let Some(Stated {
        scale: (low, high), ..
    }) = stated
    {
        proposal.evidence.push(Evidence::Stated { low, high });
    }
    let labels = direction(column, stated);
    proposal.evidence.extend(labels.map(Evidence::Labels));
    if wording::is_ranking(&question) {
        proposal.evidence.push(Evidence::Ranking);
        return proposal;
    }
    if let Some((feed, _)) = found {
        let seen = Seen {
            min,
            max,
            stated,
            labels,
        };
        score(feed, feeds, seen, &mut proposal);
    }
    proposal
}

/// The feed whose words the question has: a strong word first, then the longer one, then the earlier feed.
fn wanted<'a>(feeds: &'a [Feed], question: &str) -> Option<(&'a Feed, Match)> {
    let mut best: Option<(&Feed, Match)> = None;
    for feed in feeds {
        if let Some(found) = wording::best_match(feed, question)
            && best.is_none_or(|(_, old)| (found.strong, found.word.len()) > (old.strong, old.word.len()))
        {
            best = Some((feed, found));
        }
    }
    best
}

/// Why answers that are no whole numbers are refused.
fn not_answers(kind: &Kind, word: Match) -> Option<Why> {
    match kind {
        Kind::Number { .. } | Kind::Percentage if word.strong => Some(Why::FinishedScores),
        Kind::Worded { .. } => Some(Why::Worded),
        _ => None,
    }
}

fn holds(scale: (i32, i32), min: i64, max: i64) -> bool {
    i64::from(scale.0) <= min && max <= i64::from(scale.1)
}

/// The usual scale around what was seen.
fn usual_scale(min: i64, max: i64) -> (i32, i32) {
    match (min, max) {
        (0, _) => (0, 10),
        (_, ..=5) => (1, 5),
        (_, ..=7) => (1, 7),
        _ => (1, 10),
    }
}

/// Which end is the good one, by the labels in the question or in the answers.
fn direction(column: &super::table::Column, stated: Option<Stated>) -> Option<Direction> {
    let labelled = || {
        column.values.iter().filter_map(|value| match value.answer {
            super::answer::Answer::Labelled(number) if value.rows > 0 => Some((number, value.text.as_str())),
            _ => None,
        })
    };
    let up = stated.and_then(|stated| stated.up).or_else(|| {
        let (low, high) = (
            labelled().min_by_key(|(number, _)| *number)?,
            labelled().max_by_key(|(number, _)| *number)?,
        );
        let words = |text: &str| {
            text.trim_start_matches(|sign: char| !sign.is_alphabetic())
                .to_owned()
        };
        stated::rises(&words(low.1), &words(high.1))
    })?;
    Some(if up { Direction::Up } else { Direction::Down })
}

struct Seen {
    min: i64,
    max: i64,
    stated: Option<Stated>,
    labels: Option<Direction>,
}

/// Finds the scale for the metric, or the metric for the scale.
fn score(feed: &Feed, feeds: &[Feed], seen: Seen, proposal: &mut Proposal) {
    let direction = seen.labels.unwrap_or_default();
    let mut set = |metric: &str, scale, sure| {
        proposal.scale = Some(scale);
        proposal.suggestion = Suggestion::Score {
            metric: metric.to_owned(),
            scale,
            direction,
            sure,
        };
    };
    if let Some(Stated { scale, .. }) = seen.stated {
        if feed.scales.contains(&scale) {
            set(feed.metric, scale, direction == Direction::Up);
            return;
        }
        if let Some(other) = feeds
            .iter()
            .find(|other| other.metric != feed.metric && other.scales.contains(&scale))
            && scale.0 != 0
        {
            set(other.metric, scale, false);
        }
        let why = Why::AskedOn {
            low: scale.0,
            high: scale.1,
        };
        proposal.refused.push(Refused {
            metric: feed.metric.to_owned(),
            why,
        });
        return;
    }
    let (min, max) = (seen.min, seen.max);
    if let Some(scale) = smallest(feed, min, max).filter(|scale| scale.0 != 0 || min == 0 || max > 7) {
        // Only a full scale of its own kind is certain; 1 to 4 may be the lower part of 1 to 5.
        let alone = feed
            .scales
            .iter()
            .filter(|other| holds(**other, min, max))
            .count()
            == 1;
        let full = holds((min as i32, max as i32), i64::from(scale.0), i64::from(scale.1));
        set(
            feed.metric,
            scale,
            direction == Direction::Up && full && (alone || scale == (1, 5) || scale == (1, 7)),
        );
        return;
    }
    if let Some((other, scale)) = feeds
        .iter()
        .filter(|other| other.metric != feed.metric)
        .find_map(|other| Some((other, smallest(other, min, max)?)))
        && min > 0
    {
        set(other.metric, if scale.1 < 5 { (1, 5) } else { scale }, false);
    }
    proposal.refused.push(Refused {
        metric: feed.metric.to_owned(),
        why: Why::Answered { low: min, high: max },
    });
}

/// The smallest scale of a feed that holds what was seen. Few steps may be part of a scale of five.
fn smallest(feed: &Feed, min: i64, max: i64) -> Option<(i32, i32)> {
    feed.scales
        .iter()
        .copied()
        .filter(|&scale| holds(scale, min, max))
        .min_by_key(|scale| {
            // Three steps and six are rare: they are chosen only if nothing else fits, four if four was seen.
            (
                matches!(scale.1, 3 | 6) && feed.scales.contains(&(1, 5)),
                scale.1 == 4 && max < 4,
                scale.1,
            )
        })
}

/// Takes the first question on the scale of a metric that no other column was found for, unsurely.
fn first_on_scale(table: &Table, feeds: &[Feed], proposals: &mut [Proposal]) {
    for feed in feeds.iter().filter(|feed| feed.scales == [(0, 10)]) {
        let named = |proposal: &Proposal| {
            matches!(&proposal.suggestion, Suggestion::Score { metric, .. } if metric == feed.metric)
                || proposal
                    .refused
                    .iter()
                    .any(|refused| refused.metric == feed.metric)
        };
        if proposals.iter().any(named) {
            continue;
        }
        let first = proposals.iter_mut().enumerate().find(|(index, proposal)| {
            let stated = proposal.evidence.contains(&Evidence::Stated { low: 0, high: 10 });
            let asks = table
                .question(*index)
                .is_some_and(|question| wanted(feeds, &wording::fold(question)).is_some());
            proposal.choosable && stated && asks && !proposal.evidence.contains(&Evidence::Ranking)
        });
        if let Some((_, proposal)) = first {
            proposal.evidence.push(Evidence::FirstOnScale);
            proposal.refused.clear();
            proposal.suggestion = Suggestion::Score {
                metric: feed.metric.to_owned(),
                scale: (0, 10),
                direction: Direction::Up,
                sure: false,
            };
        }
    }
}
