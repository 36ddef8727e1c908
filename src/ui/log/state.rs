//! The state of the log page: what the worker said last. It outlives the page, so that who comes back finds the log again.

use leptos::prelude::*;
use web_sys::Blob;

use super::worker;
pub use crate::browser::worker::Broken;
use crate::browser::{recipes, save};
use crate::log_view::LogView;
use crate::number::Format;
use crate::protocol::log::{FromLog, Refused, ToLog, Wanted};

/// How far the page has come.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Stage {
    /// Nothing was dropped yet.
    #[default]
    Idle,
    /// A file of this name is being read.
    Reading(String),
    /// It was read. A number tells one file from the next.
    Done(u32),
    /// It cannot be used.
    Refused(Refused),
    /// There is nothing that reads.
    Broken(Broken),
}

impl Stage {
    /// Its name in `data-state`.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Reading(_) => "reading",
            Self::Done(_) => "done",
            Self::Refused(_) | Self::Broken(_) => "failed",
        }
    }

    /// Its name in `data-finding`.
    pub fn finding(&self) -> Option<&'static str> {
        match self {
            Self::Refused(Refused::File(finding)) => Some(finding.code()),
            Self::Refused(Refused::NoLog) => Some("no-log"),
            Self::Refused(Refused::Lost) => Some("unreadable"),
            Self::Broken(why) => Some(why.code()),
            _ => None,
        }
    }

    /// Whether the page asks for a file.
    pub const fn takes_file(&self) -> bool {
        matches!(self, Self::Idle | Self::Refused(_) | Self::Broken(_))
    }
}

/// The state: a bundle of signals.
#[derive(Clone, Copy)]
pub struct Desk {
    /// How the visitor writes numbers.
    pub format: Format,
    /// How far the page has come.
    pub stage: RwSignal<Stage>,
    /// What is shown of the log.
    pub view: RwSignal<LogView>,
    /// The number of the file.
    file: StoredValue<u32>,
    /// The tables that are open.
    open: StoredValue<Vec<String>>,
}

impl Desk {
    /// Before there is a file.
    pub fn new(format: Format) -> Self {
        Self {
            format,
            stage: RwSignal::default(),
            view: RwSignal::default(),
            file: StoredValue::new(0),
            open: StoredValue::default(),
        }
    }

    /// Reads a file; what was saved here of an earlier log is laid beside the one that is there.
    pub fn open(self, file: &Blob, name: &str) {
        let is_ours = ["counts.json", "answers.json"].iter().any(|ending| name.ends_with(ending));
        if is_ours && matches!(self.stage.get_untracked(), Stage::Done(_)) {
            self.beside(file);
            return;
        }
        worker::end();
        self.file.update_value(|file| *file += 1);
        self.stage.set(Stage::Reading(name.to_owned()));
        worker::open(self, file, name);
    }

    /// Answers a question.
    #[allow(clippy::unused_self, reason = "the answer is about this log")]
    pub fn answer(self, name: &str, value: String) {
        worker::say(&ToLog::Answer(name.to_owned(), value));
    }

    /// The visitor says what the columns are of a file in which no log is recognised.
    #[allow(clippy::unused_self, reason = "it is about this log")]
    pub fn by_hand(self) {
        worker::say(&ToLog::ByHand);
    }

    /// Lays the counts of an earlier log, or answers, beside this one.
    #[allow(clippy::unused_self, reason = "it is about this log")]
    pub fn beside(self, file: &Blob) {
        worker::say_with(&ToLog::Beside, file);
    }

    /// Has a file made to take along.
    #[allow(clippy::unused_self, reason = "it is about this log")]
    pub fn save(self, wanted: Wanted) {
        worker::say(&ToLog::Save(wanted));
    }

    /// Forgets what was remembered of files of this shape.
    pub fn forget(self) {
        self.view.with_untracked(|view| recipes::forget(&view.recipe.fingerprint));
        worker::say(&ToLog::Forget);
    }

    /// Whether a table is open.
    pub fn is_table_open(self, id: &str) -> bool {
        self.open.with_value(|open| open.iter().any(|known| known == id))
    }

    /// A table was opened or closed.
    pub fn table_opened(self, id: &str, is_open: bool) {
        self.open.update_value(|open| {
            open.retain(|known| known != id);
            if is_open {
                open.push(id.to_owned());
            }
        });
    }

    /// Forgets the file: the page asks for another one.
    pub fn end(self) {
        worker::end();
        self.stage.set(Stage::Idle);
        // Once it is there again.
        gloo::timers::callback::Timeout::new(0, || crate::ui::focus::first("[data-log-input]")).forget();
    }

    /// There is nothing that reads.
    pub fn broke(self, why: Broken) {
        worker::end();
        self.stage.set(Stage::Broken(why));
    }

    /// The worker says something.
    pub fn hear(self, message: FromLog) {
        match message {
            FromLog::Show(view) => {
                if view.recipe.is_changed {
                    recipes::remember(&view.recipe.fingerprint, &view.recipe.answers);
                }
                self.view.set(*view);
                self.stage.set(Stage::Done(self.file.get_value()));
            }
            FromLog::Refused(why) => {
                // What is no log on its face may be one by hand.
                if why != Refused::NoLog {
                    worker::end();
                }
                self.stage.set(Stage::Refused(why));
            }
            FromLog::Saved(file) => save::file(&file.name, &file.kind, &file.bytes),
        }
    }
}
