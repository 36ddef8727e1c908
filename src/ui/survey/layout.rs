//! Scores on their way onto the page: laid out in slices beside it, while the visitor still reads the question where the worker was ahead, and put in whole, so
//! that whoever waits for the scores finds all of them.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::scores;
use super::state::Survey;
use crate::protocol::survey::Scores;
use crate::report::{Choices, Report, Score};
use crate::survey_pictures::Pictures;
use crate::ui::anew::Anew;

/// The scores that the worker said last.
#[derive(Default)]
pub struct Layout {
    report: Option<Rc<Report>>,
    /// Their charts, which follow the width of the page.
    pub(super) pictures: ArcRwSignal<Pictures>,
    /// Their elements while they are not on the page.
    ready: Option<Vec<Anew>>,
    /// What belongs to the elements goes with them.
    owner: Option<Owner>,
    /// Whether they are being laid out.
    busy: bool,
    /// Whether they go onto the page as soon as they are laid out.
    pub(super) wanted: bool,
    /// The number of these scores: what is laid out of earlier ones is dropped.
    turn: u32,
}

impl Layout {
    /// Forgets the scores.
    pub fn forget(&mut self) {
        *self = Self { turn: self.turn + 1, ..Self::default() };
    }

    /// Takes other scores.
    pub fn take(&mut self, scores: Scores, wanted: bool) {
        let Scores { report, pictures } = scores;
        *self = Self {
            report: Some(Rc::new(report)),
            pictures: ArcRwSignal::new(pictures),
            // What is on the page stays until the next scores are.
            owner: self.owner.take(),
            wanted,
            turn: self.turn + 1,
            ..Self::default()
        };
    }

    /// The scores shall be shown; says whether they are ready.
    pub const fn want(&mut self) -> bool {
        self.wanted = true;
        self.ready.is_some()
    }

    /// The charts are drawn anew.
    pub fn redraw(&self, pictures: Pictures) {
        self.pictures.set(pictures);
    }

    /// The scores that were said last.
    pub fn scores(&self) -> &[Score] {
        self.report.as_ref().map_or(&[], |report| &report.scores)
    }

    /// What can be chosen beside the scores.
    pub fn choices(&self) -> Choices {
        self.report.as_ref().map(|report| report.choices.clone()).unwrap_or_default()
    }

    /// The elements, for the page.
    pub fn elements(&mut self) -> Vec<Anew> {
        self.wanted = false;
        self.ready.take().unwrap_or_default()
    }

    /// Lays the scores out, unless that is done or being done, and shows them if that is wanted.
    pub fn go_on(survey: Survey) {
        let layout = survey.layout();
        let mut kept = layout.borrow_mut();
        let Some(report) = kept.report.clone().filter(|_| !kept.busy && kept.ready.is_none()) else { return };
        kept.busy = true;
        let (turn, pictures) = (kept.turn, kept.pictures.clone());
        drop(kept);
        spawn_local(async move {
            let owner = Owner::new();
            let is_wanted = || survey.layout().borrow().turn == turn;
            let elements = scores::laid_out(&report, &pictures, survey.format, &owner, &is_wanted).await;
            let layout = survey.layout();
            let mut kept = layout.borrow_mut();
            let Some(elements) = elements.filter(|_| kept.turn == turn) else { return };
            // What was on the page goes with the next change of it.
            let before = kept.owner.replace(owner);
            (kept.ready, kept.busy) = (Some(elements), false);
            let is_wanted = kept.wanted;
            drop(kept);
            drop(before);
            if is_wanted {
                survey.show_scores();
            }
        });
    }
}
