//! Which columns hold answers that a metric can use: proposed with the evidence, never assumed.
//!
//! A column is proposed only if its question and the shape of its answers both speak for it.

use std::collections::BTreeSet;

use crate::propose::groups;
use crate::propose::guess;
use crate::propose::logs;
use crate::propose::multiple_choice;
use crate::propose::proposal::{Direction, Evidence, Proposal, Refused, Suggestion, Why};
use crate::propose::tables;
use crate::propose::time_names;
use crate::propose::times;
use crate::propose::weights;
use crate::words::between;
use crate::words::codes::Coding;
use crate::words::declared_scale::{self, Stated};
use crate::words::direction;
use crate::words::labels::{self, Labels, Rung};
use crate::words::observed_scale;
use crate::words::personal;
use crate::words::wording::{self, Match, wanted};
use kpi::metric::{Feed, Takes};
use table::answers::folding::fold;
use table::answers::kind::Kind;
use table::columns::table::{Column, Table};

/// Percent of the answers that must lie on a scale for the words of the question to be about it.
const MOST: u64 = 60;

/// What is proposed for each column.
pub fn propose(table: &Table, feeds: &[Feed]) -> Vec<Proposal> {
    with_labels(table, feeds, &labels_of(table, feeds))
}

/// The labels of all columns.
pub(crate) fn labels_of(table: &Table, feeds: &[Feed]) -> Vec<Labels> {
    labels::all(&table.columns, &|column| wanted(feeds, &fold(&column.question)).is_some_and(|(_, word)| word.strong))
}

/// The same with the labels of each column.
pub(crate) fn with_labels(table: &Table, feeds: &[Feed], labels: &[Labels]) -> Vec<Proposal> {
    let columns = table.columns.iter().zip(labels).enumerate();
    let mut proposals: Vec<Proposal> =
        columns.map(|(index, (column, labels))| one(table, index, column, labels, feeds)).collect();
    let of_steps: Vec<Feed> = feeds.iter().copied().filter(|feed| feed.takes() == Takes::Steps).collect();
    let of_customers: Vec<Feed> = of_steps.iter().copied().filter(|feed| !feed.of_staff).collect();
    logs::one_of_a_kind(feeds, &mut proposals);
    tables::deliveries(table, &of_customers, &mut proposals);
    tables::first_on_scale(table, &of_customers, &mut proposals);
    tables::long(table, &of_steps, labels, &mut proposals);
    tables::first_stated(table, &of_customers, &mut proposals);
    not_the_service(table, &mut proposals);
    for (proposal, column) in proposals.iter_mut().zip(&table.columns) {
        proposal.rank = rank(column, feeds, proposal);
    }
    groups::tell_choices(table, &mut proposals);
    groups::propose(table, &mut proposals);
    proposals
}

/// Takes back what was proposed of columns that are no answers about the service: questions about the person, options of a question, weights.
fn not_the_service(table: &Table, proposals: &mut [Proposal]) {
    let parts = multiple_choice::parts(table);
    for ((proposal, column), part) in proposals.iter_mut().zip(&table.columns).zip(parts) {
        let evidence = if weights::are_weights(column) {
            Evidence::Weights
        } else if personal::is_one(&fold(&column.question).replace('_', " ")) {
            Evidence::Personal
        } else if part {
            Evidence::Option
        } else {
            continue;
        };
        if evidence == Evidence::Weights || matches!(proposal.suggestion, Suggestion::Score { .. }) {
            (proposal.suggestion, proposal.promising) = (Suggestion::Ignore, false);
            proposal.evidence.push(evidence);
        }
    }
}

/// Words of questions about all of a service, folded.
const OVERALL: &[&str] = &[
    "overall",
    "in general",
    "general satisfaction",
    "all in all",
    "insgesamt",
    "gesamt",
    "alles in allem",
    "global",
    "dans l'ensemble",
    "en general",
    "em geral",
    "συνολικ",
    "γενικ",
    "总体",
    "整体",
    "總體",
    "整體",
    "全体",
    "総合",
    "全般",
    "전반",
    "종합",
];

