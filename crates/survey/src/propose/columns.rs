//! Which columns hold answers that a metric can use: proposed with the evidence, never assumed.
//!
//! A column is proposed only if its question and the shape of its answers both speak for it.

use std::collections::BTreeSet;

use crate::propose::groups;
use crate::propose::guess;
use crate::propose::proposal::{Direction, Evidence, Proposal, Refused, Suggestion, Why};
use crate::propose::times;
use crate::words::declared_scale::{self, Stated};
use crate::words::direction;
use crate::words::labels::{self, Labels, Rung};
use crate::words::observed_scale;
use crate::words::status;
use crate::words::wording::{self, Match};
use kpi::metric::{Feed, Takes, YES_NO};
use table::answers::folding::fold;
use table::answers::kind::Kind;
use table::columns::long_form;
use table::columns::table::{Column, Table};

/// Percent of the answers that must lie on a scale for the words of the question to be about it.
const MOST: u64 = 60;

/// What is proposed for each column.
pub fn propose(table: &Table, feeds: &[Feed]) -> Vec<Proposal> {
    with_labels(table, feeds, &labels::all(&table.columns))
}

/// The same with the labels of each column.
pub(crate) fn with_labels(table: &Table, feeds: &[Feed], labels: &[Labels]) -> Vec<Proposal> {
    let columns = table.columns.iter().zip(labels).enumerate();
    let mut proposals: Vec<Proposal> =
        columns.map(|(index, (column, labels))| one(table, index, column, labels, feeds)).collect();
    let of_steps: Vec<Feed> = feeds.iter().copied().filter(|feed| feed.takes() == Takes::Steps).collect();
    one_of_a_kind(feeds, &mut proposals);
    deliveries(table, &of_steps, &mut proposals);
    first_on_scale(table, &of_steps, &mut proposals);
    long(table, &of_steps, labels, &mut proposals);
    groups::tell_choices(table, &mut proposals);
    groups::propose(table, &mut proposals);
    proposals
}

