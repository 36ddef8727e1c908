//! Which part of a file holds the answers: the first that something is proposed of, else the one that promises most.

use crate::survey::Suggestion;
use crate::survey_state::{Stage, SurveyState};

/// Parts looked at.
const PARTS: usize = 8;
/// Bytes of the largest file that is read several times.
const LARGEST: u64 = 32_000_000;

/// What was found so far.
#[derive(Debug, Default)]
pub struct Search {
    /// The parts that were looked at, each with what it promises.
    seen: Vec<(usize, Promise)>,
    /// Whether it is over: the visitor chose, or the best one was.
    over: bool,
}

/// What a part promises: that something is proposed, that it can be asked about, its rows.
type Promise = (bool, bool, u64);

impl Search {
    /// Ends it: the visitor has chosen.
    pub const fn end(&mut self) {
        self.over = true;
    }

    /// The part to be read next, if the one that was read is not the one.
    pub fn next(&mut self, state: &SurveyState) -> Option<usize> {
        let (parts, part) = (state.source.parts.len(), state.source.part);
        if self.over || parts < 2 || state.size > LARGEST {
            return None;
        }
        let promise = promise(state);
        let (is_proposed, ..) = promise;
        self.seen.push((part, promise));
        let next = (0..parts.min(PARTS)).find(|part| self.seen.iter().all(|(seen, _)| seen != part));
        if let Some(next) = next.filter(|_| !is_proposed) {
            return Some(next);
        }
        self.over = true;
        // Of those that promise the same the first.
        let best = self.seen.iter().rev().max_by_key(|(_, promise)| *promise)?.0;
        (best != part).then_some(best)
    }
}

fn promise(state: &SurveyState) -> Promise {
    let columns = state.summary.iter().flat_map(|summary| &summary.columns);
    let mut proposed = columns.map(|column| &column.proposal.suggestion);
    let is_proposed = proposed.any(|found| matches!(found, Suggestion::Score { .. } | Suggestion::Times { .. }));
    (is_proposed, state.stage == Stage::Confirm, state.summary.as_ref().map_or(0, |summary| summary.file.rows))
}
