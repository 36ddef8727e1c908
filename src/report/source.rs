//! What the visitor can change about how a file is read: which of its parts, and its encoding.

use serde::{Deserialize, Serialize};

use crate::survey::{Delimiter, Encoding, Finding};
use crate::survey_state::{Failure, Stage, SurveyState};

/// The parts and the encoding of a file, as far as there is a choice.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SourceChoice {
    /// Its sheets, members or lists, if it has several.
    pub parts: Vec<String>,
    /// The one that was read.
    pub part: usize,
    /// The encoding that was taken; `None` for cells, which have no choice.
    pub encoding: Option<Encoding>,
}

impl SourceChoice {
    /// The choices that this file has.
    pub fn of(state: &SurveyState) -> Self {
        let source = &state.source;
        let parts = if source.parts.len() > 1 { source.parts.clone() } else { Vec::new() };
        Self { parts, part: source.part, encoding: encoding(state) }
    }
}

fn encoding(state: &SurveyState) -> Option<Encoding> {
    if let Some(summary) = &state.summary {
        return (summary.file.delimiter != Delimiter::Cells).then_some(summary.file.encoding);
    }
    match &state.stage {
        Stage::Failed(Failure::File(Finding::EncodingUnsupported { guess })) => Some(*guess),
        // What is no table in the encoding that was said may be one in another.
        Stage::Failed(_) => state.encoding,
        _ => None,
    }
}
