//! What the worker behind a calculator answered, and what the page asks it.

use leptos::prelude::*;

use crate::ui::boxed::memo;

use super::found::Found;
use super::state::Calculator;
use crate::insight::qr::Code;
use crate::insight::share::Share;
use crate::insight::{Below, Beside};
use crate::picture::Picture;
use crate::protocol::calculator::FromWorker;
use crate::ui::calculator::worker;

pub use crate::protocol::calculator::Asked;

/// The charts of an answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pictures {
    /// The chart of the results.
    pub explained: Option<Picture>,
    /// The chart of scenarios side by side.
    pub compared: Option<Picture>,
    /// The chart of what moves the headline.
    pub drivers: Option<Picture>,
    /// The chart of the results as a file of its own.
    pub saved: Option<String>,
}

/// Which part of an answer is awaited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Busy {
    /// The results and what explains them.
    pub first: bool,
    /// What takes longer.
    pub second: bool,
}

/// The answers: a bundle of signals. Empty until somebody touches the form: the page's own file shows them for the example.
#[derive(Clone, Copy, Debug)]
pub struct Answers {
    /// The results and what explains them.
    pub beside: RwSignal<Option<Beside>>,
    /// Targets, drivers, definitions, the result to take along.
    pub below: RwSignal<Option<Below>>,
    /// The charts.
    pub pictures: RwSignal<Pictures>,
    /// What the share panel shows, once it was opened.
    pub share: RwSignal<Option<Share>>,
    /// What is awaited.
    pub busy: RwSignal<Busy>,
    /// The code of the link, for paper and for the share panel.
    pub code: RwSignal<Option<Code>>,
    /// Whether the worker could not be had.
    pub failed: RwSignal<bool>,
    /// The target as typed.
    pub target: RwSignal<String>,
}

impl Default for Answers {
    fn default() -> Self {
        Self {
            beside: RwSignal::new(None),
            below: RwSignal::new(None),
            pictures: RwSignal::new(Pictures::default()),
            share: RwSignal::new(None),
            busy: RwSignal::new(Busy::default()),
            code: RwSignal::new(None),
            failed: RwSignal::new(false),
            target: RwSignal::new(String::new()),
        }
    }
}

impl Answers {
    /// Whether the first whole answer is there.
    pub fn are_there(self) -> Signal<bool> {
        let there = memo(move || self.beside.with(Option::is_some) && self.below.with(Option::is_some));
        there.into()
    }

    /// Somebody is about to change something: the worker may start.
    pub fn want(self) {
        worker::start();
    }

    /// Asks something about what stands in the form.
    pub fn ask(self, question: Asked) {
        if let Asked::Target(text) = &question {
            self.target.set(text.clone());
        }
        self.busy.set(Busy { first: true, second: true });
        worker::ask(question);
    }

    /// Takes an answer that is up to date.
    pub fn take(self, calculator: Calculator, answer: FromWorker) {
        self.failed.set(false);
        match answer {
            FromWorker::Beside { beside, chart, scenarios, .. } => {
                calculator.answered.set(Some(Found::of(&beside.evaluated)));
                self.pictures.update(|pictures| (pictures.explained, pictures.compared) = (chart, scenarios));
                self.beside.set(Some(beside));
                self.busy.update(|busy| busy.first = false);
            }
            FromWorker::Below { below, drivers, share, file, .. } => {
                self.pictures.update(|pictures| (pictures.drivers, pictures.saved) = (drivers, file));
                self.share.set(share);
                self.code.set(below.code.clone());
                self.below.set(Some(below));
                self.busy.set(Busy::default());
            }
            FromWorker::ExampleCode(_) | FromWorker::Saved { .. } => {}
        }
    }

    /// Without the worker nothing is shown rather than something that is out of date.
    pub fn fail(self) {
        self.failed.set(true);
        self.busy.set(Busy::default());
    }
}
