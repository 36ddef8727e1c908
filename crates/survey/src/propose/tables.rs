//! What the columns of a table are to each other: one row a question, the ids of a program, the first question on a scale.

use crate::propose::guess;
use crate::propose::proposal::{Direction, Evidence, Proposal, Suggestion};
use crate::words::labels::Labels;
use crate::words::personal;
use crate::words::wording::wanted;
use kpi::metric::Feed;
use table::answers::folding::fold;
use table::columns::long_form;
use table::columns::table::{Column, Table};

/// Zendesk's answers to a Net Promoter survey are called 'rating' beside the ids of survey and delivery.
pub(crate) fn deliveries(table: &Table, feeds: &[Feed], proposals: &mut [Proposal]) {
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

/// Proposes the columns of a table with one row a question, or with answers that are counted already.
pub(crate) fn long(table: &Table, feeds: &[Feed], labels: &[Labels], proposals: &mut [Proposal]) {
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

/// Where nothing at all was proposed, the first question that states a scale of a metric is: unsurely, by its scale alone.
pub(crate) fn first_stated(table: &Table, feeds: &[Feed], proposals: &mut [Proposal]) {
    let is_taken = |proposal: &Proposal| proposal.suggestion != Suggestion::Ignore;
    if proposals.iter().any(is_taken) {
        return;
    }
    let stated = |proposal: &Proposal| {
        let found = proposal.evidence.iter().find_map(|evidence| match evidence {
            Evidence::Stated { low, high } => Some((*low, *high)),
            _ => None,
        });
        let stands = !proposal.evidence.iter().any(|evidence| matches!(evidence, Evidence::Ranking | Evidence::Strays));
        found.filter(|_| stands && proposal.refused.is_empty())
    };
    for (proposal, column) in proposals.iter_mut().zip(&table.columns) {
        let Some(scale) = stated(proposal) else { continue };
        if personal::is_one(&fold(&column.question)) {
            continue;
        }
        if let Some(feed) = feeds.iter().find(|feed| feed.scales.contains(&scale)) {
            proposal.evidence.push(Evidence::FirstOnScale);
            return guess::suggest(feed.metric, scale, Direction::Up, false, proposal);
        }
    }
}

/// Takes the first question on the scale of a metric for which no column was found, unsurely: many ask 'how would you
/// rate us from 0 to 10' and mean it.
pub(crate) fn first_on_scale(table: &Table, feeds: &[Feed], proposals: &mut [Proposal]) {
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