/// How much speaks for a suggestion, 0 for the most: that it is sure, that its question has a word of the metric, and that it asks about the whole.
fn rank(column: &Column, feeds: &[Feed], proposal: &Proposal) -> u8 {
    let (metric, sure) = match &proposal.suggestion {
        Suggestion::Score { metric, sure, .. } | Suggestion::Times { metric, sure, .. } => (metric, *sure),
        _ => return u8::MAX,
    };
    let question = fold(&column.question).replace('_', " ");
    let by_words = || wanted(feeds, &question).is_some_and(|(feed, word)| word.strong && feed.metric == metric);
    let strong = proposal.evidence.iter().any(|evidence| matches!(evidence, Evidence::Yes { .. })) || by_words();
    let is_overall =
        |word: &&str| if word.is_ascii() { wording::begins_word(&question, word) } else { question.contains(*word) };
    let overall = OVERALL.iter().any(is_overall);
    4 * u8::from(!strong) + 2 * u8::from(!overall) + u8::from(!sure)
}

fn one(table: &Table, index: usize, column: &Column, labels: &Labels, feeds: &[Feed]) -> Proposal {
    let mut proposal = Proposal::default();
    if wording::is_metadata(table.names(index)) {
        if logs::status("", labels, feeds, &mut proposal) {
            return proposal;
        }
        proposal.evidence.push(Evidence::Metadata);
        return proposal;
    }
    // Programs write names of columns with bars for blanks: `time_to_first_response`.
    let question = fold(&column.question).replace('_', " ");
    proposal.timed = times::are_times(column);
    let of_steps: Vec<Feed> = feeds.iter().copied().filter(|feed| feed.takes() == Takes::Steps).collect();
    // 'How satisfied were you with the response time?' from 1 to 5 is no time.
    let rated = wanted(&of_steps, &question).is_some() && observed_scale::of(column).is_some_and(|seen| seen.clean);
    if !rated
        && (logs::log(column, &question, labels, feeds, &mut proposal)
            || logs::status(&question, labels, feeds, &mut proposal))
    {
        return proposal;
    }
    let feeds = of_steps.as_slice();
    let found = wanted(feeds, &question);
    if let Some((feed, word)) = found {
        let (metric, word) = (feed.metric.to_owned(), word.word.to_owned());
        proposal.evidence.push(Evidence::Word { metric, word });
    }
    let seen = match column.kind {
        Kind::Whole { min, max, .. } => {
            proposal.evidence.push(Evidence::Seen { low: min, high: max });
            // Codes are placed one by one; those from 1 on only where the question is one on a scale from 0 to 10.
            let is_from_zero = || found.is_some_and(|(feed, _)| feed.scales == [(0, 10)]);
            let placed = match labels.coding {
                Some(Coding::Centred(_)) => true,
                Some(Coding::FromOne) => is_from_zero(),
                _ => false,
            };
            if placed { None } else { observed_scale::of(column) }
        }
        Kind::Number { .. } if between::are_answers(column) && !time_names::are_averages(&column.question) => {
            let seen = observed_scale::of(column);
            proposal.evidence.extend(seen.map(|seen| Evidence::Seen { low: seen.min, high: seen.max }));
            seen.filter(|_| found.is_some())
        }
        _ => None,
    };
    let Some(seen) = seen else {
        if labels.list.is_empty() || (labels.size.is_none() && matches!(column.kind, Kind::Percentage)) {
            let why = found.and_then(|(feed, word)| Some((feed, not_answers(column, word)?)));
            let refused: Vec<Refused> =
                why.map(|(feed, why)| Refused { metric: feed.metric.to_owned(), why }).into_iter().collect();
            if refused.is_empty() && found.is_some() && matches!(column.kind, Kind::Whole { .. }) {
                proposal.evidence.push(Evidence::Strays);
            }
            proposal.refused.extend(refused);
        } else {
            worded(found.map(|(feed, _)| feed), column, labels, feeds, &mut proposal);
        }
        return proposal;
    };
    (proposal.choosable, proposal.promising) = (true, true);
    // What the question says counts more than slips of a few who answered it.
    let stated = declared_scale::read(&column.question)
        .filter(|stated| observed_scale::percent_on(column, stated.scale) >= MOST)
        .or_else(|| observed_scale::out_of(column).map(|scale| Stated { scale, up: None }));
    let seen = observed_scale::with_ends(seen, labels);
    proposal.scale = Some(stated.map_or_else(|| guess::usual_scale(seen), |stated| stated.scale));
    if let Some(Stated { scale: (low, high), .. }) = stated {
        proposal.evidence.push(Evidence::Stated { low, high });
    }
    if stated.is_none() && seen.slips > 0 {
        proposal.evidence.push(Evidence::Slips { rows: seen.slips });
    }
    // One alone may be a mean that somebody wrote below the answers.
    let between = if matches!(column.kind, Kind::Number { .. }) { seen.between } else { 0 };
    if between > 0 {
        proposal.evidence.push(Evidence::Between { rows: between });
    }
    let labels = direction(column, stated);
    proposal.evidence.extend(labels.map(Evidence::Labels));
    if wording::is_ranking(&question) {
        proposal.evidence.push(Evidence::Ranking);
    } else if !seen.clean {
        proposal.evidence.push(Evidence::Strays);
    } else if stated.is_none() && seen.min == seen.max && found.is_some() {
        proposal.evidence.push(Evidence::OneAnswer);
    } else if let Some((feed, word)) = found {
        let direction = labels.unwrap_or_default();
        match stated {
            Some(Stated { scale, .. }) => guess::by_words(feed, feeds, scale, direction, &mut proposal),
            None => guess::by_answers(feed, feeds, seen, direction, &mut proposal),
        }
        // 'How difficult was it?' without labels may mean either end.
        if let (None, Suggestion::Score { sure, .. }) = (labels, &mut proposal.suggestion) {
            *sure &= direction::of(word.word) >= 0;
        }
        if let Suggestion::Score { sure, .. } = &mut proposal.suggestion {
            *sure &= between == 0 && (seen.slips == 0 || stated.is_some());
        }
    }
    proposal
}

