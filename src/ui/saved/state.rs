//! What a page shows of saved scenarios: a bundle of signals.

use leptos::prelude::*;

use super::worker;
use crate::number::Format;
use crate::saved::desk::{Action, Answer, Entry, Said};
use crate::words::saved as said;

/// What is said of the last thing that was done.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Told {
    /// Nothing.
    #[default]
    Nothing,
    /// What became of it.
    Said(Said),
    /// The browser has no room left.
    Full,
    /// The browser does not let anything be stored.
    Blocked,
    /// The file to import has so many megabytes.
    TooLarge(u32),
}

/// The state.
#[derive(Clone, Copy, Debug)]
pub struct Keeping {
    /// How the visitor writes numbers.
    pub format: Format,
    /// The list, once it is known.
    pub entries: RwSignal<Option<Vec<Entry>>>,
    /// The file of all of them; empty while there are none.
    pub file: RwSignal<String>,
    /// The name that is proposed for what stands in the form.
    pub proposal: RwSignal<Option<String>>,
    /// The key of the entry whose name is being changed; empty for none.
    pub edited: RwSignal<String>,
    /// What is said.
    pub told: RwSignal<Told>,
    /// Whether the worker could not be had.
    pub failed: RwSignal<bool>,
}

impl Keeping {
    /// Before anything is known.
    pub fn new(format: Format) -> Self {
        Self {
            format,
            entries: RwSignal::default(),
            file: RwSignal::default(),
            proposal: RwSignal::default(),
            edited: RwSignal::default(),
            told: RwSignal::default(),
            failed: RwSignal::default(),
        }
    }

    /// Has something done.
    pub fn ask(self, action: Action) {
        // The page may be gone by now.
        self.failed.try_set(false);
        worker::ask(self, action);
    }

    /// Says something. The page may be gone by now.
    pub fn tell(self, told: Told) {
        self.told.try_set(told);
    }

    /// The worker could not be had. The page may be gone by now.
    pub fn fail(self) {
        self.failed.try_set(true);
    }

    /// Takes an answer; `given` is what was stored when it was asked for.
    pub fn take(self, answer: Answer, given: Option<String>) {
        let Answer { store, entries, proposal, said } = answer;
        let store = store.or(given).unwrap_or_default();
        if self.told.is_disposed() {
            return;
        }
        if matches!(said, Some(Said::Added(_) | Said::IsThere(_) | Said::NoStore(_))) {
            self.proposal.set(None);
        }
        // What cannot be read can be taken along.
        if matches!(said, Some(Said::NoStore(_))) {
            self.file.set(store.clone());
        }
        if let Some(entries) = entries {
            self.file.set(if entries.is_empty() { String::new() } else { store });
            self.edited.set(String::new());
            self.entries.set(Some(entries));
        }
        if let Some(proposal) = proposal {
            self.proposal.set(Some(said::proposal(&proposal, self.format)));
            self.told.set(Told::Nothing);
        }
        if let Some(said) = said {
            self.told.set(Told::Said(said));
        }
    }
}
