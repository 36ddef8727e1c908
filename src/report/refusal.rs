//! Why a file cannot be used.

use serde::{Deserialize, Serialize};

use super::{ColumnName, SourceChoice};
use crate::survey::{FileFacts, Finding};
use crate::survey_state::{Failure, SurveyState};

/// A file that cannot be used, and what may help.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Refusal {
    /// The name of the file.
    pub name: String,
    /// Why.
    pub why: Failure,
    /// The column that the reason speaks of.
    pub column: Option<ColumnName>,
    /// What was read of the file, if it was read as a table.
    pub file: Option<FileFacts>,
    /// Other ways to read it.
    pub source: SourceChoice,
}

impl Refusal {
    /// Why the file of this state is refused.
    pub fn of(state: &SurveyState, why: &Failure) -> Self {
        let summary = state.summary.as_ref();
        let column = match why {
            Failure::File(Finding::FinishedScores { column }) => Some(ColumnName::of(summary, *column)),
            _ => None,
        };
        Self {
            name: state.name.clone(),
            why: why.clone(),
            column,
            file: summary.map(|summary| summary.file.clone()),
            source: SourceChoice::of(state),
        }
    }
}