/// Answers in words: in order if it is known, for the visitor to put in order if the question is about a metric.
fn worded(found: Option<&Feed>, column: &Column, labels: &Labels, feeds: &[Feed], proposal: &mut Proposal) {
    proposal.choosable = true;
    let ranking = wording::is_ranking(&fold(&column.question));
    let Some(size) = labels.size else {
        proposal.promising = found.is_some();
        proposal.evidence.push(Evidence::Unordered);
        return;
    };
    match labels.coding {
        Some(Coding::FromOne) => proposal.evidence.push(Evidence::FromOne),
        Some(Coding::Centred(end)) => proposal.evidence.push(Evidence::Centred { end }),
        _ => {}
    }
    proposal.evidence.extend(labels.slips().map(|text| Evidence::Misspelt { text: text.to_owned() }));
    let yes_no = column.kind == Kind::YesNo;
    proposal.promising = !yes_no || found.is_some();
    let mut placed = labels.list.iter().filter(|label| label.rung != Rung::Unknown);
    if let (Some(worst), Some(best)) = (placed.next(), placed.next_back()) {
        proposal.evidence.push(Evidence::Ordered { worst: worst.text.clone(), best: best.text.clone() });
    }
    let whole = labels.list.iter().filter_map(|label| label.rung.on((1, size))).collect::<BTreeSet<_>>().len();
    if (whole as i32) < size {
        proposal.evidence.push(Evidence::StepUnseen);
    }
    // Words such as 'Very satisfied' say what the question is about where it does not.
    let texts: Vec<&str> = labels.list.iter().map(|label| label.text.as_str()).collect();
    let by_labels = || wanted(feeds, &fold(&texts.join(" / "))).filter(|(_, word)| word.strong).map(|(feed, _)| feed);
    proposal.scale = Some((1, size.max(3)));
    // A yes is no step of a scale, and one answer alone tells none.
    if yes_no || whole < 2 {
        if whole < 2 && found.is_some() {
            proposal.evidence.push(Evidence::OneAnswer);
        }
        return;
    }
    if let Some(feed) = found.or_else(by_labels).filter(|_| !ranking || size == 5) {
        guess::by_labels(feed, feeds, size, labels.sure && !ranking, proposal);
    }
}

/// Why answers are refused that are no steps within 0 to 10, though the question has the word.
fn not_answers(column: &Column, word: Match) -> Option<Why> {
    let is_score = |min: f64, max: f64| word.strong && min >= -100.0 && max <= 100.0;
    match column.kind {
        Kind::Whole { min, max, .. }
            if is_score(min as f64, max as f64) && observed_scale::percent_on(column, (0, 10)) < 50 =>
        {
            Some(Why::FinishedScores)
        }
        Kind::Number { min, max } if is_score(min, max) => Some(Why::FinishedScores),
        Kind::Percentage if word.strong => Some(Why::FinishedScores),
        _ => None,
    }
}

/// Which end is the good one, by the labels in the question or in the answers.
fn direction(column: &Column, stated: Option<Stated>) -> Option<Direction> {
    let by_answers = || observed_scale::end_labels(column).and_then(|(low, high)| direction::rises(&low, &high));
    let up = stated.and_then(|stated| stated.up).or_else(by_answers)?;
    Some(if up { Direction::Up } else { Direction::Down })
}
