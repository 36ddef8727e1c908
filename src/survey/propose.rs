//! Which columns hold answers that a metric can use: proposed with the evidence, never assumed.
//!
//! A column is proposed only if its question and the shape of its answers both speak for it.

use super::kind::Kind;
use super::observed::{self, Observed};
use super::proposal::{Direction, Evidence, Proposal, Refused, Suggestion, Why};
use super::stated::{self, Stated};
use super::table::{Column, Table};
use super::wording::{self, Feed, Match};

/// Answers from which a step that was not seen is taken to be none of the scale.
const MANY: u64 = 30;
/// Percent of the answers that must lie on a scale for the words of the question to be about it.
const MOST: u64 = 60;

/// What is proposed for each column.
pub fn propose(table: &Table, feeds: &[Feed]) -> Vec<Proposal> {
    let mut proposals: Vec<Proposal> = table
        .columns
        .iter()
        .enumerate()
        .map(|(index, column)| one(table, index, column, feeds))
        .collect();
    first_on_scale(table, feeds, &mut proposals);
    proposals
}

fn one(table: &Table, index: usize, column: &Column, feeds: &[Feed]) -> Proposal {
    let mut proposal = Proposal::default();
    if wording::is_metadata(table.names(index)) {
        proposal.evidence.push(Evidence::Metadata);
        return proposal;
    }
    let question = wording::fold(&column.question);
    let found = wanted(feeds, &question);
    if let Some((feed, word)) = found {
        let (metric, word) = (feed.metric.to_owned(), word.word.to_owned());
        proposal.evidence.push(Evidence::Word { metric, word });
    }
    let seen = match column.kind {
        Kind::Whole { min, max, .. } => {
            proposal.evidence.push(Evidence::Seen { low: min, high: max });
            observed::of(column)
        }
        _ => None,
    };
    let Some(seen) = seen else {
        proposal.refused.extend(found.and_then(|(feed, word)| {
            Some(Refused {
                metric: feed.metric.to_owned(),
                why: not_answers(column, word)?,
            })
        }));
        return proposal;
    };
    proposal.choosable = true;
    // What the question says counts more than slips of a few who answered it.
    let stated =
        stated::read(&column.question).filter(|stated| observed::percent_on(column, stated.scale) >= MOST);
    proposal.scale = Some(stated.map_or_else(|| usual_scale(seen), |stated| stated.scale));
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
    } else if !seen.clean {
        proposal.evidence.push(Evidence::Strays);
    } else if let Some((feed, _)) = found {
        let direction = labels.unwrap_or_default();
        match stated {
            Some(Stated { scale, .. }) => by_words(feed, feeds, scale, direction, &mut proposal),
            None => by_answers(feed, feeds, seen, direction, &mut proposal),
        }
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

/// Why answers are refused that are no steps within 0 to 10, though the question has the word.
fn not_answers(column: &Column, word: Match) -> Option<Why> {
    let is_score = |min: f64, max: f64| word.strong && min >= -100.0 && max <= 100.0;
    match column.kind {
        Kind::Whole { min, max, .. }
            if is_score(min as f64, max as f64) && observed::percent_on(column, (0, 10)) < 50 =>
        {
            Some(Why::FinishedScores)
        }
        Kind::Number { min, max } if is_score(min, max) => Some(Why::FinishedScores),
        Kind::Percentage if word.strong => Some(Why::FinishedScores),
        Kind::Worded { .. } => Some(Why::Worded),
        _ => None,
    }
}

fn holds(scale: (i32, i32), min: i64, max: i64) -> bool {
    i64::from(scale.0) <= min && max <= i64::from(scale.1)
}

/// The usual scale around what was seen.
fn usual_scale(seen: Observed) -> (i32, i32) {
    match (seen.min_above_zero.unwrap_or(seen.min), seen.max) {
        (0, _) => (0, 10),
        (_, ..=5) => (1, 5),
        (_, ..=7) => (1, 7),
        _ => (1, 10),
    }
}

/// Which end is the good one, by the labels in the question or in the answers.
fn direction(column: &Column, stated: Option<Stated>) -> Option<Direction> {
    let by_answers = || observed::end_labels(column).and_then(|(low, high)| stated::rises(&low, &high));
    let up = stated.and_then(|stated| stated.up).or_else(by_answers)?;
    Some(if up { Direction::Up } else { Direction::Down })
}

fn suggest(metric: &str, scale: (i32, i32), direction: Direction, sure: bool, proposal: &mut Proposal) {
    let sure = sure && direction == Direction::Up;
    proposal.scale = Some(scale);
    proposal.suggestion = Suggestion::Score {
        metric: metric.to_owned(),
        scale,
        direction,
        sure,
    };
}

/// Takes the scale that the question states, or offers the column for a metric that has this scale.
fn by_words(feed: &Feed, feeds: &[Feed], scale: (i32, i32), direction: Direction, proposal: &mut Proposal) {
    if feed.scales.contains(&scale) {
        suggest(feed.metric, scale, direction, true, proposal);
        return;
    }
    let other = feeds
        .iter()
        .find(|other| other.metric != feed.metric && other.scales.contains(&scale));
    // A scale from 0 belongs to one metric alone: another question on it is no offer.
    if let Some(other) = other.filter(|_| scale.0 > 0) {
        suggest(other.metric, scale, direction, false, proposal);
    }
    let why = Why::AskedOn {
        low: scale.0,
        high: scale.1,
    };
    proposal.refused.push(Refused {
        metric: feed.metric.to_owned(),
        why,
    });
}

/// Guesses the scale from the answers.
fn by_answers(feed: &Feed, feeds: &[Feed], seen: Observed, direction: Direction, proposal: &mut Proposal) {
    if let Some(scale) = likely(feed, seen) {
        let rivals = feed
            .scales
            .iter()
            .filter(|other| holds(**other, seen.min, seen.max))
            .count();
        let sure = match scale {
            (0, _) => seen.min == 0 && seen.max >= 8,
            // Scales of five and seven are the rule; a larger one of which nothing more was seen is not to be feared.
            (_, 5 | 7) => i64::from(scale.1) == seen.max && i64::from(scale.0) == seen.min,
            _ => rivals == 1 && i64::from(scale.1) == seen.max && i64::from(scale.0) == seen.min,
        };
        suggest(feed.metric, scale, direction, sure, proposal);
        return;
    }
    let mut others = feeds
        .iter()
        .filter(|other| other.metric != feed.metric && seen.min > 0);
    if let Some((other, scale)) = others.find_map(|other| Some((other, likely(other, seen)?))) {
        suggest(other.metric, scale, direction, false, proposal);
    }
    let why = Why::Answered {
        low: seen.min,
        high: seen.max,
    };
    proposal.refused.push(Refused {
        metric: feed.metric.to_owned(),
        why,
    });
}

/// The scale of a feed that fits best to what was seen.
fn likely(feed: &Feed, seen: Observed) -> Option<(i32, i32)> {
    let from_zero = feed.scales.iter().any(|scale| scale.0 == 0);
    let min = if from_zero {
        seen.min
    } else {
        seen.min_above_zero.unwrap_or(seen.min)
    };
    // Of a scale of eleven steps the upper ones may be all that was seen, but not only the lower half above 0.
    let fits = |scale: &(i32, i32)| holds(*scale, min, seen.max) && (scale.0 > 0 || min == 0 || seen.max > 7);
    let rare = |scale: &(i32, i32)| seen.rows < MANY && matches!(scale.1, 3 | 4 | 6);
    feed.scales
        .iter()
        .copied()
        .filter(fits)
        .min_by_key(|scale| (rare(scale), scale.1))
}

/// Takes the first question on the scale of a metric for which no column was found, unsurely: many ask 'how would you
/// rate us from 0 to 10' and mean it.
fn first_on_scale(table: &Table, feeds: &[Feed], proposals: &mut [Proposal]) {
    for feed in feeds.iter().filter(|feed| feed.scales == [(0, 10)]) {
        let is_named = |proposal: &Proposal| {
            matches!(&proposal.suggestion, Suggestion::Score { metric, .. } if metric == feed.metric)
                || proposal
                    .refused
                    .iter()
                    .any(|refused| refused.metric == feed.metric)
        };
        if proposals.iter().any(is_named) {
            continue;
        }
        let first = proposals
            .iter_mut()
            .zip(&table.columns)
            .find(|(proposal, column)| {
                let weak =
                    wanted(feeds, &wording::fold(&column.question)).is_some_and(|(_, word)| !word.strong);
                let ranking = proposal.evidence.contains(&Evidence::Ranking);
                weak && !ranking && proposal.evidence.contains(&Evidence::Stated { low: 0, high: 10 })
            });
        if let Some((proposal, _)) = first {
            proposal.evidence.push(Evidence::FirstOnScale);
            proposal.refused.clear();
            suggest(feed.metric, (0, 10), Direction::Up, false, proposal);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::propose;
    use crate::survey::proposal::{Direction, Proposal, Suggestion, Why};
    use crate::survey::reader::Reader;
    use crate::survey::wording::Feed;

    const FEEDS: &[Feed] = &[
        Feed {
            metric: "csat",
            words: &["satisf", "*zufrieden", "满意", "ικανοποι", "~rate", "~happy"],
            scales: &[(1, 3), (1, 4), (1, 5), (1, 6), (1, 7), (1, 10)],
        },
        Feed {
            metric: "nps",
            words: &["recommend", "nps", "*weiterempf", "推荐", "συστησ"],
            scales: &[(0, 10)],
        },
        Feed {
            metric: "ces",
            words: &["effort", "easy", "difficult"],
            scales: &[(1, 4), (1, 5), (1, 7)],
        },
    ];

    /// The proposal for a column of these answers, repeated so many times.
    fn column(question: &str, answers: &str, times: usize) -> Proposal {
        let rows = format!("x|{}\n", answers.replace("; ", "\nx|"));
        let mut reader = Reader::new(None);
        reader
            .push(format!("who|{question}\n{}", rows.repeat(times)).as_bytes())
            .unwrap();
        propose(&reader.finish().unwrap(), FEEDS).remove(1)
    }

    fn in_short(proposal: &Proposal) -> String {
        match &proposal.suggestion {
            Suggestion::Ignore => String::new(),
            Suggestion::Score {
                metric,
                scale,
                direction,
                sure,
            } => {
                let down = if *direction == Direction::Down {
                    " down"
                } else {
                    ""
                };
                format!(
                    "{metric} {}-{}{down}{}",
                    scale.0,
                    scale.1,
                    if *sure { "" } else { "?" }
                )
            }
        }
    }

    #[test]
    fn columns_are_proposed_by_wording_and_shape() {
        let cases = [
            ("How likely are you to recommend us?", "0; 9; 10", 9, "nps 0-10"),
            ("How likely are you to recommend us?", "7; 9; 10", 9, "nps 0-10?"),
            ("How likely are you to recommend us?", "1; 3; 5", 20, "csat 1-5?"),
            ("Recommend us, 0-10?", "7; 8", 9, "nps 0-10"),
            ("Würden Sie uns weiterempfehlen?", "0; 3; 9", 9, "nps 0-10"),
            ("您会推荐我们吗?", "0; 8; 10", 9, "nps 0-10"),
            ("Πόσο πιθανό να μας συστήσετε;", "0; 8; 10", 9, "nps 0-10"),
            (
                "Would you recommend us? 10 - yes, 1 - no",
                "1; 9; 10",
                9,
                "csat 1-10?",
            ),
            (
                "nps",
                "10 - Extremely likely; 9; 0 - Not at all likely",
                9,
                "nps 0-10",
            ),
            ("nps", "65; 70; 20", 9, ""),
            ("nps", "0; 9; 10; 8; 7; 99", 9, ""),
            ("nps", "0; 9; 10; 8; 7; 6; 5; 4; 9; 9; 9; 99", 9, "nps 0-10"),
            ("Q12_NPS_GROUP", "Promoter; Detractor", 9, ""),
            ("Satisfaction", "1; 5; 4", 9, "csat 1-5"),
            ("Satisfaction", "2; 4", 2, "csat 1-5?"),
            ("Satisfaction", "1; 4", 20, "csat 1-4?"),
            ("Satisfaction", "4 / 5; 3/5", 9, "csat 1-5?"),
            ("Satisfaction (1-7)", "4; 5", 9, "csat 1-7"),
            ("Satisfaction", "4; 9", 9, "csat 1-10?"),
            (
                "Satisfaction",
                "5; 5; 4; 5; 4; 5; 1; 5; 4; 3; 5; 4; 5; 4; 4; 5; 4; 2; 5; 4; 5; 0",
                2,
                "csat 1-5?",
            ),
            ("How satisfied, 0-10?", "0; 9", 9, ""),
            (
                "On a scale of 0-10, how would you rate us?",
                "0; 9",
                9,
                "nps 0-10?",
            ),
            ("Kundenzufriedenheit", "５; １", 9, "csat 1-5"),
            (
                "Zufriedenheit",
                "1 - sehr gut; 3; 6 - ungenügend",
                20,
                "csat 1-6 down?",
            ),
            ("How easy was it? Please rate.", "1; 7", 9, "ces 1-7"),
            ("How easy was it?", "1; 4", 20, "ces 1-4?"),
            ("Rank how satisfied you are", "1; 5", 9, ""),
            ("tenure", "1; 72", 9, ""),
            ("SeniorCitizen", "0; 1", 9, ""),
            ("Satisfaction", "Very satisfied; Satisfied; Unsatisfied", 9, ""),
            ("Answer rate", "91%; 92%", 9, ""),
            ("#", "1; 5", 9, ""),
        ];
        for (question, answers, times, expected) in cases {
            let found = column(question, answers, times);
            assert_eq!(in_short(&found), expected, "{question} {answers}: {found:?}");
        }
    }

    #[test]
    fn what_is_refused_has_a_reason() {
        let cases = [
            ("NPS", "65; 70; 20", Why::FinishedScores),
            ("NPS", "-12.5; 33.1", Why::FinishedScores),
            ("Satisfaction", "91%; 88%", Why::FinishedScores),
            (
                "Would you recommend us (1-10)?",
                "9; 10",
                Why::AskedOn { low: 1, high: 10 },
            ),
            (
                "Would you recommend us?",
                "1; 5",
                Why::Answered { low: 1, high: 5 },
            ),
            ("How satisfied?", "Satisfied; Very satisfied", Why::Worded),
        ];
        for (question, answers, why) in cases {
            let refused: Vec<Why> = column(question, answers, 9)
                .refused
                .iter()
                .map(|refused| refused.why)
                .collect();
            assert_eq!(refused, [why], "{question}");
        }
    }
}