fn one(table: &Table, index: usize, column: &Column, labels: &Labels, feeds: &[Feed]) -> Proposal {
    let mut proposal = Proposal::default();
    if wording::is_metadata(table.names(index)) {
        if status("", labels, feeds, &mut proposal) {
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
        && (log(column, &question, labels, feeds, &mut proposal) || status(&question, labels, feeds, &mut proposal))
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
            observed_scale::of(column)
        }
        _ => None,
    };
    let Some(seen) = seen else {
        if labels.list.is_empty() || (labels.size.is_none() && matches!(column.kind, Kind::Percentage)) {
            let why = found.and_then(|(feed, word)| Some((feed, not_answers(column, word)?)));
            proposal.refused.extend(why.map(|(feed, why)| Refused { metric: feed.metric.to_owned(), why }));
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
    let labels = direction(column, stated);
    proposal.evidence.extend(labels.map(Evidence::Labels));
    if wording::is_ranking(&question) {
        proposal.evidence.push(Evidence::Ranking);
    } else if !seen.clean {
        proposal.evidence.push(Evidence::Strays);
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
    }
    proposal
}

/// A column of a ticket or call log: time spans or a yes and no whose name has the words of a metric.
fn log(column: &Column, question: &str, labels: &Labels, feeds: &[Feed], proposal: &mut Proposal) -> bool {
    let Some((feed, word)) = wanted(feeds, question) else { return false };
    let (metric, evidence) = (feed.metric.to_owned(), word.word.to_owned());
    let evidence = Evidence::Word { metric: metric.clone(), word: evidence };
    match feed.takes() {
        Takes::Durations if proposal.timed => {
            proposal.evidence.push(evidence);
            if times::are_averages(&column.question) {
                proposal.evidence.push(Evidence::Averages);
            } else {
                let unit = times::unit_of(&column.question);
                let sure = column.kind == Kind::Duration || unit.is_some();
                proposal.suggestion = Suggestion::Times { metric, unit: unit.unwrap_or_default(), sure };
                proposal.promising = true;
            }
            true
        }
        Takes::YesNo if column.kind == Kind::YesNo => {
            proposal.evidence.push(evidence);
            (proposal.choosable, proposal.promising) = (true, true);
            guess::suggest(
                &metric,
                YES_NO,
                Direction::Up,
                word.strong && (labels.list.is_empty() || labels.sure),
                proposal,
            );
            true
        }
        _ => false,
    }
}

/// A column of a log whose words are a yes or a no: Answered or Abandoned.
fn status(question: &str, labels: &Labels, feeds: &[Feed], proposal: &mut Proposal) -> bool {
    let shares: Vec<Feed> = feeds.iter().copied().filter(|feed| feed.takes() == Takes::YesNo).collect();
    let named = wanted(&shares, question);
    let texts = labels.list.iter().filter(|label| !label.missing).map(|label| label.text.as_str());
    let texts: Vec<&str> = texts.collect();
    let found = named.and_then(|(feed, _)| status::of(&texts, Some(feed.metric)));
    let Some(found) = found.or_else(|| status::of(&texts, None).filter(|found| found.evident)) else { return false };
    if !shares.iter().any(|feed| feed.metric == found.metric) {
        return false;
    }
    (proposal.choosable, proposal.promising) = (true, true);
    let yes = labels.list.iter().filter(|label| found.says(&label.text) == Some(true));
    let yes = yes.map(|label| label.text.clone()).collect::<Vec<_>>().join(" / ");
    proposal.evidence.push(Evidence::Yes { yes });
    guess::suggest(found.metric, YES_NO, Direction::Up, false, proposal);
    true
}

/// Zendesk's answers to a Net Promoter survey are called 'rating' beside the ids of survey and delivery.
fn deliveries(table: &Table, feeds: &[Feed], proposals: &mut [Proposal]) {
    let is = |column: &Column, name: &str| column.question.eq_ignore_ascii_case(name);
    let has = |name: &str| table.columns.iter().any(|column| is(column, name));
    let Some(feed) = feeds.iter().find(|feed| feed.scales == [(0, 10)]) else { return };
    if has("survey_id") && has("delivery_id") {
        for (_, proposal) in table.columns.iter().zip(proposals).filter(|(column, _)| is(column, "rating")) {
            if proposal.choosable {
                guess::suggest(feed.metric, (0, 10), Direction::Up, false, proposal);
            }
        }
    }
}

/// Where one column is surely the yes or no of a metric, others that only may be are not.
fn one_of_a_kind(feeds: &[Feed], proposals: &mut [Proposal]) {
    for feed in feeds.iter().filter(|feed| feed.takes() == Takes::YesNo) {
        let is = |proposal: &Proposal, certain: bool| matches!(&proposal.suggestion, Suggestion::Score { metric, sure, .. } if metric == feed.metric && *sure == certain);
        if proposals.iter().any(|proposal| is(proposal, true)) {
            for proposal in proposals.iter_mut().filter(|proposal| is(proposal, false)) {
                proposal.suggestion = Suggestion::Ignore;
                proposal.evidence.retain(|evidence| !matches!(evidence, Evidence::Yes { .. }));
            }
        }
    }
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
    if let Some(feed) = found.or_else(by_labels).filter(|_| !ranking || size == 5) {
        guess::by_labels(feed, feeds, size, labels.sure && !yes_no && !ranking, proposal);
    }
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

/// Proposes the columns of a table with one row a question, or with answers that are counted already.
fn long(table: &Table, feeds: &[Feed], labels: &[Labels], proposals: &mut [Proposal]) {
    let form = long_form::find(table);
    let count = form.map_or_else(|| long_form::count(table), |form| form.count);
    let scored = proposals.iter().any(|proposal| matches!(proposal.suggestion, Suggestion::Score { .. }));
    if let Some(proposal) = count.filter(|_| form.is_some() || scored).and_then(|count| proposals.get_mut(count)) {
        proposal.suggestion = Suggestion::Count;
        proposal.evidence.push(Evidence::Counts);
    }
    let Some(form) = form else { return };
    if let Some(proposal) = proposals.get_mut(form.question) {
        proposal.suggestion = Suggestion::Segment;
        proposal.evidence.push(Evidence::Questions);
    }
    let texts = table.columns.get(form.question).into_iter().flat_map(|column| &column.values);
    let asked: Vec<String> = texts.map(|value| fold(&value.text)).collect();
    let (Some(proposal), Some(labels)) = (proposals.get_mut(form.answer), labels.get(form.answer)) else { return };
    proposal.evidence.push(Evidence::Answers);
    // The questions speak of what the name of the column does not.
    let found = wanted(feeds, &asked.join(" / ")).filter(|_| proposal.suggestion == Suggestion::Ignore);
    match (found, labels.size, proposal.scale) {
        (Some((feed, _)), Some(size), _) => guess::by_labels(feed, feeds, size, false, proposal),
        (Some((feed, _)), None, Some(scale)) if proposal.choosable && feed.scales.contains(&scale) => {
            guess::suggest(feed.metric, scale, Direction::Up, false, proposal);
        }
        _ => {}
    }
}

/// Takes the first question on the scale of a metric for which no column was found, unsurely: many ask 'how would you
/// rate us from 0 to 10' and mean it.
fn first_on_scale(table: &Table, feeds: &[Feed], proposals: &mut [Proposal]) {
    for feed in feeds.iter().filter(|feed| feed.scales == [(0, 10)]) {
        let is_named = |proposal: &Proposal| {
            matches!(&proposal.suggestion, Suggestion::Score { metric, .. } if metric == feed.metric)
                || proposal.refused.iter().any(|refused| refused.metric == feed.metric)
        };
        if proposals.iter().any(is_named) {
            continue;
        }
        let first = proposals.iter_mut().zip(&table.columns).find(|(proposal, column)| {
            let weak = wanted(feeds, &fold(&column.question)).is_some_and(|(_, word)| !word.strong);
            let ranking = proposal.evidence.contains(&Evidence::Ranking);
            weak && !ranking && proposal.evidence.contains(&Evidence::Stated { low: 0, high: 10 })
        });
        if let Some((proposal, _)) = first {
            proposal.evidence.push(Evidence::FirstOnScale);
            proposal.refused.clear();
            guess::suggest(feed.metric, (0, 10), Direction::Up, false, proposal);
        }
    }
}
