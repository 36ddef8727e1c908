//! Columns of ticket and call logs: time spans, and a yes and no in words of their own.

use crate::propose::guess;
use crate::propose::proposal::{Direction, Evidence, Proposal, Suggestion};
use crate::propose::time_names;
use crate::propose::times;
use crate::words::labels::Labels;
use crate::words::status;
use crate::words::wording::wanted;
use kpi::metric::{Feed, Takes, YES_NO};
use table::answers::kind::Kind;
use table::columns::table::Column;

/// A column of a ticket or call log: time spans or a yes and no whose name has the words of a metric.
pub(crate) fn log(column: &Column, question: &str, labels: &Labels, feeds: &[Feed], proposal: &mut Proposal) -> bool {
    let Some((feed, word)) = wanted(feeds, question) else { return false };
    let (metric, evidence) = (feed.metric.to_owned(), word.word.to_owned());
    let evidence = Evidence::Word { metric: metric.clone(), word: evidence };
    match feed.takes() {
        Takes::Durations if proposal.timed => {
            proposal.evidence.push(evidence);
            if time_names::are_averages(&column.question) {
                proposal.evidence.push(Evidence::Averages);
            } else {
                times::propose(&metric, column, proposal);
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
pub(crate) fn status(question: &str, labels: &Labels, feeds: &[Feed], proposal: &mut Proposal) -> bool {
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

/// Where one column is surely the yes or no of a metric, others that only may be are not.
pub(crate) fn one_of_a_kind(feeds: &[Feed], proposals: &mut [Proposal]) {
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
