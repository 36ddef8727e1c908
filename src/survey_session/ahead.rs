//! The results of a choice worked out before it is confirmed: while the visitor reads the question, the worker has nothing else to do.
//!
//! The long parts go to the page at once, which lays them out beside itself and keeps them until the next patches come. So what was worked out
//! ahead is good for the very next thing that the page is told, or for nothing.

use super::{Session, Shown};
use crate::html::Patch;
use crate::survey::Tally;
use crate::survey_desk::Stage;

/// Results of the choice as it stands.
pub(super) enum Ahead {
    /// Nothing was confirmed yet: the answers as counted, and what changes on the page.
    Waiting(Vec<Tally>, Vec<Patch>),
    /// They are to be shown.
    Confirmed(Vec<Patch>),
}

impl Session {
    /// Works out what confirming the choice would show, and sends the long parts of it. Does nothing where nothing can be confirmed.
    pub fn look_ahead(&mut self, send: &mut dyn FnMut(Shown)) {
        let can_confirm = matches!(self.state.stage, Stage::Confirm) && self.table.is_some() && self.state.has_score();
        if !can_confirm || self.ahead.is_some() {
            return;
        }
        self.state.stage = Stage::Done(self.counted());
        let patches = self.patches_in_parts(send);
        if let Stage::Done(tallies) = std::mem::replace(&mut self.state.stage, Stage::Confirm) {
            self.ahead = Some(Ahead::Waiting(tallies, patches));
        }
    }

    /// The answers, if they were counted ahead: then they are shown next.
    pub(super) fn counted_ahead(&mut self) -> Option<Vec<Tally>> {
        match self.ahead.take() {
            Some(Ahead::Waiting(tallies, patches)) => {
                self.ahead = Some(Ahead::Confirmed(patches));
                Some(tallies)
            }
            _ => None,
        }
    }

    /// What is to be shown, if it is known already. Whatever else was worked out ahead is good for nothing from now on.
    pub(super) fn known(&mut self) -> Option<Vec<Patch>> {
        match self.ahead.take() {
            Some(Ahead::Confirmed(patches)) => Some(patches),
            _ => None,
        }
    }
}
